"""What several events have in common, for editing them together. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline import edtf
from timeline.datewords import words
from timeline.records import Actor, Event, Kind, Place, Review, Status
from timeline.timevalue import TimeValue

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)

_NAMED = 4
"""So many places are counted by name."""


@dataclass(frozen=True, slots=True)
class Counted(Generic[T]):
    """Something that ``count`` of the events have."""

    value: T
    count: int


@dataclass(frozen=True, slots=True)
class Together:
    """Fields of several events: a value that all share, or None for mixed."""

    total: int
    title: str | None
    titles: int
    kind: Kind | None
    status: Status | None
    place: Place | None
    places: str
    """``Kyiv 3, Washington 1, none 2`` where they are mixed, else empty."""
    dates: str
    """``4–19 Jan 2022, 2 without a date``."""
    has_dates: bool
    participants: tuple[Counted[Actor], ...]
    tags: tuple[Counted[str], ...]
    accepted: int


def together(events: Sequence[Event]) -> Together:
    """What these events, at least one, have in common."""
    places = Counter("" if event.place is None else event.place.name for event in events)
    titles = {event.title for event in events}
    dated = [event.time for event in events if event.time is not None]
    return Together(
        total=len(events),
        title=_shared(event.title for event in events),
        titles=len(titles),
        kind=_shared(event.kind for event in events),
        status=_shared(event.status for event in events),
        place=events[0].place if len(places) == 1 else None,
        places=_counts(places) if len(places) > 1 else "",
        dates=_dates(dated, len(events) - len(dated)),
        has_dates=bool(dated),
        participants=_counted(events, lambda event: event.participants),
        tags=_counted(events, lambda event: event.tags),
        accepted=sum(event.review is Review.ACCEPTED for event in events),
    )


def _shared(values: Iterable[V]) -> V | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _counts(places: Counter[str]) -> str:
    common = sorted(places.items(), key=lambda item: (item[0] == "", -item[1], item[0]))
    said = [f"{name or 'none'} {count}" for name, count in common[:_NAMED]]
    rest = len(common) - _NAMED
    return ", ".join(said) + (f" and {rest} more" if rest > 0 else "")


def _dates(dated: Sequence[TimeValue], undated: int) -> str:
    firsts = [time.first_day for time in dated if time.first_day is not None]
    lasts = [time.last_day for time in dated if time.last_day is not None]
    parts = []
    if firsts and lasts:
        parts.append(words(edtf.lasting_days(min(firsts), max(*lasts, *firsts))))
    if undated:
        parts.append(f"{undated} without a date")
    return ", ".join(parts)


def _counted(
    events: Sequence[Event], held: Callable[[Event], Iterable[T]]
) -> tuple[Counted[T], ...]:
    """What all have first, then what many have; by the order of events where equal."""
    counts: dict[T, int] = {}
    for event in events:
        for value in dict.fromkeys(held(event)):
            counts[value] = counts.get(value, 0) + 1
    return tuple(
        Counted(value, count) for value, count in sorted(counts.items(), key=lambda item: -item[1])
    )
