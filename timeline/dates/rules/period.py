"""This, last and next month, season, quarter, year; quarters and seasons that say their year."""

from __future__ import annotations

from timeline.dates.meaning import (
    CalendarDate,
    Duration,
    Heading,
    Holiday,
    Origin,
    Part,
    Period,
    Quarter,
    Season,
    Shift,
    Vague,
    Weekend,
)
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.stated import full_year
from timeline.dates.rules.units import duration_of
from timeline.dates.rules.weekday import heading

_DAYS = frozenset("DWMYQ")


def within(found: Found) -> Period | None:
    """“last year”, “of next year”, “of that month” at the end of a phrase."""
    if "unit" not in found or found.value("unit") not in ("Y", "M", "W", "Q"):
        return None
    unit = found.text_of("unit")
    if "last" in found:
        return Period(unit, -1)
    if "next" in found:
        return Period(unit, 1)
    if "that" in found or "same" in found:
        return Period(unit, 0, Origin.REFERENCE)
    if "previous" in found:
        return Period(unit, -1, Origin.REFERENCE)
    if "following" in found:
        return Period(unit, 1, Origin.REFERENCE)
    return Period(unit, 0)


_WITHIN = (
    "<of>? <the>? (?: <last> | <this> | <next> | <same> | <that> | <previous> | <following> )"
    " <unit> <possessive>?"
)


def _period(found: Found) -> Made:
    unit = found.text_of("unit")
    if unit in ("h", "m", "s", "2W", "L"):
        return None
    if unit == "DE" and ("last" in found):
        return Duration("P1DE")
    if "previous" in found:
        return Period(unit, -1, Origin.REFERENCE)
    if "same" in found or "that" in found:
        return Period(unit, 0, Origin.REFERENCE)
    if "the" in found and "next" in found and found.item("the").word == "the":
        return Period(unit, 1, Origin.REFERENCE)
    if "following" in found:
        return Period(unit, 1, Origin.REFERENCE)
    if unit == "D" and ("last" in found or "this" in found or "next" in found):
        if "last" in found:
            return None
        today = found.language == "en" and "this" in found
        origin = Origin.DOCUMENT if today else Origin.REFERENCE
        return Period("D", 1 if "next" in found else 0, origin)
    return Period(unit, found.number("last") or found.number("next") or 0)


def _past(found: Found) -> Made:
    """“the past year”: the year before; “the past decade”: ten years."""
    unit = found.text_of("unit")
    return duration_of(1, unit) if unit in ("DE", "CE", "h", "m", "s", "D") else Period(unit, -1)


def _this_past(found: Found) -> Made:
    """“this past Sunday”, “this past summer”."""
    if "season" in found:
        return Season(found.text_of("season"), heading=Heading.LAST)
    if "weekend" in found:
        return Weekend(Heading.LAST)
    return CalendarDate(
        month=found.number("month"), weekday=found.number("weekday"), heading=Heading.LAST
    )


def _loose(found: Found) -> Made:
    unit = found.text_of("unit")
    if unit not in ("Y", "Q") or found.after() in ("-", "–"):
        return None
    if "latest" not in found and found.item("the").word not in ("the", "its"):
        return None
    if found.value("latest") == 0:
        return Period(unit, 0)
    if unit == "Y" and found.after() in ("ended", "ending", "to", "through"):
        return Duration("P1Y")
    return Period(unit, 0, Origin.DOCUMENT, loose=True)


def _latest(found: Found) -> Made:
    """“the latest period”, “the current quarter”: what a report is about."""
    if "fiscalyear" in found:
        return Period("Y", 0 if found.value("latest") == 0 else -1)
    if "report_period" in found:
        return Period("Q", 0, Origin.DOCUMENT, loose=True)
    return _loose(found)


def _year_ago_period(found: Found) -> Made:
    """“the year-earlier quarter”: the same quarter of the year before."""
    if found.value("unit") != "Y":
        return None
    return Shift("Y", -1, Origin.REFERENCE, "PERIOD")


def _year_period(found: Found) -> Made:
    """“the 1988 period”, “the 1988 quarter”: that of the report, in another year."""
    year = found.number("year")
    if year is None or not 1900 <= year <= 2099 or ("unit" in found and found.value("unit") != "Q"):
        return None
    return Period("Q", 0, Origin.DOCUMENT, loose=True, year=year)


def _edge_of_unit(found: Found) -> Made:
    """“the end of the month”, “year-end”."""
    mod = found.text_of("edge") or found.text_of("part") or "END"
    unit = found.text_of("unit")
    if unit not in ("D", "W", "M", "Y", "DE", "CE", "Q"):
        return None
    if unit == "D":
        return None
    kind = {"START": "early", "MID": "mid", "END": "late"}[mod]
    return Part(Period(unit, 0), mod, kind)


def _half_of_unit(found: Found) -> Made:
    number, unit = found.number("ordinal"), found.text_of("unit")
    if number not in (1, 2) or unit not in ("M", "Y", "DE", "CE"):
        return None
    if unit == "Y":
        return Quarter(number, "H")
    origin = Origin.REFERENCE if unit == "CE" else Origin.DOCUMENT
    return Part(Period(unit, 0, origin), "START" if number == 1 else "END", f"half{number}")


def _month(found: Found) -> Made:
    return CalendarDate(month=found.number("month"), heading=heading(found))


def _month_day(found: Found) -> Made:
    return CalendarDate(
        month=found.number("month"), day=found.number("day"), heading=heading(found)
    )


def _month_in_period(found: Found) -> Made:
    inner = within(found)
    if inner is None or inner.unit != "Y":
        return None
    return CalendarDate(month=found.number("month"), day=found.number("day"), within=inner)


def _day_in_month(found: Found) -> Made:
    inner, day = within(found), found.number("day")
    if inner is None or inner.unit != "M" or day is None or not 1 <= day <= 31:
        return None
    return CalendarDate(day=day, within=inner)


def _first_of(found: Found) -> int | None:
    """“The winter of 1704-05”: 1704; None where the second year is not the next."""
    first, second = (int(part) for part in found.text_at("span").split("-")[:2])
    return first if _goes_on(first, second) else None


def _goes_on(first: int, second: int | None) -> bool:
    return second is not None and second in (first + 1, (first + 1) % 100)


def _season(found: Found) -> Made:
    season, year = found.text_of("season"), found.number("year")
    if "span" in found:
        year = _first_of(found)
    elif "second" in found and year is not None and not _goes_on(year, found.number("second")):
        return None
    if "span" in found and year is None:
        return None
    if year is not None:
        return Season(season, full_year(year))
    inner = within(found)
    if inner is not None:
        return Season(season, within=inner)
    direction = heading(found)
    if (
        found.language == "en"
        and found.text_at("season")[0].isupper()
        and found.after()[:1].isupper()
    ):
        return None
    if direction is Heading.OPEN and "the" not in found:
        before = found.before()
        if before in ("early", "late", "mid", "-", "by", "since", "until"):
            return Season(season)
        return Season(season, heading=Heading.GENERIC) if before in ("in", "during") else None
    if (
        found.language == "en"
        and direction is Heading.OPEN
        and found.item("season").word in ("fall", "spring")
        and found.after() in ("of", "in")
    ):
        return None
    return Season(season, heading=direction)


def _quarter(found: Found) -> Made:
    number, unit = found.number("ordinal"), found.value("unit")
    if unit != "Q" or number is None or not 1 <= number <= 4:
        return None
    year = found.number("year")
    return Quarter(
        number,
        "Q",
        None if year is None else full_year(year),
        within=_year_of(found),
        ended=found.after() == "ended",
    )


def _year_of(found: Found) -> Period | None:
    if "last" in found:
        return Period("Y", -1)
    if "next" in found:
        return Period("Y", 1)
    if "this" in found:
        return Period("Y", 0)
    if "that" in found:
        return Period("Y", 0, Origin.REFERENCE)
    return None


def _quarter_code(found: Found) -> Made:
    code, year = found.number("quartercode"), found.number("year")
    if code is None:
        return None
    stated = None if year is None else full_year(year)
    if code > 4:
        return Quarter(code - 4, "H", stated, within=_year_of(found))
    return Quarter(code, "Q", stated, within=_year_of(found))


def _half_year(found: Found) -> Made:
    number = found.number("ordinal")
    if number not in (1, 2) or number is None:
        return None
    year, inner = found.number("year"), _year_of(found)
    if year is None and inner is None and "bare" not in found:
        return None
    return Quarter(number, "H", None if year is None else full_year(year), within=inner)


_NAMED_AFTER_A_DAY = frozenset(
    ("Agreement", "Agreements", "Accord", "Accords", "Declaration", "Massacre", "Offensive", "War")
)


def _holiday(found: Found) -> Made:
    if found.after() in _NAMED_AFTER_A_DAY:
        return None
    year = found.number("year")
    return Holiday(
        found.text_of("holiday"),
        None if year is None else full_year(year),
        heading(found),
        within(found),
    )


def _recent(found: Found) -> Made:
    return duration_of("X", found.text_of("units"))


def _coming(found: Found) -> Made:
    """“the coming weeks”; “next weeks talks” is a headline's “next week's talks”."""
    alone = "the" not in found and "vague" not in found
    if alone and found.language == "en" and found.item("coming").word == "next":
        return Period(found.text_of("units"), 1) if found.after()[:1].islower() else None
    return Vague("FUTURE_REF")


RULES = (
    Rule(
        "period.past",
        "(?: <the> | <this> ) <past> <unit>",
        _past,
        examples=(
            Example("over the past year it", "the past year", "2021"),
            Example("in this past week it", "this past week", "2021-W52"),
        ),
    ),
    Rule(
        "period.this-past",
        "<this> <past> (?: <month> | <weekday> | <season> | <weekend> )",
        _this_past,
        examples=(
            Example("sold this past spring it", "this past spring", "2021-SP"),
            Example("They met this past Sunday.", "this past Sunday", "2022-01-02"),
            Example("over this past weekend they", "this past weekend", "2021-W52-WE"),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.unit",
        "<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> <same>? | <that> <same>? ) <unit>",
        _period,
        examples=(
            Example("They met last week.", "last week", "2021-W52"),
            Example("talks next week", "next week", "2022-W02"),
            Example("this month they", "this month", "2022-01"),
            Example("next year it", "next year", "2023"),
        ),
        counterexamples=("the next round", "this second attempt"),
    ),
    Rule(
        "period.unit-after",
        "<the>? <unit> (?: <last> | <next> | <previous> | <following> )",
        _period,
        languages=frozenset({"fr", "es", "pt", "it"}),
    ),
    Rule(
        "period.edge-of-unit",
        "<the>? <edge> <of> <the> <unit> | <unit> (?: <dash> | <possessive> )? <edge>",
        _edge_of_unit,
        examples=(
            Example("by the end of the year they", "the end of the year", "2022", "END"),
            Example("closed by year-end.", "year-end", "2022", "END"),
        ),
    ),
    Rule(
        "period.half-of-unit",
        "<the>? <ordinal> <half> <of> <the> <unit>",
        _half_of_unit,
    ),
    Rule(
        "period.latest",
        "<the> <additional>? <latest> (?: <fiscal>? (?: <unit> | <report_period> ) | <fiscalyear> )",
        _latest,
    ),
    Rule(
        "period.year-ago",
        "<the>? <additional>? <unit> <dash> (?: <ago> | <before> ) (?: <unit2=unit> | <report_period> )",
        _year_ago_period,
        examples=(
            Example(
                "In the third quarter it fell. In the year-earlier quarter it rose.",
                "the year-earlier quarter",
                "2020-Q3",
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.fiscal",
        "<the> <fiscalyear>",
        lambda found: (
            Period("Y", 0) if found.after() not in ("ended", "ending") else Duration("P1Y")
        ),
    ),
    Rule(
        "period.year-period",
        "<the>? <year> <report_period> | <the> <year> <unit>",
        lambda found: _year_period(found),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.loose",
        "<the> <full>? <unit>",
        _loose,
        examples=(Example("for the full year it", "the full year", "2022"),),
    ),
    Rule(
        "period.month",
        "<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> ) <month>",
        _month,
        examples=(
            Example("They met last June.", "last June", "2021-06"),
            Example("next March they", "next March", "2022-03"),
        ),
    ),
    Rule(
        "period.month-day",
        "<the>? (?: <last> | <this> | <next> ) <month> <day=small|ordinal>",
        _month_day,
        examples=(Example("He was shot last Oct. 23 there.", "last Oct. 23", "2021-10-23"),),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.month-after",
        "<the>? (?: <day=small|ordinal> <of>? )? <month> (?: <day=small> )? (?: <last> | <next> )(?! <unit> | <month> | <season> | <weekday> | <weekend> )",
        _month_day,
        examples=(
            Example("the 25th of June next, in", "the 25th of June next", "2022-06-25"),
            Example("on October 15 last and", "October 15 last", "2021-10-15"),
        ),
    ),
    Rule(
        "period.month-in-year",
        f"<the>? (?: <day=small|ordinal> <of>? )? <month> (?: <day=small> )? {_WITHIN}",
        _month_in_period,
        examples=(
            Example("in June last year they", "June last year", "2021-06"),
            Example("January of next year", "January of next year", "2023-01"),
        ),
    ),
    Rule(
        "period.day-in-month",
        f"<the>? <day=small|ordinal> {_WITHIN}",
        _day_in_month,
        examples=(Example("on the third of next month", "the third of next month", "2022-02-03"),),
    ),
    Rule(
        "period.season",
        f"<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> )? <season>"
        f" (?: <of>? <span=isomonth|yearspan> | <of>? <year> (?: <dash> | <slash> ) <second=year|small>"
        f" | <of>? <year> | {_WITHIN} )?",
        _season,
        examples=(
            Example("the winter of 1704-05 was", "the winter of 1704-05", "1704-WI"),
            Example("in the winter of 1947–48 they", "the winter of 1947–48", "1947-WI"),
            Example("this summer they", "this summer", "2022-SU"),
            Example("in the autumn of 1986", "the autumn of 1986", "1986-FA"),
            Example("in spring 2024", "spring 2024", "2024-SP"),
            Example("He was shot last fall in his home.", "last fall", "2021-FA"),
            Example("last fall they", "last fall", "2021-FA"),
        ),
        counterexamples=("the fall of the wall", "prices fall fast", "a spring in his step"),
    ),
    Rule(
        "period.quarter",
        "(?: <the>? <fiscal>? (?: <year> | (?: <last> | <next> | <this> | <that> ) <unit1=unit> <possessive>? )? <full>? <fiscal>? <dash>? <ordinal> <dash>? <unit>"
        " (?: <of>? <the>? (?: <year> | (?: <last> | <next> | <this> | <that> ) <unit2=unit> ) )? )",
        _quarter,
        examples=(
            Example("in the third quarter it", "the third quarter", "2021-Q3"),
            Example("third-quarter profit", "third-quarter", "2021-Q3"),
            Example("the first quarter of 2023", "the first quarter of 2023", "2023-Q1"),
            Example("next year's first quarter", "next year's first quarter", "2023-Q1"),
        ),
        counterexamples=("the third round",),
    ),
    Rule(
        "period.quarter-code",
        "<quartercode> (?: <of>? (?: <year> | (?: <last> | <next> | <this> | <that> ) <unit> ) )?",
        _quarter_code,
        examples=(Example("expected in Q3 2024.", "Q3 2024", "2024-Q3"),),
    ),
    Rule(
        "period.half-year",
        "<the>? <ordinal> <half> <of> (?: <year> | <the>? (?: <last> | <next> | <this> | <that> ) <unit> )",
        _half_year,
        examples=(
            Example("in the first half of next year", "the first half of next year", "2023-H1"),
            Example("the second half of 2019 saw", "the second half of 2019", "2019-H2"),
        ),
    ),
    Rule(
        "period.holiday",
        f"(?: <last> | <this> | <next> )? <holiday> (?: <comma>? <year> | {_WITHIN.replace('<last>', '<last>')} )?",
        _holiday,
        examples=(
            Example("before Christmas they", "Christmas", "2021-12-25"),
            Example("on Good Friday 1998", "Good Friday 1998", "1998-04-10"),
        ),
    ),
    Rule(
        "period.recent",
        "<recent> <units>",
        _recent,
        examples=(Example("in recent months they", "recent months", "PXM"),),
    ),
    Rule(
        "period.coming",
        "<the>? <coming> <vague>? <units>",
        _coming,
        examples=(Example("in the coming days it", "the coming days", "FUTURE_REF"),),
    ),
)
