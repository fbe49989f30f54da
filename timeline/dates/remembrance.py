"""The day of an article that remembers a day which every reader knows: “forty years ago today the
bomb fell on Hiroshima”."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.dates.apposition import years_counted
from timeline.dates.knownyears import YearSign
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.wholeday import day_in, is_calendar_day
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
def _known_days() -> Mapping[DayNumber, Sequence[re.Pattern[str]]]:
    text = (resources.files("resources") / "known_days.toml").read_text(encoding="utf-8")
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


def known_signs(article: Article, candidates: Sequence[Candidate]) -> Iterator[YearSign]:
    """The years of the known days that a text names by their day and month, without the year:
    “the Archduke was murdered at Sarajevo on June 28”."""
    opening = article.text[: article.body.start + _OPENING].lower()
    for candidate in candidates:
        meaning = day_in(candidate.meaning)
        if candidate.span.start >= len(opening) or not isinstance(meaning, CalendarDate):
            continue
        if meaning.year is not None or not is_calendar_day(meaning):
            continue
        for known, groups in _known_days().items():
            year, month, day = civil_date(known)
            if (month, day) == (meaning.month, meaning.day) and _are_all_in(groups, opening):
                own = (known, day_number(year + 1, month, min(day, 28)))
                yield YearSign(candidate.span, (own,), _OTHER_YEAR, _OTHER_YEAR)


_OTHER_YEAR = 3.0
"""What it costs to name a known day without its year, when that is not the last one."""


def _are_all_in(groups: Sequence[re.Pattern[str]], text: str) -> bool:
    return all(group.search(text) is not None for group in groups)


def _means_today(article: Article, candidate: Candidate) -> bool:
    span = candidate.span
    around = article.text[max(article.body.start, span.start - _BESIDE) : span.end + _BESIDE]
    return _THE_DAY.search(around) is not None


def _known(opening: str) -> DayNumber | None:
    """The known day of which the most words stand in the opening, the first of equals."""
    found: list[tuple[int, int, DayNumber]] = []
    for day, groups in _known_days().items():
        places: list[int] = []
        for group in groups:
            match = group.search(opening)
            if match is None:
                break
            places.append(match.start())
        else:
            found.append((-len(groups), min(places), day))
    return min(found)[2] if found else None
