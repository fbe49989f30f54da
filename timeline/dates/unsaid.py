"""Numbers that leave out what they count: “the talks were over in three”, “he rang at seven”.

A number by itself is no date. It is a length where its sentence named a length before and its
words ask for one, and an hour where its words ask for an hour and the sentence is of such things.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.dates.lexicon import Lexicon, lexicon
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Clock, DayTime, Duration, Meaning, Period, Shift
from timeline.dates.rules.units import duration_of
from timeline.language.alternation import any_of
from timeline.spans import Span

LENGTH, HOUR, LAST = "duration.unsaid", "clock.unsaid", "period.unsaid"
_ENDS = r"(?=[.,;)](?![0-9])|\s(?:and|but|when|while|with|if|to)\b|\s*$)"
_UNIT = re.compile(r"P(?P<clock>T?)[0-9]+(?P<unit>[DWMYH])")
_MOST = 999
_NOON = 12
_MIDNIGHT = 24
_LATE = 5
"""Hours from one to this are past midnight where something goes on until then."""
_AFTERNOON = 7
"""Hours from one to this are those after noon, where nothing tells."""


def with_unsaid(
    text: str, pieces: Sequence[Span], candidates: Sequence[Candidate], words: Lexicon
) -> list[Candidate]:
    """``candidates`` in order with the lengths and hours that say no unit, in a language whose
    lexicon lists under ``[unsaid]`` what asks for them."""
    patterns = _patterns(words.language)
    if patterns is None:
        return list(candidates)
    found: list[Candidate] = []
    place = 0
    asked = patterns.asked(text)
    of_period = any(isinstance(each.meaning, Period) for each in candidates)
    for piece in pieces:
        while place < len(candidates) and candidates[place].span.end <= piece.start:
            place += 1
        end = place
        while end < len(candidates) and candidates[end].span.start < piece.end:
            end += 1
        beside = candidates[place:end]
        if of_period:
            found.extend(patterns.last_ones(text, beside))
        hours = bisect_left(asked, piece.start) < bisect_left(asked, piece.end)
        read = (
            list(patterns.lengths(text, piece, beside)) if beside and patterns.tells_length else []
        )
        if hours:
            read += patterns.hours(text, piece, beside)
        found.extend(
            each for each in read if not any(each.span.overlaps(other.span) for other in beside)
        )
    return sorted([*candidates, *found], key=lambda each: each.span) if found else list(candidates)


class _Patterns:
    """What asks for lengths and hours in one language."""

    def __init__(self, words: Lexicon) -> None:
        listed = {name: any_of(words.listed("unsaid", name)) for name in _LISTED}
        ends = rf"(?=[.,;](?![0-9])|\s{listed['ends']}\b|\s*$)"
        self._until = frozenset(words.listed("unsaid", "until"))
        last = _NOON if self._until else _MIDNIGHT
        self._numbers = {
            word: int(entry.values["number"])
            for word, entry in words.words.items()
            if isinstance(entry.values.get("number"), int) and "article" not in entry.values
        }
        number = any_of(word for word, count in self._numbers.items() if 1 < count <= _MOST)
        number = rf"(?P<count>(?:[0-9]{{1,3}}|{number}(?:-{number})?)(?:\s{listed['half']})?)"
        hour = any_of(word for word, count in self._numbers.items() if 1 <= count <= last)
        self.tells_length = bool(words.listed("unsaid", "length"))
        self._length = re.compile(rf"\b(?:{listed['length']})\s{number}{ends}", re.IGNORECASE)
        self._last = re.compile(rf"\s{listed['than']}\s(?P<last>last){ends}")
        self._gap = re.compile(
            rf",\s(?:{listed['and']}\s)?(?:[\w’'-]+\s){{1,3}}?{number}(?=[.;](?![0-9]))",
            re.IGNORECASE,
        )
        self._hour = re.compile(
            rf"\b(?P<lead>{listed['hour']})\s(?P<hour>{hour})(?!\s{listed['ratio']}\s{hour}\b){ends}",
            re.IGNORECASE,
        )
        self._of_hours = re.compile(rf"\b(?:{listed['of_hours']})\b")
        self._of_nights = re.compile(rf"\b(?:{listed['of_nights']})\b")
        self._of_ages = re.compile(rf"\b(?:{listed['of_ages']})\b")
        self._half = words.listed("unsaid", "half")

    def asked(self, text: str) -> list[int]:
        """Where something asks for an hour."""
        return [match.start() for match in self._hour.finditer(text)]

    def lengths(self, text: str, piece: Span, beside: Sequence[Candidate]) -> Iterator[Candidate]:
        """“Five years for guns and for missiles eight”: in the unit that was said last."""
        for number, each in enumerate(beside):
            unit = _unit(each.meaning)
            if unit is None or _EACH.match(text, each.span.start) is not None:
                continue
            end = beside[number + 1].span.start if number + 1 < len(beside) else piece.end
            match = self._gap.match(text, each.span.end, end)
            match = match or self._length.search(text, each.span.end, end)
            count = None if match is None else self._count(match["count"].lower())
            if match is not None and count is not None:
                yield Candidate(Span(*match.span("count")), duration_of(count, unit), LENGTH)

    def last_ones(self, text: str, beside: Sequence[Candidate]) -> Iterator[Candidate]:
        """“Twice as high this year as last”: the unit is said once."""
        for each in beside:
            meaning = each.meaning
            if not isinstance(meaning, Period) or meaning.offset or meaning.unit not in _UNITS:
                continue
            match = self._last.match(text, each.span.end)
            if match is not None and text[each.span.start : each.span.end][:5].lower() == "this ":
                yield Candidate(Span(*match.span("last")), replace(meaning, offset=-1), LAST)

    def _count(self, said: str) -> float | None:
        half = next((words for words in self._half if said.endswith(f" {words}")), None)
        whole = said if half is None else said.removesuffix(half).rstrip()
        parts = [int(part) if part.isdigit() else self._numbers[part] for part in whole.split("-")]
        if len(parts) > 1 and not (parts[0] >= 20 > parts[1] * 2):
            return None
        return sum(parts) + (0.5 if half is not None else 0)

    def hours(self, text: str, piece: Span, beside: Sequence[Candidate]) -> Iterator[Candidate]:
        """“Went to bed at nine”, “on Saturday, at eleven”: where the sentence is of hours or days;
        neither at what age nor by how many to how many."""
        for match in self._hour.finditer(text, piece.start, piece.end):
            said = text[piece.start : piece.end].lower()
            if self._of_ages.search(said) is not None:
                continue
            dated = any(_is_of_day(each.meaning) for each in beside)
            if not dated and self._of_hours.search(said) is None:
                continue
            hour = self._numbers[match["hour"].lower()]
            until = match["lead"].lower() in self._until and hour < _LATE
            if self._of_nights.search(said) is not None:
                late = _LATE <= hour < _NOON
            elif not self._until:
                late = False  # hours are counted to 24
            else:
                late = hour <= _AFTERNOON and not until
            clock = Clock(hour + _NOON if late else hour, 0)
            yield Candidate(Span(*match.span("hour")), clock, HOUR)


_UNITS = frozenset(("Y", "Q", "M", "W"))
_LISTED = (
    "than", "length", "and", "half", "hour", "ends", "ratio", "of_hours", "of_nights", "of_ages",
)  # fmt: skip


@cache
def _patterns(language: str) -> _Patterns | None:
    words = lexicon(language)
    return _Patterns(words) if words.listed("unsaid", "hour") else None


_EACH = re.compile(r"an?\s", re.IGNORECASE)
"""An article: “ten hours a day, they eleven” is not told in days."""


def _unit(meaning: Meaning) -> str | None:
    """The unit of a length of so many, as rules write it."""
    match = _UNIT.fullmatch(meaning.value) if isinstance(meaning, Duration) else None
    if match is None:
        return None
    return match["unit"].lower() if match["clock"] else match["unit"]


def _is_of_day(meaning: Meaning) -> bool:
    if isinstance(meaning, CalendarDate):
        return meaning.day is not None or meaning.weekday is not None
    if isinstance(meaning, Shift):
        return meaning.unit == "D"
    return isinstance(meaning, Clock | DayTime)
