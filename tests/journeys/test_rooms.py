"""Small and large windows, and the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui.app import make_window
from ui.controls.button import Button
from ui.documents import Places
from ui.settings import Settings

# A menu grabs the keyboard, and the offscreen platform has none.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

Person = Any
OpenWindow = Callable[..., Person]
TEXT = "OSLO, March 3, 2020 - Norway and Sweden signed an accord in Oslo on March 2, 2020.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One short article."""
    path = tmp_path / "oslo.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _window() -> QWidget:
    window = QApplication.activeWindow()
    assert window is not None
    return window


@pytest.mark.parametrize("size", [(800, 500), (1024, 700), (1440, 900), (1900, 1000)])
def test_no_button_is_cut(open_window: OpenWindow, article: Path, size: tuple[int, int]) -> None:
    person = open_window(article, size=size)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press("N")
    window = _window()

    def cut() -> list[str]:
        return [
            button.accessibleName()
            for button in window.findChildren(Button)
            if button.isVisible()
            and (button.width() < button.sizeHint().width() or not _inside(button, window))
        ]

    person.until(lambda: cut() == [])  # new words are laid out in a turn of their own


def _inside(widget: QWidget, window: QWidget) -> bool:
    corner = widget.mapTo(window, widget.rect().bottomRight())
    return corner.x() < window.width() and corner.y() < window.height()


def test_one_pane_at_a_time_where_there_is_little_room(
    open_window: OpenWindow, article: Path
) -> None:
    person = open_window(article, size=(800, 500))
    person.until(lambda: person.status().startswith("Imported 1 article"))
    tabs = person.see("Panes", QTabBar)
    names = [tabs.tabText(number) for number in range(tabs.count())]
    assert names == ["Articles", "Timeline", "Source", "Table"]
    person.click(tabs, tabs.tabRect(3).center())
    assert person.titles()
    person.click_row(person.titles()[0])
    person.press("W")
    assert person.plate_words()


def test_everything_that_acts_has_a_name(open_window: OpenWindow, article: Path) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press("N")
    person.press("F2")
    nameless = [
        type(widget).__name__
        for widget in _window().findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy().value & 1
        and not widget.accessibleName()
        and not (isinstance(widget, QPushButton | Button) and widget.text())
    ]
    assert nameless == []


def test_tab_goes_round_and_comes_back(open_window: OpenWindow, article: Path) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press("N")
    person.see("Timeline").setFocus()
    visited = []
    for _ in range(80):
        person.press("Tab")
        name = QApplication.focusWidget().accessibleName()
        if visited and name == "Timeline":
            break
        visited.append(name)
    else:
        pytest.fail(f"Tab never came back to the timeline: {visited}")
    for pane in ("Articles", "Events", "Text of the article", "Search events and articles"):
        assert pane in visited


def test_the_window_comes_back_as_it_was(open_window: OpenWindow, article: Path) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press("Ctrl+B")
    again = open_window()
    again.until(lambda: again.see("Timeline"))
    with pytest.raises(AssertionError):
        again.see("Events")
    again.press("Ctrl+B")
    assert again.titles()


def _stops(person: Person, keys: str, count: int) -> list[str]:
    names = []
    for _ in range(count):
        person.press(keys)
        names.append(QApplication.focusWidget().accessibleName())
    return names


PANES = ["Timeline", "Events", "Text of the article", "Articles"]


@pytest.mark.parametrize("size", [(800, 500), (1440, 900)])
def test_one_key_goes_round_the_panes(
    open_window: OpenWindow, article: Path, size: tuple[int, int]
) -> None:
    person = open_window(article, size=size)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.see("Timeline").setFocus()
    assert _stops(person, "F6", 4) == [*PANES[1:], "Timeline"]
    assert _stops(person, "Shift+F6", 4) == [*reversed(PANES[1:]), "Timeline"]


@pytest.mark.parametrize(
    ("key", "what"), [("F7", "Articles"), ("F8", "Text of the article"), ("Ctrl+B", "Events")]
)
def test_a_closed_pane_stays_closed_until_the_panes_are_put_back(
    open_window: OpenWindow, article: Path, key: str, what: str
) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press(key)
    assert not person.is_seen(what)
    assert person.is_seen("Timeline")
    again = open_window(article)
    again.until(lambda: "here already" in again.status())
    assert not again.is_seen(what)
    again.press("Ctrl+Shift+P")
    assert again.is_seen(what)


def test_a_pane_stands_where_it_was_moved_to(open_window: OpenWindow, article: Path) -> None:
    def left_of_the_timeline(person: Person) -> bool:
        at = [person.see(name).mapToGlobal(QPoint()).x() for name in ("Source pane", "Timeline")]
        return at[0] < at[1]

    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    assert not left_of_the_timeline(person)
    _choose(person, "Place of the Source pane", "Move left")
    person.until(lambda: left_of_the_timeline(person))
    again = open_window(article)
    again.until(lambda: "here already" in again.status())
    again.until(lambda: left_of_the_timeline(again))
    again.press("Ctrl+Shift+P")
    again.until(lambda: not left_of_the_timeline(again))


def _choose(person: Person, button: str, entry: str) -> None:
    """Open a menu by its button and click one of its entries."""

    def click() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = next(action for action in menu.actions() if action.text() == entry)
        person.click(menu, menu.actionGeometry(found).center())

    QTimer.singleShot(0, click)
    person.click(person.see(button))


def test_editing_takes_the_place_of_the_source(open_window: OpenWindow, article: Path) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press("N")
    before = person.see("Source pane").geometry()
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    assert not person.is_seen("Source pane")
    person.until(lambda: person.see("Event pane").width() == before.width())
    person.press("Escape")
    person.until(lambda: person.is_seen("Source pane"))
    person.until(lambda: person.see("Source pane").geometry() == before)


def test_a_small_window_gives_back_what_it_took(open_window: OpenWindow, article: Path) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    panes = ("Articles pane", "Source pane", "Table pane")
    before = {name: person.see(name).geometry() for name in panes}
    for size in ((1024, 700), (800, 500), (1440, 900)):
        _window().resize(*size)
        QApplication.processEvents()
    person.until(lambda: {name: person.see(name).geometry() for name in panes} == before)


@pytest.mark.parametrize("choice", ["Ctrl+Alt+1", "Ctrl+Alt+2"], ids=["light", "dark"])
def test_what_has_the_keyboard_can_be_seen(
    open_window: OpenWindow, article: Path, choice: str
) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.press(choice)
    person.press("N")
    person.see("Timeline").setFocus()
    unseen = []
    for _ in range(80):
        person.press("Tab")
        here = QApplication.focusWidget()
        with_keyboard = _window().grab().toImage()
        here.clearFocus()
        if _window().grab().toImage() == with_keyboard:
            unseen.append(here.accessibleName())
        here.setFocus(Qt.FocusReason.TabFocusReason)
        if here.accessibleName() == "Timeline":
            break
    assert unseen == []


def test_a_key_opens_the_menus_where_the_bar_is_folded(
    open_window: OpenWindow, article: Path
) -> None:
    person = open_window(article, size=(800, 500))
    person.until(lambda: person.status().startswith("Imported 1 article"))
    names: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names.extend(action.text().replace("&", "") for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)
    person.press("F10")
    assert names == ["File", "Edit", "View", "Event", "Help"]


def test_a_pane_that_floats_keeps_its_keys_and_comes_back(
    open_window: OpenWindow, article: Path
) -> None:
    person = open_window(article)
    person.until(lambda: person.status().startswith("Imported 1 article"))
    _choose(person, "Place of the Source pane", "Float")
    person.until(lambda: person.see("Source pane").isWindow())
    person.until(lambda: QApplication.focusWidget() is person.see("Text of the article"))
    person.press("N")
    assert person.plate_words()
    again = open_window(article)
    again.until(lambda: "here already" in again.status())
    assert again.see("Source pane").isWindow()
    again.press("Ctrl+Shift+P")
    again.until(lambda: not again.see("Source pane").isWindow())


def test_a_first_window_is_no_larger_than_the_screen(
    qtbot: QtBot, qapp: QApplication, places: Places, tmp_path: Path
) -> None:
    window = make_window(qapp, Settings(tmp_path / "settings.ini"), places)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() == min(1440, room.width())
    assert 0 < room.height() - window.height() < 60 or window.height() == 900  # its title bar
