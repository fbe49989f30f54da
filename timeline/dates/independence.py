"""Whose Independence Day a text means: that of the state which it names closest to the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from timeline.language.alternation import any_of
from timeline.spans import Span

RULE = "independence"
"""The rule of a feast that each state keeps on a day of its own."""
_UNNAMED = "07-04"
_REACH = 600
"""Characters on both sides within which a state is looked for."""


def independence_day(text: str, place: Span) -> str:
    """Month and day of the feast at a place of the text; that of the United States where no state
    is named near it."""
    start, end = max(0, place.start - _REACH), min(len(text), place.end + _REACH)
    nearest: tuple[int, str] | None = None
    days, pattern = _days(), _pattern()
    for found in pattern.finditer(text, start, end):
        apart = max(place.start - found.end(), found.start() - place.end)
        if nearest is None or apart < nearest[0]:
            nearest = apart, days[found.group()]
    return _UNNAMED if nearest is None else nearest[1]


@cache
def _days() -> dict[str, str]:
    """The day of each name, adjective and seat of government of a state."""
    kept = {row[0]: row[1] for row in _rows("independence.tsv")}
    return {
        name: kept[row[0]]
        for row in _rows("states.tsv")
        if row[0] in kept
        for column in row[1:]
        for name in column.split("|")
        if name
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(_days())})(?![^\W_])")


def _rows(name: str) -> Iterator[list[str]]:
    table = (resources.files("resources") / "lexicon" / name).read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
