"""Titles of persons in a text: those of offices, and those that are none."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from typing import Any

from timeline.language.phrases import Phrases
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
    parted = {match.start(): match for match in _parted().finditer(text)}
    reached = 0
    whole = _whole()
    found = {span.start: (span, words) for span, words in _phrases().found_in(text)}
    for start in sorted(found.keys() | parted.keys()):
        match = parted.get(start)
        if match is not None:
            end = match.end()
            title = Title(Span(start, end), _parted_offices()[match.lastgroup or ""], False)
        else:
            span, words = found[start]
            title = Title(span, *whole[words])
        if start in found and len(found[start][0]) > len(title.span):
            span, words = found[start]
            title = Title(span, *whole[words])
        if start >= reached:
            reached = title.span.end
            yield title


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
def _parted() -> re.Pattern[str]:
    """Titles within which an adjective may stand, a group an office."""
    groups: dict[str, list[str]] = {}
    for words, office in _offices("elsewhere"):
        if "~" in words and not words.endswith("~"):
            pattern = re.escape(words).replace(r"\ \~", _ADJECTIVES).replace(" ~", _ADJECTIVES)
            groups.setdefault(office, []).append(pattern)
    return re.compile(
        r"\b(?:"
        + "|".join(f"(?P<g{at}>{'|'.join(each)})" for at, each in enumerate(groups.values()))
        + r")\b"
    )


@cache
def _parted_offices() -> Mapping[str, str]:
    offices = dict.fromkeys(
        office
        for words, office in _offices("elsewhere")
        if "~" in words and not words.endswith("~")
    )
    return {f"g{at}": office for at, office in enumerate(offices)}


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
