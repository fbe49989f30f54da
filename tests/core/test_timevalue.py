"""What follows from the bounds of a date."""

from __future__ import annotations

import pytest

from timeline.daynumber import day_number
from timeline.edtf import parse
from timeline.timevalue import Granularity


@pytest.mark.parametrize(
    ("text", "first", "last", "count"),
    [
        ("2022-01-10", (2022, 1, 10), (2022, 1, 10), 1),
        ("2022-01", (2022, 1, 1), (2022, 1, 31), 31),
        ("2024", (2024, 1, 1), (2024, 12, 31), 366),
        ("[2022-01-11..2022-01-16]", (2022, 1, 11), (2022, 1, 16), 6),
        ("2022-01-10T23:59", (2022, 1, 10), (2022, 1, 10), 1),
        ("2022-01-10T23:00/2022-01-11T01:00", (2022, 1, 10), (2022, 1, 11), 2),
        ("2022-01-10/..", (2022, 1, 10), None, None),
        ("[..2022-01-10]", None, (2022, 1, 10), None),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), 1),
    ],
)
def test_days_touched(
    text: str,
    first: tuple[int, int, int] | None,
    last: tuple[int, int, int] | None,
    count: int | None,
) -> None:
    value = parse(text)
    assert value.first_day == (None if first is None else day_number(*first))
    assert value.last_day == (None if last is None else day_number(*last))
    assert value.day_count == count
    assert value.is_single_day is (count == 1)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022-01-10", "2022-01", True),
        ("2022-01-10", "2022-01-11", False),
        ("2022-01-10/..", "2030", True),
        ("2022-01-10/..", "2021", False),
        ("[..2022-01-10]", "2022-01-11", False),
        ("[..2022-01-10]", "-0043", True),
        ("../2022-01-10", "2022-01-10/..", True),
    ],
)
def test_intersection_is_symmetric(one: str, other: str, expected: bool) -> None:
    assert parse(one).intersects(parse(other)) is expected
    assert parse(other).intersects(parse(one)) is expected


def test_granularities_are_ordered_finest_first() -> None:
    finest_first = "MINUTE HOUR DAY MONTH QUARTER SEASON HALF_YEAR YEAR DECADE CENTURY MILLENNIUM"
    assert " ".join(each.name for each in sorted(Granularity)) == finest_first
