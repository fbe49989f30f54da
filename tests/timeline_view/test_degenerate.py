"""Data at the edges of sense."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hand_made import Row
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from timeline.layout.density import grid_of
from ui.timeline_view import Facet, LaneChoice, TimelineView

MakeView = Callable[..., TimelineView]

CASES: dict[str, Sequence[Row]] = {
    "nothing": [],
    "one event": [Row("2022-01-10")],
    "all on one instant": [Row("2022-01-10T12:00", f"At noon {n}") for n in range(300)],
    "six thousand years": [Row("-4000"), Row("-0043-03-15"), Row("0000"), Row("2100-12-31")],
    "a milliard years": [Row("Y-1000000000"), Row("2022-01-10"), Row("Y1000000000")],
    "only open ends": [Row("2022-01-10/.."), Row("../2022-01-10"), Row("[2022-01-10..]"),
                       Row("[..2022-01-10]")],
    "long titles": [Row("2022-01-10", "word " * 400), Row("2022-01-10/2023-01-10", "x" * 2000)],
    "scripts": [Row("2022-01-10", "محادثات جنيف"), Row("2022-01-11", "日内瓦会谈" * 20),
                Row("2022-01-12", "Talks 🤝🏽 in Genève 👩‍👩‍👧"), Row("2022-01-13", "שיחות בז׳נבה"),
                Row("2022-01-14", ""), Row("2022-01-15", "line\nbreak\ttab")],
    "a lasting minute": [Row("2022-01-10T12:00/2022-01-10T12:00")],
    "many sources": [Row("2022-01-10", sources=12_345, conflict=True)],
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_it_is_drawn_zoomed_and_walked_through(make_view: MakeView, name: str) -> None:
    view = make_view(CASES[name])
    for factor in (1, 0.1, 10, 100, 1e6, 1e-9):
        view.zoom(factor)
        assert not view.grab().isNull()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
        assert not view.grab().isNull()
    assert (view.current is not None) is bool(CASES[name])


def test_ten_thousand_on_one_day_are_counted(make_view: MakeView) -> None:
    view = make_view([Row("2022-01-10", f"Talks {number}") for number in range(10_000)])
    view.grab()
    scene, frame = view.state.scene, view.frame()
    folded = int(scene.folded(grid_of(view.state.scale), 0, frame).sum())
    assert 0 < len(frame.members) < 100
    assert len(frame.members) + folded == 10_000


def test_five_hundred_lanes_scroll(make_view: MakeView) -> None:
    rows = [Row(f"2022-01-{1 + n % 28:02d}", place=f"Place {n % 520:03d}") for n in range(1500)]
    view = make_view(rows, LaneChoice(Facet.PLACE))
    assert len(view.state.scene.lanes) == 501
    assert view.state.looks[-1].name == "20 others"
    view.scroll_by(1e9)
    assert view.state.scroll > 10_000
    assert not view.grab().isNull()
    assert len(view.frame().members) > 0


def test_one_lane_with_everything(make_view: MakeView) -> None:
    rows = [Row(f"2022-{1 + n % 12:02d}-{1 + n % 28:02d}", f"Talks {n}") for n in range(3000)]
    view = make_view(rows, LaneChoice(Facet.NONE))
    frame = view.frame()
    scene = view.state.scene
    folded = int(scene.folded(grid_of(view.state.scale), 0, frame).sum())
    assert len(frame.members) + folded == 3000
