"""What every reader knows to have been the news of a day, and whether a text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.daynumber import DayNumber, civil_date, parse_iso_day
from timeline.language.spelling import plain_spelling

_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class News:
    """What happened on a day, and beginnings of the words that tell it: of each group one."""

    day: DayNumber
    groups: tuple[tuple[str, ...], ...]

    def is_told_in(self, opening: str) -> bool:
        """Whether ``opening``, the plain words of a text, tell of it."""
        return all(any(word in opening for word in group) for group in self.groups)


def plain_words(text: str) -> str:
    """Small letters without marks and signs, each word behind one space."""
    return " " + _SIGNS.sub(" ", plain_spelling(text.lower())).strip()


def all_news() -> Sequence[News]:
    """All that is known, by day."""
    return _table()


def news_of(month: int, day: int) -> Sequence[News]:
    """What happened on that day of any year."""
    return _by_day().get((month, day), ())


@cache
def _table() -> Sequence[News]:
    text = (resources.files("resources") / "lexicon" / "news_days.tsv").read_text(encoding="utf-8")
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[News]:
    for line in text.splitlines():
        if not line.startswith("#"):
            day, *groups = line.split("\t")
            yield News(
                parse_iso_day(day),
                tuple(tuple(f" {word}" for word in group.split("|")) for group in groups),
            )


@cache
def _by_day() -> Mapping[tuple[int, int], list[News]]:
    found: dict[tuple[int, int], list[News]] = {}
    for news in _table():
        _, month, day = civil_date(news.day)
        found.setdefault((month, day), []).append(news)
    return found
