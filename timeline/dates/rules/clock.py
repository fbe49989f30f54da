"""Times of day: 3 pm, 15:30, 1200 GMT, noon, Tuesday morning, at 10:40 am on Saturday."""

from __future__ import annotations

from timeline.dates.dateparser_adapter import parse_time
from timeline.dates.lines import line_start
from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayTime,
    Heading,
    Holiday,
    Meaning,
    OtherCalendar,
    Period,
    Shift,
)
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, RuleKind, Several
from timeline.dates.wordset import wordset

_DAYLIKE = (CalendarDate, Shift, Holiday, OtherCalendar, Period)


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
        *_zone(found),
        found.text_of("approx") or None,
        _parser(found, hour, minute),
    )


def _zone(found: Found) -> tuple[int | None, str | None]:
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
    if "noon" in found and found.before() == "high":
        return None
    beaten = "zone" not in found and "noon" not in found
    if beaten and found.before() in ("(", "-", "won", "score", "by"):
        return None
    return _clock(found)


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
    return Clock(hour, minute, None, *_zone(found), found.text_of("approx") or None)


def _day_part(found: Found) -> Made:
    """“this morning”, “that evening”, “the afternoon”."""
    part = found.text_of("daypart")
    if "last" in found:
        return DayTime(part, Shift("D", -1))
    if "this" in found:
        return DayTime(part, Shift("D", 0))
    if "same" in found or "that" in found:
        return DayTime(part, heading=Heading.SAME)
    if "following" in found or "next" in found:
        return DayTime(part, heading=Heading.FOLLOWING)
    if "previous" in found:
        return DayTime(part, heading=Heading.PREVIOUS)
    return DayTime(part, mod=found.text_of("part") or None)


def _the_part(found: Found) -> Made:
    if found.item("the").word != "the" or found.before() not in _BEFORE_THE_PART:
        return None
    return _day_part(found)


_BEFORE_PART = wordset("at by before until till from since after around near past toward towards")


def _part_time(found: Found) -> Made:
    """“At dawn”, “by dusk”: on the day that the text speaks of."""
    return DayTime(found.text_of("parttime")) if found.before() in _BEFORE_PART else None


def _attributive_part(found: Found) -> Made:
    """“In an evening statement”: the article is the statement's."""
    part, after = found.text_of("daypart"), found.after()
    if part == "NI" or found.before() not in ("in", "at", "after", "during"):
        return None
    if not (after.isalpha() and after.islower()) or after in _NO_NOUN:
        return None
    return Several((Piece(found.first + 1, found.last, DayTime(part)),), Link.LIST)


_NO_NOUN = wordset("in of on and or at when that with for to before after where by")


def _headed_part(found: Found) -> Made:
    """“Morning” or “a.m.” at the head of a line of a programme."""
    start = found.item_start
    line = found.text[line_start(found.text, start) : start]
    if line.strip(" *•-") or not found.text_after(1).isspace():
        return None
    rest = found.text_after(60).partition("\n")[0]
    spaced = rest.startswith(("  ", "\t")) or not rest.strip()
    if not spaced:
        return None
    if "ampm" in found:
        return DayTime("MO" if found.value("ampm") == "am" else "AF")
    return DayTime(found.text_of("daypart"))


def _mid_part(found: Found) -> Made:
    """“by mid-afternoon”."""
    if found.value("part") != "MID" or found.value("daypart") not in ("MO", "AF"):
        return None
    return DayTime(found.text_of("daypart"), mod="MID")


_BEFORE_THE_PART = wordset("in during of by until till into since throughout before after")


def _next_part(found: Found) -> Made:
    """“the night before”, “the morning after”."""
    if found.item("the").word != "the" or found.after()[:1].isalnum():
        return None
    heading = Heading.PREVIOUS if "before" in found else Heading.FOLLOWING
    return DayTime(found.text_of("daypart"), heading=heading)


def _military_then_day(found: Found, inner: Meaning) -> Meaning | None:
    clock = _military(found)
    return _on(clock, inner) if isinstance(clock, Clock) and is_day(inner) else None


def _day_at_hour(found: Found, inner: Meaning) -> Meaning | None:
    """“tomorrow at 9”, at the end of a clause."""
    hour = found.number("hour")
    if hour is None or not 1 <= hour <= 24 or not is_day(inner) or found.after()[:1].isalnum():
        return None
    return Clock(hour, 0, inner)


def _tonight(found: Found) -> Made:
    if found.language == "en" and found.item("tonight").word == "overnight":
        return DayTime(found.text_of("tonight"), overnight=True)
    return DayTime(found.text_of("tonight"), Shift("D", 0))


def _with_part(found: Found, inner: Meaning) -> Meaning | None:
    return DayTime(found.text_of("daypart"), inner) if is_day(inner) else None


def _part_of(found: Found, inner: Meaning) -> Meaning | None:
    if "of" not in found and "on" not in found and "part" not in found:
        return None
    return DayTime(found.text_of("daypart"), inner) if is_day(inner) else None


def _clock_then_day(found: Found, inner: Meaning) -> Meaning | None:
    if not is_day(inner):
        return None
    clock = _clock(found)
    return None if clock is None else _on(clock, inner)


def _dotted_then_day(found: Found, inner: Meaning) -> Meaning | None:
    """“at 17.00 today”; not “it rose 3.25 on Friday”."""
    if found.before() not in ("at", "by", "from", "until", "till", "between", "and"):
        return None
    return _clock_then_day(found, inner)


def _day_then_clock(found: Found, inner: Meaning) -> Meaning | None:
    return _clock_then_day(found, inner)


def _on(clock: Clock, inner: Meaning) -> Clock:
    return Clock(clock.hour, clock.minute, inner, clock.offset, clock.zone, clock.mod, clock.parser)


_TIME = (
    "<approx>? (?: <hour=small> <ampm> <zone>? | <clock=clock|dotclock> <ampm> <zone>? | <clock> <zone>?"
    " | <noon> <zone>? )"
)

RULES = (
    Rule(
        "clock.time",
        _TIME,
        _bare_clock,
        examples=(
            Example("at 1:30 pm local time they", "1:30 pm local time", "2022-01-07T13:30"),
            Example("around 7 pm they", "around 7 pm", "2022-01-07T19:00", "APPROX"),
            Example("its end at midday today", "midday today", "2022-01-07T12:00"),
        ),
        counterexamples=("I am 7 years old.",),
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
        "clock.day-part",
        "<the>? (?: <last> | <this> | <same> | <that> | <following> | <next> | <previous> ) <daypart>",
        _day_part,
        examples=(
            Example("last night they", "last night", "2022-01-06TNI"),
            Example("this morning he", "this morning", "2022-01-07TMO"),
        ),
    ),
    Rule(
        "clock.the-part",
        "<the> <part>? <daypart>",
        _the_part,
        examples=(Example("in the early afternoon he", "the early afternoon", "2022-01-07TAF"),),
        counterexamples=("the night sky",),
    ),
    Rule(
        "clock.part-time",
        "<parttime>",
        _part_time,
        examples=(Example("They met at dawn.", "dawn", "2022-01-07TMO"),),
        counterexamples=("the dawn of a new age",),
    ),
    Rule(
        "clock.attributive-part",
        "<article> <daypart>",
        _attributive_part,
        examples=(Example("He said in an evening statement that", "evening", "2022-01-07TEV"),),
        counterexamples=("after a night of talks", "It was a morning in May."),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.headed-part",
        "<daypart> | <ampm>",
        _headed_part,
        examples=(Example("Programme:\nMorning    Visit to the stud", "Morning", "2022-01-07TMO"),),
        counterexamples=("Morning has broken.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.mid-part",
        "<part> <dash>? <daypart>",
        _mid_part,
        examples=(Example("By mid-afternoon it", "mid-afternoon", "2022-01-07TAF"),),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.next-part",
        "<the> <daypart> (?: <before> | <after> )",
        _next_part,
        examples=(
            Example(
                "On 5 May 2020 he left; the night before, he dined.",
                "the night before",
                "2020-05-04TNI",
            ),
        ),
        counterexamples=("the night after the vote",),
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
        "clock.day-at-hour",
        "<at> <hour=small>",
        wrap=_day_at_hour,
        kind=RuleKind.SUFFIX,
        examples=(Example("They meet tomorrow at 9.", "tomorrow at 9", "2022-01-08T09:00"),),
        counterexamples=("They met on Monday at 9 Downing Street.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.tonight",
        "<tonight>",
        _tonight,
        examples=(Example("He speaks tonight.", "tonight", "2022-01-07TNI"),),
    ),
    Rule(
        "clock.day-then-part",
        "<at>? <the>? <daypart>",
        wrap=_with_part,
        kind=RuleKind.SUFFIX,
        examples=(Example("He came on Tuesday afternoon.", "Tuesday afternoon", "2022-01-04TAF"),),
    ),
    Rule(
        "clock.part-of-day",
        "<the>? (?: <part> <dash>? )? <daypart> (?: <of> <the>? | <on> )?",
        wrap=_part_of,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "on the morning of 5 January they", "the morning of 5 January", "2022-01-05TMO"
            ),
        ),
    ),
    Rule(
        "clock.time-then-day",
        f"{_TIME} (?: <comma> | <on> )?",
        wrap=_clock_then_day,
        kind=RuleKind.PREFIX,
        examples=(Example("at 6 a.m. on Wednesday it", "6 a.m. on Wednesday", "2022-01-05T06:00"),),
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
        f"<comma>? <at>? {_TIME}",
        wrap=_day_then_clock,
        kind=RuleKind.SUFFIX,
        examples=(
            Example("on Saturday at 10:40 am it will", "Saturday at 10:40 am", "2022-01-08T10:40"),
        ),
    ),
)
