"""Importing a table in the window: what is shown, chosen, counted, brought in, stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline import edtf
from timeline.changes import ChangeSet
from timeline.edits import AddEvent
from timeline.exchange.tables import Role
from timeline.identity import counting_source
from timeline.query import EventFilter
from timeline.records import Event, EventId
from ui.dialogs.table import TableDialog
from ui.fonts import load_fonts
from ui.importing import Importing, Problem
from ui.session import Session
from ui.settings import Settings
from ui.table_desk import TableDesk
from ui.workers import Worker

PATIENCE_MS = 20_000
NOW_MS = 1_720_000_000_000
TALKS = """\
Headline;When;Where;Price
Geneva talks;10/01/2022;Geneva;5
Brussels talks;12/02/2022;Brussels;
Some talks;soon;;
;2022;;
"""


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: object) -> None:
    load_fonts()


class Desk:
    """A desk with a window and a document, and what it said."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.session = Session(lambda: NOW_MS, counting_source("made"))
        self.settings = Settings(folder / "settings.ini")
        self.importing = Importing(self.session, self.window)
        self.desk = TableDesk(
            self.session, self.importing, self._ensure, self.settings, self.window
        )
        self.said: list[tuple[str, bool]] = []
        self.problems: list[Problem] = []
        self.changes: list[ChangeSet] = []
        self.session.changed.connect(self.changes.append)
        self.desk.said.connect(lambda words, undo: self.said.append((words, undo)))
        self.desk.came_in.connect(lambda _, problems: self.problems.extend(problems))

    def _ensure(self, name: str) -> bool:
        if not self.session.is_open:
            self.session.open(self.folder / f"{name}.dateline")
        return self.session.is_writable

    def table(self, text: str = TALKS, name: str = "talks.csv") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def ask(self, text: str = TALKS) -> TableDialog:
        """The dialog, with its columns shown."""
        self.desk.ask([self.table(text)])
        dialog = self.dialog()
        self.until(lambda: dialog.columns.choices)
        return dialog

    def dialog(self) -> TableDialog:
        """The one that is open."""
        self.until(lambda: self.desk.dialog is not None)
        dialog = self.desk.dialog
        assert dialog is not None
        return dialog

    def counted(self, dialog: TableDialog) -> str:
        self.until(lambda: dialog.is_counted)
        return dialog.counts.words

    def take(self, dialog: TableDialog) -> None:
        self.counted(dialog)
        dialog.take.click()
        self.until(lambda: self.said)

    def until(self, holds: object) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)  # type: ignore[operator]

    def events(self) -> list[tuple[str, str]]:
        entries = self.session.store.entries(EventFilter())
        return [(e.event.title, e.event.time.edtf if e.event.time else "") for e in entries]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    if made.desk.dialog is not None:
        made.desk.dialog.done(0)
    for worker in made.window.findChildren(Worker):
        worker.finish()  # as the main window does when it is closed
    made.session.close()


def choose(dialog: TableDialog, column: int, role: Role) -> None:
    """As a person does with the keyboard: the arrow keys, until it says so."""
    choice = dialog.columns.choices[column]
    wanted = choice.findData(role)
    key = Qt.Key.Key_Down if wanted > choice.currentIndex() else Qt.Key.Key_Up
    while choice.currentIndex() != wanted:
        QTest.keyClick(choice, key)


def test_it_says_what_would_come_and_which_rows_would_not(desk: Desk) -> None:
    dialog = desk.ask()
    words = "3 new, 0 the same, 1 with an unclear date, 1 cannot be read"
    assert desk.counted(dialog) == words
    assert dialog.accessibleDescription() == words
    assert dialog.take.text() == "Import 3 events"
    assert dialog.example == "Line 2 becomes: Geneva talks, Sat 1 Oct 2022, Geneva"
    assert [choice.currentText() for choice in dialog.columns.choices] == [
        "Title",
        "Date",
        "Place",
        "Keep in the note",
    ]
    QTest.keyClick(dialog.counts.buttons["unread"], Qt.Key.Key_Space)
    assert dialog.counts.list.item(0).text() == "Line 5: it has no title"
    QTest.keyClick(dialog.counts.buttons["undated"], Qt.Key.Key_Space)
    assert dialog.counts.list.item(0).text() == "Line 4: Some talks: “soon” is not a date"
    assert not dialog.counts.buttons["unread"].isChecked()
    QTest.keyClick(dialog.counts.buttons["undated"], Qt.Key.Key_Space)
    assert dialog.counts.list.isHidden()


def test_it_comes_in_and_says_so_with_undo(desk: Desk) -> None:
    desk.take(desk.ask())
    assert desk.said == [("Imported talks.csv: 3 new events, 1 not read.", True)]
    assert [problem.reason for problem in desk.problems] == [
        "talks.csv, line 4: Some talks: “soon” is not a date.",
        "talks.csv, line 5: it has no title.",
    ]
    assert len(desk.changes) == 1
    assert len(desk.changes[0].events_added) == 3
    assert not desk.session.look_for_changes()  # it was told already
    assert desk.session.undo_label == "Import talks.csv"
    desk.session.undo()
    assert desk.events() == []


def test_a_table_without_a_document_makes_one_only_when_it_is_taken(desk: Desk) -> None:
    dialog = desk.ask()
    desk.counted(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.desk.dialog is None
    assert not desk.session.is_open
    desk.take(desk.ask())
    assert desk.session.is_open


def test_the_same_again_is_told_and_cannot_be_taken(desk: Desk) -> None:
    desk.take(desk.ask())
    dialog = desk.ask()
    assert desk.counted(dialog).startswith("0 new, 3 the same")
    assert dialog.reason == "All of it is here already."
    assert not dialog.take.isEnabled()


def test_events_that_are_here_are_updated_or_left(desk: Desk) -> None:
    desk.take(desk.ask())
    dialog = desk.ask(TALKS.replace("Geneva;5", "Geneva;6"))
    assert desk.counted(dialog).startswith("0 new, 2 the same, 1 updated")
    QTest.keyClick(dialog.counts.buttons["updated"], Qt.Key.Key_Space)
    assert dialog.counts.list.item(0).text() == "Line 2: Geneva talks: note"
    QTest.keyClick(dialog.updates, Qt.Key.Key_Space)
    assert desk.counted(dialog).startswith("0 new, 2 the same, 1 left as they are")
    assert dialog.reason == "All of it is here already."


def test_what_is_missing_is_said_until_it_is_there(desk: Desk) -> None:
    dialog = desk.ask("alpha,beta,gamma\none thing,2022,y\nother thing,x,w\n")
    choose(dialog, 1, Role.REST)
    assert dialog.reason == "Say which column is the date, or the year."
    assert not dialog.take.isEnabled()
    assert dialog.take.accessibleDescription() == dialog.reason
    choose(dialog, 1, Role.DATE)
    assert desk.counted(dialog) == "2 new, 0 the same, 1 with an unclear date"
    assert dialog.reason == ""
    assert dialog.columns.choices[0].currentText() == "Title"  # which the arrow passed over
    choose(dialog, 2, Role.TITLE)
    assert dialog.columns.choices[0].currentText() == "Keep in the note"
    desk.take(dialog)
    assert desk.events() == [("y", "2022"), ("w", "")]


def test_day_and_month_can_be_changed_over(desk: Desk) -> None:
    dialog = desk.ask("title,date\nTalks,10/01/2022\n")
    desk.counted(dialog)
    assert dialog.order.accessibleName() == "10/01/2022 is"
    assert dialog.order.currentText() == "Sat 1 Oct 2022 (month first)"
    assert dialog.order.accessibleDescription() == "Nothing in the column decides it."
    QTest.keyClick(dialog.order, Qt.Key.Key_Up)
    desk.take(dialog)
    assert desk.events() == [("Talks", "2022-01-10")]
    again = desk.ask("title,date\nMore talks,11/02/2022\n")
    desk.counted(again)
    assert again.order.currentText() == "Fri 11 Feb 2022 (day first)"


def test_no_order_is_asked_where_none_is_needed(desk: Desk) -> None:
    dialog = desk.ask("title,date\nTalks,2022-01-10\n")
    desk.counted(dialog)
    assert dialog.order.isHidden()


def test_delimiter_and_headings_can_be_said(desk: Desk) -> None:
    dialog = desk.ask("title,date\nTalks;here,2022\n")
    assert len(dialog.columns.choices) == 2
    QTest.keyClick(dialog.delimiter, Qt.Key.Key_Down)
    desk.until(lambda: dialog.delimiter.currentText() == "Semicolon" and dialog.mapping)
    QTest.keyClick(dialog.delimiter, Qt.Key.Key_Up)
    desk.until(lambda: dialog.delimiter.currentText() == "Comma" and dialog.mapping)
    desk.counted(dialog)
    QTest.keyClick(dialog.headings, Qt.Key.Key_Space)
    desk.until(lambda: dialog.mapping is not None)
    assert dialog.columns.choices[0].accessibleName() == "What “Column 1” is"
    choose(dialog, 1, Role.DATE)
    assert desk.counted(dialog).startswith("2 new")


def test_other_columns_can_be_left_out(desk: Desk) -> None:
    dialog = desk.ask()
    desk.counted(dialog)
    QTest.keyClick(dialog.rest, Qt.Key.Key_Space)
    desk.take(dialog)
    entries = desk.session.store.entries(EventFilter())
    assert {e.event.note for e in entries if e.event.title == "Geneva talks"} == {""}


def test_what_was_said_of_columns_is_remembered_for_their_headings(desk: Desk) -> None:
    dialog = desk.ask()
    desk.counted(dialog)
    choose(dialog, 3, Role.TAGS)
    desk.take(dialog)
    again = desk.ask()
    assert again.columns.choices[3].currentText() == "Tags"
    again.reject()
    other = desk.ask(TALKS.replace("Price", "Cost"))
    assert other.columns.choices[3].currentText() == "Keep in the note"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "talks.csv is empty"),
        ("PK\x03\x04", "talks.csv is a ZIP archive"),
    ],
)
def test_what_is_no_table_is_told(desk: Desk, text: str, words: str) -> None:
    desk.desk.ask([desk.table(text)])
    dialog = desk.dialog()
    desk.until(lambda: dialog.counts.words.startswith(words))
    assert not dialog.take.isEnabled()


def test_tables_are_asked_about_one_after_another(desk: Desk) -> None:
    first, second = desk.table(), desk.table("title,date\nMore,2023\n", "more.csv")
    desk.desk.ask([first, second])
    for name in ("Import talks.csv", "Import more.csv"):
        dialog = desk.dialog()
        assert dialog.windowTitle() == name
        desk.counted(dialog)
        dialog.reject()
    assert desk.desk.dialog is None


def test_cells_from_a_spreadsheet_are_a_table(desk: Desk) -> None:
    desk.desk.ask_pasted("Event\tDate\nTalks\t2022-01-10\n")
    dialog = desk.dialog()
    assert desk.counted(dialog) == "1 new, 0 the same"
    desk.take(dialog)
    assert desk.said[-1][0] == "Imported Pasted table.tsv: 1 new event."


def test_what_is_stopped_leaves_the_document_as_it_was(desk: Desk) -> None:
    rows = "".join(f"Event {n},2022-01-{n % 28 + 1:02}\n" for n in range(60_000))
    assert desk._ensure("talks")
    desk.session.do(AddEvent(Event(EventId("e-1"), "Before", edtf.parse("2021"))))
    dialog = desk.ask("title,date\n" + rows)
    desk.until(dialog.take.isEnabled)
    dialog.take.click()
    desk.until(lambda: dialog.counts.words.startswith("Importing: "))
    assert not dialog.columns.isEnabled()
    assert dialog.cancel.text() == "Stop"
    assert desk.events() == [("Before", "2021")]  # the window reads on while it is written
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.until(lambda: desk.said)
    assert desk.said == [("Stopped: nothing of talks.csv was imported.", False)]
    assert desk.events() == [("Before", "2021")]
    assert desk.session.undo_label == "Add Before"


def test_a_document_that_may_not_be_written_says_so(desk: Desk) -> None:
    assert desk._ensure("talks")
    dialog = desk.ask()
    desk.counted(dialog)
    path = desk.session.store.path
    path.rename(path.with_name("elsewhere.dateline"))
    dialog.take.click()
    desk.until(lambda: "There is no document" in dialog.counts.words)
    assert not desk.said


def test_a_document_that_cannot_be_counted_against_says_so(desk: Desk) -> None:
    assert desk._ensure("talks")
    dialog = desk.ask()
    desk.counted(dialog)
    path = desk.session.store.path
    path.rename(path.with_name("elsewhere.dateline"))
    choose(dialog, 3, Role.TAGS)
    desk.until(lambda: "There is no document" in dialog.counts.words)
    assert not dialog.take.isEnabled()


def test_a_table_waits_for_articles_that_are_coming_in(desk: Desk) -> None:
    assert desk._ensure("talks")
    dialog = desk.ask("title,date\nTalks,2022-01-10\n")
    desk.counted(dialog)
    desk.importing.add_text("OSLO, March 5, 2019 - The ministers met in Oslo on Monday.", "a.txt")
    dialog.take.click()
    assert dialog.counts.words.startswith("Waiting for the articles")
    desk.until(lambda: desk.said)
    assert desk.said == [("Imported talks.csv: 1 new event.", True)]
    assert len(desk.events()) == 2


def test_every_stop_of_the_keyboard_has_a_name(desk: Desk) -> None:
    dialog = desk.ask("title,date,x\nTalks,10/01/2022,\nOther,soon,v\n")
    desk.counted(dialog)
    stops: list[QWidget] = []
    dialog.headings.setFocus()
    while (here := dialog.focusWidget()) not in stops:
        assert here is not None
        stops.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    named = [stop.accessibleName() or stop.property("text") for stop in stops]
    assert named == [
        "The first row names the columns",
        "Between the cells",
        "10/01/2022 is",
        "What “title” is",
        "What “date” is",
        "What “x” is",
        "Keep other columns in the note",
        "Update events that are here already",
        "1 with an unclear date",
        "Cancel",
        "Import 2 events",
    ]
    assert dialog.columns.choices[1].accessibleDescription() == "Such as 10/01/2022; soon"


def test_ten_thousand_columns_do_not_hold_the_window_up(desk: Desk) -> None:
    head = ",".join(["title", "date", *(f"c{n}" for n in range(10_000))])
    dialog = desk.ask(f"{head}\nTalks,2022,{','.join('v' * 10_000)}\n")
    assert len(dialog.columns.choices) == 60
    assert desk.counted(dialog) == "1 new, 0 the same"
