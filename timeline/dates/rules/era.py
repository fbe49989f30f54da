"""Years before the common era and early ones, decades, centuries."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, Century, Decade, Part, Season
from timeline.dates.rule import Example, Found, Made, Rule


def _era_year(found: Found) -> Made:
    year, era = found.number("year"), found.number("era")
    if year is None or era is None or not 1 <= year <= 9999:
        return None
    if found.item("era").word in ("ad", "ce", "bc") and not found.surface.isascii():
        return None
    if not any(char.isupper() for char in found.text_at("era")) and "." not in found.text_at("era"):
        return None
    return CalendarDate(year if era > 0 else 1 - year, found.number("month"), found.number("day"))


def _early_year(found: Found) -> Made:
    """“The year 843”."""
    year = found.number("year")
    if year is None or not 100 <= year <= 999 or found.value("unit") != "Y":
        return None
    return CalendarDate(year)


def _era_season(found: Found) -> Made:
    """“the spring of 480 BC”."""
    year = _era_year(found)
    return Season(found.text_of("season"), year.year) if isinstance(year, CalendarDate) else None


def _era_decade(found: Found) -> Made:
    """“the 450s BC”: 459 to 450."""
    start, era = found.number("decade"), found.number("era")
    return None if start is None or era is None else Decade(start, bce=era < 0)


def _decade(found: Found) -> Made:
    start = found.number("decade")
    if start is None or 100 <= start < 1000:
        return None
    if start < 100:
        start = 1900 + start if start >= 30 else 2000 + start
    return Decade(start)


def _word_decade(found: Found) -> Made:
    start = found.number("decadeword")
    return None if start is None else Decade(1900 + start)


def _part_of_decade(found: Found) -> Made:
    """“the early twenties”; “in his early twenties” is an age."""
    if found.item("the").word != "the":
        return None
    mod = found.text_of("part")
    kind = {"START": "early", "MID": "mid", "END": "late"}[mod]
    return Part(Decade(1900 + (found.number("decadeword") or 0)), mod, kind)


def _century(found: Found) -> Made:
    number = found.number("ordinal")
    if found.value("unit") not in ("CE", "L") or number is None or not 1 <= number <= 40:
        return None
    era = found.number("era") or 1
    return Century(number * era, thousand=found.value("unit") == "L")


RULES = (
    Rule(
        "era.year",
        "(?: <day=small|ordinal>? <of>? <month> )? <year=number> <era> | <era> <year=number>",
        _era_year,
        examples=(
            Example("the treaty of 1259 BCE was", "1259 BCE", "BC1259"),
            Example("in 44 BC he fell", "44 BC", "BC0044"),
            Example("in AD 843 they", "AD 843", "0843"),
        ),
        counterexamples=("an ad 30 seconds long",),
    ),
    Rule(
        "era.early-year",
        "<the> <unit> <year=number>",
        _early_year,
        examples=(Example("in the year 843 they", "the year 843", "0843"),),
        counterexamples=("The year 3 pupils came.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "era.season",
        "<the>? <season> <of>? <the>? (?: <yearword> <of>? )? <year=number> <era>",
        _era_season,
        examples=(Example("in the spring of 480 BC it", "the spring of 480 BC", "BC0480-SP"),),
        counterexamples=("the spring of 480 men",),
    ),
    Rule(
        "era.decade-before",
        "<the>? <decade> <era>",
        _era_decade,
        examples=(
            Example("in the 450s BC they", "the 450s BC", "BC045"),
            Example("in the late 30s BC they", "the late 30s BC", "BC003", "END"),
        ),
        counterexamples=("the 450s were built",),
    ),
    Rule(
        "era.decade",
        "<the>? <decade>",
        _decade,
        examples=(
            Example("in the 1980s they", "the 1980s", "198"),
            Example("the 2000s were", "the 2000s", "200"),
        ),
        counterexamples=("two F-16s flew",),
    ),
    Rule(
        "era.decade-word",
        "<the> <decadeword>",
        _word_decade,
        examples=(Example("in the nineties", "the nineties", "199"),),
        languages=frozenset({"en", "de", "ru"}),
    ),
    Rule(
        "era.part-of-decade",
        "<the> <part> <dash>? <decadeword>",
        _part_of_decade,
        examples=(Example("in the early twenties it", "the early twenties", "192", "START"),),
        counterexamples=("a man in his early thirties",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "era.century",
        "<the>? <ordinal> <dash>? <unit> (?: <era> )?",
        _century,
        examples=(
            Example("in the 17th century it", "the 17th century", "16"),
            Example("a 20th-century idea", "20th-century", "19"),
            Example("in the second millennium BC it", "the second millennium BC", "BC1"),
            Example("in the third millennium it", "the third millennium", "2"),
        ),
        counterexamples=("the first day of talks",),
    ),
)
