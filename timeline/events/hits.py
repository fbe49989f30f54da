"""An event found in a sentence: its verb, its noun, its date words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from timeline.daynumber import DayNumber
from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun, Verb
from timeline.records import Kind


class Verdict(Enum):
    """Told: an event. Void: its date tells what is no event (a habit, a denial, a wish), and
    dates nothing else. Doubtful: its words mostly tell of no event (“every”, a prize, what is
    private), so that it is one only among others. Other: the date may belong to another word of
    the sentence."""

    TOLD = auto()
    VOID = auto()
    DOUBTFUL = auto()
    OTHER = auto()


@dataclass(slots=True, eq=False)
class Hit:
    """An event found: its verb or noun or both, and its date words where it has some.

    ``number`` counts the dates of one trigger; ``shared`` is True where the date was given to a
    verb beside it, ``carried`` where another sentence has it; ``cost`` is how far the date stands
    off; ``label`` where the date heads a line.
    """

    verb: Verb | None
    noun: EventNoun | None
    moment: Moment | None
    cost: float = 0.0
    number: int = 0
    shared: bool = False
    carried: bool = False
    label: bool = False
    before: list[Moment] = field(default_factory=list)
    kind: Kind | None = None
    """What it is, once it has been told."""
    is_classed: bool = False
    """True where its words name no kind and only the class of its verb tells one."""
    is_ruled: bool = False
    """True where a rule or the class of its verb told its kind, not its words alone."""
    verdict: Verdict | None = None
    """What it is worth, once it has been judged."""

    first: int = field(init=False)
    """First token of the trigger."""
    last: int = field(init=False)
    """Last token of the trigger, exclusive."""

    @property
    def first_day(self) -> DayNumber | None:
        """The first day of its date; None where it has none, or an open one."""
        time = None if self.moment is None else self.moment.time
        return None if time is None else time.first_day

    def __post_init__(self) -> None:
        trigger = self.verb or self.noun
        assert trigger is not None
        self.first, self.last = trigger.first, trigger.last
