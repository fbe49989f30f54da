"""Events of one day stand from top to bottom as they were put in order, or else as they came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from made_events import columns_of, random_columns, widths_of

from timeline.columns import EventColumns
from timeline.layout import stacking
from timeline.layout.changing import change
from timeline.layout.growing import columns_taken
from timeline.layout.lanes import LaneChoice
from timeline.layout.scale import Scale
from timeline.layout.scene import EAGER, Scene

DAY = "2022-01-10"
WORDS = ("A long title that takes much room on the line", "Short", "Of a middling length", "Talks")


def ordered(columns: EventColumns, *ids: str) -> EventColumns:
    """The same with these events, which begin together, in this order."""
    turn = columns.turn.copy()
    for place, each in enumerate(ids, start=1):
        turn[columns.id.index(each)] = place
    rows = list(range(len(columns)))
    rows.sort(key=lambda row: (columns.earliest[row], turn[row], columns.latest[row], row))
    taken = {}
    for name in EventColumns.__slots__:
        value = turn if name == "turn" else getattr(columns, name)
        taken[name] = value[rows] if isinstance(value, np.ndarray) else [value[row] for row in rows]
    return EventColumns(**taken)


def scene_of(columns: EventColumns, before: Scene | None = None) -> Scene:
    scene = Scene(columns, LaneChoice(), widths_of(columns), 24.0, before)
    while scene.pack_more() is not None:
        pass
    return scene


def rows(scene: Scene, ids: Sequence[str]) -> list[int]:
    return [int(scene.packing.row[scene.columns.id.index(each)]) for each in ids]


def assert_apart(scene: Scene) -> None:
    """No two drawn boxes overlap at any zoom."""
    centre = float(np.median(scene.boxes.anchor))
    for unit in np.geomspace(scene.coarsest, 0.05, 60):
        frame = scene.frame(Scale(centre - 700 * unit, float(unit), 1400), 0, 1e9)
        order = np.lexsort((frame.left, frame.y))
        gaps = frame.left[order][1:] - frame.right[order][:-1]
        assert (gaps[np.diff(frame.y[order]) == 0] > -0.01).all()


ORDERS = [("e0", "e1", "e2", "e3"), ("e3", "e2", "e1", "e0"), ("e1", "e3", "e0", "e2")]


@pytest.mark.parametrize("ids", ORDERS)
@pytest.mark.parametrize("sources", [(1, 1, 1, 1), (1, 5, 2, 9)])
def test_a_day_in_order_is_stacked_in_order(ids: Sequence[str], sources: Sequence[int]) -> None:
    columns = columns_of((DAY,) * 4, titles=WORDS, sources=sources)
    scene = scene_of(ordered(columns, *ids))
    assert rows(scene, ids) == sorted(rows(scene, ids))
    assert len(set(rows(scene, ids))) == 4
    assert_apart(scene)


@pytest.mark.parametrize("ids", ORDERS)
def test_another_order_moves_only_those_of_the_day(ids: Sequence[str]) -> None:
    around = ("2022-01-08", "2022-01-09/2022-01-12", "2022-01-11", "2022-01-13", "2022-01")
    columns = columns_of((*(DAY,) * 4, *around), titles=(*WORDS, *(["Around them"] * 5)))
    before = scene_of(columns)
    scene = scene_of(ordered(columns, *ids), before)
    assert scene.carried
    assert rows(scene, ids) == sorted(rows(scene, ids))
    others = [each for each in columns.id if each not in ids]
    assert rows(scene, others) == rows(before, others)
    assert_apart(scene)


@pytest.mark.parametrize("count", [400, EAGER + 1000])
def test_among_many_nearly_all_days_in_order_are_stacked_in_order(count: int) -> None:
    columns = random_columns(count, 5)
    starts, numbers = np.unique(columns.earliest, return_counts=True)
    turn = np.zeros(count, dtype=np.int32)
    for start in starts[numbers > 1].tolist():
        members = np.flatnonzero(columns.earliest == start)
        turn[members] = np.arange(1, len(members) + 1)
    scene = scene_of(replace(columns, turn=turn))
    lane = scene.packing.lane
    looked_at = upset = 0
    for start in starts[numbers > 1].tolist():
        for own in range(len(scene.lanes)):
            day = np.flatnonzero((columns.earliest == start) & (lane == own))
            seen = day[scene.packing.row[day] >= 0]
            looked_at += len(seen) > 1
            upset += bool((np.diff(scene.packing.row[seen]) < 0).any())
    assert looked_at >= 3
    assert upset <= looked_at * 0.03, "only where a long range leaves no row below"
    assert_apart(scene)
    for scale in (Scale(float(starts[0]), 5000.0, 1400), scene.whole(1400)):
        frame = scene.frame(scale, 0, 1e9)
        assert len(set(frame.members.tolist())) == len(frame.members)


@pytest.mark.parametrize("titles", [WORDS, WORDS[::-1], ("Talks",) * 4])
@pytest.mark.parametrize("sources", [(1, 1, 1, 1), (1, 5, 2, 9), (9, 2, 5, 1)])
def test_a_day_that_nobody_put_in_order_is_stacked_as_in_the_table(
    titles: Sequence[str], sources: Sequence[int]
) -> None:
    around = ("2022-01-09", "2022-01-09/2022-01-12", "2022-01-11")
    columns = columns_of(
        (*(DAY,) * 4, *around), titles=(*titles, *("Around",) * 3), sources=(*sources, 5, 5, 5)
    )
    scene = scene_of(columns)
    found = rows(scene, ("e0", "e1", "e2", "e3"))
    assert found == sorted(set(found))
    assert_apart(scene)


def test_those_that_come_later_stand_below_those_of_their_day() -> None:
    around = ("2022-01-09/2022-01-12", "2022-01-11", "2022-01-13")
    columns = columns_of((*(DAY,) * 4, *around), titles=(*WORDS, *("Around them",) * 3))
    ids = [each for each in columns.id if columns.edtf[columns.id.index(each)] == DAY]
    scene = scene_of(
        columns_taken(columns, [r for r, each in enumerate(columns.id) if each != "e1"])
    )
    for each in ("e1", "e0"):  # one comes, another goes and comes back
        if each in scene.columns.id:
            fresh = columns_taken(columns, [])
            change(scene, [scene.columns.id.index(each)], [], fresh, widths_of(fresh))
            scene.columns.id[scene.columns.id.index(each)] = ""
        fresh = columns_taken(columns, [columns.id.index(each)])
        assert change(scene, [], [-1], fresh, widths_of(fresh)) is not None
        assert_apart(scene)
    assert rows(scene, ids) == sorted(set(rows(scene, ids)))


def test_what_the_whole_view_shows_is_not_hidden_for_an_order_that_nobody_gave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = np.random.default_rng(3)
    days = [f"2022-{1 + day // 28:02d}-{1 + day % 28:02d}" for day in chance.integers(0, 150, 300)]
    titles = ["Talks " * int(chance.integers(1, 5)) for _ in days]
    sources = chance.choice([1, 1, 2, 6], len(days)).tolist()
    columns = columns_of(days, titles=titles, sources=sources)
    scene = scene_of(columns)
    monkeypatch.setattr(stacking, "FEW", 0)
    without = scene_of(columns)
    seen = without.packing.level >= without.packing.whole
    assert (scene.packing.row != without.packing.row).any()
    assert (scene.packing.level[seen] >= scene.packing.whole).all()
    assert ((scene.packing.row < 0) == (without.packing.row < 0)).all()
    assert_apart(scene)
