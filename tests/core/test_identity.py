"""Identifiers: UUID version 7, and predictable ones."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from timeline.identity import counting_source, uuid7_source


@given(st.integers(0, (1 << 48) - 1))
def test_uuid7_carries_its_time_version_and_variant(now: int) -> None:
    value = uuid.UUID(uuid7_source(lambda: now)())
    assert value.version == 7
    assert value.variant == uuid.RFC_4122
    assert value.int >> 80 == now


def test_later_ids_sort_after_earlier_ones() -> None:
    times = iter([1, 5, 5_000, 1_700_000_000_000])
    fresh = uuid7_source(lambda: next(times))
    ids = [fresh() for _ in range(4)]
    assert ids == sorted(ids)


def test_ids_of_one_millisecond_differ() -> None:
    fresh = uuid7_source(lambda: 1_700_000_000_000)
    assert len({fresh() for _ in range(1000)}) == 1000


def test_counted_ids_are_predictable_and_apart() -> None:
    one, other = counting_source("a"), counting_source("b")
    assert [one(), one(), other()] == ["a-1", "a-2", "b-1"]
