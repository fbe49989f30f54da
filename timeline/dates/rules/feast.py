"""Feasts and days that a rule of the calendar gives: Good Friday, the first Monday in December."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, Holiday, Period
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.period import WITHIN, within
from timeline.dates.rules.stated import full_year
from timeline.dates.rules.weekday import heading
from timeline.dates.rules.wordorder import LANGUAGES

_BEFORE_NEW_YEAR = frozenset(("and", "at", "by", "before", "after", "over", "until", "since"))
_NAMED_AFTER_A_DAY = frozenset(
    ("Agreement", "Agreements", "Accord", "Accords", "Declaration", "Massacre", "Offensive", "War")
)


def _holiday(found: Found) -> Made:
    if found.after() in _NAMED_AFTER_A_DAY:
        return None
    if found.item("holiday").word == "new year" and found.before() not in _BEFORE_NEW_YEAR:
        return None
    year = found.number("year")
    return Holiday(
        found.text_of("holiday"),
        None if year is None else full_year(year),
        heading(found),
        within(found),
    )


def _nth_weekday(found: Found) -> Made:
    """“the first Monday in December”."""
    which = -1 if "last" in found else found.number("ordinal") or 0
    if not -1 <= which <= 4 or which == 0:
        return None
    year = found.number("year")
    if found.language == "en" and "the" not in found:
        return None
    return Holiday(f"nth:{found.number('month')}:{found.number('weekday')}:{which}", year)


def _nth_in_month(found: Found) -> Made:
    """“the last Sunday of the month”, “the first Monday of next month”."""
    which = -1 if "final" in found else found.number("ordinal") or 0
    if found.language == "en" and "the" not in found:
        return None
    if found.value("unit") != "M" or which not in (-1, 1, 2, 3, 4):
        return None
    inner = Period("M", 0) if "bare" in found else within(found)
    return CalendarDate(weekday=found.number("weekday"), nth=which, within=inner)


RULES = (
    Rule(
        "period.nth-weekday",
        "<the> (?: <ordinal> | <last> ) <weekday> <of> <month> <year>?"
        " | <the>? (?: <ordinal> | <last> ) <weekday> (?: <of> | <on> )? <the>? <month>"
        " (?: <of>? <year> <year_after>? )?",
        _nth_weekday,
        examples=(
            Example(
                "on the first Monday in December 2021",
                "the first Monday in December 2021",
                "2021-12-06",
            ),
            Example(
                "met on the last Friday of November.", "the last Friday of November", "2021-11-26"
            ),
        ),
        languages=LANGUAGES | {"en"},
    ),
    Rule(
        "period.nth-in-month",
        f"<the> (?: <ordinal> | <final=last> ) <weekday> (?: <of> <bare=the> <unit> | {WITHIN} )"
        " | <the>? (?: <ordinal> | <final=last> ) <weekday> <of>? (?: <bare=the> | <bare=of> ) <unit>",
        _nth_in_month,
        examples=(
            Example(
                "on the last Sunday of the month", "the last Sunday of the month", "2022-01-30"
            ),
            Example(
                "the first Monday of next month", "the first Monday of next month", "2022-02-07"
            ),
        ),
        counterexamples=("the last Sunday of the war",),
        languages=LANGUAGES | {"en"},
    ),
    Rule(
        "period.holiday",
        f"(?: <last> | <this> | <next> )? <holiday> (?: <comma>? <year> | {WITHIN} )?",
        _holiday,
        examples=(
            Example("before Christmas they", "Christmas", "2021-12-25"),
            Example("on Good Friday 1998", "Good Friday 1998", "1998-04-10"),
        ),
    ),
)
