from __future__ import annotations

import numpy as np
import pytest

from timeline.columns import OPEN_START
from timeline.turns import Starts, in_turn

Row = tuple[int, int, int, int]
"""earliest, latest, granularity, rank"""
DAY, MONTH = 3, 5


def order(rows: list[Row], told: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    starts = Starts(columns[0], columns[1], columns[2].astype(np.int16), columns[3])
    found, turn = in_turn(starts, np.array(told, dtype=np.int64).reshape(-1, 2))
    return found.tolist(), turn.tolist()


@pytest.mark.parametrize(
    ("rows", "told", "expected", "turns"),
    [
        ([], [], [], []),
        ([(0, 1, DAY, 0), (0, 1, DAY, 0)], [], [0, 1], [0, 0]),
        ([(0, 1, DAY, 9), (0, 1, DAY, 4)], [], [1, 0], [1, 2]),
        ([(0, 1, DAY, 0), (0, 1, DAY, 4)], [], [1, 0], [1, 2]),
        ([(0, 1, DAY, 9), (0, 5, DAY, 4)], [], [1, 0], [1, 2]),
        ([(0, 1, DAY, 9), (1, 2, DAY, 4)], [], [0, 1], [0, 0]),
        ([(0, 1, DAY, 9), (0, 3, MONTH, 0), (0, 5, DAY, 4)], [], [2, 1, 0], [1, 0, 2]),
        ([(OPEN_START, 1, DAY, 9), (OPEN_START, 2, DAY, 4)], [], [0, 1], [0, 0]),
        ([(OPEN_START, 1, DAY, 9), (OPEN_START, 1, DAY, 4)], [], [1, 0], [1, 2]),
        ([(0, 1, DAY, 0)] * 3, [(2, 0)], [1, 2, 0], [1, 2, 3]),
        ([(0, 1, DAY, 0)] * 3, [(2, 0), (0, 1)], [2, 0, 1], [1, 2, 3]),
        ([(0, 1, DAY, 0)] * 3, [(1, 0), (0, 1)], [2, 0, 1], [1, 2, 3]),
        ([(0, 1, DAY, 1), (0, 1, DAY, 2)], [(1, 0)], [0, 1], [1, 2]),
        ([(0, 1, DAY, 0), (5, 6, DAY, 0)], [(1, 0)], [0, 1], [0, 0]),
    ],
)
def test_those_that_begin_together_stand_as_put_or_as_told(
    rows: list[Row], told: list[tuple[int, int]], expected: list[int], turns: list[int]
) -> None:
    assert order(rows, told) == (expected, turns)
