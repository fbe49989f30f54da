"""Times of day as people say them: half past five, four in the morning, from 9 to 11 a.m."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayTime,
    Heading,
    Meaning,
    Origin,
    Period,
    Shift,
)
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, RuleKind, Several
from timeline.dates.rules.clock import is_day, zone_of
from timeline.dates.rules.daypart import MEALS
from timeline.dates.wordset import wordset

_EN = frozenset({"en"})
_NOON = 12
_SMALL_HOURS = 5
_SPOKEN = (
    "(?: <hourshift> (?: <hour=small|number> <oclock>? | <noon> ) | <hour=number> <oclock>"
    " | <minute=number> <unit=unit|units>? (?: <past> | <to> | <before> | <after> )"
    " (?: <hour=number> | <noon> )"
    " | <vague> <unit=units> (?: <past> | <to> | <before> | <after> ) (?: <hour=number> | <noon> )"
    " | <half> <article> <unit=unit> (?: <before> | <after> ) <noon> )"
)
_BEFORE_HOUR = wordset(
    "at by until till about around from since before after near nearly past shortly was is to for"
)
_HOUR = 60
_MINUTES = frozenset((5, 10, 20, 25))


def _spoken(found: Found, *, parted: bool = False) -> Clock | None:
    """The hour and minute; ``parted``: the part of the day is said behind them."""
    hour = int(found.text_of("noon")[:2]) % 24 if "noon" in found else found.number("hour")
    if hour is None or not 0 <= hour <= 24 or _is_no_minute(found):
        return None
    mod = found.text_of("approx") or None
    if "oclock" in found and found.item("oclock").word == "hours":
        return None
    if "minute" in found or "vague" in found:
        shift = found.number("minute") or _A_FEW
        words = (parted or found.before() in _BEFORE_HOUR) and "minute" in found
        words = words and not found.text_at("minute")[0].isdigit()
        if not 0 < shift < _HOUR or not ("unit" in found or (shift in _MINUTES and words)):
            return None
        if ("before" in found or "after" in found) and "unit" not in found:
            return None
        shift = -shift if "to" in found or "before" in found else shift
    elif "half" in found:
        shift = -30 if "before" in found else 30
    else:
        shift = found.number("hourshift") or 0
    if shift and (not ("noon" in found or 1 <= hour <= _NOON) or _counts(found)):
        return None
    minutes = (hour * 60 + shift) % (24 * _HOUR) if shift else hour * _HOUR
    return Clock(minutes // _HOUR, minutes % _HOUR, None, mod=mod)


def _is_no_minute(found: Found) -> bool:
    """“Two days before noon”; “half an hour before midnight” is told in minutes."""
    wanted = "h" if "half" in found else "m"
    return "unit" in found and found.value("unit") != wanted


_A_FEW = 5
"""Minutes that “a few” are taken for."""
_AFTERNOON = 7
"""“Six o'clock” and “half past five”, with nothing to say which, are mostly those after noon."""


def _by_day(clock: Clock) -> Clock:
    return replace(clock, hour=clock.hour + _NOON) if 1 <= clock.hour < _AFTERNOON else clock


def _counts(found: Found) -> bool:
    """True before a noun: “a quarter to nine rivals”."""
    after = found.after()
    return after.isalpha() and after.islower() and after not in _GOES_ON


_GOES_ON = wordset(
    "in on at this that today tonight he she they it we i the a an and or to until till when as for "
    "with after before but local by from of while his her their its there"
)


def _alone(found: Found) -> Made:
    clock = _spoken(found)
    return None if clock is None else _by_day(clock)


def in_part_of_day(clock: Clock, part: str) -> Clock:
    """The hour on the clock of 24 hours: “eight tomorrow night” is 20:00."""
    hour = clock.hour
    late = part in ("AF", "EV") or (part == "NI" and hour >= _SMALL_HOURS)
    if late and hour < _NOON:
        hour += _NOON
    elif part == "MO" and hour == _NOON:
        hour = 0
    return replace(clock, hour=hour)


def on_day(clock: Clock, inner: Meaning) -> Clock | None:
    """The clock time on a day or in a part of a day; None beside something else."""
    if isinstance(inner, DayTime):
        offset = {Heading.FOLLOWING: 1, Heading.PREVIOUS: -1}.get(inner.heading)
        day = inner.inner if offset is None else Period("D", offset, Origin.REFERENCE)
        return replace(in_part_of_day(clock, inner.part), inner=day)
    return replace(clock, inner=inner) if is_day(inner) else None


def _spoken_then_day(found: Found, inner: Meaning) -> Meaning | None:
    clock = _spoken(found, parted=isinstance(inner, DayTime))
    if clock is None:
        return None
    return on_day(clock if isinstance(inner, DayTime) else _by_day(clock), inner)


def _hour_then_part(found: Found, inner: Meaning) -> Meaning | None:
    """“at 4 in the morning”, “nine tonight”; not “killed 4 in the morning”."""
    hour, minute = found.number("hour"), 0
    if "clock" in found:
        hour, minute = (int(part) for part in found.text_of("clock").split(":")[:2])
    if hour is None or not 1 <= hour <= _NOON or not isinstance(inner, DayTime):
        return None
    if "hour" in found and "approx" not in found and found.before() not in _BEFORE_HOUR:
        return None
    if "of" in found and found.item("of").word != "in":
        return None
    return on_day(Clock(hour, minute, mod=found.text_of("approx") or None), inner)


def _hour_on_day(found: Found, inner: Meaning) -> Meaning | None:
    """“at 9 on Monday”."""
    hour = found.number("hour")
    if hour is None or not 1 <= hour <= _NOON or found.before() != "at":
        return None
    near = isinstance(inner, Shift) if "on" not in found else found.item("on").word == "on"
    return on_day(Clock(hour, 0), inner) if near else None


def _dawn_of_day(found: Found, inner: Meaning) -> Meaning | None:
    """“dawn tomorrow”, “first light on Monday”."""
    if found.item("parttime").word in MEALS or not is_day(inner):
        return None
    return DayTime(found.text_of("parttime"), inner)


def _hours(found: Found) -> Made:
    """“From 9 to 11 a.m. on Monday”: the half of the day and the day are said once for both."""
    begin, end = _hour_of(found, "1"), _hour_of(found, "2")
    if begin is None or end is None:
        return None
    half = found.text_of("ampm")
    (hour1, minute1), (hour2, minute2) = begin, end
    if not (1 <= hour1 <= _NOON and 1 <= hour2 <= _NOON):
        return None
    later = _on_24(hour2, half)
    same = _on_24(hour1, half)
    earlier = same if (same, minute1) < (later, minute2) else (same + _NOON) % 24
    day = _day_of(found)
    first = next(name for name in ("hour1", "clock1") if name in found)
    last = next(name for name in ("hour2", "clock2") if name in found)
    pieces = (
        Piece(found.index(first), found.index(first) + 1, Clock(earlier, minute1, day)),
        Piece(found.index(last), found.last, Clock(later, minute2, day)),
    )
    return Several(pieces, Link.RANGE)


def _hour_of(found: Found, number: str) -> tuple[int, int] | None:
    clock, hour = found.text_of(f"clock{number}"), found.number(f"hour{number}")
    if clock:
        parts = clock.split(":")
        return int(parts[0]), int(parts[1])
    return None if hour is None else (hour, 0)


def _on_24(hour: int, half: str) -> int:
    return hour % _NOON + (_NOON if half == "pm" else 0)


def _day_of(found: Found) -> Meaning | None:
    if "weekday" in found:
        return CalendarDate(weekday=found.number("weekday"))
    if "deictic" in found:
        return Shift("D", found.number("deictic") or 0)
    return None


def _military(found: Found) -> Clock | None:
    """“at 0900”; a year (“at 1900”) needs a minute or a nought to be an hour."""
    word = found.text_at("hour")
    if not word.isdigit():
        return None
    hour, minute = divmod(int(word), 100)
    if found.before() != "at" or hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    if "oclock" in found or "zone" in found:
        return Clock(hour, minute)
    if _counts(found):
        return None
    if word[0] != "0" and found.after()[:1].isalnum() and not minute:
        return None
    return Clock(hour, minute)


_LAST_HOUR, _LAST_MINUTE = 23, 59


def _four_digits(found: Found) -> Made:
    clock = _military(found)
    return None if clock is None else replace(clock, offset=zone_of(found)[0])


def _day_at_four_digits(found: Found, inner: Meaning) -> Meaning | None:
    clock = _clock_after_day(found)
    return on_day(clock, inner) if clock is not None and is_day(inner) else None


def _clock_after_day(found: Found) -> Clock | None:
    """“Wednesday at 1500”."""
    word = found.text_at("hour")
    if not word.isdigit():
        return None
    hour, minute = divmod(int(word), 100)
    return Clock(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


RULES = (
    Rule(
        "clock.spoken",
        f"<approx>? {_SPOKEN}",
        _alone,
        examples=(
            Example("It began at half past five.", "half past five", "2022-01-07T17:30"),
            Example("until a quarter to nine they", "a quarter to nine", "2022-01-07T08:45"),
            Example(
                "at ten minutes past two they signed", "ten minutes past two", "2022-01-07T14:10"
            ),
            Example(
                "at one minute past midnight it", "one minute past midnight", "2022-01-07T00:01"
            ),
            Example("at five o'clock he left", "five o'clock", "2022-01-07T17:00"),
            Example("at a quarter to noon it", "a quarter to noon", "2022-01-07T11:45"),
            Example(
                "half an hour before midnight", "half an hour before midnight", "2022-01-07T23:30"
            ),
            Example(
                "At a few minutes to midnight they", "a few minutes to midnight", "2022-01-07T23:55"
            ),
        ),
        counterexamples=(
            "The court voted five to four.",
            "It took ten to twelve weeks.",
            "Half past presidents were there.",
            "He lost a quarter to nine rivals.",
        ),
        languages=_EN,
    ),
    Rule(
        "clock.four-digits",
        "<hour=year> <oclock>? <zone>?",
        _four_digits,
        examples=(
            Example("The commission sits at 0900.", "0900", "2022-01-07T09:00"),
            Example("It landed at 1545 in Oslo.", "1545", "2022-01-07T15:45"),
            Example("at 1400 hours local time guns", "1400 hours local time", "2022-01-07T14:00"),
        ),
        counterexamples=(
            "It closed at 1500 points.",
            "for 1400 hours",
            "Prices were at 2010 levels.",
        ),
        languages=_EN,
    ),
    Rule(
        "clock.day-at-four-digits",
        "<at> <hour=year>",
        wrap=_day_at_four_digits,
        kind=RuleKind.SUFFIX,
        examples=(
            Example("They will meet on Monday at 0900.", "Monday at 0900", "2022-01-10T09:00"),
        ),
        languages=_EN,
    ),
    Rule(
        "clock.spoken-then-day",
        f"<approx>? {_SPOKEN} (?: <of> | <comma> | <on> )?",
        wrap=_spoken_then_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "at half past five this evening", "half past five this evening", "2022-01-07T17:30"
            ),
            Example("at ten to six on Thursday", "ten to six on Thursday", "2022-01-06T17:50"),
            Example("at ten o'clock on Thursday", "ten o'clock on Thursday", "2022-01-06T10:00"),
            Example(
                "They resume at eight o'clock tomorrow night.",
                "eight o'clock tomorrow night",
                "2022-01-08T20:00",
            ),
        ),
        languages=_EN,
    ),
    Rule(
        "clock.hour-then-part",
        "<approx>? (?: <hour=small|number> | <clock> ) <of>?",
        wrap=_hour_then_part,
        kind=RuleKind.PREFIX,
        examples=(
            Example("at about 4 in the morning", "about 4 in the morning", "2022-01-07T04:00"),
            Example("until three in the afternoon", "three in the afternoon", "2022-01-07T15:00"),
            Example("He speaks at nine tonight.", "nine tonight", "2022-01-07T21:00"),
            Example(
                "It was 2:25 in the morning on Thursday.",
                "2:25 in the morning on Thursday",
                "2022-01-06T02:25",
            ),
        ),
        counterexamples=("They killed 4 in the morning raid.", "He saw 7 last night."),
        languages=_EN,
    ),
    Rule(
        "clock.hour-on-day",
        "<hour=small|number> <on>?",
        wrap=_hour_on_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example("The bank opens at 9 on Monday.", "9 on Monday", "2022-01-10T09:00"),
            Example("at 6 on Thursday evening it", "6 on Thursday evening", "2022-01-06T18:00"),
            Example("He sees him at ten tomorrow.", "ten tomorrow", "2022-01-08T10:00"),
        ),
        counterexamples=("They won 9 on Monday.", "It fell by 3 on Monday."),
        languages=_EN,
    ),
    Rule(
        "clock.dawn-of-day",
        "<parttime> <on>?",
        wrap=_dawn_of_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example("It expires at dawn tomorrow.", "dawn tomorrow", "2022-01-08TMO"),
            Example("landed at first light on Monday", "first light on Monday", "2022-01-03TMO"),
        ),
        languages=_EN,
    ),
    Rule(
        "clock.hours",
        "(?: <from> | <between> )? (?: <hour1=small> | <clock1=clock|dotclock> )"
        " (?: <to> | <dash> | <and> ) (?: <hour2=small> | <clock2=clock|dotclock> ) <ampm>"
        " (?: <comma>? <on>? (?: <weekday> | <deictic> ) )?",
        _hours,
        examples=(
            Example("shut from 9 to 11 a.m. on Thursday.", "9", "2022-01-06T09:00"),
            Example(
                "shut from 9 to 11 a.m. on Thursday.", "11 a.m. on Thursday", "2022-01-06T11:00"
            ),
            Example("open between 11 and 1 p.m. today", "11", "2022-01-07T11:00"),
        ),
        languages=_EN,
    ),
)
