"""The date field: words or EDTF into a date."""

from __future__ import annotations

import pytest

from timeline.dates import read_phrase
from timeline.daynumber import day_number
from timeline.errors import DateWordsError

WRITTEN = day_number(2022, 1, 7)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("10 Jan 2022", "2022-01-10"),
        ("next monday", "2022-01-10"),
        ("jan 2022", "2022-01"),
        ("44 BC", "-0043"),
        ("2022-01-10", "2022-01-10"),
        ("[2022-01-11..2022-01-16]", "[2022-01-11..2022-01-16]"),
        ("from 5 to 9 june 2021", "2021-06-05/2021-06-09"),
        ("28 May to 2 June 2024", "2024-05-28/2024-06-02"),
        ("about 1990", "1990~"),
        ("the 1980s", "198X"),
        ("mid-march", "[2022-03-11..2022-03-20]"),
        ("18th century", "17XX"),
        ("Christmas 1989", "1989-12-25"),
        ("tomorrow", "2022-01-08"),
    ],
)
def test_read(words: str, edtf: str) -> None:
    assert read_phrase(words, WRITTEN).time.edtf == edtf


def test_the_other_reading_is_kept() -> None:
    reading = read_phrase("10/01/2022", WRITTEN)
    assert [other.time.edtf for other in reading.alternatives] == ["2022-01-10"]


@pytest.mark.parametrize(
    "words", ["", "hello", "soon", "three weeks", "every day", "x" * 300, "32 May"]
)
def test_refused(words: str) -> None:
    with pytest.raises(DateWordsError):
        read_phrase(words, WRITTEN)
