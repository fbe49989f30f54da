"""The dates that the news has told, and from which of them “two days later” is counted.

In a report the story of the day and its background alternate. What goes on (“later”, “the next
day”) goes on from what was told last; what looks back (“a day earlier”) without a date beside it
looks back from the story of the day, whatever background was told in between.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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
from timeline.daynumber import DayNumber

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


def anaphor(meaning: Meaning) -> Anaphor | None:
    """How the words count from what was told; None for words that do not."""
    whole = meaning
    meaning = core(meaning)
    if isinstance(meaning, Shift):
        return _of(meaning.origin, meaning.unit, meaning.count)
    if isinstance(meaning, CalendarDate | Season) and meaning.within is not None:
        meaning = meaning.within
    if isinstance(meaning, Period):
        return None if meaning.loose else _of(meaning.origin, meaning.unit, meaning.offset)
    if isinstance(meaning, DayTime) and meaning is whole:
        back = meaning.heading is Heading.PREVIOUS
        return Anaphor("D", back) if meaning.heading in TOLD else None
    if isinstance(meaning, CalendarDate | Weekend) and meaning.heading in TOLD:
        month = isinstance(meaning, CalendarDate) and meaning.month is not None
        return Anaphor("CE" if month else "D", meaning.heading is Heading.PREVIOUS)
    return None


def _of(origin: Origin, unit: str, count: int) -> Anaphor | None:
    return Anaphor(unit, count < 0) if origin is Origin.REFERENCE else None


@dataclass(slots=True)  # never changed; one is made for every date
class _Told:
    reference: Reference
    sentence: int


@dataclass(slots=True)
class Recall:
    """The last dates of a report, with the sentences in which they stand."""

    _told: list[_Told] = field(default_factory=list)

    def add(self, reference: Reference, sentence: int) -> None:
        """A date that was told."""
        self._told.append(_Told(reference, sentence))
        del self._told[:-_KEPT]

    def anchor(
        self, counted: Anaphor, sentence: int, written: DayNumber | None, *, leads: bool
    ) -> Reference | None:
        """The date from which the words of a sentence are counted; None for the day of writing.

        A date of the same sentence comes first, then the last one told. “Later” in days is not
        counted from a year that stands beside a day, nor “earlier” from what is background to the
        news or still to come. ``leads``: the words open their sentence.
        """
        since = None if written is None else written - (_LONG_AGO if leads else _BACKGROUND)
        fine = _FINENESS[counted.unit]
        chosen: _Told | None = None
        for told in reversed(self._told):
            if counted.back and not _may_look_back(told, counted, sentence, since, written):
                continue
            if chosen is not None and told.sentence < chosen.sentence:
                break
            if _FINENESS.get(told.reference.unit, 9) <= fine:
                return told.reference
            chosen = chosen or told
        return None if chosen is None else chosen.reference


def _may_look_back(
    told: _Told, counted: Anaphor, sentence: int, since: int | None, written: DayNumber | None
) -> bool:
    """“A year earlier” than what the sentence before told of long ago; days only from the news."""
    if since is None or written is None:
        return True
    near = 1 if _FINENESS[counted.unit] >= _FINENESS["Y"] else 0
    return sentence - told.sentence <= near or since <= told.reference.first <= written
