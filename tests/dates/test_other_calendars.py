"""The Persian calendar against days that history knows under both names."""

from __future__ import annotations

import pytest

from timeline.dates.rules.othercalendar import persian_day
from timeline.daynumber import day_number


@pytest.mark.parametrize(
    ("persian", "gregorian"),
    [
        ((1285, 5, 14), (1906, 8, 6)),
        ((1300, 1, 1), (1921, 3, 21)),
        ((1357, 11, 22), (1979, 2, 11)),
        ((1375, 12, 30), (1997, 3, 20)),
        ((1399, 12, 30), (2021, 3, 20)),
        ((1403, 10, 28), (2025, 1, 17)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1404, 1, 1), (2025, 3, 21)),
    ],
)
def test_a_day_of_the_persian_calendar(
    persian: tuple[int, int, int], gregorian: tuple[int, int, int]
) -> None:
    assert persian_day(*persian) == day_number(*gregorian)
