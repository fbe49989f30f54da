from __future__ import annotations

import numpy as np
import pytest
from made_events import columns_of, disputed, packed_scene, random_columns

from timeline.columns import NO_OTHER, EventColumns
from timeline.daynumber import day_number
from timeline.layout.boxes import DIAMOND, Boxes, Shape, boxes_of
from timeline.layout.crowding import depth_at
from timeline.layout.density import grid_of
from timeline.layout.importance import importance_of
from timeline.layout.packing import UNPLACED, Packing, rows_for
from timeline.layout.scale import Scale, span_of_level
from timeline.layout.scene import Scene

STEPS = 60


def zooms(scene: Scene) -> list[Scale]:
    """Sixty steps from the farthest to a minute of some pixels, about the densest spot."""
    centre = float(np.median(scene.boxes.anchor))
    units = np.geomspace(scene.coarsest, 0.05, STEPS)
    return [Scale(centre - 700 * unit, float(unit), 1400) for unit in units]


@pytest.fixture(scope="module", params=[(30, 1), (400, 2), (6000, 3), (400, 2, True)])
def scene(request: pytest.FixtureRequest) -> Scene:
    count, seed, *dispute = request.param
    columns = random_columns(count, seed)
    return packed_scene(disputed(columns) if dispute else columns)


def test_no_two_drawn_boxes_overlap_at_any_zoom(scene: Scene) -> None:
    for scale in zooms(scene):
        frame = scene.frame(scale, 0, 1e9)
        order = np.lexsort((frame.left, frame.y))
        same_row = np.diff(frame.y[order]) == 0
        gaps = frame.left[order][1:] - frame.right[order][:-1]
        assert (gaps[same_row] > -0.01).all()


def test_the_diamond_on_another_date_is_beside_the_words_at_any_zoom() -> None:
    scene = packed_scene(disputed(random_columns(400, 2)))
    looked_at = 0
    for scale in zooms(scene):
        frame = scene.frame(scale, 0, 1e9)
        other = scene.columns.other[frame.members]
        told = (other != NO_OTHER) & (frame.shape != Shape.CIRCA)
        x, left = scale.xs(other[told]), frame.label_x[told]
        looked_at += len(x)
        assert ((x + DIAMOND <= left) | (x - DIAMOND >= left + frame.label_width[told])).all()
        assert (frame.left[told] <= x - DIAMOND + 1e-6).all()
        assert (frame.right[told] >= x + DIAMOND - 1e-6).all()
    assert looked_at > 100


def test_zooming_in_only_adds_and_moves_nothing(scene: Scene) -> None:
    places: dict[int, float] = {}
    shown: set[int] = set()
    for level in range(scene.packing.coarsest, -11, -1):
        now = set(np.flatnonzero(scene.packing.level >= level).tolist())
        assert shown <= now
        shown = now
    for scale in zooms(scene):
        frame = scene.frame(scale, 0, 1e9)
        for event, y in zip(frame.members.tolist(), frame.y.tolist(), strict=True):
            assert places.setdefault(event, y) == y


def test_drawn_and_folded_sum_to_the_total(scene: Scene) -> None:
    total = len(scene)
    extent = scene.extent()
    for scale in zooms(scene):
        if scale.pixels(extent[1] - extent[0]) > 60_000:
            continue
        unit = scale.minutes_per_pixel
        wide = Scale(extent[0] - 2000 * unit, unit, scale.pixels(extent[1] - extent[0]) + 4000)
        frame, grid = scene.frame(wide, 0, 1e9), grid_of(wide)
        folded = [scene.folded(grid, lane, frame) for lane in range(len(scene.lanes))]
        assert all((counts >= 0).all() for counts in folded)
        assert len(frame.members) + sum(int(counts.sum()) for counts in folded) == total


def test_panning_changes_no_place_and_no_cell(scene: Scene) -> None:
    scale = zooms(scene)[20]
    here = scene.frame(scale, 0, 1e9)
    there = scene.frame(scale.panned(37.5), 0, 1e9)
    places = dict(zip(here.members.tolist(), here.y.tolist(), strict=True))
    for event, y in zip(there.members.tolist(), there.y.tolist(), strict=True):
        assert places.get(event, y) == y
    assert (grid_of(scale).length, 0.0) == (
        grid_of(scale.panned(37.5)).length,
        (grid_of(scale.panned(37.5)).first * grid_of(scale).length) % grid_of(scale).length,
    )


def test_the_visible_query_finds_what_a_look_at_all_finds(scene: Scene) -> None:
    boxes, every = scene.boxes, np.arange(len(scene))
    for scale in zooms(scene)[::7]:
        unit = scale.minutes_per_pixel
        found = scene.packing.visible.between(scale.start, scale.end, unit, scale.level)
        touching = (boxes.rights(every, unit) >= scale.start) & (
            boxes.lefts(every, unit) <= scale.end
        )
        expected = np.flatnonzero(touching & (scene.packing.level >= scale.level))
        assert sorted(found.tolist()) == expected.tolist()


def test_rows_stay_within_the_lane(scene: Scene) -> None:
    packing = scene.packing
    for lane, rows in enumerate(packing.rows):
        own = packing.row[packing.lane == lane]
        assert own.max(initial=-1) < rows
    assert ((packing.row < 0) == (packing.level == UNPLACED)).all()


def test_a_small_document_shows_everything_at_once() -> None:
    scene = packed_scene(columns_of([f"2022-01-{day:02d}" for day in range(1, 29)]))
    frame = scene.frame(scene.whole(900), 0, 1e9)
    assert len(frame.members) == 28


def spells(*first_years: int) -> EventColumns:
    """Three talks within a month, in each of some years far apart, and twelve other lanes."""
    days = [f"{year}-01-{day:02d}" for year in first_years for day in (3, 6, 20)]
    kinds = [0] * len(days) + list(range(1, 13))
    days += ["2022-06-01"] * 12
    return columns_of(days, titles=["Talks by the lake"] * len(days), kinds=kinds)


def test_nothing_of_a_few_hours_is_folded_while_there_is_room() -> None:
    day = "2022-01-10"
    columns = columns_of((day, day, day, f"{day}T10:00", f"{day}T18:00"))
    scene = packed_scene(columns)
    frame = scene.frame(scene.whole(760.0), 0, 1e9)
    assert len(frame.members) == 5


def test_a_lane_is_as_high_as_its_short_spells_need() -> None:
    scene = packed_scene(spells(1215, 1648, 1815, 1919, 1945, 1978, 2022))
    first = float(day_number(2022) * 1440)
    frame = scene.frame(Scale(first, 30 * 1440 / 760, 760), 0, 1e9)
    assert len(frame.members) == 3
    assert scene.stack.rows[0] == 3


def test_few_events_fill_the_rows_of_their_lane_before_any_is_folded() -> None:
    scene = packed_scene(
        columns_of(["1215", "2021-03-01", "2021-03-02", "2021-03-03"], kinds=[0, 0, 1, 1])
    )
    assert len(scene.frame(scene.whole(900), 0, 1e9).members) == 4


def test_important_events_come_first() -> None:
    texts = ["2022-01-10"] * 200
    sources = [1] * 199 + [9]
    scene = packed_scene(columns_of(texts, sources=sources))
    drawn = scene.frame(scene.whole(900), 0, 1e9).members
    assert 9 in scene.columns.sources[drawn]


def test_importance_ranks_by_sources_and_review() -> None:
    ranks = importance_of(
        np.array([1, 5, 1, 1], np.int32),
        np.array([0, 1, 1, 2], np.int16),
        np.array([0.5, 0.9, 0.5, 0.5], np.float32),
    )
    assert ranks.tolist() == [0, 7, 2, 0]


@pytest.mark.parametrize("lanes", [1, 2, 5, 12, 500])
def test_rows_fall_with_the_number_of_lanes(lanes: int) -> None:
    assert 3 <= rows_for(lanes) <= 24
    assert rows_for(lanes) >= rows_for(lanes + 1)


def test_depth_counts_boxes_above_one_another() -> None:
    columns = columns_of(["2022-01-01/2022-01-10", "2022-01-05/2022-01-12", "2022-03-01"])
    boxes = boxes_of(columns, np.zeros(3, np.float32))
    assert depth_at(boxes, np.arange(3), -10) == 2


class TestOneMore:
    """Adding an event to what stands."""

    @pytest.fixture
    def packing(self) -> Packing:
        return packed_scene(random_columns(800, 5)).packing

    @pytest.mark.parametrize("text", ["1985-06-01", "1970/1990", "[1985-06..]", "1999-07-04T12:00"])
    def test_no_other_moves(self, packing: Packing, text: str) -> None:
        rows, levels = packing.row.copy(), packing.level.copy()
        columns = columns_of([text])
        packing.insert(boxes_of(columns, np.array([120], np.float32)), lane=2, importance=7)
        assert (packing.row[:-1] == rows).all()
        assert (packing.level[:-1] == levels).all()

    def test_it_overlaps_nothing(self, packing: Packing) -> None:
        index = packing.insert(
            boxes_of(columns_of(["1985-06-01/1985-06-20"]), np.array([150], np.float32)), 1, 3
        )
        level = int(packing.level[index])
        assert level > UNPLACED
        row = np.flatnonzero((packing.lane == 1) & (packing.row == packing.row[index]))
        for other in row[row != index].tolist():
            unit = 2 ** (min(level, int(packing.level[other])) / 2)
            pair = np.array([index, other])
            lefts, rights = packing.boxes.lefts(pair, unit), packing.boxes.rights(pair, unit)
            assert rights[0] <= lefts[1] + 1e-6 or rights[1] <= lefts[0] + 1e-6

    def test_it_is_found_at_once(self, packing: Packing) -> None:
        index = packing.insert(
            boxes_of(columns_of(["1985-06-01"]), np.array([50], np.float32)), 0, 7
        )
        anchor = float(packing.boxes.anchor[index])
        level = int(packing.level[index])
        unit = 2 ** (level / 2)
        assert index in packing.visible.between(anchor - 10, anchor + 10, unit, level)

    def test_it_is_placed_as_if_it_were_compared_with_all(
        self, packing: Packing, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        texts = [f"{year}-{month:02d}-11" for year in range(1960, 2010, 7) for month in (2, 9)]
        boxes = boxes_of(columns_of(texts), np.full(len(texts), 140, np.float32))
        ones = [
            Boxes(*(getattr(boxes, name)[n : n + 1] for name in Boxes.__slots__))
            for n in range(len(texts))
        ]
        near = [packing.insert(one, n % 5, 3) for n, one in enumerate(ones)]
        other = packed_scene(random_columns(800, 5)).packing
        monkeypatch.setattr(other, "_may_block", lambda _, placed: np.ones(len(placed), np.bool_))
        all_ = [other.insert(one, n % 5, 3) for n, one in enumerate(ones)]
        assert packing.row[near].tolist() == other.row[all_].tolist()
        assert packing.level[near].tolist() == other.level[all_].tolist()


@pytest.mark.parametrize(("count", "seed"), [(30, 1), (400, 2), (700, 5)])
def test_hardly_an_event_is_folded_away_while_a_row_it_may_use_is_free(
    count: int, seed: int
) -> None:
    scene = packed_scene(random_columns(count, seed))
    packing, boxes, every = scene.packing, scene.boxes, np.arange(count)
    for level in range(packing.coarsest, packing.base, -1):
        unit = span_of_level(level)
        lefts, rights = boxes.lefts(every, unit), boxes.rights(every, unit)
        drawn = packing.level >= level
        idle = 0
        for event in every[~drawn].tolist():
            deep = depth_at(
                boxes, np.flatnonzero(packing.lane == packing.lane[event]), packing.base
            )
            for row in range(min(deep, packing.rows[packing.lane[event]])):
                there = drawn & (packing.lane == packing.lane[event]) & (packing.row == row)
                if not ((lefts[there] < rights[event]) & (rights[there] > lefts[event])).any():
                    idle += 1
                    break
        assert idle <= 0.1 * count
