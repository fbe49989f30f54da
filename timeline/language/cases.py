"""Endings that cases give names, and the nominative: “Хрущёвым”, “Andrzejem”, “Ankara'da”."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

_LEAST = 3
"""Letters of a stem."""

Endings = Sequence[tuple[str, Sequence[str]]]
"""Endings in the order in which they are tried, and what may stand for each in the nominative."""


def bends(language: str) -> bool:
    """Whether cases are known of a language."""
    return language in _tables()


def bases(word: str, language: str) -> tuple[str, ...]:
    """A word, without what Turkish writes behind its apostrophe, and all that it may be in the
    nominative."""
    found = [word.replace("’", "'").partition("'")[0] if language == "tr" else word]
    for ending, nominatives in endings(language):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found += [word[: len(word) - len(ending)] + each for each in nominatives]
    return tuple(dict.fromkeys(found))


def stem(word: str, language: str) -> str:
    """A word in small letters without the ending of any case; short ones and words of languages
    whose cases are not known as they are."""
    cut = _cut(language)
    if cut is None or not word.isalpha() or len(word) <= _LEAST:
        return word
    bare = cut.sub("", word.replace("ё", "е"))
    return bare if len(bare) >= _LEAST else word


def has_stems(language: str) -> bool:
    """Whether names of several words are known by their stems."""
    return _cut(language) is not None


@cache
def endings(language: str, use: str = "names") -> Endings:
    """The endings of ``cases.toml`` for a use; none where it has no such."""
    table = _tables().get(language, {})
    told = [pair.partition(":") for pair in table.get(use, "").split()]
    own = [(ending, tuple(each.strip("-") for each in to.split("|"))) for ending, _, to in told]
    return [*own, *(endings(table["also"], use) if "also" in table else ())]


@cache
def _cut(language: str) -> re.Pattern[str] | None:
    told = _tables().get(language, {}).get("stems", "").split()
    return re.compile(f"(?:{'|'.join(told)})$") if told else None


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    text = resources.files("resources").joinpath("lexicon", "cases.toml").read_text("utf-8")
    return tomllib.loads(text)
