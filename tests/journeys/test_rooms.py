"""Small and large windows, and the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QWidget

from ui.controls.button import Button

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
    cut = [
        button.accessibleName()
        for button in window.findChildren(Button)
        if button.isVisible()
        and (button.width() < button.sizeHint().width() or not _inside(button, window))
    ]
    assert cut == []


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
