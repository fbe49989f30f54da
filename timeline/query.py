"""Which events are meant: the filter that the window, the exports and the command line share."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.daynumber import DayNumber
from timeline.records import ArticleId, Kind, Review, Status


@dataclass(frozen=True, slots=True)
class EventFilter:
    """All stated conditions hold at once; within one field any of the values will do.

    ``text`` is matched against title, note, place, participants and tags, each word as a prefix.
    ``places``, ``participants`` and ``tags`` are compared whole, without case; a place also
    matches by its country code and a participant by its code. ``articles`` are ids.
    ``earliest`` and ``latest`` are days, both inclusive: an event counts when its possible time
    touches them. ``undated`` True asks for the events without a date, False for those with one,
    None for both. Rejected events come only when asked for, by ``include_rejected`` or by
    ``reviews``.
    """

    text: str = ""
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    reviews: tuple[Review, ...] = ()
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    tags: tuple[str, ...] = ()
    earliest: DayNumber | None = None
    latest: DayNumber | None = None
    undated: bool | None = None
    include_rejected: bool = False


def parse_query(text: str) -> EventFilter:
    """The filter that a line of the query language states; see docs/store.md."""
    return EventFilter(text=text)
