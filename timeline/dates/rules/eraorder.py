"""Years, decades and centuries in other languages: années 1990, siglo XIX, 1990er Jahre."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, Century, Decade
from timeline.dates.rule import Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.stated import is_plausible_year, stated_date
from timeline.dates.rules.wordorder import LANGUAGES


def _year_and_word(found: Found) -> Made:
    year = found.number("year")
    if year is None or not is_plausible_year(year):
        return None
    return stated_date(found, year=year, month=None, day=None, words=found.text_at("year"))


def _early_year_and_word(found: Found) -> Made:
    """“988 году”, “966 roku”: a year; “988 лет” and “104 года” are how long."""
    year, word = found.number("year") or 0, found.text_at("year_after").lower()
    if not _EARLY <= year < _FOUR_DIGITS or word not in _OF_ONE_YEAR:
        return None
    few = word == "года" and year % 10 in (2, 3, 4) and year // 10 % 10 != 1
    return None if few else CalendarDate(year)


_EARLY, _FOUR_DIGITS = 100, 1000
_OF_ONE_YEAR = frozenset(("году", "года", "годом", "г", "році", "року", "роком", "р", "roku", "r"))


def _word_and_year(found: Found) -> Made:
    year = found.number("year")
    return CalendarDate(year) if year is not None and 1 <= year <= 2199 else None


def _era_year(found: Found) -> Made:
    year, era = found.number("year"), found.number("era")
    if year is None or era is None or " " not in found.item("era").word or not 1 <= year <= 9999:
        return None
    return CalendarDate(year if era > 0 else 1 - year, found.number("month"), found.number("day"))


def _decade_start(number: int) -> int | None:
    if number % 10 or number == 0:
        return None
    if number < 100:
        return 1900 + number
    return number if 1000 <= number <= 2090 else None


def _decade(found: Found) -> Made:
    """“années 1990”, “años noventa”, “anni '80”, “1990er Jahre”."""
    number = found.number("decade")
    start = None if number is None else _decade_start(number)
    if start is None or ("units" in found and found.value("units") != "Y"):
        return None
    if found.language == "de" and found.text_at("decade").isdigit():
        return None  # “in den Jahren 1920 bis 1925”; decades are “1920er”
    following = found.next_item()
    if following is not None and following.value("year") is not None and "units" in found:
        return None
    return Decade(start)


def _decade_of(found: Found) -> Made:
    """“la década de 1990”."""
    if found.value("unit") != "DE":
        return None
    start = _decade_start(found.number("decade") or 0)
    return None if start is None else Decade(start)


def _century(found: Found) -> Made:
    number = found.number("roman") or found.number("ordinal")
    if found.value("unit") != "CE" or number is None or not 1 <= number <= 40:
        return None
    if "roman" in found and not found.text_at("roman")[0].isupper():
        return None
    return Century(number * (found.number("era") or 1))


def _century_word(found: Found) -> Made:
    return Century(found.number("century_word") or 0)


def _centuries(found: Found) -> Made:
    first, last = found.number("one"), found.number("two")
    if found.value("unit") != "CE" or first is None or last is None or not 0 < first < last <= 40:
        return None
    begin, end = found.first, found.index("two")
    first_end = found.index("one") + 1
    pieces = (Piece(begin, first_end, Century(first)), Piece(end, found.last, Century(last)))
    return Several(pieces, Link.LIST if "and" in found else Link.RANGE)


RULES = (
    Rule(
        "order.year-and-word",
        "<year> <year_after>",
        _year_and_word,
        languages=LANGUAGES,
    ),
    Rule(
        "order.early-year-and-word",
        "<year=number> <year_after>",
        _early_year_and_word,
        languages=frozenset({"pl", "ru", "uk"}),
    ),
    Rule(
        "order.word-and-year",
        "<yearword> <of>? <year=number>",
        _word_and_year,
        languages=LANGUAGES,
    ),
    Rule(
        "order.era-year",
        "(?: <day=small|ordinal>? <of>? <month> <of>? )?"
        " (?: <the>? <yearword> <of>? )? <year=number> <year_after>? <era>",
        _era_year,
        languages=LANGUAGES,
    ),
    Rule(
        "order.decade-er",
        "<the>? <decade> <dash>? (?: <units> | <unit> )",
        _decade,
        languages=LANGUAGES,
    ),
    Rule(
        "order.decade-words",
        "<the>? <decade=decadeword> <dash>? (?: <units> | <unit> )",
        _decade,
        languages=frozenset({"de", "ru"}),
    ),
    Rule(
        "order.years-of-decade",
        "<the>? <units> <the>? <decade=year|yy|decadeword|small>",
        _decade,
        languages=LANGUAGES,
    ),
    Rule(
        "order.decade-of",
        "<the>? <unit> <of>? <the>? <units>? <decade=year|yy|decadeword|small>",
        _decade_of,
        languages=LANGUAGES,
    ),
    Rule(
        "order.century",
        "<the>? (?: <unit> <roman> | <roman> <unit> ) <era>?",
        _century,
        languages=LANGUAGES,
    ),
    Rule(
        "order.centuries",
        "<the>? <one=roman|ordinal> (?: <and> | <to> | <dash> ) <the>? <two=roman|ordinal>"
        " <unit=unit|units>",
        _centuries,
        languages=LANGUAGES,
    ),
    Rule(
        "order.centuries-after",
        "<the>? <unit=unit|units> <one=roman> (?: <and> | <to> | <dash> ) <the>? <two=roman>",
        _centuries,
        languages=LANGUAGES,
    ),
    Rule(
        "order.century-word",
        "<the>? <century_word>",
        _century_word,
        languages=LANGUAGES,
    ),
)
