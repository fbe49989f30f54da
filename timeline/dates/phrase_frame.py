"""Words around a typed date that say what is meant by it: "after …", "one day, …", "since …".

Every form of date that ``timeline.datewords`` can say is read back by these.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline import edtf
from timeline.daynumber import add_months, civil_date
from timeline.errors import DateWordsError
from timeline.timevalue import Form, Granularity, TimeValue


@dataclass(frozen=True, slots=True)
class Frame:
    """``pattern`` matches a whole phrase; ``inner``, filled with its groups, is a phrase again, and
    ``make`` turns the value of that into the value of the whole. ``make`` raises ValueError where
    it cannot. ``example`` is a phrase and its EDTF."""

    pattern: re.Pattern[str]
    make: Callable[[TimeValue], TimeValue]
    example: tuple[str, str]
    inner: str


def _frame(
    words: str,
    make: Callable[[TimeValue], TimeValue],
    phrase: str,
    means: str,
    inner: str = "{date}",
) -> Frame:
    pattern = re.compile(words.replace("…", r"(?P<date>.+?)"), re.IGNORECASE)
    return Frame(pattern, make, (phrase, means), inner)


def _one_of(value: TimeValue) -> TimeValue:
    """One unknown moment within what is stated."""
    if value.form is Form.CHOICE:
        return edtf.within(value.choices[0], value.choices[-1])
    if value.form is Form.LASTING:
        first, _, last = value.edtf.partition("/")
        return edtf.parse(f"[{first.strip('.')}..{last.strip('.')}]")
    return value


def _unit(value: TimeValue) -> TimeValue:
    if value.form is not Form.UNIT:
        raise ValueError("one date is needed here")
    return value


def _not_before(value: TimeValue) -> TimeValue:
    return edtf.parse(f"[{_unit(value).edtf}..]")


def _not_after(value: TimeValue) -> TimeValue:
    return edtf.parse(f"[..{_unit(value).edtf}]")


def _after(value: TimeValue) -> TimeValue:
    return edtf.parse(f"[{_neighbour(_unit(value), 1).edtf}..]")


def _before(value: TimeValue) -> TimeValue:
    return edtf.parse(f"[..{_neighbour(_unit(value), -1).edtf}]")


def _neighbour(value: TimeValue, step: int) -> TimeValue:
    """The next (1) or the previous (-1) unit; a clock time stands for itself."""
    first, last = value.first_day, value.last_day
    assert first is not None
    assert last is not None
    if value.granularity < Granularity.DAY:
        return value
    date = civil_date(first)
    if value.granularity is Granularity.MONTH:
        return edtf.month(*add_months(date.year, date.month, step))
    if value.granularity is Granularity.YEAR:
        return edtf.year(date.year + step)
    return edtf.day(last + 1 if step > 0 else first - 1)


def _from(value: TimeValue) -> TimeValue:
    return edtf.parse(f"{_unit(value).edtf}/..")


def _until(value: TimeValue) -> TimeValue:
    return edtf.parse(f"../{_unit(value).edtf}")


def _perhaps(value: TimeValue) -> TimeValue:
    sign = "%" if value.approximate else "?"
    return edtf.parse(_unit(value).edtf.rstrip("~?%") + sign)


def _same(value: TimeValue) -> TimeValue:
    return value


FRAMES: tuple[Frame, ...] = (
    _frame(
        r"(?:about|around|roughly|c\.|ca\.|circa|vers|um|hacia|около) ?…",
        edtf.approximately,
        "c. 1250",
        "1250~",
    ),
    _frame(
        r"(?:perhaps|possibly|probably|maybe) …", _perhaps, "perhaps 10 Jan 2022", "2022-01-10?"
    ),
    _frame(
        r"(?:one|some|a) day(?:,|:| within| between| from| in)? …",
        _one_of,
        "one day, 11–16 Jan 2022",
        "[2022-01-11..2022-01-16]",
    ),
    _frame(
        r"some ?time (?:in|within|during|between|from) …",
        _one_of,
        "some time in Jan–Mar 2022",
        "[2022-01..2022-03]",
    ),
    _frame(
        r"(?:some ?time )?between (?P<first>.+?) and (?P<last>.+)",
        _one_of,
        "between 3 and 5 May 2022",
        "[2022-05-03..2022-05-05]",
        "from {first} to {last}",
    ),
    _frame(r"either …", _same, "either 3 or 5 May 2022", "[2022-05-03,2022-05-05]"),
    _frame(
        r"(?:(?:on|in|at) or after|not before|no earlier than|not earlier than) …",
        _not_before,
        "on or after Mon 10 Jan 2022",
        "[2022-01-10..]",
    ),
    _frame(r"… or later", _not_before, "2022 or later", "[2022..]"),
    _frame(
        r"(?:(?:on|in|at) or before|by|no later than|not later than|not after) …",
        _not_after,
        "by 10 January 2022",
        "[..2022-01-10]",
    ),
    _frame(r"… or earlier", _not_after, "March 2022 or earlier", "[..2022-03]"),
    _frame(r"(?:some ?time )?after …", _after, "after 10 January 2022", "[2022-01-11..]"),
    _frame(r"(?:some ?time )?before …", _before, "before 2022", "[..2021]"),
    _frame(r"(?:from|since|starting|beginning) …", _from, "since 2014", "2014/.."),
    _frame(r"… (?:on|onwards?|on ?wards)", _from, "10 Jan 2022 onwards", "2022-01-10/.."),
    _frame(r"(?:until|till|up to|to|through) …", _until, "until March 2022", "../2022-03"),
)
"""Tried in this order; the first whose inner date can be read gives the meaning."""

SHORTENED: tuple[Frame, ...] = (
    _frame(
        r"(?:from )?(?P<first>[^\W\d]+) ?(?:[-–—]|to|until) ?(?P<last>[^\W\d]+) (?P<year>\d.*)",
        _same,
        "Jan–Mar 2022",
        "2022-01/2022-03",
        "from {first} {year} to {last} {year}",
    ),
    _frame(
        r"(?P<day>.+), (?P<first>\d+:\d+) ?[-–—] ?(?P<last>\d+:\d+)",
        _same,
        "Mon 10 Jan 2022, 08:00–10:00",
        "2022-01-10T08:00/2022-01-10T10:00",
        "from {day}, {first} to {day}, {last}",
    ),
    _frame(
        r"(?P<first>\d+) ?[-–—] ?(?P<last>\d+) (?P<era>\D+)",
        _same,
        "60–50 BCE",
        "-0059/-0049",
        "from {first} {era} to {last} {era}",
    ),
    _frame(
        r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?P<date>\d.+)",
        _unit,
        "Fri 15 Mar 44 BCE",
        "-0043-03-15",
    ),
)
"""Tried where a phrase cannot be read as it stands."""


def framed(
    text: str, read: Callable[[str], TimeValue], frames: tuple[Frame, ...] = FRAMES
) -> TimeValue | None:
    """The value of a phrase that one of the frames fits; None where none does.

    ``read`` reads the inner date and raises DateWordsError where it is none.
    """
    for frame in frames:
        match = frame.pattern.fullmatch(text)
        if match is None:
            continue
        try:
            return frame.make(read(frame.inner.format(**match.groupdict())))
        except (DateWordsError, ValueError):
            continue
    return None


_LIST = re.compile(r",\s+|\s*,?\s+or\s+")
_NUMBER = re.compile(r"\d{1,2}")
_YEARLESS = re.compile(r"[^\d]*\d{1,2}(?:st|nd|rd|th)?(?:\s+[^\W\d]+\.?)?|[^\W\d]+\.?")


def listed(text: str, read: Callable[[str], TimeValue]) -> TimeValue | None:
    """``3, 4 or 5 May 2022``: one of three and more dates, of which the earlier ones borrow month
    and year from the last; None where the phrase is no such list. Raises DateWordsError."""
    parts = _LIST.split(text)
    if " or " not in text or len(parts) < 3:
        return None
    tail = parts[-1].split(" ")
    whole = [_borrowed(part, tail) for part in parts[:-1]]
    return edtf.either(read(part) for part in (*whole, parts[-1]))


def _borrowed(part: str, tail: list[str]) -> str:
    if _NUMBER.fullmatch(part):
        return " ".join((part, *tail[1:]))
    if _YEARLESS.fullmatch(part) and tail[-1].isdigit():
        return f"{part} {tail[-1]}"
    return part
