"""This, last and next week, month, season, year; months of a year."""

from __future__ import annotations

from timeline.dates.meaning import (
    CalendarDate,
    Duration,
    Heading,
    Origin,
    Period,
    Season,
    Vague,
    Weekend,
)
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.units import duration_of
from timeline.dates.rules.weekday import heading, is_preposition
from timeline.dates.wordset import wordset


def within(found: Found) -> Period | None:
    """“last year”, “of next year”, “of that month” at the end of a phrase."""
    if "unit" not in found or found.value("unit") not in ("Y", "M", "W", "Q"):
        return None
    unit = found.text_of("unit")
    if "last" in found:
        return Period(unit, -1)
    if "next" in found:
        place = found.index("next")
        told = found.language == "en" and found.words(place - 1, place).lower() == "the"
        return Period(
            unit, 1, Origin.REFERENCE if told and place > found.first else Origin.DOCUMENT
        )
    if "that" in found or "same" in found:
        return Period(unit, 0, Origin.REFERENCE)
    if "previous" in found:
        return Period(unit, -1, Origin.REFERENCE)
    if "following" in found:
        return Period(unit, 1, Origin.REFERENCE)
    return Period(unit, 0)


WITHIN = (
    "<of>? <the>? (?: <last> | <this> | <next> | <same> | <that> | <previous> | <following> )"
    " <unit> <possessive>?"
)


def _period(found: Found) -> Made:
    unit = found.text_of("unit")
    if unit in ("h", "m", "s", "2W") or _is_title(found):
        return None
    if unit == "DE" and ("last" in found):
        return Duration("P1DE")
    if unit == "25Y":
        return Duration("P25Y") if "last" in found or "next" in found else None
    if "previous" in found:
        return Period(unit, -1, Origin.REFERENCE)
    if "same" in found or "that" in found:
        return Period(unit, 0, Origin.REFERENCE)
    the = found.item("the").word if "the" in found else found.before()
    if "next" in found and the == "the":
        return Period(unit, 1, Origin.REFERENCE)
    if "following" in found:
        return Period(unit, 1, Origin.REFERENCE)
    if unit == "D" and ("last" in found or "this" in found or "next" in found):
        if "last" in found:
            return None
        today = found.language == "en" and "this" in found
        origin = Origin.DOCUMENT if today else Origin.REFERENCE
        return Period("D", found.number("next") or 0, origin)
    return Period(unit, found.number("last") or found.number("next") or 0)


def _is_title(found: Found) -> bool:
    """“On ABC's "This Week",” is a programme."""
    start, word = found.item_start, found.text_at("unit")
    quoted = found.text[max(0, start - 1) : start] in tuple("\"“'‘`")
    return found.language == "en" and quoted and word[:1].isupper() and not word.isupper()


_DEFINITE = frozenset(
    ("the", "im", "des", "das", "dem", "ins", "am", "zum", "la", "el", "il", "o", "no")
)


def _named_period(found: Found) -> Made:
    """“vorige week”, “w przyszłym roku”: periods that a language's locale data names whole."""
    unit, offset = found.text_of("named_period").split(":")
    return Period(unit, int(offset))


def _new_year(found: Found) -> Made:
    """“the new year”; “the New Year” only within it: “in the New Year”, not “the New Year truce”."""
    word = found.item("newyear")
    article = found.item("the").word if "the" in found else found.before()
    if article not in _DEFINITE:
        return None
    if found.language == "en" and found.text[word.start].isupper():
        if found.before() not in ("in", "into") or found.after()[:1].isalpha():
            return None
    return Period("Y", 1, loose=True)


def _past(found: Found) -> Made:
    """“the past year”: the year before; “the past decade”: ten years."""
    unit = found.text_of("unit")
    if unit == "D" and found.before() in ("on", "at", "by", "until"):
        return None
    if unit in ("h", "m", "s") and found.before() in _AT_LAST:
        return None  # “at the last minute”
    return duration_of(1, unit) if unit in _LENGTHS else Period(unit, -1)


_LENGTHS = frozenset(("DE", "CE", "25Y", "h", "m", "s", "D"))
"""Units of which the past one is how long: “the past decade”."""
_AT_LAST = frozenset(("at", "until", "till", "to", "in"))


def _this_past(found: Found) -> Made:
    """“this past Sunday”, “this past summer”."""
    if "season" in found:
        return Season(found.text_of("season"), heading=Heading.LAST)
    if "weekend" in found:
        return Weekend(Heading.LAST)
    return CalendarDate(
        month=found.number("month"), weekday=found.number("weekday"), heading=Heading.LAST
    )


def _month(found: Found) -> Made:
    if is_preposition(found):
        return None
    return CalendarDate(month=found.number("month"), heading=heading(found))


def _month_day(found: Found) -> Made:
    return CalendarDate(
        month=found.number("month"), day=found.number("day"), heading=heading(found)
    )


def _month_after(found: Found) -> Made:
    """“On 25 January following”, “en enero siguiente”; not “on 25 January following the vote”."""
    name = next((name for name in ("following", "previous") if name in found), None)
    after = found.after().rstrip("'’")
    loose = found.language == "en" or (name and found.item(name).word in _PREPOSITIONS)
    if name and (after in _GOES_ON or (loose and after[:1].isalnum())):
        return None
    return _month_day(found)


_PREPOSITIONS = wordset("dopo prima posterior anterior")
_GOES_ON = wordset(
    "the a an al ao à au la le les l un une el los las il lo gli i o os as d di du de del"
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


def _recent(found: Found) -> Made:
    return duration_of("X", found.text_of("units"))


def _coming(found: Found) -> Made:
    """“the coming weeks”; “next weeks talks” is a headline's “next week's talks”."""
    alone = "the" not in found and "vague" not in found
    if alone and found.language == "en" and found.item("coming").word == "next":
        return Period(found.text_of("units"), 1) if found.after()[:1].islower() else None
    return duration_of("X", found.text_of("units")) if "vague" in found else Vague("FUTURE_REF")


def _first_of_month(found: Found) -> Made:
    """“The first of the month”."""
    day = found.number("ordinal")
    if found.value("unit") != "M" or day is None or not 1 <= day <= 31:
        return None
    return CalendarDate(day=day, within=Period("M", 0))


RULES = (
    Rule(
        "period.first-of-month",
        "<the> <ordinal> <of> <the> <unit>",
        _first_of_month,
        examples=(
            Example("It fell on the first of the month.", "the first of the month", "2022-01-01"),
        ),
        counterexamples=("the first of the day",),
        languages=frozenset({"en"}),
    ),
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
    Rule("period.named", "<named_period>", _named_period),
    Rule(
        "period.new-year",
        "<the>? <newyear> (?! <possessive> )",
        _new_year,
        examples=(
            Example("early in the new year they", "early in the new year", "2023", "START"),
            Example("in the New Year.", "the New Year", "2023"),
        ),
        counterexamples=("the New Year truce", "a new year of talks"),
    ),
    Rule(
        "period.unit-after",
        "<the>? <unit> (?: <last> | <next> | <previous> | <following> )",
        _period,
        languages=frozenset({"fr", "es", "pt", "it"}),
    ),
    Rule(
        "period.month",
        "<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> ) <month>",
        _month,
        examples=(
            Example("They met last June.", "last June", "2021-06"),
            Example("They met last December.", "last December", "2021-12"),
            Example("He left following November's vote.", "November", "2021-11"),
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
        "<the>? (?: <day=small|ordinal> <of>? )? <month> (?: <day=small> )? (?: <last> | <next> | <previous> | <following> )(?! <unit> | <month> | <season> | <weekday> | <weekend> )",
        _month_after,
        examples=(
            Example("the 25th of June next, in", "the 25th of June next", "2022-06-25"),
            Example("on October 15 last and", "October 15 last", "2021-10-15"),
            Example(
                "They met in May 2020. On 25 January following, they",
                "25 January following",
                "2021-01-25",
            ),
        ),
        counterexamples=("on 25 January following the vote",),
    ),
    Rule(
        "period.month-in-year",
        f"<the>? (?: <day=small|ordinal> <of>? )? <month> (?: <day=small> )? {WITHIN}",
        _month_in_period,
        examples=(
            Example("in June last year they", "June last year", "2021-06"),
            Example("January of next year", "January of next year", "2023-01"),
        ),
    ),
    Rule(
        "period.day-in-month",
        f"<the>? <day=small|ordinal> {WITHIN}",
        _day_in_month,
        examples=(Example("on the third of next month", "the third of next month", "2022-02-03"),),
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
        examples=(
            Example("in the coming days it", "the coming days", "FUTURE_REF"),
            Example("over the next few days we", "the next few days", "PXD"),
        ),
    ),
)
