"""Events of one day stand from top to bottom as they were put in order, or else as they came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from made_events import assert_apart, columns_of, packed_scene, random_columns, widths_of

from timeline.columns import EventColumns
from timeline.layout import stacking
from timeline.layout.changing import change
from timeline.layout.growing import columns_taken
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
    return columns_taken(replace(columns, turn=turn), rows)


def rows(scene: Scene, ids: Sequence[str]) -> list[int]:
    return [int(scene.packing.row[scene.columns.id.index(each)]) for each in ids]


ORDERS = [("e0", "e1", "e2", "e3"), ("e3", "e2", "e1", "e0"), ("e1", "e3", "e0", "e2")]


@pytest.mark.parametrize("ids", ORDERS)
@pytest.mark.parametrize("sources", [(1, 1, 1, 1), (1, 5, 2, 9)])
def test_a_day_in_order_is_stacked_in_order(ids: Sequence[str], sources: Sequence[int]) -> None:
    columns = columns_of((DAY,) * 4, titles=WORDS, sources=sources)
    scene = packed_scene(ordered(columns, *ids))
    assert rows(scene, ids) == sorted(rows(scene, ids))
    assert len(set(rows(scene, ids))) == 4
    assert_apart(scene)


@pytest.mark.parametrize("ids", ORDERS)
def test_another_order_moves_only_those_of_the_day(ids: Sequence[str]) -> None:
    around = ("2022-01-08", "2022-01-09/2022-01-12", "2022-01-11", "2022-01-13", "2022-01")
    columns = columns_of((*(DAY,) * 4, *around), titles=(*WORDS, *(["Around them"] * 5)))
    before = packed_scene(columns)
    scene = packed_scene(ordered(columns, *ids), before)
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
    scene = packed_scene(replace(columns, turn=turn))
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
    scene = packed_scene(columns)
    found = rows(scene, ("e0", "e1", "e2", "e3"))
    assert found == sorted(set(found))
    assert_apart(scene)


@pytest.mark.parametrize("late", ["e0", "e1", "e2", "e3"])
def test_one_that_comes_later_takes_its_place_in_the_stack(late: str) -> None:
    around = ("2022-01-09/2022-01-12", "2022-01-11", "2022-01-13")
    columns = columns_of((*(DAY,) * 4, *around), titles=(*WORDS, *("Around them",) * 3))
    at = columns.id.index(late)
    scene = packed_scene(columns_taken(columns, [r for r in range(len(columns)) if r != at]))
    others = ("e4", "e5", "e6")
    places = rows(scene, others)
    fresh = columns_taken(columns, [at])
    assert change(scene, [], [-1], fresh, widths_of(fresh)) is not None
    found = rows(scene, ("e0", "e1", "e2", "e3"))
    assert found == sorted(set(found))
    assert rows(scene, others) == places
    assert_apart(scene)


def test_what_the_whole_view_shows_is_not_hidden_for_an_order_that_nobody_gave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = np.random.default_rng(3)
    days = [f"2022-{1 + day // 28:02d}-{1 + day % 28:02d}" for day in chance.integers(0, 150, 300)]
    titles = ["Talks " * int(chance.integers(1, 5)) for _ in days]
    sources = chance.choice([1, 1, 2, 6], len(days)).tolist()
    columns = columns_of(days, titles=titles, sources=sources)
    scene = packed_scene(columns)
    monkeypatch.setattr(stacking, "FEW", 0)
    without = packed_scene(columns)
    seen = without.packing.level >= without.packing.whole
    assert (scene.packing.row != without.packing.row).any()
    assert (scene.packing.level[seen] >= scene.packing.whole).all()
    assert ((scene.packing.row < 0) == (without.packing.row < 0)).all()
    assert_apart(scene)
