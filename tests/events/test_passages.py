"""Short passages of our own: what a desk officer would list, and what he would not."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.records import EventMention


def told(mention: EventMention) -> tuple[str, str, str]:
    return str(mention.kind), str(mention.status), mention.time.edtf if mention.time else "-"


# text, document day, [(kind, status, edtf)], places of the first, participants of the first
PASSAGES = [
    (
        "The foreign ministers of Norway and Sweden met in Oslo on {Tuesday=2024-05-14}.",
        "2024-05-15",
        [("meeting", "past", "2024-05-14")],
        ["Oslo"],
        {"Norway", "Sweden"},
    ),
    (
        "Envoys of Chile and Peru will hold talks in Santiago on {Monday=2024-05-20}.",
        "2024-05-15",
        [("negotiation", "planned", "2024-05-20")],
        ["Santiago"],
        {"Chile", "Peru"},
    ),
    (
        "Japan and India met in Delhi on {the 3rd=2024-05-03} and again on {the 9th=2024-05-09}.",
        "2024-05-15",
        [("meeting", "past", "2024-05-03"), ("meeting", "past", "2024-05-09")],
        None,
        {"Japan", "India"},
    ),
    (
        "On {April 2=2024-04-02} Kenya expelled three Ethiopian diplomats and imposed sanctions.",
        "2024-05-15",
        [("diplomatic protest", "past", "2024-04-02"), ("sanction", "past", "2024-04-02")],
        None,
        {"Kenya", "Ethiopia"},
    ),
    (
        "A summit of Brazil and Argentina set for {June 4=2024-06-04} was called off.",
        "2024-05-15",
        [("meeting", "cancelled", "2024-06-04")],
        None,
        {"Brazil", "Argentina"},
    ),
    (
        "Egypt postponed a visit to Turkey planned for {Sunday=2024-05-19}.",
        "2024-05-15",
        [("visit", "postponed", "2024-05-19")],
        None,
        None,
    ),
    (
        "The rebels must be disarmed within {30 days=P30D}.",
        "2024-05-01",
        [("deadline", "planned", "2024-05-31")],
        [],
        None,
    ),
    (
        "Poland and Ukraine are to meet within {five days=P5D}.",
        "2024-05-01",
        [("meeting", "planned", "[2024-05-01..2024-05-06]")],
        [],
        {"Poland", "Ukraine"},
    ),
    (
        "A ceasefire between Armenia and Azerbaijan took effect on {Friday=2024-05-10}.",
        "2024-05-15",
        [("ceasefire", "past", "2024-05-10")],
        [],
        {"Armenia", "Azerbaijan"},
    ),
    (
        "The presidents of Kenya and Uganda spoke by telephone on {Monday=2024-05-13}.",
        "2024-05-15",
        [("call", "past", "2024-05-13")],
        [],
        {"Kenya", "Uganda"},
    ),
    (
        "Finland goes to the polls on {Sunday=2024-05-19}.",
        "2024-05-15",
        [("election", "planned", "2024-05-19")],
        ["Finland"],
        {"Finland"},
    ),
    (
        "The summit in Lima ran from {June 3=2024-06-03} to {June 5=2024-06-05}.",
        "2024-06-15",
        [("meeting", "past", "2024-06-03/2024-06-05")],
        ["Lima"],
        None,
    ),
    (
        "{MONDAY=2024-05-20}: Vienna - OPEC meeting, {3:00 pm=2024-05-20T15:00}.",
        "2024-05-19",
        [("meeting", "planned", "2024-05-20")],
        ["Vienna"],
        {"OPEC"},
    ),
    (
        "{May 2=2024-05-02} - Spain recalls its ambassador to Argentina.",
        "2024-05-15",
        [("diplomatic protest", "past", "2024-05-02")],
        None,
        {"Spain", "Argentina"},
    ),
    (
        "LONDON, {May 14=2024-05-14} (Wire) - France and Germany signed a treaty on "
        "{Monday=2024-05-13}.",
        "2024-05-14",
        [("agreement", "past", "2024-05-13")],
        [],
        {"France", "Germany"},
    ),
    (
        "Russia invaded Ukraine on {24 February 2022=2022-02-24}.",
        "2024-05-14",
        [("military", "past", "2022-02-24")],
        None,
        {"Russia", "Ukraine"},
    ),
    (
        "The Security Council adopted a resolution on {Thursday=2024-05-09}.",
        "2024-05-14",
        [("vote", "past", "2024-05-09")],
        [],
        {"UN Security Council"},
    ),
    (
        "A round of talks is expected in {the coming weeks=FUTURE_REF} in Muscat.",
        "2024-05-01",
        [("negotiation", "planned", "[2024-05-02..2024-05-29]")],
        ["Muscat"],
        None,
    ),
]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p[0][:40])
def test_events(passage: tuple[str, str, list[Any], Any, Any], read: Any) -> None:
    text, day, expected, places, participants = passage
    found = read(text, day)
    assert [told(mention) for mention in found] == expected
    if places is not None:
        assert [place.name for place in found[0].places] == places
    if participants is not None:
        assert participants <= {actor.name for actor in found[0].participants}


HARD = [
    ("It was a seven-year conflict, {years=P7Y} of it in the east.", "length"),
    ("Stoltenberg said on {Friday=2022-01-07} that the door remained open.", "reporting"),
    ("“If the guns are silent at {Christmas=2022-12-25}, I will believe it,” he sighed.", "quote"),
    ("Embassies receive guests every {Thursday=2022-01-13} as usual.", "habit"),
    ("The two sides did not meet on {Monday=2022-01-03}.", "denial"),
    ("Oslo could have hosted talks on {Tuesday=2022-01-04}.", "unreal and over"),
    ("BRUSSELS, {Jan 7=2022-01-07} (Wire) - Nobody knows what comes next.", "dateline"),
    ("Trade between them grew by a tenth in {2021=2021}.", "economy"),
    ("Resolution 1973 and Article 5 were quoted often.", "numbers that are names"),
    ("I walked to the palace on {Monday=2022-01-03}.", "first person"),
    ("The hotel reopens to guests on {Thursday=2022-01-13}.", "no actor"),
    ("The envoy has handled the file since {1994=1994}.", "state that lasts"),
    ("Talks may be held {soon=FUTURE_REF}, she joked.", "vague"),
    ("Until {last summer=2021-22} only Egypt had full relations with it.", "until"),
    ("The minister was in good spirits on {Monday=2022-01-03}.", "state"),
]


@pytest.mark.parametrize(("text", "why"), HARD, ids=[why for _, why in HARD])
def test_no_event(text: str, why: str, read: Any) -> None:
    assert [told(mention) for mention in read(text) if mention.time is not None] == [], why


def test_acts_of_saying_are_marked(read: Any) -> None:
    text = "Stoltenberg said on {Friday=2022-01-07} that the door remained open."
    (mention,) = read(text, reporting=True)
    assert mention.reporting
    assert mention.kind == "statement"


def test_a_far_date_dates_what_is_reported(read: Any) -> None:
    text = "Lavrov said ministers of Iran and Iraq would meet in Baku on {Monday=2022-01-10}."
    (mention,) = read(text)
    assert told(mention) == ("meeting", "planned", "2022-01-10")


@pytest.mark.parametrize(
    ("text", "places", "participants"),
    [
        ("Moscow denied the report on {Monday=2022-01-03}.", [], {"Russia"}),
        (
            "Iran and Iraq held talks in Moscow on {Monday=2022-01-03}.",
            ["Moscow"],
            {"Iran", "Iraq"},
        ),
    ],
)
def test_a_capital_is_a_government_or_a_place(
    text: str, places: list[str], participants: set[str], read: Any
) -> None:
    (mention,) = read(text)
    assert [place.name for place in mention.places] == places
    assert {actor.name for actor in mention.participants} == participants


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p[0][:40])
def test_titles_are_short(passage: tuple[Any, ...], read: Any) -> None:
    for mention in read(passage[0], passage[1]):
        assert 3 <= len(mention.title) <= 60
        assert 0.0 <= mention.strength <= 1.0
        assert mention.strength_words


@pytest.mark.parametrize(
    ("language", "text", "kind", "places", "states"),
    [
        ("fr", "Les ministres russe et iranien se sont rencontrés à Genève {lundi=2022-01-03}.",
         "meeting", ["Geneva"], {"Russia", "Iran"}),
        ("de", "Die Außenminister haben sich am {Montag=2022-01-03} in Wien getroffen.",
         "meeting", ["Vienna"], set()),
        ("es", "Colombia y Venezuela firmaron un acuerdo en La Habana el {lunes=2022-01-03}.",
         "agreement", ["Havana"], {"Colombia", "Venezuela"}),
        ("pt", "O Brasil e a Argentina assinaram um tratado em Lisboa na {segunda=2022-01-03}.",
         "agreement", ["Lisbon"], {"Brazil", "Argentina"}),
        ("it", "La Francia ha espulso tre diplomatici russi {lunedì=2022-01-03}.",
         "diplomatic protest", [], {"France", "Russia"}),
        ("ru", "Россия и США провели переговоры в Женеве {в понедельник=2022-01-03}.",
         "negotiation", ["Geneva"], {"Russia", "United States"}),
    ],
)  # fmt: skip
def test_other_languages(
    language: str, text: str, kind: str, places: list[str], states: set[str], read: Any
) -> None:
    (mention,) = read(text, language=language)
    assert mention.kind == kind
    assert [place.name for place in mention.places] == places
    assert states <= {actor.name for actor in mention.participants}
