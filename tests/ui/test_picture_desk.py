"""Asking for a picture of the timeline: choose, see, save, copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline.columns import EventColumns
from timeline.dates import read_phrase
from timeline.daynumber import day_number
from timeline.records import Event
from ui.dialogs.picture import PictureDialog, Scope, Subject
from ui.fonts import load_fonts
from ui.picture_desk import PictureDesk, day_words
from ui.pictures import Format
from ui.settings import Settings
from ui.theme import DARK
from ui.timeline_view import LaneChoice

PATIENCE_MS = 20_000


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: object) -> None:
    load_fonts()


def minutes(*day: int) -> float:
    return float(day_number(*day) * 1440)


class Table:
    """A desk with a window, and what it said."""

    def __init__(self, qtbot: QtBot, columns: EventColumns, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        subject = Subject(
            columns, LaneChoice(), (minutes(2022, 1, 1), minutes(2022, 1, 20)), "Winter talks",
            "Filtered by Visits.", "Wed 25 Nov 2026",
        )  # fmt: skip
        self.settings = Settings(folder / "settings.ini")
        today = day_number(2026, 11, 25)
        self.desk = PictureDesk(
            lambda: subject, lambda words: read_phrase(words, today, "en"), self.settings,
            self.window,
        )  # fmt: skip
        self.said: list[str] = []
        self.refused: list[str] = []
        self.desk.said.connect(lambda words, _undo: self.said.append(words))
        self.desk.refused.connect(lambda title, _words: self.refused.append(title))

    def ask(self) -> PictureDialog:
        dialog = self.desk.ask()
        assert dialog is not None
        self.settle(dialog)
        return dialog

    def settle(self, dialog: PictureDialog) -> None:
        self.qtbot.waitUntil(lambda: dialog.picture is not None, timeout=PATIENCE_MS)


@pytest.fixture
def table(
    qtbot: QtBot,
    tmp_path: Path,
    make_event: Callable[..., Event],
    columns_from: Callable[[Sequence[Event]], EventColumns],
) -> Table:
    events = [
        make_event("a", "Talks in Geneva", "2022-01-10"),
        make_event("b", "Reply", "2022-01-26"),
        make_event("c", "Summit", "2022-03-05"),
    ]
    return Table(qtbot, columns_from(events), tmp_path)


def test_it_begins_with_what_is_in_view(table: Table) -> None:
    dialog = table.ask()
    assert dialog.summary == "1 page, 1 event, all with its words."
    assert dialog.accessibleDescription() == dialog.summary


def test_everything_by_keys_alone(table: Table, tmp_path: Path) -> None:
    dialog = table.ask()
    QTest.keyClick(dialog.scope, Qt.Key.Key_Down)
    table.settle(dialog)
    assert dialog.summary == "1 page, 3 events, all with their words."
    QTest.keyClick(dialog.scope, Qt.Key.Key_Down)
    dialog.period.line.setFocus()
    QTest.keyClicks(dialog.period.line, "January to February 2022")
    QTest.keyClick(dialog.period.line, Qt.Key.Key_Tab)
    table.settle(dialog)
    assert dialog.summary == "1 page, 2 events, all with their words."
    assert dialog.save.isEnabled()


@pytest.mark.parametrize(
    ("words", "events"),
    [("since February 2022", 1), ("until 12 Jan 2022", 1), ("2022", 3), ("5 Mar 2022", 1)],
)
def test_a_period_may_be_open(table: Table, words: str, events: int) -> None:
    dialog = table.ask()
    dialog.scope.setCurrentText(Scope.PERIOD.value)
    dialog.period.line.setFocus()
    QTest.keyClicks(dialog.period.line, words)
    dialog.period.commit()
    table.settle(dialog)
    assert dialog.picture is not None
    assert dialog.picture.events == events


def test_a_period_without_an_event_is_told_and_not_offered(table: Table) -> None:
    dialog = table.ask()
    dialog.scope.setCurrentText(Scope.PERIOD.value)
    dialog.period.line.setFocus()
    QTest.keyClicks(dialog.period.line, "1999")
    dialog.period.commit()
    table.qtbot.waitUntil(lambda: "No event" in dialog.summary, timeout=PATIENCE_MS)
    assert not dialog.save.isEnabled()
    assert not dialog.copy.isEnabled()


def test_the_file_holds_what_was_chosen(table: Table, tmp_path: Path) -> None:
    dialog = table.ask()
    dialog.scope.setCurrentText(Scope.ALL.value)
    dialog.title_line.selectAll()
    QTest.keyClicks(dialog.title_line, "What came of it")
    table.settle(dialog)
    assert dialog.picture is not None
    path = tmp_path / "out.pdf"
    with table.qtbot.waitSignal(dialog.finished, timeout=PATIENCE_MS):
        table.desk.write(dialog, dialog.picture, path)
    table.qtbot.waitUntil(lambda: bool(table.said))
    assert table.said == ["Saved out.pdf."]
    words = PdfReader(path).pages[0].extract_text().replace("\t", " ")
    for said in ("What came of it", "Summit", "Filtered by Visits.", "Made Wed 25 Nov 2026"):
        assert said in words


def test_what_was_chosen_last_is_offered_next_time(table: Table, tmp_path: Path) -> None:
    dialog = table.ask()
    dialog.form.setCurrentIndex(list(Format).index(Format.PNG))
    dialog.colours.setCurrentText("Dark")
    dialog.size_choice.setCurrentIndex(2)
    table.settle(dialog)
    assert dialog.picture is not None
    with table.qtbot.waitSignal(dialog.finished, timeout=PATIENCE_MS):
        table.desk.write(dialog, dialog.picture, tmp_path / "out.png")
    assert QImageReader(str(tmp_path / "out.png")).size().width() == 5200
    again = table.ask()
    assert again.chosen == ("PNG, for slides", "Poster, 2600 wide", "Dark")


def test_a_copy_goes_to_the_clipboard(table: Table) -> None:
    dialog = table.ask()
    QGuiApplication.clipboard().clear()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    table.qtbot.waitUntil(lambda: bool(table.said), timeout=PATIENCE_MS)
    assert table.said == ["Copied a picture of the timeline."]
    assert not QGuiApplication.clipboard().image().isNull()


def test_what_is_in_view_is_copied_in_its_own_colours(table: Table) -> None:
    QGuiApplication.clipboard().clear()
    table.desk.copy_view(900, DARK)
    table.qtbot.waitUntil(lambda: bool(table.said), timeout=PATIENCE_MS)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1800
    assert image.pixelColor(2, 2).name().upper() == DARK.canvas


def test_a_place_that_cannot_be_written_is_told(table: Table, tmp_path: Path) -> None:
    dialog = table.ask()
    assert dialog.picture is not None
    table.desk.write(dialog, dialog.picture, tmp_path / "missing" / "out.pdf")
    table.qtbot.waitUntil(lambda: bool(table.refused), timeout=PATIENCE_MS)
    assert table.refused == ["The picture was not saved"]


def test_without_an_event_nothing_is_asked(
    qtbot: QtBot, tmp_path: Path, columns_from: Callable[[Sequence[Event]], EventColumns]
) -> None:
    empty = Table(qtbot, columns_from([]), tmp_path)
    assert empty.desk.ask() is None
    assert empty.refused == ["Nothing to draw"]


def test_the_day_of_a_clock_in_words() -> None:
    assert day_words(1_641_816_000_000) == "Mon 10 Jan 2022"
