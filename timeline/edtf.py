"""Extended Date/Time Format (ISO 8601-2:2019, as specified by the Library of Congress).

Read and written here: level 0 dates, times and intervals; level 1 seasons, unspecified digits,
qualified dates, open and unknown interval ends, negative years and ``Y`` years; of level 2 the
sub-year groupings 25 to 41 and the one-of sets ``[a,b]``, ``[a..b]``, ``[..b]``, ``[a..]``.

A day whose last digit is unknown (``2022-01-1X``) is one day within ten: form ``WITHIN``.
Two habits of ours, both allowed by the standard: a time may leave out its seconds, and a season
has fixed months of the northern hemisphere (21: March to May ... 24: December to February).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.daynumber import (
    MINUTES_PER_DAY,
    DayNumber,
    add_months,
    day_number,
    first_minute,
    iso_day,
    iso_year,
    month_length,
)
from timeline.errors import DateWordsError
from timeline.timevalue import Form, Granularity, TimeValue

_DATE = re.compile(
    r"(?P<year>Y-?[0-9]{5,12}|-?[0-9X]{4})"
    r"(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
    r"(?P<qualifier>[?~%])?"
)

# Sub-year groupings of ISO 8601-2 table 4: first month, months, granularity.
_SEASONS: dict[int, tuple[int, int, Granularity]] = {
    **{21 + i: (3 + 3 * i, 3, Granularity.SEASON) for i in range(4)},
    **{25 + i: (3 + 3 * i, 3, Granularity.SEASON) for i in range(4)},
    **{29 + i: ((8 + 3 * i) % 12 + 1, 3, Granularity.SEASON) for i in range(4)},
    **{33 + i: (1 + 3 * i, 3, Granularity.QUARTER) for i in range(4)},
    **{37 + i: (1 + 4 * i, 4, Granularity.SEASON) for i in range(3)},
    **{40 + i: (1 + 6 * i, 6, Granularity.HALF_YEAR) for i in range(2)},
}


class EdtfError(DateWordsError):
    """The text is not EDTF, or names a day that no calendar has."""


def parse(text: str) -> TimeValue:
    """The value that an EDTF text states. Raises EdtfError with the offending text."""
    text = text.strip()
    try:
        if text.startswith("[") and text.endswith("]"):
            return _one_of(text)
        if "/" in text:
            return _interval(text)
        return _single(text)
    except ValueError as error:
        raise EdtfError(f"“{text}” is not a date that can be read: {error}.") from error


# Whole days, months and years are most of the values that are made: their bounds are known without
# their text being read.


def day(number: int) -> TimeValue:
    """One day."""
    first = first_minute(number)
    return TimeValue(iso_day(number), first, first + MINUTES_PER_DAY, Granularity.DAY)


def month(year: int, number: int) -> TimeValue:
    """One month, 1 to 12. Raises EdtfError for another."""
    if not 1 <= number <= 12:
        return parse(f"{iso_year(year)}-{number:02d}")
    first = day_number(year, number)
    last = first + month_length(year, number)
    text = f"{iso_year(year)}-{number:02d}"
    return TimeValue(text, first_minute(first), first_minute(last), Granularity.MONTH)


def year(number: int) -> TimeValue:
    """One astronomical year."""
    first, after = day_number(number), day_number(number + 1)
    return TimeValue(iso_year(number), first_minute(first), first_minute(after), Granularity.YEAR)


def within_days(first: int | None, last: int | None) -> TimeValue:
    """One unknown day between two days, both inclusive; an open side is None."""
    if first is not None and first == last:
        return day(first)
    if first is not None and last is not None and first < last:
        start_day, end_day = day(first), day(last)
        text = f"[{start_day.edtf}..{end_day.edtf}]"
        return _between(text, start_day, end_day, Form.WITHIN)
    start = "" if first is None else iso_day(first)
    end = "" if last is None else iso_day(last)
    return parse(f"[{start}..{end}]")


def lasting_days(first: int | None, last: int | None) -> TimeValue:
    """From one day to another, both inclusive; an open side is None."""
    if first is not None and first == last:
        return day(first)
    if first is not None and last is not None and first < last:
        start_day, end_day = day(first), day(last)
        text = f"{start_day.edtf}/{end_day.edtf}"
        return _between(text, start_day, end_day, Form.LASTING)
    start = ".." if first is None else iso_day(first)
    end = ".." if last is None else iso_day(last)
    return parse(f"{start}/{end}")


def within(first: TimeValue, last: TimeValue) -> TimeValue:
    """One unknown moment from the start of ``first`` to the end of ``last``."""
    return first if first == last else parse(f"[{first.edtf}..{last.edtf}]")


def lasting(first: TimeValue, last: TimeValue) -> TimeValue:
    """From the start of ``first`` to the end of ``last``."""
    return first if first == last else parse(f"{first.edtf}/{last.edtf}")


def either(values: Iterable[TimeValue]) -> TimeValue:
    """One of several units; order and doubles do not matter. Raises ValueError for none."""
    members = sorted({value.edtf: value for value in values}.values(), key=_order)
    if not members:
        raise ValueError("a choice needs at least one date")
    if len(members) == 1:
        return members[0]
    return parse(f"[{','.join(member.edtf for member in members)}]")


def at_time(number: int, hour: int, minute: int = 0, utc_offset: int | None = None) -> TimeValue:
    """A clock time on a day; the offset is in minutes east of UTC."""
    return parse(f"{iso_day(number)}T{hour:02d}:{minute:02d}{_zone_text(utc_offset)}")


def approximately(value: TimeValue) -> TimeValue:
    """The same unit, about (``~``). Sets and intervals are qualified at both of their ends."""
    if value.form is Form.UNIT:
        return value if value.approximate else parse(value.edtf.rstrip("?~%") + _joined(value))
    return parse(_DATE.sub(_with_tilde, value.edtf))


def _joined(value: TimeValue) -> str:
    return "%" if value.uncertain else "~"


def _with_tilde(match: re.Match[str]) -> str:
    text, qualifier = match.group(), match["qualifier"]
    if qualifier in ("~", "%"):
        return text
    return f"{text[:-1]}%" if qualifier == "?" else f"{text}~"


def _order(value: TimeValue) -> tuple[int, int]:
    low = value.earliest if value.earliest is not None else -(1 << 62)
    high = value.latest if value.latest is not None else 1 << 62
    return low, high


def _zone_text(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def _one_of(text: str) -> TimeValue:
    inner = text[1:-1].strip()
    parts = [part.strip() for part in inner.split(",")]
    if len(parts) == 1 and ".." in inner:
        first, _, last = inner.partition("..")
        if not first and not last:
            raise ValueError("both sides are open")
        return _between(text, _end(first), _end(last), Form.WITHIN)
    members = tuple(_single(part) for part in parts)
    if len(members) < 2:
        raise ValueError("a set needs two dates")
    ordered = sorted(members, key=_order)
    return TimeValue(
        text,
        ordered[0].earliest,
        max(member.latest for member in members if member.latest is not None),
        max(member.granularity for member in members),
        Form.CHOICE,
        any(member.approximate for member in members),
        any(member.uncertain for member in members),
        _shared_offset(members),
        members,
    )


def _interval(text: str) -> TimeValue:
    first, _, last = text.partition("/")
    if first in ("", "..") and last in ("", ".."):
        raise ValueError("both sides are open")
    start = None if first in ("", "..") else _single(first)
    end = None if last in ("", "..") else _single(last)
    return _between(text, start, end, Form.LASTING)


def _end(text: str) -> TimeValue | None:
    return _single(text.strip()) if text.strip() else None


def _between(text: str, first: TimeValue | None, last: TimeValue | None, form: Form) -> TimeValue:
    ends = [end for end in (first, last) if end is not None]
    if first is not None and last is not None:
        assert first.earliest is not None
        assert last.latest is not None
        if last.latest <= first.earliest:
            raise ValueError("it ends before it begins")
    return TimeValue(
        text,
        first.earliest if first else None,
        last.latest if last else None,
        max(end.granularity for end in ends),
        form,
        any(end.approximate for end in ends),
        any(end.uncertain for end in ends),
        _shared_offset(ends),
    )


def _shared_offset(values: Iterable[TimeValue]) -> int | None:
    offsets = {value.utc_offset for value in values}
    return offsets.pop() if len(offsets) == 1 else None


def _single(text: str) -> TimeValue:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError("it should look like 2022, 2022-01, 2022-01-10 or 2022-01-10T14:30")
    if match["hour"] is not None:
        first, last, granularity = _time_bounds(match)
    else:
        first, last, granularity = _date_bounds(match)
    if last <= first:
        raise ValueError("it ends before it begins")
    qualifier = match["qualifier"] or ""
    return TimeValue(
        text,
        first,
        last,
        granularity,
        Form.WITHIN if _is_day_of_ten(match["day"]) else Form.UNIT,
        qualifier in ("~", "%"),
        qualifier in ("?", "%"),
        _zone(match["zone"]),
    )


def _is_day_of_ten(stated_day: str | None) -> bool:
    """``1X``: one unknown day, not a unit of ten days."""
    return stated_day is not None and stated_day != "XX" and stated_day.endswith("X")


def _zone(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    digits = text[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(f"{text} is not an offset from UTC")
    return (hours * 60 + minutes) * (-1 if text[0] == "-" else 1)


def _time_bounds(match: re.Match[str]) -> tuple[int, int, Granularity]:
    date = match["day"]
    if date is None or "X" in match["year"] + match["month"] + date:
        raise ValueError("a time needs a whole day before it")
    midnight = first_minute(day_number(_year(match["year"]), int(match["month"]), int(date)))
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 23 or minute > 59 or int(match["second"] or 0) > 59:
        raise ValueError("there is no such time of day")
    start = midnight + hour * 60 + minute
    if match["minute"] is None:
        return start, start + 60, Granularity.HOUR
    return start, start + 1, Granularity.MINUTE


def _year(text: str) -> int:
    return int(text.removeprefix("Y"))


def _date_bounds(match: re.Match[str]) -> tuple[int, int, Granularity]:
    stated_year, stated_month, stated_day = match["year"], match["month"], match["day"]
    if stated_month is None:
        return _year_bounds(stated_year)
    if "X" in stated_year:
        raise ValueError("a month needs a whole year before it")
    numeric_year = _year(stated_year)
    if "X" in stated_month:
        return _unknown_month(numeric_year, stated_month, stated_day)
    number = int(stated_month)
    if number > 12:
        if stated_day is not None:
            raise ValueError("a season has no days")
        return _season_bounds(numeric_year, number)
    return _month_bounds(numeric_year, number, stated_day)


def _year_bounds(text: str) -> tuple[int, int, Granularity]:
    unknown = len(text) - len(text.rstrip("X"))
    if "X" in text[: len(text) - unknown]:
        raise ValueError("only the last digits of a year may be unknown")
    if unknown > 3:
        raise ValueError("at least the millennium must be known")
    step = 10**unknown
    known = text[: len(text) - unknown] if unknown else text
    magnitude = _year(known) * step
    if text.startswith("-"):
        first_year, after = magnitude - step + 1, magnitude + 1
    else:
        first_year, after = magnitude, magnitude + step
    granularity = (
        Granularity.YEAR,
        Granularity.DECADE,
        Granularity.CENTURY,
        Granularity.MILLENNIUM,
    )[unknown]
    return first_minute(day_number(first_year)), first_minute(day_number(after)), granularity


def _unknown_month(
    numeric_year: int, stated_month: str, stated_day: str | None
) -> tuple[int, int, Granularity]:
    if stated_month != "XX" or stated_day not in (None, "XX"):
        raise ValueError("an unknown month is written XX")
    return (
        first_minute(day_number(numeric_year)),
        first_minute(day_number(numeric_year + 1)),
        Granularity.YEAR,
    )


def _season_bounds(numeric_year: int, number: int) -> tuple[int, int, Granularity]:
    if number not in _SEASONS:
        raise ValueError(f"there is no month or season {number}")
    first_month, months, granularity = _SEASONS[number]
    start_year, start_month = add_months(numeric_year, first_month, 0)
    end_year, end_month = add_months(numeric_year, first_month, months)
    return (
        first_minute(day_number(start_year, start_month)),
        first_minute(day_number(end_year, end_month)),
        granularity,
    )


def _month_bounds(
    numeric_year: int, number: int, stated_day: str | None
) -> tuple[int, int, Granularity]:
    start = day_number(numeric_year, number)
    length = month_length(numeric_year, number)
    if stated_day is None or stated_day == "XX":
        return first_minute(start), first_minute(start + length), Granularity.MONTH
    if stated_day.endswith("X"):
        tens = int(stated_day[0])
        low, high = max(1, tens * 10), min(length, tens * 10 + 9)
        if low > high:
            raise ValueError("the month has no such days")
        first, last = DayNumber(start + low - 1), DayNumber(start + high)
        return first_minute(first), first_minute(last), Granularity.DAY
    if stated_day.startswith("X"):
        raise ValueError("only the last digit of a day may be unknown")
    number_of_day = day_number(numeric_year, number, int(stated_day))
    opening = first_minute(number_of_day)
    return opening, opening + MINUTES_PER_DAY, Granularity.DAY
