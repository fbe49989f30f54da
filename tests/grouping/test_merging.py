"""Groups from the odds of pairs."""

from __future__ import annotations

import pytest

from timeline.grouping.merging import Merging
from timeline.grouping.odds import Pair, standings

FREE: frozenset[Pair] = frozenset()


def merged(
    size: int,
    odds: dict[Pair, float],
    settled: tuple[Pair, ...] = (),
    parted: frozenset[Pair] = FREE,
    apart: frozenset[Pair] = FREE,
) -> tuple[tuple[int, ...], ...]:
    return Merging(
        size, odds, settled, parted, lambda a, b: (min(a, b), max(a, b)) in apart
    ).groups()


@pytest.mark.parametrize(
    ("odds", "groups"),
    [
        ({(0, 1): 1.0}, ((0, 1),)),
        ({(0, 1): -1.0}, ()),
        ({(0, 1): 2.0, (1, 2): 2.0, (0, 2): 2.0}, ((0, 1, 2),)),
        # one odd report does not keep the others apart
        ({(0, 1): 2.0, (1, 2): 3.0, (0, 2): -1.0}, ((0, 1, 2),)),
        # one chance likeness does not join two
        ({(0, 1): 3.0, (2, 3): 3.0, (1, 2): 0.5}, ((0, 1), (2, 3))),
    ],
)
def test_the_likeliest_are_joined(
    odds: dict[Pair, float], groups: tuple[tuple[int, ...], ...]
) -> None:
    assert merged(4, odds) == groups


def test_what_is_settled_stays_and_what_must_part_parts() -> None:
    assert merged(3, {(0, 2): 5.0}, settled=((0, 1),), apart=frozenset({(1, 2)})) == ((0, 1),)


def test_a_contradiction_weighs_by_its_share_of_the_pairs() -> None:
    two = {(0, 1): 2.0, (1, 2): 2.0, (0, 2): 2.0}
    assert merged(3, two, parted=frozenset({(0, 2)})) == ((0, 1),)
    three = {(a, b): 3.0 for a in range(4) for b in range(a + 1, 4)}
    assert merged(4, three, parted=frozenset({(0, 3)})) == ((0, 1, 2, 3),)


def test_a_copy_that_was_not_weighed_goes_with_its_model() -> None:
    assert merged(3, {(0, 1): 1.0}, settled=((0, 2),)) == ((0, 1, 2),)


def test_a_pair_stands_behind_its_rival_and_by_a_third() -> None:
    odds = {(0, 1): 1.0, (0, 2): 3.0, (1, 3): 2.0, (0, 3): 4.0}
    standing = dict(standings(odds, ["a", "b", "b", "c"])[0, 1])
    assert standing["odds"] == 1.0
    assert standing["odds of a rival"] == 3.0
    assert standing["behind a rival"] == -2.0
    assert standing["odds of a third"] == 2.0
    assert "the best" not in standing
