"""A person at the window: hands that press keys, click and drop; eyes that see what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.actions import plain
from ui.app import make_window, start
from ui.documents import Places
from ui.main_window import MainWindow
from ui.settings import Settings

PATIENCE_MS = 60_000
_LOOKS = 30
"""Looks, ten milliseconds apart, over which a sign must keep its place: longer than any glide."""


class Person:
    """Sends only key, mouse and drop events; reads only what is visible, names, and files."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window

    # hands

    def press(self, keys: str, text: str = "") -> None:
        """A key or a chord (``Ctrl+Z``) where the keyboard is; then types ``text``."""
        combination = QKeySequence(keys)[0]
        QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
        if text:
            self.type(text)

    def type(self, text: str) -> None:
        """Letters where the keyboard is."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """The left button, in the middle or at a point."""
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """The left button twice."""
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self._qtbot.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def drop(self, paths: Sequence[Path]) -> None:
        """Files from a file manager."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        where = QPointF(self._window.rect().center())
        arguments = (
            Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        # Qt 6.12 takes the exact point and deprecates the whole one, which is all 6.11 takes.
        exact = PySide6.__version_info__ >= (6, 12)
        enter = QDragEnterEvent(where if exact else where.toPoint(), *arguments)
        QApplication.sendEvent(self._window, enter)
        assert enter.isAccepted()
        assert self.is_seen("Drop here")
        QApplication.sendEvent(self._window, QDropEvent(where, *arguments, QEvent.Type.Drop))
        assert not self.is_seen("Drop here")

    def answer_file_dialog(self, path: Path) -> None:
        """Type a path into the open file dialog, and Enter."""
        self.until(QApplication.activeModalWidget)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.selectAll()
        QTest.keyClicks(line, str(path))

        def answered() -> bool:
            if not isValid(dialog) or not dialog.isVisible():
                return True
            names = QApplication.activePopupWidget()  # completion comes when it has read the disk
            QTest.keyClick(
                names or line, Qt.Key.Key_Escape if names is not None else Qt.Key.Key_Return
            )
            return False

        self.until(answered)

    # eyes

    def see(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The visible widget with this accessible name."""
        found = [
            widget
            for widget in self._root().findChildren(kind)
            if widget.isVisible() and widget.accessibleName() == name
        ]
        assert found, f"nothing visible is called {name!r}"
        return found[0]

    def is_seen(self, name: str) -> bool:
        """True when something visible has this accessible name."""
        return any(
            widget.isVisible() and widget.accessibleName() == name
            for widget in self._root().findChildren(QWidget)
        )

    def field(self, name: str) -> QLineEdit:
        """A visible field."""
        found = self.see(name, QLineEdit)
        assert isinstance(found, QLineEdit)
        return found

    def rows(self, name: str = "Events") -> list[list[str]]:
        """The visible words of a table."""
        table = self.see(name, QTableView)
        assert isinstance(table, QTableView)
        model = table.model()
        shown = [each for each in range(model.columnCount()) if not table.isColumnHidden(each)]
        return [
            [str(model.index(row, column).data()) for column in shown]
            for row in range(model.rowCount())
        ]

    def titles(self) -> list[str]:
        """Titles in the table of events."""
        return [row[1] for row in self.rows()]

    def current_row(self) -> list[str] | None:
        """The row on the ink plate."""
        table = self.see("Events", QTableView)
        assert isinstance(table, QTableView)
        rows = table.selectionModel().selectedRows()
        return self.rows()[rows[0].row()] if rows else None

    def click_row(self, title: str) -> None:
        """Click the row with this title."""
        table = self.see("Events", QTableView)
        assert isinstance(table, QTableView)
        row = self.titles().index(title)
        table.scrollTo(table.model().index(row, 1))
        rect = table.visualRect(table.model().index(row, 1))
        self.click(table.viewport(), rect.center())

    def on_timeline(self) -> dict[str, QPoint]:
        """Events that the timeline tells a screen reader, and where each one is."""
        view = self.see("Timeline")
        interface = QAccessible.queryAccessibleInterface(view)
        found = {}
        for number in range(interface.childCount()):
            child = interface.child(number)
            name = child.text(QAccessible.Text.Name)
            centre = child.rect().center()
            found[name] = view.mapFromGlobal(centre)
        return found

    def rest(self) -> None:
        """Wait until nothing on the timeline glides: each event keeps its place for a while."""
        seen: list[dict[str, QPoint]] = []

        def stands_still() -> bool:
            seen.append(self.on_timeline())
            return seen[-_LOOKS:] == [seen[-1]] * _LOOKS

        self.until(stands_still)

    def click_timeline(self, title: str) -> None:
        """Click an event on the timeline."""
        seen: list[QPoint | None] = []

        def stands_still() -> bool:
            places = [at for name, at in self.on_timeline().items() if name.startswith(title)]
            seen.append(places[0] if places else None)
            return seen[-1] is not None and seen[-_LOOKS:] == [seen[-1]] * _LOOKS

        self.until(stands_still)
        self.click(self.see("Timeline"), seen[-1])

    def plate_words(self) -> str:
        """The words of the source on the ink plate."""
        text = self.see("Text of the article", QTextEdit)
        assert isinstance(text, QTextEdit)
        return "".join(each.cursor.selectedText() for each in text.extraSelections())

    def reads(self, words: str) -> bool:
        """True when these words stand somewhere in the window."""
        labels = self._root().findChildren(QLabel)
        return any(label.isVisible() and label.text() == words for label in labels)

    def title(self) -> str:
        """The title bar."""
        return self._window.windowTitle()

    def status(self) -> str:
        """What the status line says."""
        return self.see("Status", QLabel).accessibleDescription()

    def menu(self, name: str) -> str:
        """The words of an action in the menu, as one would read them there."""
        action = self._window.findChild(QAction, name)
        assert action is not None
        return plain(action.text())

    def can(self, name: str) -> bool:
        """True when an action can be chosen in the menu."""
        action = self._window.findChild(QAction, name)
        assert action is not None
        return action.isEnabled()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something is seen."""
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._root()

    def _root(self) -> QWidget:
        return QApplication.activeModalWidget() or self._window


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The folders of a user who has never used Dateline."""
    return Places(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, places: Places, tmp_path: Path
) -> Iterator[Callable[..., Person]]:
    """Start Dateline as from the command line; a second call is a restart."""
    windows: list[MainWindow] = []

    def close() -> None:
        for window in windows:
            window.close()
            window.deleteLater()
        windows.clear()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def make(*paths: Path, size: tuple[int, int] = (1440, 900)) -> Person:
        close()
        window = make_window(qapp, Settings(tmp_path / "settings.ini"), places)
        windows.append(window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        start(window, list(paths))
        return Person(qtbot, window)

    yield make
    close()
    qapp.clipboard().clear()  # what a test left there would outlive Python, and crash at its end
