"""Dates in the user's words: "Mon 10 Jan 2022", "one day, 11–16 Jan 2022", "44 BCE".

The words are read off the EDTF text alone, so they never say more than it states.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.daynumber import day_number, month_length, weekday
from timeline.timevalue import Form, TimeValue

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COUNTED = ("first", "second", "third", "fourth")
_SEASONS = ("spring", "summer", "autumn", "winter")

_PIECE = re.compile(
    r"(?P<year>Y-?[0-9]+|-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<clock>[0-9:]+)(?P<zone>Z|[+-][0-9:]+)?)?(?P<qualifier>[?~%])?"
)
_QUALIFIERS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def words(value: TimeValue) -> str:
    """What ``value`` states, in plain English, without a full stop."""
    if value.form is Form.CHOICE:
        return _either([_Piece.read(part.edtf) for part in value.choices])
    text = value.edtf.strip("[]")
    if value.form is Form.WITHIN and ".." not in text:
        return _unknown_digit(_Piece.read(text))
    first, separator, last = text.partition(".." if value.form is Form.WITHIN else "/")
    if not separator:
        return _Piece.read(text).alone()
    start = _Piece.read(first.strip()) if first.strip(". ") else None
    end = _Piece.read(last.strip()) if last.strip(". ") else None
    return _within(start, end) if value.form is Form.WITHIN else _lasting(start, end)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One unit of an EDTF text, taken apart. ``month`` 13 and above are sub-year groupings."""

    year: str
    month: int | None
    day: str | None
    clock: str
    qualifier: str

    @classmethod
    def read(cls, text: str) -> _Piece:
        match = _PIECE.fullmatch(text)
        if match is None:
            raise ValueError(f"not a unit of EDTF: {text!r}")
        month = match["month"]
        day = match["day"]
        return cls(
            match["year"],
            None if month is None or "X" in month else int(month),
            None if day is None or day == "XX" else day,
            _clock_words(match["clock"], match["zone"]),
            _QUALIFIERS.get(match["qualifier"] or "", ""),
        )

    @property
    def is_day(self) -> bool:
        return self.day is not None and not self.clock

    @property
    def year_words(self) -> str:
        return _year_words(self.year)

    @property
    def month_words(self) -> str:
        """``Jan 2022``, ``spring 2022``; only where there is a month."""
        assert self.month is not None
        if self.month <= 12:
            return f"{_MONTHS[self.month - 1]} {self.year_words}"
        return _grouping_words(self.month, self.year)

    def plain(self) -> str:
        """Without the weekday and without a qualifier."""
        if self.day is not None:
            return f"{int(self.day)} {self.month_words}{self.clock}"
        return self.year_words if self.month is None else self.month_words

    @property
    def plain_day(self) -> str:
        """The day without its clock time."""
        return replace(self, clock="").plain()

    def qualified(self) -> str:
        """Without the weekday."""
        return self.qualifier + self.plain()

    def alone(self) -> str:
        """With the weekday of a day that is stated without doubt."""
        if self.day is None or self.qualifier:
            return self.qualified()
        return f"{self.weekday_words} {self.plain()}"

    @property
    def weekday_words(self) -> str:
        assert self.month is not None
        assert self.day is not None
        number = day_number(int(self.year.removeprefix("Y")), self.month, int(self.day))
        return _WEEKDAYS[weekday(number)]


def _within(start: _Piece | None, end: _Piece | None) -> str:
    if start is None or end is None:
        side, piece = ("before", end) if start is None else ("after", start)
        assert piece is not None
        if piece.day is not None:
            return f"on or {side} {piece.qualified()}"
        return f"in or {side} {piece.qualified()}"
    if start.is_day and end.is_day:
        return f"one day, {_stretch(start, end)}"
    if start.clock or end.clock or start.qualifier != end.qualifier:
        return f"between {start.qualified()} and {end.qualified()}"
    return f"some time in {_stretch(start, end)}"


def _lasting(start: _Piece | None, end: _Piece | None) -> str:
    if end is None:
        assert start is not None
        return f"from {start.qualified()}"
    if start is None:
        return f"until {end.qualified()}"
    return _stretch(start, end)


def _unknown_digit(piece: _Piece) -> str:
    """``2022-01-1X``: one day of ten."""
    assert piece.day is not None
    assert piece.month is not None
    tens = int(piece.day[0]) * 10
    last = month_length(int(piece.year.removeprefix("Y")), piece.month)
    low, high = max(1, tens), min(last, tens + 9)
    digits = str(low) if low == high else f"{low}–{high}"
    return f"{piece.qualifier}one day, {digits} {piece.month_words}"


def _stretch(start: _Piece, end: _Piece) -> str:
    """``11–16 Jan 2022``, ``28 Jan – 3 Feb 2022``, ``Jan–Mar 2022``, ``2014–2016``."""
    if start.clock and end.clock and start.plain_day == end.plain_day:
        return f"{start.alone()}–{end.clock.removeprefix(', ')}"
    if start.qualifier and start.qualifier == end.qualifier:
        bare = replace(start, qualifier=""), replace(end, qualifier="")
        return start.qualifier + _stretch(*bare)
    if start.qualifier or end.qualifier or start.clock or end.clock:
        return f"{start.qualified()} – {end.qualified()}"
    same_year = start.year == end.year
    if start.is_day and end.is_day and same_year:
        assert start.day is not None
        assert start.month is not None
        if start.month == end.month:
            return f"{int(start.day)}–{end.plain()}"
        return f"{int(start.day)} {_MONTHS[start.month - 1]} – {end.plain()}"
    if start.day is None and end.day is None:
        return _coarse_stretch(start, end, same_year=same_year)
    return f"{start.plain()} – {end.plain()}"


def _coarse_stretch(start: _Piece, end: _Piece, *, same_year: bool) -> str:
    months = start.month is not None and end.month is not None
    if months and same_year and max(start.month or 0, end.month or 0) <= 12:
        return f"{_MONTHS[(start.month or 1) - 1]}–{end.month_words}"
    if start.month is None and end.month is None:
        return _year_stretch(start.year_words, end.year_words)
    return f"{start.plain()} – {end.plain()}"


def _year_stretch(first: str, last: str) -> str:
    """``2014–2016``, ``60–50 BCE``, ``3 BCE – 4 CE``: a shared era is said once."""
    if first.isdigit() and last.isdigit():
        return f"{first}–{last}"
    number, _, era = first.partition(" ")
    if number.isdigit() and era in ("BCE", "CE") and last.endswith(f" {era}"):
        return f"{number}–{last}"
    return f"{first} – {last}"


def _either(pieces: list[_Piece]) -> str:
    """``12 or 13 Jan 2022``; what all share is said once."""
    last = pieces[-1]
    said = [piece.qualified() for piece in pieces]
    if all(piece.is_day and not piece.qualifier for piece in pieces):
        if all((piece.year, piece.month) == (last.year, last.month) for piece in pieces):
            said = [str(int(piece.day or 0)) for piece in pieces[:-1]] + [last.plain()]
        elif all(piece.year == last.year for piece in pieces):
            said = [
                f"{int(piece.day or 0)} {_MONTHS[(piece.month or 1) - 1]}" for piece in pieces[:-1]
            ] + [last.plain()]
    return f"{', '.join(said[:-1])} or {said[-1]}"


def _clock_words(clock: str | None, zone: str | None) -> str:
    if clock is None:
        return ""
    if ":" in clock:
        return f", {clock[:5]}{_zone_words(zone)}"
    return f", {clock}:00–{int(clock) + 1:02d}:00{_zone_words(zone)}"


def _zone_words(zone: str | None) -> str:
    if zone is None:
        return ""
    digits = zone[1:].replace(":", "")
    hours, minutes = int(digits[:2] or 0), int(digits[2:] or 0)
    if not hours and not minutes:
        return " UTC"
    sign = "−" if zone[0] == "-" else "+"
    return f" UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def _grouping_words(month: int, year: str) -> str:
    """Sub-year groupings 21 to 41 of ISO 8601-2 table 4."""
    said = _year_words(year)
    if month <= 32:
        season = _SEASONS[(month - 21) % 4]
        side = ("", "northern ", "southern ")[(month - 21) // 4]
        over_new_year = season == "summer" if month >= 29 else season == "winter"
        if over_new_year and year.isdigit():
            following = int(year) + 1
            said += f"–{following % 100:02d}" if following % 100 else f"–{following}"
        return f"{side}{season} {said}"
    if month <= 36:
        return f"{_COUNTED[month - 33]} quarter of {said}"
    if month <= 39:
        return f"{_COUNTED[month - 37]} third of {said}"
    return f"{_COUNTED[month - 40]} half of {said}"


def _year_words(year: str) -> str:
    """``2022``, ``79 CE``, ``44 BCE``, ``1990s``, ``20th century``."""
    unknown = year.count("X")
    if unknown:
        return _unknown_year_words(year, unknown)
    number = int(year.removeprefix("Y"))
    if number <= 0:
        return f"{_thousands(1 - number)} BCE"
    return f"{number} CE" if number < 1000 else _thousands(number)


def _thousands(number: int) -> str:
    return str(number) if number < 10_000 else f"{number:,}"


def _unknown_year_words(year: str, unknown: int) -> str:
    era = " BCE" if year.startswith("-") else ""
    known = int(year.strip("-X") or 0)
    if unknown == 1:
        early = " CE" if not era and known < 100 else ""
        return f"{10 * known}s{era}{early}"
    unit = "century" if unknown == 2 else "millennium"
    return f"{_ordinal(known + 1)} {unit}{era}"


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
