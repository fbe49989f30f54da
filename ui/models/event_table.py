"""The filtered events as a table: dated ones from columns, undated ones after them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from timeline.columns import OPEN_START, EventColumns
from timeline.datewords import words
from timeline.edtf import parse
from timeline.records import Event, EventId, Kind, Review, Status
from timeline.timevalue import Form
from ui.kinds import REVIEWS

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[EventId]], Sequence[Event]]
"""Answers events by their ids."""

_PAGE = 64
_ROWS = "application/x-dateline-rows"
_PAGES_KEPT = 64
_NO_SIGN = "—"
_LOOKED_AT = 5_000
"""So many dates tell how wide their column has to be."""


class Column(IntEnum):
    """The columns, left to right."""

    DATE = 0
    EVENT = 1
    KIND = 2
    PLACE = 3
    DATE_FROM = 4
    SOURCES = 5
    REVIEW = 6
    STATUS = 7
    PARTICIPANTS = 8
    TAGS = 9
    NOTE = 10
    EDTF = 11


@dataclass(frozen=True, slots=True)
class _Head:
    """``sample`` is as wide as most of what stands in the column; ``sorts`` that its head can be
    clicked for an order; ``shown`` that it is there until a person hides it."""

    name: str
    sample: str
    sorts: bool = True
    shown: bool = True


HEADS: dict[Column, _Head] = {
    Column.DATE: _Head("Date", "one day, 11–16 Sep 2022"),
    Column.EVENT: _Head("Event", "NATO–Russia Council meeting, Brussels"),
    Column.KIND: _Head("Kind", "negotiation"),
    Column.PLACE: _Head("Place", "Washington"),
    Column.DATE_FROM: _Head("Date from", "publication", sorts=False),
    Column.SOURCES: _Head("Sources", "1,000"),
    Column.REVIEW: _Head("Review", "✓  accepted"),
    Column.STATUS: _Head("Status", "postponed", shown=False),
    Column.PARTICIPANTS: _Head("Participants", "United States; Russia", shown=False),
    Column.TAGS: _Head("Tags", "security guarantees", sorts=False, shown=False),
    Column.NOTE: _Head("Note", "Anything a reader should", sorts=False, shown=False),
    Column.EDTF: _Head("EDTF", "[2022-01-11..2022-01-16]", shown=False),
}
_BY_TIME = (Column.DATE, Column.EDTF)

ID_ROLE = Qt.ItemDataRole.UserRole + 1
REVIEW_ROLE = Qt.ItemDataRole.UserRole + 2


class EventTableModel(QAbstractTableModel):
    """One row an event. Events are fetched a page at a time, when they come into view."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._columns: EventColumns | None = None
        self._undated: list[EventId] = []
        self._order: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._place: dict[EventId, int] = {}
        self._pages: OrderedDict[int, list[Event | None]] = OrderedDict()
        self._sorted_by, self._ascending = Column.DATE, True

    def show(self, columns: EventColumns, undated: Sequence[EventId]) -> None:
        """Show these events, sorted as before."""
        self.beginResetModel()
        self._columns = columns
        self._undated = list(undated)
        self._pages.clear()
        self._arrange()
        self.endResetModel()

    def dated_rows(self, events: Iterable[EventId]) -> dict[EventId, int]:
        """Where events stand in the columns; those without a date are left out."""
        found = {}
        for event in events:
            row = self.row_of(event)
            if row >= 0 and (place := int(self._order[row])) < self.dated:
                found[event] = place
        return found

    def replace_columns(
        self, columns: EventColumns, undated: Sequence[EventId], events: frozenset[EventId]
    ) -> bool:
        """The same events in the same order, of which some have other words; False where they are
        not the same, and nothing is done."""
        before = self._columns
        if before is None or not self.is_in_order_of_time:
            return False
        if before.id is not columns.id or list(undated) != self._undated:
            return False
        self._columns = columns
        self.refresh(events)
        return True

    def refresh(self, events: frozenset[EventId]) -> None:
        """These events differ, but not in their date or in whether they are shown."""
        self._pages.clear()
        rows = [row for row in map(self.row_of, events) if row >= 0]
        if rows:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), last))

    def row_of(self, event: EventId | None) -> int:
        """Row of an event; -1 when it is not shown."""
        return -1 if event is None else self._place.get(event, -1)

    def id_at(self, row: int) -> EventId | None:
        """The event in a row."""
        if not 0 <= row < len(self._order):
            return None
        return self._id(int(self._order[row]))

    @property
    def dated(self) -> int:
        """How many events with a date are shown."""
        return 0 if self._columns is None else len(self._columns)

    def long_dates(self) -> Iterator[str]:
        """Words of dates that are more than one unit, each once: of the first of them."""
        columns = self._columns
        if columns is not None:
            long = np.flatnonzero(columns.form != list(Form).index(Form.UNIT))[:_LOOKED_AT]
            for text in dict.fromkeys(columns.edtf[int(place)] for place in long):
                yield words(parse(text))

    @property
    def is_in_order_of_time(self) -> bool:
        """True while rows need not move when a title or a kind changes."""
        return self._sorted_by in _BY_TIME

    @property
    def ascends(self) -> bool:
        """True while the first in order stands on top."""
        return self._ascending

    @property
    def sorted_by(self) -> tuple[Column, Qt.SortOrder]:
        """The column that gives the order, and which way."""
        down, up = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        return self._sorted_by, down if self._ascending else up

    @property
    def order_words(self) -> str:
        """By what the rows are sorted."""
        way = "" if self._ascending else ", last first"
        return f"sorted by {HEADS[self._sorted_by].name.lower()}{way}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADS[Column(section)].name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._order):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(index.column()))
        if role == ID_ROLE:
            return self.id_at(index.row())
        if role not in _TEXT_ROLES:
            return None
        event = self._event(index.row())
        if event is None:
            return None
        if role == REVIEW_ROLE:
            return event.review
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADS[Column(index.column())].name}: {_text(event, Column(index.column()))}"
        return _text(event, Column(index.column()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged among one another."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        both = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | both

    def mimeTypes(self) -> list[str]:
        """Rows are dragged within their table only."""
        return [_ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: ARG002
        """The table knows which rows are chosen."""
        data = QMimeData()
        data.setData(_ROWS, b"")
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """They are put elsewhere."""
        return Qt.DropAction.MoveAction

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not HEADS[Column(column)].sorts:
            return
        self.layoutAboutToBeChanged.emit()
        kept = [self._id_of(index) for index in self.persistentIndexList()]
        old = self.persistentIndexList()
        self._sorted_by, self._ascending = Column(column), order == Qt.SortOrder.AscendingOrder
        self._pages.clear()
        self._arrange()
        new = [
            QModelIndex() if event is None else self.index(self.row_of(event), index.column())
            for event, index in zip(kept, old, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _id_of(self, index: Index) -> EventId | None:
        return self.id_at(index.row())

    def _arrange(self) -> None:
        dated = np.arange(self.dated, dtype=np.int64)
        undated = np.arange(self.dated, self.dated + len(self._undated), dtype=np.int64)
        keys = self._sort_keys()
        if keys is not None:
            dated = np.argsort(keys, kind="stable").astype(np.int64)
        if not self._ascending:
            dated = dated[::-1]
        self._order = np.concatenate([dated, undated])
        ids = [*(() if self._columns is None else self._columns.id), *self._undated]
        if keys is not None or not self._ascending:
            ids = [ids[place] for place in self._order.tolist()]
        self._place = dict(zip(ids, range(len(ids)), strict=True))

    def _sort_keys(self) -> NDArray[Any] | None:
        columns = self._columns
        if columns is None:
            return None
        if self._sorted_by in _BY_TIME:
            opens = columns.earliest == OPEN_START
            # What was “on or before” a day stands with that day, not before all history.
            return np.where(opens, columns.latest, columns.earliest) if opens.any() else None
        if self._sorted_by is Column.EVENT:
            return np.array([title.casefold() for title in columns.title], dtype=object)
        if self._sorted_by is Column.PLACE:
            return np.array([place.casefold() for place in columns.place], dtype=object)
        if self._sorted_by is Column.PARTICIPANTS:
            return np.array([names.casefold() for names in columns.participants], dtype=object)
        if self._sorted_by is Column.KIND:
            return _names_of(Kind)[columns.kind]
        if self._sorted_by is Column.STATUS:
            return _names_of(Status)[columns.status]
        if self._sorted_by is Column.SOURCES:
            return columns.sources
        if self._sorted_by is Column.REVIEW:
            return columns.review
        return None

    def _id(self, place: int) -> EventId:
        if self._columns is not None and place < len(self._columns):
            return EventId(self._columns.id[place])
        return self._undated[place - self.dated]

    def _event(self, row: int) -> Event | None:
        number, within = divmod(row, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._load(number)
        else:
            self._pages.move_to_end(number)
        return page[within]

    def _load(self, number: int) -> list[Event | None]:
        ids = [self._id(int(place)) for place in self._order[number * _PAGE :][:_PAGE]]
        found = {event.id: event for event in self._fetch(ids)}
        page = [found.get(each) for each in ids]
        self._pages[number] = page
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return page


_TEXT_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        REVIEW_ROLE,
    )
)


def _names_of(enum: type[Kind] | type[Status]) -> NDArray[Any]:
    return np.array([member.value for member in enum], dtype=object)


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column is Column.SOURCES else Qt.AlignmentFlag.AlignLeft
    return (side | Qt.AlignmentFlag.AlignVCenter).value


def _text(event: Event, column: Column) -> str:
    match column:
        case Column.DATE:
            return "no date yet" if event.time is None else words(event.time)
        case Column.EVENT:
            return event.title
        case Column.KIND:
            return event.kind.value
        case Column.PLACE:
            return _NO_SIGN if event.place is None else event.place.name
        case Column.DATE_FROM:
            return "set by you" if "time" in event.touched else event.basis.value
        case Column.SOURCES:
            return str(len({ref.article for ref in event.mentions}))
        case Column.STATUS:
            return event.status.value
        case Column.PARTICIPANTS:
            return "; ".join(actor.name for actor in event.participants) or _NO_SIGN
        case Column.TAGS:
            return "; ".join(event.tags) or _NO_SIGN
        case Column.NOTE:
            return " ".join(event.note.split()) or _NO_SIGN
        case Column.EDTF:
            return _NO_SIGN if event.time is None else event.time.edtf
        case Column.REVIEW:
            sign = {Review.ACCEPTED: "✓", Review.REJECTED: "✕"}.get(event.review, "·")
            return f"{sign}  {REVIEWS[event.review]}"
