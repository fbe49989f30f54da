"""Whole sentences, dates read too: kinds, statuses, people and places that were once mistaken."""

from __future__ import annotations

import pytest

from timeline.extraction import extract
from timeline.reading import article_from_text
from timeline.records import ArticleId, EventMention

WRITTEN = "20220617"


def events(*lines: str, title: str = "Notes") -> list[EventMention]:
    text = "\n".join([title, WRITTEN, "https://paper.example.org/a", *lines, ""])
    found = extract(article_from_text(text, "test", ArticleId("a")))
    return [mention for mention in found.mentions if not mention.reporting]


def edtf(mention: EventMention) -> str | None:
    return None if mention.time is None else mention.time.edtf


def people(mention: EventMention) -> set[str]:
    return {actor.name for actor in mention.participants}


READINGS = [
    (
        "Two gunmen killed seven people at a tram station on June 7.",
        ("crisis", "past", "2022-06-07"),
    ),
    (
        "Norway closed its ports to Russian ships on June 7.",
        ("sanction", "past", "2022-06-07"),
    ),
    (
        "On June 7 NATO jets, two of them Danish, escorted a bomber.",
        ("military", "past", "2022-06-07"),
    ),
    (
        "Russia shells Kharkiv on June 20.",
        ("military", "planned", "2022-06-20"),
    ),
    (
        "The EU sanctions ten generals on June 20.",
        ("sanction", "planned", "2022-06-20"),
    ),
    (
        "Kibaki and Odinga signed a power-sharing pact on June 7.",
        ("agreement", "past", "2022-06-07"),
    ),
    (
        "Chad became a member at midnight.",
        ("agreement", "past", "[2022-06-16..2022-06-17]"),
    ),
    (
        "On May 4 Peru and Chile agreed on the return of the islands.",
        ("agreement", "past", "2022-05-04"),
    ),
    (
        "Peru asked the Security Council to vote on a text endorsing the deal next week.",
        ("vote", "planned", "[2022-06-20..2022-06-26]"),
    ),
    (
        "The president will speak to reporters from his study on Sunday.",
        ("statement", "planned", "2022-06-19"),
    ),
    (
        "Biden spoke to Putin by telephone on June 1.",
        ("call", "past", "2022-06-01"),
    ),
    (
        "Macron's visit to Chad, which was to have begun on Monday, has been postponed.",
        ("visit", "postponed", "2022-06-20"),
    ),
]


@pytest.mark.parametrize(("line", "reading"), READINGS)
def test_kind_status_and_day(line: str, reading: tuple[str, str, str]) -> None:
    assert reading in [(str(each.kind), str(each.status), edtf(each)) for each in events(line)]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("MONDAY: Prince Omar bin Hassan visits Amman, his first trip there since the murder of "
         "Ali Kaya in 2018.", {"Omar bin Hassan"}),
        ("May 3 - The Three Plus Two treaty is signed in Oslo.", set()),
        ("On May 3 Checkpoint Bravo was attacked.", set()),
    ],
)  # fmt: skip
def test_only_those_who_take_part_are_named(line: str, named: set[str]) -> None:
    first = events(line)[0]
    persons = {actor.name for actor in first.participants if actor.code is None}
    assert persons == named


def test_a_number_after_a_name_is_no_family_name() -> None:
    (mention,) = events("King Otto II and King Karl III signed a pact in May 1390.")
    assert people(mention) == {"Otto II", "Karl III"}
    assert mention.title.startswith("Otto II–Karl III")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (
            "MONDAY: Commonwealth heads of government meet in Kigali, a summit delayed twice.",
            "Kigali",
        ),
        ("MONDAY: Brazil hosts the BRICS summit by video.", None),
        ("The Security Council is expected to take up the agreement next week.", None),
    ],
)
def test_places_are_those_of_the_clause(line: str, place: str | None) -> None:
    found = events(line, title="Talks in Minsk end with an agreement")
    places = {each.name for mention in found for each in mention.places}
    assert places == ({place} if place else set())


def test_heads_of_government_meet() -> None:
    (mention,) = events("MONDAY: Heads of state meet in Kigali, a summit delayed twice.")
    assert (str(mention.kind), str(mention.status)) == ("meeting", "planned")


def test_an_event_after_an_unnamed_day_is_kept_without_a_date() -> None:
    (mention,) = events("Two days later Peru and Chile signed an agreement in Lima.")
    assert mention.time is None
    assert "names no day" in mention.explanation


@pytest.mark.parametrize(
    "line",
    [
        "Am 3. Mai haben Polen und Ungarn in Wien einen Vertrag unterzeichnet.",
        "Le 3 mai, la Pologne et la Hongrie ont signé un accord à Vienne.",
    ],
)
def test_titles_are_english(line: str) -> None:
    first = events(line, line, line)[0]
    assert first.title.startswith(("Poland–Hungary treaty", "Poland–Hungary agreement"))
    assert str(first.status) == "past"


def test_states_named_equally_often_are_not_picked_by_their_order() -> None:
    lines = [
        "Peru met Chile on May 2.",
        "Kenya met Ghana on May 3.",
        "Peru and Chile talked; Kenya and Ghana talked.",
        "The two states signed an agreement on May 4.",
    ]
    for order in (lines, lines[::-1]):
        signed = [each for each in events(*order) if edtf(each) == "2022-05-04"]
        assert [people(each) for each in signed] == [set()]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("A law of 1972 that taxed foreign ships was repealed by Peru on May 4.", ["2022-05-04"]),
        ("The Congress of Lund opened in May 1820, idled through the summer and signed its act on "
         "9 June 1821.", ["1820-05", "1821-06-09"]),
        ("Peru and Chile are closer to peace this morning after their envoys signed a truce on "
         "May 4.", ["2022-05-04"]),
    ],
)  # fmt: skip
def test_a_date_that_says_something_else_dates_no_event(line: str, dates: list[str]) -> None:
    assert [edtf(mention) for mention in events(line)] == dates
