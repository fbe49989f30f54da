"""Events as JSON lines: one event a line, with all its sources and every field it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from timeline.datewords import words
from timeline.entries import EventEntry, SourceQuote
from timeline.exchange.fields import clock_text, granularity_word, moment_text, offset_text
from timeline.exchange.jsonlines import day_or_none, write_jsonl
from timeline.records import Event
from timeline.timevalue import TimeValue


def write_events_jsonl(entries: Iterable[EventEntry], out: TextIO) -> None:
    """One event a line, sources principal first."""
    write_jsonl(event_lines(entries), out)


def event_lines(entries: Iterable[EventEntry]) -> Iterator[dict[str, Any]]:
    """One mapping an event."""
    for entry in entries:
        yield {
            **_event(entry.event),
            "related": list(entry.related),
            "sources": [_source(quote) for quote in entry.quotes],
        }


def _event(event: Event) -> dict[str, Any]:
    place = event.place
    return {
        "id": event.id,
        **_time(event.time),
        "basis": event.basis.value,
        "explanation": event.explanation,
        "title": event.title,
        "kind": event.kind.value,
        "status": event.status.value,
        "place": None if place is None else place.name,
        "country": None if place is None else place.country,
        "lat": None if place is None else place.latitude,
        "lon": None if place is None else place.longitude,
        "participants": [
            {"name": actor.name, "code": actor.code, "type": actor.type.value}
            for actor in event.participants
        ],
        "tags": list(event.tags),
        "note": event.note,
        "review": event.review.value,
        "strength": round(event.strength, 3),
        "touched": sorted(event.touched),
        "created_at": moment_text(event.created_at) or None,
        "modified_at": moment_text(event.modified_at) or None,
    }


def _time(time: TimeValue | None) -> dict[str, Any]:
    if time is None:
        names = ("date_display", "edtf", "earliest", "latest", "time", "utc_offset")
        return dict.fromkeys((*names, "granularity"))
    return {
        "date_display": words(time),
        "edtf": time.edtf,
        "earliest": day_or_none(time.first_day),
        "latest": day_or_none(time.last_day),
        "time": clock_text(time) or None,
        "utc_offset": offset_text(time.utc_offset) or None,
        "granularity": granularity_word(time.granularity),
    }


def _source(quote: SourceQuote) -> dict[str, Any]:
    return {
        "article": quote.article,
        "start": quote.span.start,
        "end": quote.span.end,
        "quote": quote.quote,
        "source_title": quote.source_title,
        "publisher": quote.publisher,
        "source_date": day_or_none(quote.source_day),
        "source": quote.source,
        "sha256": quote.sha256,
        "copy_of": quote.copy_of,
    }
