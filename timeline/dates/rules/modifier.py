"""Words before a date that narrow it: early, mid-, late, the end of, later this month."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import (
    CalendarDate,
    Century,
    DayTime,
    Decade,
    FiscalYear,
    Heading,
    Holiday,
    Meaning,
    Origin,
    Part,
    Period,
    Quarter,
    Season,
    Shift,
    Weekend,
)
from timeline.dates.rule import Example, Found, Made, Rule, RuleKind

_DATES = (
    CalendarDate,
    Period,
    Season,
    Quarter,
    Decade,
    Century,
    FiscalYear,
    Heading,
    Holiday,
    Weekend,
    Shift,
)


def _part(found: Found, inner: Meaning) -> Meaning | None:
    mod = found.text_of("part") or found.text_of("edge")
    if found.language == "en" and "edge" in found and _is_verb(found):
        return None
    if isinstance(inner, DayTime):
        return None if found.language in _ROMANCE else inner
    if not isinstance(inner, _DATES):
        return None
    if _is_day(inner):
        late = "part" in found and found.language == "en"
        return DayTime("NI" if mod == "END" else "MO", inner) if late else None
    kind = {"START": "early", "MID": "mid", "END": "late"}[mod]
    return Part(inner, mod, kind)


def _is_verb(found: Found) -> bool:
    """“Will start in March”, “is to close in May”: no beginning or end of it."""
    return "the" not in found and "of" in found and found.item("of").word == "in"


_ROMANCE = frozenset(("fr", "es", "pt", "it"))
"""Languages in which “fin” and the like before “ce midi” are nouns (“ont pris fin ce midi”)."""


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, CalendarDate):
        return meaning.day is not None or meaning.weekday is not None
    if isinstance(meaning, Holiday):
        return not meaning.lasts
    return isinstance(meaning, Shift) or (isinstance(meaning, Period) and meaning.unit == "D")


def _half(found: Found, inner: Meaning) -> Meaning | None:
    number = found.number("ordinal")
    if number not in (1, 2) or not isinstance(inner, CalendarDate | Period | Century | Decade):
        return None
    return Part(inner, "START" if number == 1 else "END", f"half{number}")


def _fortnight_of(found: Found, inner: Meaning) -> Meaning | None:
    """“La primera quincena de mayo”: a half of the month."""
    month = isinstance(inner, CalendarDate) and inner.month is not None and inner.day is None
    number = found.number("extreme") or found.number("ordinal") or (2 if "last" in found else 0)
    if found.value("unit") != "2W" or not month or number not in (1, 2, -1):
        return None
    return Part(inner, "START" if number == 1 else "END", "half1" if number == 1 else "half2")


def _week_of(found: Found, inner: Meaning) -> Meaning | None:
    if not isinstance(inner, CalendarDate | Period) or found.value("unit") != "W":
        return None
    if "last" in found:
        return Part(inner, "END", "last-week")
    number = found.number("ordinal") or 0
    if not 1 <= number <= _WEEKS_OF_MONTH:
        return None
    return Part(inner, ("START", "MID", "MID", "END")[number - 1], f"week{number}")


_WEEKS_OF_MONTH = 4


def _in_this(found: Found, inner: Meaning) -> Meaning | None:
    """“later this month”, “earlier this year”."""
    if isinstance(inner, Part | DayTime):
        return None
    if _is_day(inner):
        return inner
    if not isinstance(inner, _DATES):
        return None
    return Part(inner, "", "later" if "later" in found else "earlier")


def _first_units(found: Found, inner: Meaning) -> Meaning | None:
    """“the first weeks of 2019”, “die letzten Tage des April”: the beginning or end of what is longer."""
    number = found.number("ordinal") or found.number("extreme") or _LAST
    if "part" in found:
        number = {"START": 1, "END": _LAST}.get(found.text_of("part"), 0)
    stated = isinstance(inner, CalendarDate | Period | Season | Decade)
    if number not in (1, _LAST) or not stated or _is_day(inner):
        return None
    early = number == 1
    return Part(inner, "START" if early else "END", "early" if early else "late")


def _same_week(found: Found, inner: Meaning) -> Meaning | None:
    """“the week of March 6”."""
    if not isinstance(inner, CalendarDate) or inner.day is None or found.value("unit") != "W":
        return None
    return Part(inner, "", "week-of")


def _weekend_of(found: Found, inner: Meaning) -> Meaning | None:
    """“the first weekend of August”."""
    number = 5 if "last" in found else found.number("ordinal") or 0
    if not isinstance(inner, CalendarDate | Period) or not 1 <= number <= 5:
        return None
    if isinstance(inner, CalendarDate) and (inner.month is None or inner.day is not None):
        return None
    return Part(inner, "", f"weekend{number}")


def _week_to(found: Found, inner: Meaning) -> Meaning | None:
    """“the week ended March 12”, “the week to 5 January”."""
    if not isinstance(inner, CalendarDate) or inner.day is None or found.value("unit") != "W":
        return None
    return Part(inner, "", "week-to")


def _edge_day(found: Found, inner: Meaning) -> Meaning | None:
    """“the last day of 2021”, “the first day of March”, “the last evening of October”."""
    number = found.number("extreme") or found.number("ordinal") or _LAST
    whole = CalendarDate | Period | Season | Part | Holiday
    if number not in (1, _LAST) or not isinstance(inner, whole):
        return None
    if _is_day(inner) or ("unit" in found and found.value("unit") != "D"):
        return None
    if "unit" in found and found.item("unit").value("units") is not None:
        return None  # “die letzten Tage des Krieges”, “nei primi giorni di novembre”
    day = Part(inner, "", "last-day" if number == _LAST else "first-day")
    return DayTime(found.text_of("daypart"), day) if "daypart" in found else day


_LAST = -1


def _about(_found: Found, inner: Meaning) -> Meaning | None:
    return inner if isinstance(inner, CalendarDate) else None


def _in_the_day(found: Found) -> Made:
    """“later in the day”, “earlier in the month”: of what the text speaks of."""
    unit = found.text_of("unit")
    if unit == "D":
        return Period("D", 0, Origin.REFERENCE)
    if unit not in ("W", "M", "Y") or "part" in found:
        return None
    return Part(Period(unit, 0, Origin.REFERENCE), "", "later" if "later" in found else "earlier")


def _in_its_year(found: Found, inner: Meaning) -> Meaning | None:
    """“Last year in early September”, “next year in May”."""
    date = inner.inner if isinstance(inner, Part) else inner
    if found.value("unit") != "Y" or not isinstance(date, CalendarDate):
        return None
    if date.month is None or date.year is not None or date.within is not None:
        return None
    if date.heading is not Heading.OPEN:
        return None
    year = Period("Y", found.number("last") or found.number("next") or 0)
    dated = replace(date, within=year)
    return replace(inner, inner=dated) if isinstance(inner, Part) else dated


RULES = (
    Rule(
        "period.year-then-month",
        "(?: <last> | <this> | <next> ) <unit> (?: <of> | <on> )",
        wrap=_in_its_year,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "They met last year in early March.", "last year in early March", "2021-03", "START"
            ),
            Example("They meet next year on 5 May.", "next year on 5 May", "2023-05-05"),
        ),
        counterexamples=("last week in May",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "part.in-the-day",
        "(?: <later> | <earlier> | <part> ) <of> <the> <unit>",
        _in_the_day,
        examples=(
            Example(
                "On 5 May 2020 he left. Later in the day he died.", "Later in the day", "2020-05-05"
            ),
            Example(
                "On 5 May 2020 he left, to come back later in the month.",
                "later in the month",
                "2020-05",
                "END",
            ),
        ),
        counterexamples=("later in the siege",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "part.day-of",
        "(?: <the> | (?<=<lead=on|in|inside>) ) (?: <last> | <ordinal> | <extreme> )"
        " (?: <unit> | <daypart> ) <of> (?: <the> (?! <unit> ) )?",
        wrap=_edge_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example("on the last day of 2021 they", "the last day of 2021", "2021-12-31"),
            Example("on the first day of March 2020", "the first day of March 2020", "2020-03-01"),
            Example("by the last day of this year", "the last day of this year", "2022-12-31"),
            Example("on the last day of the year it", "the last day of the year", "2022-12-31"),
            Example("on the last night of 2011 it", "the last night of 2011", "2011-12-31TNI"),
        ),
        counterexamples=("the last day of talks", "the first day of the siege"),
    ),
    Rule(
        "part.first-units",
        "<the>? (?: <last> | <ordinal> | <extreme> | <part> ) <units> <of> (?: <the> | <this> )?",
        wrap=_first_units,
        kind=RuleKind.PREFIX,
        examples=(
            Example("in the first weeks of 2019 they", "the first weeks of 2019", "2019", "START"),
            Example("in the last days of May 2020", "the last days of May 2020", "2020-05", "END"),
            Example("The early months of 2014 were", "The early months of 2014", "2014", "START"),
        ),
        counterexamples=("the first days of the siege", "the second weeks of 2019"),
    ),
    Rule(
        "part.first-units-of",
        "(?: <last> | <ordinal> ) <units> (?= <month> | <year> | <season> )",
        wrap=_first_units,
        kind=RuleKind.PREFIX,
        languages=frozenset({"pl", "ru", "uk"}),
    ),
    Rule(
        "part.early-late",
        "<the>? <part> (?: <dash> | <on> | <of> )? <the>?",
        wrap=_part,
        kind=RuleKind.PREFIX,
        examples=(
            Example("in early March 2020 they", "early March 2020", "2020-03", "START"),
            Example("by mid-July 2021 it", "mid-July 2021", "2021-07", "MID"),
            Example("the late 1970s", "the late 1970s", "197", "END"),
        ),
    ),
    Rule(
        "part.edge",
        "<the>? <edge> <of> <the>?",
        wrap=_part,
        kind=RuleKind.PREFIX,
        examples=(
            Example("by the end of June 2021 they", "the end of June 2021", "2021-06", "END"),
            Example("at the beginning of 2019", "the beginning of 2019", "2019", "START"),
            Example("The talks will start in March 2023.", "March 2023", "2023-03"),
        ),
    ),
    Rule(
        "part.edge-of-month",
        "<edge> <dash>",
        wrap=lambda found, inner: _part(found, inner) if found.item("edge").word == "end" else None,
        kind=RuleKind.PREFIX,
        examples=(Example("by end-March 2020 it", "end-March 2020", "2020-03", "END"),),
        languages=frozenset({"en"}),
    ),
    Rule(
        "part.fortnight",
        "<the>? (?: <ordinal> | <extreme> | <last> ) <unit> <of>",
        wrap=_fortnight_of,
        kind=RuleKind.PREFIX,
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
    Rule(
        "part.half",
        "<the>? <ordinal> <half> <of>? <the>?",
        wrap=_half,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "in the first half of May 2020", "the first half of May 2020", "2020-05", "START"
            ),
        ),
    ),
    Rule(
        "part.week",
        "<the> (?: <last> | <ordinal> ) <unit> <of> <the>?",
        wrap=_week_of,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "the last week of January 2020", "the last week of January 2020", "2020-01", "END"
            ),
            Example(
                "the second week of July 2020", "the second week of July 2020", "2020-07", "MID"
            ),
        ),
    ),
    Rule(
        "part.weekend-of",
        "<the> (?: <last> | <ordinal> ) <weekend> <of> <the>?",
        wrap=_weekend_of,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "on the first weekend of August 2021",
                "the first weekend of August 2021",
                "2021-W31-WE",
            ),
            Example(
                "on the last weekend of August 2021",
                "the last weekend of August 2021",
                "2021-W34-WE",
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "part.week-of",
        "<the> <unit> <of>",
        wrap=_same_week,
        kind=RuleKind.PREFIX,
        examples=(
            Example("in the week of March 6, 2000, it", "the week of March 6, 2000", "2000-W10"),
        ),
    ),
    Rule(
        "part.week-to",
        "<the> <additional>? <unit> (?: <ending> <on>? | <to> )",
        wrap=_week_to,
        kind=RuleKind.PREFIX,
        examples=(
            Example("In the week ended Dec. 17 it", "the week ended Dec. 17", "2021-W50"),
            Example("in the week to 2 January", "the week to 2 January", "2021-W52"),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "part.later",
        "(?: <later> | <earlier> ) <on>? ",
        wrap=_in_this,
        kind=RuleKind.PREFIX,
        examples=(
            Example("later this month they", "later this month", "2022-01"),
            Example("earlier this year they", "earlier this year", "2022"),
        ),
    ),
)
