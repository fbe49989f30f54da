"""A few events change, come or go: none of another start moves, nothing overlaps, the counts are
right."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from made_events import assert_apart, columns_of, packed_scene, random_columns, widths_of

from timeline.columns import EventColumns
from timeline.layout.changing import change
from timeline.layout.growing import columns_taken
from timeline.layout.scale import Scale
from timeline.layout.scene import Scene


def changed(scene: Scene, gone: list[int], at: list[int], fresh: EventColumns) -> list[int] | None:
    return change(scene, gone, at, fresh, widths_of(fresh))


def living(scene: Scene) -> list[int]:
    return [index for index in range(len(scene)) if index not in scene.gone]


def assert_sound(scene: Scene) -> None:
    """Nothing overlaps at any zoom, nobody is drawn who is gone, and all are counted."""
    assert_apart(scene)
    centre = float(np.median(scene.boxes.anchor))
    for unit in np.geomspace(scene.coarsest, 0.05, 40):
        frame = scene.frame(Scale(centre - 700 * unit, float(unit), 1400), 0, 1e9)
        assert scene.gone.isdisjoint(frame.members.tolist())
        assert len(set(frame.members.tolist())) == len(frame.members)
    alive = living(scene)
    assert scene.shown == len(alive)
    assert sum(scene.counts.total(lane) for lane in range(len(scene.lanes))) == len(alive)
    for lane in range(len(scene.lanes)):
        members = scene.counts.members(lane)
        assert (np.diff(scene.counts.anchors(lane)) >= 0).all()
        assert (scene.packing.lane[members] == lane).all()
        assert (scene.boxes.anchor[members] == scene.counts.anchors(lane)).all()
    first, last = scene.extent()
    assert first == scene.boxes.first[alive].min()
    assert last == scene.boxes.last[alive].max()
    edges = np.array([first - 1, last + 1])
    every, checked = scene.totals(edges)
    assert every.sum() == len(alive)
    assert checked.sum() == (scene.columns.review[alive] == 1).sum()


@pytest.mark.parametrize("seed", range(6))
def test_after_many_changes_all_is_as_it_should_be(seed: int) -> None:
    chance = np.random.default_rng(seed)
    columns, others = random_columns(400, seed), random_columns(400, seed + 100)
    scene = packed_scene(columns)
    for step in range(25):
        alive = living(scene)
        picked = chance.choice(alive, 4, replace=False).tolist()
        rows = chance.choice(400, 4, replace=False).tolist()
        fresh = columns_taken(others, rows)
        key = np.arange(4, dtype=np.int64) + 10_000 + 4 * step
        fresh = replace(fresh, key=key, id=[f"new{each}" for each in key])
        still = [each for each in alive if each not in picked]
        begins = set(zip(fresh.earliest.tolist(), fresh.kind.tolist(), strict=True))
        here = scene.columns
        still = [
            each for each in still if (int(here.earliest[each]), int(here.kind[each])) not in begins
        ]
        places = (scene.packing.row[still].tolist(), scene.packing.level[still].tolist())
        found = changed(scene, picked[:1], [*picked[1:], -1], fresh)
        assert found is not None
        assert found[:3] == picked[1:]
        assert [scene.columns.id[index] for index in found] == fresh.id
        now = (scene.packing.row[still].tolist(), scene.packing.level[still].tolist())
        assert now == places, "none of another start moves"
    assert_sound(scene)


def test_another_title_of_no_more_room_stays_in_its_row() -> None:
    columns = random_columns(300, 4)
    scene = packed_scene(columns)
    for index in range(0, 300, 7):
        row, level = int(scene.packing.row[index]), int(scene.packing.level[index])
        fresh = columns_taken(columns, [index])
        fresh.title[0] = fresh.title[0][:-1]
        assert changed(scene, [], [index], fresh) == [index]
        assert scene.packing.row[index] == row
        assert scene.packing.level[index] >= level
    assert_sound(scene)


def test_what_went_and_comes_back_is_carried_over() -> None:
    columns = random_columns(300, 5)
    scene = packed_scene(columns)
    changed(scene, [10], [], columns_taken(columns, []))
    changed(scene, [], [-1], columns_taken(columns, [10]))
    assert_sound(scene)
    after = packed_scene(columns, scene)
    assert after.carried
    assert after.packing.row[10] >= 0
    assert_sound(after)


def test_nothing_is_done_where_a_lane_would_come_or_go() -> None:
    columns = columns_of(("2022-01-10", "2022-01-12", "2022-01-14"), kinds=(0, 0, 1))
    scene = packed_scene(columns)
    other = columns_of(("2022-01-11",), kinds=(3,))
    assert changed(scene, [], [-1], other) is None
    assert changed(scene, [2], [], columns_taken(columns, [])) is None
    assert changed(scene, [], [2], columns_of(("2022-01-11",))) is None
    assert len(scene) == 3
    assert not scene.gone
    assert_sound(scene)
