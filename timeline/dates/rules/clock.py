"""Times of day: 3 pm, 15:30, 1200 GMT, noon, at 10:40 am on Saturday."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.dateparser_adapter import parse_date, parse_time
from timeline.dates.lines import line_start
from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayTime,
    Holiday,
    Meaning,
    OtherCalendar,
    Period,
    Shift,
)
from timeline.dates.rule import Example, Found, Made, Rule, RuleKind
from timeline.dates.wordset import wordset


def is_day(meaning: Meaning) -> bool:
    """True for what names a day, not a month or a year."""
    if isinstance(meaning, CalendarDate):
        return meaning.day is not None or meaning.weekday is not None
    if isinstance(meaning, Period | Shift):
        return meaning.unit == "D"
    return isinstance(meaning, Holiday | OtherCalendar)


def _clock(found: Found) -> Clock | None:
    stated = found.text_of("clock") or found.text_of("hour") or found.text_of("noon")
    parts = stated.split(":")
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    if "military" in found and len(stated) in (3, 4):
        hour, minute = divmod(int(stated), 100)
    half = found.text_of("ampm")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return Clock(
        hour,
        minute,
        None,
        *zone_of(found),
        found.text_of("approx") or None,
        _parser(found, hour, minute),
    )


def zone_of(found: Found) -> tuple[int | None, str | None]:
    """Minutes east of UTC and the name of the zone, where one is said."""
    if "zone" not in found:
        return None, None
    offset = found.text_of("zone")
    return (int(offset) if offset else None), found.text_at("zone")


def _parser(found: Found, hour: int, minute: int) -> str:
    if "noon" in found or "military" in found or hour == 24:
        return ""
    names = [name for name in ("clock", "hour", "ampm") if name in found]
    first = min(found.index(name) for name in names)
    last = max(found.index(name) for name in names) + 1
    parsed = parse_time(
        found.words(first, last).replace("h", ":")
        if found.language == "fr"
        else found.words(first, last),
        found.language,
    )
    return "dateparser:time" if parsed == (hour, minute) else ""


def _bare_clock(found: Found) -> Made:
    if "noon" in found and found.before() in ("high", "called", "named"):
        return None
    if "noon" in found and found.after() in _AT_NOON and found.surface[0].isupper():
        return None
    beaten = "zone" not in found and "noon" not in found
    if beaten and found.before() in ("(", "-", "won", "score", "by"):
        return None
    return _clock(found)


_AT_NOON = wordset("briefing briefings prayer prayers gun sun heat bulletin")
"""What is named by noon: “Noon briefing by the spokesman”."""
_COUNTED = wordset("per million billion points metres km miles euros dollars a an cents")


def _programme(found: Found) -> Made:
    """“12.45” at the head of a line, or after “at”, “by”, “from”."""
    start = found.item_start
    line = found.text[line_start(found.text, start) : start].strip(" *•-")
    if line and found.before() not in ("at", "um", "à", "às", "alle", "в", "klo", "kl", "om"):
        return None
    return None if found.after() in _COUNTED else _clock(found)


def _military(found: Found) -> Made:
    value = found.number("hour")
    if value is None or not 0 <= value <= 2400 or value % 100 > 59:
        return None
    hour, minute = divmod(value, 100)
    return Clock(hour, minute, None, *zone_of(found), found.text_of("approx") or None)


def _military_then_day(found: Found, inner: Meaning) -> Meaning | None:
    clock = _military(found)
    return _on(clock, inner) if isinstance(clock, Clock) and is_day(inner) else None


def _hours_then_day(found: Found, inner: Meaning) -> Meaning | None:
    """“At 0445 on 1 September 1939”: four figures after “at”."""
    at = found.before() == "at" and len(found.text_at("hour")) == len("0445")
    return _military_then_day(found, inner) if at else None


def _day_at_hour(found: Found, inner: Meaning) -> Meaning | None:
    """“tomorrow at 9”, at the end of a clause."""
    hour = found.number("hour")
    if hour is None or not 1 <= hour <= 24 or not is_day(inner):
        return None
    if found.after()[:1].isalnum() and found.after() not in _BEGINS:
        return None
    return Clock(hour, 0, inner)


_BEGINS = wordset(
    "the a an my our his her their its he she it they we you i there this these those"
)


def _clock_then_day(found: Found, inner: Meaning) -> Meaning | None:
    part = inner.part if isinstance(inner, DayTime) and inner.inner is not None else ""
    if part and isinstance(inner, DayTime) and inner.inner is not None and "ampm" not in found:
        inner = inner.inner
    clock = _clock(found) if is_day(inner) else None
    if clock is None:
        return None
    late = part in ("AF", "EV") or (part == "NI" and clock.hour > _SMALL_HOURS)
    return _on(
        replace(clock, hour=clock.hour + _NOON) if late and clock.hour < _NOON else clock, inner
    )


_NOON = 12
_SMALL_HOURS = 5


def _dotted_then_day(found: Found, inner: Meaning) -> Meaning | None:
    """“at 17.00 today”; not “it rose 3.25 on Friday”."""
    if found.before() not in ("at", "by", "from", "until", "till", "between", "and"):
        return None
    return _clock_then_day(found, inner)


def _day_then_clock(found: Found, inner: Meaning) -> Meaning | None:
    if "at" not in found and found.heads_line:
        return None
    return _clock_then_day(found, inner)


def _on(clock: Clock, inner: Meaning) -> Clock:
    return Clock(clock.hour, clock.minute, inner, clock.offset, clock.zone, clock.mod, clock.parser)


_TIME = (
    "<approx>? (?: <hour=small> <ampm> <zone>? | <clock=clock|dotclock> <ampm> <zone>? | <clock> <zone>?"
    " | <this>? <noon> <zone>? )"
)


def _stamp(found: Found) -> Made:
    """“2022-01-10T12:00:00Z”, as ISO 8601 writes a day with its hour."""
    words = found.text_of("isotime").lower()
    day, _, rest = words.partition("t")
    whole = parse_date(day, found.language)
    parts = _STAMP.fullmatch(rest)
    if whole is None or parts is None or int(parts[1]) > _LAST_HOUR or int(parts[2]) > _LAST_MINUTE:
        return None
    year, month, date = whole
    inner = CalendarDate(year, month, date, parser="dateparser:absolute")
    sign = -1 if parts[4] == "-" else 1
    zone = 0 if parts[3] else sign * (int(parts[5]) * 60 + int(parts[6])) if parts[5] else None
    return Clock(int(parts[1]), int(parts[2]), inner, zone, parser="dateparser:absolute")


_STAMP = re.compile(
    r"([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(?:(z)|([+-])([0-9]{2}):?([0-9]{2}))?"
)
_LAST_HOUR, _LAST_MINUTE = 23, 59


RULES = (
    Rule(
        "clock.stamp",
        "<isotime>",
        _stamp,
        examples=(
            Example("at 2022-01-10T12:00 it", "2022-01-10T12:00", "2022-01-10T12:00"),
            Example("at 2022-01-10T12:00:00Z it", "2022-01-10T12:00:00Z", "2022-01-10T12:00Z"),
        ),
        counterexamples=("at 2022-01-10T32:00 it",),
    ),
    Rule(
        "clock.time",
        _TIME,
        _bare_clock,
        examples=(
            Example("at 1:30 pm local time they", "1:30 pm local time", "2022-01-07T13:30"),
            Example("around 7 pm they", "around 7 pm", "2022-01-07T19:00", "APPROX"),
            Example("its end at midday today", "midday today", "2022-01-07T12:00"),
        ),
        counterexamples=("I am 7 years old.", "Noon briefing by the spokesman"),
    ),
    Rule(
        "clock.gmt",
        "<approx>? <hour=year|small|number> <zone>",
        _military,
        examples=(Example("(1130 GMT)", "1130 GMT", "2022-01-07T11:30Z"),),
    ),
    Rule(
        "clock.programme",
        "<clock=dotclock|clock>",
        _programme,
        examples=(
            Example("Programme:\n12.45   Welcome by the president", "12.45", "2022-01-07T12:45"),
        ),
        counterexamples=("It rose to 12.45 yesterday.", "a score of 3.21"),
    ),
    Rule(
        "clock.gmt-then-day",
        "<approx>? <hour=year|small|number> <zone> (?: <comma> | <on> )?",
        wrap=_military_then_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example("at 0600 GMT on Tuesday it", "0600 GMT on Tuesday", "2022-01-04T06:00Z"),
        ),
    ),
    Rule(
        "clock.hours-then-day",
        "<hour=year|number> <oclock>? <on> <the>?",
        wrap=_hours_then_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "At 0445 on 1 September 1939 it", "0445 on 1 September 1939", "1939-09-01T04:45"
            ),
            Example("at 2130 hours on Tuesday it", "2130 hours on Tuesday", "2022-01-04T21:30"),
        ),
        counterexamples=("They counted 2130 on Tuesday.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.day-at-hour",
        "<at> <hour=small>",
        wrap=_day_at_hour,
        kind=RuleKind.SUFFIX,
        examples=(Example("They meet tomorrow at 9.", "tomorrow at 9", "2022-01-08T09:00"),),
        counterexamples=("They met on Monday at 9 Downing Street.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.time-then-day",
        f"{_TIME} (?: <comma> | <on> | <of> )? <the>?",
        wrap=_clock_then_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example("at 6 a.m. on Wednesday it", "6 a.m. on Wednesday", "2022-01-05T06:00"),
            Example(
                "At 3:23 on Tuesday afternoon they came.",
                "3:23 on Tuesday afternoon",
                "2022-01-04T15:23",
            ),
        ),
    ),
    Rule(
        "clock.dotted-then-day",
        "<clock=dotclock> <on>?",
        wrap=_dotted_then_day,
        kind=RuleKind.PREFIX,
        examples=(Example("They close at 17.00 today.", "17.00 today", "2022-01-07T17:00"),),
        counterexamples=("It rose 3.25 on Friday.",),
    ),
    Rule(
        "clock.day-then-time",
        f"(?: <comma> (?= <clock|dotclock> ) | <at> )? {_TIME}",
        wrap=_day_then_clock,
        kind=RuleKind.SUFFIX,
        examples=(
            Example("on Saturday at 10:40 am it will", "Saturday at 10:40 am", "2022-01-08T10:40"),
        ),
    ),
)
