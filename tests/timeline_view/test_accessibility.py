"""What assistive technology is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hand_made import Row, Scene, columns_of
from PySide6.QtGui import QAccessible

from timeline.records import Kind, Review, Status
from ui.timeline_view import TimelineView
from ui.timeline_view.accessibility import TimelineInterface
from ui.timeline_view.event_words import folded_text, hover_text, spoken


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
            "Talks, Geneva. Planned, Mon 10 Jan 2022. Lane, not checked, 3 sources.",
        ),
        (
            Row("[2022-01-11..2022-01-16]", "Meeting", conflict=True),
            "Meeting. one day, 11–16 Jan 2022. Lane, accepted, 1 source, "
            "sources disagree on the date.",
        ),
        (
            Row("2022-01-10", "Visit", sources=2, conflict=True, other="2022-01-12"),
            "Visit. Mon 10 Jan 2022. Lane, accepted, 2 sources, "
            "sources disagree: another has Wed 12 Jan 2022.",
        ),
        (
            Row("-0043-03-15", "Ides", review=Review.REJECTED, sources=0),
            "Ides. Fri 15 Mar 44 BCE. Lane, rejected.",
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
