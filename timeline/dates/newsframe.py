"""Dates of a history that are told of the time of writing.

“It has met only once, on 8 July”, “he plans to leave on 10 March”, and what stands in one sentence
with “last month”: whatever was told before, they are counted from the day of writing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from timeline.dates.lexicon import lexicon
from timeline.dates.meaning import CalendarDate, Heading, Meaning, Origin, Period, Shift, core
from timeline.dates.storycosts import Told
from timeline.language.alternation import any_of
from timeline.language.tense import Governor

_REACH = 120
_CLAUSE = re.compile(
    r"[;:]|\.\s|,\s(?:and|but|or|nor|yet|so)\b"
    r"|\b(?:who|which|that|when|where|because|than|while|after|before)\b"
)
_AFTER = 24


def told_of_now(told: Sequence[Told], governor: Callable[[Told], Governor]) -> dict[int, float]:
    """The indexes of the days, months and weekdays without a year that may be counted from the day
    of writing, whatever history is told around them, with what that costs in a storyline: nothing
    where the words say so, something where only a sentence before them does."""
    frame = _frame(told[0].language) if told else None
    if frame is None:
        return {}
    seen = {date.sentence for date in told if _is_seen_from_today(date.candidate.meaning)}
    found: dict[int, float] = {}
    last: Told | None = None
    for date in told:
        meaning = core(date.candidate.meaning)
        if not _is_open(meaning):
            if date.sentence in seen:
                last = date
            elif getattr(meaning, "year", None) is not None:
                last = None
            continue
        if date.sentence in seen or _has_frame(date, frame) or governor(date).announces:
            found[date.index] = 0.0
            last = date
        elif last is not None and last.paragraph == date.paragraph:
            found[date.index] = _GOES_ON * (date.sentence - last.sentence)
    return found


_GOES_ON = 0.4


def _is_open(meaning: Meaning) -> bool:
    """A month with or without its day, or a weekday, that says no year."""
    return (
        isinstance(meaning, CalendarDate)
        and meaning.year is None
        and meaning.within is None
        and meaning.heading is Heading.OPEN
        and (meaning.month is not None or meaning.day is None)
    )


def _is_seen_from_today(meaning: Meaning) -> bool:
    """“Last month”, “a week ago”; “today” is nowadays, in a history."""
    meaning = core(meaning)
    if isinstance(meaning, Shift):
        return meaning.origin is Origin.DOCUMENT and bool(meaning.count)
    counted = meaning.within if isinstance(meaning, CalendarDate) else meaning
    if not isinstance(counted, Period) or counted.origin is not Origin.DOCUMENT:
        return False
    return not counted.loose and (bool(counted.offset) or counted.unit in ("D", "W"))


def _has_frame(date: Told, frame: _Frame) -> bool:
    """Whether the clause of the date stands in the perfect or tells a plan in the present."""
    place = date.candidate.span
    start = max(date.within.start, place.start - _REACH)
    before = date.text[start : place.start]
    if frame.words.search(before.lower()) is not None:
        clause = _CLAUSE.split(before)[-1].lower()
        if frame.free.search(clause) is not None:
            return True
    after = date.text[place.end : min(date.within.end, place.end + _AFTER)].lower()
    return frame.free.match(after.lstrip()) is not None


class _Frame(NamedTuple):
    """Patterns of the words that tell of now."""

    words: re.Pattern[str]
    free: re.Pattern[str]
    """The same, but not after “to” or “would”."""


@cache
def _frame(language: str) -> _Frame | None:
    """What the lexicon lists under ``[now]``; None for a language whose perfect is its past."""
    listed = lexicon(language).listed("now", "frame")
    if not listed:
        return None
    barred = lexicon(language).listed("now", "never_after")
    bars = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in barred)
    words = rf"(?:{any_of(listed)})(?![^\W_])"
    return _Frame(re.compile(rf"\b{words}"), re.compile(rf"\b{bars}{words}"))
