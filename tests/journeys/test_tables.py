"""A table of events, dropped, looked at, imported and taken back; another from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import Person

OpenWindow = Callable[..., Person]
TALKS = """\
Headline,When,Where
Geneva talks,10 January 2022,Geneva
Brussels talks,12 January 2022,Brussels
Vienna talks,13 January,Vienna
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "talks.csv"
    path.write_text(TALKS, encoding="utf-8")
    return path


def test_a_dropped_table_is_on_the_timeline_and_can_be_taken_back(
    open_window: OpenWindow, table: Path
) -> None:
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.drop([table])
    person.until(lambda: person.is_seen("Import 3 events"))
    person.press("Return")
    person.until(lambda: person.status() == "Imported talks.csv: 3 new events.")
    assert person.titles() == ["Geneva talks", "Brussels talks", "Vienna talks"]
    person.until(lambda: any(name.startswith("Geneva") for name in person.on_timeline()))
    assert person.reads("1 row of talks.csv to look at")
    assert person.menu("undo") == "Undo import talks.csv"
    person.press("Ctrl+Z")
    person.until(lambda: person.titles() == [])
    person.press("Ctrl+Y")
    person.until(lambda: len(person.titles()) == 3)


def test_a_table_is_asked_for_by_the_keyboard(open_window: OpenWindow, qapp: QApplication) -> None:
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+I")
    person.until(qapp.activeModalWidget)
    asked = qapp.activeModalWidget()
    assert asked is not None
    assert asked.windowTitle() == "Import a table of events"
    asked.close()
    person.until(lambda: person.see("First page"))


def test_a_table_is_looked_at_and_given_up(open_window: OpenWindow, table: Path) -> None:
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.drop([table])
    person.until(lambda: person.is_seen("Import 3 events"))
    person.press("Escape")
    person.until(lambda: person.see("First page"))


def test_cells_of_a_spreadsheet_are_pasted(open_window: OpenWindow, qapp: QApplication) -> None:
    data = QMimeData()
    data.setText("Event\tDate\nTalks\t2022-01-10\n")
    qapp.clipboard().setMimeData(data)
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+V")
    person.until(lambda: person.is_seen("Import 1 event"))
    person.press("Return")
    person.until(lambda: person.titles() == ["Talks"])


def test_a_table_named_on_the_command_line_is_asked_about(
    open_window: OpenWindow, table: Path
) -> None:
    person = open_window(table)
    person.until(lambda: person.is_seen("Import 3 events"))
    person.press("Return")
    person.until(lambda: len(person.titles()) == 3)
