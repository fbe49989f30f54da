"""Feasts that other calendars give: Passover, Eid, Diwali, Lunar New Year, Nowruz.

The Islamic ones are those of Umm al-Qura by hijridate; other countries may keep them a day later.
The others stand in the tables of ``holidays``: Jewish ones from 1947, Indian ones from 2001 to
2035, those of the Chinese calendar, the Buddha's and Nowruz from 1901, all but the Indian ones to
2100. A feast that begins in the evening is the day after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache

from hijridate import Gregorian, Hijri

from timeline.daynumber import DayNumber, civil_date, from_date

_Table = Callable[[int], Iterable[date]]
"""The days in a year on which a feast may begin."""


def islamic_day(year: int, month: int, day: int) -> DayNumber | None:
    """The first of a year's days of that name in the Islamic calendar, of 1925 to 2076."""
    if not _FIRST_ISLAMIC <= year <= _LAST_ISLAMIC:
        return None
    around = Gregorian(year, 1, 1).to_hijri().year
    days = (from_date(Hijri(each, month, day).to_gregorian()) for each in (around, around + 1))
    return next((found for found in days if civil_date(found).year == year), None)


def islamic_month(first: DayNumber) -> DayNumber:
    """The last day of the Islamic month that begins on a day."""
    length = Gregorian(*civil_date(first)).to_hijri().month_length()
    return DayNumber(first + length - 1)


_FIRST_ISLAMIC, _LAST_ISLAMIC = 1925, 2076
"""Years of which hijridate knows the whole."""


def tabled_day(feast: str, year: int) -> DayNumber | None:
    """The first day of a feast of ``holidays``' tables; None in a year that they leave out."""
    day = min((day for day in _tables()[feast](year) if day.year == year), default=None)
    return None if day is None else from_date(day)


@cache
def _tables() -> Mapping[str, _Table]:
    # Loaded with the first feast that asks: it takes longer than all that an article without
    # one needs. The package offers countries, and none of them has all of these feasts and
    # years; its calendars promise no interface, so that pyproject.toml bounds its versions.
    from holidays.calendars.buddhist import _BuddhistLunisolar as Buddhist
    from holidays.calendars.chinese import _ChineseLunisolar as Chinese
    from holidays.calendars.hebrew import _HebrewLunisolar as Jewish
    from holidays.calendars.hindu import _HinduLunisolar as Hindu
    from holidays.calendars.persian import _Persian as Persian

    jewish, chinese, hindu = Jewish(), Chinese(), Hindu()
    return {
        "hanukkah": jewish.hanukkah_date,
        "passover": _alone(jewish.passover_date),
        "purim": _alone(jewish.purim_date),
        "rosh-hashanah": _alone(jewish.rosh_hashanah_date),
        "shavuot": _alone(jewish.shavuot_date),
        "sukkot": _alone(jewish.sukkot_date),
        "tisha-bav": _alone(jewish.tisha_bav_date),
        "yom-kippur": _alone(jewish.yom_kippur_date),
        "diwali": _estimated(hindu.diwali_india_date),
        "dussehra": _estimated(hindu.dussehra_date),
        "holi": _estimated(hindu.holi_date),
        "dragon-boat": _estimated(chinese.dragon_boat_date),
        "lunar-new-year": _estimated(chinese.lunar_new_year_date),
        "mid-autumn": _estimated(chinese.mid_autumn_date),
        "vesak": _estimated(Buddhist().vesak_date),
        "nowruz": _alone(Persian().new_year_date),
    }


def _alone(table: Callable[[int], date | None]) -> _Table:
    def days(year: int) -> Iterable[date]:
        day = table(year)
        return () if day is None else (day,)

    return days


def _estimated(table: Callable[[int], tuple[date | None, bool]]) -> _Table:
    """A table that also tells whether its day is estimated; nearly all of them are."""
    return _alone(lambda year: table(year)[0])
