"""The sign of sources that disagree, in the row of the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hand_made import Row, Scene
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline import edtf
from timeline.daynumber import day_number
from ui.timeline_view import Facet, LaneChoice, TimelineView
from ui.timeline_view.hover_card import HoverCard, HoverText
from ui.timeline_view.view_state import Ghost

MakeView = Callable[..., TimelineView]
ROWS = (
    Row("2022-01-10", "Later", sources=2, conflict=True, other="2022-01-12"),
    Row("2022-01-20", "Earlier", sources=2, conflict=True, other="2022-01-17"),
    Row("2022-01-05", "Agreed", sources=2),
)


def amber(view: TimelineView, event_id: str) -> list[int]:
    """Pixels across at which the sign and the words of an event are amber, however pale."""
    frame, plot = view.frame(), view.regions.plot
    at = frame.members.tolist().index(view.state.scene.columns.id.index(event_id))
    first = max(plot.left(), plot.left() + float(frame.left[at]))
    last = min(plot.right(), plot.left() + float(frame.right[at]))
    middle = round(plot.top() + float(frame.y[at]) + 12)
    image = view.picture().toImage()

    def is_amber(x: int, y: int) -> bool:
        seen = image.pixelColor(x, y)
        return seen.red() > seen.green() > seen.blue() and seen.red() - seen.blue() > 70

    rows = range(middle - 7, middle + 8)
    return [x for x in range(int(first), int(last)) if any(is_amber(x, y) for y in rows)]


@pytest.fixture
def view(make_view: MakeView) -> TimelineView:
    view = make_view(ROWS, LaneChoice(Facet.NONE))
    Scene(view).show_january()
    return view


@pytest.mark.parametrize(("event", "day", "other"), [("e0", 10, 12), ("e1", 20, 17)])
def test_dashes_run_from_the_shape_to_a_diamond_on_the_other_day(
    view: TimelineView, event: str, day: int, other: int
) -> None:
    scene = Scene(view)
    shape, diamond = scene.x_of_day(day), scene.x_of_day(other)
    seen = [x for x in amber(view, event) if x < max(shape, diamond) + 7]  # no triangle
    low, high = sorted((shape, diamond))
    assert low - 7 <= min(seen) <= low + 12
    assert high - 12 <= max(seen) <= high + 7
    between = [x for x in seen if low + 12 < x < high - 12]
    assert 0.3 < len(between) / (high - low - 24) < 0.9


def test_nothing_amber_where_sources_agree(view: TimelineView) -> None:
    assert amber(view, "e2") == []


def test_words_begin_behind_a_diamond_that_is_near(view: TimelineView) -> None:
    frame = view.frame()
    at = frame.members.tolist().index(view.state.scene.columns.id.index("e0"))
    label = view.regions.plot.left() + float(frame.label_x[at])
    assert label >= Scene(view).x_of_day(12) + 5


def test_words_stand_before_a_diamond_that_is_far(view: TimelineView) -> None:
    view.show_stretch(day_number(2022, 1, 9) * 1440, day_number(2022, 1, 14) * 1440)
    frame = view.frame()
    at = frame.members.tolist().index(view.state.scene.columns.id.index("e0"))
    end = view.regions.plot.left() + float(frame.label_x[at]) + float(frame.label_width[at])
    assert end <= Scene(view).x_of_day(12) - 5
    x = Scene(view).x_of_day(12)
    assert view.event_at(x, Scene(view).place("e0").y()) == view.state.scene.columns.id.index("e0")


def test_it_is_seen_on_the_plate_of_the_current_event(view: TimelineView) -> None:
    view.set_current("e0", centre=False)
    diamond = Scene(view).x_of_day(12)
    assert any(abs(x - diamond) <= 6 for x in amber(view, "e0"))


def test_the_card_at_the_diamond_names_the_other_day(view: TimelineView, qtbot: QtBot) -> None:
    view.set_hover_source(lambda _: HoverText("Later", "Mon 10 Jan 2022", "Monday", "The Post"))
    place = Scene(view).place("e0")
    QTest.mouseMove(view, QPoint(Scene(view).x_of_day(12), place.y()))
    card = view.findChild(HoverCard)
    qtbot.waitUntil(card.isVisible)
    assert card.words[-1] == "The Post; sources disagree: another has Wed 12 Jan 2022"


def test_dashes_are_seen_that_come_from_a_shape_far_out_of_view(make_view: MakeView) -> None:
    rows = [Row("1022-01-10", "Old", sources=2, conflict=True, other="2022-01-12")]
    view = make_view(rows, LaneChoice(Facet.NONE))
    view.show_stretch(day_number(2022, 1, 12) * 1440, day_number(2022, 1, 13) * 1440)
    diamond = Scene(view).x_of_day(12)
    assert len([x for x in amber(view, "e0") if x < diamond - 8]) > 20


def test_dashes_are_as_faint_as_the_event_that_a_drag_holds(view: TimelineView) -> None:
    view.set_current("e0", centre=False)
    view.set_selected(["e0"])
    y = float(view.frame().y[0])
    view.state.ghosts = (Ghost.of(edtf.parse("2022-01-25"), view.state.scale, y),)
    assert amber(view, "e0") == []
    assert amber(view, "e1") != []
