"""Correcting what was read: several events at once, sources linked later, the article's date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from timeline.spans import Span
from ui.messages import SOURCE_MOVED
from ui.source_view.text import SourceText

Person = Any
OpenWindow = Callable[..., Person]

# The crawl's line says 29 December, the text 7 January: the text is believed.
LAKE = """\
Envoys to sit down by the lake
20211229
https://lake-post.example.org/europe/envoys-by-the-lake
BRUSSELS - NATO ministers said on Friday Jan 7 that they stood together.
Russian and American negotiators will meet in Geneva on Monday.
A treaty was signed in Aachen on January 22, 2019, by both.
The German chancellor will visit Paris next Wednesday.
Nobody expects a quick result.
"""
CALM = "A calm day\n20220110\nhttps://calm.example.org/a\nNothing happened by the lake.\n"


def _open(open_window: OpenWindow, folder: Path, text: str) -> Person:
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    person = open_window(path, size=(1600, 1000))
    person.until(lambda: person.status().startswith("Imported 1 article"))
    person.until(lambda: person.see("Events").width() > 900)
    return person


@pytest.fixture
def person(open_window: OpenWindow, tmp_path: Path) -> Person:
    """At the article whose dates disagree."""
    return _open(open_window, tmp_path, LAKE)


def _text(person: Person) -> SourceText:
    text = person.see("Text of the article", SourceText)
    assert isinstance(text, SourceText)
    return text


def _spot(text: SourceText, words: str) -> QPoint:
    start = text.toPlainText().index(words)
    span = Span(start, start + len(words))
    text.reveal(span)
    return next(text.rects_of(span)).center().toPoint()


def _select(person: Person, words: str) -> None:
    """Select words as a person does by keys: to their line, then letter by letter."""
    text = _text(person)
    start = text.toPlainText().index(words)
    text.setFocus()
    person.press("Ctrl+Home")
    for _ in range(start):
        person.press("Right")
    for _ in words:
        person.press("Shift+Right")


def _choose_in_menu(person: Person, words: str, entry: str) -> None:
    """Right-click words of the source and choose an entry of the menu."""
    text = _text(person)

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == entry)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    spot = _spot(text, words)
    QTimer.singleShot(0, choose)
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, text.viewport().mapToGlobal(spot)
    )
    assert asked.type() is QEvent.Type.ContextMenu
    QApplication.sendEvent(text.viewport(), asked)
    text.activateWindow()  # the offscreen platform has no window manager that would do it
    person.until(text.isActiveWindow)


def _days(person: Person) -> list[str]:
    return [row[0] for row in person.rows()]


def test_several_events_are_edited_together(person: Person) -> None:
    table = person.see("Events", QTableView)
    person.click_row(person.titles()[0])
    table.setFocus()
    person.press("Ctrl+A")
    person.press("F2")
    person.until(lambda: person.see("Kind").hasFocus())
    count = len(person.rows())
    assert person.see("Titles").placeholderText() == f"{count} different titles"
    person.press("Tab")
    person.press("End")  # the last of the statuses
    person.press("Tab", "Osl")
    person.press("Return")
    assert {row[3] for row in person.rows()} == {"Oslo"}
    assert person.menu("undo") == f"Undo change the place of {count} events"
    person.see("Tags").setFocus()
    person.type("lake")
    person.press("Return")
    assert person.menu("undo") == f"Undo tag {count} events"
    person.click(person.see("Move all later"))
    assert person.menu("undo") == f"Undo move {count} events"
    days = _days(person)
    person.press("Ctrl+Z")
    assert _days(person) != days
    assert len(person.rows()) == count


def test_tab_goes_through_the_fields_as_they_stand(person: Person) -> None:
    person.click_row(next(row for row in person.rows() if row[0] == "Mon 10 Jan 2022")[1])
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    stops = []
    for _ in range(9):
        person.press("Tab")
        stops.append(QApplication.focusWidget().accessibleName())
    assert stops == [
        "Date", "Kind", "Status", "Place", "Russia, Delete removes it",
        "United States, Delete removes it", "Participants", "Tags", "Note",
    ]  # fmt: skip


def test_a_click_lets_go_of_the_others(person: Person) -> None:
    table = person.see("Events", QTableView)
    person.click_row(person.titles()[0])
    table.setFocus()
    person.press("Ctrl+A")
    left = person.titles()[1:]
    person.click_row(person.titles()[0])
    person.press("Del")
    assert person.titles() == left


def test_selected_words_are_linked_to_an_event_made_by_hand(person: Person) -> None:
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    person.type("A pact")
    person.press("Return")
    person.press("Escape")
    assert next(row for row in person.rows() if row[1] == "A pact")[0] == "no date yet"
    _select(person, "A treaty was signed")
    person.press("L")
    row = next(row for row in person.rows() if row[1] == "A pact")
    assert row[0] == "Tue 22 Jan 2019"  # the words have a date, the event had none
    assert person.plate_words() == "January 22, 2019"
    assert person.menu("undo") == "Undo link words to A pact"
    assert person.status().startswith("Linked words to A pact.")


def test_l_without_words_says_what_to_do(person: Person) -> None:
    person.click_row(person.titles()[0])
    before = person.menu("undo")
    person.press("L")
    assert person.status().startswith("Select words in the source first")
    assert person.menu("undo") == before


def test_a_wrong_article_date_is_one_click_away(person: Person) -> None:
    before = _days(person)
    assert "Mon 10 Jan 2022" in before
    person.click(person.see("Use Wed 29 Dec 2021 as the article's date"))
    person.until(lambda: "moved." in person.status())
    assert "Mon 3 Jan 2022" in _days(person)
    assert person.status().startswith(("1 date moved.", "2 dates moved.", "3 dates moved."))
    person.press("Ctrl+Z")
    assert _days(person) == before


def test_a_date_that_a_person_set_stays(person: Person) -> None:
    person.click_row(next(row for row in person.rows() if row[0] == "Mon 10 Jan 2022")[1])
    person.press("F2")
    person.press("Tab", "after 10 January 2022")
    person.press("Return")
    person.press("Escape")
    assert "on or after 11 Jan 2022" in _days(person)
    person.click(person.see("Use Wed 29 Dec 2021 as the article's date"))
    person.until(lambda: "moved." in person.status())
    assert "1 stayed because you had set it." in person.status()
    assert "on or after 11 Jan 2022" in _days(person)


def test_words_that_are_no_date_and_words_that_are_no_event(person: Person) -> None:
    _choose_in_menu(person, "January 22, 2019", "These words are not a date")
    assert "Tue 22 Jan 2019" not in _days(person)
    assert person.menu("undo") == "Undo mark words as no date"
    person.press("Ctrl+Z")
    assert "Tue 22 Jan 2019" in _days(person)
    _choose_in_menu(person, "A treaty was", "These words are not an event")
    assert "Tue 22 Jan 2019" not in _days(person)


def test_undo_brings_back_what_was_removed_and_chooses_it(person: Person) -> None:
    title = next(row for row in person.rows() if row[0] == "Tue 22 Jan 2019")[1]
    person.click_row(title)
    person.press("Del")
    assert person.current_row() is None or person.current_row()[1] != title
    person.press("Ctrl+Z")
    assert person.current_row()[1] == title


def test_an_article_without_events_says_what_to_do(open_window: OpenWindow, tmp_path: Path) -> None:
    person = _open(open_window, tmp_path, CALM)
    assert person.rows() == []
    said = "No dated event found. Select words and press Ctrl+N to make one."
    assert person.reads(said)
    _select(person, "Nothing happened")
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    person.press("Escape")
    assert person.plate_words() == "Nothing happened"
    assert not person.reads(said)


def test_a_link_made_by_hand_outlives_another_article_date(person: Person) -> None:
    _select(person, "stood together")
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    person.press("Escape")
    title = "stood together"
    person.click_row(title)
    words = person.plate_words()
    person.click(person.see("Use Wed 29 Dec 2021 as the article's date"))
    person.until(lambda: "moved." in person.status())
    person.click_row(person.titles()[-1])
    person.click_row(title)
    assert person.plate_words() == words


def test_an_event_made_of_words_stands_in_their_sentence(person: Person) -> None:
    _select(person, "said on Friday")
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    assert person.field("Date").text() == "Fri 7 Jan 2022"
    person.press("Escape")
    text = _text(person)
    assert not text.textCursor().hasSelection()
    tints = [mark.span.of(LAKE) for mark in text.marks.tints if mark.event == text.current]
    assert tints == ["BRUSSELS - NATO ministers said on Friday Jan 7 that they stood together."]


def test_words_that_left_the_article_are_said_to_be_gone(person: Person, tmp_path: Path) -> None:
    title = next(row for row in person.rows() if row[0] == "Tue 22 Jan 2019")[1]
    person.click_row(title)
    person.press("A")
    edited = LAKE.replace("A treaty was signed in Aachen on January 22, 2019, by both.\n", "")
    (tmp_path / "article.txt").write_text(edited, encoding="utf-8")
    person.drop([tmp_path / "article.txt"])
    person.until(lambda: "again" in person.status())
    person.click_row(person.titles()[-1])
    person.click_row(title)
    person.until(lambda: person.reads(SOURCE_MOVED))
    assert person.plate_words() == ""
    assert person.current_row()[0] == "Tue 22 Jan 2019"
    _select(person, "stood together")
    person.press("L")
    person.until(lambda: not person.reads(SOURCE_MOVED))
    assert person.plate_words()
