"""Days of a month whose numbers are written as words (“el siete de enero”, “il due di questo mese”),
and those whose months are cut as other words are (“3 mar.”)."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Found, Made, Rule
from timeline.dates.rules.period import WITHIN, within
from timeline.dates.rules.stated import full_year, is_day, stated_date

_LANGUAGES = frozenset({"es", "fr", "it", "nl", "pt"})
"""Where the day of a month is a number, not an ordinal."""


def _spelled(found: Found) -> int | None:
    """The day; None for digits and for an article (“un mars”)."""
    item, day = found.item("day"), found.number("day")
    if found.text_at("day")[0].isdigit() or item.value("article") is not None:
        return None
    return day if is_day(None, day) else None


def _of_month(found: Found) -> Made:
    day, year = _spelled(found), found.number("year")
    if day is None:
        return None
    return stated_date(
        found,
        year=None if year is None else full_year(year),
        month=found.number("month"),
        day=day,
        weekday=found.number("weekday"),
        words=found.words(found.index("month"), found.last),
    )


def _in_month(found: Found) -> Made:
    """“El siete de ese mes”, “il due di questo mese”; “il giorno due del mese scorso”."""
    inner, day = within(found), _spelled(found)
    if inner is None or inner.unit != "M" or day is None:
        return None
    return CalendarDate(day=day, within=inner)


def _day_word_in_month(found: Found) -> Made:
    """“El día dos de este mes”, “no dia 3 do mês passado”."""
    inner, day = within(found), found.number("day")
    if found.value("dayword") != "D" or inner is None or inner.unit != "M" or not is_day(None, day):
        return None
    return CalendarDate(day=day, within=inner)


def _day_word(found: Found) -> Made:
    """“El día siete”."""
    day = _spelled(found)
    return None if day is None or found.value("unit") != "D" else CalendarDate(day=day)


def _short_month(found: Found) -> Made:
    """“3 mar. 2000”: a month where it has a day before it; alone it is another word."""
    day, year = found.number("day"), found.number("year")
    if not is_day(None, day) or not found.text_at("day")[0].isdigit():
        return None
    year = None if year is None else full_year(year)
    return CalendarDate(year, found.number("month_behind_day"), day, found.number("weekday"))


RULES = (
    Rule(
        "spelled.short-month",
        "(?: <weekday> <comma>? )? <the>? <day=small|ordinal> <month_behind_day> (?: <year=year> )?",
        _short_month,
        languages=frozenset({"es", "fr", "it"}),
    ),
    Rule(
        "spelled.day-month",
        "(?: <weekday> <comma>? )? <the>? <day=number> <of>? <month>"
        " (?: <comma>? <of>? <year=year|yy> )?",
        _of_month,
        languages=_LANGUAGES,
    ),
    Rule(
        "spelled.day-in-month",
        f"<the>? <day=number> (?: {WITHIN} | <of>? <the>? <unit> (?: <last> | <next> | <this> ) )",
        _in_month,
        languages=_LANGUAGES,
    ),
    Rule(
        "spelled.day-word-in-month",
        "<the>? <dayword=unit> <day=small|number>"
        f" (?: {WITHIN} | <of>? <the>? <unit> (?: <last> | <next> | <this> ) )",
        _day_word_in_month,
        languages=frozenset({"es", "it", "pt"}),
    ),
    Rule(
        "spelled.day-word",
        "(?: <the> | (?<=<lead=on|in|inside|the|of|at>) ) <unit> <day=number> (?! <units> )",
        _day_word,
        languages=frozenset({"es", "it", "pt"}),
    ),
)
