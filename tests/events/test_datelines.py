"""Where a story was filed, in the forms in which agencies and newspapers write it."""

from __future__ import annotations

from typing import Any

import pytest

DATELINES = [
    # two dashes touch the agency or the day; a full stop stands before the dash
    ("LIMA, {June 3=1929-06-03} (UP)--", ["Lima"]),
    ("CARACAS, {Dec. 13=1902-12-13}.--", ["Caracas"]),
    ("QUITO. - ", ["Quito"]),
    ("ASUNCIÓN.- ", ["Asuncion"]),
    # names of several words, and those with a state or a province, without a day
    ("PORT-AU-PRINCE - ", ["Port-au-Prince"]),
    ("ST. LOUIS, Mo. - ", ["St. Louis"]),
    ("AL-ULA, Saudi Arabia - ", ["Al-Ula", "Saudi Arabia"]),
    ("Santiago de Cuba (Cuba), {4 dic=2002-12-04} (EFE).- ", ["Santiago de Cuba", "Cuba"]),
    ("LIMA, {May 11=2024-05-11}.—", ["Lima"]),
    # a capital that bears its state's name; the seat of the United Nations
    ("KUWAIT, {Aug 2=1990-08-02} (Wire) - ", ["Kuwait City"]),
    ("UNITED NATIONS, {Aug 2=1990-08-02} (Wire) - ", ["New York"]),
    # a state that has no town of its name; a border
    ("TUVALU, {May 11=2024-05-11} (Wire) - ", ["Tuvalu"]),
    ("MALABA BRIDGE, Kenya-Uganda border, {May 11=2024-05-11} (Wire) - ", ["Malaba Bridge"]),
]
NONE = [
    ("PEACE AND ITS PRICE. A treaty. - ", []),
    ("A treaty of 3-5 May failed.- ", []),
    ("Senator Ruiz (L)-", []),
]


@pytest.mark.parametrize(("line", "places"), DATELINES + NONE)
def test_what_happened_here_was_where_the_dateline_says(
    line: str, places: list[str], read: Any
) -> None:
    told = "Envoys of Bolivia and Chile signed a pact here on {Friday=2024-05-10}."
    mention = read(line + told, "2024-05-10")[-1]
    assert [place.name for place in mention.places] == places


def test_the_day_of_a_dateline_is_no_event(read: Any) -> None:
    line = "LIMA, {June 3=1929-06-03} (UP)--Peru and Chile signed a pact {today=1929-06-04}."
    assert [mention.time.edtf for mention in read(line, "1929-06-04")] == ["1929-06-04"]


GOVERNED = [
    ("ANKARA", "Turkey's parliament approved the pact on {Friday=2024-05-10}", ["Ankara"]),
    ("LA PAZ", "Bolivia's president stepped down on {Friday=2024-05-10}", ["La Paz"]),
    ("NAIROBI", "The Kenyan cabinet annulled the deal on {Friday=2024-05-10}", ["Nairobi"]),
    # one that two share, one from no capital; another state's deed
    ("ANKARA", "Turkey and Peru condemned the raid on {Friday=2024-05-10}", ["Ankara"]),
    ("MOMBASA", "The Kenyan president condemned the raid on {Friday=2024-05-10}", ["Mombasa"]),
    ("ANKARA", "Peru's parliament approved the pact on {Friday=2024-05-10}", []),
]


@pytest.mark.parametrize(("city", "told", "places"), GOVERNED)
def test_those_who_govern_from_the_dateline_act_there(
    city: str, told: str, places: list[str], read: Any
) -> None:
    mention = read(f"{city}, {{May 10=2024-05-10}} (Wire) - {told}.", "2024-05-10")[-1]
    assert [place.name for place in mention.places] == places


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("LIBREVILLE", ["Libreville"]),
        ("PARIS", ["Gabon"]),
    ],
)
def test_a_coup_was_in_the_capital_that_tells_of_it(
    line: str, places: list[str], read: Any
) -> None:
    told = "Officers toppled President Ali Bongo of Gabon on {Friday=2024-05-10}."
    mention = read(f"{line}, {{May 10=2024-05-10}} (Wire) - {told}", "2024-05-10")[-1]
    assert [place.name for place in mention.places] == places


TOLD_THERE = [
    ("NAJAF, Iraq", "The pope embraced the bishop on {Friday=2024-05-10}", ["Najaf", "Iraq"]),
    ("SALZBURG", "Leaders of the European Union threw out the plan on {Friday=2024-05-10}",
     ["Salzburg"]),
    ("OSLO", "Chile threatened Peru with sanctions on {Friday=2024-05-10}", []),
    ("OSLO", "A pact of two states came into force on {Friday=2024-05-10}", []),
    ("UNITED NATIONS", "Chile and Peru signed a pact on {Friday=2024-05-10}", []),
    # what was decided about a place was decided where the story was filed
    ("OSLO", "Chile and Norway agreed on {Friday=2024-05-10} to stop fishing off Tahiti", ["Oslo"]),
    ("OSLO", "Norway announced on {Friday=2024-05-10} that talks in Lima would end", ["Oslo"]),
    ("LIMA", "Leaders of Mali and Niger agreed on {Friday=2024-05-10} on a truce in Gao", ["Lima"]),
    ("LIMA", "The delegation of Chile left for Quito on {Friday=2024-05-10}", ["Lima"]),
    ("LIMA", "The minister signed a pact in Cusco on {Friday=2024-05-10}", ["Cusco"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told", "places"), TOLD_THERE)
def test_what_the_sentence_of_a_dateline_tells_was_there(
    line: str, told: str, places: list[str], read: Any
) -> None:
    mention = read(f"{line}, {{May 10=2024-05-10}} (Wire) - {told}.", "2024-05-10")[-1]
    assert [place.name for place in mention.places] == places
