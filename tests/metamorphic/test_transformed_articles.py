"""What is known of an article stays known when the article is changed in a known way.

The articles are written here from day numbers, so that every date in them can be moved.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

import pytest

from timeline.daynumber import MINUTES_PER_DAY, DayNumber, civil_date, parse_iso_day, weekday
from timeline.extraction import extract
from timeline.reading import article_from_text
from timeline.records import ArticleId, Extraction

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WRITTEN = parse_iso_day("2022-01-07")


class Cast(NamedTuple):
    """The cities and states of a story; any other four of each would tell it too."""

    host: str = "Geneva"
    second: str = "Oslo"
    third: str = "Cairo"
    filed: str = "Paris"
    one: str = "Russia"
    other: str = "Turkey"
    guest: str = "Japan"
    neighbour: str = "Brazil"


class Found(NamedTuple):
    """An event without its offsets; bounds in minutes from the midnight of the day of writing."""

    kind: str
    status: str
    trigger: str
    earliest: int | None
    latest: int | None
    places: tuple[str, ...]
    participants: tuple[str, ...]
    reporting: bool


def full(day: int) -> str:
    year, month, number = civil_date(day)
    return f"{MONTHS[month - 1]} {number}, {year}"


def long_day(day: int) -> str:
    year, month, number = civil_date(day)
    return f"{number} {MONTHS[month - 1]} {year}"


def iso(day: int) -> str:
    year, month, number = civil_date(day)
    return f"{year:04d}{month:02d}{number:02d}"


def name(day: int) -> str:
    return WEEKDAYS[weekday(day)]


def sentences(written: int, cast: Cast) -> list[str]:
    """A story in which every date is a day, absolute or counted from the day of writing."""
    return [
        f"{cast.filed.upper()}, {full(written)} - The foreign ministers of {cast.one} and "
        f"{cast.other} met in {cast.host} on {name(written)}.",
        f"{cast.one} and {cast.other} will hold talks in {cast.second} on {name(written + 3)}.",
        f"The two states signed an agreement in {cast.third} on {long_day(written - 40)}.",
        f"The president of {cast.guest} visited {cast.neighbour} on {full(written - 100)}.",
        f"Negotiators from {cast.one} and {cast.guest} met in {cast.host} yesterday.",
        f"Talks between {cast.guest} and {cast.neighbour} opened in {cast.second} on "
        f"{full(written - 21)} and were followed two days later by a summit in {cast.third}.",
        f"{cast.neighbour} expelled two diplomats of {cast.other} on {long_day(written - 9)}.",
        "Nobody expects the seven-year dispute to end soon.",
        f"A summit is planned for next week in {cast.third}.",
    ]


def crawl(written: int, lines: list[str], noted: int | None = None) -> str:
    head = ["Ministers agree on little", iso(written if noted is None else noted)]
    return "\n".join([*head, "https://paper.example.org/world/ministers-agree", *lines, ""])


def read(text: str) -> Extraction:
    return extract(article_from_text(text, "story.txt", ArticleId("story")))


def facts(text: str, written: int = WRITTEN) -> list[Found]:
    """All events of an article, in an order that does not depend on where they stand."""
    found = read(text)
    body = found.article.text

    def since(minute: int | None) -> int | None:
        return None if minute is None else minute - written * MINUTES_PER_DAY

    return sorted(
        (
            Found(
                kind=mention.kind,
                status=mention.status,
                trigger=mention.trigger.of(body).lower(),
                earliest=since(mention.time.earliest) if mention.time else None,
                latest=since(mention.time.latest) if mention.time else None,
                places=tuple(sorted(place.name for place in mention.places)),
                participants=tuple(sorted(actor.name for actor in mention.participants)),
                reporting=mention.reporting,
            )
            for mention in found.mentions
        ),
        key=repr,
    )


def test_the_story_itself_is_understood() -> None:
    """Without this, nothing found would equal nothing found."""
    found = facts(crawl(WRITTEN, sentences(WRITTEN, Cast())))
    days = {
        (each.earliest // MINUTES_PER_DAY, (each.latest - 1) // MINUTES_PER_DAY, place)
        for each in found
        if each.earliest is not None and each.latest is not None
        for place in each.places
    }
    assert {
        (0, 0, "Geneva"),
        (3, 3, "Oslo"),
        (-40, -40, "Cairo"),
        (-100, -100, "Brazil"),
        (-1, -1, "Geneva"),
        (-21, -21, "Oslo"),
        (-19, -19, "Cairo"),
    } <= days


@pytest.mark.parametrize("weeks", [1, -3, 17, 26, -52, 104, 523, -1500, 2600])
def test_shifting_every_date_shifts_every_event(weeks: int) -> None:
    written = DayNumber(WRITTEN + 7 * weeks)
    before = facts(crawl(WRITTEN, sentences(WRITTEN, Cast())))
    after = facts(crawl(written, sentences(written, Cast())), written)
    assert after == before


@pytest.mark.parametrize(
    "cast",
    [
        Cast(host="Vienna", second="Doha", third="Helsinki", filed="Berlin"),
        Cast(host="Oslo", second="Geneva", third="Lima", filed="Cairo"),
        Cast(one="India", other="Pakistan", guest="Norway", neighbour="Chile"),
        Cast("Minsk", "Rome", "Nairobi", "Madrid", "France", "Egypt", "Kenya", "Mexico"),
    ],
)
def test_exchanging_cities_and_states_exchanges_only_them(cast: Cast) -> None:
    names = dict(zip(Cast(), cast, strict=True))
    expected = sorted(
        (
            each._replace(
                places=tuple(sorted(names.get(place, place) for place in each.places)),
                participants=tuple(sorted(names.get(actor, actor) for actor in each.participants)),
            )
            for each in facts(crawl(WRITTEN, sentences(WRITTEN, Cast())))
        ),
        key=repr,
    )
    assert facts(crawl(WRITTEN, sentences(WRITTEN, cast))) == expected


@pytest.mark.parametrize("seed", range(6))
def test_shuffling_the_lines_of_a_crawl_changes_nothing(seed: int) -> None:
    lines = sentences(WRITTEN, Cast())
    shuffled = lines.copy()
    random.Random(seed).shuffle(shuffled)
    assert facts(crawl(WRITTEN, shuffled)) == facts(crawl(WRITTEN, lines))


@pytest.mark.parametrize("days", [-14, -7, -1, 1, 2])
def test_a_wrong_metadata_date_changes_nothing_but_the_conflict(days: int) -> None:
    lines = sentences(WRITTEN, Cast())
    right, wrong = crawl(WRITTEN, lines), crawl(WRITTEN, lines, noted=WRITTEN + days)
    assert facts(wrong) == facts(right)
    written = read(wrong).article.document_date
    assert written is not None
    assert written.day == WRITTEN


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.rstrip("\n"), id="no newline at the end"),
        pytest.param(lambda text: text + "It may rain on the lake. 🌧🌧\n", id="a line more"),
        pytest.param(lambda text: text.replace("Ministers agree", "🕊 Ministers agree"), id="emoji"),
    ],
)
def test_the_dress_of_the_text_changes_nothing(change: Callable[[str], str]) -> None:
    text = crawl(WRITTEN, sentences(WRITTEN, Cast()))
    assert facts(change(text)) == facts(text)
