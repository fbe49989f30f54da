"""Parts of a month and the whole of a season: erste Junihälfte, die letzten Maitage, eine Juninacht."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, DayTime, Part, Period, Season
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.periodorder import AFTER, within_told
from timeline.dates.rules.stated import full_year
from timeline.dates.rules.wordorder import LANGUAGES


def _half_of_month(found: Found) -> Made:
    """“die erste Junihälfte”, “zweite Novemberhälfte 1956”, “die zweite Monatshälfte”."""
    number, inner = found.number("ordinal"), _month_of(found)
    if number not in (1, 2) or inner is None:
        return None
    return Part(inner, "START" if number == 1 else "END", f"half{number}")


def _month_of(found: Found) -> CalendarDate | Period | None:
    """The month that stands in front of another word, with the year that is said or pointed to."""
    if "month" not in found:
        return Period("M", 0)
    year = found.number("year")
    if "unit" in found and found.value("unit") != "Y":
        return None
    within = within_told(found) if "unit" in found else None
    return CalendarDate(
        None if year is None else full_year(year), found.number("month"), within=within
    )


def _units_of_month(found: Found) -> Made:
    """“die ersten Maitage 1945”, “die letzte Aprilwoche”."""
    number, inner = found.number("ordinal") or _LAST, _month_of(found)
    if inner is None or found.value("counted") not in ("D", "W"):
        return None
    week = "units" not in found.item("counted").entry.values
    if week and 1 < number <= _WEEKS:
        return Part(inner, "MID", f"week{number}")
    if number not in (1, _LAST):
        return None
    early = number == 1
    if week:
        return Part(inner, "START" if early else "END", "week1" if early else "last-week")
    return Part(inner, "START" if early else "END", "early" if early else "late")


_LAST = -1
_WEEKS = 4


def _part_of_month(found: Found) -> Made:
    """“eine Juninacht”, “una mañana de enero de 1966”, “one morning in January”."""
    inner = _month_of(found)
    single = found.number("count") in (None, 1)
    return DayTime(found.text_of("daypart"), inner) if inner is not None and single else None


def _course(found: Found) -> Made:
    """“im Laufe des Jahres”, “au cours de la semaine”: the one that goes on."""
    unit = found.text_of("unit")
    return Period(unit, 0) if unit in ("D", "W", "M", "Y") else None


def _whole_season(found: Found) -> Made:
    year = found.number("year")
    return Season(found.text_of("season"), None if year is None else full_year(year))


_IN_YEAR = (
    f" (?: <of>? <year> | <of>? <the>? (?: <unit> {AFTER} | {AFTER} <unit> | <same> <unit> ) )?"
)

RULES = (
    Rule(
        "order.half-of-month",
        f"<the>? <ordinal> (?: <month> <half> {_IN_YEAR} | <halfmonth> )",
        _half_of_month,
        languages=LANGUAGES,
    ),
    Rule(
        "order.units-of-month",
        f"<the>? (?: <ordinal> | <last> ) <month> <counted=unit|units> {_IN_YEAR}",
        _units_of_month,
        languages=LANGUAGES,
    ),
    Rule(
        "order.part-of-month",
        f"(?: <the> | <article> )? <month> <daypart> {_IN_YEAR}",
        _part_of_month,
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "order.some-part-of-month",
        f"(?: <article> | <count=number> ) <daypart> (?: <of> | <in> ) <month> {_IN_YEAR}",
        _part_of_month,
        examples=(
            Example(
                "One morning in January 1966 it fell.", "One morning in January 1966", "1966-01TMO"
            ),
        ),
        counterexamples=("two nights in May",),
    ),
    Rule(
        "order.course",
        "<course> <the>? <unit> (?! <of>? <year> )",
        _course,
        languages=LANGUAGES,
    ),
    Rule(
        "order.whole-season",
        "<the>? (?: <full> <the>? | <all> ) <season> (?: <of>? <year> )?",
        _whole_season,
        languages=LANGUAGES,
    ),
)
