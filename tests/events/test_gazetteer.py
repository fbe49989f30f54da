"""Which place a name means."""

from __future__ import annotations

from importlib.resources import files

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


@pytest.mark.parametrize(
    ("name", "place", "city"),
    [
        ("Palacio de Nariño", "Palacio de Nariño", "Bogota"),
        ("palais de l'Élysée", "Elysee", "Paris"),
        ("Dolmabahçe Palace", "Dolmabahce", "Istanbul"),
        ("Große Halle des Volkes", "Great Hall of the People", "Beijing"),
        ("Дворец Независимости", "Independence Palace", "Minsk"),
        ("Captain Cook hotel", "Captain Cook hotel", "Anchorage"),
        ("Independence Hall", "Independence Hall", "Philadelphia"),
        ("siège de l'OTAN", "NATO headquarters", "Brussels"),
    ],
)
def test_a_house_stands_in_its_city(name: str, place: str, city: str) -> None:
    found = gazetteer().find(name)
    assert found is not None
    assert (found.name, found.flag, found.city) == (place, "V", city)


def test_every_house_of_the_list_is_known_with_its_city() -> None:
    table = files("resources").joinpath("gazetteer", "venues.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    assert len(rows) > 500
    for name, others, country, city in rows:
        for written in filter(None, (name, *others.split("|"))):
            found = gazetteer().find(written)
            assert found is not None, written
            assert (found.flag, found.country, found.city) == ("V", country, city), written


@pytest.mark.parametrize(
    "name", ["Presidential Palace", "State House", "Parliament House", "Hilton", "Sheraton hotel"]
)
def test_houses_of_many_cities_are_left_open(name: str) -> None:
    found = gazetteer().find(name)
    assert found is None or found.flag != "V"
