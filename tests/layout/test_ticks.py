from __future__ import annotations

from itertools import pairwise

import pytest

from timeline.daynumber import civil_date, day_number, iso_day
from timeline.layout.calendar_steps import Step, Unit, next_round_year, round_year
from timeline.layout.scale import Scale
from timeline.layout.ticks import LEVELS, AxisKeeper, axis_of, level_for, weekends, year_words


def _days(step: Step, first: str, last: str) -> list[str]:
    def minute(text: str) -> float:
        sign = -1 if text.startswith("-") else 1
        year, month, day = text.lstrip("-").split("-")
        return float(day_number(sign * int(year), int(month), int(day)) * 1440)

    return [iso_day(start // 1440) for start in step.starts(minute(first), minute(last))]


@pytest.mark.parametrize(
    ("step", "first", "last", "expected"),
    [
        (
            Step(Unit.DAY),
            "2022-01-30",
            "2022-02-02",
            ["2022-01-30", "2022-01-31", "2022-02-01", "2022-02-02"],
        ),
        (Step(Unit.WEEK), "2022-01-01", "2022-01-20", ["2022-01-03", "2022-01-10", "2022-01-17"]),
        (Step(Unit.MONTH), "2021-11-15", "2022-02-15", ["2021-12-01", "2022-01-01", "2022-02-01"]),
        (
            Step(Unit.MONTH, 3),
            "2021-11-15",
            "2022-08-15",
            ["2022-01-01", "2022-04-01", "2022-07-01"],
        ),
        (Step(Unit.YEAR), "-1-06-01", "2-06-01", ["0000-01-01", "0001-01-01", "0002-01-01"]),
    ],
)
def test_beginnings(step: Step, first: str, last: str, expected: list[str]) -> None:
    assert _days(step, first, last) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (5, ["15 BCE", "10 BCE", "5 BCE", "1 CE", "5 CE", "10 CE", "15 CE"]),
        (10, ["20 BCE", "10 BCE", "1 CE", "10 CE", "20 CE"]),
    ],
)
def test_round_years_on_both_sides_of_the_turn(count: int, expected: list[str]) -> None:
    first, last = day_number(-19) * 1440, day_number(20) * 1440
    step = Step(Unit.YEAR, count)
    said = [year_words(civil_date(m // 1440).year) for m in step.starts(first, last)]
    assert [text for text in expected if text in said] == expected
    assert "1 BCE" not in said


def test_sixty_fifty_five_fifty_bce() -> None:
    step = Step(Unit.YEAR, 5)
    first, last = day_number(-60) * 1440, day_number(-48) * 1440
    said = [year_words(civil_date(m // 1440).year) for m in step.starts(first, last)]
    assert said == ["60 BCE", "55 BCE", "50 BCE"]


@pytest.mark.parametrize("count", [1, 2, 5, 10, 100, 1000, 5000])
@pytest.mark.parametrize("year", [-4712, -1001, -1000, -999, -43, -1, 0, 1, 2, 99, 100, 2026])
def test_round_years_follow_one_another(year: int, count: int) -> None:
    round_one = round_year(year, count)
    assert round_one <= year < next_round_year(round_one, count)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (2022, "2022"),
        (999, "999 CE"),
        (1, "1 CE"),
        (0, "1 BCE"),
        (-43, "44 BCE"),
        (-9999, "10\u202f000 BCE"),
    ],
)
def test_year_words(year: int, text: str) -> None:
    assert year_words(year) == text


def test_the_table_runs_from_fine_to_coarse() -> None:
    lengths = [level.step.minutes for level in LEVELS]
    assert lengths == sorted(lengths)
    assert LEVELS[0].step == Step(Unit.MINUTE, 1)
    assert LEVELS[-1].step.minutes > 1e16


@pytest.mark.parametrize("power", range(-4, 40))
@pytest.mark.parametrize("year", [-4000, -44, 0, 1, 1850, 2022])
def test_labels_have_room_at_every_zoom(power: int, year: int) -> None:
    scale = Scale(float(day_number(year) * 1440), 1.7**power, 1400)
    axis = axis_of(scale)
    xs = [scale.x(tick.minute) for tick in axis.ticks]
    gaps = [b - a for a, b in pairwise(xs)]
    assert all(gap > 0 for gap in gaps)
    assert len(axis.ticks) < 60
    assert len(axis.minors) < 300
    assert axis.bands
    assert axis.bands[0].last > scale.start
    assert axis.bands[-1].last >= scale.end
    assert sum(gap < level_for(scale).least * 0.4 for gap in gaps) <= 1


@pytest.mark.parametrize(
    ("unit", "level", "tick", "band", "light"),
    [
        (0.05, "5 min", "00:05", "Mon 10 January", "2022"),
        (2.0, "180 min", "03:00", "Mon 10 January", "2022"),
        (20.0, "days", "10", "January", "2022"),
        (40.0, "days, short", "11", "January", "2022"),
        (100.0, "weeks", "10", "January", "2022"),
        (900.0, "months", "Feb", "2022", ""),
        (2_500.0, "quarters", "Apr", "2022", ""),
        (10_000.0, "1 years", "2025", "21st century", ""),
        (40_000.0, "5 years", "2025", "21st century", ""),
        (500_000.0, "100 years", "2100", "3rd millennium", ""),
        (1e8, "20000 years", "20\u202f000", "Our era", "CE"),
    ],
)
def test_what_stands_above_what(unit: float, level: str, tick: str, band: str, light: str) -> None:
    axis = axis_of(Scale(float(day_number(2022, 1, 10) * 1440), unit, 1000))
    assert axis.level.name == level
    assert tick in [one.words.strong for one in axis.ticks]
    assert (axis.bands[0].words.strong, axis.bands[0].words.light) == (band, light)


@pytest.mark.parametrize(
    ("year", "strong", "light"),
    [
        (1950, "20th century", ""),
        (2000, "20th century", ""),
        (2001, "21st century", ""),
        (-43, "1st century", "BCE"),
        (0, "1st century", "BCE"),
        (1, "1st century", ""),
        (-111, "2nd century", "BCE"),
    ],
)
def test_centuries(year: int, strong: str, light: str) -> None:
    scale = Scale(float(day_number(year, 6, 1) * 1440), 12_000.0, 600)
    assert (axis_of(scale).bands[0].words.strong, axis_of(scale).bands[0].words.light) == (
        strong,
        light,
    )


def test_weekends_are_saturday_and_sunday() -> None:
    start = day_number(2022, 1, 10) * 1440
    found = list(weekends(Scale(float(start), 10.0, 1440)))
    assert [(iso_day(a // 1440), iso_day(b // 1440)) for a, b in found] == [
        ("2022-01-08", "2022-01-10"),
        ("2022-01-15", "2022-01-17"),
    ] + ([("2022-01-22", "2022-01-24")] if len(found) == 3 else [])


def test_the_axis_is_kept_while_the_window_moves() -> None:
    keeper = AxisKeeper()
    scale = Scale(day_number(2022) * 1440.0, 60.0, 1000.0)
    for step in range(100):
        moved = scale.panned(37.0 * step)
        axis, alone = keeper.axis(moved), axis_of(moved)
        seen = [tick for tick in axis.ticks if alone.ticks[0].minute <= tick.minute <= moved.end]
        assert seen == list(alone.ticks)
        minors = axis.minors[(axis.minors >= moved.start) & (axis.minors <= moved.end)]
        assert minors.tolist() == alone.minors.tolist()
        assert {band.first for band in alone.bands} <= {band.first for band in axis.bands}
