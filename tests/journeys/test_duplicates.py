"""Two reports that may tell one event: offered after the import, merged, kept apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QTextEdit

Person = Any
OpenWindow = Callable[..., Person]

REPORT = """\
A minister comes to Lima
20190402
https://ledger.example.org/world/minister
LIMA, April 2, 2019 (Ledger) - The foreign minister of Chile met the president of Peru in Lima on \
April 1, 2019.
"""
OTHER_REPORT = """\
Talks on the coast
20190402
https://echo.example.org/world/coast
BOGOTA, April 2, 2019 (Echo) - The foreign minister of Brazil held talks in Lima on April 1, 2019.
"""


@pytest.fixture
def person(open_window: OpenWindow, tmp_path: Path) -> Person:
    """At the window, both reports read."""
    folder = tmp_path / "lima"
    folder.mkdir()
    (folder / "one.txt").write_text(REPORT, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER_REPORT, encoding="utf-8")
    person = open_window(folder)
    person.until(lambda: person.status().startswith("Imported 2 articles"))
    return person


def pairs(person: Person) -> list[str]:
    """The rows of the list, when the keyboard is there and the events have been compared."""
    person.until(lambda: person.see("Pairs of events").window().isActiveWindow())
    person.until(lambda: not person.reads("Comparing the events…"))
    shown = person.see("Pairs of events", QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


def look(person: Person) -> None:
    """Open the list by its key; the keyboard follows."""
    person.until(lambda: QApplication.activeWindow() is not None)
    person.press("Ctrl+Shift+D")
    pairs(person)


def test_a_pair_is_offered_merged_taken_back_and_kept_apart(person: Person) -> None:
    person.until(lambda: person.status().endswith("1 pair of events may be one."))
    both = sorted(person.titles())
    person.click(person.see("Look"))
    assert len(pairs(person)) == 1
    why = person.see("Why they may be one", QLabel)
    assert why.accessibleDescription() == "Why: two of three agree: place."
    assert any("held talks in Lima" in label.text() for label in _labels(person))

    person.press("M")
    assert pairs(person) == []
    person.press("Ctrl+Z")
    assert len(pairs(person)) == 1
    person.press("K")
    assert pairs(person) == []
    person.press("Escape")
    assert sorted(person.titles()) == both
    assert person.menu("undo").startswith("Undo keep ")

    look(person)
    assert pairs(person) == []
    assert person.reads("No two events here look like one.")


def test_the_pair_in_view_is_chosen_on_the_timeline(person: Person) -> None:
    look(person)
    title = pairs(person)[0].partition(" / ")[0]
    person.press("Escape")
    assert person.current_row()[1] == title


def test_merging_is_one_step(person: Person) -> None:
    before = len(person.titles())
    look(person)
    person.click(person.see("Merge"))
    person.press("Escape")
    assert len(person.titles()) == before - 1
    assert person.menu("undo").startswith("Undo merge 2 events into ")
    person.until(lambda: QApplication.activeWindow() is not None)
    person.press("Ctrl+Z")
    assert len(person.titles()) == before


def _labels(person: Person) -> list[QLabel]:
    dialog = person.see("Pairs of events").window()
    return [label for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_chosen_events_are_merged_and_a_source_is_split_off_again(person: Person) -> None:
    table = person.see("Events")
    person.click_row(person.titles()[0])
    table.setFocus()
    assert not person.can("merge")
    assert not person.can("split")
    person.press("Ctrl+A")
    person.until(lambda: person.can("merge"))
    person.press("M")
    assert len(person.titles()) == 1
    assert person.menu("undo").startswith("Undo merge 2 events into ")

    merged = person.titles()
    person.press("Shift+M")
    assert len(person.titles()) == 2
    assert person.menu("undo") == f"Undo split {merged[0]}"
    assert not person.can("split")
    person.press("Ctrl+Z")
    assert person.titles() == merged
    person.press("Ctrl+Z")
    assert len(person.titles()) == 2


def test_what_was_split_is_not_offered_to_be_merged(person: Person) -> None:
    look(person)
    person.press("M")
    person.press("Escape")
    person.until(lambda: QApplication.activeWindow() is not None)
    person.press("Shift+M")
    assert len(person.titles()) == 2
    look(person)
    assert pairs(person) == []


def test_a_merged_event_lists_its_sources_and_leads_to_their_words(person: Person) -> None:
    look(person)
    person.press("M")
    person.press("Escape")
    person.until(lambda: QApplication.activeWindow() is not None)
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    assert person.reads("2 sources")
    for title, words in (("Talks on the coast", "Brazil"), ("A minister comes to Lima", "Chile")):
        person.press("F2")
        person.click(person.see(f"Show the words of {title}"))
        text = person.see("Text of the article", QTextEdit)
        assert words in text.toPlainText()
        assert person.plate_words() == "April 1, 2019"


WIRE = """\
LIMA, April 1, 2019 (Pacific Ledger) - The presidents of Chile and Peru signed a border agreement \
in Lima on Monday. It ends a quarrel over a strip of desert that both had claimed for as long as \
anyone could remember. Fishermen on either side of the line sounded their horns at noon.
"""


def test_a_copy_is_named_and_is_no_source_of_its_own(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "wire"
    folder.mkdir()
    for name, headline in (("a", "A line in the sand"), ("b", "The line that moved")):
        head = f"{headline}\n20190401\nhttps://{name}.example.org/world/line\n"
        (folder / f"{name}.txt").write_text(head + WIRE, encoding="utf-8")
    person = open_window(folder)
    person.until(lambda: person.status().startswith("Imported 2 articles"))
    person.click_row(person.titles()[0])
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    assert person.reads("1 source")
    assert person.reads("b.example.org, copy of A line in the sand")
    person.click(person.see("Show the words of The line that moved"))
    assert person.reads("b.example.org, copy of A line in the sand")
