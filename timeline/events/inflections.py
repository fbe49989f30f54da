"""Forms of words: those that tables write short (“vot~ar”, “verhandl*”), unknown ones in “-ed”."""

from __future__ import annotations

import tomllib
from collections.abc import Container, Iterator
from functools import cache
from importlib.resources import files

from timeline.events.wordlists import words
from timeline.language import parted

_STEM = "_"
_ZU = "zu"
_JOINED = ("ge", "zu")
"""Beginnings of forms that never stand apart from their prefix."""


def inflected(head: str, language: str) -> list[str]:
    """The forms of a verb that is written as its stem, ``~`` and the class of its endings."""
    stem, _, name = head.partition("~")
    return [
        ending.replace(_STEM, stem) if _STEM in ending else stem + ending
        for ending in _endings(language)[name]
    ]


def verb_phrases(entry: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A table's entry as its verb and the words that follow it.

    ``prefix|form form ...`` is a separable verb: its forms stand apart from the prefix (“fand am
    Montag statt”) and joined to it (“stattfand”, “stattzufinden”); participles only joined.
    """
    prefix, bar, forms = entry.partition("|")
    if not bar:
        head, *tail = parted(entry)
        yield head, tuple(tail)
        return
    for form in parted(forms):
        yield prefix + form, ()
        if form.startswith(_JOINED):
            continue
        yield form, (prefix,)
        if form.endswith("en"):
            yield prefix + _ZU + form, ()


def split_noun(noun: str) -> list[str]:
    """The words of a table's noun, hyphens by themselves."""
    words: list[str] = []
    for part in parted(noun):
        pieces = part.split("-")
        for index, piece in enumerate(pieces):
            if index:
                words.append("-")
            words.append(piece)
    return words


def plural(word: str) -> str:
    """The plural of an English noun, or the third person of a verb."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def is_like(word: str, entry: str) -> bool:
    """True of the word that an entry is, or that begins with it where it ends in ``*``."""
    return word.startswith(entry[:-1]) if entry.endswith("*") else word == entry


def longest_beginning(beginnings: Container[str], word: str) -> str | None:
    """The longest of some beginnings, of four letters at least, with which a word begins."""
    for length in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
        if word[:length] in beginnings:
            return word[:length]
    return None


_SHORTEST, _LONGEST = 4, 32
"""Letters of a beginning; German and Dutch compounds are long (“Waffenstillstandsverhandlung”)."""


@cache
def _endings(language: str) -> dict[str, tuple[str, ...]]:
    text = files("resources").joinpath("lexicon", "inflections.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text).get(language, {})
    return {name: tuple(endings.split()) for name, endings in table.items()}


def looks_past(word: str) -> bool:
    """True for a word in -ed that no list knows as another."""
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and word.isalpha()


_NOT_PAST = words("not_past")


def is_form_of(lemma: str, known: Container[str]) -> bool:
    """True of a verb that is known, also by its past in -ed where no list has its base (“slipped”,
    “qualified”)."""
    if lemma in known or not lemma.endswith("ed"):
        return lemma in known
    stem = lemma[:-2]
    bases = (stem, stem + "e", stem[:-1], stem[:-1] + "y")
    doubled, in_y = stem[-1:] == stem[-2:-1], stem.endswith("i")
    return any(
        base in known for base, fits in zip(bases, (True, True, doubled, in_y), strict=True) if fits
    )


_WANTS_E = words("title_verbs_in_e")
_WHOLE = words("title_verbs_whole")
"""Endings before “-ed” of verbs whose base ends in “e”, and of those that end so; the longest that
fits decides."""


def base_form(lemma: str, known: Container[str]) -> str | None:
    """The base of a verb that may be known only by its past in -ed; None where that leaves open
    how it is spelt."""
    if not lemma.endswith("ed") or lemma in known:
        return lemma
    if lemma.endswith("ied"):
        return lemma[:-3] + "y"
    stem = lemma[:-2]
    if stem[-1:] in "bdgmnprt" and stem[-2:-1] == stem[-1:]:
        return stem[:-1]
    if stem.endswith(("troll", "pell")):
        return stem[:-1]
    for length in range(min(len(stem), _LONGEST_ENDING), 0, -1):
        if stem[-length:] in _WHOLE:
            return stem
        if stem[-length:] in _WANTS_E:
            return stem + "e"
    return None


_LONGEST_ENDING = 5


_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}


def third_person(base: str) -> str:
    """“Go” goes, “carry” carries."""
    if base in _THIRD:
        return _THIRD[base]
    if base.endswith("y") and base[-2:-1] not in ("a", "e", "i", "o", "u"):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
