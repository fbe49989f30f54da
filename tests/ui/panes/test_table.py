"""The table of events: what is chosen, columns, order, a word where it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline.columns import EventColumns
from timeline.records import Event, EventId
from ui.models.event_table import Column
from ui.panes.table import TablePane

MakeEvent = Callable[..., Event]
ColumnsFrom = Callable[[Sequence[Event]], EventColumns]
DATES = {
    "k": ("about 1274 BCE", "-1273~"),
    "w": ("one day, 28 Dec 2021 – 3 Jan 2022", "[2021-12-28..2022-01-03]"),
    "g": ("Mon 10 Jan 2022", "2022-01-10"),
}


@pytest.fixture
def events(make_event: MakeEvent) -> list[Event]:
    return [make_event(name, f"Event {name}", when) for name, (_, when) in DATES.items()]


@pytest.fixture
def pane(qtbot: QtBot, events: list[Event], columns_from: ColumnsFrom) -> TablePane:
    held = {event.id: event for event in events}
    pane = TablePane(lambda ids: [held[each] for each in ids])
    qtbot.addWidget(pane)
    pane.resize(1000, 300)
    pane.show()
    pane.show_events(columns_from(events), [])
    return pane


def _chosen(pane: TablePane) -> list[tuple[EventId, tuple[EventId, ...]]]:
    told: list[tuple[EventId, tuple[EventId, ...]]] = []
    pane.events_chosen.connect(lambda current, chosen: told.append((current, chosen)))
    return told


def _click(
    qtbot: QtBot,
    pane: TablePane,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    rect = pane.table.visualRect(pane.model.index(row, Column.EVENT))
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, modifier, pos=rect.center())


def _titles_in_order(pane: TablePane) -> list[str]:
    return [pane.model.index(row, Column.EVENT).data() for row in range(pane.model.rowCount())]


def test_dates_sort_right_over_the_eras(pane: TablePane) -> None:
    assert _titles_in_order(pane) == ["Event k", "Event w", "Event g"]
    pane.table.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
    assert _titles_in_order(pane) == ["Event g", "Event w", "Event k"]


def test_no_date_is_cut(pane: TablePane) -> None:
    width = pane.table.columnWidth(Column.DATE)
    metrics = pane.table.fontMetrics()
    assert all(metrics.horizontalAdvance(words) + 24 <= width for words, _ in DATES.values())


def test_a_click_chooses_one_and_with_keys_more(qtbot: QtBot, pane: TablePane) -> None:
    told = _chosen(pane)
    _click(qtbot, pane, 0)
    _click(qtbot, pane, 2, Qt.KeyboardModifier.ControlModifier)
    assert told[0] == ("k", ("k",))
    assert told[-1] == ("g", ("k", "g"))
    _click(qtbot, pane, 1)
    assert told[-1] == ("w", ("w",))


def test_what_is_chosen_elsewhere_is_not_told_again(pane: TablePane) -> None:
    told = _chosen(pane)
    pane.set_chosen(EventId("g"), [EventId("k"), EventId("g")])
    rows = sorted(index.row() for index in pane.table.selectionModel().selectedRows())
    assert rows == [0, 2]
    assert pane.table.currentIndex().row() == 2
    assert told == []


def test_columns_are_chosen_and_kept(pane: TablePane) -> None:
    assert pane.table.isColumnHidden(Column.EDTF)
    pane.table.show_columns([Column.KIND, Column.EDTF])
    assert not pane.table.isColumnHidden(Column.EDTF)
    assert pane.table.isColumnHidden(Column.PLACE)
    assert not pane.table.isColumnHidden(Column.EVENT)  # a row would say nothing without it
    kept = pane.column_names
    pane.restore_columns(["place", "no such column"])
    assert pane.column_names == ["date", "event", "place"]
    pane.restore_columns(kept)
    assert pane.column_names == ["date", "event", "kind", "edtf"]


def test_narrow_tables_let_lesser_columns_go_and_get_them_back(
    qtbot: QtBot, pane: TablePane
) -> None:
    assert not pane.table.isColumnHidden(Column.KIND)
    pane.resize(420, 300)
    qtbot.waitUntil(lambda: pane.table.isColumnHidden(Column.KIND))
    assert pane.table.columnWidth(Column.EVENT) >= 120
    pane.resize(1000, 300)
    qtbot.waitUntil(lambda: not pane.table.isColumnHidden(Column.KIND))


def test_a_head_that_gives_no_order_does_not_pretend_to(pane: TablePane) -> None:
    pane.table.sortByColumn(Column.EVENT, Qt.SortOrder.DescendingOrder)
    pane.table.sortByColumn(Column.DATE_FROM, Qt.SortOrder.AscendingOrder)
    assert pane.table.horizontalHeader().sortIndicatorSection() == Column.EVENT
    assert _titles_in_order(pane) == ["Event w", "Event k", "Event g"]


def test_an_empty_table_says_why(pane: TablePane, columns_from: ColumnsFrom) -> None:
    said = "No event matches “Minsk”. Clear the filter to see all 3."
    pane.show_events(columns_from([]), [], said)
    assert any(label.text() == said and label.isVisible() for label in pane.findChildren(QLabel))
    assert pane.table.accessibleDescription() == said
