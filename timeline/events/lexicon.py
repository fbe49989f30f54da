"""What names an event in a language, and the small words around it; read from ``resources``."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.inflections import (
    inflected,
    is_like,
    longest_beginning,
    plural,
    split_noun,
    verb_phrases,
)
from timeline.events.wordlists import words
from timeline.language import parted
from timeline.records import Kind

LANGUAGES = frozenset({"en", "fr", "de", "es", "pt", "it", "ru", "nl", "pl", "tr", "uk"})
"""Languages with a lexicon of their own; others are read by dates, names and signs alone."""


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
        """The longest event noun that begins at a place in a list of lower-case words."""
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


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; an empty one where there is none."""
    found = Lexicon(language)
    if language not in LANGUAGES:
        return found
    _read_triggers(found, _toml(f"triggers_{language}.toml"))
    _read_syntax(found, _toml(f"syntax_{language}.toml"))
    if language != "en":
        _drop_small_words(found)
    return found


_NO_VERBS = (
    "coordinators", "subordinators", "determiners", "prepositions", "anaphors", "negation",
    "no_words", "first_person", "definites", "capital_words",
)  # fmt: skip
"""Groups of small words that are no verbs, though a form of one be written so (“una”)."""
_REFLEXIVES = ("se", "si", "s'est", "s’est", "sich", "się")


def _drop_small_words(found: Lexicon) -> None:
    small = frozenset(_REFLEXIVES).union(*(found.words.get(name, ()) for name in _NO_VERBS))
    for word in small.intersection(found.verbs):
        del found.verbs[word]


def _toml(name: str) -> dict[str, Any]:
    text = files("resources").joinpath("lexicon", name).read_text(encoding="utf-8")
    return tomllib.loads(text)


_ROLES = {
    "light": Role.LIGHT,
    "reporting": Role.REPORTING,
    "stative": Role.STATIVE,
    "unreal": Role.UNREAL,
    "cancelled": Role.CANCELLED,
    "postponed": Role.POSTPONED,
    "revived": Role.REVIVED,
    "sending": Role.SENDING,
    "releasing": Role.RELEASING,
    "halting": Role.HALTING,
    "asking": Role.ASKING,
    "denying": Role.DENYING,
    "hosting": Role.HOSTING,
    "taking": Role.TAKING,
}


_WITHOUT_KIND = (
    Role.LIGHT, Role.REPORTING, Role.STATIVE, Role.UNREAL, Role.CANCELLED, Role.POSTPONED,
)  # fmt: skip
"""Roles of verbs that need name no kind themselves."""


def _kind_of_stem(head: str, meanings: Mapping[tuple[str, tuple[str, ...]], Any]) -> Kind | None:
    """What the longest beginning of a verb names (“empfängt”: of “empfäng*”)."""
    for length in range(len(head.rstrip("*")), 3, -1):
        known = meanings.get((head[:length] + "*", ()))
        if known is not None:
            return known[0] if isinstance(known[0], Kind) else None
    return None


def _read_triggers(found: Lexicon, data: dict[str, Any]) -> None:
    meanings: dict[tuple[str, tuple[str, ...]], tuple[Kind | None, int]] = {}
    for name, entry in data["kinds"].items():
        kind = Kind(name)
        for noun in entry.get("nouns", ()):
            _add_noun(found, noun, kind)
        for verb in entry.get("verbs", ()):
            for head, tail in verb_phrases(verb):
                meanings.setdefault((head, tail), (kind, Role.NONE))
    for name, role in _ROLES.items():
        for verb in data["roles"].get(name, ()):
            for head, tail in verb_phrases(verb):
                kind_now, roles = meanings.get((head, tail), (None, Role.NONE))
                if kind_now is None and not tail and role not in _WITHOUT_KIND:
                    kind_now = _kind_of_stem(head, meanings)
                meanings[head, tail] = (kind_now, roles | role)
    classed: dict[str, list[str]] = {}
    for (head, words_after), (kind_now, roles) in meanings.items():
        lemma = head.rstrip("*")
        found.senses.setdefault(lemma, []).append(Sense(lemma, words_after, kind_now, roles))
        if head.endswith("*"):
            found.verb_stems.setdefault(lemma, lemma)
        elif "~" in head:
            for form in inflected(head, found.language):
                classed.setdefault(form, []).append(lemma)
        elif lemma not in found.verbs:
            for form, mark in _forms(lemma, data.get("forms", {}).get(lemma, ()), found.language):
                found.verbs.setdefault(form, (lemma, mark))
    for lemma, forms in data.get("forms", {}).items():
        for form, mark in _forms(lemma, forms, found.language):
            found.verbs.setdefault(form, (lemma, mark))
    _add_classed(found, classed)
    for lemma, senses in found.senses.items():
        stem = longest_beginning(found.verb_stems, lemma)
        if stem not in (None, lemma):
            tails = {sense.tail for sense in senses}
            senses.extend(s for s in found.senses[stem or lemma] if s.tail not in tails)
    for lemma, senses in found.senses.items():
        senses.sort(key=lambda sense: -len(sense.tail))
        heads = {sense.tail[0] for sense in senses if sense.tail}
        if not any(head.endswith("*") for head in heads):
            found.tail_heads[lemma] = frozenset(heads | {head + "s" for head in heads})
        found.plain_senses.update((lemma, sense) for sense in reversed(senses) if not sense.tail)
    for nouns in found.nouns.values():
        nouns.sort(key=lambda sense: -len(sense.words))


def _add_classed(found: Lexicon, classed: Mapping[str, Sequence[str]]) -> None:
    """Forms made of stems and endings, to the heads that make them. One that is a head of its own
    too, or made of several, has the senses of all, its own first."""
    for form, lemmas in classed.items():
        heads = list(dict.fromkeys(lemmas))
        if form not in found.senses and len(heads) == 1:
            found.verbs.setdefault(form, (heads[0], Form.STEM))
            continue
        senses = found.senses.setdefault(form, [])
        for head in heads:
            tails = {sense.tail for sense in senses}
            senses.extend(sense for sense in found.senses[head] if sense.tail not in tails)
        found.verbs[form] = (form, Form.STEM)


def _add_noun(found: Lexicon, noun: str, kind: Kind) -> None:
    if "*" in noun and " " in noun:
        parts = tuple(parted(noun))
        phrases = found.noun_phrases.setdefault(parts[0].rstrip("*"), [])
        phrases.append(NounSense(parts, noun, kind))
        return
    if noun.endswith("*"):
        stem = noun[:-1]
        found.noun_stems.setdefault(stem, NounSense((stem,), stem, kind))
        return
    words = split_noun(noun)
    shapes = {tuple(words)}
    if found.language == "en":
        shapes.add((*words[:-1], plural(words[-1])))
    for shape in sorted(shapes):
        entry = found.nouns.setdefault(shape[0], [])
        if all(known.words != shape for known in entry):
            entry.append(NounSense(shape, noun, kind))


_VOWELS = "aeiou"


def _forms(lemma: str, irregular: Iterable[str], language: str) -> list[tuple[str, int]]:
    """Written forms of a verb. Irregular forms count as past, those in -ing and -s as such."""
    if language != "en":
        return [(lemma, Form.STEM), *((form, Form.STEM) for form in irregular)]
    stem = lemma
    given = list(irregular)
    past = [(form, _shape(form)) for form in given]
    found = [(lemma, Form.BASE)]
    found += [(form, mark) for form, mark in past if form != lemma]
    if any(form == lemma for form, _ in past):
        found = [(lemma, Form.BASE | Form.PAST), *found[1:]]
    if stem.endswith("e"):
        regular, progressive = stem + "d", stem[:-1] + "ing"
    elif stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        regular, progressive = stem[:-1] + "ied", stem + "ing"
    else:
        regular, progressive = stem + "ed", stem + "ing"
    if not any(mark & Form.PAST for _, mark in past):
        found += [(form, Form.PAST) for form in (regular, *_doubled(stem, "ed"))]
    if not any(mark == Form.ING for _, mark in past):
        found += [(form, Form.ING) for form in (progressive, *_doubled(stem, "ing"))]
    if not any(mark == Form.THIRD for _, mark in past):
        found.append((plural(stem), Form.THIRD))
    return found


def _doubled(stem: str, ending: str) -> list[str]:
    """“Barred”, “barring”: verbs of one syllable that ends in one vowel and one consonant."""
    short = sum(letter in _VOWELS for letter in stem) == 1 and stem[-2:-1] in _VOWELS
    return [stem + stem[-1] + ending] if short and stem[-1] in _DOUBLING else []


_DOUBLING = frozenset("bdgkmnprtl")


def _shape(form: str) -> int:
    if form.endswith("ing"):
        return Form.ING
    if form.endswith("s") and not form.endswith("ss") and form not in ("was",):
        return Form.THIRD
    return Form.PAST


def _read_syntax(found: Lexicon, data: dict[str, Any]) -> None:
    for name, value in data.items():
        if name == "soon":
            found.soon = {unit: tuple(words) for unit, words in value.items()}
        else:
            found.words[name] = frozenset(value)
            found.bits[name] = 1 << len(found.bits)
            for word in value:
                found.marks[word] = found.marks.get(word, 0) | found.bits[name]
            stems = tuple(word[:-1] for word in value if word.endswith("*"))
            if stems:
                found.stems[name] = stems
                found.beginnings += stems
    for name in _OFTEN:
        setattr(found, name, found.words.get(name, _NO_WORDS))
    found.separators = found.subordinators | found.coordinators | _SEPARATORS


_OFTEN = (
    "auxiliaries", "coordinators", "determiners", "modals", "negation", "prepositions",
    "subordinators", "titles",
)  # fmt: skip
_SEPARATORS = words("strong_separators") | {",", ";", ":", "(", ")", "—", "–", "-", "&", "and"}
