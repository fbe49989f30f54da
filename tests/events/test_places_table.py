"""Where events were, sentence by sentence: old and new names, waters, houses, goals, hosts, votes.

The table has one line a sentence, each written on 15 May 2024.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

WRITTEN = "2024-05-15"
TABLE = Path(__file__).with_name("places.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, text, told) for language, text, told in cells]


@pytest.mark.parametrize(("language", "text", "told"), rows())
def test_where_a_sentence_says_it_was(language: str, text: str, told: str, read: Any) -> None:
    dated = [each for each in read(text, WRITTEN, language=language) if each.time is not None]
    assert [place.name for place in dated[-1].places] == [name for name in told.split("|") if name]


PROGRAMME = """Summit of the five lake states
Media advisory no. 2, {place}

{{Tuesday=2024-05-14}}
09:00 - Meeting of foreign ministers
11:30 - Opening of the summit
15:00 - Leaders' retreat
17:15 - Press conference of the chairman
"""


@pytest.mark.parametrize(
    ("head", "town"),
    [
        ("Entebbe, {12 May 2024=2024-05-12}", "Entebbe"),
        ("Cholpon-Ata, Kyrgyzstan, {12 May 2024=2024-05-12}", "Cholpon-Ata"),
    ],
)
def test_a_programme_is_of_the_place_in_its_head(head: str, town: str, read: Any) -> None:
    told = read(PROGRAMME.format(place=head), "2024-05-12", headline=True)
    assert len(told) > 2
    assert {each.places[0].name for each in told} == {town}
    assert all("as the programme is of there" in each.explanation for each in told)


ISSUED = """Joint statement of the lake states
Entebbe, {15 May 2024=2024-05-15}

1. The Ministers met.
"""


@pytest.mark.parametrize(
    ("point", "towns"),
    [
        ("2. They adopted {today=2024-05-15} a plan of action for the lake.", ["Entebbe"]),
        ("2. The Leaders decided {today=2024-05-15} to raise relations.", ["Entebbe"]),
        ("2. The Leaders adopted a plan on {4 May 2021=2021-05-04}.", []),
        ("2. The treaty enters into force {today=2024-05-15}.", []),
    ],
)
def test_what_is_decided_in_a_communique_is_where_it_was_issued(
    point: str, towns: list[str], read: Any
) -> None:
    last = read(ISSUED + point, "2024-05-15", headline=True)[-1]
    assert [place.name for place in last.places] == towns


def test_whose_leaders_decide_in_a_communique(read: Any) -> None:
    issued = ISSUED.replace("The Ministers met", "The East African Community met")
    point = "2. Leaders adopted {today=2024-05-15} a plan of action for the lake."
    last = read(issued + point, "2024-05-15", headline=True)[-1]
    assert [actor.name for actor in last.participants] == ["East African Community"]


def test_a_list_by_the_hour_without_a_place_has_none(read: Any) -> None:
    told = read(PROGRAMME.format(place="for the press"), "2024-05-12", headline=True)
    assert told
    assert not any(each.places for each in told)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Macron will travel to Beijing on {20 May=2024-05-20}. He will be received by Xi on "
         "{21 May=2024-05-21}.", ["Beijing"]),
        ("Macron will travel to Beijing on {20 May=2024-05-20}. Biden will receive Zelensky on "
         "{21 May=2024-05-21}.", []),
        ("Macron will travel to Beijing on {20 May=2024-05-20}. He received Xi on "
         "{2 April=2024-04-02}.", []),
        ("The leaders met in Sochi on {13 May=2024-05-13}. The summit closed on "
         "{14 May=2024-05-14}.", ["Sochi"]),
        ("The leaders met in Sochi on {13 May=2024-05-13}. The U.N. Security Council discussed "
         "the matter on {14 May=2024-05-14}.", []),
        ("The leaders met in Sochi on {13 May=2024-05-13}. A joint communique was issued on "
         "{13 May=2024-05-13}.", ["Sochi"]),
        ("Rebels captured Goma on {6 May=2024-05-06}. The army retook the town on "
         "{13 May=2024-05-13}.", ["Goma"]),
        ("Rebels in the Congo captured Goma on {6 May=2024-05-06}.", ["Goma"]),
        ("The delegates came to Bandung. There, on {6 May=2024-05-06}, they adopted a treaty.",
         ["Bandung"]),
        ("TUNIS, {May 14=2024-05-14} (Wire) - Tunisia expelled an envoy. The foreign ministry "
         "summoned the ambassador on {Tuesday=2024-05-14}.", ["Tunis"]),
        ("TUNIS, {May 14=2024-05-14} (Wire) - Tunisia expelled an envoy. The foreign ministry of "
         "Spain summoned the ambassador on {Tuesday=2024-05-14}.", []),
    ],
)  # fmt: skip
def test_what_is_told_next_was_there_too(text: str, places: list[str], read: Any) -> None:
    last = read(text, "2024-05-14")[-1]
    assert [place.name for place in last.places] == places
