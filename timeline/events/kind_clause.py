"""An event with the words of its clause, as its kind is told by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Lexicon
from timeline.events.pairs import kind_told
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind


@dataclass(slots=True)
class KindClause:
    """A hit with the words of its clause: all of them, those before its verb and those after."""

    sentence: Sentence
    hit: Hit
    lexicon: Lexicon
    kind: Kind
    words: list[str]
    subject: list[str]
    object: list[str]
    verb: Verb | None = field(init=False)
    """Its verb, None for a bare noun."""

    def __post_init__(self) -> None:
        self.verb = self.hit.verb

    def does(self, role: int) -> bool:
        """True when its verb does that beside naming an event."""
        return self.verb is not None and bool(self.verb.roles & role)

    def has(self, group: str) -> bool:
        """True when one of its words belongs to a group."""
        return self.lexicon.among(group, self.words)

    def undergoes(self, group: str) -> bool:
        """True when one of a group is what the verb is done to: its object, or its subject where
        the verb is passive or the noun's order free."""
        if self.verb is None:
            return False
        verb = self.verb
        which = verb.relative and verb.open - verb.left > 1  # “the aid which it suspended”
        free = verb.passive or verb.form == Form.STEM or which
        words = self.object[:_OBJECT_REACH] + (self.subject if free else [])
        return self.lexicon.among(group, words)


_OBJECT_REACH = 7


def clause_of(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> KindClause:
    verb = hit.verb
    left = verb.left if verb is not None else max(0, hit.first - 6)
    right = verb.right if verb is not None else min(len(sentence.tokens), hit.last + 6)
    doing = None if verb is None else done_by(sentence, verb)
    right = right if doing is None else doing.right
    lower = sentence.lower
    opens = verb.open if verb is not None else hit.first
    if verb is not None and verb.subject_of is not None:
        shared = verb.subject_of
        subject = lower[shared.left : shared.open]
    else:
        subject = lower[left:opens]
    subject = _without_aside(subject)
    if verb is not None and verb.relative:
        subject = lower[max(0, left - _ANTECEDENT) : opens]
    kind = kind_told(sentence, hit)
    return KindClause(
        sentence, hit, lexicon, kind, lower[left:right], subject, lower[hit.last : right]
    )


def _without_aside(subject: list[str]) -> list[str]:
    """“The minister, a former judge, resigned”: who acts, without what is said of him beside it."""
    if subject[-1:] != [","] or "," not in subject[:-1]:
        return subject
    opens = len(subject) - 2 - subject[-2::-1].index(",")
    return subject[:opens] or subject


_ANTECEDENT = 6
"""Tokens before “which” within which stands what it is said of."""


def done_by(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Stopped issuing visas”: what somebody began or ended doing."""
    return next(
        (v for v in sentence.reading.verbs if v.first == verb.last and v.form == Form.ING), None
    )


def purpose_of(sentence: Sentence, verb: Verb) -> Kind | None:
    """The kind of the infinitive that a verb governs."""
    return next(
        (v.kind for v in sentence.reading.verbs if v.infinitive and v.governor is verb and v.kind),
        None,
    )


def where_met(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Sailed to Valletta, where she saw the envoys”: the meeting is what counts."""
    for other in sentence.reading.verbs:
        opens = sentence.tokens[other.left].lower if other.left < len(sentence.tokens) else ""
        if other.relative and opens == "where" and other.kind is Kind.MEETING:
            own = any(m.first >= other.left for m in sentence.moments)
            if other.left == verb.right and not own:
                return other
    return None


Rule = Callable[[KindClause], Kind | None]


@dataclass(frozen=True, slots=True)
class Needs:
    """What a rule needs at least to say anything: one of some kinds, one of some bases of the
    verb, one of some groups of words anywhere in the sentence, one of some roles of the verb.
    Empty where it needs none of the sort."""

    kinds: frozenset[Kind] = frozenset()
    lemmas: frozenset[str] = frozenset()
    groups: tuple[str, ...] = ()
    roles: int = 0

    def met(
        self, kind: Kind, lemma: str | None, roles: int, groups: int, bits: Mapping[str, int]
    ) -> bool:
        """False where the rule has nothing to say. ``groups`` are the bits of those that occur."""
        if (self.kinds and kind not in self.kinds) or (self.lemmas and lemma not in self.lemmas):
            return False
        if self.groups and not any(groups & bits.get(group, 0) for group in self.groups):
            return False
        return not self.roles or bool(roles & self.roles)


_NEEDS: dict[Rule, Needs] = {}
_NOTHING = Needs()


def needs(
    *kinds: Kind, lemmas: Iterable[str] = (), groups: tuple[str, ...] = (), roles: int = 0
) -> Callable[[Rule], Rule]:
    """Says beside a rule what it needs, so that it is not asked in vain."""

    def note(rule: Rule) -> Rule:
        _NEEDS[rule] = Needs(frozenset(kinds), frozenset(lemmas), groups, roles)
        return rule

    return note


def needs_of(rule: Rule) -> Needs:
    """What a rule needs; nothing where it does not say."""
    return _NEEDS.get(rule, _NOTHING)
