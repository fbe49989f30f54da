"""A table against a document: which of its events are new, which say something else, which are
there already; and the import of them, in one step."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice
from operator import attrgetter

from timeline.changes import ChangeSet
from timeline.daynumber import DayNumber
from timeline.edits import ImportTable, TableBatch, TableChange
from timeline.exchange.spreadsheet import degrees_text
from timeline.exchange.tables import (
    BrokenRow,
    ColumnMapping,
    DayOrder,
    EventDraft,
    Table,
    drafts_of,
)
from timeline.records import Event, EventId, Kind
from timeline.store import Store

_BATCH = 500
_NAMESPACE = uuid.UUID("6ac0e3a4-5c0f-5c55-9d0c-2f0f0c3d6a51")
"""Within it the same row has the same identifier, whenever it is imported."""
_NAMED_MOST = 1_000
"""Rows that are named one by one."""
Told = Callable[[int], None]
"""Is told after each batch how many rows are done. What it raises stops all."""


@dataclass(frozen=True, slots=True)
class RowNote:
    """Something to say of a row, in the user's words."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class TableTally:
    """What an import brings, or would bring; of ``rows`` rows so far."""

    rows: int = 0
    new: int = 0
    updated: int = 0
    same: int = 0
    kept: int = 0
    """Events that the table has otherwise and that stay: changed here since, or as was asked."""
    unread: int = 0
    undated: int = 0
    """Events that come in without a date although the row has words for one, or with half of it."""
    unread_rows: tuple[RowNote, ...] = ()
    undated_rows: tuple[RowNote, ...] = ()
    updated_rows: tuple[RowNote, ...] = ()
    kept_rows: tuple[RowNote, ...] = ()

    @property
    def brings(self) -> int:
        """Events that would come in or change."""
        return self.new + self.updated


@dataclass(frozen=True, slots=True)
class TableWish:
    """How a table is to be taken. ``updates`` False leaves events that are there as they are."""

    table: Table
    mapping: ColumnMapping
    order: DayOrder
    today: DayNumber
    updates: bool = True


def tallies(store: Store | None, wish: TableWish) -> Iterator[TableTally]:
    """What the import would bring, after each batch, and last of all; ``store`` None is a document
    without events. Raises UserError."""
    tally = TableTally()
    for _, tally in _steps(store, wish):
        yield tally
    yield tally


def import_table(store: Store, wish: TableWish, told: Told) -> tuple[ChangeSet, TableTally]:
    """Bring a table in, in one transaction and one step of undo. Raises UserError, or what
    ``told`` raises, with the document as it was."""
    tally = TableTally()

    def batches() -> Iterator[TableBatch]:
        nonlocal tally
        for batch, tally in _steps(store, wish):
            told(tally.rows)
            yield batch

    changes = store.apply(ImportTable(wish.table.path.name, batches()))
    return changes, tally


def _steps(store: Store | None, wish: TableWish) -> Iterator[tuple[TableBatch, TableTally]]:
    """Batch after batch, each with the tally up to it."""
    table = wish.table
    drafts = drafts_of(table.rows(), table.headers, wish.mapping, wish.order, wish.today)
    known = _KnownEvents(store, table.path.name)
    tally = TableTally()
    while rows := list(islice(drafts, _BATCH)):
        step = _Step(store, wish, known)
        step.take(rows)
        tally = step.added_to(tally, len(rows))
        yield step.batch, tally


class _Found(Enum):
    """How a document has the event of a row."""

    OWN = "the row is where it came from"
    ALIKE = "it has the same title and date"
    NOT = "not at all"


class _KnownEvents:
    """The events of a document, to be found by what a row is."""

    def __init__(self, store: Store | None, table: str) -> None:
        self._table = table
        self._ids: set[str] = set()
        self._alike: dict[int, list[EventId]] = {}
        self._count: Counter[int] = Counter()
        self._taken: set[str] = set()
        for event, title, edtf in () if store is None else store.identities():
            self._ids.add(event)
            self._alike.setdefault(_likeness(title, edtf or ""), []).append(event)

    def place(self, draft: EventDraft) -> tuple[EventId, _Found]:
        """The identifier of a row's event, and how the document has it.

        Rows of our own tables have theirs. Others are told by the identifier that their table
        gives them, or by their title and date in it; then by title and date alone.
        """
        event = draft.event
        edtf = "" if event.time is None else event.time.edtf
        likeness = _likeness(event.title, edtf)
        nth = self._count[likeness]
        self._count[likeness] += 1
        own = event.id
        if not (draft.is_ours and own):
            own = _derived(self._table, *((own,) if own else (event.title, edtf, str(nth))))
        if own in self._ids and own not in self._taken:
            return self._take(own), _Found.OWN
        alike = self._alike.get(likeness, ()) if edtf else ()
        other = next((each for each in alike if each not in self._taken), None)
        if other is not None:
            return self._take(other), _Found.ALIKE
        return self._take(own if own not in self._taken else _derived(own, str(nth))), _Found.NOT

    def _take(self, event: EventId) -> EventId:
        self._taken.add(event)
        return event


class _Step:
    """Some rows: what they are in the document."""

    def __init__(self, store: Store | None, wish: TableWish, known: _KnownEvents) -> None:
        self._store, self._wish, self._known = store, wish, known
        self._events: list[Event] = []
        self._changes: list[TableChange] = []
        self._same = 0
        self._unread: list[RowNote] = []
        self._undated: list[RowNote] = []
        self._updated: list[RowNote] = []
        self._kept: list[RowNote] = []

    @property
    def batch(self) -> TableBatch:
        """What is to be written."""
        return TableBatch(tuple(self._events), tuple(self._changes))

    def take(self, rows: list[EventDraft | BrokenRow]) -> None:
        """Look at these rows."""
        held: list[tuple[EventId, EventDraft, _Found]] = []
        for row in rows:
            if isinstance(row, BrokenRow):
                self._unread.append(RowNote(row.line, row.reason))
                continue
            if row.remark:
                self._undated.append(RowNote(row.line, f"{_title(row.event)}: {row.remark}"))
            event, found = self._known.place(row)
            if found is _Found.NOT:
                self._events.append(self._new(event, row))
            else:
                held.append((event, row, found))
        if held and self._store is not None:
            events = {each.id: each for each in self._store.events(event for event, *_ in held)}
            for event, draft, found in held:
                self._compare(events[event], draft, found)

    def added_to(self, tally: TableTally, rows: int) -> TableTally:
        """The tally with these rows."""
        return TableTally(
            tally.rows + rows,
            tally.new + len(self._events),
            tally.updated + len(self._updated),
            tally.same + self._same,
            tally.kept + len(self._kept),
            tally.unread + len(self._unread),
            tally.undated + len(self._undated),
            (*tally.unread_rows, *self._unread)[:_NAMED_MOST],
            (*tally.undated_rows, *self._undated)[:_NAMED_MOST],
            (*tally.updated_rows, *self._updated)[:_NAMED_MOST],
            (*tally.kept_rows, *self._kept)[:_NAMED_MOST],
        )

    def _new(self, id: EventId, draft: EventDraft) -> Event:
        at = draft.exported_at // 1000 * 1000
        return replace(
            draft.event,
            id=id,
            note=draft.told,
            explanation=self._explanation(draft),
            modified_at=at,
            created_at=at,
        )

    def _explanation(self, draft: EventDraft) -> str:
        return f"From line {draft.line:,} of {self._wish.table.path.name}."

    def _compare(self, event: Event, draft: EventDraft, found: _Found) -> None:
        fields = _differing(event, draft)
        if found is _Found.ALIKE:
            fields = _adding(event, draft, fields)
        if not fields:
            self._same += 1
            return
        wanted = {} if not self._wish.updates else _outranking(event, draft, fields)
        said = f"{_title(event)}: {', '.join(sorted(wanted or fields))}"
        if not wanted:
            self._kept.append(RowNote(draft.line, said))
            return
        self._updated.append(RowNote(draft.line, said))
        self._changes.append(
            TableChange(
                event.id,
                wanted,
                draft.event.basis,
                self._explanation(draft),
                event.modified_at if draft.exported_at else None,
            )
        )


def _differing(event: Event, draft: EventDraft) -> dict[str, object]:
    """Fields of which the row says something else than the document."""
    fields = {
        name: getattr(draft.event, name)
        for name, shown in _SHOWN.items()
        if name in draft.given and shown(event) != shown(draft.event)
    }
    if "note" in draft.given and not _holds_note(event, draft):
        fields["note"] = draft.event.note
    return fields


def _time_shown(event: Event) -> object:
    return None if event.time is None else event.time.edtf


def _place_shown(event: Event) -> object:
    place = event.place
    if place is None:
        return None
    return place.name, place.country, degrees_text(place.latitude), degrees_text(place.longitude)


def _participants_shown(event: Event) -> object:
    return [(actor.name, actor.code) for actor in event.participants]


_SHOWN: Mapping[str, Callable[[Event], object]] = {
    "title": attrgetter("title"),
    "time": _time_shown,
    "kind": attrgetter("kind"),
    "status": attrgetter("status"),
    "place": _place_shown,
    "participants": _participants_shown,
    "tags": attrgetter("tags"),
    "review": attrgetter("review"),
}
"""What a table shows of each field, as fine as it shows it; the note is compared by itself."""


def _holds_note(event: Event, draft: EventDraft) -> bool:
    """Our own tables say the whole note; to what others say, more may have been added."""
    if draft.is_ours:
        return event.note in (draft.event.note, draft.told)
    return draft.event.note in event.note


def _adding(event: Event, draft: EventDraft, fields: dict[str, object]) -> dict[str, object]:
    """What another table adds to an event of the same title and date: it takes nothing away."""
    added = {
        name: value
        for name, value in fields.items()
        if name in ("place", "participants") and not getattr(event, name)
    }
    if "kind" in fields and event.kind is Kind.OTHER:
        added["kind"] = fields["kind"]
    tags = tuple(dict.fromkeys((*event.tags, *draft.event.tags)))
    if tags != event.tags:
        added["tags"] = tags
    if draft.event.note and draft.event.note not in event.note:
        added["note"] = "\n".join(filter(None, (event.note, draft.event.note)))
    return added


def _outranking(event: Event, draft: EventDraft, fields: dict[str, object]) -> dict[str, object]:
    """Of these fields, those in which the table has the last word: a person's change in the
    document since a table of ours was written stays, and so does what was set here by hand."""
    if draft.exported_at:
        return fields if draft.exported_at >= event.modified_at else {}
    return {name: value for name, value in fields.items() if name not in event.touched}


def _likeness(title: str, edtf: str) -> int:
    """Equal for events of one title and date."""
    return hash((" ".join(title.split()).casefold(), edtf))


def _derived(*parts: str) -> EventId:
    return EventId(str(uuid.uuid5(_NAMESPACE, "\0".join(parts))))


def _title(event: Event) -> str:
    words = " ".join(event.title.split())
    return words if len(words) <= 70 else words[:69].rstrip() + "…"
