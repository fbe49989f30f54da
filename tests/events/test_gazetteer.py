"""Which place a name means."""

from __future__ import annotations

import pytest

from timeline.events.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("name", "place", "country"),
    [
        ("Vienne", "Vienna", "AUT"),
        ("Odessa", "Odesa", "UKR"),
        ("Genf", "Geneva", "CHE"),
        ("Calcutta", "Kolkata", "IND"),
        ("Bali", "Bali", "IDN"),
        ("Alexandria", "Alexandria", "EGY"),
    ],
)
def test_the_most_prominent_bearer_of_a_name_is_meant(name: str, place: str, country: str) -> None:
    found = gazetteer().find(name)
    assert found is not None
    assert (found.name, found.country) == (place, country)


def test_a_country_chooses_another() -> None:
    found = gazetteer().find("Vienne", "FRA")
    assert found is not None
    assert found.name == "Vienne"
