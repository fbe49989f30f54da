"""What is known around date words when they are anchored, and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline import datewords, edtf
from timeline.dates.meaning import Heading
from timeline.dates.options import Mode
from timeline.daynumber import DayNumber, civil_date, iso_day, iso_week
from timeline.language.tense import Governor, Tense
from timeline.records import Alternative, Basis, DocumentDate, DocumentDateBasis, TimexType
from timeline.spans import Span
from timeline.timevalue import TimeValue

_KEPT = 8_192
_POINTING = frozenset((Heading.LAST, Heading.THIS, Heading.NEXT))
_POINTING_BACK = frozenset((Heading.LAST,))


@dataclass(slots=True)  # never changed; freezing would double the time that making one takes
class Resolved:
    """A value with its reasons. ``unit`` is how finely it is stated: D, W, M, Q, S, H, Y, DE, CE.

    ``first`` is its first day. ``reason`` is the middle of the explanation: what was counted.
    """

    type: TimexType
    value: str
    time: TimeValue | None = None
    unit: str = ""
    first: DayNumber | None = None
    mod: str | None = None
    underspecified: str | None = None
    anchor: DayNumber | None = None
    anchor_span: Span | None = None
    basis: Basis = Basis.EXPLICIT
    reason: str = ""
    alternatives: tuple[Alternative, ...] = ()
    parser: str = ""


@dataclass(slots=True)  # never changed; one is made for every date
class Reference:
    """The time that the text speaks of: the last date before the words."""

    first: DayNumber
    unit: str
    span: Span
    words: str
    clock: int | None = None
    """Minutes into the day, where an hour of the clock was told."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from one to another that the text told last: “from 5 to 9 June”."""

    first: Reference
    last: Reference


def stretch_of(
    first: Reference, last: Reference, before: Stretch | None, *, ranges: bool
) -> Stretch | None:
    """“From 5 to 9 June”, “on 5 and 6 June”; ``before`` where the two days are no stretch."""
    days = first.unit == last.unit == "D"
    if not ranges and not (days and last.first == first.first + 1):
        return before
    return Stretch(first, last) if days else None


@dataclass(slots=True)  # never changed; one is made for every date
class Context:
    """Where the words stand and what they may be counted from.

    ``governor`` tells the tense of the verb that governs the words; it is asked only when two
    readings are possible. ``document_words`` names the document date and where it comes from.
    """

    span: Span
    words: str
    language: str
    document: DocumentDate | None
    document_words: str
    mode: Mode
    reference: Reference | None
    governor: Callable[[], Governor]
    text: str = ""
    lines_alone: bool = False
    """True where no line may be read by the one before it."""
    quarter: Reference | None = None
    """The quarter that a report is about, where one was named."""
    day: Reference | None = None
    """The last day that was named."""
    reports: bool = False
    """Whether the text speaks of the day of writing too, where it tells a history."""
    stretch: Stretch | None = None
    """The range of days that was told last."""
    year: int | None = None
    """The year of a day or month that says none, where the story tells it."""

    @property
    def today(self) -> DayNumber | None:
        """The day that “today” is."""
        return None if self.document is None else self.document.day

    def pointing(self, heading: Heading) -> Context:
        """The context in which “last June” or “next year” is read: they point from the day of
        writing, in a narrative too, where that day is known. “Diesen Winter” and “im nächsten
        Jahr” of a history are of the time told."""
        pointing = _POINTING if self.language == "en" else _POINTING_BACK
        if heading not in pointing or self.mode is not Mode.NARRATIVE or self.document is None:
            return self
        if self.document.basis is DocumentDateBasis.FILE:
            return self
        return replace(self, mode=Mode.NEWS)

    @property
    def told(self) -> Reference | None:
        """The date that a narrative goes on from; None in news, and where the verb announces what
        is still to come when the document is written (“will open in March”), or tells what is over
        behind a date to come."""
        if self.mode is not Mode.NARRATIVE or self.reference is None:
            return None
        if self.document is None:
            return self.reference
        if self.governor().announces or self._lies_ahead:
            return None
        return self.reference

    @property
    def _lies_ahead(self) -> bool:
        """True where the last date is still to come, and what is told is over: “We expect it in the
        first half of 2026. A text had been sent round on 3 October”."""
        if self.reference is None or self.document is None:
            return False
        ahead = self.document.basis is not DocumentDateBasis.FILE
        if not ahead or self.reference.first <= self.document.day:
            return False
        governor = self.governor()
        return governor.strong and governor.tense is Tense.PAST

    @property
    def base(self) -> DayNumber | None:
        """The day that months, years and seasons are counted from."""
        told = self.told
        return self.today if told is None else told.first

    @property
    def base_words(self) -> str:
        """The same, said for a person."""
        told = self.told
        return self.document_words if told is None else f"“{told.words}”"

    @property
    def base_span(self) -> Span | None:
        """Where the base stands in the text; None for the document date."""
        told = self.told
        return None if told is None else told.span

    @property
    def told_unit(self) -> str:
        """How finely the base is told, where it is the time that a narrative speaks of."""
        told = self.told
        return "" if told is None else told.unit

    @property
    def says_last(self) -> bool:
        """True for “last Tuesday”, which is not yesterday; “this past Tuesday” may be."""
        return self.language == "en" and self.words[:5].lower() == "last "

    @property
    def today_words(self) -> str:
        """The document date, said for a person."""
        return self.document_words

    def cue_words(self, cue: Span) -> str:
        """The words that show the tense."""
        return cue.of(self.text)

    @property
    def tense(self) -> Tense:
        """Past, future or unknown, of the governing verb."""
        return self.governor().tense


@lru_cache(maxsize=_KEPT)
def day_time(day: int) -> TimeValue:
    """One day, as a value."""
    return edtf.day(day)


@lru_cache(maxsize=_KEPT)
def month_time(year: int, month: int) -> TimeValue:
    """One month, as a value."""
    return edtf.month(year, month)


@lru_cache(maxsize=_KEPT)
def year_time(year: int) -> TimeValue:
    """One year, as a value."""
    return edtf.year(year)


@lru_cache(maxsize=_KEPT)
def time_words(value: TimeValue) -> str:
    """A value for a person."""
    return datewords.words(value)


@lru_cache(maxsize=_KEPT)
def day_words(day: int) -> str:
    """``Fri 7 Jan 2022``."""
    return datewords.words(edtf.day(day))


def timex_year(year: int) -> str:
    """``1988``, ``0843``, ``BC0044``."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


@lru_cache(maxsize=_KEPT)
def timex_day(day: int) -> str:
    """``2022-01-07``, with ``BC`` before the common era."""
    year, month, number = civil_date(day)
    return iso_day(day) if year > 0 else f"{timex_year(year)}-{month:02d}-{number:02d}"


def timex_month(year: int, month: int) -> str:
    """``2022-01``."""
    return f"{timex_year(year)}-{month:02d}"


def timex_week(day: int) -> str:
    """The ISO week that holds the day: ``2022-W01``."""
    year, week = iso_week(day)
    return f"{timex_year(year)}-W{week:02d}"
