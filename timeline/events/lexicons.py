"""The lexicons of all languages, read from ``resources``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.inflections import (
    inflected,
    longest_beginning,
    plural,
    split_noun,
    verb_phrases,
)
from timeline.events.lexicon import Form, Lexicon, NounSense, Role, Sense
from timeline.events.wordlists import words
from timeline.language import parted
from timeline.records import Kind

LANGUAGES = frozenset({"en", "fr", "de", "es", "pt", "it", "ru", "nl", "pl", "tr", "uk"})
"""Languages with a lexicon of their own; others are read by dates, names and signs alone."""


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
        setattr(found, name, found.words.get(name, frozenset()))
    found.separators = found.subordinators | found.coordinators | _SEPARATORS


_OFTEN = (
    "auxiliaries", "coordinators", "determiners", "modals", "negation", "prepositions",
    "subordinators", "titles",
)  # fmt: skip
_SEPARATORS = words("strong_separators") | {",", ";", ":", "(", ")", "—", "–", "-", "&", "and"}
