"""Days, weeks and parts of months where the month goes first, or the day has a word of its own:
ayın 27'sinde, Ağustos sonunda, 5-го числа этого месяца, 12. dnia tego miesiąca, vorige week woensdag."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, DayTime, Origin, Part, Period, Quarter
from timeline.dates.rule import Found, Made, Rule
from timeline.dates.rules.period import WITHIN, within
from timeline.dates.rules.periodorder import AFTER, within_told
from timeline.dates.rules.stated import full_year, is_day
from timeline.dates.rules.wordorder import LANGUAGES

_KINDS = {"START": "early", "MID": "mid", "END": "late"}
_SLAVIC = frozenset({"pl", "ru", "uk"})
_APOSTROPHES = ("'", "’")
_LAST = -1


def _numbered_day(found: Found) -> Made:
    """“5-го числа этого месяца”, “30. dnia miesiąca”, “piętnastego tego miesiąca”."""
    day = found.number("day")
    if not is_day(None, day):
        return None
    if "unit" not in found:
        return CalendarDate(day=day)
    if found.value("unit") != "M":
        return None
    headed = any(name in found for name in ("last", "this", "next", "same", "that", "previous"))
    inner = within(found) if headed else Period("M", 0, Origin.REFERENCE)
    return CalendarDate(day=day, within=inner)


def _day_behind_month(found: Found) -> Made:
    """“Bu ayın 5'inde”, “ayın 27'sinde”: a number with an ending."""
    day = found.number("day")
    ended = found.text_after(1) in _APOSTROPHES
    if found.value("unit") != "M" or not ended or not is_day(None, day):
        return None
    return CalendarDate(day=day, within=_told(found))


def _told(found: Found) -> Period | None:
    """The unit that is pointed to, or that the text speaks of."""
    named = ("last", "this", "next", "same", "that", "previous", "following")
    if any(name in found for name in named):
        return within_told(found)
    return Period(found.text_of("unit"), 0, Origin.REFERENCE)


def _part_behind(found: Found) -> Made:
    """“Ekim sonunda”, “Ekim 2008 sonunda”, “2014 ortasında”, “bu ayın başında”."""
    mod = found.text_of("part")
    inner = _whole(found)
    return None if inner is None else Part(inner, mod, _KINDS[mod])


def _whole(found: Found) -> CalendarDate | Period | None:
    year = found.number("year")
    if "month" in found:
        return CalendarDate(None if year is None else full_year(year), found.number("month"))
    if year is not None:
        return CalendarDate(full_year(year))
    if found.value("unit") not in ("W", "M", "Y"):
        return None
    return within_told(found)


def _week_behind(found: Found) -> Made:
    """“Ağustos ayının son haftasında”, “Kasım 1983'ün ilk haftasında”, “bu ayın ilk haftası”."""
    inner = _whole_of(found)
    counted = found.value("counted")
    if inner is None or counted not in ("D", "W"):
        return None
    number = found.number("ordinal") or _LAST
    if counted == "W":
        if number == _LAST:
            return Part(inner, "END", "last-week")
        return Part(inner, "START", "week1") if number == 1 else None
    if "units" not in found.item("counted").entry.values or number not in (1, _LAST):
        return None
    early = number == 1
    return Part(inner, "START" if early else "END", "early" if early else "late")


def _whole_of(found: Found) -> CalendarDate | Period | None:
    return _whole(found) if "month" in found or found.value("unit") == "M" else None


def _half_behind(found: Found) -> Made:
    """“2024'ün ikinci yarısında”, “gelecek yılın ilk yarısında”, “bu ayın ikinci yarısında”."""
    number, year = found.number("ordinal"), found.number("year")
    if number not in (1, 2):
        return None
    if year is not None:
        return Quarter(number, "H", full_year(year))
    inner = within_told(found)
    if inner.unit == "Y":
        return Quarter(number, "H", within=inner)
    if inner.unit != "M":
        return None
    return Part(inner, "START" if number == 1 else "END", f"half{number}")


def _night_joint(found: Found) -> Made:
    """“Perşembeyi cumaya bağlayan gece”: it begins on the first of the two days."""
    first = found.number("night_joint")
    return DayTime("NI", CalendarDate(weekday=first), into_next=True)


def _weekday_behind_week(found: Found) -> Made:
    """“Vorige week woensdag”, “geçen haftanın perşembe günü”."""
    if found.value("unit") != "W":
        return None
    return CalendarDate(weekday=found.number("weekday"), within=within_told(found))


_POINTED = "(?: <this> | <that> | <same> | <last> | <next> | <previous> | <following> )"
_MONTH_FIRST = f"(?: <month> <year>? | {_POINTED} <unit> )"

RULES = (
    Rule(
        "order.numbered-day",
        f"<day=small|ordinal> <dot>? <daynumber> (?: {WITHIN} | <unit> )? | <day=ordinal> {WITHIN}",
        _numbered_day,
        languages=_SLAVIC,
    ),
    Rule(
        "order.day-behind-month",
        f"{_POINTED}? <unit> <day=small>",
        _day_behind_month,
        languages=frozenset({"tr"}),
    ),
    Rule(
        "order.part-behind",
        f"(?: {_MONTH_FIRST} | <year> <year_after>? ) <part>",
        _part_behind,
        languages=frozenset({"tr"}),
    ),
    Rule(
        "order.week-behind-month",
        f"{_MONTH_FIRST} (?: <ordinal> | <last> ) <counted=unit|units>",
        _week_behind,
        languages=frozenset({"tr"}),
    ),
    Rule(
        "order.half-behind",
        f"(?: <year> <year_after>? | {_POINTED} <unit> ) <ordinal> <half>",
        _half_behind,
        languages=frozenset({"tr"}),
    ),
    Rule(
        "order.night-joint",
        "<night_joint> <daypart>",
        _night_joint,
        languages=frozenset({"tr"}),
    ),
    Rule(
        "order.weekday-behind-week",
        f"{AFTER} <unit> <weekday>",
        _weekday_behind_week,
        languages=LANGUAGES,
    ),
)
