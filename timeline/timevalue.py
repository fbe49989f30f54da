"""When something happened, with what is known and no more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from timeline.daynumber import MINUTES_PER_DAY, DayNumber, day_of


class Granularity(IntEnum):
    """How finely a date is stated, finest first. The order is used in comparisons."""

    MINUTE = 0
    HOUR = 1
    DAY = 3
    MONTH = 5
    QUARTER = 6
    SEASON = 7
    HALF_YEAR = 8
    YEAR = 9
    DECADE = 10
    CENTURY = 11
    MILLENNIUM = 12


class Form(StrEnum):
    """What the bounds mean (ISO 8601-2)."""

    UNIT = "unit"
    """One calendar unit as stated: ``2022-01-10``, ``2022-01``, ``199X``."""
    WITHIN = "within"
    """One unknown moment between the bounds: ``[2022-01-11..2022-01-16]``."""
    LASTING = "lasting"
    """From the first bound to the last: ``2022-01-05/2022-01-09``."""
    CHOICE = "choice"
    """One of several: ``[2022-01-12,2022-01-13]``."""


@dataclass(frozen=True, slots=True)
class TimeValue:
    """EDTF text with its bounds. Made by ``timeline.edtf`` only, so that the two always agree.

    ``earliest`` and ``latest`` are minutes since the midnight that begins day number 0, in local
    civil time, half-open; None stands for an open side. ``granularity`` is the coarsest unit in
    which a bound is stated. ``utc_offset`` is in minutes where the text states one, else None.
    """

    edtf: str
    earliest: int | None
    latest: int | None
    granularity: Granularity
    form: Form = Form.UNIT
    approximate: bool = False
    uncertain: bool = False
    utc_offset: int | None = None
    choices: tuple[TimeValue, ...] = ()

    def __hash__(self) -> int:
        """Of the text, which tells all else."""
        return hash(self.edtf)

    @property
    def first_day(self) -> DayNumber | None:
        """First day that it touches."""
        earliest = self.earliest
        return None if earliest is None else day_of(earliest)

    @property
    def last_day(self) -> DayNumber | None:
        """Last day that it touches, inclusive."""
        latest = self.latest
        return None if latest is None else day_of(latest - 1)

    @property
    def is_single_day(self) -> bool:
        """True when both bounds lie in one day."""
        return self.day_count == 1

    @property
    def day_count(self) -> int | None:
        """Days touched; None when a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - 1) // MINUTES_PER_DAY - self.earliest // MINUTES_PER_DAY + 1

    def intersects(self, other: TimeValue) -> bool:
        """True when the bounds share at least a minute; open sides reach for ever."""
        if self.latest is not None and other.earliest is not None and self.latest <= other.earliest:
            return False
        return not (
            other.latest is not None and self.earliest is not None and other.latest <= self.earliest
        )
