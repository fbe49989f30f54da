"""What a document holds near the mentions of new articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.grouping import GroupMember
from timeline.records import EventId, EventMention
from timeline.store import Candidate, NearEvent, Store

_MINUTES = 24 * 60
_WIDE = 62 * _MINUTES
"""Minutes above which a date is compared with none but its like."""
_WRONG_BY = 2
"""Days by which two reports of one happening may contradict each other."""
_FEW = 1
"""Names with which a mention says too little to be looked up by them."""


def held_near(store: Store, fresh: Sequence[EventMention]) -> list[GroupMember]:
    """Mentions of the document that may tell what the ``fresh`` ones tell: near in date, and with
    a name in common where the fresh one has names."""
    bounds = [
        (mention, mention.time.earliest, mention.time.latest)
        for mention in fresh
        if mention.time is not None
    ]
    closed = [(m, low, high) for m, low, high in bounds if low is not None and high is not None]
    narrow = [(m, low, high) for m, low, high in closed if high - low <= _WIDE]
    near = _Days(narrow)
    slack = _WRONG_BY * _MINUTES
    found = [
        event.id
        for low, high in merged((low - slack, high + slack) for _, low, high in narrow)
        for event in store.near_events(low, high, longest=_WIDE)
        if near.touches(event)
    ]
    wide = {(low, high) for _, low, high in closed if high - low > _WIDE}
    found += [event.id for low, high in sorted(wide) for event in store.events_of_time(low, high)]
    return held_members(store, list(dict.fromkeys(found)))


def held_members(store: Store, events: Sequence[EventId]) -> list[GroupMember]:
    """The mentions that tell these events, of much-told ones some, as they come to be grouped."""
    return [_member(candidate) for candidate in store.candidates(events)]


@dataclass(frozen=True, slots=True)
class _Outline:
    """Of a fresh mention: the names it tells, and the countries of its places."""

    names: frozenset[str]
    countries: frozenset[str]

    def may_tell(self, event: NearEvent) -> bool:
        """True where it shares a name with an event, or has hardly any, and no other country."""
        if event.country is not None and self.countries and event.country not in self.countries:
            return False
        in_country = event.country is not None and event.country in self.countries
        return in_country or len(self.names) <= _FEW or not self.names.isdisjoint(event.names)

    def may_contradict(self, event: NearEvent) -> bool:
        """True where all but the day may agree: two names in common, or the hardly any that one
        of the two has."""
        shared = len(self.names & event.names)
        few = min(len(self.names), len(event.names)) <= _FEW
        return self.may_tell(event) and (shared > 1 or (few and shared == len(self.names)))


class _Days:
    """What fresh mentions tell of each day."""

    def __init__(self, mentions: Iterable[tuple[EventMention, int, int]]) -> None:
        self._told: dict[int, set[_Outline]] = defaultdict(set)
        for mention, low, high in mentions:
            outline = _outline(mention)
            for day in range(low // _MINUTES, (high - 1) // _MINUTES + 1):
                self._told[day].add(outline)

    def touches(self, event: NearEvent) -> bool:
        """True where a fresh mention of the event's days may tell it."""
        first, last = event.earliest // _MINUTES, (event.latest - 1) // _MINUTES
        return any(
            outline.may_tell(event) if first <= day <= last else outline.may_contradict(event)
            for day in range(first - _WRONG_BY, last + _WRONG_BY + 1)
            for outline in self._told.get(day, ())
        )


def _outline(mention: EventMention) -> _Outline:
    names = {actor.name for actor in mention.participants}
    names |= {place.name for place in mention.places}
    countries = {place.country for place in mention.places if place.country is not None}
    return _Outline(frozenset(names), frozenset(countries))


def _member(held: Candidate) -> GroupMember:
    return GroupMember(
        held.article,
        held.sentence,
        held.mention,
        held.written,
        held.language,
        held.model,
        held.event,
    )


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
