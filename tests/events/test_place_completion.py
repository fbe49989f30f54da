"""Completion of place names from the gazetteer."""

from __future__ import annotations

import pytest

from timeline.events.place_completion import place_completion
from timeline.records import Place


def _names(text: str) -> list[tuple[str, str]]:
    return [(offer.place.name, offer.where) for offer in place_completion().offers(text)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Brus", ("Brussels", "Belgium, capital")),
        ("br", ("Brussels", "Belgium, capital")),
        ("gen", ("Geneva", "Switzerland")),
        ("Genf", ("Geneva", "Switzerland")),
        ("zur", ("Zurich", "Switzerland")),
        ("Zür", ("Zurich", "Switzerland")),
        ("Женева", ("Geneva", "Switzerland")),
        ("camp d", ("Camp David", "United States")),
        ("paris", ("Paris", "France, capital")),
        ("crim", ("Crimea", "Ukraine, region")),
        ("lancaster h", ("Lancaster House", "London, United Kingdom")),
    ],
)
def test_the_most_prominent_place_comes_first(typed: str, first: tuple[str, str]) -> None:
    assert _names(typed)[0] == first


def test_a_country_narrows_it() -> None:
    assert _names("Paris, united s")[0] == ("Paris", "United States")
    assert _names("Paris, USA")[0] == ("Paris", "United States")
    assert all("United States" in where for _, where in _names("Par, usa"))


def test_a_place_is_offered_once_and_few_are() -> None:
    for typed in ("s", "san", "ge", "kiev"):
        names = place_completion().offers(typed)
        assert 0 < len(names) <= 6
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("typed", ["", " ", ",", "Xyzzyx", ", CHE"])
def test_nothing_to_offer(typed: str) -> None:
    assert _names(typed) == []


def test_position_and_country_come_with_it() -> None:
    offer = place_completion().offers("Brussels")[0]
    assert offer.place == Place("Brussels", "BEL", 50.85, 4.35)
    assert offer.position == "50.85, 4.35"
    assert place_completion().offers("Brasilia")[0].position.startswith("−15.")
