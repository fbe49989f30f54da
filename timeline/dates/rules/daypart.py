"""Parts of a day: this morning, Tuesday night, the night before, at dawn, overnight."""

from __future__ import annotations

from timeline.dates.lines import line_start
from timeline.dates.meaning import (
    CalendarDate,
    DayTime,
    Eve,
    Heading,
    Meaning,
    Origin,
    Shift,
)
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, RuleKind, Several
from timeline.dates.rules.clock import is_day
from timeline.dates.rules.stated import is_day as is_calendar_day
from timeline.dates.wordset import wordset


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
    if found.value("daypart") == "NI" and found.after() in _BY_NIGHT:
        return None
    return _day_part(found)


_BY_NIGHT = wordset(
    "train trains plane planes flight flights boat ferry bus shift shifts watch sky air mail editor porter "
    "club clubs life school court guard guards bombers raids"
)
"""What goes by night, whatever the day: “the night train”."""
_BEFORE_PART = wordset("at by before until till from since after around near past toward towards")


def _part_time(found: Found) -> Made:
    """“At dawn”, “by dusk”: on the day that the text speaks of."""
    before = found.before()
    word = found.item("parttime").word
    if word in MEALS and found.after() in _OF_MEAL:
        return None
    fits = before in (_AFTER_MEAL if word in MEALS else _BEFORE_PART)
    return DayTime(found.text_of("parttime")) if fits else None


MEALS = frozenset(("dark", "lunch", "breakfast"))
"""Words that name a part of the day only after “before” or “after”."""
_AFTER_MEAL = frozenset(("before", "after", "by", "between", "until", "till", "since"))
_OF_MEAL = frozenset(("with", "at", "of", "for", "hosted", "given", "talks", "guests"))
"""Words behind a meal that is a meeting: “after lunch with the king”."""


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
    """“by mid-afternoon”, “until late evening”."""
    mod, part = found.text_of("part"), found.text_of("daypart")
    if mod == "MID":
        return DayTime(part, mod=mod) if part in ("MO", "AF") else None
    return DayTime(part, mod=mod) if found.before() in _UP_TO else None


_UP_TO = frozenset(("by", "until", "till", "in", "since", "from"))


_BEFORE_THE_PART = wordset("in through during of by until till into since throughout before after")


def _next_part(found: Found) -> Made:
    """“the night before”, “the morning after”."""
    if found.item("the").word != "the" or found.after()[:1].isalnum():
        return None
    heading = Heading.PREVIOUS if "before" in found else Heading.FOLLOWING
    return DayTime(found.text_of("daypart"), heading=heading)


def _tonight(found: Found) -> Made:
    if found.item("tonight").word in _OVERNIGHT:
        return DayTime(found.text_of("tonight"), overnight=True)
    return DayTime(found.text_of("tonight"), Shift("D", 0))


_OVERNIGHT = frozenset(("overnight", "cette nuit", "heute nacht", "stanotte"))
"""Words for the night that just ended as well as for the one that comes."""


def _time_of_day(found: Found, inner: Meaning) -> Meaning | None:
    """“After dark on Tuesday”, “before lunch on 5 May”."""
    return (
        _part_time(found) and DayTime(found.text_of("parttime"), inner) if is_day(inner) else None
    )


def _overnight_of(found: Found, inner: Meaning) -> Meaning | None:
    """“Overnight on Wednesday”: the night that begins on it; “overnight into Thursday” ends on it."""
    word = found.item("tonight").word
    if not is_day(inner) or not word.startswith("overnight"):
        return None
    return DayTime("NI", Eve(inner, -1) if word != "overnight" else inner)


def _overnight_between(found: Found) -> Made:
    """“Overnight from Wednesday to Thursday”: one night."""
    first, last = found.number("weekday1"), found.number("weekday2")
    if found.item("tonight").word != "overnight" or first is None or last != (first + 1) % 7:
        return None
    return DayTime("NI", CalendarDate(weekday=first), into_next=True)


def _with_part(found: Found, inner: Meaning) -> Meaning | None:
    return DayTime(found.text_of("daypart"), inner) if is_day(inner) else None


def _part_of(found: Found, inner: Meaning) -> Meaning | None:
    if "of" not in found and "on" not in found and "part" not in found:
        return None
    if "of" not in found and "the" not in found and "part" not in found:
        if found.language == "en" and found.before() not in _BEFORE_PART:
            return None  # “for a third straight night on Tuesday”
    return DayTime(found.text_of("daypart"), inner) if is_day(inner) else None


def _night_to(found: Found, inner: Meaning) -> Meaning | None:
    """“Died in the night to Thursday”: the night that ends on that day."""
    if found.value("daypart") != "NI" or not is_day(inner) or found.before() not in _IN_THE_NIGHT:
        return None
    return DayTime("NI", Eve(inner, -1))


_IN_THE_NIGHT = frozenset(("in", "during", "on", "of"))


def _night_of_two(found: Found) -> Made:
    """“the night of August 19-20”: one night, which begins on the first of the two days."""
    first, second, month = found.number("day1"), found.number("day2"), found.number("month")
    if found.value("daypart") != "NI" or first is None or second != first + 1:
        return None
    year = found.number("year")
    if not is_calendar_day(month, second, year):
        return None
    return DayTime("NI", CalendarDate(year, month, first), into_next=True)


def _parts_away(found: Found) -> Made:
    """“three nights later”, “two nights ago”."""
    count = found.number("count") or ("article" in found)
    if not count:
        return None
    ago = "ago" in found
    days = -int(count) if ago or "before" in found else int(count)
    origin = Origin.DOCUMENT if ago else Origin.REFERENCE
    return DayTime(found.text_of("daypart"), Shift("D", days, origin))


RULES = (
    Rule(
        "clock.parts-away",
        "<count=number> <daypart=daypart_plural> (?: <after> | <before> | <ago> )",
        _parts_away,
        examples=(
            Example("He left two nights ago.", "two nights ago", "2022-01-05TNI"),
            Example(
                "It sank on 8 June 2020, and three nights later they attacked.",
                "three nights later",
                "2020-06-11TNI",
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.night-of-two-days",
        "<the>? <daypart> <of> (?: <month> <day1=small> <dash> <day2=small>"
        " | <day1=small> <dash> <day2=small> <month> ) (?: <comma>? <year> )?",
        _night_of_two,
        examples=(
            Example(
                "on the night of August 19-20, 1993 in Oslo",
                "the night of August 19-20, 1993",
                "1993-08-19TNI",
            ),
        ),
        counterexamples=("the night of 5 May",),
        languages=frozenset({"en"}),
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
        counterexamples=("the night sky", "He went home by the night train."),
    ),
    Rule(
        "clock.part-time",
        "<parttime>",
        _part_time,
        examples=(
            Example("They met at dawn.", "dawn", "2022-01-07TMO"),
            Example("He landed after dark.", "dark", "2022-01-07TNI"),
            Example("By lunch he had gone.", "lunch", "2022-01-07TMI"),
        ),
        counterexamples=(
            "the dawn of a new age",
            "They met at lunch.",
            "the dark of a cave",
            "They spoke after lunch with the king.",
            "After dinner he left.",
        ),
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
        examples=(
            Example("By mid-afternoon it", "mid-afternoon", "2022-01-07TAF"),
            Example("By early afternoon it", "early afternoon", "2022-01-07TAF", "START"),
        ),
        counterexamples=("an early morning raid",),
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
        "clock.tonight",
        "<tonight>",
        _tonight,
        examples=(Example("He speaks tonight.", "tonight", "2022-01-07TNI"),),
    ),
    Rule(
        "clock.overnight-between",
        "<tonight> (?: <from> | <between> )? <weekday1=weekday> (?: <to> | <and> ) <weekday2=weekday>",
        _overnight_between,
        examples=(
            Example(
                "They talked overnight from Tuesday to Wednesday.",
                "overnight from Tuesday to Wednesday",
                "2022-01-04TNI",
            ),
        ),
        counterexamples=("They speak tonight from Monday to Friday.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.overnight-of-day",
        "<tonight> <on>?",
        wrap=_overnight_of,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "Rockets fell overnight on Wednesday.", "overnight on Wednesday", "2022-01-05TNI"
            ),
            Example(
                "They talked overnight into Thursday.", "overnight into Thursday", "2022-01-05TNI"
            ),
        ),
        counterexamples=("He speaks tonight on Wednesday's vote.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.part-time-of-day",
        "<parttime> <on>",
        wrap=_time_of_day,
        kind=RuleKind.PREFIX,
        examples=(
            Example("They came after dark on Tuesday.", "dark on Tuesday", "2022-01-04TNI"),
            Example("He left before lunch on 5 May 2020.", "lunch on 5 May 2020", "2020-05-05TMI"),
        ),
        counterexamples=("the dark on Tuesday's sky",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "clock.day-then-part",
        "<at>? <the>? <daypart>",
        wrap=_with_part,
        kind=RuleKind.SUFFIX,
        examples=(Example("He came on Tuesday afternoon.", "Tuesday afternoon", "2022-01-04TAF"),),
    ),
    Rule(
        "clock.night-to-day",
        "<the> <daypart> <to>",
        wrap=_night_to,
        kind=RuleKind.PREFIX,
        examples=(
            Example("He died in the night to Thursday.", "the night to Thursday", "2022-01-05TNI"),
        ),
        counterexamples=("from the night to Thursday",),
        languages=frozenset({"en"}),
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
)
