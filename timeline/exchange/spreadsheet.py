"""CSV (RFC 4180) that spreadsheets open as it is meant, and that comes back unchanged.

UTF-8 with a byte order mark and CRLF. In columns of text a cell that a spreadsheet could take for
a formula gets an apostrophe in front, and so does one that begins with an apostrophe; ``unguarded``
takes it away again. Days and EDTF of years before 0 begin with a minus and stay bare.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from timeline.datewords import words
from timeline.entries import EventEntry, SourceQuote
from timeline.exchange.fields import (
    clock_text,
    day_text,
    granularity_word,
    joined,
    moment_text,
    offset_text,
)
from timeline.records import Event

COLUMNS = (
    "id",
    "date_display",
    "date_edtf",
    "earliest",
    "latest",
    "time",
    "utc_offset",
    "granularity",
    "date_basis",
    "status",
    "title",
    "kind",
    "place",
    "country",
    "lat",
    "lon",
    "participants",
    "participant_codes",
    "tags",
    "note",
    "review",
    "sources",
    "quote",
    "source_title",
    "publisher",
    "source_date",
    "source",
    "sha256",
    "char_start",
    "char_end",
    "related",
    "modified_at",
)
"""Names of the columns, in order."""

_BARE = frozenset(
    (
        "date_edtf",
        "earliest",
        "latest",
        "time",
        "utc_offset",
        "lat",
        "lon",
        "sources",
        "source_date",
        "char_start",
        "char_end",
        "modified_at",
    )
)
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What a spreadsheet takes a cell for a formula by, when it begins so."""

_RISKY = (*FORMULA_SIGNS, "'")
_MARK = "\ufeff"


def write_csv(entries: Iterable[EventEntry], out: TextIO, *, rows_per_source: bool = False) -> None:
    """One row an event, quoting its principal source; or a row for each of its sources.

    ``out`` takes the text as it is: open it with UTF-8 and ``newline=""`` (``writing`` does).
    """
    out.write(_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        for row in event_rows(entry, rows_per_source=rows_per_source):
            writer.writerow([_guarded(column, row[column]) for column in COLUMNS])


def event_rows(entry: EventEntry, *, rows_per_source: bool = False) -> Iterator[dict[str, str]]:
    """The cells of one event by column, before the guard."""
    shared = _event_cells(entry.event) | {
        "sources": str(entry.source_count),
        "related": joined(tuple(entry.related)),
    }
    quotes: tuple[SourceQuote | None, ...] = entry.quotes or (None,)
    for quote in quotes if rows_per_source else quotes[:1]:
        yield shared | _quote_cells(quote)


def _event_cells(event: Event) -> dict[str, str]:
    time = event.time
    place = event.place
    return {
        "id": event.id,
        "date_display": "" if time is None else words(time),
        "date_edtf": "" if time is None else time.edtf,
        "earliest": "" if time is None else day_text(time.first_day),
        "latest": "" if time is None else day_text(time.last_day),
        "time": clock_text(time),
        "utc_offset": "" if time is None else offset_text(time.utc_offset),
        "granularity": "" if time is None else granularity_word(time.granularity),
        "date_basis": event.basis.value,
        "status": event.status.value,
        "title": event.title,
        "kind": event.kind.value,
        "place": "" if place is None else place.name,
        "country": "" if place is None else place.country or "",
        "lat": "" if place is None else degrees_text(place.latitude),
        "lon": "" if place is None else degrees_text(place.longitude),
        "participants": joined(tuple(actor.name for actor in event.participants)),
        "participant_codes": joined(tuple(actor.code or "" for actor in event.participants)),
        "tags": joined(event.tags),
        "note": event.note,
        "review": event.review.value,
        "modified_at": moment_text(event.modified_at),
    }


def _quote_cells(quote: SourceQuote | None) -> dict[str, str]:
    if quote is None:
        names = ("quote", "source_title", "publisher", "source_date", "source", "sha256")
        return dict.fromkeys((*names, "char_start", "char_end"), "")
    return {
        "quote": quote.quote,
        "source_title": quote.source_title,
        "publisher": quote.publisher or "",
        "source_date": day_text(quote.source_day),
        "source": quote.source,
        "sha256": quote.sha256,
        "char_start": str(quote.span.start),
        "char_end": str(quote.span.end),
    }


def degrees_text(value: float | None) -> str:
    """Degrees to about a metre; empty where none are known."""
    return "" if value is None else f"{value:.5f}".rstrip("0").rstrip(".")


def _guarded(column: str, cell: str) -> str:
    return f"'{cell}" if column not in _BARE and cell.startswith(_RISKY) else cell


def unguarded(column: str, cell: str) -> str:
    """A cell as it was before ``write_csv`` made it safe."""
    return cell[1:] if column not in _BARE and cell.startswith("'") else cell
