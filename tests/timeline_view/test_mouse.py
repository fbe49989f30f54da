"""What a hand does with the mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hand_made import Row, Scene
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline.daynumber import day_number
from timeline.records import Kind
from ui.timeline_view import Facet, LaneChoice, TimelineView

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def drag(
    view: TimelineView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    """Press, move in steps, rest, release."""
    QTest.mousePress(view, LEFT, modifiers, start)
    steps = 6
    for step in range(1, steps + 1):
        QTest.mouseMove(view, start + (end - start) * step / steps)
        QApplication.processEvents()
    QTest.mouseRelease(view, LEFT, modifiers, end)


def turn(view: TimelineView, at: QPoint, angle: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    """One step of a wheel."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_a_click_selects(january: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(january.view.event_selected) as told:
        qtbot.mouseClick(january.view, LEFT, pos=january.place("e1"))
    assert told.args == ["e1"]
    assert january.view.current == "e1"
    assert january.view.selected_ids() == ["e1"]


def test_a_click_on_words_selects_too(january: Scene, qtbot: QtBot) -> None:
    qtbot.mouseClick(january.view, LEFT, pos=january.place("e1") + QPoint(40, 0))
    assert january.view.current == "e1"


def test_a_click_on_bare_ground_changes_nothing(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e1")
    qtbot.mouseClick(january.view, LEFT, pos=january.bare_place())
    assert january.view.current == "e1"


def test_ctrl_click_toggles(january: Scene, qtbot: QtBot) -> None:
    qtbot.mouseClick(january.view, LEFT, pos=january.place("e1"))
    qtbot.mouseClick(january.view, LEFT, CTRL, january.place("e4"))
    assert january.view.selected_ids() == ["e1", "e4"]
    qtbot.mouseClick(january.view, LEFT, CTRL, january.place("e1"))
    assert january.view.selected_ids() == ["e4"]


def test_shift_click_takes_all_between(january: Scene, qtbot: QtBot) -> None:
    qtbot.mouseClick(january.view, LEFT, pos=january.place("e0"))
    qtbot.mouseClick(january.view, LEFT, SHIFT, january.place("e5"))
    assert set(january.view.selected_ids()) == {"e0", "e3", "e5"}


def test_a_rubber_band_selects_what_it_touches(january: Scene) -> None:
    plot = january.view.regions.plot.toRect()
    start = QPoint(plot.left() + 4, plot.top() + 2)
    assert january.view.event_at(start.x(), start.y()) < 0
    drag(january.view, start, QPoint(plot.right() - 4, plot.bottom() - 4), SHIFT)
    assert len(january.view.selected_ids()) == 6


def test_a_drag_pans(january: Scene) -> None:
    before = january.view.state.scale
    bare = january.bare_place()
    drag(january.view, bare, bare + QPoint(-100, 0))
    moved = january.view.state.scale.start - before.start
    assert moved == pytest.approx(100 * before.minutes_per_pixel, rel=0.02)


@pytest.mark.parametrize(("turns", "closer"), [(120, True), (-120, False)])
def test_ctrl_and_wheel_zoom_at_the_pointer(january: Scene, turns: int, closer: bool) -> None:
    before = january.view.state.scale
    at = QPoint(400, 200)
    x = at.x() - january.view.regions.plot.left()
    turn(january.view, at, QPoint(0, turns), CTRL)
    after = january.view.state.scale
    assert (after.minutes_per_pixel < before.minutes_per_pixel) is closer
    assert after.minute(x) == pytest.approx(before.minute(x), abs=1)


@pytest.mark.parametrize("modifiers", [NONE, SHIFT])
def test_the_wheel_moves_in_time_where_lanes_fit(
    january: Scene, modifiers: Qt.KeyboardModifier
) -> None:
    before = january.view.state.scale.start
    turn(january.view, QPoint(400, 200), QPoint(0, -120), modifiers)
    assert january.view.state.scale.start > before


def test_the_wheel_scrolls_lanes_where_they_overflow(
    make_view: Callable[..., TimelineView],
) -> None:
    rows = [Row("2022-01-10", place=f"Place {number}") for number in range(40)]
    view = make_view(rows, LaneChoice(Facet.PLACE))
    before = view.state.scale
    turn(view, QPoint(400, 200), QPoint(0, -120), NONE)
    assert view.state.scroll > 0
    assert view.state.scale == before


def test_lanes_glide_as_far_as_the_wheel_was_turned(
    make_view: Callable[..., TimelineView], qtbot: QtBot
) -> None:
    rows = [Row("2022-01-10", place=f"Place {number}") for number in range(40)]
    view = make_view(rows, LaneChoice(Facet.PLACE))
    view.set_animated(True)
    for _ in range(3):
        turn(view, QPoint(400, 200), QPoint(0, -120), NONE)
    if view.camera.is_smooth:  # not where the system asks for less motion
        assert view.state.scroll < 300
    qtbot.waitUntil(lambda: view.state.scroll == 300, timeout=2000)


@pytest.mark.parametrize("event", ["e1", "e2"])
def test_a_double_click_opens(january: Scene, qtbot: QtBot, event: str) -> None:
    with qtbot.waitSignal(january.view.event_opened) as told:
        qtbot.mouseDClick(january.view, LEFT, pos=january.place(event))
    assert told.args == [event]


def test_a_double_click_on_bare_ground_asks_for_an_event(january: Scene, qtbot: QtBot) -> None:
    plot = january.view.regions.plot
    at = QPoint(january.x_of_day(18), int(plot.bottom()) - 20)
    with qtbot.waitSignal(january.view.create_requested) as told:
        qtbot.mouseDClick(january.view, LEFT, pos=at)
    assert told.args[0].edtf == "2022-01-18"


def test_ctrl_drag_asks_for_a_range(january: Scene, qtbot: QtBot) -> None:
    y = int(january.view.regions.plot.bottom()) - 20
    with qtbot.waitSignal(january.view.create_requested) as told:
        drag(january.view, QPoint(january.x_of_day(3), y), QPoint(january.x_of_day(7), y), CTRL)
    assert told.args[0].edtf == "2022-01-03/2022-01-07"


def test_the_selected_event_is_dragged_by_whole_days(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e1")
    start = january.place("e1")
    by = january.x_of_day(13) - january.x_of_day(10) + 5
    with qtbot.waitSignal(january.view.move_requested) as told:
        drag(january.view, start, start + QPoint(by, 0))
    assert told.args == [["e1"], 3 * 1440]


def test_a_drag_says_where_it_leads(january: Scene) -> None:
    january.view.set_current("e1")
    start = january.place("e1")
    QTest.mousePress(january.view, LEFT, NONE, start)
    QTest.mouseMove(january.view, start + QPoint(6, 0))
    QTest.mouseMove(january.view, QPoint(january.x_of_day(12), start.y()))
    assert [ghost.words for ghost in january.view.state.ghosts] == ["Wed 12 Jan 2022"]
    QTest.mouseRelease(january.view, LEFT, NONE, start)


def test_escape_gives_a_drag_up(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e1")
    start = january.place("e1")
    with qtbot.assertNotEmitted(january.view.move_requested):
        QTest.mousePress(january.view, LEFT, NONE, start)
        QTest.mouseMove(january.view, start + QPoint(6, 0))
        QTest.mouseMove(january.view, start + QPoint(90, 0))
        QTest.keyClick(january.view, Qt.Key.Key_Escape)
        QTest.mouseRelease(january.view, LEFT, NONE, start + QPoint(90, 0))
    assert january.view.state.ghosts == ()
    assert january.view.current == "e1"


def test_an_unselected_event_is_not_dragged(january: Scene, qtbot: QtBot) -> None:
    start = january.place("e1")
    with qtbot.assertNotEmitted(january.view.move_requested):
        drag(january.view, start, start + QPoint(80, 0))
    assert january.view.current == "e1"


def test_an_edge_is_dragged(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e2")
    y = january.place("e2").y()
    edge = QPoint(january.x_of_day(20) + (january.x_of_day(21) - january.x_of_day(20)) // 2, y)
    with qtbot.waitSignal(january.view.resize_requested) as told:
        drag(january.view, edge, QPoint(january.x_of_day(24), y))
    assert (told.args[0], told.args[1].edtf) == ("e2", "2022-01-11/2022-01-24")


def test_several_are_dragged_together(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e1")
    january.view.set_selected(["e1", "e4"])
    start = january.place("e4")
    by = january.x_of_day(12) - january.x_of_day(10)
    with qtbot.waitSignal(january.view.move_requested) as told:
        drag(january.view, start, start + QPoint(by, 0))
    assert told.args == [["e1", "e4"], 2 * 1440]


@pytest.mark.parametrize(
    ("lane", "gap", "lanes"),
    [
        (2, 0, ("military", "meeting", "negotiation")),
        (0, 2, ("negotiation", "meeting", "military")),
        (0, 3, ("negotiation", "military", "meeting")),
    ],
)
def test_a_lane_is_dragged_into_a_gap(
    january: Scene, qtbot: QtBot, lane: int, gap: int, lanes: tuple[str, ...]
) -> None:
    tops, plot = january.view.state.scene.stack.tops, january.view.regions.plot
    start = QPoint(30, int(plot.top() + tops[lane]) + 20)
    with qtbot.waitSignal(january.view.lanes_reordered) as told:
        drag(january.view, start, QPoint(30, int(plot.top() + tops[gap]) + 5))
    assert told.args[0] == lanes


def test_a_new_event_belongs_to_the_lane_it_was_asked_for_in(january: Scene, qtbot: QtBot) -> None:
    tops, plot = january.view.state.scene.stack.tops, january.view.regions.plot
    place = QPoint(january.x_of_day(5), int(plot.top() + tops[2]) + 20)
    with qtbot.waitSignal(january.view.create_requested) as told:
        qtbot.mouseDClick(january.view, LEFT, pos=place)
    assert told.args[1].kind is Kind.MILITARY


def test_a_wheel_glides_and_a_touchpad_follows_the_fingers(january: Scene, qtbot: QtBot) -> None:
    view = january.view
    view.set_animated(True)
    before = view.state.scale
    turn(view, QPoint(400, 200), QPoint(0, 120), CTRL)
    turn(view, QPoint(400, 200), QPoint(0, 120), CTRL)
    if view.camera.is_smooth:  # not where the system asks for less motion
        assert view.state.scale.minutes_per_pixel > view.camera.goal.minutes_per_pixel
    qtbot.waitUntil(lambda: view.state.scale == view.camera.goal, timeout=2000)
    x = 400 - view.regions.plot.left()
    assert view.state.scale.minute(x) == pytest.approx(before.minute(x), abs=1)
    assert view.state.scale.minutes_per_pixel < before.minutes_per_pixel / 1.4


def test_lanes_stand_in_the_order_given(make_view: Callable[..., TimelineView]) -> None:
    from hand_made import JANUARY

    view = make_view(JANUARY, LaneChoice(Facet.KIND, ("military", "meeting")))
    assert [look.name for look in view.state.looks] == ["Military", "Meetings", "Negotiations"]


def test_the_overview_moves_the_window(january: Scene) -> None:
    plot = january.view.regions.plot
    overview = january.view.canvas.overview
    january.view.zoom(6)
    january.view.repaint()
    left, right = overview.window(january.view.state.scale)
    y = int(plot.bottom()) + 15
    middle = QPoint(int(plot.left() + (left + right) / 2), y)
    before = january.view.state.scale
    drag(january.view, middle, middle + QPoint(60, 0))
    after = january.view.state.scale
    assert after.start > before.start
    assert after.minutes_per_pixel == pytest.approx(before.minutes_per_pixel)


def test_the_overview_stretches_the_window(january: Scene) -> None:
    plot = january.view.regions.plot
    january.view.zoom(6)
    january.view.repaint()
    _, right = january.view.canvas.overview.window(january.view.state.scale)
    y = int(plot.bottom()) + 15
    edge = QPoint(int(plot.left() + right), y)
    before = january.view.state.scale
    drag(january.view, edge, edge + QPoint(40, 0))
    after = january.view.state.scale
    assert after.minutes_per_pixel > before.minutes_per_pixel
    assert after.start == pytest.approx(before.start, abs=before.minutes_per_pixel)


def test_a_double_click_on_a_folded_column_opens_it_out(
    make_view: Callable[..., TimelineView], qtbot: QtBot
) -> None:
    rows = [Row(f"2022-{month:02d}-{day:02d}") for month in range(1, 13) for day in range(1, 29)]
    rows += [Row("2022-06-15")] * 200
    view = make_view(rows, size=(1000, 900))
    plot = view.regions.plot
    foot = int(plot.top() + view.state.scene.stack.tops[1]) - 4
    x = round(plot.left() + view.state.scale.x((day_number(2022, 6, 15) + 0.5) * 1440))
    before = view.state.scale.minutes_per_pixel
    with qtbot.assertNotEmitted(view.create_requested):
        qtbot.mouseDClick(view, LEFT, pos=QPoint(x, foot))
    assert view.state.scale.minutes_per_pixel < before / 4
    assert view.state.scale.start < day_number(2022, 6, 16) * 1440 < view.state.scale.end + 1440


def test_hovering_tells(january: Scene, qtbot: QtBot) -> None:
    QTest.mouseMove(january.view, january.bare_place())
    with qtbot.waitSignal(january.view.hovered) as told:
        QTest.mouseMove(january.view, january.place("e1"))
    assert told.args == ["e1"]


def test_the_card_appears_where_the_pointer_rests(january: Scene, qtbot: QtBot) -> None:
    from ui.timeline_view import HoverText

    asked: list[str] = []

    def tell(event_id: str) -> HoverText:
        asked.append(event_id)
        return HoverText("Talks in Geneva", "Mon 10 Jan 2022", "on Monday", "The Straits Times")

    january.view.set_hover_source(tell)
    QTest.mouseMove(january.view, january.bare_place())
    QTest.mouseMove(january.view, january.place("e1"))
    qtbot.waitUntil(lambda: bool(asked), timeout=3000)
    card = january.view._card
    assert card.isVisible()
    assert card.words == ["Talks in Geneva", "“on Monday”", "Mon 10 Jan 2022", "The Straits Times"]
    QTest.mousePress(january.view, LEFT, NONE, january.place("e1"))
    assert not card.isVisible()
    QTest.mouseRelease(january.view, LEFT, NONE, january.place("e1"))


def test_an_event_is_asked_for_at_a_place_on_the_screen(january: Scene, qtbot: QtBot) -> None:
    view = january.view
    tops, plot = view.state.scene.stack.tops, view.regions.plot
    place = view.mapToGlobal(QPoint(january.x_of_day(25), int(plot.top() + tops[1]) + 30))
    with qtbot.waitSignal(view.create_requested) as told:
        view.create_at(place)
    assert (told.args[0].edtf, told.args[1].kind) == ("2022-01-25", Kind.NEGOTIATION)


@pytest.mark.parametrize("held", [CTRL, SHIFT])
def test_escape_gives_up_a_drag_while_its_key_is_held(
    january: Scene, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    view, place = january.view, january.bare_place()
    QTest.mousePress(view, LEFT, held, place)
    QTest.mouseMove(view, place + QPoint(8, 0))
    QTest.mouseMove(view, place + QPoint(80, 10))
    assert view.state.ghosts or view.state.band is not None
    with qtbot.assertNotEmitted(view.create_requested):
        QTest.keyClick(view, Qt.Key.Key_Escape, held)
        QTest.mouseRelease(view, LEFT, held, place + QPoint(80, 10))
    assert not view.state.ghosts
    assert view.state.band is None


def test_no_card_hides_what_was_just_clicked(january: Scene) -> None:
    QTest.mouseMove(january.view, january.bare_place())
    QTest.mouseMove(january.view, january.place("e1"))
    assert january.view._card.is_due
    QTest.mouseClick(january.view, LEFT, NONE, january.place("e1"))
    assert not january.view._card.is_due


def test_the_right_button_asks_for_a_menu(january: Scene, qtbot: QtBot) -> None:
    from PySide6.QtGui import QContextMenuEvent

    place = january.place("e4")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, january.view.mapToGlobal(place)
    )
    with qtbot.waitSignal(january.view.context_requested) as told:
        QApplication.sendEvent(january.view, event)
    assert told.args == [["e4"], january.view.mapToGlobal(place)]


def test_the_head_of_a_lane_tells_its_name_and_count(january: Scene, qtbot: QtBot) -> None:
    view = january.view
    view.resize(600, 600)
    assert view.regions.plot.left() < 60, "only icons"
    head = QPoint(20, int(view.regions.plot.top()) + 20)
    QTest.mouseMove(view, head + QPoint(2, 2))
    QTest.mouseMove(view, head)
    qtbot.waitUntil(view._card.isVisible, timeout=3000)
    assert view._card.words[:2] == ["Meetings", "2 of 3 in view"]


def test_a_strip_that_lanes_share_names_them(make_view: Callable[..., TimelineView]) -> None:
    rows = [Row("2022-01-10", place=f"Place {number}") for number in range(12)]
    view = make_view([*rows, Row("2023-01-10", place="Elsewhere")], LaneChoice(Facet.PLACE))
    view.show_stretch(day_number(2022, 12, 20) * 1440, day_number(2023, 2, 1) * 1440)
    lane = next(n for n in range(13) if view.state.stack.sharing(n) > 1)
    QTest.mouseMove(
        view, QPoint(20, int(view.regions.plot.top() + view.state.stack.tops[lane]) + 9)
    )
    text = view._text_under_pointer()
    assert text is not None
    assert text.title == "12 lanes with nothing in view"
    assert text.when.endswith(" and 4 more")


def test_edges_that_can_be_dragged_have_grips_under_the_pointer(january: Scene) -> None:
    view = january.view
    view.set_current("e2", centre=False)
    plain = view.picture().toImage()
    QTest.mouseMove(view, january.place("e2"))
    assert view.picture().toImage() != plain
    view.set_current("e0", centre=False)
    QTest.mouseMove(view, january.bare_place())
    alone = view.picture().toImage()
    QTest.mouseMove(view, january.place("e0"))
    assert view.picture().toImage() == alone, "a single day has no edge"
