"""Lanes on the screen: still while the window moves, fitted when it rests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hand_made import JANUARY, Row, Scene
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline.daynumber import day_number
from timeline.layout.frame import THIN
from ui.timeline_view import Facet, LaneChoice, TimelineView

MakeView = Callable[..., TimelineView]
PATIENCE_MS = 60_000
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MANY = (
    *(Row("2022-01-10", f"Meeting {number}") for number in range(5)),
    Row("2022-04-10", "Later meeting"),
    Row("2022-04-12", "Visit", place="x"),
)


def heights(view: TimelineView) -> list[float]:
    return [float(height) for height in view.state.stack.heights]


def show(view: TimelineView, month: int) -> None:
    start = day_number(2022, month, 1)
    view.show_stretch(float(start * 1440), float((start + 29) * 1440))


def rested(qtbot: QtBot, view: TimelineView) -> None:
    qtbot.waitUntil(lambda: not view._fitter.is_moving, timeout=PATIENCE_MS)


def test_lanes_wait_until_the_hand_lets_go(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(JANUARY)
    Scene(view).show_january()
    before = heights(view)
    start = Scene(view).bare_place()
    QTest.mousePress(view, LEFT, NONE, start)
    for step in range(1, 9):
        QTest.mouseMove(view, start - QPoint(200 * step, 0))
        assert heights(view) == before
    qtbot.wait(500)
    assert heights(view) == before, "it is held still"
    QTest.mouseRelease(view, LEFT, NONE, start - QPoint(1600, 0))
    rested(qtbot, view)
    assert sum(heights(view)) < sum(before)


def test_they_glide_where_things_glide(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(MANY, LaneChoice(Facet.NONE), (900, 900))
    show(view, 1)
    view.set_animated(True)
    high = heights(view)[0]
    seen: set[float] = set()
    take = view._fitter._take

    def spy(stack: object) -> None:
        take(stack)
        seen.add(heights(view)[0])

    view._fitter._take = spy
    view._fitter._animation.setDuration(1000)  # so long that no busy machine skips all of it
    view.camera.jump_to(view.camera.scale.panned(2500))
    rested(qtbot, view)
    assert heights(view)[0] < high
    assert any(heights(view)[0] < height < high for height in seen)


def test_the_lane_of_the_current_event_stays_where_it_is(make_view: MakeView, qtbot: QtBot) -> None:
    rows = [Row(f"2022-01-{day:02d}", f"P{day}", place=f"{lane:02d}")
            for lane in range(24) for day in (3, 3, 4)]  # fmt: skip
    rows += [Row("2022-06-10", f"Late {lane}", place=f"{lane:02d}") for lane in (3, 12, 20)]
    view = make_view(rows, LaneChoice(Facet.PLACE, tuple(f"{n:02d}" for n in range(24))))
    show(view, 6)
    late = next(one for one in view._index if view.state.scene.columns.title[
        view._index[one]] == "Late 20")  # fmt: skip
    view.set_current(late)
    show(view, 1)
    view.scroll_by(1e9)
    view.set_current(late)
    lane = 20
    view.camera.jump_to(view.camera.scale.centred((day_number(2022, 6, 10) + 0.5) * 1440))
    before = view.state.stack.tops[lane] - view.state.scroll
    rested(qtbot, view)
    after = view.state.stack.tops[lane] - view.state.scroll
    assert after == pytest.approx(before, abs=1) or view.state.scroll == 0


def test_they_can_be_as_high_as_all_their_rows(make_view: MakeView) -> None:
    view = make_view(MANY)
    show(view, 4)
    low = heights(view)
    view.set_lanes_fitted(False)
    assert heights(view) == [float(height) for height in view.state.scene.stack.heights]
    assert sum(heights(view)) > sum(low)


def test_nothing_in_view_leaves_thin_lanes(make_view: MakeView) -> None:
    view = make_view(JANUARY)
    view.go_to(day_number(1990, 1, 1))
    assert heights(view) == [THIN] * 3
    assert not view.grab().isNull()


def test_a_thin_lane_takes_new_events_and_can_be_dragged(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(JANUARY)
    view.go_to(day_number(1990, 1, 1))
    plot = view.regions.plot
    with qtbot.waitSignal(view.create_requested) as told:
        qtbot.mouseDClick(view, LEFT, pos=QPoint(500, int(plot.top() + THIN * 1.5)))
    assert told.args[1].value == "negotiation"
    with qtbot.waitSignal(view.lanes_reordered) as told:
        start = QPoint(30, int(plot.top() + THIN * 2.5))
        QTest.mousePress(view, LEFT, NONE, start)
        QTest.mouseMove(view, start - QPoint(0, 20))
        QTest.mouseMove(view, QPoint(30, int(plot.top()) + 4))
        QTest.mouseRelease(view, LEFT, NONE, QPoint(30, int(plot.top()) + 4))
    assert told.args[0] == ("military", "meeting", "negotiation")


def test_an_event_reached_by_key_in_a_thin_lane_is_in_view(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view(MANY)
    show(view, 1)
    view.set_current("e0")
    QTest.keyClick(view, Qt.Key.Key_End)
    rested(qtbot, view)
    frame = view.frame()
    assert view.state.marks.current in frame.members.tolist()


def test_lanes_wait_while_a_hand_aims(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(JANUARY)
    Scene(view).show_january()
    before = heights(view)
    view.camera.jump_to(view.camera.scale.panned(3000))
    rest = view._fitter._rest
    rest.setTimerType(Qt.TimerType.PreciseTimer)
    rest.setInterval(PATIENCE_MS)  # it is by itself that it does not end while this looks
    view._fitter.stir()
    for step in range(8):
        qtbot.waitUntil(lambda: rest.remainingTime() < PATIENCE_MS - 20)
        left = rest.remainingTime()
        QTest.mouseMove(view, QPoint(300 + step, 200))
        qtbot.waitUntil(lambda left=left: rest.remainingTime() > left)  # the rest begins anew
        assert heights(view) == before
    rest.start(0)
    rested(qtbot, view)
    assert sum(heights(view)) < sum(before)
