"""What a typed name means: a known place with its position, a known state, body or person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from timeline.records import Actor, ActorType, Place

if TYPE_CHECKING:
    from timeline.events.place_completion import PlaceOffer


def place_named(text: str) -> Place:
    """The place of that name; ``Geneva, CHE`` asks for a country. Unknown names stand alone."""
    from timeline.events import named

    return named.place_named(text)


def actor_named(text: str) -> Actor:
    """The participant of that name; unknown names are persons."""
    from timeline.events import named

    return named.actor_named(text)


@cache
def actors_known() -> tuple[str, ...]:
    """English names of all known states, bodies and persons, in this order."""
    from timeline.events.actors import actor_index

    actors = {name.known.actor.name: name.known.actor for name in actor_index().names.values()}
    order = list(ActorType)
    known = sorted(actors.values(), key=lambda actor: (order.index(actor.type), actor.name))
    return tuple(actor.name for actor in known)


def places_offered(text: str) -> Sequence[PlaceOffer]:
    """Known places with a name that begins so, the most prominent first."""
    from timeline.events.place_completion import place_completion

    return place_completion().offers(text)


def place_words(place: Place) -> str:
    """Which place it is: ``Switzerland · 46.20, 6.15``, or that no position is known."""
    from timeline.events.place_completion import country_words, position_words

    position = position_words(place) or "no position known"
    return " · ".join(part for part in (country_words(place.country), position) if part)
