"""Events made by hand: add, edit, remove, undo, restart, undo again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

Person = Any
OpenWindow = Callable[..., Person]


@pytest.fixture
def person(open_window: OpenWindow) -> Person:
    """At a new, empty document."""
    person = open_window(size=(1600, 1000))
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+Shift+N")
    person.until(lambda: person.see("Timeline"))
    return person


def _add(person: Person, title: str, when: str) -> None:
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    person.type(title)
    person.press("Tab", when)
    person.press("Return")
    person.press("Escape")


def test_add_edit_remove_undo_restart_undo_again(person: Person, open_window: OpenWindow) -> None:
    _add(person, "Talks, Geneva", "10 Jan 2022")
    shown = ["Mon 10 Jan 2022", "Talks, Geneva", "other", "—", "set by you", "0", "✓  accepted"]
    person.until(lambda: person.rows() == [shown])

    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    person.type("Talks, Vienna")
    person.press("Return")
    person.press("Escape")
    assert person.titles() == ["Talks, Vienna"]
    assert person.menu("undo") == "Undo rename Talks, Geneva"

    person.press("Del")
    assert person.titles() == []
    assert person.menu("undo") == "Undo remove Talks, Vienna"
    person.press("Ctrl+Z")
    assert person.titles() == ["Talks, Vienna"]
    assert person.menu("redo") == "Redo remove Talks, Vienna"

    again = open_window()
    again.until(lambda: again.titles() == ["Talks, Vienna"])
    assert again.menu("undo") == "Undo rename Talks, Geneva"
    again.press("Ctrl+Z")
    assert again.titles() == ["Talks, Geneva"]
    again.press("Ctrl+Y")
    assert again.titles() == ["Talks, Vienna"]


def test_a_letter_in_a_field_is_a_letter(person: Person) -> None:
    _add(person, "Area", "10 Jan 2022")
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    person.type("React, rename")  # A, R, E, N are actions elsewhere
    person.press("Del")
    person.press("Return")
    assert person.field("Title").text() == "React, rename"
    assert len(person.rows()) == 1


def test_words_that_are_no_date_are_told_and_nothing_is_written(person: Person) -> None:
    _add(person, "Talks", "10 Jan 2022")
    before = person.menu("undo")
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    person.press("Tab", "the 32nd of Smarch")
    person.press("Return")
    assert person.see("Date").property("wrong")
    assert person.menu("undo") == before
    assert person.rows()[0][0] == "Mon 10 Jan 2022"


def test_an_event_without_a_date_waits_in_the_tray(person: Person) -> None:
    _add(person, "Some day", "")
    assert person.see("1 undated event").isVisible()
    assert person.rows()[0][0] == "no date yet"
    person.press("Ctrl+U")
    person.press("Return")
    person.until(lambda: person.field("Title").hasFocus())
    person.press("Tab", "mid-January 2022")
    person.press("Return")
    assert person.see("0 undated events").isVisible()
    assert person.rows()[0][0] == "one day, 11–20 Jan 2022"


def test_rejecting_hides_and_does_not_remove(person: Person) -> None:
    _add(person, "Talks", "10 Jan 2022")
    person.press("R")
    assert person.titles() == []
    assert person.menu("undo") == "Undo reject Talks"
    person.press("Ctrl+Z")
    assert person.titles() == ["Talks"]


def test_the_filter_is_the_tables_too(person: Person) -> None:
    _add(person, "Talks, Geneva", "10 Jan 2022")
    _add(person, "Summit, Vienna", "3 Feb 2022")
    person.press("Ctrl+Shift+F")
    person.type("geneva")
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    person.press("Ctrl+0")
    person.until(lambda: len(person.on_timeline()) == 1)


def test_a_new_event_is_seen_whatever_is_filtered(person: Person) -> None:
    _add(person, "Talks, Geneva", "10 Jan 2022")
    _add(person, "Summit, Vienna", "3 Feb 2022")
    person.press("Ctrl+Shift+F")
    person.type("geneva")
    person.press("Escape")
    assert person.titles() == ["Talks, Geneva"]
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    assert person.titles() == ["Talks, Geneva", "Summit, Vienna", "New event"]
    assert person.status().startswith("The filter was cleared to show the new event.")


def test_the_keyboard_goes_back_to_where_it_was(person: Person) -> None:
    _add(person, "Talks, Geneva", "10 Jan 2022")
    person.click_row("Talks, Geneva")
    person.see("Events").setFocus()
    person.press("Return")
    person.until(lambda: person.field("Title").hasFocus())
    person.press("Escape")
    assert person.see("Events").hasFocus()


def test_the_card_of_an_event_without_a_source_follows_its_date(person: Person) -> None:
    _add(person, "Talks, Geneva", "10 Jan 2022")
    person.until(lambda: person.reads("Why Mon 10 Jan 2022"))
    person.press("F2")
    person.press("Tab", "3 Feb 2022")
    person.press("Return")
    person.press("Escape")
    person.until(lambda: person.reads("Why Thu 3 Feb 2022"))


def test_a_long_participant_does_not_push_the_fields_out_of_view(person: Person) -> None:
    _add(person, "Talks, Geneva", "10 Jan 2022")
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    before = person.field("Title").width()
    person.see("Participants").setFocus()
    person.type("Organisation for the Prohibition of Chemical Weapons and Associated Bodies")
    person.press("Return")
    person.until(lambda: person.menu("undo").startswith("Undo change the participants"))
    assert person.field("Title").width() == before


def test_an_empty_timeline_says_what_to_do(person: Person) -> None:
    words = "No events yet. Add articles, or press Ctrl+N to make an event."
    timeline = person.see("Timeline")
    hint = next(label for label in _labels(timeline) if label.text() == words)
    assert hint.isVisible()
    stacked = timeline.parentWidget().children()
    assert stacked.index(hint) > stacked.index(timeline)  # it lies on top
    _add(person, "Talks", "10 Jan 2022")
    assert not hint.isVisible()


def _labels(beside: Any) -> list[QLabel]:
    return list(beside.parentWidget().findChildren(QLabel))


def _question(person: Person) -> QWidget:
    """The question that waits for an answer, with the keyboard in it."""
    person.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    person.until(lambda: dialog.isAncestorOf(QApplication.focusWidget() or person.see("Timeline")))
    return dialog


def _back(person: Person) -> None:
    """At the window again; without a window manager nobody else brings it to the front."""
    person.until(lambda: QApplication.activeModalWidget() is None)
    person.see("Timeline").window().activateWindow()
    person.until(lambda: person.see("Timeline").hasFocus())


def test_unlike_events_are_merged_only_after_a_question(person: Person) -> None:
    for title, when in (("Talks", "10 Jan 2022"), ("Vote", "3 May 2023"), ("Visit", "1 Jun 2024")):
        _add(person, title, when)
    person.until(lambda: len(person.titles()) == 3)
    person.see("Timeline").setFocus()
    person.press("Ctrl+A")
    person.until(lambda: person.can("merge"))
    person.press("M")
    dialog = _question(person)
    assert dialog.windowTitle() == "Merge 3 events into one?"
    assert "10 Jan 2022 – 1 Jun 2024" in dialog.accessibleDescription()
    assert "the other 2 go" in dialog.accessibleDescription()
    person.press("Escape")
    _back(person)
    assert len(person.titles()) == 3

    person.press("M")
    _question(person)
    person.press("Return")
    _back(person)
    assert len(person.titles()) == 1
    person.press("Ctrl+Z")
    person.until(lambda: person.titles() == ["Talks", "Vote", "Visit"])


def test_two_that_are_alike_are_merged_at_once(person: Person) -> None:
    _add(person, "Talks", "10 Jan 2022")
    _add(person, "More talks", "10 Jan 2022")
    person.until(lambda: len(person.titles()) == 2)
    person.see("Timeline").setFocus()
    person.press("Ctrl+A")
    person.until(lambda: person.can("merge"))
    person.press("M")
    person.until(lambda: len(person.titles()) == 1)
