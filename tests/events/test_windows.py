"""The parts of an article that are read at once."""

from __future__ import annotations

from itertools import pairwise

import pytest

from timeline.events.windows import MOST, windows


@pytest.mark.parametrize(
    ("lengths", "most", "expected"),
    [
        ([], 10, [((), ())]),
        ([3, 4, 3], 10, [((0, 1, 2), (0, 1, 2))]),
        # as many before it as fill a third, and one after it where that fits
        ([3, 3, 3, 5], 10, [((0, 1, 2), (0, 1)), ((1, 2), (2,)), ((2, 3), (3,))]),
        ([3, 4, 3, 5], 10, [((0, 1, 2), (0, 1)), ((2, 3), (2, 3))]),
        ([2, 2, 2, 2, 2, 2], 8, [((0, 1, 2, 3), (0, 1, 2)), ((2, 3, 4, 5), (3, 4, 5))]),
        ([50, 1], 10, [((0,), (0,)), ((1,), (1,))]),
    ],
)  # fmt: skip
def test_windows(
    lengths: list[int], most: int, expected: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    found = [(tuple(each.read), tuple(each.told)) for each in windows(lengths, most)]
    assert found == expected


@pytest.mark.parametrize("lengths", [[30] * 40, [5, 400, 5, 90, 200, 7] * 5, [385], [1] * 900])
def test_every_sentence_is_told_once(lengths: list[int]) -> None:
    found = windows(lengths)
    assert [number for each in found for number in each.told] == list(range(len(lengths)))
    for each in found:
        assert set(each.told) <= set(each.read)
        assert sum(lengths[number] for number in each.read) <= MOST or len(each.told) == 1
    for before, after in pairwise(found):
        assert after.read.start <= before.told.stop
