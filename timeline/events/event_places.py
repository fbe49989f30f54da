"""The places that an event carries: houses with their towns, regions with the city, each once."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.background import Background, is_fresh
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.hits import Hit
from timeline.events.names import VENUE
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind, Place

_HOUSES = VENUE | words("houses_abroad")


def with_town(
    places: list[KnownPlace], sentence: Sentence, hit: Hit, background: Background
) -> list[KnownPlace]:
    """“At the Captain Cook hotel”, of a story set in Anchorage: the town too; “in Iceland”, of one
    filed from Reykjavik: the city too."""
    city, setting = background.filed_from, background.setting
    if len(places) != 1:
        return places
    place = places[0]
    if place.flag in ("S", "R") and city is not None and is_fresh(hit, background):
        leaves = hit.verb is not None and hit.verb.lemma in _LEAVING
        whole = leaves or (hit.noun is not None and hit.noun.kind is Kind.CEASEFIRE)
        same = place.country == city.country and city.name != place.name and not whole
        return [city, *places] if same else places
    if not _is_unplaced_house(place):
        return places
    town = _town_before(sentence, hit)
    if town is not None:
        return [place, town]
    if setting is None:
        return [place, city] if city is not None and is_fresh(hit, background) else places
    towns = [known for known in setting.town if known.flag not in ("S", "R") and known != place]
    return [place, *towns] if setting.is_within(hit, _STAY) else places


def with_region(
    places: list[KnownPlace], sentence: Sentence, background: Background
) -> list[KnownPlace]:
    """“BANDUNG, Indonesia -”: of the sentence after a dateline, the country that it names too."""
    region = background.filed_in if sentence.filed_from is not None else None
    if region is None or region.flag != "S" or places != [background.filed_from]:
        return places
    return [*places, region]


def _town_before(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“Visited Lome and was received at State House”: the town that its sentence names before."""
    for name in reversed(sentence.names):
        if name.place is None or name.last > hit.first or name.how not in ("place", "seat"):
            continue
        before = sentence.lower[name.first - 1] if name.first else ""
        placed = any(sentence.lexicon.is_(group, before) for group in ("in_place", "to_place"))
        visited = any(v.last == name.first and v.kind is Kind.VISIT for v in sentence.reading.verbs)
        if (placed or visited) and name.place.flag in ("C", "H", ""):
            return name.place
    return None


def with_head(
    places: list[KnownPlace], sentence: Sentence, kind: Kind, background: Background
) -> list[KnownPlace]:
    """Of an entry of an agenda the city at its head, with the house that it names; not where its
    own words tell another town."""
    head = background.heads.get(sentence.span.start)
    if head is None or kind in (Kind.CALL, Kind.DEADLINE):
        return places
    houses = [place for place in places if place.flag in ("V", "H") or _is_unplaced_house(place)]
    abroad = head.country if kind is Kind.VISIT else None  # “leaves for France” from London
    towns = [
        place for place in places
        if place not in houses and (place.flag != "S" or abroad not in (None, place.country))
    ]  # fmt: skip
    return places if towns else [head, *(each for each in houses if each.city in ("", head.name))]


def _is_unplaced_house(place: KnownPlace) -> bool:
    """A hotel, a palace, an airport, a square of which no list says where it is."""
    parts = place.name.lower().split()
    house = not place.country and not _HOUSES.isdisjoint((parts[0], parts[-1]))
    return (place.flag == "V" and not place.city) or (place.flag == "U" and house)


_LEAVING = frozenset({"leave", "quit", "withdraw", "depart", "evacuate", "pull"})
_STAY = 14
"""Days about a setting within which a house without a town is one of that town."""


def place_records(places: Sequence[KnownPlace]) -> tuple[Place, ...]:
    """Places as an event carries them, a venue with its city; each once."""
    found: dict[str, Place] = {}
    for place in places:
        if place.flag == "U" or not (place.latitude or place.longitude):
            found.setdefault(place.name, Place(place.name, place.country or None))
        else:
            found.setdefault(place.name, place.record())
        if place.flag == "V" and place.city:
            city = gazetteer().find(place.city, place.country)
            if city is not None and not _is_among(city, places):
                found.setdefault(city.name, city.record())
    return tuple(found.values())


def _is_among(city: KnownPlace, places: Sequence[KnownPlace]) -> bool:
    """True of a city that is there by another of its names: “Peking”."""
    return any(
        each.flag not in ("V", "S", "R", "U") and each.country == city.country
        and (each.latitude, each.longitude) == (city.latitude, city.longitude)
        for each in places
    )  # fmt: skip
