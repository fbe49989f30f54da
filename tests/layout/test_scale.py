from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.daynumber import day_number
from timeline.layout.scale import (
    FINEST_LEVEL,
    MOST_COARSE_LEVEL,
    Scale,
    fitting,
    level_of,
    span_of_level,
)

NOON_2022 = day_number(2022, 1, 10) * 1440 + 720


@pytest.mark.parametrize("level", range(FINEST_LEVEL, MOST_COARSE_LEVEL + 1, 5))
def test_a_level_is_the_least_that_is_as_coarse(level: int) -> None:
    unit = span_of_level(level)
    assert level_of(unit) == level
    if level < MOST_COARSE_LEVEL:
        assert level_of(unit * 1.01) == level + 1


def test_levels_end_where_the_table_ends() -> None:
    assert level_of(1e-9) == FINEST_LEVEL
    assert level_of(1e30) == MOST_COARSE_LEVEL


@given(
    start=st.integers(-(10**12), 10**12),
    unit=st.floats(0.05, 1e7),
    x=st.floats(-5000, 5000),
)
def test_there_and_back(start: int, unit: float, x: float) -> None:
    scale = Scale(float(start), unit, 1400)
    assert scale.x(scale.minute(x)) == pytest.approx(x, abs=1e-2)


@given(factor=st.floats(0.2, 5), about=st.floats(0, 1400))
def test_zoom_keeps_the_minute_under_the_pointer(factor: float, about: float) -> None:
    scale = Scale(NOON_2022, 60.0, 1400)
    zoomed = scale.zoomed(factor, about, coarsest=1e9)
    assert zoomed.minute(about) == pytest.approx(scale.minute(about), abs=1e-3)
    assert zoomed.minutes_per_pixel == pytest.approx(60.0 / factor)


def test_zoom_stops_at_both_ends() -> None:
    scale = Scale(NOON_2022, 60.0, 1400)
    assert scale.zoomed(1e9, 700, 1000).minutes_per_pixel == span_of_level(FINEST_LEVEL)
    assert scale.zoomed(1e-9, 700, 1000).minutes_per_pixel == 1000


@pytest.mark.parametrize("length", [0, 1, 1440, 5_000_000, 3_000_000_000])
def test_fitting_shows_all_with_a_margin(length: int) -> None:
    scale = fitting(NOON_2022, NOON_2022 + length, 1000)
    assert scale.start <= NOON_2022
    assert NOON_2022 + length <= scale.end
    assert scale.middle == pytest.approx(NOON_2022 + length / 2)


def test_a_glide_begins_and_ends_where_it_should() -> None:
    here, there = Scale(0.0, 10.0, 1000), Scale(5000.0, 2.0, 1000)
    assert here.between(there, 0.0) == here
    assert here.between(there, 1.0) == there
    half = here.between(there, 0.5)
    assert half.minutes_per_pixel == pytest.approx((10 * 2) ** 0.5)


def test_a_zooming_glide_keeps_the_fixed_point() -> None:
    here = Scale(NOON_2022, 60.0, 1000)
    there = here.zoomed(4, 300, 1e9)
    for share in (0.2, 0.5, 0.8):
        assert here.between(there, share).minute(300) == pytest.approx(here.minute(300))


def test_panned_and_centred() -> None:
    scale = Scale(NOON_2022, 60.0, 1000)
    assert scale.panned(10).start == NOON_2022 + 600
    assert scale.centred(NOON_2022).middle == NOON_2022
    assert scale.resized(500).end == NOON_2022 + 30_000


def test_a_window_that_only_moves_stays_on_whole_pixels() -> None:
    first = Scale(1000.0, 3.0, 800)
    there = Scale(1000.0 + 3.0 * 17.4, 3.0, 800).aligned(first)
    assert (there.start - first.start) / 3.0 == pytest.approx(17)


def test_another_zoom_is_taken_as_it_is() -> None:
    other = Scale(1001.3, 2.9, 800)
    assert other.aligned(Scale(1000.0, 3.0, 800)) == other
