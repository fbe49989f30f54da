"""EDTF text and its bounds."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline import edtf
from timeline.daynumber import (
    MINUTES_PER_DAY,
    day_number,
    first_minute,
    iso_day,
    iso_year,
    month_length,
)
from timeline.errors import UserError
from timeline.timevalue import Form, Granularity, TimeValue

Day = tuple[int, int, int]

UNITS: list[tuple[str, Day, Day, Granularity]] = [
    ("2022-01-10", (2022, 1, 10), (2022, 1, 10), Granularity.DAY),
    ("2024-02", (2024, 2, 1), (2024, 2, 29), Granularity.MONTH),
    ("2022", (2022, 1, 1), (2022, 12, 31), Granularity.YEAR),
    ("199X", (1990, 1, 1), (1999, 12, 31), Granularity.DECADE),
    ("19XX", (1900, 1, 1), (1999, 12, 31), Granularity.CENTURY),
    ("1XXX", (1000, 1, 1), (1999, 12, 31), Granularity.MILLENNIUM),
    ("-004X", (-49, 1, 1), (-40, 12, 31), Granularity.DECADE),
    ("-00XX", (-99, 1, 1), (0, 12, 31), Granularity.CENTURY),
    ("-0043", (-43, 1, 1), (-43, 12, 31), Granularity.YEAR),
    ("0000", (0, 1, 1), (0, 12, 31), Granularity.YEAR),
    ("Y-12000", (-12_000, 1, 1), (-12_000, 12, 31), Granularity.YEAR),
    ("2022-XX", (2022, 1, 1), (2022, 12, 31), Granularity.YEAR),
    ("2022-XX-XX", (2022, 1, 1), (2022, 12, 31), Granularity.YEAR),
    ("2022-02-XX", (2022, 2, 1), (2022, 2, 28), Granularity.MONTH),
    ("2022-21", (2022, 3, 1), (2022, 5, 31), Granularity.SEASON),
    ("2022-24", (2022, 12, 1), (2023, 2, 28), Granularity.SEASON),
    ("2022-31", (2022, 3, 1), (2022, 5, 31), Granularity.SEASON),
    ("2022-36", (2022, 10, 1), (2022, 12, 31), Granularity.QUARTER),
    ("2022-38", (2022, 5, 1), (2022, 8, 31), Granularity.SEASON),
    ("2022-41", (2022, 7, 1), (2022, 12, 31), Granularity.HALF_YEAR),
]


@pytest.mark.parametrize(("text", "first", "last", "granularity"), UNITS)
def test_units(text: str, first: Day, last: Day, granularity: Granularity) -> None:
    value = edtf.parse(text)
    assert value.first_day == day_number(*first)
    assert value.last_day == day_number(*last)
    assert value.granularity is granularity
    assert value.form is Form.UNIT
    assert value.edtf == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-01-1X", (2022, 1, 10), (2022, 1, 19)),
        ("2022-01-0X", (2022, 1, 1), (2022, 1, 9)),
        ("2024-02-2X", (2024, 2, 20), (2024, 2, 29)),
        ("2022-01-3X~", (2022, 1, 30), (2022, 1, 31)),
    ],
)
def test_an_unknown_last_digit_is_one_day_of_ten(text: str, first: Day, last: Day) -> None:
    value = edtf.parse(text)
    assert (value.first_day, value.last_day) == (day_number(*first), day_number(*last))
    assert value.form is Form.WITHIN
    assert value.granularity is Granularity.DAY


@pytest.mark.parametrize(
    ("text", "form", "first", "last"),
    [
        ("[2022-01-11..2022-01-16]", Form.WITHIN, (2022, 1, 11), (2022, 1, 16)),
        ("[2022-01..2022-03-05]", Form.WITHIN, (2022, 1, 1), (2022, 3, 5)),
        ("[..2022-01-16]", Form.WITHIN, None, (2022, 1, 16)),
        ("[2022-01-16..]", Form.WITHIN, (2022, 1, 16), None),
        ("2022-01-05/2022-01-09", Form.LASTING, (2022, 1, 5), (2022, 1, 9)),
        ("2022-01/2023", Form.LASTING, (2022, 1, 1), (2023, 12, 31)),
        ("2022-01-05/..", Form.LASTING, (2022, 1, 5), None),
        ("2022-01-05/", Form.LASTING, (2022, 1, 5), None),
        ("../2022-01-05", Form.LASTING, None, (2022, 1, 5)),
        ("[2022-01-12,2022-01-14]", Form.CHOICE, (2022, 1, 12), (2022, 1, 14)),
        ("[2022-01-14, 2022-01-12]", Form.CHOICE, (2022, 1, 12), (2022, 1, 14)),
    ],
)
def test_forms(text: str, form: Form, first: Day | None, last: Day | None) -> None:
    value = edtf.parse(text)
    assert value.form is form
    assert value.first_day == (None if first is None else day_number(*first))
    assert value.last_day == (None if last is None else day_number(*last))


@pytest.mark.parametrize(
    ("text", "minutes", "length", "granularity", "offset"),
    [
        ("2022-01-14T02:30", 150, 1, Granularity.MINUTE, None),
        ("2022-01-14T02:30:15", 150, 1, Granularity.MINUTE, None),
        ("2022-01-14T02", 120, 60, Granularity.HOUR, None),
        ("2022-01-14T02:30Z", 150, 1, Granularity.MINUTE, 0),
        ("2022-01-14T02:30+05:30", 150, 1, Granularity.MINUTE, 330),
        ("2022-01-14T02:30-0400", 150, 1, Granularity.MINUTE, -240),
    ],
)
def test_clock_times_are_local_and_keep_their_offset(
    text: str, minutes: int, length: int, granularity: Granularity, offset: int | None
) -> None:
    value = edtf.parse(text)
    midnight = first_minute(day_number(2022, 1, 14))
    assert value.earliest == midnight + minutes
    assert value.latest == midnight + minutes + length
    assert value.granularity is granularity
    assert value.utc_offset == offset


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2022~", True, False),
        ("2022-01?", False, True),
        ("2022-01-10%", True, True),
        ("2022", False, False),
    ],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    value = edtf.parse(text)
    assert (value.approximate, value.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "22-01-10",
        "2022-1-1",
        "2022-13",
        "2022-42",
        "2022-02-30",
        "2022-01-32",
        "2022-21-10",
        "2022-02-3X",
        "2022-01-X1",
        "2022-1X",
        "19X2",
        "XXXX",
        "199X-01",
        "2022-01T10:00",
        "2022-01-1XT10:00",
        "2022-01-10T24:00",
        "2022-01-10T10:60",
        "2022-01-10T10:00+15:00",
        "2022-01-10/2022-01-09",
        "[2022-01-10..2022-01-09]",
        "[..]",
        "../..",
        "/",
        "[2022]",
        "[2022,soon]",
        "2022-01-10 or so",
        "２０２２",
    ],
)
def test_what_is_no_edtf_is_refused_in_words(text: str) -> None:
    with pytest.raises(edtf.EdtfError) as caught:
        edtf.parse(text)
    assert isinstance(caught.value, UserError)
    assert f"“{text}” is not a date that can be read: " in str(caught.value)
    assert str(caught.value).endswith(".")


days = st.integers(day_number(-9999), day_number(9999, 12, 31))


@given(days)
def test_a_day_round_trips(number: int) -> None:
    value = edtf.day(number)
    assert value.edtf == iso_day(number)
    assert (value.first_day, value.last_day) == (number, number)
    assert edtf.parse(value.edtf) == value


@given(st.integers(-20_000, 20_000), st.integers(1, 12))
def test_a_month_round_trips(year: int, number: int) -> None:
    value = edtf.month(year, number)
    assert value.day_count == month_length(year, number)
    assert edtf.parse(value.edtf) == value
    assert edtf.year(year).first_day == edtf.month(year, 1).first_day
    assert edtf.year(year).edtf == iso_year(year)


@given(days, days)
def test_stretches_round_trip_and_cover_both_ends(one: int, other: int) -> None:
    first, last = sorted((one, other))
    for make, form in ((edtf.within_days, Form.WITHIN), (edtf.lasting_days, Form.LASTING)):
        value = make(first, last)
        assert (value.first_day, value.last_day) == (first, last)
        assert value.form is (Form.UNIT if first == last else form)
        assert edtf.parse(value.edtf) == value


@given(days)
def test_open_stretches_round_trip(number: int) -> None:
    for make in (edtf.within_days, edtf.lasting_days):
        assert make(None, number).earliest is None
        assert make(number, None).latest is None
        assert edtf.parse(make(None, number).edtf) == make(None, number)


@given(days, days)
def test_a_reversed_stretch_is_refused(one: int, other: int) -> None:
    assume(one != other)
    with pytest.raises(edtf.EdtfError):
        edtf.within_days(max(one, other), min(one, other))


@given(st.lists(days, min_size=1, max_size=5))
def test_a_choice_ignores_order_and_doubles(numbers: list[int]) -> None:
    values = [edtf.day(number) for number in numbers]
    choice = edtf.either(values)
    assert choice == edtf.either(reversed(values)) == edtf.either(values * 2)
    assert (choice.first_day, choice.last_day) == (min(numbers), max(numbers))
    assert len(choice.choices) == (0 if len(set(numbers)) == 1 else len(set(numbers)))


def test_a_choice_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one"):
        edtf.either([])


@given(days, st.integers(0, 23), st.integers(0, 59), st.none() | st.integers(-12 * 60, 14 * 60))
def test_a_clock_time_round_trips(number: int, hour: int, minute: int, offset: int | None) -> None:
    value = edtf.at_time(number, hour, minute, offset)
    assert value.earliest == number * MINUTES_PER_DAY + hour * 60 + minute
    assert value.utc_offset == offset
    assert edtf.parse(value.edtf) == value


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("2022-01-10", "2022-01-10~"),
        ("2022-01-10~", "2022-01-10~"),
        ("2022-01-10?", "2022-01-10%"),
        ("2022-01-1X", "2022-01-1X~"),
        ("[2022-01-11..2022-01-16]", "[2022-01-11~..2022-01-16~]"),
        ("2022-01/..", "2022-01~/.."),
        ("[2022-01-12?,2022-01-13]", "[2022-01-12%,2022-01-13~]"),
    ],
)
def test_about(text: str, about: str) -> None:
    value = edtf.approximately(edtf.parse(text))
    assert value.edtf == about
    assert value.approximate
    assert (value.earliest, value.latest) == (edtf.parse(text).earliest, edtf.parse(text).latest)


@pytest.mark.parametrize(
    ("first", "last", "within", "lasting"),
    [
        ("2022-01", "2022-03", "[2022-01..2022-03]", "2022-01/2022-03"),
        ("2022-01-10", "2022-01-10", "2022-01-10", "2022-01-10"),
    ],
)
def test_stretches_of_units(first: str, last: str, within: str, lasting: str) -> None:
    ends = edtf.parse(first), edtf.parse(last)
    assert edtf.within(*ends).edtf == within
    assert edtf.lasting(*ends).edtf == lasting


def test_bounds_are_never_reversed_in_any_unit() -> None:
    values: list[TimeValue] = [edtf.parse(text) for text, *_ in UNITS]
    for value in values:
        assert value.earliest is not None
        assert value.latest is not None
        assert value.earliest < value.latest
