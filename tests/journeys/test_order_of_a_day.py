"""Which of the events of one day came first: by keys, by drag, and it stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

Person = Any
OpenWindow = Callable[..., Person]
DAY = "10 Jan 2022"


def add(person: Person, title: str, when: str) -> None:
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    person.type(title)
    person.press("Tab", when)
    person.press("Return")
    person.press("Escape")
    person.until(lambda: title in person.titles())


def stack(person: Person, of: Sequence[str]) -> list[str]:
    """Events on the timeline from top to bottom."""
    places = {name.partition(".")[0]: at for name, at in person.on_timeline().items()}
    return sorted((title for title in of if title in places), key=lambda title: places[title].y())


@pytest.fixture
def person(open_window: OpenWindow) -> Person:
    """At a document with three events of one day, and some about it."""
    person = open_window(size=(1600, 1000))
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+Alt+6")
    person.press("Ctrl+Shift+N")
    person.until(lambda: person.see("Timeline"))
    for title in ("One", "Two", "Three"):
        add(person, title, DAY)
    add(person, "Morning", f"{DAY} 10:00")
    add(person, "Evening", f"{DAY} 18:00")
    return person


def test_alt_up_and_down_put_an_event_earlier_and_later(
    person: Person, open_window: OpenWindow
) -> None:
    assert person.titles() == ["One", "Two", "Three", "Morning", "Evening"]
    person.click_row("Three")
    person.press("Alt+Up")
    assert person.titles() == ["One", "Three", "Two", "Morning", "Evening"]
    assert person.status() == "Put Three before Two."
    assert person.menu("undo") == "Undo put Three before Two"
    assert person.current_row()[1] == "Three"
    person.press("Alt+Up")
    person.press("Alt+Up")
    assert person.titles()[:3] == ["Three", "One", "Two"]
    assert "“Three” is the first of 3 events" in person.status()
    person.press("Ctrl+Z")
    assert person.titles()[:3] == ["One", "Three", "Two"]
    person.press("Alt+Down")
    assert person.titles()[:3] == ["One", "Two", "Three"]
    person.press("Ctrl+Z")

    again = open_window()
    again.until(lambda: again.titles()[:3] == ["One", "Three", "Two"])
    again.until(lambda: stack(again, ("One", "Two", "Three")) == ["One", "Three", "Two"])


def test_known_times_are_not_contradicted_and_the_status_says_so(person: Person) -> None:
    person.click_row("Evening")
    person.press("Alt+Up")
    assert person.titles() == ["One", "Two", "Three", "Morning", "Evening"]
    assert person.status().startswith("No other event shown begins with Mon 10 Jan 2022, 18:00.")
    assert not person.menu("undo").startswith("Undo put")


def test_the_stack_on_the_timeline_follows_at_once(person: Person) -> None:
    titles = ("One", "Two", "Three")
    person.until(lambda: stack(person, titles) == ["One", "Two", "Three"])
    person.click_timeline("Three")
    person.press("Alt+Up")
    person.until(lambda: stack(person, titles) == ["One", "Three", "Two"])
    person.press("Alt+Up")
    person.until(lambda: stack(person, titles) == ["Three", "One", "Two"])
    person.press("Ctrl+Z")
    person.until(lambda: stack(person, titles) == ["One", "Three", "Two"])


def test_an_event_is_dragged_over_another_of_its_day(person: Person) -> None:
    titles = ("One", "Two", "Three")
    person.click_timeline("Three")
    places = {name.partition(".")[0]: at for name, at in person.on_timeline().items()}
    view, start = person.see("Timeline"), places["Three"]
    end = QPoint(start.x() + 2, places["One"].y() - 8)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 7):
        QTest.mouseMove(view, start + (end - start) * step / 6)
        QApplication.processEvents()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    person.until(lambda: stack(person, titles) == ["Three", "One", "Two"])
    assert person.titles()[:3] == ["Three", "One", "Two"]
    assert person.rows()[0][0] == "Mon 10 Jan 2022", "its date stays"


def test_in_a_table_that_runs_backwards_up_is_later(person: Person) -> None:
    person.click_row("Two")
    table = person.see("Events")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert person.titles()[-3:] == ["Three", "Two", "One"]
    table.setFocus()
    person.press("Alt+Up")
    assert person.titles()[-3:] == ["Two", "Three", "One"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    person.press("Alt+Up")
    assert person.status() == "Sort the table by date to put the events of a day in order."
