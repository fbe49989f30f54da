"""A name in a sentence: a state, a body, a person or a place at its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.actors import KnownActor
from timeline.events.gazetteer import KnownPlace
from timeline.events.wordlists import words
from timeline.records import ActorType

VENUE = words("venue")


@dataclass(slots=True, eq=False)  # never changed; freezing would double the time of making one
class Name:
    """A name at tokens ``first`` to ``last`` (exclusive) of its sentence. ``how`` is name,
    adjective, seat, body, person, place, region (“Latin American”) or unknown."""

    first: int
    last: int
    text: str
    how: str
    actor: KnownActor | None = None
    place: KnownPlace | None = None
    is_person: bool = field(init=False)
    """True for persons."""

    def __post_init__(self) -> None:
        actor = self.actor
        self.is_person = actor is not None and actor.actor.type is ActorType.PERSON

    def of(self, actor: KnownActor, how: str = "person") -> Name:
        """The same words, taken for an actor."""
        return Name(self.first, self.last, self.text, how, actor, self.place)
