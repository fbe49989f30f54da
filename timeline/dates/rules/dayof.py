"""Days of what the text speaks of, by their number: the second day, its third day, the last day."""

from __future__ import annotations

from timeline.dates.meaning import DayOf
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.wordorder import LANGUAGES
from timeline.dates.wordset import wordset

_MOST = 31
_ON = wordset(
    "on by since until before after for from am ab bis seit au dès en no na al il nel el em в на к"
)
_IN = wordset(
    "in into enters entered entering begins began is now im ins beginnt dans entre à entra на"
)
_AGAIN = wordset("running straight consecutive time day in folge hintereinander")


def _day_of(found: Found) -> Made:
    """“On the second day”, “in its third day”; not “a second day”, “for the third day running”."""
    if found.value("unit") != "D" or found.after().lower() in _AGAIN:
        return None
    if found.after() in ("after", "before"):
        return None
    if found.text_after(1) == "-" or found.text_after(_BUT_ONE) == " but one":
        return None
    number = found.number("extreme") or found.number("ordinal") or _LAST
    before = found.before()
    now = number > 0 and (before in _IN or _is_today(found))
    opens = found.language != "en" and found.after() == "," and before in ("", ".")
    if number > _MOST or not (now or opens or before in _ON):
        return None
    return DayOf(number, now=now)


def _of_those_days(found: Found) -> Made:
    """“The last of those days”, “the second of the two days”."""
    if found.value("units") != "D":
        return None
    return DayOf(found.number("extreme") or found.number("ordinal") or _LAST)


_LAST = -1
_BUT_ONE = 8
_REACH = 24


def _is_today(found: Found) -> bool:
    """“Today is the ninth day of it”, “today, the fifth day of the war”."""
    start = found.item_start
    before = found.text[max(0, start - _REACH) : start].lower()
    return before.rstrip().endswith(("today is", "today,", "it is", "it's", "it’s"))


RULES = (
    Rule(
        "day.of-event",
        "(?: <the> | (?<=<lead=on|in|inside>) ) (?: <ordinal> | <extreme> | <last> ) <unit>",
        _day_of,
        examples=(
            Example(
                "It ran from 5 to 7 May 2020. He spoke on the second day.",
                "the second day",
                "2020-05-06",
            ),
            Example(
                "It ran from 5 to 7 May 2020 and ended in uproar on the final day.",
                "the final day",
                "2020-05-07",
            ),
            Example("The strike is in its third day.", "its third day", "2022-01-07"),
            Example("Today is the ninth day of the strike.", "the ninth day", "2022-01-07"),
        ),
        counterexamples=(
            "for the third day running",
            "a second day of talks",
            "the first daylight",
            "on their third day-long march",
        ),
        languages=LANGUAGES | {"en"},
    ),
    Rule(
        "day.of-those-days",
        "<the> (?: <ordinal> | <extreme> | <last> ) <of>"
        " (?: <those> <count=number>? | <the> <count=number> ) <units>",
        _of_those_days,
        examples=(
            Example(
                "It runs from 5 to 7 May 2020, with a dinner on the last of those days.",
                "the last of those days",
                "2020-05-07",
            ),
            Example(
                "They met on 5 and 6 May 2020 and signed on the second of the two days.",
                "the second of the two days",
                "2020-05-06",
            ),
        ),
        counterexamples=("the last of those who came", "the first of the two rounds"),
        languages=frozenset({"en"}),
    ),
)
