"""Days counted from another one: three days ago, two weeks later, a year earlier, in a month."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.lexicon import lexicon
from timeline.dates.meaning import (
    Ahead,
    Anniversary,
    CalendarDate,
    Heading,
    Origin,
    Period,
    Shift,
    Vague,
)
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.units import DAYS_IN, count_of, duration_of
from timeline.dates.wordset import wordset

COUNT = "(?: <count=number> (?: <and> <article>? <half> | <half=and_half> )? | <article> <half>? | <half> <article>? | <vague> )"
UNIT = "<unit=unit|units>"


def counted(found: Found, sign: int, origin: Origin, words: str) -> Made:
    """A count of units to one side of the origin; ``words`` are what dateparser is asked."""
    count, unit = count_of(found), found.text_of("unit")
    mod = found.text_of("approx") or None
    if unit == "25Y" and isinstance(count, int):
        count, unit = count * 25, "Y"
    if unit in _YEARS and isinstance(count, float):
        count, unit = count * _YEARS[unit], "Y"
    if not count and count is not None:
        return None
    if count == "X" and origin is Origin.REFERENCE:
        return duration_of("X", unit, mod)
    if count == "X" or (count is None and "units" not in found):
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if isinstance(count, str) or count is None:
        return None
    if count != int(count):
        if unit in DAYS_IN and origin is Origin.REFERENCE:
            return Shift("D", sign * round(count * DAYS_IN[unit]), origin, mod, told_in=unit)
        if unit == "h" and origin is Origin.REFERENCE:
            return Shift("m", sign * int(count * 60), origin, mod)
        if unit != "Y":
            return duration_of(count, unit, mod)
        return Shift("M", sign * int(count * 12), origin, mod)
    return Shift(unit, sign * int(count), origin, mod, words)


def _shift(found: Found, sign: int, origin: Origin) -> Made:
    return counted(found, sign, origin, "" if origin is Origin.REFERENCE else _counted_words(found))


_YEARS = {"DE": 10, "CE": 100, "L": 1000}


def _counted_words(found: Found) -> str:
    """“three days ago”, for dateparser, without “about”."""
    first = found.first + (1 if "approx" in found else 0)
    return found.words(first, found.last)


def _ago(found: Found) -> Made:
    """“A week ago” is told to the day, as rougher counts are not."""
    shift = _shift(found, -1, Origin.DOCUMENT)
    if not isinstance(shift, Shift) or shift.unit != "W" or shift.count != -1 or shift.mod:
        return shift
    return (
        replace(shift, told_in="D") if "article" in found or found.language in _ONE_IS_A else shift
    )


_ONE_IS_A = frozenset(("de", "nl", "tr"))
"""Languages whose article is their word for one."""


def _hence(found: Found) -> Made:
    if found.number("deictic"):
        return None
    count = count_of(found)
    if "deictic" in found and found.value("unit") == "Y" and isinstance(count, int):
        return Anniversary(count, Shift("D", 0))
    shift = _shift(found, 1, Origin.DOCUMENT)
    to_the_day = "deictic" in found and isinstance(shift, Shift) and shift.unit == "W"
    return replace(shift, told_in="D") if to_the_day and isinstance(shift, Shift) else shift


def _weeks_from_weekday(found: Found) -> Made:
    """“A week from Thursday”, “two weeks on Tuesday”."""
    count = count_of(found)
    if found.value("unit") not in ("W", "2W") or not isinstance(count, int) or count > 8:
        return None
    weeks = count * (2 if found.value("unit") == "2W" else 1)
    if "on" in found and found.item("on").word != "on":
        return None
    return CalendarDate(weekday=found.number("weekday"), heading=Heading.NEXT, weeks=weeks)


def _ends_clause(found: Found) -> bool:
    """True unless the words go on: “two days after the vote” says how long, not when; “a truce
    signed two days before took hold”, “the week before in Rome” do not go on."""
    after = found.after()
    if after == "and" and _BOTH.match(found.text_after(_BOTH_REACH)) is not None:
        return False
    return not after[:1].isalnum() or after in _VERBS or after in _BEHIND


_BOTH = re.compile(r"\sand\s(?:after|since|during)\b")
_BOTH_REACH = 12
"""“Two days before and after the vote”: of what follows."""
_BEHIND = wordset("in at and but with by when while near under")
_VERBS = wordset("took had was were came went began ended fell held did is has would could will")


def _earlier(found: Found) -> Made:
    if found.item("before").word == "before" and not _ends_clause(found):
        return None
    return _shift(found, -1, Origin.REFERENCE)


def _later(found: Found) -> Made:
    if found.item("after").word in ("after", "on") and not (
        _ends_clause(found) and found.after() != "-"
    ):
        return None
    if _counts_from_what_follows(found):
        return None
    return _shift(found, 1, Origin.REFERENCE)


_OF_WHAT = wordset(
    "de del d da do das dos di della dell dello que s la le les l il lo i gli être avoir aver essere son sa ses leur"
)


def _counts_from_what_follows(found: Found) -> bool:
    """“Quarante ans après la guerre”, “tres años después de la guerra”: a stretch."""
    if found.language == "en":
        return False
    word = re.split("['’]", found.after().lower())[0]
    if found.language in ("es", "pt") and not word.startswith("d"):
        return False  # “dos días después los ministros”: what follows would need “de”
    return word in _OF_WHAT and found.item("after").word in _AFTER_WORDS


_AFTER_WORDS = frozenset(("après", "dopo", "después", "depois", "luego"))


def _after_that(found: Found) -> Made:
    """“two years after that”."""
    after = found.after()
    if after[:1].isalnum() and after not in _GOES_ON and not after[0].isupper():
        return None
    return _shift(found, -1 if "before" in found else 1, Origin.REFERENCE)


def _nth_after(found: Found) -> Made:
    """“the third day after that”."""
    number, unit = found.number("ordinal"), found.text_of("unit")
    if number is None or unit not in ("D", "W", "M", "Y") or not _ends_clause(found):
        return None
    return Shift(unit, -number if "before" in found else number, Origin.REFERENCE)


_GOES_ON = frozenset(("in", "on", "at", "he", "she", "they", "it", "the", "a", "an", "and"))


def _ahead(found: Found) -> Made:
    """“in three weeks”: a date where the verb looks forward, else how long it took."""
    count, unit = count_of(found), found.text_of("unit")
    if found.item("in").word != "in" or count is None or unit in ("h", "m", "s"):
        return None
    after = found.next_item()
    if after is not None and after.value("old") is not None:
        return None
    length = duration_of(count, unit, found.text_of("approx") or None)
    if _counts_times(found):
        return Several((Piece(found.first + 1, found.last, length),), Link.LIST)
    shift = _shift(found, 1, Origin.DOCUMENT)
    meaning = Ahead(shift, length) if isinstance(shift, Shift) else length
    return Several((Piece(found.first + 1, found.last, meaning),), Link.LIST)


_TIMES = wordset("once twice times time only most worst best least more less")
_WORDS_BACK = 60


def _counts_times(found: Found) -> bool:
    """“His second trip in a week”, “the highest in three years”: how long, whatever the verb."""
    start = found.item_start
    before = found.text[max(0, start - _WORDS_BACK) : start].lower().split()[-5:]
    ordinals = lexicon(found.language).words
    return any(
        word in _TIMES
        or (word.endswith("est") and len(word) > 5)
        or ((entry := ordinals.get(word)) is not None and "ordinal" in entry.values)
        for word in before
    )


def _later_on(found: Found) -> Made:
    return _shift(found, 1, Origin.REFERENCE) if found.after() in (",", ".", ";") else None


def _units_ago(_found: Found) -> Made:
    return Vague("PAST_REF")


def _the_unit_before(found: Found) -> Made:
    unit = found.text_of("unit")
    if unit in ("h", "m", "s", "DE", "CE", "L", "Q", "25Y"):
        return None
    if found.before() == "to":
        return None  # “forty years to the day after Waterloo”
    if found.item("the").word != "the":
        return None
    if unit != "D" and not _ends_clause(found) and not _is_told_on(found):
        return None
    if "following" in found and (found.item("following").word == "next" or not _ends_clause(found)):
        return None
    return Period(unit, -1 if "before" in found else 1, Origin.REFERENCE)


def _is_told_on(found: Found) -> bool:
    """“For the week before they had rested”: what had been before opens its clause."""
    had = _HAD.match(found.text_after(_HAD_REACH)) is not None
    return had and "before" in found and found.before() in _OPENS


_HAD = re.compile(r"\s(?:they|he|she|we|it|both)\s(?:had|hadn['’]t)\b")
_HAD_REACH = 16
_OPENS = frozenset((",", ";", ":", "–", "—", "", ".", "and", "but", "for", "that", "though"))


def _earlier_in(_found: Found) -> Made:
    """“year-earlier”, “year-ago”: what the report is about, a year before."""
    return Shift("Y", -1, Origin.REFERENCE, "PERIOD")


RULES = (
    Rule(
        "relative.ago",
        f"<approx>? {COUNT} {UNIT} <ago>",
        _ago,
        examples=(
            Example("It began three days ago.", "three days ago", "2022-01-04"),
            Example("two years ago they", "two years ago", "2020"),
            Example("six weeks ago it", "six weeks ago", "2021-W47"),
            Example("They met a week ago.", "a week ago", "2021-12-31"),
            Example("several years ago it", "several years ago", "PAST_REF"),
            Example("half a century ago it", "half a century ago", "1972"),
        ),
    ),
    Rule("relative.units-ago", "<units> <ago>", _units_ago),
    Rule(
        "relative.hence",
        f"<approx>? {COUNT} {UNIT} (?: <hence> | <from> <deictic> )",
        _hence,
        examples=(
            Example("two weeks from now they", "two weeks from now", "2022-W03"),
            Example("three days from today they", "three days from today", "2022-01-10"),
            Example("It lapses one year from today.", "one year from today", "2023-01-07"),
            Example("They meet a week from today.", "a week from today", "2022-01-14"),
        ),
    ),
    Rule(
        "relative.weeks-from-weekday",
        f"{COUNT} {UNIT} (?: <from> | <on> ) <weekday>",
        _weeks_from_weekday,
        examples=(
            Example("The vote is a week from Thursday.", "a week from Thursday", "2022-01-20"),
            Example("They come two weeks on Monday.", "two weeks on Monday", "2022-01-24"),
        ),
        counterexamples=("They met for a week in May.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "relative.earlier",
        f"<approx>? {COUNT} {UNIT} <before>",
        _earlier,
        examples=(
            Example(
                "On 5 March 2020 it fell. Two days earlier it rose.",
                "Two days earlier",
                "2020-03-03",
            ),
        ),
    ),
    Rule(
        "relative.later",
        f"<approx>? {COUNT} {UNIT} <after>",
        _later,
        examples=(
            Example(
                "It opened on 5 March 2020. Two days later it closed.",
                "Two days later",
                "2020-03-07",
            ),
        ),
    ),
    Rule(
        "relative.after-that",
        f"<approx>? {COUNT} {UNIT} (?: <before> | <after> ) <that>",
        _after_that,
        examples=(
            Example(
                "It began in 2014; two years after that it ended.", "two years after that", "2016"
            ),
        ),
        counterexamples=("a year after that vote",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "relative.nth-after",
        "<the> <ordinal> <unit> (?: <before> | <after> ) <that>?",
        _nth_after,
        examples=(
            Example(
                "It begins on 15 May 2020; guns leave from the second day after that.",
                "the second day after that",
                "2020-05-17",
            ),
        ),
        counterexamples=("on the second day after the vote",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "relative.in",
        f"<in> <approx>? {COUNT} {UNIT} (?! <after> )",
        _ahead,
        examples=(
            Example("They will meet in three weeks.", "three weeks", "2022-W04"),
            Example("It was built in three weeks.", "three weeks", "P3W"),
            Example("He leaves on his second trip in a week.", "a week", "P1W"),
            Example(
                "It met on 5 May 2020. She was sworn in 9 days later.", "9 days later", "2020-05-14"
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "relative.on",
        f"<approx>? {COUNT} {UNIT} <onward>",
        _later_on,
        examples=(
            Example("It opened in May 1945. Thirty years on, they met.", "Thirty years on", "1975"),
        ),
        counterexamples=("They spent two days on the road.",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "relative.unit-before",
        "<the> <unit> (?: <before> | <after> | <following> )",
        _the_unit_before,
        examples=(
            Example(
                "It fell on 5 March 2020. The day before, it rose.", "The day before", "2020-03-04"
            ),
            Example(
                "It fell in March 2020 and rose the year following.", "the year following", "2021"
            ),
            Example(
                "They slept on 5 March 2020, for the week before they had not.",
                "the week before",
                "2020-W09",
            ),
            Example(
                "It closes in 2020, that in the year thereafter.", "the year thereafter", "2021"
            ),
        ),
        counterexamples=(
            "the year following the vote",
            "the week before the meeting",
            "They rose in the week before they had signed.",
        ),
    ),
    Rule(
        "relative.year-ago",
        "<the>? <unit> <dash> (?: <ago> | <before> ) (?: <unit2=unit> | <period_noun> )?",
        lambda found: _earlier_in(found) if found.value("unit") == "Y" else None,
        examples=(
            Example("In 2020 it fell; year-earlier sales rose.", "year-earlier", "2019"),
            Example("In 2020 it fell from a year-earlier loss.", "year-earlier", "2019"),
        ),
        languages=frozenset({"en"}),
    ),
)
