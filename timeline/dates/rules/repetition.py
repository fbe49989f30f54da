"""What happens again and again: every day, daily, Fridays, twice a year."""

from __future__ import annotations

from timeline.dates.meaning import Repetition
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.stated import is_day
from timeline.dates.rules.units import duration_of
from timeline.dates.wordset import wordset


def _every_unit(found: Found) -> Made:
    count = found.number("count") or found.number("other") or 1
    return Repetition(duration_of(count, found.text_of("unit")).value)


def _times_of_unit(found: Found) -> Made:
    """“Three days a week”: how much of each week."""
    inner, outer = found.text_of("unit1"), found.text_of("unit2")
    if (inner, outer) not in _SHARES or not found.number("count"):
        return None
    return Repetition(duration_of(1, outer).value)


_SHARES = frozenset(
    (("D", "W"), ("D", "M"), ("D", "Y"), ("W", "M"), ("W", "Y"), ("M", "Y"), ("h", "D"), ("h", "W"))
)


def _every_weekday(found: Found) -> Made:
    day = (found.number("weekday") or 0) + 1
    part = found.text_of("daypart")
    return Repetition(f"XXXX-WXX-{day}{'T' + part if part else ''}")


def _every_weekdays(found: Found) -> Made:
    """“Every Tuesday and Thursday”."""
    first, last = found.number("weekday1") or 0, found.number("weekday2") or 0
    pieces = (
        Piece(found.first, found.index("weekday1") + 1, Repetition(f"XXXX-WXX-{first + 1}")),
        Piece(found.index("weekday2"), found.last, Repetition(f"XXXX-WXX-{last + 1}")),
    )
    return Several(pieces, Link.LIST)


def _weekday_parts(found: Found) -> Made:
    """“on Monday and Tuesday nights”."""
    part = found.text_of("daypart")
    first, last = found.number("weekday1") or 0, found.number("weekday2") or 0
    pieces = (
        Piece(found.first, found.first + 1, Repetition(f"XXXX-WXX-{first + 1}T{part}")),
        Piece(found.index("weekday2"), found.last, Repetition(f"XXXX-WXX-{last + 1}T{part}")),
    )
    return Several(pieces, Link.LIST)


def _weekdays(found: Found) -> Made:
    day = (found.number("weekdays") or 0) + 1
    return Repetition(f"XXXX-WXX-{day}")


def _every_holiday(found: Found) -> Made:
    """“Every Christmas”: on its day, where that is the same in each year."""
    rule = found.text_of("holiday")
    fixed = len(rule) == len("12-25") and rule[:2].isdigit()
    return Repetition(f"XXXX-{rule}" if fixed else "P1Y")


def _every_month(found: Found) -> Made:
    if "unit" in found and found.value("unit") != "Y":
        return None
    return Repetition(f"XXXX-{found.number('month') or 0:02d}")


def _every_season(found: Found) -> Made:
    return Repetition(f"XXXX-{found.text_of('season')}")


def _goes_on(found: Found) -> bool:
    """Whether a word stands before in the sentence."""
    lead = found.text[max(0, found.item_start - 3) : found.item_start]
    return lead.endswith(" ") and lead.strip()[-1:].isalnum()


def _frequency(found: Found) -> Made:
    """“daily”; before a noun only where that says when (“daily briefings”, not “quarterly loss”)."""
    value = found.text_of("frequency")
    if found.language == "en" and value == "P1D" and found.after()[:1].isupper():
        return None  # “the party daily Granma”
    if found.language == "en" and found.text_at("frequency")[0].isupper() and _goes_on(found):
        return None  # “the Cairo Weekly”
    if (
        value in ("P3M", "P1M", "P2M")
        and found.after()[:1].isalpha()
        and found.after() not in _GOES_ON
    ):
        return None
    return Repetition(found.text_of("frequency"))


_GOES_ON = wordset("and or but in on at by with from to for since until after before")


def _often(found: Found) -> Made:
    times = found.number("often") or found.number("count")
    if not times:
        return None
    unit = found.text_of("unit")
    if unit == "Y" and 12 % times == 0 and times > 1:
        return Repetition(f"P{12 // times}M")
    return Repetition(duration_of(1, unit).value)


def _day_of_every_month(found: Found) -> Made:
    day = found.number("day")
    if day is None or not 1 <= day <= 31 or found.value("unit") != "M":
        return None
    return Repetition(f"XXXX-XX-{day:02d}")


def _date_of_every_year(found: Found) -> Made:
    """“30 August every year”, “il 30 agosto di ogni anno”."""
    day, month = found.number("day"), found.number("month")
    if found.value("unit") != "Y" or not is_day(month, day):
        return None
    return Repetition(f"XXXX-{month:02d}-{day:02d}")


def _nth_of_every_unit(found: Found) -> Made:
    """“The first Monday of every month”."""
    if found.value("unit") not in ("M", "Q", "Y"):
        return None
    return Repetition(f"XXXX-WXX-{(found.number('weekday') or 0) + 1}")


def _every_date(found: Found) -> Made:
    """“Every 9 May”, “each July 4”."""
    day, month = found.number("day"), found.number("month")
    return Repetition(f"XXXX-{month:02d}-{day:02d}") if is_day(month, day) else None


def _every_part(found: Found) -> Made:
    """“every morning” is once a day; “80 euros par nuit” is a price."""
    return None if found.item("every").word in _PER else Repetition("P1D")


_PER = frozenset(("pro", "par", "por", "per", "al", "a", "в"))


RULES = (
    Rule(
        "set.every-unit",
        "<every> (?: <count=number> | <other> )? <unit=unit|units>",
        _every_unit,
        examples=(
            Example("They meet every day there.", "every day", "P1D"),
            Example("each month they", "each month", "P1M"),
            Example("every two years they", "every two years", "P2Y"),
            Example("every other day they", "every other day", "P2D"),
        ),
        counterexamples=("every man",),
    ),
    Rule(
        "set.days-of-unit",
        "<count=number> <unit1=units> <article> <unit2=unit> (?! <ago> | <before> | <after> )",
        _times_of_unit,
        examples=(Example("He works three days a week there.", "three days a week", "P1W"),),
        counterexamples=("They met for three days and two weeks.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "set.every-weekday",
        "<every> (?: <other> | <ordinal> )? <weekday> (?: <daypart> | <of> (?: <the> | <every2=every> ) <unit> )? | <weekday> <daypart=daypart_plural>",
        _every_weekday,
        examples=(
            Example("each Thursday they", "each Thursday", "XXXX-WXX-4"),
            Example("every other Tuesday they", "every other Tuesday", "XXXX-WXX-2"),
            Example("She sings on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
            Example(
                "on every first Monday of the month they",
                "every first Monday of the month",
                "XXXX-WXX-1",
            ),
        ),
    ),
    Rule(
        "set.every-weekdays",
        "<every> <weekday1=weekday> <and> <weekday2=weekday>",
        _every_weekdays,
        examples=(
            Example("They meet every Tuesday and Thursday.", "every Tuesday", "XXXX-WXX-2"),
            Example("They meet every Tuesday and Thursday.", "Thursday", "XXXX-WXX-4"),
        ),
    ),
    Rule(
        "set.weekday-parts",
        "<weekday1=weekday> <and> <weekday2=weekday> <daypart=daypart_plural>",
        _weekday_parts,
        examples=(
            Example("It leaves on Monday and Tuesday nights.", "Monday", "XXXX-WXX-1TNI"),
            Example("It leaves on Monday and Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "set.every-part",
        "<every> (?: <daypart> | <daypart=daypart_plural> )",
        _every_part,
        examples=(Example("He swims every morning.", "every morning", "P1D"),),
    ),
    Rule(
        "set.date-of-every-year",
        "<the>? (?: <day=small|ordinal> <of>? <month> | <month> <day=small|ordinal> ) <of>?"
        " <every> <unit>",
        _date_of_every_year,
        examples=(
            Example("They meet on 30 August every year.", "30 August every year", "XXXX-08-30"),
        ),
        counterexamples=("31 February every year",),
    ),
    Rule(
        "set.weekdays",
        "<weekdays>",
        _weekdays,
        examples=(Example("Fridays are quiet.", "Fridays", "XXXX-WXX-5"),),
    ),
    Rule(
        "set.nth-of-every-unit",
        "<the>? (?: <ordinal> | <last> ) <weekday> <of> <every> <unit>",
        _nth_of_every_unit,
        examples=(
            Example(
                "They meet on the first Monday of every month.",
                "the first Monday of every month",
                "XXXX-WXX-1",
            ),
        ),
        counterexamples=("the first Monday of every man",),
    ),
    Rule(
        "set.every-date",
        "<every> (?: <day=small|ordinal> <of>? <month> | <month> <day=small|ordinal> ) (?! <year> )",
        _every_date,
        examples=(
            Example("Every 9 May veterans march.", "Every 9 May", "XXXX-05-09"),
            Example("Each July 4 they dance.", "Each July 4", "XXXX-07-04"),
        ),
        counterexamples=("every 31 February",),
    ),
    Rule(
        "set.every-month",
        "<every> <month> | <month> <of>? <every> <unit>",
        _every_month,
        examples=(
            Example("In December of each year they meet.", "December of each year", "XXXX-12"),
        ),
    ),
    Rule(
        "set.every-holiday",
        "<every> <holiday>",
        _every_holiday,
        examples=(
            Example("Every Christmas a tree is sent.", "Every Christmas", "XXXX-12-25"),
            Example("Every Easter they pray.", "Every Easter", "P1Y"),
        ),
    ),
    Rule("set.every-season", "<every> (?: <season> | <season=seasons> )", _every_season),
    Rule(
        "set.frequency",
        "<frequency>",
        _frequency,
        examples=(
            Example("an annual summit", "annual", "P1Y"),
            Example("daily briefings", "daily", "P1D"),
        ),
    ),
    Rule(
        "set.often",
        "(?: <often> | <count=number> <times> ) <article> <unit>",
        _often,
        examples=(Example("They meet twice a year.", "twice a year", "P6M"),),
    ),
    Rule(
        "set.day-of-every-month",
        "<the> <day=small|ordinal> <of> <every> <unit>",
        _day_of_every_month,
        examples=(Example("on the 7th of every month", "the 7th of every month", "XXXX-XX-07"),),
    ),
)
