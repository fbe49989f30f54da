"""What a typed name means: a known place with its position, a known state, body or person."""

from __future__ import annotations

from timeline.events.actors import actor_index
from timeline.events.gazetteer import gazetteer
from timeline.records import Actor, ActorType, Place


def place_named(text: str) -> Place:
    """The place of that name; ``Geneva, CHE`` asks for a country. Unknown names stand alone."""
    name, _, country = (part.strip() for part in text.partition(","))
    found = gazetteer().find(name, country.upper() or None)
    return Place(text) if found is None else found.record()


def actor_named(text: str) -> Actor:
    """The participant of that name; unknown names are persons."""
    known = actor_index().names.get(text)
    return Actor(text, None, ActorType.PERSON) if known is None else known.known.actor
