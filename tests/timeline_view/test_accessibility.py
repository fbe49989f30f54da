"""What assistive technology is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hand_made import Row, Scene, columns_of
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline.daynumber import day_number
from timeline.records import Kind, Review, Status
from ui.announcing import announce
from ui.timeline_view import TimelineView
from ui.timeline_view.accessibility import TimelineInterface
from ui.timeline_view.event_words import folded_text, hover_text, spelled, spoken


def interface_of(view: TimelineView) -> TimelineInterface:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, TimelineInterface)
    return found


def test_the_timeline_is_a_list_of_the_events_in_view(january: Scene) -> None:
    interface = interface_of(january.view)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Timeline"
    assert interface.childCount() == 6
    january.view.go_to(2_400_000)
    assert interface.childCount() == 0


def test_children_come_lane_by_lane_in_order_of_time(january: Scene) -> None:
    interface = interface_of(january.view)
    names = [interface.child(i).text(QAccessible.Text.Name) for i in range(6)]
    assert [name.partition(".")[0] for name in names] == [
        "Ministers meet",
        "Meeting in Brussels",
        "Summit",
        "Talks in Geneva",
        "Reply delivered",
        "Drills at sea",
    ]


def test_a_child_has_role_place_and_state(january: Scene) -> None:
    january.view.set_current("e1")
    interface = interface_of(january.view)
    child = interface.focusChild()
    assert child.role() == QAccessible.Role.ListItem
    assert child.state().selected  # type: ignore[attr-defined]
    assert child.rect().contains(january.view.mapToGlobal(january.place("e1")))
    assert interface.indexOfChild(child) == 3
    assert child.isValid()
    centre = child.rect().center()
    assert interface.childAt(centre.x(), centre.y()).text(QAccessible.Text.Name) == child.text(
        QAccessible.Text.Name
    )


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            Row(
                "2022-01-10",
                "Talks, Geneva",
                Kind.NEGOTIATION,
                Status.PLANNED,
                Review.UNREVIEWED,
                3,
            ),
            "Talks, Geneva. Planned, Monday 10 January 2022. Lane, not checked, 3 sources.",
        ),
        (
            Row("[2022-01-11..2022-01-16]", "Meeting", conflict=True),
            "Meeting. one day, 11 to 16 January 2022. Lane, accepted, 1 source, "
            "sources disagree on the date.",
        ),
        (
            Row("2022-01-10", "Visit", sources=2, conflict=True, other="2022-01-12"),
            "Visit. Monday 10 January 2022. Lane, accepted, 2 sources, "
            "sources disagree: another has Wednesday 12 January 2022.",
        ),
        (
            Row("-0043-03-15", "Ides", review=Review.REJECTED, sources=0),
            "Ides. Friday 15 March 44 BCE. Lane, rejected.",
        ),
    ],
)
def test_spoken(row: Row, words: str) -> None:
    assert spoken(columns_of([row]), 0, "Lane") == words


def test_a_very_long_title_is_not_read_out_whole() -> None:
    assert len(spoken(columns_of([Row("2022", "word " * 400)]), 0, "Lane")) < 260


def test_cards() -> None:
    assert hover_text(columns_of([Row("2022-01", "Bill", sources=2)]), 0).source == "2 sources"
    first = 2_459_583 * 1440
    told = folded_text(12, first, first + 7 * 1440)
    assert (told.title, told.when) == ("12 events", "3–9 Jan 2022")


def test_it_survives_its_events(make_view: Callable[..., TimelineView]) -> None:
    view = make_view([Row("2022-01-10"), Row("2022-01-12")])
    child = interface_of(view).child(1)
    view.set_columns(columns_of([Row("2022-01-10")]), view.state.scene.choice)
    assert not child.isValid()


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("Mon 10 Jan 2022", "Monday 10 January 2022"),
        ("one day, 18 Sep – 2 Oct 1978", "one day, 18 September to 2 October 1978"),
        ("11–16 May 2022", "11 to 16 May 2022"),
        ("Mar 44 BCE – 14 CE", "March 44 BCE to 14 CE"),
        ("Marchetti, Sunday", "Marchetti, Sunday"),
    ],
)
def test_dates_are_said_in_whole_words(date: str, said: str) -> None:
    assert spelled(date) == said


class Listener:
    """Stands in for assistive technology: what Qt is told to hand on to it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.heard: list[tuple[str, str]] = []
        monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
        monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(self._hear))

    def _hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append(("said", event.message()))
            return
        name = event.accessibleInterface().text(QAccessible.Text.Name)
        self.heard.append((event.type().name, name.partition(".")[0]))


def test_with_the_keyboard_here_the_focus_goes_to_the_event_even_out_of_view(
    january: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = january.view
    view.setFocus()
    view.activateWindow()
    monkeypatch.setattr(view, "hasFocus", lambda: True)
    view.set_current("e0")
    view.go_to(day_number(1990, 1, 1))
    listener = Listener(monkeypatch)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert ("Focus", "Meeting in Brussels") in listener.heard
    assert not [told for told in listener.heard if told[0] == "said"], "nothing is read twice"


def test_a_click_elsewhere_is_said(january: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(january.view, "hasFocus", lambda: False)
    listener = Listener(monkeypatch)
    january.view.choose(january.view._index["e1"])
    assert listener.heard[-1][0] == "said"
    assert listener.heard[-1][1].startswith("Talks in Geneva. Planned, Monday 10 January 2022.")


def test_the_selection_is_told(january: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    view = january.view
    view.set_current("e1")
    listener = Listener(monkeypatch)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert listener.heard == [("StateChanged", "Talks in Geneva"), ("said", "No event selected")]
    listener.heard.clear()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert listener.heard[-1] == ("said", "6 events selected")


def test_where_a_move_leads_is_said(january: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    january.view.set_current("e1")
    listener = Listener(monkeypatch)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(january.view, Qt.Key.Key_Right, both)
    assert listener.heard == [("said", "Tuesday 11 January 2022")]


def test_on_a_desktop_with_at_spi_what_is_said_is_a_new_description_of_the_focus(
    january: Scene, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view = january.view
    view.set_current("e1")
    view.setFocus()
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    monkeypatch.setattr(QApplication, "focusWidget", staticmethod(lambda: view))
    described: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        assert event.type() is QAccessible.Event.DescriptionChanged
        described.append(event.accessibleInterface().text(QAccessible.Text.Description))

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    announce(view, "Moved Talks in Geneva.")
    assert described == ["Moved Talks in Geneva."]
    child = interface_of(view).focusChild()
    assert child.text(QAccessible.Text.Description) == "Moved Talks in Geneva."
    qtbot.waitUntil(lambda: described[1:] == [""])
    assert child.text(QAccessible.Text.Description) == ""


def test_a_client_is_told_that_a_name_it_knows_differs(
    january: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = january.view
    view.set_current("e1")
    assert interface_of(view).focusChild() is not None
    listener = Listener(monkeypatch)
    moved = columns_of([Row("2022-01-11", "Talks in Geneva", Kind.NEGOTIATION, Status.PLANNED)])
    moved.id[0] = "e1"
    assert view.change_events(moved)
    assert ("NameChanged", "Talks in Geneva") in listener.heard
    assert "11 January" in interface_of(view).focusChild().text(QAccessible.Text.Name)
