"""What date words say before it is known when they were written: the underspecified values.

A rule makes one of these; ``anchoring`` turns it into a value with the article's context.
Years are astronomical, weekdays 0 for Monday, months 1 to 12. Units are the TIMEX3 letters with
``h``, ``m``, ``s`` for clock units: Y M W D h m s Q DE CE L, and WE for a weekend.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Heading(StrEnum):
    """Which of the recurring days, months or seasons is meant."""

    OPEN = "open"
    """Not said: the tense decides."""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    PREVIOUS = "previous"
    """The one before the time that the text speaks of."""
    FOLLOWING = "following"
    SAME = "same"
    GENERIC = "generic"
    """None in particular: “a Monday”."""


TOLD = frozenset((Heading.SAME, Heading.FOLLOWING, Heading.PREVIOUS))
"""Headings that count from the time that the text speaks of."""


class Origin(StrEnum):
    """What an offset is counted from."""

    DOCUMENT = "document"
    REFERENCE = "reference"
    """The time that the text speaks of."""


# Never changed; freezing would double the time that making one takes.
@dataclass(slots=True, unsafe_hash=True)
class CalendarDate:
    """A date with the parts that are stated. ``parser`` names what parsed it.

    ``other`` is the same digits in the other order of day and month.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    heading: Heading = Heading.OPEN
    weeks: int = 0
    """Whole weeks further on: “Thursday week”; negative back: “the Friday before last”."""
    nth: int = 0
    """Which of the weekdays of a month: 2 for the second, -1 for the last one."""
    parser: str = ""
    other: tuple[int, int] | None = None
    month_first: bool = False
    """The digits were read month first, which they may not be."""
    clearly_day_first: bool = False
    within: Period | None = None
    """“Tuesday last week”, “January of next year”, “the third of that month”."""


@dataclass(frozen=True, slots=True)
class Period:
    """This, last, next unit: ``offset`` units from the one that holds the origin."""

    unit: str
    offset: int
    origin: Origin = Origin.DOCUMENT
    loose: bool = False
    """“the year”, “the quarter”: the origin is only the likeliest."""
    year: int | None = None
    """“the 1988 quarter”: the year of a loose quarter, where it is said."""


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units after (before, when negative) the origin: “three days ago”."""

    unit: str
    count: int
    origin: Origin = Origin.DOCUMENT
    mod: str | None = None
    parser: str = ""
    told_in: str = ""
    """The unit that the result is told in, where it is not that of the count: “two and a half
    months later” is counted in days and told in months, “a year ago to the day” is told in days."""
    plus: tuple[str, int] | None = None
    """Unit and count of what is counted first: the year in “a year and a week later”."""


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day of what the text speaks of, by its number: “the second day”; -1 for the last one.
    ``now``: what it is the day of still goes on (“in its third day”)."""

    number: int
    now: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """SP, SU, FA or WI."""

    season: str
    year: int | None = None
    heading: Heading = Heading.OPEN
    within: Period | None = None
    years: int = 0
    """Years further on, or back: “the summer before last”."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """Quarter 1 to 4 or half 1 to 2 of a year."""

    number: int
    kind: str = "Q"
    year: int | None = None
    heading: Heading = Heading.OPEN
    within: Period | None = None
    ended: bool = False
    """“The quarter ended 30 September”: it lies behind."""
    of_year: bool = False
    """“The second half of the year”: of this one, where the verb looks forward."""


@dataclass(frozen=True, slots=True)
class Decade:
    """First year; below 100 when the century is not said. ``bce``: the ten years before the common
    era that begin with these digits."""

    start: int
    bce: bool = False


@dataclass(frozen=True, slots=True)
class Century:
    """1 for the years 1 to 100; negative before the common era. ``thousand`` for a millennium."""

    number: int
    thousand: bool = False


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """“FY2023”."""

    year: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast by its rule: ``12-25``, ``easter-2``, ``nth:11:3:4`` (month, weekday, which),
    ``hijri:10:1`` (month, day), ``feast:passover``. Behind ``~`` stands how many days it lasts,
    or ``month``."""

    rule: str
    year: int | None = None
    heading: Heading = Heading.OPEN
    within: Period | None = None

    @property
    def lasts(self) -> bool:
        """True for a feast of many days, such as Ramadan."""
        return "~" in self.rule


@dataclass(frozen=True, slots=True)
class OtherCalendar:
    """A whole date of another calendar, already turned into a Gregorian one."""

    year: int
    month: int
    day: int
    calendar: str


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend, or the one some weeks further on or back."""

    heading: Heading = Heading.OPEN
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """START, MID, END or a half of something; ``kind`` is the part's name for the bounds."""

    inner: Meaning
    mod: str
    kind: str


@dataclass(frozen=True, slots=True)
class DayTime:
    """A part of a day: MO, AF, EV, NI, MI, DT; the day is the inner one, or the reference."""

    part: str
    inner: Meaning | None = None
    heading: Heading = Heading.OPEN
    mod: str | None = None
    into_next: bool = False
    """The night from this day to the next."""
    out_of_last: bool = False
    """The night from the day before to this one."""
    overnight: bool = False
    """The night to the day of writing, or the one after it, as the verb looks."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``offset`` in minutes east of UTC, where a zone is said."""

    hour: int
    minute: int
    inner: Meaning | None = None
    offset: int | None = None
    zone: str | None = None
    mod: str | None = None
    parser: str = ""

    @property
    def minutes(self) -> int:
        """Minutes from the beginning of the day."""
        return self.hour * 60 + self.minute


@dataclass(frozen=True, slots=True)
class Duration:
    """A TIMEX3 duration."""

    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """“in three weeks”: a time to come, or how long something took; the verb tells which."""

    shift: Shift
    duration: Duration


@dataclass(frozen=True, slots=True)
class Repetition:
    """A TIMEX3 set."""

    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Anniversary:
    """``years`` before (or after) a date: “a hundred years ago today”."""

    years: int
    inner: Meaning


@dataclass(frozen=True, slots=True)
class Eve:
    """The day before, or after, something that is itself a date."""

    inner: Meaning | None
    days: int


Meaning = (
    CalendarDate
    | Period
    | Shift
    | DayOf
    | Season
    | Quarter
    | Decade
    | Century
    | FiscalYear
    | Holiday
    | OtherCalendar
    | Weekend
    | Part
    | DayTime
    | Clock
    | Duration
    | Ahead
    | Repetition
    | Vague
    | Anniversary
    | Eve
)


_WRAPS = (Part, DayTime, Clock, Eve, Anniversary)


def core(meaning: Meaning) -> Meaning:
    """What a part, a time of day or an eve is one of; itself for another."""
    while isinstance(meaning, _WRAPS):
        if meaning.inner is None:
            return meaning
        meaning = meaning.inner
    return meaning
