"""The table of events: Qt's own model tester, rows, sorting, paging."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from timeline.columns import EventColumns
from timeline.records import Event, EventId, Kind, Review
from ui.models.event_table import ID_ROLE, Column, EventTableModel

MakeEvent = Callable[..., Event]
ColumnsFrom = Callable[[Sequence[Event]], EventColumns]


class Shelf:
    """Events by id, counting how often they are asked for."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = {event.id: event for event in events}
        self.asked = 0

    def __call__(self, ids: Sequence[EventId]) -> list[Event]:
        self.asked += 1
        return [self.events[each] for each in ids if each in self.events]


@pytest.fixture
def shelf(make_event: MakeEvent) -> Shelf:
    return Shelf(
        [
            make_event("g", "Geneva talks", "2022-01-10", kind=Kind.NEGOTIATION, place="Geneva"),
            make_event("b", "Brussels meeting", "[2022-01-11..2022-01-16]", kind=Kind.MEETING),
            make_event("a", "almaty unrest", "2022-01-02", review=Review.ACCEPTED),
            make_event("u", "Some day", None),
        ]
    )


@pytest.fixture
def model(qtbot: QtBot, shelf: Shelf, columns_from: ColumnsFrom) -> EventTableModel:
    model = EventTableModel(shelf)
    model.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    model.show(columns_from(list(shelf.events.values())), [EventId("u")])
    return model


def _column(model: EventTableModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_rows_are_in_order_of_time_and_the_undated_last(model: EventTableModel) -> None:
    assert _column(model, Column.DATE) == [
        "Sun 2 Jan 2022",
        "Mon 10 Jan 2022",
        "one day, 11–16 Jan 2022",
        "no date yet",
    ]


def test_what_was_on_or_before_a_day_stands_with_that_day(
    qtbot: QtBot, make_event: MakeEvent, columns_from: ColumnsFrom
) -> None:
    shelf = Shelf(
        [make_event("o", "Offer", "../2022-01-05"), make_event("a", "Arrival", "2022-01-02"),
         make_event("t", "Talks", "2022-01-10")]
    )  # fmt: skip
    model = EventTableModel(shelf)
    model.show(columns_from(list(shelf.events.values())), [])
    assert _column(model, Column.EVENT) == ["Arrival", "Offer", "Talks"]


@pytest.mark.parametrize(
    ("column", "order", "first"),
    [
        (Column.EVENT, Qt.SortOrder.AscendingOrder, "almaty unrest"),
        (Column.EVENT, Qt.SortOrder.DescendingOrder, "Geneva talks"),
        (Column.KIND, Qt.SortOrder.AscendingOrder, "Brussels meeting"),
        (Column.DATE, Qt.SortOrder.DescendingOrder, "Brussels meeting"),
        (Column.PLACE, Qt.SortOrder.DescendingOrder, "Geneva talks"),
    ],
)
def test_sorting_keeps_the_undated_last(
    model: EventTableModel, column: Column, order: Qt.SortOrder, first: str
) -> None:
    model.sort(column, order)
    titles = _column(model, Column.EVENT)
    assert titles[0] == first
    assert titles[-1] == "Some day"


def test_sorting_keeps_what_is_selected(model: EventTableModel) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(1, 0))
    model.sort(Column.EVENT, Qt.SortOrder.AscendingOrder)
    assert kept.data(ID_ROLE) == "g"


def test_a_row_is_found_by_its_event(model: EventTableModel) -> None:
    assert model.id_at(model.row_of(EventId("b"))) == "b"
    assert model.row_of(EventId("gone")) == -1
    assert model.id_at(99) is None


def test_events_are_fetched_a_page_at_a_time(
    qtbot: QtBot, make_event: MakeEvent, columns_from: ColumnsFrom
) -> None:
    shelf = Shelf([make_event(f"e{n}", f"Event {n}", f"{1900 + n}") for n in range(200)])
    model = EventTableModel(shelf)
    model.show(columns_from(list(shelf.events.values())), [])
    assert shelf.asked == 0
    _ = [model.index(row, Column.EVENT).data() for row in range(64)]
    assert shelf.asked == 1


def test_no_sign_rests_on_colour_alone(model: EventTableModel) -> None:
    assert _column(model, Column.REVIEW)[:2] == ["✓  accepted", "·  to check"]
