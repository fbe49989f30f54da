"""The day of an article that remembers a day which every reader knows: “forty years ago today the
bomb fell on Hiroshima”."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.dates.apposition import years_counted
from timeline.dates.matching import Candidate
from timeline.daynumber import DayNumber, civil_date, day_number, parse_iso_day
from timeline.records import Article
from timeline.spans import Span

_OPENING = 1_000
"""Characters of the body in which a text says what it remembers."""
_BESIDE = 120
"""Characters around the count within which the day itself is meant."""
_THE_DAY = re.compile(
    r"\b(?:today|(?:on|to|of) this (?:very )?(?:date|day)|to the day|this very day|heute"
    r"|auf den tag|aujourd['’]hui|jour pour jour|hoy|tal día como hoy|hoje|oggi|сегодня)\b",
    re.IGNORECASE,
)


@cache
def known_days(table: str = "known_days.toml") -> Mapping[DayNumber, Sequence[re.Pattern[str]]]:
    """The days of a table, and patterns of the words by which each is told."""
    text = (resources.files("resources") / table).read_text(encoding="utf-8")
    return {
        parse_iso_day(day): [re.compile(rf"(?<![^\W_])(?:{group})") for group in groups]
        for day, groups in tomllib.loads(text)["days"].items()
    }


@dataclass(frozen=True, slots=True)
class Remembrance:
    """The anniversary that an article says is today, of which day, and the words that count the
    years."""

    day: DayNumber
    known: DayNumber
    span: Span


def remembrance_in(article: Article, candidates: Sequence[Candidate]) -> Remembrance | None:
    """None where no anniversary is today, or what is remembered is not known."""
    start = article.body.start
    opening = article.text[start : min(article.body.end, start + _OPENING)].lower()
    for candidate in candidates:
        if not 0 <= candidate.span.start - start < _OPENING:
            continue
        years = years_counted(candidate.meaning)
        if years is None or not years[0] or not (years[1] or _means_today(article, candidate)):
            continue
        known = _known(opening)
        if known is not None:
            year, month, day = civil_date(known)
            return Remembrance(day_number(year + years[0], month, day), known, candidate.span)
    return None


def _means_today(article: Article, candidate: Candidate) -> bool:
    span = candidate.span
    around = article.text[max(article.body.start, span.start - _BESIDE) : span.end + _BESIDE]
    return _THE_DAY.search(around) is not None


def _known(opening: str) -> DayNumber | None:
    """The known day of which the most words stand in the opening, the first of equals."""
    found: list[tuple[int, int, DayNumber]] = []
    for day, groups in known_days().items():
        places: list[int] = []
        for group in groups:
            match = group.search(opening)
            if match is None:
                break
            places.append(match.start())
        else:
            found.append((-len(groups), min(places), day))
    return min(found)[2] if found else None
