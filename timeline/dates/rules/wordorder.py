"""Counts in orders of words that English has not: vor drei Tagen, il y a un an, трёхдневный.

Every rule here is over the same word classes as the others; the lexicon of a language decides
which of them it can use.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import (
    Ahead,
    Anniversary,
    CalendarDate,
    DayTime,
    Duration,
    Eve,
    Heading,
    Origin,
    Period,
    Repetition,
    Shift,
    Vague,
)
from timeline.dates.rule import Found, Made, Rule
from timeline.dates.rules.relative import COUNT, UNIT, counted
from timeline.dates.rules.units import count_of, duration_of
from timeline.dates.wordset import wordset

LANGUAGES = frozenset({"de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk"})
_AFTER = "(?: <last> | <next> | <previous> | <following> | <this> )"
_KINDS = {"START": "early", "MID": "mid", "END": "late"}


def signed(value: str) -> tuple[str, str]:
    """“Y:-1” as unit and number, “Y:END” as unit and modifier."""
    unit, _, rest = value.partition(":")
    return unit, rest


def _shift(found: Found, sign: int, origin: Origin) -> Made:
    if count_of(found) is None:
        return None
    asked = origin is Origin.DOCUMENT and "approx" not in found
    shift = counted(found, sign, origin, found.words(found.first, found.last) if asked else "")
    if not isinstance(shift, Shift) or origin is not Origin.DOCUMENT or shift.mod:
        return shift
    week = shift.unit == "W" and shift.count == -1 and found.language in _TO_THE_DAY
    return replace(shift, told_in="D") if week else shift  # “vor einer Woche”


_TO_THE_DAY = frozenset({"de", "nl", "pl", "ru", "tr", "uk"})
"""Languages in which a week ago is told to the day, as in English."""


def _ago_first(found: Found) -> Made:
    return _shift(found, -1, Origin.DOCUMENT)


def _one_ago(found: Found) -> Made:
    """“Przed tygodniem”: one of the unit ago; “przed rokiem 1990” is before that year."""
    if not found.text_at("unit").endswith("em") or found.after()[:1].isdigit():
        return None
    unit = found.text_of("unit")
    return Shift(unit, -1, told_in="D" if unit == "W" else "")


def _ago_today(found: Found) -> Made:
    """“Hace hoy cuarenta años”, “heute vor vierzig Jahren”: the same day of that year."""
    count, unit = count_of(found), found.text_of("unit")
    day = Period("D", found.number("deictic") or 0)
    if isinstance(count, int) and unit in _DAYS:
        return Eve(day, -count * _DAYS[unit])
    return (
        Anniversary(-count * _YEARS[unit], day)
        if isinstance(count, int) and unit in _YEARS
        else None
    )


_DAYS = {"D": 1, "W": 7}
_YEARS = {"Y": 1, "DE": 10, "CE": 100}


def _after_first(found: Found) -> Made:
    """“au bout de deux ans”, “спустя неделю”."""
    if count_of(found) is None and found.value("unit") not in ("h", "m", "s"):
        one = "units" not in found.item("unit").entry.values or found.language == "ru"
        return Shift(found.text_of("unit"), 1, Origin.REFERENCE) if one else None
    return _shift(found, 1, Origin.REFERENCE)


def _in_unit(found: Found) -> Made:
    """“через месяц”, “za rok”."""
    unit = found.text_of("unit")
    if found.number("in") != 1 or unit not in ("W", "M", "Y") or "year" in found:
        return None
    return Ahead(Shift(unit, 1), duration_of(1, unit))


def _in(found: Found) -> Made:
    if found.number("in") != 1 or found.value("unit") in ("h", "m", "s"):
        return None
    shift, count = _shift(found, 1, Origin.DOCUMENT), count_of(found)
    if not isinstance(shift, Shift) or count is None:
        return shift
    return Ahead(shift, duration_of(count, shift.unit, shift.mod))


def _unit_after(found: Found) -> Made:
    """“месяц спустя”, “годом ранее”."""
    unit = found.text_of("unit")
    if unit in ("h", "m", "s"):
        return None
    return Shift(unit, 1 if "after" in found else -1, Origin.REFERENCE)


def _unit_ago(found: Found) -> Made:
    """“год назад”."""
    unit = found.text_of("unit")
    if unit in ("h", "m", "s"):
        return None
    return Shift(unit, -1, told_in="D" if unit == "W" else "")


def _half_unit(found: Found) -> Made:
    value = found.text_of("half_unit")
    if "ago" not in found and "after" not in found and "before" not in found:
        return Duration(value)
    if not value.endswith("M") or "T" in value:
        return None
    count = int(value[1:-1])
    origin = Origin.DOCUMENT if "ago" in found else Origin.REFERENCE
    return Shift("M", count if "after" in found else -count, origin)


def _neighbour(found: Found) -> Made:
    """“Vorwoche”, “le lendemain”, “накануне”."""
    unit, offset = signed(found.text_of("period_before"))
    day = Period(unit[:1], int(offset), Origin.REFERENCE)
    return DayTime(unit[1:], day) if unit[1:] and unit != "DE" else day


def _duration_after(found: Found) -> Made:
    count = count_of(found)
    return None if count is None else duration_of(count, found.text_of("unit"))


_CHILDREN = wordset(
    "tochter sohn kind junge mädchen bub frau mann enkel enkelin сын дочь ребенок ребёнок "
    "мальчик девочка"
)


def _adjective(found: Found) -> Made:
    """“dreitägig”; neither an age nor part of a name (“der Dreißigjährige Krieg”)."""
    if found.after().lower() in _CHILDREN or found.after().startswith("Krieg"):
        return None
    if found.surface[0].isupper() and found.before().isalpha() and found.after()[:1].isupper():
        return None
    return Duration(found.text_of("duration_adjective"))


_SINGULAR = frozenset(("le", "l'", "el", "o", "il", "l’"))


def _recent(found: Found) -> Made:
    item = found.item("units")
    if "unit" in item.entry.values and "the" in found and found.item("the").word in _SINGULAR:
        return None
    return duration_of("X", found.text_of("units"))


def _often(found: Found) -> Made:
    return Repetition(duration_of(1, found.text_of("unit")).value)


def _whole(found: Found) -> Made:
    """“den ganzen Tag”, “die ganze Nacht”, “весь день”."""
    if "daypart" in found:
        return duration_of(1, "D") if found.value("daypart") != "MI" else None
    unit = found.text_of("unit")
    return duration_of(1, unit) if unit in ("h", "D", "W", "M", "Y") else None


def _weekday_ahead(found: Found) -> Made:
    """“Montag in einer Woche”, “lundi en huit”: so many weeks after the next one."""
    count = _EIGHT_DAYS.get(found.number("days") or 0) if "days" in found else count_of(found)
    if not isinstance(count, int) or count > _MOST_WEEKS:
        return None
    if "unit" in found and found.value("unit") != "W":
        return None
    return CalendarDate(weekday=found.number("weekday"), heading=Heading.NEXT, weeks=count)


_EIGHT_DAYS = {8: 1, 15: 2}
"""“En huit”, “en quinze”: a week and two, as they are counted with both ends."""
_MOST_WEEKS = 8


RULES = (
    Rule(
        "order.whole",
        "<the>? <full> <the>? (?: <unit> (?! <of>? <year> ) | <daypart> )",
        _whole,
        languages=LANGUAGES,
    ),
    Rule(
        "order.nights",
        "<count=number> <daypart=daypart_plural>",
        lambda found: duration_of(found.number("count") or 1, "D"),
        languages=LANGUAGES,
    ),
    Rule(
        "order.weekday-ahead",
        f"<the>? <weekday> (?: <in> {COUNT} {UNIT} | <inside> <days=number> )",
        _weekday_ahead,
        languages=LANGUAGES,
    ),
    Rule(
        "order.ago-first",
        f"<ago_first> <approx>? {COUNT} {UNIT}",
        _ago_first,
        languages=LANGUAGES,
    ),
    Rule(
        "order.one-ago",
        "<ago_first> <unit>",
        _one_ago,
        languages=frozenset({"pl"}),
    ),
    Rule(
        "order.ago-today",
        f"(?: <ago_first> <deictic> | <deictic> <ago_first> ) {COUNT} {UNIT}"
        f" | <ago_first> {COUNT} {UNIT} <deictic>",
        _ago_today,
        languages=LANGUAGES,
    ),
    Rule(
        "order.units-ago-first",
        "<ago_first> <units>",
        lambda _found: Vague("PAST_REF"),
        languages=LANGUAGES,
    ),
    Rule(
        "order.after-first",
        f"<after_first> (?: <approx>? {COUNT} )? {UNIT}",
        _after_first,
        languages=LANGUAGES,
    ),
    Rule(
        "order.in",
        f"<in> <approx>? {COUNT} {UNIT}",
        _in,
        languages=LANGUAGES,
    ),
    Rule(
        "order.in-unit",
        "<in> <unit>",
        _in_unit,
        languages=frozenset({"ru", "uk", "pl"}),
    ),
    Rule(
        "order.unit-ago",
        "<unit> <ago>",
        _unit_ago,
        languages=LANGUAGES,
    ),
    Rule(
        "order.unit-after",
        "<unit> (?: <after> | <before> )",
        _unit_after,
        languages=frozenset({"ru"}),
    ),
    Rule(
        "order.half-unit",
        "<half_unit> (?: <ago> | <after> | <before> )?",
        _half_unit,
        languages=LANGUAGES,
    ),
    Rule(
        "order.neighbour",
        "<the>? <period_before>",
        _neighbour,
        languages=LANGUAGES,
    ),
    Rule(
        "order.duration-after",
        f"<approx>? {COUNT} {UNIT} <additional_after>",
        _duration_after,
        languages=LANGUAGES,
    ),
    Rule(
        "order.duration-stretch",
        "<the>? (?: <count=number> | <vague> ) (?: <last> | <next> | <coming> ) <unit=units>",
        _duration_after,
        languages=LANGUAGES,
    ),
    Rule(
        "order.duration-stretch-after",
        "<the> (?: <count=number> | <vague> ) <unit=units> (?: <last> | <next> | <coming> )",
        _duration_after,
        languages=LANGUAGES,
    ),
    Rule(
        "order.duration-adjective",
        "<duration_adjective>",
        _adjective,
        languages=LANGUAGES,
    ),
    Rule(
        "order.recent",
        "<this> <last> <units> | <the>? <recent> <units> | <the>? <units> <last>",
        _recent,
        languages=LANGUAGES,
    ),
    Rule(
        "order.often",
        "(?: <often> | <count=number> <times> ) (?: <on> | <inside> | <every> | <of> )?"
        " <the>? <unit>",
        _often,
        languages=LANGUAGES,
    ),
)
