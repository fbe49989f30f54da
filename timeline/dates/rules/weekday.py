"""Weekdays, weekends and the days around today."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import (
    CalendarDate,
    DayTime,
    Heading,
    Meaning,
    Origin,
    Period,
    Shift,
    Vague,
    Weekend,
)
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.wordset import wordset

_HEADINGS = {
    "last": Heading.LAST,
    "this": Heading.THIS,
    "next": Heading.NEXT,
    "previous": Heading.PREVIOUS,
    "following": Heading.FOLLOWING,
    "same": Heading.SAME,
    "that": Heading.SAME,
    "article": Heading.GENERIC,
}


def heading(found: Found) -> Heading:
    """What a word such as “last” before or after says."""
    if "the" in found and "next" in found:
        return Heading.FOLLOWING
    return next((value for name, value in _HEADINGS.items() if name in found), Heading.OPEN)


def _weekday(found: Found) -> Made:
    weekday = found.number("weekday")
    word = found.text_at("weekday")
    if found.language == "en" and len(word) <= 4 and not word.endswith("."):
        return None
    if "that" in found and found.language == "en" and _is_conjunction(found):
        return None
    if is_preposition(found):
        return None
    return CalendarDate(weekday=weekday, heading=heading(found))


def is_preposition(found: Found) -> bool:
    """“Following Friday's meeting”: after it; the Friday that follows has an article."""
    if found.language != "en" or "following" not in found or "the" in found:
        return False
    return found.item("following").word == "following"


def _is_conjunction(found: Found) -> bool:
    """“He said that Sunday's vote would be close”."""
    return found.text_after(1) in ("'", "’") or found.after() in _FINITE


_FINITE = wordset("would will was is were had has could may might must should")
_AFTER_GENERIC = wordset(
    "in of and or to at after before when that is was were he she it they we i with for by from the "
    "a an morning afternoon evening night as but so this last next every during which who had has"
)


def _attributive(found: Found) -> bool:
    """“In a Friday interview”: the article belongs to the noun that the day stands before."""
    after = found.after()
    return after.islower() and after.isalpha() and after not in _AFTER_GENERIC


def _article_and_weekday(found: Found) -> Made:
    """“On a Monday” is none in particular; “a Monday ruling” is that of some Monday."""
    day = CalendarDate(weekday=found.number("weekday"))
    part = found.text_of("daypart")
    if found.language == "en" and len(found.item("weekday").word) <= len("Sat."):
        return None  # “a Sun spokesman”
    if found.language != "en" or found.before() == "on" or not _attributive(found):
        day = replace(day, heading=Heading.GENERIC)
        return DayTime(part, day) if part else day
    meaning: Meaning = DayTime(part, day) if part else day
    return Several((Piece(found.first + 1, found.last, meaning),), Link.LIST)


_NAMING = wordset(
    "mr mrs ms miss good black bloody ruby super ash named called fat cyber holy maundy"
)


_PAPERS = frozenset(
    (
        "Times",
        "Telegraph",
        "Mirror",
        "Express",
        "Mail",
        "Herald",
        "Post",
        "Star",
        "Tribune",
        "Sun",
        "Independent",
        "Mercury",
        "Nation",
        "Lights",
        "Review",
        "Club",
        "League",
        "School",
        "school",
        "roast",
    )
)
"""What makes a weekday the name of a paper, a club or a custom: “the Sunday Times”."""
_WRITTEN_SMALL = frozenset(("es", "it", "pt", "fr"))
"""Languages whose weekdays have a capital only in names: “Domingo Cavallo”."""


def _is_first_name(found: Found) -> bool:
    if found.language not in _WRITTEN_SMALL or not found.text_at("weekday")[0].isupper():
        return False
    before = found.text[max(0, found.item_start - 24) : found.item_start].split()
    return found.after()[:1].isupper() or (bool(before) and before[-1][0].isupper())


def _bare(found: Found) -> Made:
    if found.before() in _NAMING or found.after() in _PAPERS or _is_first_name(found):
        return None
    if found.after() in ("prayers", "prayer") and found.before() != "on":
        return None
    item = found.item("weekday")
    if len(item.word) <= 4 and found.language == "en" and item.end - item.start == len(item.word):
        before = found.before()
        if found.after()[:1].isupper() or before not in (
            "on",
            "until",
            "by",
            "to",
            "from",
            "since",
            "and",
            "-",
            "–",
        ):
            return None
    return CalendarDate(weekday=found.number("weekday"))


def _week_later(found: Found) -> Made:
    return CalendarDate(weekday=found.number("weekday"), heading=Heading.NEXT, weeks=1)


def _in_week(found: Found) -> Made:
    """“Tuesday last week”, “Friday of the following week”, “on the Monday of that week”."""
    offset, told = 0, False
    if "earlier" not in found and "later" not in found:
        offset = found.number("last") or found.number("next") or 0
        told = any(name in found for name in ("previous", "following", "same", "that"))
        told = told or ("next" in found and "the_next" in found)
        offset += ("following" in found) - ("previous" in found)
    if found.after() == "as":
        return None
    origin = Origin.REFERENCE if told else Origin.DOCUMENT
    return CalendarDate(weekday=found.number("weekday"), within=Period("W", offset, origin))


def _in_week_after_next(found: Found) -> Made:
    """“Friday of the week before last”."""
    offset = -2 if "last" in found else 2
    if found.value("unit") != "W" or ("before" in found) != ("last" in found):
        return None
    return CalendarDate(weekday=found.number("weekday"), within=Period("W", offset))


_OF_AN_AGE = wordset(
    "world society societies youth generation generations standards children technology economy "
    "young women politics politicians leaders reality realities challenges environment prices "
    "terms money culture audiences consumers computers diplomats readers historians visitors politician"
)


def _deictic(found: Found) -> Made:
    """A day; “today's world” and “the people of tomorrow” are no day."""
    offset = found.number("deictic") or 0
    if found.language == "es" and found.before() in _OF_A_MORNING:
        return None
    if found.language == "en" and (
        (found.before() == "of" and _is_people(found))
        or (found.text_after(2) in ("'s", "’s") and _noun_after_possessive(found) in _OF_AN_AGE)
    ):
        return Vague(("PAST_REF", "PRESENT_REF", "FUTURE_REF")[offset + 1])
    return Shift("D", offset, Origin.DOCUMENT)


_OF_A_MORNING = frozenset(("una", "la", "esa", "cada", "misma", "otra"))
"""What makes “mañana” a morning."""
_PEOPLE = frozenset(
    ("people", "leaders", "youth", "world", "generation", "children", "women", "men", "russia")
)


def _is_people(found: Found) -> bool:
    words = found.text[max(0, found.item_start - 24) : found.item_start].lower().split()
    return len(words) >= 2 and words[-2] in _PEOPLE and abs(found.number("deictic") or 0) <= 1


def _noun_after_possessive(found: Found) -> str:
    words = found.text_after(30)[2:].lower().split()
    return words[0].rstrip(".,;:") if words else ""


def _weekend(found: Found) -> Made:
    return Weekend(heading(found))


def _after_that(found: Found) -> Made:
    """“The Tuesday after that”, “since the Thursday before”."""
    after = found.after()
    if after[:1].isalnum() and ("that" not in found or after.lower() not in _AFTER_GENERIC):
        return None
    side = Heading.PREVIOUS if "before" in found else Heading.FOLLOWING
    return CalendarDate(weekday=found.number("weekday"), heading=side)


RULES = (
    Rule(
        "weekday.week-later",
        "<weekday> <unit> (?! <of> | <possessive> )",
        lambda found: _week_later(found) if found.value("unit") == "W" else None,
        examples=(Example("She comes on Thursday week.", "Thursday week", "2022-01-20"),),
        languages=frozenset({"en"}),
    ),
    Rule(
        "weekday.in-week",
        "<the>? <weekday> <of> <the_next=the>?"
        " (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> ) <unit>"
        " | <weekday> <the_next=the>? (?: <last> | <this> | <next> | <following> ) <unit>"
        " | <weekday> (?: <earlier> | <later> ) <this> <unit>",
        lambda found: _in_week(found) if found.value("unit") == "W" else None,
        examples=(
            Example("He left on Tuesday last week.", "Tuesday last week", "2021-12-28"),
            Example(
                "It fell on 5 March 2020 and rose on Friday of the following week.",
                "Friday of the following week",
                "2020-03-13",
            ),
            Example("on the Monday of that week", "the Monday of that week", "2022-01-03"),
        ),
        counterexamples=("on Tuesday of the same week as the vote",),
    ),
    Rule(
        "weekday.in-week-after-next",
        "<the>? <weekday> <of> <the> <unit> (?: <before> <last> | <after> <next> )",
        _in_week_after_next,
        examples=(
            Example(
                "It landed on Friday of the week before last.",
                "Friday of the week before last",
                "2021-12-24",
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "weekday.headed",
        "<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> ) <weekday>",
        _weekday,
        examples=(
            Example("They met last Wednesday.", "last Wednesday", "2022-01-05"),
            Example("They met last Thursday.", "last Thursday", "2021-12-30"),
            Example("They will meet next Tuesday.", "next Tuesday", "2022-01-11"),
            Example("This Sunday they vote.", "This Sunday", "2022-01-09"),
            Example("He left following Thursday's vote.", "Thursday", "2022-01-06"),
            Example(
                "They met on 5 May 2020 and the following Friday.",
                "the following Friday",
                "2020-05-08",
            ),
        ),
    ),
    Rule(
        "weekday.after-that",
        "<the> <weekday> (?: <before> | <after> ) <that>?",
        _after_that,
        examples=(
            Example(
                "They met on 5 May 2020 and on the Tuesday after that.",
                "the Tuesday after that",
                "2020-05-12",
            ),
        ),
        counterexamples=("the Tuesday after that vote", "the Tuesday before the vote"),
        languages=frozenset({"en"}),
    ),
    Rule(
        "weekday.article",
        "<article> <weekday> <daypart>?",
        _article_and_weekday,
        examples=(
            Example("on a Monday there", "a Monday", "XXXX-WXX-1"),
            Example("He said so in a Thursday interview.", "Thursday", "2022-01-06"),
            Example("They came to a Thursday night service.", "Thursday night", "2022-01-06TNI"),
        ),
    ),
    Rule(
        "weekday.headed-after",
        "<weekday> (?: <last> | <next> )(?! <unit> | <month> | <season> )",
        _weekday,
        examples=(Example("He came on Friday last.", "Friday last", "2021-12-31"),),
    ),
    Rule(
        "weekday",
        "<weekday>",
        _bare,
        examples=(
            Example("They met on Thursday.", "Thursday", "2022-01-06"),
            Example("They said on Friday that", "Friday", "2022-01-07"),
            Example("They will meet on Monday.", "Monday", "2022-01-10"),
        ),
        counterexamples=(
            "We want peace.",
            "the Sunday Times said",
            "the sun rose",
            "He sat down.",
            "They left after Friday prayers.",
        ),
    ),
    Rule(
        "day.deictic",
        "<deictic>",
        _deictic,
        examples=(
            Example("He left yesterday.", "yesterday", "2022-01-06"),
            Example("at today's session", "today", "2022-01-07"),
            Example("the day after tomorrow it", "the day after tomorrow", "2022-01-09"),
        ),
    ),
    Rule(
        "weekend",
        "<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> )? <weekend>",
        _weekend,
        examples=(
            Example("They will rest over the weekend.", "the weekend", "2022-W01-WE"),
            Example("last weekend they met", "last weekend", "2021-W52-WE"),
        ),
    ),
)
