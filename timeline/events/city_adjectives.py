"""German adjectives of cities: “Genfer Gespräche”, “das Brüsseler Treffen”."""

from __future__ import annotations

from timeline.events.gazetteer import KnownPlace, gazetteer

_BIG = 200
"""Thousands of inhabitants from which “-er” is read as a city's adjective."""
_ENDING = "er"
_LEAST = 3
_OTHERWISE = {
    "Münchner": "München", "Zürcher": "Zürich", "Basler": "Basel", "Brüsseler": "Brüssel",
    "Dresdner": "Dresden", "Bremer": "Bremen", "Römer": "Rom", "Haager": "Den Haag",
    "Athener": "Athen", "Potsdamer": "Potsdam", "Nizzaer": "Nizza", "Moskauer": "Moskau",
}  # fmt: skip
"""Those that are not the city's name and “-er”, or whose city is small."""


def city_of(adjective: str) -> KnownPlace | None:
    """The city of a German adjective; None for another word that ends so (“Minister”)."""
    if adjective in _OTHERWISE:
        return gazetteer().find(_OTHERWISE[adjective])
    stem = adjective.removesuffix(_ENDING)
    if stem == adjective or len(stem) < _LEAST:
        return None
    place = gazetteer().find(stem)
    if place is None or place.flag in ("R", "S"):
        return None
    return place if place.flag or place.thousands >= _BIG else None
