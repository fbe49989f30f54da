"""Lanes are as high as what is in view, and keep still while that hardly changes."""

from __future__ import annotations

import numpy as np
import pytest
from made_events import columns_of, random_columns, widths_of

from timeline.columns import EventColumns
from timeline.daynumber import day_number
from timeline.layout.density import grid_of
from timeline.layout.frame import MOST_THIN, THIN, Stack, fitted_lanes
from timeline.layout.lane_heights import carried_over, fitted, lane_needs
from timeline.layout.lanes import LaneChoice
from timeline.layout.scale import Scale, fitting
from timeline.layout.scene import Scene


def scene_of(columns: EventColumns, before: Scene | None = None) -> Scene:
    return Scene(columns, LaneChoice(), widths_of(columns), 24.0, before)


def days(first: int, last: int, width: float = 1000.0) -> Scale:
    """A window on days of January 2022."""
    start = day_number(2022, 1, 1) - 1
    return fitting(float((start + first) * 1440), float((start + last) * 1440), width)


def stack_of(rows: list[int], least: int = 1) -> Stack:
    used = np.arange(max(*rows, 4)) < np.array(rows)[:, None]
    return fitted_lanes(used, 24.0, np.zeros(len(rows)), least)


@pytest.mark.parametrize("seed", range(3))
def test_every_event_in_view_has_its_place(seed: int) -> None:
    scene = scene_of(random_columns(900, seed))
    whole = scene.whole(1000.0)
    for factor in (1, 3, 10, 40, 200):
        scale = whole.zoomed(factor, 400.0, scene.coarsest)
        stack = fitted(scene, scale, None)
        shown = scene.frame(scale, 0.0, 1e9, stack=stack)
        usual = scene.frame(scale, 0.0, 1e9)
        assert sorted(shown.members) == sorted(usual.members)
        feet = stack.tops[1:][shown.lane]
        assert (shown.y + 24.0 <= feet).all(), "no event reaches into the next lane"


def test_what_a_low_lane_cannot_show_is_counted_in_its_columns() -> None:
    scene = scene_of(random_columns(900))
    scale = scene.whole(1000.0)
    low = stack_of([1] * len(scene.lanes))
    frame, grid = scene.frame(scale, 0.0, 1e9, stack=low), grid_of(scale)
    folded = sum(int(scene.folded(grid, lane, frame).sum()) for lane in range(len(scene.lanes)))
    assert len(frame.members) < len(scene.frame(scale, 0.0, 1e9).members)
    assert len(frame.members) + folded == 900


def test_a_lane_without_an_event_in_view_is_thin() -> None:
    scene = scene_of(columns_of(["2022-01-05", "2022-01-25"], kinds=[0, 1]))
    heights = fitted(scene, days(1, 10), None).heights
    assert heights.tolist() == [60.0, THIN]


def test_a_lane_keeps_its_height_while_its_events_are_just_beside_the_window() -> None:
    scene = scene_of(columns_of(["2022-01-05", "2022-01-12"], kinds=[0, 1]))
    open_both = fitted(scene, days(1, 14), None)
    assert (open_both.heights == 60).all()
    near = fitted(scene, days(1, 11), open_both)
    assert (near.heights == 60).all()
    far = fitted(scene, days(-30, -10), near)
    assert (far.heights == THIN).all()
    again = fitted(scene, days(1, 11), far)
    assert again.heights.tolist() == [60.0, THIN], "what is only beside the window opens no lane"


def test_a_little_back_and_forth_changes_nothing() -> None:
    scene = scene_of(random_columns(600))
    scale = scene.whole(1000.0).zoomed(20, 500.0, scene.coarsest)
    stack = fitted(scene, scale, None)
    for pixels in (40, -80, 40, 10, -10):
        scale = scale.panned(pixels)
        stack = fitted(scene, scale, stack)
    settled = stack.tops
    for pixels in (40, -80, 40, 10, -10) * 3:
        scale = scale.panned(pixels)
        stack = fitted(scene, scale, stack)
        assert (stack.tops == settled).all()


@pytest.mark.parametrize(
    ("rows", "heights"),
    [
        ([2, 0, 1], [60, THIN, 36]),
        ([0] * MOST_THIN, [THIN] * MOST_THIN),
        ([0] * (MOST_THIN + 1), [THIN] + [0] * MOST_THIN),
        ([1, *[0] * 9, 1, 0], [36, THIN, *[0] * 8, 36, THIN]),
    ],
)
def test_many_thin_lanes_in_a_row_share_one_strip(rows: list[int], heights: list[float]) -> None:
    assert stack_of(rows).heights.tolist() == heights


def test_a_shared_strip_belongs_to_its_first_lane_and_tells_how_many_share_it() -> None:
    stack = stack_of([1, *[0] * 9, 1, 0])
    assert stack.sharing(1) == 9
    assert stack.sharing(11) == 1
    assert stack.lane_at(36 + 10) == 1
    assert stack.lane_at(36 + THIN + 5) == 10
    assert [(band.lane, band.odd) for band in stack.bands] == [
        (0, False),
        (1, True),
        (10, False),
        (11, True),
    ]
    assert [band.lane for band in stack.bands_between(40, 70)] == [1, 10]
    assert stack_of([0] * 500).sharing(0) == 500


def test_five_hundred_lanes_are_as_high_as_those_in_view() -> None:
    stack = stack_of([1 if lane % 50 == 0 else 0 for lane in range(500)])
    assert stack.height == 10 * 36 + 10 * THIN


def test_on_the_way_lanes_show_the_rows_that_have_room() -> None:
    low, high = stack_of([1, 2]), stack_of([4, 2])
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        stage = low.between(high, share)
        assert low.height <= stage.height <= high.height
        assert (stage.rows * 24 + 12 <= stage.heights + 1e-6).all()
    assert low.between(high, 1.0) is high
    assert low.between(high, 0.0).rows.tolist() == [1, 2]


def test_heights_are_carried_to_changed_events_by_lane() -> None:
    before = scene_of(columns_of(["2022-01-05", "2022-01-06", "2022-01-25"], kinds=[0, 2, 2]))
    stack = fitted(before, days(20, 30), None)
    assert stack.heights.tolist() == [THIN, 60.0]
    dates = ["2022-01-05", "2022-01-06", "2022-01-07", "2022-01-25"]
    after = scene_of(columns_of(dates, kinds=[0, 2, 1, 2]))
    assert carried_over(stack, before, after).heights.tolist() == [THIN, 60.0, 60.0]


def test_needs_count_signs_and_words_that_are_in_view() -> None:
    scene = scene_of(columns_of(["2022-01-05"], titles=["A title of some length"]))
    unit = days(1, 10).minutes_per_pixel
    right = float(scene.boxes.rights(np.array([0]), unit)[0])
    assert lane_needs(scene, Scale(right - 30 * unit, unit, 1000.0)).used.sum() == 1
    assert lane_needs(scene, Scale(right - 5 * unit, unit, 1000.0)).used.sum() == 0


def test_rows_that_stand_empty_are_closed_up_in_order() -> None:
    used = np.array([[False, True, False, True], [True, False, False, False]])
    stack = fitted_lanes(used, 24.0, np.zeros(2), 1)
    assert stack.heights.tolist() == [60, 36]
    assert stack.slots.tolist() == [[-1, 0, -1, 1], [0, -1, -1, -1]]


def test_events_keep_their_order_from_top_to_bottom() -> None:
    scene = scene_of(random_columns(900))
    scale = scene.whole(1000.0).zoomed(60, 500.0, scene.coarsest)
    frame = scene.frame(scale, 0.0, 1e9, stack=fitted(scene, scale, None))
    for lane in np.unique(frame.lane):
        own = frame.lane == lane
        rows, y = scene.packing.row[frame.members[own]], frame.y[own]
        order = np.argsort(rows, kind="stable")
        assert (np.diff(y[order]) >= 0).all()
        same = np.diff(rows[order]) == 0
        assert (np.diff(y[order])[same] == 0).all()


def test_on_the_way_no_event_reaches_out_of_its_lane() -> None:
    scene = scene_of(random_columns(900))
    near = scene.whole(1000.0).zoomed(60, 500.0, scene.coarsest)
    one, other = fitted(scene, near, None), fitted(scene, near.panned(900), None)
    for share in (0.1, 0.4, 0.7, 0.95):
        stage = one.between(other, share)
        frame = scene.frame(near, 0.0, 1e9, stack=stage)
        assert (frame.y + 24.0 <= stage.tops[1:][frame.lane] + 0.01).all()
