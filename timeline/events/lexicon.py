"""What names an event in a language, and the small words around it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from timeline.events.inflections import is_like, longest_beginning
from timeline.records import Kind


class Role:
    """What a verb does beside naming an event; plain numbers, to be joined by ``|``."""

    NONE = 0
    LIGHT = 1
    """Says that something took place; the noun beside it says what."""
    REPORTING = 2
    STATIVE = 4
    UNREAL = 8
    """What follows is wished, asked or refused."""
    CANCELLED = 16
    POSTPONED = 32
    REVIVED = 64
    SENDING = 128
    """Moves people: of a diplomat, a protest (“withdrew its envoy”, “ordered two attachés out”)."""
    RELEASING = 256
    """Lets people go: of captives, a step of a truce (“freed hostages”, “swapped prisoners”)."""
    HALTING = 512
    """Stops what flows: of trade, aid or visas, a sanction (“suspended imports”)."""
    ASKING = 1024
    """Asks others for what follows, which is then no event: an act of saying (“urged them to
    sign”, “called for talks”)."""
    HOSTING = 4096
    """Who does it is where it is held."""
    TAKING = 8192
    """Done to a place: its object is where it happened (“captured the town”)."""
    DENYING = 2048
    """Says that what follows did not or will not come about (“denied that”, “failed to”)."""


class Form:
    """How a verb stands; plain numbers, to be joined by ``|``."""

    BASE = 1
    THIRD = 2
    PAST = 4
    ING = 8
    STEM = 16
    """Known by its stem only: the form is not told."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb, with the words of ``tail`` after it, names."""

    lemma: str
    tail: tuple[str, ...]
    kind: Kind | None
    roles: int


@dataclass(frozen=True, slots=True)
class NounSense:
    """An event noun of one or more words."""

    words: tuple[str, ...]
    lemma: str
    kind: Kind


@dataclass(slots=True)
class Lexicon:
    """One language. ``verbs`` maps a written form to its base and form; ``senses`` a base to what
    it names, longest tail first; ``nouns`` a first word to the nouns that begin with it."""

    language: str
    verbs: dict[str, tuple[str, int]] = field(default_factory=dict)
    senses: dict[str, list[Sense]] = field(default_factory=dict)
    nouns: dict[str, list[NounSense]] = field(default_factory=dict)
    verb_stems: dict[str, str] = field(default_factory=dict)
    noun_stems: dict[str, NounSense] = field(default_factory=dict)
    noun_phrases: dict[str, list[NounSense]] = field(default_factory=dict)
    """Nouns of several words, some of them beginnings, by the beginning of the first."""
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    beginnings: tuple[str, ...] = ()
    """The ``stems`` of all groups."""
    soon: dict[str, tuple[str, ...]] = field(default_factory=dict)
    separators: frozenset[str] = frozenset()
    """Signs and words that can stand between two clauses."""
    tail_heads: dict[str, frozenset[str]] = field(default_factory=dict)
    """The words with which the tails of a verb's senses begin, by its base; absent where one of
    them is a beginning."""
    plain_senses: dict[str, Sense] = field(default_factory=dict)
    """What a verb names without more words, by its base."""
    auxiliaries: frozenset[str] = frozenset()
    """Groups of ``words`` that are asked for at every verb have names of their own."""
    coordinators: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    bits: dict[str, int] = field(default_factory=dict)
    """A bit for each group of ``words``, so that several groups are asked for at once."""
    marks: dict[str, int] = field(default_factory=dict)
    """The bits of the groups that list a word."""

    def groups_of(self, words: Collection[str]) -> int:
        """The bits of all groups, in the sense of ``among``, to which one of some lower-case
        words belongs."""
        found, marks = 0, self.marks
        for mark in filter(None, map(marks.get, words)):
            found |= mark
        if not self.stems:
            return found
        begun = [word for word in words if word.startswith(self.beginnings)]
        for group, stems in self.stems.items() if begun else ():
            bit = self.bits[group]
            if not found & bit and any(word.startswith(stems) for word in begun):
                found |= bit
        return found

    def verb(self, word: str) -> tuple[str, int] | None:
        """Base and form of a written word in lower case; None when no verb is known."""
        known = self.verbs.get(word)
        if known is not None or not self.verb_stems:
            return known
        stem = longest_beginning(self.verb_stems, word)
        return None if stem is None else (self.verb_stems[stem], Form.STEM)

    def noun(self, words: list[str], at: int) -> NounSense | None:
        """The longest event noun that begins at a place in a list of lower-case words; none behind
        the last of them."""
        if at >= len(words):
            return None
        for sense in self.nouns.get(words[at], ()):
            if tuple(words[at : at + len(sense.words)]) == sense.words:
                return sense
        if self.noun_phrases:
            phrase = self._phrase(words, at)
            if phrase is not None:
                return phrase
        if self.noun_stems:
            stem = longest_beginning(self.noun_stems, words[at])
            verb = longest_beginning(self.verb_stems, words[at])
            if stem is not None and len(stem) >= len(verb or ""):
                found = self.noun_stems[stem]
                return NounSense((words[at],), found.lemma, found.kind)
        return None

    def _phrase(self, words: list[str], at: int) -> NounSense | None:
        first = longest_beginning(self.noun_phrases, words[at])
        for pattern in self.noun_phrases.get(first or "", ()):
            said = words[at : at + len(pattern.words)]
            if len(said) == len(pattern.words) and all(map(is_like, said, pattern.words)):
                return NounSense(tuple(said), pattern.lemma, pattern.kind)
        return None

    def is_(self, group: str, word: str) -> bool:
        """True when a lower-case word belongs to a named group of small words."""
        return word in self.words.get(group, _NO_WORDS)

    def among(self, group: str, words: Collection[str]) -> bool:
        """True when one of the lower-case words belongs to a group; an entry that ends in ``*``
        stands for all words that begin with it."""
        known = self.words.get(group)
        if known is None:
            return False
        stems = self.stems.get(group, ())
        if not known.isdisjoint(words):
            return True
        return bool(stems) and any(word.startswith(stems) for word in words)


_NO_WORDS: frozenset[str] = frozenset()
