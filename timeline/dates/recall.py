"""The dates that the news has told, and from which of them “two days later” is counted.

In a report the story of the day and its background alternate. What goes on (“later”, “the next
day”) goes on from what was told last; what looks back (“a day earlier”) without a date beside it
looks back from the story of the day, whatever background was told in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from timeline.dates.context import Reference
from timeline.dates.meaning import (
    TOLD,
    CalendarDate,
    DayTime,
    Heading,
    Meaning,
    Origin,
    Period,
    Season,
    Shift,
    Weekend,
    core,
)
from timeline.dates.storycosts import Told
from timeline.daynumber import DayNumber
from timeline.language.asides import Aside

_KEPT = 12
_BACKGROUND = 60
"""Days before the day of writing from which a date is background to the news."""
_LONG_AGO = 300
"""The same for words that open their sentence: “Three days earlier he had ...”."""
_UNITS = ("s m h D", "WE W 2W", "M", "Q S", "H", "Y", "DE", "CE", "L")
_FINENESS = {unit: rank for rank, units in enumerate(_UNITS) for unit in units.split()}


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What is counted from a date told before: in which unit, and which way."""

    unit: str
    back: bool
    onward: bool = False
    """“Two days later”, “three weeks after”: not “that same day”."""


def anaphor(meaning: Meaning) -> Anaphor | None:
    """How the words count from what was told; None for words that do not."""
    whole = meaning
    meaning = core(meaning)
    if isinstance(meaning, Shift):
        found = _of(meaning.origin, meaning.unit, meaning.count)
        return found and replace(found, onward=meaning.count > 0)
    if isinstance(meaning, CalendarDate | Season) and meaning.within is not None:
        meaning = meaning.within
    if isinstance(meaning, Period):
        return None if meaning.loose else _of(meaning.origin, meaning.unit, meaning.offset)
    if isinstance(meaning, DayTime) and meaning is whole:
        back = meaning.heading is Heading.PREVIOUS
        return Anaphor("D", back) if meaning.heading in TOLD else None
    if isinstance(meaning, CalendarDate | Weekend | Season) and meaning.heading in TOLD:
        month = isinstance(meaning, Season) or getattr(meaning, "month", None) is not None
        return Anaphor("CE" if month else "D", meaning.heading is Heading.PREVIOUS)
    return None


def is_day_alone(meaning: Meaning) -> bool:
    """“The 17th”: a day of the month that is told."""
    if not isinstance(meaning, CalendarDate) or meaning.day is None:
        return False
    return meaning.month is None and meaning.within is None


def _of(origin: Origin, unit: str, count: int) -> Anaphor | None:
    return Anaphor(unit, count < 0) if origin is Origin.REFERENCE else None


@dataclass(slots=True)  # never changed; one is made for every date
class _Past:
    reference: Reference
    sentence: int
    date: Told


@dataclass(slots=True)
class Recall:
    """The last dates of a report, with the sentences in which they stand."""

    _told: list[_Past] = field(default_factory=list)

    def add(self, reference: Reference, date: Told) -> None:
        """A date that was told."""
        self._told.append(_Past(reference, date.sentence, date))
        del self._told[:-_KEPT]

    def line(self, date: Told) -> Reference | None:
        """The last date that was not told in passing, as seen from another."""
        return next((past.reference for past in self._behind(date)), None)

    def _behind(self, date: Told) -> Iterator[_Past]:
        """The dates told before, the last one first, without what was only told in passing."""
        for number in reversed(range(len(self._told))):
            past, before = self._told[number], self._told[:number]
            apposed = past.date
            if before and _is_beside(before[-1].date, past.date):
                apposed = before[-1].date  # “a week before, on the 21st”
            left = _is_left(apposed, date)
            if not any(
                (left or _is_behind(past, line, date)) and _carries(line.date, apposed, date)
                for line in before
            ):
                yield past

    def anchor(
        self,
        counted: Anaphor,
        date: Told,
        written: DayNumber | None,
        *,
        done: bool = False,
        due: bool = False,
    ) -> Reference | None:
        """The date from which the words of a sentence are counted; None for the day of writing.
        What is ``done`` is counted from no day to come (“voted to join on 3 October; the treaty was
        signed eight days later”).

        A date of the same sentence comes first, then the last one told. “Later” in days is not
        counted from a year that stands beside a day, nor “earlier” from what is background to the
        news or still to come; and neither from what was only told in passing.
        """
        sentence, ago = date.sentence, _LONG_AGO if date.leads else _BACKGROUND
        since = None if written is None else written - ago
        until = None if due else written
        fine = _FINENESS.get(counted.unit, _FINENESS["Y"])
        span = date.candidate.span
        done = done and not date.text.endswith(" that", span.start, span.end)
        chosen: _Past | None = None
        for told in self._behind(date):
            if counted.back and not _may_look_back(told, counted, sentence, since, until):
                continue
            if done and written is not None and told.reference.first > written:
                continue
            if chosen is not None and told.sentence < chosen.sentence:
                break
            if _FINENESS.get(told.reference.unit, 9) <= fine:
                return told.reference
            chosen = chosen or told
        return None if chosen is None else chosen.reference


def _may_look_back(
    told: _Past, counted: Anaphor, sentence: int, since: int | None, until: DayNumber | None
) -> bool:
    """“A year earlier” than what the sentence before told of long ago; days only from the news, up
    to the day of writing where ``until`` says so."""
    if since is None:
        return True
    near = 1 if _FINENESS[counted.unit] >= _FINENESS["Y"] else 0
    if sentence - told.sentence <= near:
        return True
    return since <= told.reference.first and (until is None or told.reference.first <= until)


_PASSING = frozenset((Aside.BEFORE, Aside.CLAUSE))


def _is_passing(past: Told) -> bool:
    """“(Signed in May)”, “who had walked out three weeks earlier”: told in passing. “They had
    met on Monday” may begin what is told next."""
    if past.aside is Aside.BRACKET:
        return True
    counted = anaphor(past.candidate.meaning)
    return counted is not None and counted.back and past.aside in _PASSING


def _is_left(past: Told, date: Told) -> bool:
    """Whether ``past`` was told in passing, and ``date`` is not told there too."""
    if not _is_passing(past) or past.aside is date.aside:
        return False
    return past.sentence != date.sentence or _is_parted(past, date)


def _is_behind(past: _Past, line: _Past, date: Told) -> bool:
    """“The prize is handed over on 10 December, which was awarded on 10 October. That same day”:
    what a clause tells of before, as seen from the next sentence."""
    return (
        past.date.aside is Aside.CLAUSE
        and date.sentence > past.sentence
        and past.reference.first < line.reference.first
    )


def _carries(line: Told, past: Told, date: Told) -> bool:
    """Whether ``past`` only says more of what ``line`` tells: in its sentence, or as what had
    happened before it, where ``date`` stands in a further one."""
    if _is_passing(line) or line.candidate.span.end > past.candidate.span.start:
        return False
    near = past.aside is Aside.BEFORE and date.sentence > past.sentence
    return past.sentence - line.sentence <= near


def _is_beside(past: Told, date: Told) -> bool:
    """“A week before, on the 21st”: the same day, said twice."""
    between = date.text[past.candidate.span.end : date.candidate.span.start]
    return len(between) <= _APPOSED and between.startswith(",")


_APPOSED = 9


def _is_parted(past: Told, date: Told) -> bool:
    """Whether a comma or the like stands between two dates."""
    between = date.text[past.candidate.span.end : date.candidate.span.start]
    return any(sign in between for sign in ",;:)")
