"""Whom pronouns and counts mean, and who an event of the story is between where its own words name
one state or none."""

from __future__ import annotations

from typing import Any

import pytest

# text, participants of its last event
SPOKEN_OF = [
    ("Jens Stoltenberg is tired. He slept badly. On {Monday=2022-01-03} he received Sanna Marin.",
     {"Jens Stoltenberg", "NATO", "Sanna Marin", "Finland"}),
    ("Tsai Ing-wen has lost friends. She met Mike Pence on {Monday=2022-01-03}.",
     {"Tsai Ing-wen", "Taiwan", "Mike Pence", "United States"}),
    ("Angela Merkel waited for Emmanuel Macron. She flew to Oslo on {Monday=2022-01-03}.",
     {"Angela Merkel", "Germany", "Norway"}),
    ("Angela Merkel waited for Emmanuel Macron. He flew to Oslo on {Monday=2022-01-03}.",
     {"Emmanuel Macron", "France", "Norway"}),
    ("Kofi Annan mediates. Sanna Marin met him on {Monday=2022-01-03}.",
     {"Kofi Annan", "United Nations", "Sanna Marin", "Finland"}),
    ("Margaret Thatcher is here. She and Zhao Ziyang signed a treaty on {Monday=2022-01-03}.",
     {"Margaret Thatcher", "United Kingdom", "Zhao Ziyang", "China"}),
    ("Sanna Marin and Erna Solberg quarrel. The two are to meet again on {Monday=2022-01-10}.",
     {"Sanna Marin", "Erna Solberg"}),
    ("Irfaan Ali and Nicolas Maduro talked. The two men, who were late, will see each other again"
     " on {Monday=2022-01-10}.", {"Irfaan Ali", "Nicolás Maduro"}),
    ("Algeria and Morocco quarrel. Algeria accuses Morocco. Haile Selassie saw King Hassan II. The"
     " two foreign ministers met on {Monday=2022-01-03}.", {"Algeria", "Morocco"}),
    ("Kenya gave much. Nobody knows why. Alexander Stubb, who himself met Sanna Marin on"
     " {Monday=2022-01-03}, is silent.", {"Alexander Stubb", "Sanna Marin", "Finland"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SPOKEN_OF)
def test_whom_a_pronoun_means(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


def test_no_pronoun_reaches_over_shuffled_sentences(read: Any) -> None:
    text = ("Sanna Marin came. OSLO, Jan. 7 - Nothing happened. He met Erna Solberg on"
            " {Monday=2022-01-03}.")  # fmt: skip
    found = read(text, in_order=False)
    assert {actor.name for actor in found[-1].participants} == {"Erna Solberg", "Norway"}


QUARREL = (
    "Chad and Libya quarrel over a strip. Chad accuses Libya. Libya arms. Chad and Libya wait. "
)

# text, participants of its last event
OF_THE_STORY = [
    (QUARREL + "Envoys of Oman mediated in secret talks on {Monday=2022-01-03}.",
     {"Oman", "Chad", "Libya"}),
    (QUARREL + "The truce took effect on {Monday=2022-01-03}.", {"Chad", "Libya"}),
    (QUARREL + "Chad and Libya fought on {Sunday=2022-01-02}. Libyan troops attacked the wells on"
     " {Monday=2022-01-03}.", {"Libya", "Chad"}),
    (QUARREL + "Officials will meet on {Monday=2022-01-10}.", {"Chad", "Libya"}),
    (QUARREL + "The charter was signed on {Monday=2022-01-03}.", {"Chad", "Libya"}),
    (QUARREL + "The charter was signed on {3 May 1996=1996-05-03}.", set()),
    (QUARREL + "The cabinet met on {Monday=2022-01-03}.", set()),
    (QUARREL + "Nineteen states signed the charter on {Monday=2022-01-03}.", set()),
    (QUARREL + "Delegates from some 160 countries adopted a treaty on {Monday=2022-01-03}.", set()),
    (QUARREL + "Peru held an election on {Monday=2022-01-03}.", {"Peru"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OF_THE_STORY)
def test_the_parties_of_a_story(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


def test_a_state_and_the_one_in_its_place_count_as_one(read: Any) -> None:
    text = (
        "The Soviet Union and the United States count warheads. Moscow has more. Washington"
        " doubts it. Moscow insists. Talks got under way on {30 November 1984=1984-11-30}."
    )
    found = read(text, "1987-12-08")
    assert {actor.name for actor in found[-1].participants} == {"Soviet Union", "United States"}


# text, title and participants of its one event
OF_BODIES = [
    ("The East Asia Summit was held in Manila on {Monday=2022-01-03}.",
     "East Asia Summit, Manila", {"East Asia Summit"}),
    ("The Forty-ninth Pacific Islands Forum opened in Nauru on {Monday=2022-01-03}.",
     "Pacific Islands Forum opens, Nauru", {"Pacific Islands Forum"}),
    ("The UN Security Council condemned the raid on {Monday=2022-01-03}.",
     "Security Council condemns raid", {"UN Security Council", "United Nations"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "who"), OF_BODIES)
def test_bodies_that_are_called_after_their_meetings(
    read: Any, text: str, title: str, who: set[str]
) -> None:
    found = read(text)[-1]
    assert (found.title, {actor.name for actor in found.participants}) == (title, who)


# text, participants of its last event
AROUND = [
    ("Sanna Marin ended a week of silence; Chad and Mali signed a pact on {Monday=2022-01-03}.",
     {"Chad", "Mali"}),
    ("Envoys of Chad and Mali resumed negotiations on {Monday=2022-01-03}, and at the head of the"
     " table sat Kofi Annan.", {"Chad", "Mali", "Kofi Annan", "United Nations"}),
    ("NATO is a body. A NATO team opened an office in Kabul on {Monday=2022-01-03}.", {"NATO"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), AROUND)
def test_who_stands_around_the_clause(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hans-Dietrich Genscher will {in zehn Tagen=2022-01-17} nach Zagreb reisen.",
         {"Hans-Dietrich Genscher", "Germany", "Croatia"}),
        ("Die Sowjetunion wartete. In Wien sprach Molotow am {Montag=2022-01-03} mit China.",
         {"Vyacheslav Molotov", "Soviet Union", "China"}),
    ],
)  # fmt: skip
def test_german_verbs_and_names(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text, language="de")[-1].participants} == who


# text, day of writing, participants
IN_OFFICE = [
    ("Jens Stoltenberg met Alexander Stubb on {3 May 2010=2010-05-03}.", "2010-05-04",
     {"Jens Stoltenberg", "Norway", "Alexander Stubb", "Finland"}),
    ("Jens Stoltenberg met Alexander Stubb on {3 May 2021=2021-05-03}.", "2021-05-04",
     {"Jens Stoltenberg", "NATO", "Alexander Stubb", "Finland"}),
    ("Kurt Waldheim of old met Aldo Moro on {3 May 1969=1969-05-03}.", "2021-05-04",
     {"Kurt Waldheim", "Austria", "Aldo Moro", "Italy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "who"), IN_OFFICE)
def test_persons_speak_for_whom_they_served_then(
    read: Any, text: str, written: str, who: set[str]
) -> None:
    assert {actor.name for actor in read(text, written)[-1].participants} == who


def test_a_house_is_no_person(read: Any) -> None:
    found = read(
        "The minister rose in the House on {Monday=2022-01-03} and announced a treaty with Chile."
    )
    assert all(actor.name != "Edward House" for each in found for actor in each.participants)


def test_the_two_leaders_are_he_who_was_just_named_and_he_whom_the_story_is_of(read: Any) -> None:
    text = (
        "Erna Solberg wrote to Sanna Marin. Erna Solberg and Sanna Marin met on "
        "{Monday=2022-01-03}. Erna Solberg and Sanna Marin will meet on {Friday=2022-01-07}. "
        "Before that Emmanuel Macron had asked for a pause. The two leaders had met in Nice on "
        "{3 May 2021=2021-05-03}."
    )
    told = next(each for each in read(text) if each.time and each.time.edtf == "2021-05-03")
    assert {a.name for a in told.participants} >= {"Emmanuel Macron", "Erna Solberg"}
    assert "Sanna Marin" not in {actor.name for actor in told.participants}


def test_he_who_is_only_spoken_of_is_none_of_the_two_leaders(read: Any) -> None:
    text = (
        "Erna Solberg wrote to Sanna Marin. Erna Solberg and Sanna Marin met on "
        "{Monday=2022-01-03}. Erna Solberg had a letter from Emmanuel Macron in her bag. "
        "The two leaders had met in Nice on {3 May 2021=2021-05-03}."
    )
    told = next(each for each in read(text) if each.time and each.time.edtf == "2021-05-03")
    assert "Emmanuel Macron" not in {actor.name for actor in told.participants}


# of three states that are named equally often, the two of the first event, in their order
@pytest.mark.parametrize(
    ("one", "other"),
    [("Chad", "Libya"), ("Libya", "Chad"), ("Peru", "Chile"), ("Chile", "Peru"), ("Fiji", "Samoa")],
)
def test_the_parties_of_a_story_stay_in_order(read: Any, one: str, other: str) -> None:
    text = (
        f"{one} and {other} signed a truce on {{Monday=2022-01-03}}. Kenya watches. {one} waits."
        f" {other} waits. Kenya waits. The truce took effect on {{Wednesday=2022-01-05}}."
    )
    assert [actor.name for actor in read(text)[-1].participants] == [one, other]


STORY = (
    "Norway and Chad held talks on {Sunday=2022-01-02}. Chad is tired."
    " Norway has waited for years. Chad has waited too."
    " The ministers of Norway are silent. So are those of Chad. "
)
# text behind the story, participants of its last event
CONCERNED = [
    ("Norway shelled the fort of the island on {Monday=2022-01-03}.", {"Norway", "Chad"}),
    ("Norway expelled the consul on {Monday=2022-01-03}.", {"Norway", "Chad"}),
    ("Norway had let it be. The navy of Norway seized a trawler on {Monday=2022-01-03}.",
     {"Norway", "Chad"}),
    # Its own affair; another takes part already; a body by itself.
    ("The parliament of Norway voted on the budget on {Monday=2022-01-03}.", {"Norway"}),
    ("Norway voted for a new parliament on {Monday=2022-01-03}.", {"Norway"}),
    ("The ministers of NATO met on {Monday=2022-01-03}.", {"NATO"}),
    ("Togo and Peru shelled the fort on {Monday=2022-01-03}.", {"Togo", "Peru"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), CONCERNED)
def test_whom_the_story_is_much_of(read: Any, text: str, who: set[str]) -> None:
    assert {each.name for each in read(STORY + text)[-1].participants} == who
