"""Where an event took place: named places, venues, the city of the dateline."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.background import Background, is_near, is_the_articles
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.roles import BETWEEN, adjective_at, over_list
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind, Place

PHYSICAL = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT, Kind.CEASEFIRE})


def antecedent(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“Brussels, where he attended a summit”."""
    if sentence.tokens[verb.left].lower != "where":
        return []
    before = [name for name in sentence.names if name.last <= verb.left]
    if before and verb.left - before[-1].last <= 1 and before[-1].place is not None:
        return [before[-1].place]
    unknown = before and verb.left - before[-1].last <= 1 and before[-1].how == "unknown"
    return [KnownPlace(before[-1].text, "", 0.0, 0.0, 0, "U")] if unknown else []


def with_unknown(
    sentence: Sentence,
    places: list[KnownPlace],
    unknown: Sequence[Name],
    hit: Hit,
    lexicon: Lexicon,
) -> list[KnownPlace]:
    """Capitalised names after in or at that no list knows are places all the same."""
    found = list(places)
    for name in unknown:
        at = over_list(sentence, name.first - 1)
        while at >= 0 and (sentence.tokens[at].lower in BETWEEN or adjective_at(sentence, at)):
            at -= 1
        word = sentence.tokens[at].lower if at >= 0 else ""
        if lexicon.language == "de":
            continue
        if hit.label and word in ("to", "of", ",", "from"):
            word = "at"
        first = name.text.split()[0].lower()
        if (
            word not in ("in", "at", "near", "à", "en", "em", "a", "bei", "в", "outside")
            or first in _NOT_PLACE
        ):
            continue
        if word == "a" and lexicon.language not in ("it", "pt", "es"):
            continue
        if name.text.isupper() or any(sign.isdigit() for sign in name.text):
            continue
        country = next((p.country for p in places if p.country), "")
        found.insert(0, KnownPlace(name.text, country, 0.0, 0.0, 0, "U"))
    return found


_NOT_PLACE = words("scene_not_place")


def with_dateline(
    places: list[KnownPlace], sentence: Sentence, hit: Hit, kind: Kind, background: Background
) -> list[KnownPlace]:
    """The city where the story was filed, only where the text itself speaks of it and tells of
    nothing else."""
    city = background.filed_from
    lead = sentence.filed_from is not None
    if kind not in PHYSICAL or not (lead or is_the_articles(sentence, hit, Kind.MEETING)):
        return places
    if not places:
        if city is not None and background.is_spoken_of and lead:
            return [city]
        titled = is_near(hit, background) and not _is_another(sentence, hit, kind)
        return background.title_places[:1] if titled else places
    if city is None or not lead:
        return places
    if len(places) == 1 and places[0].flag in ("S", "R") and places[0].country == city.country:
        return [city, *places] if city.name != places[0].name else places
    return places


def _is_another(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The BRICS summit”, “take up the agreement”: not what the title tells of."""
    noun = hit.noun
    if noun is None:
        return False
    if kind is Kind.MEETING and noun.kind is Kind.AGREEMENT:
        return True
    return any(name.last == noun.first and name.how == "body" for name in sentence.names)


def place_records(places: Sequence[KnownPlace]) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    for place in places:
        if place.flag == "U":
            found.setdefault(place.name, Place(place.name, place.country or None))
        else:
            found.setdefault(place.name, place.record())
        if place.flag == "V" and place.city:
            city = gazetteer().find(place.city, place.country)
            if city is not None:
                found.setdefault(city.name, city.record())
    return tuple(found.values())
