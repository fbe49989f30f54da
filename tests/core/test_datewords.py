"""Dates in the user's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import edtf
from timeline.datewords import words
from timeline.daynumber import day_number


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2022-01-10", "Mon 10 Jan 2022"),
        ("2022-01", "Jan 2022"),
        ("2022", "2022"),
        ("2022-XX-XX", "2022"),
        ("2022-01-10~", "about 10 Jan 2022"),
        ("2022-01-10?", "perhaps 10 Jan 2022"),
        ("2022-01-10%", "perhaps about 10 Jan 2022"),
        ("2022~", "about 2022"),
        ("[2022-01-11..2022-01-16]", "one day, 11–16 Jan 2022"),
        ("[2022-01-28..2022-02-03]", "one day, 28 Jan – 3 Feb 2022"),
        ("[2021-12-28..2022-01-03]", "one day, 28 Dec 2021 – 3 Jan 2022"),
        ("2022-01-1X", "one day, 10–19 Jan 2022"),
        ("2024-02-2X", "one day, 20–29 Feb 2024"),
        ("2022-02-2X", "one day, 20–28 Feb 2022"),
        ("2022-04-3X", "one day, 30 Apr 2022"),
        ("2022-01-0X~", "about one day, 1–9 Jan 2022"),
        ("[2022-01..2022-03]", "some time in Jan–Mar 2022"),
        ("[2014..2016]", "some time in 2014–2016"),
        ("[2022-01-11~..2022-01-16]", "one day, about 11 Jan 2022 – 16 Jan 2022"),
        ("[2022-01-11~..2022-01-16~]", "one day, about 11–16 Jan 2022"),
        ("[2022-01~..2022-03]", "between about Jan 2022 and Mar 2022"),
        ("2014~/2016~", "about 2014–2016"),
        ("[2022-01-10..]", "on or after 10 Jan 2022"),
        ("[..2022-01-10]", "on or before 10 Jan 2022"),
        ("[2022-01..]", "in or after Jan 2022"),
        ("[..2022]", "in or before 2022"),
        ("2022-01-05/2022-01-09", "5–9 Jan 2022"),
        ("2022-01-28/2022-02-03", "28 Jan – 3 Feb 2022"),
        ("2021-12-28/2022-01-03", "28 Dec 2021 – 3 Jan 2022"),
        ("2022-01/2022-03", "Jan–Mar 2022"),
        ("2021-11/2022-03", "Nov 2021 – Mar 2022"),
        ("2014/2016", "2014–2016"),
        ("-0059/-0049", "60–50 BCE"),
        ("-0002/0004", "3 BCE – 4 CE"),
        ("2022-01-10/2022-03", "10 Jan 2022 – Mar 2022"),
        ("2022-01-10~/2022-01-14", "about 10 Jan 2022 – 14 Jan 2022"),
        ("2022-01-10/..", "from 10 Jan 2022"),
        ("../2022-01-10", "until 10 Jan 2022"),
        ("[2022-01-12,2022-01-13]", "12 or 13 Jan 2022"),
        ("[2022-01-31,2022-02-01,2022-02-02]", "31 Jan, 1 Feb or 2 Feb 2022"),
        ("[2021-12-31,2022-01-01]", "31 Dec 2021 or 1 Jan 2022"),
        ("[2021,2022]", "2021 or 2022"),
        ("-0043", "44 BCE"),
        ("0000", "1 BCE"),
        ("-0043-03-15", "Fri 15 Mar 44 BCE"),
        ("0079-08-24", "Thu 24 Aug 79 CE"),
        ("Y-50000", "50,001 BCE"),
        ("Y17000", "17,000"),
        ("199X", "1990s"),
        ("000X", "0s CE"),
        ("-004X", "40s BCE"),
        ("19XX", "20th century"),
        ("20XX", "21st century"),
        ("10XX", "11th century"),
        ("-00XX", "1st century BCE"),
        ("2XXX", "3rd millennium"),
        ("2022-21", "spring 2022"),
        ("2022-24", "winter 2022–23"),
        ("1999-24", "winter 1999–2000"),
        ("-0043-22", "summer 44 BCE"),
        ("2022-25", "northern spring 2022"),
        ("2022-30", "southern summer 2022–23"),
        ("2022-33", "first quarter of 2022"),
        ("2022-38", "second third of 2022"),
        ("2022-41", "second half of 2022"),
        ("2022-21~", "about spring 2022"),
        ("2022-01-14T02:30", "Fri 14 Jan 2022, 02:30"),
        ("2022-01-14T02:30:15", "Fri 14 Jan 2022, 02:30"),
        ("2022-01-14T02", "Fri 14 Jan 2022, 02:00–03:00"),
        ("2022-01-14T02:30Z", "Fri 14 Jan 2022, 02:30 UTC"),
        ("2022-01-14T02:30+05:30", "Fri 14 Jan 2022, 02:30 UTC+5:30"),
        ("2022-01-14T02:30-04:00", "Fri 14 Jan 2022, 02:30 UTC−4"),
        ("2022-01-14T02:30~", "about 14 Jan 2022, 02:30"),
        ("2022-01-14T10:00/2022-01-14T12:00", "Fri 14 Jan 2022, 10:00–12:00"),
        ("2022-01-14T22:00/2022-01-15T02:00", "14 Jan 2022, 22:00 – 15 Jan 2022, 02:00"),
        (
            "[2022-01-14T10:00..2022-01-14T12:00]",
            "between 14 Jan 2022, 10:00 and 14 Jan 2022, 12:00",
        ),
    ],
)
def test_words(text: str, said: str) -> None:
    assert words(edtf.parse(text)) == said


units = st.builds(
    lambda year, month, day, mark: edtf.parse(
        edtf.day(day_number(year, month, day)).edtf[: None if day > 9 else -3] + mark
    ),
    st.integers(-9999, 9999),
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["", "~", "?", "%"]),
)


@given(units, units)
def test_every_form_has_words_on_one_line(one: edtf.TimeValue, other: edtf.TimeValue) -> None:
    first, last = sorted((one, other), key=lambda value: (value.earliest or 0, value.latest or 0))
    values = [first, edtf.either([first, last]), edtf.parse(f"{first.edtf}/..")]
    if (first.latest or 0) <= (last.earliest or 0):
        values += [edtf.within(first, last), edtf.lasting(first, last)]
    for value in values:
        said = words(value)
        assert said == " ".join(said.split())
        assert not said.endswith(".")
        assert "X" not in said
