"""Day numbers against the standard library, and beyond its years."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.daynumber import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    add_months,
    civil_date,
    day_number,
    day_of,
    first_minute,
    from_date,
    is_leap,
    iso_day,
    iso_week,
    iso_year,
    month_length,
    parse_iso_day,
    weekday,
)

YEARS = st.integers(-200_000, 200_000)
NUMBERS = st.integers(-80_000_000, 80_000_000)


@pytest.mark.parametrize(
    ("year", "month", "day", "number"),
    [
        (2000, 1, 1, 2_451_545),
        (1970, 1, 1, 2_440_588),
        (1, 1, 1, 1_721_426),
        (-4713, 11, 24, 0),
        (1582, 10, 15, 2_299_161),
    ],
)
def test_known_julian_day_numbers(year: int, month: int, day: int, number: int) -> None:
    assert day_number(year, month, day) == number
    assert civil_date(number) == (year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [(2022, 1, 7, FRIDAY), (2022, 1, 10, MONDAY), (2021, 1, 7, 3), (2000, 1, 1, SATURDAY)],
)
def test_known_weekdays(year: int, month: int, day: int, expected: int) -> None:
    assert weekday(day_number(year, month, day)) == expected


@given(st.dates())
def test_agrees_with_datetime(date: datetime.date) -> None:
    number = from_date(date)
    assert number == day_number(date.year, date.month, date.day)
    assert weekday(number) == date.weekday()
    assert iso_day(number) == date.isoformat()
    assert iso_week(number) == date.isocalendar()[:2]


@given(NUMBERS)
def test_civil_dates_come_back(number: int) -> None:
    date = civil_date(number)
    assert day_number(*date) == number
    assert civil_date(number + 1) > date


@given(NUMBERS)
def test_written_days_come_back(number: int) -> None:
    assert parse_iso_day(iso_day(number)) == number


@given(YEARS)
def test_a_year_is_as_long_as_its_months(year: int) -> None:
    days = sum(month_length(year, month) for month in range(1, 13))
    assert days == (366 if is_leap(year) else 365)
    assert day_number(year + 1) - day_number(year) == days


@given(YEARS, st.integers(1, 12), st.integers(-5000, 5000))
def test_months_add_up(year: int, month: int, months: int) -> None:
    later_year, later_month = add_months(year, month, months)
    assert 1 <= later_month <= 12
    assert (later_year - year) * 12 + later_month - month == months


@given(NUMBERS)
def test_minutes_lie_in_their_day(number: int) -> None:
    assert day_of(first_minute(number)) == number
    assert day_of(first_minute(number) + 1439) == number
    assert day_of(first_minute(number) - 1) == number - 1


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2022, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 4, 31)]
)
def test_no_day_that_no_calendar_has(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"no (month|day)"):
        day_number(year, month, day)


@pytest.mark.parametrize(
    ("year", "written"),
    [
        (2022, "2022"),
        (79, "0079"),
        (0, "0000"),
        (-43, "-0043"),
        (-12_000, "Y-12000"),
        (17_000, "Y17000"),
    ],
)
def test_written_years(year: int, written: str) -> None:
    assert iso_year(year) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022",
        "2022-01",
        "2022-1-07",
        "2022-01-7",
        "22-01-07",
        "2022-01-32",
        "a-01-07",
        "2022-01-07T10",
        "2022-0x-07",
        "--43-01-01",
        "2022/01/07",
    ],
)
def test_what_is_no_written_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a day|invalid literal|no day|no month"):
        parse_iso_day(text)
