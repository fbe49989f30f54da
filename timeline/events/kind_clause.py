"""An event with the words of its clause, as its kind is told by them."""

from __future__ import annotations

from dataclasses import dataclass

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

    @property
    def verb(self) -> Verb | None:
        """Its verb, None for a bare noun."""
        return self.hit.verb

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
        free = self.verb.passive or self.verb.form == Form.STEM
        words = self.object[:_OBJECT_REACH] + (self.subject if free else [])
        return self.lexicon.among(group, words)


_OBJECT_REACH = 7


def clause_of(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> KindClause:
    verb = hit.verb
    left = verb.left if verb is not None else max(0, hit.first - 6)
    right = verb.right if verb is not None else min(len(sentence.tokens), hit.last + 6)
    lower = sentence.lower
    opens = verb.open if verb is not None else hit.first
    if verb is not None and verb.subject_of is not None:
        shared = verb.subject_of
        subject = lower[shared.left : shared.open]
    else:
        subject = lower[left:opens]
    kind = kind_told(sentence, hit)
    return KindClause(
        sentence, hit, lexicon, kind, lower[left:right], subject, lower[hit.last : right]
    )


def purpose_of(sentence: Sentence, verb: Verb) -> Kind | None:
    """The kind of the infinitive that a verb governs."""
    return next(
        (v.kind for v in sentence.reading.verbs if v.infinitive and v.governor is verb and v.kind),
        None,
    )
