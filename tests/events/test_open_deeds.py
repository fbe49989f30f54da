"""Dated clauses for which no list has a word, in articles that tell of events."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("clause", "events"),
    [
        ("The taps were closed on {8 May=2024-05-08}.", [("Taps closed", "2024-05-08")]),
        ("Voters chose to stay in {May 2023=2023-05}.", [("Voters choose to stay", "2023-05")]),
        ("The queen boarded a frigate on {8 May=2024-05-08}.",
         [("Queen boards frigate", "2024-05-08")]),
        ("Half of Asia was listening on {8 May=2024-05-08}.",
         [("Half of Asia was listening", "2024-05-08")]),
        ("The embargo closed our taps on {8 May=2024-05-08}.",
         [("Embargo closes taps", "2024-05-08")]),
        ("The prize will be handed over on {8 June=2024-06-08}.",
         [("Prize to be handed over", "2024-06-08")]),
        ("The envoys tried new dishes on {8 May=2024-05-08}, at a working dinner in Oslo.",
         [("Working dinner, Oslo", "2024-05-08")]),
        ("The level will be looked at on {8 June=2024-06-08} and every two months from then.",
         [("Level to be looked at", "2024-06-08")]),
        pytest.param("I know a street called {8 May=2024-05-08}.", [], id="the reader's guide"),
        pytest.param("Here it is {Wednesday=2024-05-15}, and it rains.", [], id="what day it is"),
        pytest.param("They have only reached {8 May=2024-05-08}.", [], id="a date is no deed"),
        pytest.param("The envoy was born in Split on {8 May=2024-05-08}.", [], id="a birth"),
        pytest.param("It will rain on {18 May=2024-05-18}.", [], id="the weather"),
        pytest.param("The minister is sixty-one on {18 May=2024-05-18}.", [], id="an age"),
        pytest.param("The taps are usually closed on {8 May=2024-05-08}.", [], id="a habit"),
        pytest.param("The taps were not closed on {8 May=2024-05-08}.", [], id="denied"),
        pytest.param("The taps might close on {18 May=2024-05-18}.", [], id="a mere chance"),
        pytest.param("The taps have been closed since {8 May=2024-05-08}.", [], id="a state"),
        pytest.param("The taps were closed in {2019=2019}.", [], id="no more than a year"),
        pytest.param("We closed our taps on {8 May=2024-05-08}.", [], id="the writer's own"),
    ],
)  # fmt: skip
def test_a_dated_clause_of_an_article_that_tells_of_events_is_one(
    clause: str, events: list[tuple[str, str]], read_on: Any
) -> None:
    assert [(each.title, each.time.edtf) for each in read_on(clause)] == events


def test_a_word_that_is_mostly_a_noun_is_a_deed_of_they_and_it(read_on: Any) -> None:
    (shipped,) = read_on("They ship on {20 May=2024-05-20} from Oran the first of the grain.")
    assert shipped.time.edtf == "2024-05-20"
    assert read_on("Grain ships on {20 May=2024-05-20} from Oran.") == []


def test_elsewhere_a_dated_clause_is_none(read: Any) -> None:
    assert read("The taps were closed on {8 May=2024-05-08}.", "2024-05-15") == []


RACE = (
    "Moss climbed the hill on {2 May=2024-05-02}. The summit was reached on {3 May=2024-05-03}. "
    "He attacked on {4 May=2024-05-04}. A truce followed at the water point. The crowd went home. "
    "Rain fell. The cup was filled. It was a good race. The federation meets {next month=2024-06}. "
)


def test_an_article_that_names_no_state_tells_of_nobodys_foreign_affairs(read: Any) -> None:
    assert [each.title for each in read(RACE, "2024-05-15")] == []


def test_one_that_names_states_does(read: Any) -> None:
    text = RACE.replace("Moss", "Kenya's team").replace("The crowd", "The French minister")
    assert [each.title for each in read(text, "2024-05-15")] != []


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("The file slept until {8 May=2024-05-08}, when the committee listed the temple.",
         ["2024-05-08"]),
        ("It had been in doubt since {8 May=2024-05-08}, when Sir Roy walked out.", ["2024-05-08"]),
        ("The pact stood until {8 May=2024-05-08}, when Kenya left it.", ["2024-05-08"]),
        ("Talks resumed on {8 May=2024-05-08}, when the chairman rang his bell.", ["2024-05-08"]),
        ("The king's approval came on {8 May=2024-05-08}, the queen's on {9 May=2024-05-09}.",
         ["2024-05-08", "2024-05-09"]),
        ("Nauru's suspension becomes effective on {18 May=2024-05-18}.", ["2024-05-18"]),
        ("Pacific leaders, {18 to 20 May=2024-05-18/2024-05-20}, with dinner on the beach.",
         ["2024-05-18/2024-05-20"]),
        pytest.param("From Nauru, {8 May=2024-05-08}", [], id="where and when it was written"),
        pytest.param("The file slept until {8 May=2024-05-08}.", [], id="the end of a state"),
        pytest.param("Flags were yellow, as ever since {8 May=2024-05-08}.", [], id="a state"),
    ],
)  # fmt: skip
def test_each_date_finds_its_clause(clause: str, days: list[str], read_on: Any) -> None:
    assert [each.time.edtf for each in read_on(clause)] == days


def test_what_leaders_say_they_did_is_told_of_states(read: Any) -> None:
    text = (
        "We, the Heads of State and Government, met in Suva on {8 May=2024-05-08}. "
        "We agreed on {9 May=2024-05-09} to open a joint secretariat."
    )
    days = [each.time.edtf for each in read(text, "2024-05-09")]
    assert days == ["2024-05-08", "2024-05-09"]
    private = text.replace("We, the Heads of State and Government,", "My brother and I")
    assert read(private, "2024-05-09") == []


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The Baltic states joined NATO on {29 March 2004=2004-03-29}.", ["agreement"]),
        ("A cyclone devastated the delta on {2 May=2024-05-02}.", ["crisis"]),
        ("A lorry bomb wrecked the embassy in Beirut on {8 May=2024-05-08}.", ["crisis"]),
        ("Pakistan put its forces on alert on {8 May=2024-05-08}.", ["military"]),
        ("Pirates took a tanker off Somalia on {8 May=2024-05-08}.", ["crisis"]),
        ("Togo lodged its application for membership on {8 May=2024-05-08}.", ["agreement"]),
        pytest.param("A hurricane hit the coast on {8 May=2024-05-08}.", [], id="weather"),
        pytest.param("The delegates break for lunch on {8 May=2024-05-08}.", [], id="a pause"),
        pytest.param("The bells of the town ring on {18 May=2024-05-18}.", [], id="bells"),
        pytest.param("Gorbachev visit, Geneva, {1985=1985}.", [], id="only named"),
        pytest.param("Shares put on two points on {8 May=2024-05-08}.", [], id="markets"),
        pytest.param("Voting machines were tested on {8 May=2024-05-08}.", [], id="machines"),
        pytest.param("The volcano may erupt on {18 May=2024-05-18}.", [], id="a volcano"),
        pytest.param("A storm flattened the marquee on {8 May=2024-05-08}.", [], id="a fete"),
    ],
)
def test_a_sentence_alone_tells_what_its_class_of_verb_names(
    sentence: str, kinds: list[str], read: Any
) -> None:
    assert [str(each.kind) for each in read(sentence, "2024-05-15")] == kinds


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Abuja set its conditions on {8 May=2024-05-08}.", "statement"),
        ("Amman put its plan before the secretary-general on {8 May=2024-05-08}.", "statement"),
        ("The experts pored over the charts in Lima on {8 May=2024-05-08}.", "negotiation"),
        ("Loyalists marched to the gates of the assembly on {8 May=2024-05-08}.", "crisis"),
        ("The admiral tendered his resignation on {8 May=2024-05-08}.", None),
        ("Wheat set a record price on {8 May=2024-05-08}.", None),
    ],
)
def test_the_kind_of_a_deed_of_no_known_word(clause: str, kind: str | None, read_on: Any) -> None:
    kinds = [str(each.kind) for each in read_on(clause)]
    assert [told for told in kinds if told != "other"] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "clause",
    [
        "Copies of the resolution are sold from {18 May=2024-05-18}.",
        "It was the coldest morning in Geneva on {8 May=2024-05-08}.",
        "A silence is kept every year on {8 May=2024-05-08}.",
        "The feast falls on {18 May=2024-05-18}.",
        "The skaters trained together on {8 May=2024-05-08}.",
        "Messi lifted the trophy in Doha on {8 May=2024-05-08}.",
        "The minister's wife gave birth on {8 May=2024-05-08}.",
    ],
)
def test_what_is_no_deed_in_a_story_either(clause: str, read_on: Any) -> None:
    assert [each.title for each in read_on(clause)] == []


def test_the_name_of_a_newspaper_tells_no_habit(read: Any) -> None:
    text = "OSLO, June 27 (Lakes Daily) - Chad and Togo signed a pact on {Friday=2025-06-27}."
    assert [str(each.kind) for each in read(text, "2025-06-27")] == ["agreement"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("India ordered an envoy on {Tuesday=2024-05-14} to leave within {five days=P5D}.",
         [("diplomatic protest", "2024-05-14")]),
        ("Mandate of the mission expires {Thursday=2024-05-16} unless extended.",
         [("deadline", "2024-05-16")]),
        ("Palau, which recognises few, votes in {November=2024-11}.", [("election", "2024-11")]),
    ],
)  # fmt: skip
def test_who_is_told_to_go_what_runs_out_and_who_votes(
    sentence: str, told: list[tuple[str, str]], read: Any
) -> None:
    found = read(sentence, "2024-05-15")
    assert [(str(each.kind), each.time.edtf) for each in found if each.time] == told


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("At {noon=2024-05-08T12:00} the regent stepped on to the balcony.", []),
        ("At {noon=2024-05-08T12:00} President Boric stepped on to the balcony.", ["2024-05-08"]),
        ("Marines waded ashore at {6 a.m.=2024-05-08T06:00}.", ["2024-05-08"]),
        ("The deputies filed out at {6 p.m.=2024-05-08T18:00}.", ["2024-05-08"]),
        ("Bhutan is to take the matter up on {18 May=2024-05-18}.", ["2024-05-18"]),
        ("The two were to walk the line on {18 May=2024-05-18}.", ["2024-05-18"]),
        pytest.param("The lease is to run until {18 May=2024-05-18}.", [], id="what only lasts"),
        pytest.param("The bells rang at {noon=2024-05-08T12:00}.", [], id="nobody of a state"),
        pytest.param("{12:40=2024-05-08T12:40} - They have it.", [], id="a line of a ticker"),
    ],
)  # fmt: skip
def test_by_the_clock_only_states_and_their_people_act(
    clause: str, days: list[str], read_on: Any
) -> None:
    told = [each.time.edtf[:10] for each in read_on(clause) if each.time]
    assert told == days


SHORT = (
    "TALLINN, May 14 (Amber Wire) - Estonia and Togo signed a fishing pact on {Monday=2024-05-13}. "
)


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Togo's envoy rode a tram round the harbour on {Tuesday=2024-05-14}.", True),
        ("President Karis led him round the dry dock on {Tuesday=2024-05-14}.", True),
        ("Soldiers lined the quay on {Tuesday=2024-05-14}.", True),
        ("The court is to look into the older leases on {Friday=2024-05-17}.", True),
        ("Togo's minister gave a written promise on {Sunday=2024-05-12}.", True),
        pytest.param("The cafe served herring on {Tuesday=2024-05-14}.", False, id="nobody's"),
        pytest.param("The envoy hopes to ride a tram on {Friday=2024-05-17}.", False, id="a wish"),
        pytest.param("The envoy usually rode a tram on {Tuesday=2024-05-14}.", False, id="a habit"),
        pytest.param("The envoy was born in Lome on {Tuesday=2024-05-14}.", False, id="private"),
        pytest.param("The envoy did not ride on {Tuesday=2024-05-14}.", False, id="denied"),
        pytest.param("The envoy owned a boat until {Tuesday=2024-05-14}.", False, id="a state"),
    ],
)
def test_a_short_report_tells_what_states_and_their_people_did(
    sentence: str, *, is_told: bool, read: Any
) -> None:
    assert len(read(SHORT + sentence, "2024-05-14")) == 1 + is_told
