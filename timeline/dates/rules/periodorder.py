"""Periods in orders of words that English has not: fin d'année, mes pasado, erstes Halbjahr 2024."""

from __future__ import annotations

from timeline.dates.meaning import (
    CalendarDate,
    Duration,
    Heading,
    Meaning,
    Origin,
    Part,
    Period,
    Quarter,
    Season,
    Weekend,
)
from timeline.dates.rule import Found, Made, Rule, RuleKind
from timeline.dates.rules.stated import full_year, is_day
from timeline.dates.rules.units import duration_of
from timeline.dates.rules.weekday import heading
from timeline.dates.rules.wordorder import LANGUAGES, signed

AFTER = "(?: <last> | <next> | <previous> | <following> | <this> )"
_KINDS = {"START": "early", "MID": "mid", "END": "late"}


def _edge(found: Found) -> Made:
    """“Jahresende”, “Jahresende 2014”."""
    unit, mod = signed(found.text_of("period_edge"))
    year = found.number("year")
    inner = CalendarDate(year) if year is not None and unit == "Y" else Period(unit, 0)
    return Part(inner, mod, _KINDS[mod])


def _edge_of_unit(found: Found) -> Made:
    """“fin d'année”, “Ende der Woche”, “a finales de mes”."""
    unit = found.text_of("unit")
    if unit not in ("Y", "M", "W", "Q", "DE", "CE"):
        return None
    mod = found.text_of("part") or found.text_of("edge")
    return Part(Period(unit, 0), mod, _KINDS[mod])


def _season_part(found: Found) -> Made:
    season, mod = signed(found.text_of("season_part"))
    year = found.number("year")
    inner = Season(season, None if year is None else full_year(year), heading(found))
    return Part(inner, mod, _KINDS[mod])


def _season_after(found: Found) -> Made:
    return Season(found.text_of("season"), heading=heading(found))


def _season_alone(found: Found) -> Made:
    return Season(found.text_of("season"), heading=Heading.OPEN)


def _headed_date(found: Found) -> Made:
    """“el pasado 17 de diciembre”, “am kommenden 15. Februar”."""
    if "unit" in found and found.value("unit") != ("D" if "day" in found else "M"):
        return None
    return CalendarDate(
        month=found.number("month"), day=found.number("day"), heading=heading(found)
    )


def _weekend_after(found: Found) -> Made:
    return Weekend(heading(found))


def _day_word(found: Found) -> Made:
    """“el día 5”."""
    day = found.number("day")
    return CalendarDate(day=day) if found.value("unit") == "D" and is_day(None, day) else None


def within_told(found: Found) -> Period:
    """The unit that a date lies in: “last year”, “of the same month”."""
    unit = found.text_of("unit")
    if "that" in found or "same" in found:
        return Period(unit, 0, Origin.REFERENCE)
    if "previous" in found or "following" in found:
        return Period(unit, -1 if "previous" in found else 1, Origin.REFERENCE)
    return Period(unit, -1 if "last" in found else 1 if "next" in found else 0)


def _month_in_year(found: Found) -> Made:
    if found.value("unit") != "Y":
        return None
    return CalendarDate(
        month=found.number("month"), day=found.number("day"), within=within_told(found)
    )


def _year_then_month(found: Found) -> Made:
    """“geçen yılın Temmuz ayında”, “2013 yılının Kasım ayında”."""
    if "year" in found:
        return CalendarDate(full_year(found.number("year") or 0), found.number("month"))
    return _month_in_year(found)


def _season_in_year(found: Found) -> Made:
    """“no verão do ano seguinte”, “im Herbst des folgenden Jahres”."""
    if found.value("unit") != "Y":
        return None
    return Season(found.text_of("season"), within=within_told(found))


def _part_of_neighbour(found: Found) -> Made:
    """“im dritten Quartal des Vorjahres”, “im Herbst des Folgejahres”."""
    unit, offset = signed(found.text_of("period_before"))
    if unit != "Y":
        return None
    year = Period("Y", int(offset), Origin.REFERENCE)
    if "season" in found:
        return Season(found.text_of("season"), within=year)
    number, kind = found.number("ordinal") or 0, "H" if "halfyear" in found else found.value("unit")
    most = {"Q": 4, "H": 2}.get(str(kind), 0)
    return Quarter(number, str(kind), within=year) if 1 <= number <= most else None


def _season_of_year(found: Found) -> Made:
    """“im Sommer des Jahres 1812”, “à l'été de l'an 1812”."""
    year = found.number("year")
    return Season(found.text_of("season"), year) if year is not None else None


def _month_after(found: Found) -> Made:
    """“en enero siguiente”, “el 25 de enero siguiente”: after what was told; “il 17 dicembre dopo
    tre giorni” goes on."""
    side = found.item("following" if "following" in found else "previous").word
    if side in _PREPOSITIONS:
        return None
    return CalendarDate(
        month=found.number("month"), day=found.number("day"), heading=heading(found)
    )


_PREPOSITIONS = frozenset(("dopo", "prima", "d' après", "d' avant"))


def _month_of_neighbour(found: Found) -> Made:
    """“April des Vorjahres”."""
    unit, offset = signed(found.text_of("period_before"))
    if unit != "Y":
        return None
    year = Period("Y", int(offset), Origin.REFERENCE)
    return CalendarDate(month=found.number("month"), day=found.number("day"), within=year)


def _day_in_month(found: Found) -> Made:
    day = found.number("day")
    if found.value("unit") != "M" or not is_day(None, day):
        return None
    return CalendarDate(day=day, within=within_told(found))


def _weekday_in_week(found: Found) -> Made:
    if found.value("unit") != "W":
        return None
    return CalendarDate(weekday=found.number("weekday"), within=within_told(found))


def _that_unit(found: Found) -> Made:
    unit = found.text_of("unit")
    return Period(unit, 0, Origin.REFERENCE) if unit in ("D", "W", "M", "Q", "Y") else None


def _half_year(found: Found) -> Made:
    number, year = found.number("ordinal"), found.number("year")
    if number not in (1, 2) or number is None:
        return None
    within = within_told(found) if "unit" in found else None
    stated = None if year is None else full_year(year)
    return Quarter(number, "H", stated, within=within, of_year=stated is None and within is None)


def _half_years(found: Found) -> Made:
    count = found.number("count")
    return None if count is None else duration_of(6 * count, "M")


def _month_word(found: Found, inner: Meaning) -> Meaning | None:
    if not isinstance(inner, CalendarDate) or inner.month is None:
        return None
    return inner if found.value("unit") == ("M" if inner.day is None else "D") else None


def _year_word(_found: Found, inner: Meaning) -> Meaning | None:
    stated = isinstance(inner, CalendarDate | Season | Quarter) and inner.year is not None
    return inner if stated else None


def _two_quarters(found: Found) -> Made:
    """“Les deux premiers trimestres de 2021”."""
    if found.value("units") != "Q" or found.number("count") != 2 or found.number("ordinal") != 1:
        return None
    return Quarter(1, "H", full_year(found.number("year") or 0))


def _seasons(found: Found) -> Made:
    """“los últimos tres veranos”, “trois derniers étés”."""
    count = found.number("count")
    return Duration(f"P{count}{found.text_of('seasons')}") if count else None


def _week_of_month(found: Found) -> Made:
    """“вторая неделя июля”."""
    month, year = found.number("month"), found.number("year")
    inner = CalendarDate(None if year is None else full_year(year), month)
    return week_of(found, inner)


def week_of(found: Found, inner: CalendarDate | Period) -> Part | None:
    """The first to the fourth week of a month, and its last."""
    number = found.number("ordinal")
    if found.value("unit") != "W":
        return None
    if "last" in found or "extreme" in found:
        return Part(inner, "END", "last-week")
    if number is None or not 1 <= number <= _WEEKS:
        return None
    return Part(inner, ("START", "MID", "MID", "END")[number - 1], f"week{number}")


_WEEKS = 4


RULES = (
    Rule(
        "order.two-quarters",
        "<the>? (?: <ordinal> <count=number> | <count=number> <ordinal> ) <units> <of>? <the>?"
        " <year> <year_after>?",
        _two_quarters,
        languages=LANGUAGES,
    ),
    Rule(
        "order.seasons",
        "<the>? (?: <count=number> (?: <last> | <past> ) | (?: <last> | <past> ) <count=number> )"
        " <seasons>",
        _seasons,
        languages=LANGUAGES,
    ),
    Rule(
        "order.week-of-month",
        "<the>? (?: <ordinal> | <last> ) <unit> <of>? <the>? <month> (?: <of>? <year> <year_after>? )?",
        _week_of_month,
        languages=LANGUAGES,
    ),
    Rule(
        "order.period-edge",
        "<period_edge> <year>?",
        _edge,
        languages=LANGUAGES,
    ),
    Rule(
        "order.edge-of-unit",
        "<the>? (?: <edge> | <part> ) <of>? <of>? <the>? <unit>",
        _edge_of_unit,
        languages=LANGUAGES,
    ),
    Rule(
        "order.season-part",
        "<the>? (?: <last> | <this> | <next> )? <season_part> <of>? <year>?",
        _season_part,
        languages=LANGUAGES,
    ),
    Rule(
        "order.season-alone",
        "(?<=<lead=on|inside|to|from>) <season> | <season=season_adverb>",
        _season_alone,
        languages=LANGUAGES,
    ),
    Rule(
        "order.headed-date",
        "<the>? (?: <last> | <next> ) (?: <day=small|ordinal> <of>? | <unit> <of>?"
        " | <unit> <day=small> <of> )"
        " <month>",
        _headed_date,
        languages=LANGUAGES,
    ),
    Rule(
        "order.weekend-after",
        "<the>? <weekend> (?: <last> | <next> | <previous> | <following> )",
        _weekend_after,
        languages=LANGUAGES,
    ),
    Rule(
        "order.day-word",
        "<the>? <unit> <day=small>",
        _day_word,
        languages=LANGUAGES,
    ),
    Rule(
        "order.season-after",
        "<the>? <season> (?: <last> | <next> | <previous> | <following> )",
        _season_after,
        languages=LANGUAGES,
    ),
    Rule(
        "order.month-in-year",
        f"<the>? (?: <day=small|ordinal> <of>? )? <month> <of>? <the>?"
        f" (?: <unit> {AFTER} | <this>? <unit> <that> | <that> <unit> )",
        _month_in_year,
        languages=LANGUAGES,
    ),
    Rule(
        "order.year-then-month",
        "(?: (?: <last> | <this> | <next> | <same> | <that> | <previous> | <following> ) <unit>"
        " | <year> <year_after> ) (?: <day=small> )? <month>",
        _year_then_month,
        languages=frozenset({"tr"}),
    ),
    Rule(
        "order.season-in-year",
        f"<the>? <season> <of>? <the>?"
        f" (?: <unit> {AFTER} | (?: <following> | <previous> | <same> | <that> ) <unit> )",
        _season_in_year,
        languages=LANGUAGES,
    ),
    Rule(
        "order.part-of-neighbour",
        "<the>? (?: <season> | <ordinal> (?: <unit> | <halfyear> ) ) <of>? <the>? <period_before>",
        _part_of_neighbour,
        languages=LANGUAGES,
    ),
    Rule(
        "order.season-of-year",
        "<the>? <season> <of>? <the>? <yearword> <of>? <year>",
        _season_of_year,
        languages=LANGUAGES,
    ),
    Rule(
        "order.month-after",
        "<the>? (?: <day=small|ordinal> <of>? )? <month> (?: <following> | <previous> )"
        " (?! <unit> )",
        _month_after,
        languages=LANGUAGES,
    ),
    Rule(
        "order.month-of-neighbour",
        "<the>? (?: <day=small|ordinal> <of>? )? <month> <of>? <the>? <period_before>",
        _month_of_neighbour,
        languages=LANGUAGES,
    ),
    Rule(
        "order.day-in-month",
        f"<the>? <day=small|ordinal> <of>? <the>? <unit> {AFTER}",
        _day_in_month,
        languages=LANGUAGES,
    ),
    Rule(
        "order.weekday-in-week",
        f"<the>? <weekday> (?: <of> | <on> )? <the>? (?: <unit> {AFTER} | {AFTER} <unit> )",
        _weekday_in_week,
        languages=LANGUAGES,
    ),
    Rule(
        "order.that-unit",
        "<this> <unit> <that>",
        _that_unit,
        languages=LANGUAGES,
    ),
    Rule(
        "order.half-year",
        "<the>? <ordinal> <halfyear> (?: <of>? <of>? (?: <year>"
        " | <the>? (?: <last> | <this> | <next> | <that> ) <unit>"
        " | <the>? <unit> (?: <last> | <next> ) ) )?",
        _half_year,
        languages=LANGUAGES,
    ),
    Rule(
        "order.half-years",
        "<count=number> <halfyear>",
        _half_years,
        languages=LANGUAGES,
    ),
    Rule(
        "order.month-word",
        "<the>? <unit> <of>?",
        wrap=_month_word,
        kind=RuleKind.PREFIX,
        languages=LANGUAGES,
    ),
    Rule(
        "order.year-word",
        "<year_after>",
        wrap=_year_word,
        kind=RuleKind.SUFFIX,
        languages=LANGUAGES,
    ),
)
