"""Seasons: this summer, the autumn of 1986, the winter of 1947-48."""

from __future__ import annotations

from timeline.dates.meaning import Heading, Season
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.period import WITHIN, within
from timeline.dates.rules.stated import full_year
from timeline.dates.rules.weekday import heading
from timeline.dates.wordset import wordset


def _first_of(found: Found) -> int | None:
    """“The winter of 1704-05”: 1704; None where the second year is not the next."""
    first, second = (int(part) for part in found.text_at("span").split("-")[:2])
    return first if _goes_on(first, second) else None


def _goes_on(first: int, second: int | None) -> bool:
    return second is not None and second in (first + 1, (first + 1) % 100)


_OF_SEASON = wordset(
    "olympics olympic paralympics paralympic games palace palaces residence school schools camp camps solstice "
    "equinox universiade clothes clothing coat coats boots uniform uniforms wheat barley"
)
"""What is called by a season, whichever year: “the winter Olympics”."""
_HELD = wordset(
    "summit meeting talks offensive campaign election elections vote session conference visit tour congress "
    "referendum deal deadline truce ceasefire round assault drive budget exercise exercises manoeuvres maneuvers "
    "poll polls ballot assembly plenary retreat war invasion counteroffensive"
)


def _article_season(found: Found) -> Made:
    """“An autumn summit is planned”: the article is the summit's; “a spring morning” says no year."""
    if found.after() not in _HELD:
        return None
    piece = Piece(found.first + 1, found.last, Season(found.text_of("season")))
    return Several((piece,), Link.LIST)


def _season(found: Found) -> Made:
    season, year = found.text_of("season"), found.number("year")
    if "span" in found:
        year = _first_of(found)
    elif "second" in found and year is not None and not _goes_on(year, found.number("second")):
        return None
    if "span" in found and year is None:
        return None
    if year is not None:
        return Season(season, full_year(year))
    inner = within(found)
    if inner is not None:
        return Season(season, within=inner)
    direction = heading(found)
    if found.language == "en" and found.after().lower() in _OF_SEASON:
        return None
    if (
        found.language == "en"
        and found.text_at("season")[0].isupper()
        and found.after()[:1].isupper()
    ):
        return None
    if direction is Heading.OPEN and "the" not in found:
        before = found.before()
        if before in ("and", "or") and found.item_before(2, "season"):
            return Season(season)
        if before in ("early", "late", "mid", "-", "by", "since", "until", "before", "after"):
            return Season(season)
        return Season(season, heading=Heading.GENERIC) if before in ("in", "during") else None
    if (
        found.language == "en"
        and direction is Heading.OPEN
        and found.item("season").word in ("fall", "spring")
        and (found.after() in ("of", "in") or found.item("the").word != "the")
    ):
        return None
    return Season(season, heading=direction)


RULES = (
    Rule(
        "period.season",
        f"<the>? (?: <last> | <this> | <next> | <previous> | <following> | <same> | <that> )? <season>"
        f" (?: <of>? <span=isomonth|yearspan> | <of>? <year> (?: <dash> | <slash> ) <second=year|small>"
        f" | <of>? <year=year|yy> | {WITHIN} )?",
        _season,
        examples=(
            Example("the winter of 1704-05 was", "the winter of 1704-05", "1704-WI"),
            Example("in the winter of 1947–48 they", "the winter of 1947–48", "1947-WI"),
            Example("this summer they", "this summer", "2022-SU"),
            Example("in the autumn of 1986", "the autumn of 1986", "1986-FA"),
            Example("in the spring of '68 they", "the spring of '68", "1968-SP"),
            Example("in spring 2024", "spring 2024", "2024-SP"),
            Example("through the autumn and winter they", "winter", "2021-WI"),
            Example("He was shot last fall in his home.", "last fall", "2021-FA"),
            Example("last fall they", "last fall", "2021-FA"),
        ),
        counterexamples=(
            "the fall of the wall",
            "prices fall fast",
            "a spring in his step",
            "they announced its fall.",
            "the winter Olympics in Oslo",
        ),
    ),
    Rule(
        "period.article-season",
        "<article> <season>",
        _article_season,
        examples=(Example("They held an autumn summit.", "autumn", "2021-FA"),),
        counterexamples=("a spring in his step", "on a winter morning"),
        languages=frozenset({"en"}),
    ),
)
