from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from made_events import columns_of, random_columns, widths_of

from timeline.layout.lanes import LaneChoice
from timeline.layout.routes import Block, Place, Sign, route, words_of
from timeline.layout.scale import Scale
from timeline.layout.scene import Scene

START = Place(100.5, 60.0)


def sign(x: float, y: float) -> Sign:
    return Sign(x, x - 8, y, 7.0)


def words(x: float, y: float, length: float = 120.0) -> Block:
    return Block(x, y - 8, x + length, y + 8)


def crosses(way: tuple[Place, ...], block: Block) -> bool:
    return any(
        min(one.x, other.x) < block.right
        and max(one.x, other.x) > block.left
        and min(one.y, other.y) < block.bottom
        and max(one.y, other.y) > block.top
        for one, other in pairwise(way)
    )


@pytest.mark.parametrize(
    ("end", "blocks", "corners"),
    [
        pytest.param(sign(300, 108), [], [(100.5, 108), (292, 108)], id="down, then across"),
        pytest.param(sign(300, 12), [], [(100.5, 12), (292, 12)], id="up, then across"),
        pytest.param(sign(300, 60), [], [(292, 60)], id="straight on in its row"),
        pytest.param(
            sign(300, 108),
            [words(140, 108)],
            [(300, 60), (300, 101)],
            id="across, then down, where words stand in the way",
        ),
        pytest.param(
            sign(300, 108),
            [words(140, 108), words(250, 60)],
            [(100.5, 96), (300, 96), (300, 101)],
            id="between the rows where words stand in both ways",
        ),
        pytest.param(
            sign(300, 60),
            [words(140, 60)],
            [(100.5, 48), (300, 48), (300, 53)],
            id="around words of its own row",
        ),
        pytest.param(sign(40, 108), [], [(40, 60), (40, 101)], id="back to the left, then down"),
        pytest.param(
            sign(300, 132),
            [words(60, 84), words(60, 108), words(180, 132, 60)],
            [(300, 60), (300, 125)],
            id="down at the far end where the near one is full of words",
        ),
    ],
)
def test_corners(end: Sign, blocks: list[Block], corners: list[tuple[float, float]]) -> None:
    way = route(START, end, blocks)
    assert way[0] == START
    assert list(way[1:]) == [Place(*corner) for corner in corners]
    assert not any(crosses(way, block) for block in blocks)


def test_words_are_those_that_are_drawn() -> None:
    columns = columns_of(["2022-01-10", "2022-01-01/2022-06-01"], titles=["Talks", "Presidency"])
    scene = Scene(columns, LaneChoice(), widths_of(columns), 24.0)
    frame = scene.frame(scene.whole(900), 0, 1e9)
    for block, x, width, y in zip(
        words_of(frame),
        frame.label_x.tolist(),
        frame.label_width.tolist(),
        frame.y.tolist(),
        strict=True,
    ):
        assert block.left < x
        assert block.right > x + width
        assert y < block.top < block.bottom < y + 24


def test_lines_along_the_ground_between_rows_cross_no_words() -> None:
    columns = random_columns(300, 4)
    scene = Scene(columns, LaneChoice(), widths_of(columns), 24.0)
    middle = float(np.median(scene.boxes.anchor))
    frame = scene.frame(Scale(middle - 600 * 2000, 2000, 1200), 0, 1e9)
    for lane_row in np.unique(frame.y).tolist():
        ground = (Place(0, lane_row), Place(1200, lane_row))
        assert not any(crosses(ground, block) for block in words_of(frame))
