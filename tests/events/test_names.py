"""How names are cut: firms and institutions whole, persons with their initials, things no one."""

from __future__ import annotations

from typing import Any

import pytest

# text, participants of its one event
WHO = [
    ("The Immigration and Naturalization Service and Peru signed an accord on"
     " {Monday=2022-01-03}.", {"United States", "Peru"}),
    ("Walter B. Ashdown Jr. met the envoy of Peru on {Monday=2022-01-03}.",
     {"Walter B. Ashdown Jr", "Peru"}),
    ("W. Brent Ostler met the envoy of Peru on {Monday=2022-01-03}.",
     {"W. Brent Ostler", "Peru"}),
    ("Chief of Staff Ruth Ostler met the envoy of Peru on {Monday=2022-01-03}.",
     {"Ruth Ostler", "Peru"}),
    ("Calder Drilling & Exploration Co. signed a contract with Angola on {Monday=2022-01-03}.",
     {"Angola"}),
    ("Morven Canada Corp. signed a contract with Angola on {Monday=2022-01-03}.", {"Angola"}),
    ("Canada signed a contract with Angola on {Monday=2022-01-03}.", {"Canada", "Angola"}),
    ("The Paraguayan Bond Rating Service and Peru signed an accord on {Monday=2022-01-03}.",
     {"Paraguay", "Peru"}),
    ("Libyans went on trial for the bombing of Coral Air Flight 77 on {Monday=2022-01-03}.",
     {"Libya"}),
    ("Hurricane Olga struck Jamaica on {Monday=2022-01-03}.", {"Jamaica"}),
    ("Peru and Chile showed the ``Iron Cloud'' at a meeting on {Monday=2022-01-03}.",
     {"Peru", "Chile"}),
    ("In 1987 Ruth Ostler left. Ruth Ostler met Jim Ash on {Monday=2022-01-03}.",
     {"Ruth Ostler", "Jim Ash"}),
    ("Juan Mora met the pope. Elian Mora saw him too. Mora left Rome on {Monday=2022-01-03}.",
     {"Elian Mora"}),
    ("Hun Sen met Pol Pot on {Monday=2022-01-03}.", {"Hun Sen", "Pol Pot", "Cambodia"}),
    # By whose clock.
    ("Peru telephoned Chile at {6 pm on Monday=2022-01-03}, Washington time.", {"Peru", "Chile"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WHO)
def test_names_are_whole(text: str, who: set[str], read: Any) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who


# where ministers met, places and their countries
WHERE = [
    ("Birmingham, Ala.,", [("Birmingham", "USA"), ("Alabama", "USA")]),
    ("Birmingham", [("Birmingham", "GBR")]),
    ("Athens, Ga.,", [("Athens", "USA"), ("Georgia state", "USA")]),
    ("Athens", [("Athens", "GRC")]),
    ("Atlanta, Georgia,", [("Atlanta", "USA"), ("Georgia state", "USA")]),
    ("Batumi, Georgia,", [("Batumi", "GEO"), ("Georgia", "GEO")]),
    ("London, Ontario,", [("London", "CAN"), ("Ontario", "CAN")]),
    ("London, Washington and Paris", [("London", "GBR"), ("Washington", "USA"), ("Paris", "FRA")]),
    ("Buffalo, N.Y.,", [("Buffalo", "USA"), ("New York state", "USA")]),
    ("Geneva, New York and Vienna", [("Geneva", "CHE"), ("New York", "USA"), ("Vienna", "AUT")]),
    ("Washington, D.C.,", [("Washington", "USA")]),
    ("Cambridge, Mass.,", [("Cambridge", "USA"), ("Massachusetts", "USA")]),
]  # fmt: skip


@pytest.mark.parametrize(("where", "places"), WHERE)
def test_a_province_says_which_city_is_meant(
    where: str, places: list[tuple[str, str]], read: Any
) -> None:
    (mention,) = read(f"Ministers of Peru met in {where} on {{Monday=2022-01-03}}.")
    assert [(place.name, place.country) for place in mention.places] == places


def test_a_place_within_a_name_is_none(read: Any) -> None:
    (mention,) = read("Ministers of Peru met at the University of Lund on {Monday=2022-01-03}.")
    assert [place.name for place in mention.places] == ["University of Lund"]


def test_a_dateline_knows_its_province(read: Any) -> None:
    text = (
        "BUFFALO, N.Y., {Jan 4=2022-01-04} (Wire) - Envoys of Peru and Chile signed a treaty"
        " here on {Monday=2022-01-03}."
    )
    assert [place.name for place in read(text)[0].places] == ["Buffalo"]
