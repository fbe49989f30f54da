"""Pairs of a document's events that a person should compare: they may be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.grouping import Likeness, likenesses
from timeline.intake.neighbours import held_members
from timeline.query import EventFilter
from timeline.records import Event, EventId, Review
from timeline.store import Store

MOST = 200
"""Pairs that are handed back: nobody goes through more at once."""
COMPARED = 5_000
"""Events that are compared, so that nobody waits for long."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two events that may be one, the sentence of each that says so, and the reason."""

    one: Event
    other: Event
    one_sentence: str
    other_sentence: str
    reason: str

    @property
    def ids(self) -> frozenset[EventId]:
        """The two events."""
        return frozenset((self.one.id, self.other.id))


def possible_duplicates(
    store: Store, most: int = MOST, compared: int = COMPARED
) -> list[DuplicatePair]:
    """Pairs of dated events that are not rejected, likeliest first, at most so many.

    Those that a person keeps apart are not among them. Of many events the ``compared`` that came
    last are looked at.
    """
    columns = store.event_columns(EventFilter())
    by_age = sorted(zip(columns.key.tolist(), columns.id, strict=True))
    ids = [EventId(event) for _, event in by_age[max(0, len(by_age) - compared) :]]
    apart = store.kept_apart()
    found = [
        each
        for each in likenesses(held_members(store, ids))
        if frozenset((each.first.event, each.second.event)) not in apart
    ]
    return _with_events(store, found[:most])


def still_open(store: Store, pairs: Sequence[DuplicatePair]) -> list[DuplicatePair]:
    """Those of ``pairs`` that nobody has decided since: both events are there, none is rejected,
    and they are not kept apart. Events are as they are now."""
    ids = {event for pair in pairs for event in pair.ids}
    events = {event.id: event for event in store.events(list(ids))}
    apart = store.kept_apart()
    return [
        replace(pair, one=events[pair.one.id], other=events[pair.other.id])
        for pair in pairs
        if pair.ids <= events.keys()
        and pair.ids not in apart
        and all(events[each].review is not Review.REJECTED for each in pair.ids)
    ]


def _with_events(store: Store, found: Sequence[Likeness]) -> list[DuplicatePair]:
    ids = {member.event for each in found for member in (each.first, each.second)}
    events = {event.id: event for event in store.events([each for each in ids if each])}
    pairs = []
    for each in found:
        one, other = each.first.event, each.second.event
        if one is not None and other is not None:
            sentences = (each.first.sentence, each.second.sentence)
            pairs.append(DuplicatePair(events[one], events[other], *sentences, each.reason))
    return pairs
