"""The date field: words or EDTF into a date."""

from __future__ import annotations

import pytest

from timeline import datewords, edtf
from timeline.dates import read_phrase
from timeline.dates.phrase_frame import FRAMES, SHORTENED
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
        ("after 10 January", "[2022-01-11..]"),
        ("after March 2022", "[2022-04..]"),
        ("before 10 January 2022", "[..2022-01-09]"),
        ("between March and May 2022", "[2022-03..2022-05]"),
        ("between 1990 and 1995", "[1990..1995]"),
        ("one day from 11 to 16 january", "[2022-01-11..2022-01-16]"),
        ("from 10 Jan 2022", "2022-01-10/.."),
        ("3 May 2022 or 5 June 2022", "[2022-05-03,2022-06-05]"),
        ("perhaps about 10 Jan 2022", "2022-01-10%"),
    ],
)
def test_read(words: str, edtf: str) -> None:
    assert read_phrase(words, WRITTEN).time.edtf == edtf


@pytest.mark.parametrize(
    ("words", "edtf"), [frame.example for frame in (*FRAMES, *SHORTENED)], ids=lambda each: each
)
def test_words_around_a_date(words: str, edtf: str) -> None:
    assert read_phrase(words, WRITTEN).time.edtf == edtf


SAID = """
    2022-01-10  2022-01  2022  198X  19XX  -0043  -0043-03-15  0079-08-24  2022-21  2022-33
    2022-01-14T02:30  2022-01-10~  2022~  2022-01-10?  2022-01-10%
    [2022-01-11..2022-01-16]  [2021-12-28..2022-01-03]  [2022-01..2022-03]  [1990..1995]
    [-0059..-0049]  [2022-01-10..]  [..2022-01-10]  [2022..]  [..2022-01]
    2022-01-11/2022-01-16  2021-12-28/2022-01-03  2022-01/2022-03  2021-11/2022-03  1990/1995
    -0059/-0049  2022-01-10/..  ../2022-01-10  2022/..  ../-0043
    2022-01-10T08:00/2022-01-10T10:00
    [2022-01-12,2022-01-13]  [2022-01-12,2022-02-13]  [2022-01-12,2022-01-13,2022-01-15]
    [2022-01-12,2022-02-13,2022-03-15]  [2021,2023]  [2021,2023,2025]
"""


@pytest.mark.parametrize("said", SAID.split())
def test_what_the_app_says_is_read_back(said: str) -> None:
    value = edtf.parse(said)
    assert read_phrase(datewords.words(value), WRITTEN).time == value


def test_an_english_phrase_in_another_article() -> None:
    assert read_phrase("mid-March 2022", WRITTEN, "de").time.edtf == "[2022-03-11..2022-03-20]"


def test_what_is_said_of_words_that_are_no_date() -> None:
    with pytest.raises(DateWordsError) as caught:
        read_phrase("the 32nd", WRITTEN)
    assert str(caught.value) == "“the 32nd” is not a date. Try 10 Jan 2022, mid-January or 2022-01."


def test_the_other_reading_is_kept() -> None:
    reading = read_phrase("10/01/2022", WRITTEN)
    assert [other.time.edtf for other in reading.alternatives] == ["2022-01-10"]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hello",
        "soon",
        "three weeks",
        "every day",
        "x" * 300,
        "32 May",
        "after",
        "one day, soon",
    ],
)
def test_refused(words: str) -> None:
    with pytest.raises(DateWordsError):
        read_phrase(words, WRITTEN)
