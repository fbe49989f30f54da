"""One name in a document for everybody, however its articles spell it.

An extraction has names as its article writes them. Lanes, filters and search gather what is of one
person, so that a document keeps the known form of each name.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.events.actors import actor_index
from timeline.events.persons_abroad import person_by_sound
from timeline.records import Actor, ActorType, Extraction


def with_known_names(extraction: Extraction) -> Extraction:
    """The extraction with everybody who takes part by the known name; each once."""
    mentions = tuple(
        replace(each, participants=tuple(dict.fromkeys(map(_known, each.participants))))
        for each in extraction.mentions
    )
    return replace(extraction, mentions=mentions)


def _known(actor: Actor) -> Actor:
    """The person or body by its known name, however an article writes it (“Volodymyr Zelensky”);
    itself where no list knows it, or more than one person is called so."""
    index = actor_index()
    if actor.type is ActorType.ORGANISATION and actor.code in index.by_code:
        return index.by_code[actor.code].actor
    if actor.type is not ActorType.PERSON or len(index.namesakes.get(actor.name, ())) > 1:
        return actor
    found = index.find(actor.name)
    if found is not None:
        return found.known.actor if found.how == "person" else actor
    alike = person_by_sound(actor.name.split(), "en")
    return actor if alike is None else alike.actor
