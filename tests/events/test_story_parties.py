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
    ("Angela Merkel waited for Emmanuel Macron. She left for Oslo on {Monday=2022-01-03}.",
     {"Angela Merkel", "Germany", "Norway"}),
    ("Angela Merkel waited for Emmanuel Macron. He left for Oslo on {Monday=2022-01-03}.",
     {"Emmanuel Macron", "France", "Norway"}),
    ("Kofi Annan mediates. Sanna Marin met him on {Monday=2022-01-03}.",
     {"Kofi Annan", "United Nations", "Sanna Marin", "Finland"}),
    ("Margaret Thatcher is here. She and Zhao Ziyang signed a treaty on {Monday=2022-01-03}.",
     {"Margaret Thatcher", "United Kingdom", "Zhao Ziyang", "China"}),
    ("Sanna Marin and Erna Solberg quarrel. The two are to meet again on {Monday=2022-01-10}.",
     {"Sanna Marin", "Erna Solberg"}),
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
