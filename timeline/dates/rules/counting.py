"""Counts in fuller words: a year and a week later, a fortnight or so later, within the hour."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import Origin, Shift
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.relative import COUNT, UNIT, counted
from timeline.dates.rules.units import duration_of

_EN = frozenset({"en"})
_SIDE = "(?: <after> | <before> | <ago> )"
_LARGER = {"Y": "M W D", "M": "W D", "2W": "D", "W": "D"}


def _side(found: Found) -> tuple[int, Origin] | None:
    """Which way the count goes, and from where; None for “two days before the vote”."""
    if "ago" in found:
        return -1, Origin.DOCUMENT
    word = found.item("after" if "after" in found else "before").word
    after = found.after()
    if word in ("after", "before") and after[:1].isalnum() and after not in ("he", "she", "they"):
        return None
    return (1 if "after" in found else -1), Origin.REFERENCE


def _or_so(found: Found) -> Made:
    """“A fortnight or so later”, “a day or two ago”: about as long."""
    side = _side(found)
    if side is None:
        return None
    shift = counted(found, *side, "")
    mod = found.text_of("alternate") or None
    return replace(shift, mod=shift.mod or mod) if isinstance(shift, Shift) else None


def _compound(found: Found) -> Made:
    """“A year and a week later”: the larger unit first, told as finely as the smaller."""
    larger, smaller = found.text_of("unit1"), found.text_of("unit2")
    one = found.number("count1") or ("article1" in found)
    two = found.number("count2") or ("article2" in found)
    side = _side(found)
    if side is None or smaller not in _LARGER.get(larger, "").split() or not one or not two:
        return None
    sign, origin = side
    mod = found.text_of("approx") or None
    told_in = "M" if smaller == "M" else "D"
    return Shift(
        smaller, sign * int(two), origin, mod, told_in=told_in, plus=(larger, sign * int(one))
    )


def _one_day(found: Found) -> Made:
    """“One day later”, “one day before”: the words that alone mean some day to come."""
    side = _side(found)
    if side is None or found.item("prospect").word != "one day":
        return None
    return Shift("D", side[0], side[1], found.text_of("approx") or None)


def _within(found: Found) -> Made:
    """“Within the hour”, “within minutes”: how long it took at most."""
    if found.item("in").word != "within":
        return None
    unit = found.text_of("unit") or found.text_of("units")
    if "unit" in found and (unit not in ("h", "m", "D", "W") or _goes_on(found)):
        return None
    if found.after() == "or":
        return None  # “within weeks or months”
    length = duration_of(1 if "unit" in found else "X", unit)
    return Several((Piece(found.first + 1, found.last, length),), Link.LIST)


def _goes_on(found: Found) -> bool:
    """“Within the week of the vote” is a week; “within the day's session” is no length."""
    return found.text_after(2) in ("'s", "’s", "-l")


def _of_so_many(found: Found) -> Made:
    """“Eleven of his forty years”: two lengths in one unit."""
    part, whole, unit = found.number("part"), found.number("count"), found.text_of("unit")
    if not part or not whole or part >= whole:
        return None
    begin = found.index("the") if "the" in found else found.index("count")
    pieces = (
        Piece(found.first, found.first + 1, duration_of(part, unit)),
        Piece(begin, found.last, duration_of(whole, unit)),
    )
    return Several(pieces, Link.LIST)


RULES = (
    Rule(
        "duration.of-so-many",
        "<part=number> <of> (?: <the> | <those> ) <count=number> <unit=units>",
        _of_so_many,
        examples=(
            Example("He spent eleven of his forty years abroad.", "eleven", "P11Y"),
            Example("He spent eleven of his forty years abroad.", "his forty years", "P40Y"),
        ),
        counterexamples=("forty of the ten years",),
        languages=_EN,
    ),
    Rule(
        "relative.or-so",
        f"<approx>? {COUNT} {UNIT} <alternate> {_SIDE}",
        _or_so,
        examples=(
            Example(
                "On 10 March 2020 it closed. A week or so later it opened.",
                "A week or so later",
                "2020-W12",
            ),
            Example(
                "On 10 March 2020 it closed and a fortnight or so later it opened.",
                "a fortnight or so later",
                "2020-W13",
            ),
            Example("They met a day or two ago.", "a day or two ago", "2022-01-06"),
        ),
        counterexamples=("a week or so before the vote", "a week or so of talks"),
        languages=_EN,
    ),
    Rule(
        "relative.compound",
        "<approx>? (?: <count1=number> | <article1=article> ) <unit1=unit|units> <and>"
        f" (?: <count2=number> | <article2=article> ) <unit2=unit|units> {_SIDE}",
        _compound,
        examples=(
            Example(
                "They met on 10 December 2013. A year and a week later they signed.",
                "A year and a week later",
                "2014-12-17",
            ),
            Example(
                "He was seized on 5 May 2010 and freed two years and three months later.",
                "two years and three months later",
                "2012-08",
            ),
        ),
        counterexamples=(
            "It took two years and three months.",
            "a year and a day after the quake",
            "a week and a year later",
        ),
        languages=_EN,
    ),
    Rule(
        "relative.one-day",
        f"<approx>? <prospect> {_SIDE}",
        _one_day,
        examples=(
            Example(
                "It fell on 5 March 2020. One day later it rose.", "One day later", "2020-03-06"
            ),
            Example(
                "It fell on 5 March 2020, and rose one day earlier.",
                "one day earlier",
                "2020-03-04",
            ),
            Example("They came one day ago.", "one day ago", "2022-01-06"),
        ),
        counterexamples=(
            "soon after they met",
            "one day before the vote",
            "shortly before the vote",
        ),
        languages=_EN,
    ),
    Rule(
        "duration.within",
        "<in> (?: <the> <unit> | <units> )",
        _within,
        examples=(
            Example("The Council backed him within the hour.", "the hour", "PT1H"),
            Example("He accepted within the day.", "the day", "P1D"),
            Example("It was in the papers within minutes.", "minutes", "PTXM"),
        ),
        counterexamples=("within the year", "It fell in the hour of need."),
        languages=_EN,
    ),
)
