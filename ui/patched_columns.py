"""Columns after a small change, without asking the store for all of them again. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.columns import EventColumns
from timeline.records import Event, EventId, Kind, Review, Status

_KINDS, _STATUSES, _REVIEWS = list(Kind), list(Status), list(Review)


def patched(
    columns: EventColumns, rows: Mapping[EventId, int], events: Sequence[Event]
) -> EventColumns | None:
    """``columns`` with other titles, kinds, statuses and review states of ``events``.

    ``rows`` tells where each event stands. None where a date, a place or what is shown at all may
    differ: then the store has to be asked.
    """
    for event in events:
        row = rows.get(event.id)
        if row is None or event.time is None or event.review is Review.REJECTED:
            return None
        place = "" if event.place is None else event.place.name
        actors = "; ".join(actor.name for actor in event.participants)
        tags = "; ".join(event.tags)
        same = (columns.edtf[row], columns.place[row], columns.participants[row], columns.tags[row])
        if same != (event.time.edtf, place, actors, tags):
            return None
    kind, status, review = columns.kind.copy(), columns.status.copy(), columns.review.copy()
    title = columns.title.copy()
    for event in events:
        row = rows[event.id]
        kind[row] = _KINDS.index(event.kind)
        status[row] = _STATUSES.index(event.status)
        review[row] = _REVIEWS.index(event.review)
        title[row] = event.title
    return replace(columns, kind=kind, status=status, review=review, title=title)
