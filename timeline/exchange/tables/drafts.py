"""Rows of a table as events, before anything is known of the document that they go to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from timeline.daynumber import DayNumber
from timeline.exchange.tables.columns import ColumnMapping, DayOrder, Role
from timeline.exchange.tables.date_cells import DateCells
from timeline.exchange.tables.field_cells import (
    FieldCells,
    basis_named,
    kind_named,
    milliseconds,
    review_named,
    status_named,
)
from timeline.exchange.tables.row_cells import RowCells
from timeline.exchange.tables.row_dates import RowDate, RowDates
from timeline.exchange.tables.rows import BrokenRow, Row
from timeline.filing import first_words
from timeline.records import Event, EventId, Kind, Review, Status

_TITLE_MOST = 500
"""A longer title is cut, and stands whole in the note."""
_OUR_FIELDS = frozenset(
    ("title", "time", "kind", "status", "place", "participants", "tags", "note", "review")
)


@dataclass(frozen=True, slots=True)
class EventDraft:
    """The event of a row. ``event.id`` is the table's own identifier, or empty.

    ``given`` names the fields of ``event`` that the row states. ``told`` is the event's note with
    the words of its sources, for a document that has not the sources themselves. ``remark`` says
    why the row was not taken whole; empty where it was. ``exported_at`` is when the event was
    changed last before a table of Dateline was written, in milliseconds since 1970, else 0.
    """

    line: int
    event: Event
    told: str
    given: frozenset[str]
    remark: str = ""
    exported_at: int = 0
    is_ours: bool = False
    """Its identifier is that of an event of Dateline."""


def drafts_of(
    rows: Iterable[Row | BrokenRow],
    headers: tuple[str, ...],
    mapping: ColumnMapping,
    order: DayOrder,
    today: DayNumber,
) -> Iterator[EventDraft | BrokenRow]:
    """An event a row, or why there is none. ``today`` tells what is planned.

    Rows of one event, as a table with a row for each source has them, are one draft.
    """
    drafter = _Drafter(headers, mapping, order, today)
    held: EventDraft | None = None
    for row in rows:
        draft = row if isinstance(row, BrokenRow) else drafter.draft(row)
        if mapping.is_ours and _is_same_event(held, draft):
            assert held is not None
            assert isinstance(draft, EventDraft)
            held = replace(held, told=_lines(held.told, *_beyond(draft)))
            continue
        if held is not None:
            yield held
        held = draft if isinstance(draft, EventDraft) else None
        if held is None:
            yield draft
    if held is not None:
        yield held


def _is_same_event(held: EventDraft | None, draft: EventDraft | BrokenRow) -> bool:
    if held is None or not isinstance(draft, EventDraft) or not held.event.id:
        return False
    return replace(held.event, note="") == replace(draft.event, note="")


def _beyond(draft: EventDraft) -> list[str]:
    """The words of a draft's source."""
    return [draft.told[len(draft.event.note) :].strip("\n")]


class _Drafter:
    """Reads the rows of one table."""

    def __init__(
        self,
        headers: tuple[str, ...],
        mapping: ColumnMapping,
        order: DayOrder,
        today: DayNumber,
    ) -> None:
        self._headers = headers
        self._mapping = mapping
        self._today = today
        self._dates = RowDates(mapping, DateCells(order, mapping.language))
        self._fields = FieldCells(mapping)

    def draft(self, row: Row) -> EventDraft | BrokenRow:
        """The event of a row, or why it is none."""
        cells = RowCells(row.cells, self._headers, self._mapping)
        if cells.one(Role.SLIDE).strip().casefold() == "title":
            return BrokenRow(row.line, "it is the title of the whole, not an event")
        note = "\n".join(filter(None, cells.all(Role.NOTE)))
        title = cells.one(Role.TITLE)
        title = title if self._mapping.is_ours else " ".join(title.split())
        if not title.strip():
            title = first_words(note)
        if not title.strip():
            return BrokenRow(row.line, "it has no title")
        return self._drafted(row.line, title, note, cells)

    def _drafted(self, line: int, title: str, note: str, cells: RowCells) -> EventDraft:
        when = self._dates.read(cells.one)
        if not self._mapping.is_ours and len(title) > _TITLE_MOST:
            note, title = _lines(title, note), first_words(title)
        kind, status = kind_named(cells.one(Role.KIND)), status_named(cells.one(Role.STATUS))
        place, strange_place = self._fields.place(cells)
        strange = {Role.KIND: kind is None, Role.STATUS: status is None} | strange_place
        rest = [
            *cells.labelled(role for role, is_strange in strange.items() if is_strange),
            *cells.labelled(when.unread),
            *(cells.rest() if self._mapping.keeps_rest else ()),
        ]
        sources = self._fields.sources(cells)
        note = _lines(note, *rest) if rest else note
        told = _lines(note, *sources) if sources else note
        event = Event(
            id=EventId(cells.one(Role.ID).strip()),
            title=title,
            time=when.time,
            basis=basis_named(cells.one(Role.BASIS)),
            kind=kind or Kind.OTHER,
            status=status or self._status_of(when),
            place=place,
            participants=self._fields.participants(cells),
            tags=self._fields.tags(cells),
            note=note if self._mapping.is_ours else told,
            review=review_named(cells.one(Role.REVIEW)) or Review.ACCEPTED,
        )
        exported = milliseconds(cells.one(Role.MODIFIED)) if self._mapping.is_ours else 0
        given = _OUR_FIELDS if self._mapping.is_ours else _given(event, kind, status)
        return EventDraft(line, event, told, given, when.remark, exported, self._mapping.is_ours)

    def _status_of(self, when: RowDate) -> Status:
        """Where nothing is said: what lies ahead is planned."""
        first = None if when.time is None else when.time.first_day
        return Status.PLANNED if first is not None and first > self._today else Status.PAST


def _given(event: Event, kind: Kind | None, status: Status | None) -> frozenset[str]:
    stated = {
        "title": True,
        "time": event.time is not None,
        "kind": kind is not None,
        "status": status is not None,
        "place": event.place is not None,
        "participants": bool(event.participants),
        "tags": bool(event.tags),
        "note": bool(event.note),
        "review": False,
    }
    return frozenset(name for name, is_stated in stated.items() if is_stated)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
