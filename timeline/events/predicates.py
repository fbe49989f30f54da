"""What can name an event in a sentence: event nouns, and verbs with their time and mood."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.lexicon import Role, Sense
from timeline.records import Kind


@dataclass(slots=True, eq=False)
class EventNoun:
    """An event noun at tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    lemma: str
    kind: Kind
    verb: Verb | None = None
    is_read: bool = False
    """True of a word that no list has and that only reading the article takes for an event."""


@dataclass(slots=True, eq=False)
class Verb:
    """A verb, with the words of its phrase, at tokens ``first`` to ``last`` (exclusive).

    ``left`` and ``right`` bound the clause that it governs; ``subject_of`` is the verb whose
    subject it shares. ``open`` is where its auxiliaries begin.
    """

    first: int
    last: int
    lemma: str
    form: int
    sense: Sense | None
    left: int = 0
    right: int = 0
    open: int = 0
    noun: EventNoun | None = None
    subject_of: Verb | None = None
    negated: bool = False
    unreal: bool = False
    future: bool = False
    perfect: bool = False
    infinitive: bool = False
    passive: bool = False
    relative: bool = False
    governor: Verb | None = None
    must: bool = False
    kind: Kind | None = field(init=False)
    """What the verb itself names."""
    roles: int = field(init=False)
    """What it does beside."""

    def __post_init__(self) -> None:
        sense = self.sense
        if sense is None:
            self.kind, self.roles = None, Role.NONE
        else:
            self.kind, self.roles = sense.kind, sense.roles

    @property
    def is_ahead(self) -> bool:
        """True for what is told to come, or to be due: “will meet”, “is to meet”, “must meet”."""
        return self.future or self.infinitive or self.must


@dataclass(slots=True, eq=False)
class Reading:
    """The verbs and event nouns of a sentence, in order, and what separates them: ``wall`` is a
    running sum, so that the difference of two places is what stands between them."""

    verbs: list[Verb]
    nouns: list[EventNoun]
    wall: list[float]
