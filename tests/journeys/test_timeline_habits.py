"""What the timeline remembers of how a person likes it, and what it makes where one points."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint

Person = Any
OpenWindow = Callable[..., Person]
TEXT = (
    "OSLO, March 3, 2020 - Norway and Sweden signed an accord in Oslo on March 2, 2020. "
    "Ministers will meet in Bergen on March 12, 2020.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "oslo.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lanes_of(person: Person) -> list[str]:
    """Lanes from top to bottom, as a screen reader is told the events in them."""
    return list(dict.fromkeys(name.split(". ")[2].split(",")[0] for name in person.on_timeline()))


def opened(open_window: OpenWindow, article: Path) -> Person:
    person = open_window(article)
    # Events are seen before the import has ended, and its end moves the view once more.
    person.until(lambda: "article" in person.status())
    person.until(lambda: len(person.on_timeline()) >= 2)
    person.rest()
    return person


def test_the_order_of_lanes_is_kept(open_window: OpenWindow, article: Path) -> None:
    person = opened(open_window, article)
    first, second, *others = lanes_of(person)
    name = next(name for name in person.on_timeline() if f". {second}," in name)
    person.click_timeline(name.partition(".")[0])
    person.press("Ctrl+Shift+Up")
    person.press("Ctrl+0")  # a chosen event comes to the middle, and others may leave the view
    person.until(lambda: lanes_of(person) == [second, first, *others])
    person = opened(open_window, article)
    assert lanes_of(person) == [second, first, *others]


def test_motion_is_switched_off_and_stays_off(open_window: OpenWindow, article: Path) -> None:
    person = opened(open_window, article)
    person.press("Ctrl+Alt+6")
    assert not person.see("Timeline").camera.is_smooth
    person = opened(open_window, article)
    assert not person.see("Timeline").camera.is_smooth
    person.press("Ctrl+Alt+4")
    person = opened(open_window, article)
    assert person.see("Timeline").camera.is_smooth


def test_a_double_click_in_a_lane_makes_an_event_of_its_kind(
    open_window: OpenWindow, article: Path
) -> None:
    person = opened(open_window, article)
    name, place = next(iter(person.on_timeline().items()))
    lane = name.split(". ")[2].split(",")[0]
    person.double_click(person.see("Timeline"), place + QPoint(-120, 24))
    person.until(lambda: "New event" in person.titles())
    person.until(lambda: any(name.startswith("New event") for name in person.on_timeline()))
    made = next(name for name in person.on_timeline() if name.startswith("New event"))
    assert f". {lane}," in made


def in_view(person: Person) -> tuple[int, int]:
    return person.see("Timeline").visible_days()


def test_undo_and_redo_of_an_import_leave_the_view_where_it_was(
    open_window: OpenWindow, article: Path
) -> None:
    person = opened(open_window, article)
    person.press("Ctrl+Alt+6")
    for _ in range(3):
        person.press("Ctrl+-")
    before = in_view(person)
    person.press("Ctrl+Z")
    person.until(lambda: person.titles() == [])
    person.press("Ctrl+Y")
    person.until(lambda: len(person.titles()) == 2)
    assert in_view(person) == before


def test_what_redo_brings_back_out_of_view_is_brought_into_view(
    open_window: OpenWindow, article: Path
) -> None:
    person = opened(open_window, article)
    person.press("Ctrl+Alt+6")
    for _ in range(8):
        person.press("PgUp")
    person.press("Ctrl+Z")
    person.until(lambda: person.titles() == [])
    person.press("Ctrl+Y")
    person.until(lambda: len(person.on_timeline()) == 2)
