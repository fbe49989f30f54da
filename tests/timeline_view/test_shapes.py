"""One unknown day within: a point for each day that it may be."""

from __future__ import annotations

import pytest

from ui.timeline_view.shapes import day_places


@pytest.mark.parametrize("day", [5.5, 6.0, 7.3, 20.0])
@pytest.mark.parametrize("days", [2, 6, 31])
def test_each_possible_day_has_its_point(day: float, days: int) -> None:
    places = day_places(100.0, 100.0 + days * day, 100.0, day)
    assert places == pytest.approx([100.0 + (number + 0.5) * day for number in range(days)])


def test_points_leave_words_free() -> None:
    before = day_places(0.0, 45.0, 0.0, 10.0)
    after = day_places(72.0, 100.0, 0.0, 10.0)
    assert before == [5.0, 15.0, 25.0, 35.0]
    assert after == [75.0, 85.0, 95.0]


def test_days_before_the_view_are_skipped() -> None:
    assert day_places(-3.0, 30.0, -1000.0, 10.0) == [5.0, 15.0, 25.0]
