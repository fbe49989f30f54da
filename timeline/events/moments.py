"""When something was, by the date words of a sentence that together say one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline import edtf
from timeline.language import Token
from timeline.records import Basis, Timex3, TimexType
from timeline.spans import Span
from timeline.timevalue import Granularity, TimeValue


@dataclass(slots=True, eq=False)  # never changed once found; one is made for every date
class Moment:
    """One or more timexes that together say when. ``first`` and ``last`` are tokens; ``time`` is
    None for a length of time and for vague futures. ``lead`` is the small word before it (by,
    since, until, within ...). ``opens`` is True where it begins its sentence or line as a label."""

    timexes: tuple[Timex3, ...]
    first: int
    last: int
    span: Span
    words: str
    time: TimeValue | None
    lead: str = ""
    opens: bool = False
    main: Timex3 = field(init=False)
    """The timex that dates it."""
    is_length: bool = field(init=False)
    """True for a duration."""

    def __post_init__(self) -> None:
        self.main = self.timexes[0]
        self.is_length = self.main.type is TimexType.DURATION

    @property
    def basis(self) -> Basis:
        """Where its date comes from."""
        return self.main.basis


def lacks_anchor(timex: Timex3) -> bool:
    """“Two days later” where nothing tells later than what."""
    return timex.time is None and timex.underspecified is None and timex.value in _NO_DAY


_NO_DAY = frozenset(("XXXX-XX-XX", "XXXX-WXX", "XXXX-XX"))


def day_of_time(time: TimeValue) -> TimeValue:
    """The day, where a clock time is stated; otherwise the value as it is."""
    if time.granularity < Granularity.DAY and time.first_day is not None and time.is_single_day:
        return edtf.day(time.first_day)
    return time


def following(tokens: Sequence[Token], moment: Moment) -> str:
    """The word or sign directly behind a moment, “” at the end of the sentence."""
    return tokens[moment.last].text if moment.last < len(tokens) else ""


def days_long(timex: Timex3) -> int | None:
    """A duration in days, from its TIMEX3 value; None where it has no number. An hour is 0."""
    value = timex.value
    if not value.startswith("P"):
        return None
    clock = value.startswith("PT")
    digits = value.removeprefix("PT").removeprefix("P")
    number, unit = digits[:-1], digits[-1:]
    if digits.endswith("DE"):
        number, unit = digits[:-2], "DE"
    if not number.isdigit():
        return 0 if clock else None
    if clock:
        return int(number) // 24 if unit == "H" else 0
    return int(number) * {"D": 1, "W": 7, "M": 30, "Y": 365, "DE": 3650}.get(unit, 0)
