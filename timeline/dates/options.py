"""What a caller may say about how the dates of an article are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.daynumber import DayNumber


class Mode(StrEnum):
    """What year-less and relative dates are counted from."""

    AUTO = "auto"
    """News, unless the text tells of a time long before it was written."""
    NEWS = "news"
    """The document date."""
    NARRATIVE = "narrative"
    """The last full date before the words."""


@dataclass(frozen=True, slots=True)
class DateOptions:
    """``document_day`` is the day of writing where it is known from elsewhere; it outranks every
    clue in the text."""

    document_day: DayNumber | None = None
    mode: Mode = Mode.AUTO
