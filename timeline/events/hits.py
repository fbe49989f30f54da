"""An event found in a sentence: its verb, its noun, its date words."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun, Verb
from timeline.records import Kind


@dataclass(slots=True, eq=False)
class Hit:
    """An event found: its verb or noun or both, and its date words where it has some.

    ``number`` counts the dates of one trigger; ``shared`` is True where the date was given to a
    verb beside it; ``cost`` is how far the date stands off; ``label`` where the date heads a line.
    """

    verb: Verb | None
    noun: EventNoun | None
    moment: Moment | None
    cost: float = 0.0
    number: int = 0
    shared: bool = False
    label: bool = False
    before: list[Moment] = field(default_factory=list)
    kind: Kind | None = None
    """What it is, once it has been told."""

    @property
    def first(self) -> int:
        """First token of the trigger."""
        return self.verb.first if self.verb is not None else self._noun.first

    @property
    def last(self) -> int:
        """Last token of the trigger, exclusive."""
        return self.verb.last if self.verb is not None else self._noun.last

    @property
    def _noun(self) -> EventNoun:
        assert self.noun is not None
        return self.noun
