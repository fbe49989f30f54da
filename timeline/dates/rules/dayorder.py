"""Days and times of day in orders that English has not: a las 8 de la mañana, am Abend."""

from __future__ import annotations

from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayTime,
    Heading,
    Meaning,
    Period,
    Repetition,
    Shift,
)
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, RuleKind, Several
from timeline.dates.rules.daysalone import PUNCTUATION, the_day
from timeline.dates.rules.stated import is_day
from timeline.dates.rules.weekday import heading
from timeline.dates.rules.wordorder import LANGUAGES
from timeline.dates.wordset import wordset

_SPOKEN = " | <hourshift> <hour=small|number|ordinal> <oclock>?"
_PART = " <zone>? (?: <daypart> | <of> <the>? <daypart> )?"
_TIME = (
    "(?: <clock> (?: <oclock> | <unit=unit|units> )?"
    " | <clock=dotclock> (?: <oclock> | <unit=unit|units> )"
    f" | <hour=small|number> <oclock> <minute=small>? {_SPOKEN}"
    " | <hour=small|number> <unit=units> (?= <daypart> | <of> <the>? <daypart> )"
    f" ) {_PART}"
)
_TAIL = (
    "(?: <and> <article>? (?: <half> | <fraction> )"
    " | <less> <the>? <article>? (?: <fraction> | <less_minute=small|number> ) )?"
)
_AT_TIME = (
    "(?: <clock=clock|dotclock> (?: <oclock> | <unit=unit|units> )?"
    f" | <hour=small|number> (?: <oclock> | <unit=unit|units> )? (?: <minute=small> | {_TAIL} )"
    f" {_SPOKEN} ) {_PART}"
)


def _this_weekday(found: Found) -> Made:
    """“este miércoles”, “diesen Mittwoch”: the tense tells which one."""
    return CalendarDate(weekday=found.number("weekday"))


_AFTER_SHORT = wordset("o a os as e que para com em no na por após à às pela pelo um uma")


def _short_weekday(found: Found) -> Made:
    headed = heading(found)
    if "lead" in found and found.after().lower() not in _AFTER_SHORT | PUNCTUATION:
        return None
    return CalendarDate(
        weekday=found.number("weekday_short"),
        heading=Heading.OPEN if headed is Heading.THIS else headed,
    )


def _day_month(found: Found) -> Made:
    day, _, month = found.text_of("daymonth").rstrip(".").partition(".")
    if not is_day(int(month), int(day)):
        return None
    return CalendarDate(None, int(month), int(day), found.number("weekday"))


def _weekday_and_day(found: Found) -> Made:
    """“jeudi 13” in “du jeudi 13 au vendredi 14 janvier”."""
    day, joint = found.number("day"), found.next_item()
    joined = joint is not None and any(joint.value(name) for name in ("to", "dash", "and"))
    return CalendarDate(day=day) if joined and is_day(None, day) else None


def _dotted_day(found: Found) -> Made:
    """“am 16. trafen sich”."""
    day, after = found.number("day"), found.after()
    return CalendarDate(day=day) if is_day(None, day) and not after[:1].isupper() else None


def _part_alone(found: Found) -> Made:
    """“in serata”, “por la noche”, “am Abend”."""
    word = found.item("daypart").word
    if " " not in word and "lead" not in found and word not in _ADVERBS:
        return None
    return DayTime(found.text_of("daypart"))


_ADVERBS = wordset("утром днём днем вечером ночью")
"""Parts of the day that need no preposition."""


def _night_between(found: Found) -> Made:
    """“la nuit de jeudi à vendredi”, “in der Nacht von Donnerstag auf Freitag”: it begins on the
    first of the two days."""
    first, second = found.number("weekday1"), found.number("weekday2")
    if found.value("daypart") != "NI" or first is None or second != (first + 1) % 7:
        return None
    return DayTime("NI", CalendarDate(weekday=first), into_next=True)


def _part_of_dotted_day(found: Found) -> Made:
    """“Am Abend des 18.”"""
    day = found.number("day")
    return DayTime(found.text_of("daypart"), CalendarDate(day=day)) if is_day(None, day) else None


def _part_of_day(found: Found) -> Made:
    """“La sera del 6”, “na noite de 6”, “le soir du 6,”: of the month that the text speaks of."""
    day = the_day(found)
    return DayTime(found.text_of("daypart"), day) if isinstance(day, CalendarDate) else None


def _night_to(found: Found, inner: Meaning) -> Meaning | None:
    """“die Nacht vom 7. auf den 8. November”, “la nuit du 7 au 8”: named by the day it ends on."""
    if not isinstance(inner, CalendarDate) or inner.day is None or found.value("daypart") != "NI":
        return None
    first = found.number("day1") or 0
    follows = first == inner.day - 1 or (inner.day == 1 and 28 <= first <= 31)
    return DayTime("NI", inner, out_of_last=True) if follows else None


def _night_of_days(found: Found) -> Made:
    """“nella notte tra il 18 e il 19”: of the month that the text speaks of."""
    first, last = found.number("day1") or 0, found.number("day2") or 0
    if found.value("daypart") != "NI" or last != first + 1 or not is_day(None, last):
        return None
    return DayTime("NI", CalendarDate(day=last), out_of_last=True)


def _last_night(found: Found) -> Made:
    part, offset = found.text_of("last_night").split(":")
    return DayTime(part, Shift("D", int(offset)))


def _part_then_day(found: Found, inner: Meaning) -> Meaning | None:
    if found.item("daypart").value("deictic") is not None and "the" not in found:
        return None
    day = isinstance(inner, CalendarDate) and (inner.day is not None or inner.weekday is not None)
    day = day or (isinstance(inner, Shift | Period) and inner.unit == "D")
    if not day:
        return None
    part = found.text_of("daypart")
    on = found.item("on").word if "on" in found and part == "NI" else ""
    eve = on in _TO_THE_DAY or on in _TO_THE_DAY_IN.get(found.language, ())
    return DayTime(part, inner, out_of_last=eve)


_TO_THE_DAY = frozenset(("zum", "zu", "auf", "на"))
"""“Die Nacht zum Freitag” begins on Thursday."""
_TO_THE_DAY_IN = {"nl": ("op", "naar"), "pl": ("na",)}
"""The same where another language has the word for something else."""


# --- clock times ----------------------------------------------------------------------------------


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, CalendarDate):
        return meaning.day is not None or meaning.weekday is not None
    return isinstance(meaning, Shift | Period) and meaning.unit == "D"


def _clock(found: Found, inner: Meaning | None = None) -> Clock | None:
    if "unit" in found and found.value("unit") != "h":
        return None
    stated = found.text_of("clock")
    hour = int(stated.split(":")[0]) if stated else found.number("hour")
    minute = int(stated.split(":")[1]) if stated else found.number("minute") or 0
    shift = _spoken_minutes(found)
    if shift and hour is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour, minute = divmod(hour * 60 + shift, 60)
    if hour is None or not 0 <= hour <= 24 or minute > 59 or (hour == 24 and minute):
        return None
    part = found.text_of("daypart")
    if (part in ("AF", "EV") or (part == "NI" and hour >= _SMALL_HOURS)) and hour < _NOON:
        hour += _NOON
    zone = found.text_of("zone")
    offset = int(zone) if zone else None
    return Clock(hour, minute, inner, offset, found.text_at("zone") if "zone" in found else None)


_NOON = 12
_SMALL_HOURS = 5
"""“Three at night” is past midnight, “nine at night” before it."""


def _spoken_minutes(found: Found) -> int:
    """Minutes to the hour that is named: “halb sechs” -30, “y cuarto” 15, “moins dix” -10."""
    if "hourshift" in found:
        return found.number("hourshift") or 0
    if "half" in found:
        return 30
    minutes = found.number("fraction") or found.number("less_minute") or 0
    return -minutes if "less" in found else minutes


def _hours(found: Found) -> Made:
    """“Von 9 bis 11 Uhr”: both are hours."""
    if "unit" in found and found.value("unit") != "h":
        return None
    begin, end = found.number("hour1"), found.number("hour2")
    if begin is None or end is None or not 0 <= begin <= 24 or not 0 <= end <= 24:
        return None
    late = found.text_of("daypart") in ("AF", "EV") and end < _NOON
    first = found.index("hour1")
    last = found.index("hour2")
    pieces = (
        Piece(first, first + 1, Clock(begin + _NOON * late, 0)),
        Piece(last, found.last, Clock(end + _NOON * late, 0)),
    )
    return Several(pieces, Link.RANGE)


def _time(found: Found) -> Made:
    alone = "hour" in found and found.last - found.first == 1
    if alone and (found.language == "fr" or found.text_at("hour").lower() in _ARTICLES):
        return None  # “une à une”, “um ein Drittel”: said with a unit, or “eins”
    return _clock(found)


_ARTICLES = wordset("ein een")


def _time_of_day(found: Found, inner: Meaning) -> Meaning | None:
    return _clock(found, inner) if _is_day(inner) else None


RULES = (
    Rule(
        "order.every-weekdays",
        "<every> <weekdays>",
        lambda found: Repetition(f"XXXX-WXX-{(found.number('weekdays') or 0) + 1}"),
        languages=LANGUAGES,
    ),
    Rule(
        "order.this-weekday",
        "<this> <weekday>",
        _this_weekday,
        languages=LANGUAGES,
    ),
    Rule(
        "order.weekday-short",
        "(?: (?<=<lead=on|from|to|of|the|at|inside>) <weekday_short>"
        " | (?: <this> | <last> | <next> ) <weekday_short> )",
        _short_weekday,
        languages=LANGUAGES,
    ),
    Rule(
        "order.day-month",
        "(?: <weekday> <comma>? <the>? )? <daymonth>",
        _day_month,
        languages=LANGUAGES,
    ),
    Rule(
        "order.the-day",
        "<the> <day=small>",
        the_day,
        languages=LANGUAGES,
    ),
    Rule(
        "order.weekday-and-day",
        "<weekday> <comma>? <the>? <day=small|ordinal>",
        _weekday_and_day,
        languages=LANGUAGES,
    ),
    Rule(
        "order.dotted-day",
        "(?<=<lead=on|from|to>) <day=dotted>",
        _dotted_day,
        languages=LANGUAGES,
    ),
    Rule(
        "order.part-alone",
        "(?<=<lead=on|the>) <part>? <daypart> | <daypart>",
        _part_alone,
        languages=LANGUAGES,
    ),
    Rule(
        "order.night-between",
        "<the>? <daypart> (?: <of> | <from> | <between> | <on> )? <the>?"
        " <weekday1=weekday|weekday_short>"
        " (?: <to> | <and> | <on> | <of> ) <the>? <weekday2=weekday|weekday_short>",
        _night_between,
        examples=(
            Example(
                "on the night of Thursday to Friday they",
                "the night of Thursday to Friday",
                "2022-01-06TNI",
            ),
        ),
    ),
    Rule(
        "order.part-of-dotted-day",
        "<the>? <daypart> <of> <day=dotted>",
        _part_of_dotted_day,
        languages=LANGUAGES,
    ),
    Rule(
        "order.part-of-day",
        "<the>? <daypart> <of> <the>? <day=small> (?! <of>? <month> | <units> | <unit> )",
        _part_of_day,
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
    Rule(
        "order.night-to",
        "<the>? <daypart> (?: <of> | <from> | <between> | <on> )? <the>? <day1=small|ordinal> <of>?"
        " <month>? (?: <to> | <and> | <on> | <of> | <dash> ) <the>?",
        wrap=_night_to,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "on the night of 7 to 8 November 1917 they",
                "the night of 7 to 8 November 1917",
                "1917-11-07TNI",
            ),
        ),
    ),
    Rule(
        "order.night-of-days",
        "<the>? <daypart> (?: <of> | <from> | <between> | <on> ) <the>? <day1=small|ordinal>"
        " (?: <to> | <and> | <on> | <of> | <dash> ) <the>? <day2=small|ordinal> (?! <of>? <month> )",
        _night_of_days,
        examples=(
            Example(
                "On 2 May 2020 it began. In the night of the 18th to the 19th it ended.",
                "the night of the 18th to the 19th",
                "2020-05-19TNI",
            ),
        ),
        counterexamples=("the night of 18 to 25 visits",),
    ),
    Rule(
        "order.last-night",
        "<last_night>",
        _last_night,
        languages=LANGUAGES,
    ),
    Rule(
        "order.time",
        _TIME,
        _time,
        languages=LANGUAGES,
    ),
    Rule(
        "order.hours",
        "(?: <from> | <of> | <between> ) <the>? <hour1=small> (?: <to> | <at> | <and> | <dash> )"
        " <the>? <hour2=small> (?: <oclock> | <unit=units> )? (?: <of>? <the>? <daypart> )?"
        " (?<=<ends=oclock|units|daypart>)",
        _hours,
        languages=LANGUAGES,
    ),
    Rule(
        "order.at-time",
        f"(?<=<lead=at>) {_AT_TIME}",
        _time,
        languages=LANGUAGES,
    ),
    Rule(
        "order.part-then-day",
        "<the>? <daypart> <on>? <the>?",
        wrap=_part_then_day,
        kind=RuleKind.PREFIX,
        languages=LANGUAGES,
    ),
    Rule(
        "order.day-at-time",
        f"<at> {_AT_TIME}",
        wrap=_time_of_day,
        kind=RuleKind.SUFFIX,
        languages=LANGUAGES,
    ),
    Rule(
        "order.day-time",
        f"(?: <comma> (?= <clock|dotclock> ) )? {_TIME}",
        wrap=_time_of_day,
        kind=RuleKind.SUFFIX,
        languages=LANGUAGES,
    ),
    Rule(
        "order.time-day",
        f"{_TIME} (?: <comma> | <on> )? <the>?",
        wrap=_time_of_day,
        kind=RuleKind.PREFIX,
        languages=LANGUAGES,
    ),
    Rule(
        "order.at-time-day",
        f"<at> {_AT_TIME} (?: <comma> | <on> | <of> )? <the>?",
        wrap=_time_of_day,
        kind=RuleKind.PREFIX,
        languages=LANGUAGES,
    ),
)
