from __future__ import annotations

import numpy as np
import pytest
from made_events import columns_of, random_columns, widths_of

from timeline.layout.density import LaneCounts, cell_length, grid_of, peaks_of
from timeline.layout.lanes import LaneChoice
from timeline.layout.scale import Scale
from timeline.layout.scene import Scene


@pytest.mark.parametrize(
    ("minutes", "lengths", "peaks"),
    [
        ([], [1.0, 2.0], [0, 0]),
        ([5.0], [1.0, 2.0, 8.0], [1, 1, 1]),
        ([0.0, 0.5, 1.0, 3.0, 3.9], [1.0, 2.0, 4.0], [2, 3, 5]),
        ([-3.0, -1.0, 1.0], [1.0, 2.0, 4.0], [1, 1, 2]),
        ([-3.0, -1.0, 1.0], [4.0], [2]),
    ],
)
def test_peaks_of_nested_cells(
    minutes: list[float], lengths: list[float], peaks: list[int]
) -> None:
    assert peaks_of(np.array(minutes), lengths) == peaks


def test_peaks_found_in_idle_moments_are_those_asked_for() -> None:
    columns = random_columns(3000, 6)
    scene = Scene(columns, LaneChoice(), widths_of(columns), 24.0)
    asked = {level: scene.counts.peak(cell_length(level)) for level in range(-10, 27)}
    while scene.pack_more() is not None:
        pass
    assert {level: scene.peak(level) for level in asked} == asked


def test_counts_on_a_grid_sum_to_what_lies_between() -> None:
    columns = columns_of([f"2022-01-{day:02d}" for day in (1, 1, 2, 9, 30)])
    scene = Scene(columns, LaneChoice(), widths_of(columns), 24.0)
    scale = Scale(float(scene.boxes.anchor[0]) - 1440, 60.0, 800)
    grid = grid_of(scale)
    edges = grid.edges()
    assert int(scene.counts.on(grid, 0).sum()) == scene.counts.between(
        0, float(edges[0]), float(edges[-1])
    )


def test_one_more_is_counted() -> None:
    counts = LaneCounts(np.array([10.0, 30.0]), np.array([0, 0], np.int32), 1)
    counts.insert(0, 2, 20.0)
    assert counts.members(0).tolist() == [0, 2, 1]
    assert counts.between(0, 15.0, 25.0) == 1
