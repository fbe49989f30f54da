"""Titles of persons in a text: those of offices, and those that are none."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from typing import Any

from timeline.language.phrases import Phrases
from timeline.language.words import words_of
from timeline.spans import Span

_ADJECTIVES = r"(?: [\w-]+)??"
"""What may stand at “~” of a title."""


@dataclass(frozen=True, slots=True)
class Title:
    """Words that lead a name, or say behind it who that is."""

    span: Span
    office: str | None
    """None for a rank."""
    english: bool


def titles_in(text: str) -> Iterator[Title]:
    """All in a flat text in lower case, in its order; a longer one before one that it holds."""
    pattern, offices = _parted()
    found = [
        Title(Span(*match.span()), offices[match.lastgroup or ""], False)
        for match in pattern.finditer(text)
    ]
    found += [Title(span, *_whole()[words]) for span, words in _phrases().found_in(text)]
    reached = 0
    for title in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if title.span.start >= reached:
            reached = title.span.end
            yield title


@dataclass(frozen=True, slots=True)
class Begun:
    """A title by the beginnings of its words, as languages with cases have it."""

    office: str | None
    """None for a rank, and for what makes a title less."""
    length: int
    """In words."""
    less: bool


def begun_title(words: Sequence[str], place: int, language: str) -> Begun | None:
    """The longest at a place among plain words; None where none begins there, and for languages
    whose titles stand as they are."""
    best: Begun | None = None
    for key, begun, whole in _begun(language).get(words[place][:_INDEXED], ()):
        length = len(begun)
        found = words[place : place + length]
        if len(found) < length or (best is not None and length <= best.length):
            continue
        last = found[-1] == begun[-1] if whole else found[-1].startswith(begun[-1])
        if last and all(map(str.startswith, found[:-1], begun[:-1])):
            best = Begun(None if key in (_RANKS, _LESS) else key, length, key == _LESS)
    return best


def is_over(words: Sequence[str], place: int, language: str) -> bool:
    """“Former”, “deputy” before a title."""
    before = (begun_title(words, each, language) for each in range(max(0, place - _BACK), place))
    return any(title is not None and title.less for title in before)


_INDEXED = 2
_BACK = 3
"""Words before a title that may say that it is over."""
_RANKS, _LESS = "ranks", "less"


@cache
def _begun(language: str) -> Mapping[str, Sequence[tuple[str, tuple[str, ...], bool]]]:
    """What titles mean, the beginnings of their words and whether the last is whole, by the first
    letters."""
    found: dict[str, list[tuple[str, tuple[str, ...], bool]]] = {}
    for key, titles in _table()["begun"].get(language, {}).items():
        for title in _split(titles):
            begun = words_of(title).plain
            found.setdefault(begun[0][:_INDEXED], []).append((key, begun, title.endswith("$")))
    return found


@cache
def lesser() -> re.Pattern[str]:
    """Before a title, with up to three words between, what says that it is held no longer or is
    less: “former”, “deputy”."""
    words = "|".join(each.replace("*", r"\w*") for each in _split(_table()["less"]))
    return re.compile(rf"\b(?:{words})[ -]+(?:[^\W\d_]\S* ){{0,3}}\Z", re.IGNORECASE)


@cache
def _whole() -> Mapping[str, tuple[str | None, bool]]:
    """Titles without a gap: the office, and whether it is English."""
    table = _table()
    found: dict[str, tuple[str | None, bool]] = {}
    for words in _split(table["ranks"]):
        found[words] = None, False
    for words, office in _offices("elsewhere"):
        if "~" not in words:
            found[words] = office, False
        elif words.endswith("~"):
            found[words.removesuffix(" ~")] = office, False
    for words in _split(table["english_ranks"]):
        found[words] = None, True
    found.update({words: (office, True) for words, office in _offices("english")})
    return found


@cache
def _phrases() -> Phrases:
    return Phrases(_whole())


@cache
def _parted() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Titles within which an adjective may stand, a group an office, and the offices by group."""
    titles: dict[str, list[str]] = {}
    for words, office in _offices("elsewhere"):
        if "~" in words and not words.endswith("~"):
            titles.setdefault(office, []).append(re.escape(words).replace(r"\ \~", _ADJECTIVES))
    groups = {f"g{at}": office for at, office in enumerate(titles)}
    told = "|".join(f"(?P<{group}>{'|'.join(titles[office])})" for group, office in groups.items())
    return re.compile(rf"\b(?:{told})\b"), groups


def _offices(part: str) -> Iterator[tuple[str, str]]:
    """The titles of a part of the table, each with its office."""
    return chain.from_iterable(
        ((words, office) for words in _split(titles)) for office, titles in _table()[part].items()
    )


def _split(words: str) -> list[str]:
    return [" ".join(each.split()) for each in words.split(",")]


@cache
def _table() -> dict[str, Any]:
    text = resources.files("resources").joinpath("lexicon", "office_titles.toml").read_text("utf-8")
    return tomllib.loads(text)
