"""What is known to have been the news of which days, and whether a text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.daynumber import DayNumber, civil_date, day_number, month_length
from timeline.language.spelling import plain_spelling

_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class News:
    """What happened on days, and beginnings of the words that tell it: of each group one."""

    first: DayNumber
    last: DayNumber
    groups: tuple[tuple[str, ...], ...]

    def untold_in(self, opening: str) -> int:
        """How many groups have no word in ``opening``, the plain words of a text."""
        return sum(not any(word in opening for word in group) for group in self.groups)

    def days_since(self, month: int, day: int) -> int | None:
        """Days from the last of its days up to that day of the year, 0 within them; None for the
        29th of February of another year."""
        nearest: int | None = None
        for year in range(civil_date(self.first).year, civil_date(self.last).year + 2):
            if day <= month_length(year, month):
                number = day_number(year, month, day)
                if number >= self.first:
                    since = max(0, number - self.last)
                    nearest = since if nearest is None else min(nearest, since)
        return nearest


def plain_words(text: str) -> str:
    """Small letters without marks and signs, each word behind one space."""
    return " " + _SIGNS.sub(" ", plain_spelling(text.lower())).strip()


def news_told(opening: str, untold: int = 0) -> Iterator[News]:
    """All that is told by ``opening``, the plain words of a text, but for the words of as many
    groups as ``untold``, where two others are left."""
    starts = {word[:end] for word in set(opening.split()) for end in range(1, len(word) + 1)}
    known = _by_start()
    found = {id(news): news for start in starts & known.keys() for news in known[start]}
    for news in found.values():
        few = untold and len(news.groups) < untold + _LEFT
        if not few and news.untold_in(opening) == untold:
            yield news


_LEFT = 2
"""Groups of which words stand in what is told loosely."""


@cache
def _by_start() -> Mapping[str, Sequence[News]]:
    """What is known, by the words with which its first groups begin."""
    found: dict[str, list[News]] = {}
    for news in all_news():
        for group in news.groups[:_LEFT]:
            for word in group:
                found.setdefault(word.split()[0], []).append(news)
    return found


@cache
def all_news() -> Sequence[News]:
    """All that is known, by day."""
    text = (resources.files("resources") / "lexicon" / "news_days.tsv").read_text(encoding="utf-8")
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[News]:
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        days, *groups = line.split("\t")
        first, last = days_of(days)
        words = tuple(tuple(f" {word}" for word in group.split("|")) for group in groups)
        yield News(first, last, words)


def days_of(words: str) -> tuple[DayNumber, DayNumber]:
    """The first and the last day of “1962-10”, “1962-10-22”, “1962-10-22/1962-11”."""
    first, _, last = words.partition("/")
    begun = [int(part) for part in first.split("-")]
    ended = [int(part) for part in (last or first).split("-")]
    month = ended[1] if len(ended) > 1 else 12
    day = ended[2] if len(ended) > 2 else month_length(ended[0], month)
    return day_number(*begun), day_number(ended[0], month, day)
