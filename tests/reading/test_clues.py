"""Days from addresses, file names, file times and metadata."""

from __future__ import annotations

import pytest

from timeline.daynumber import day_number
from timeline.reading.clues import (
    FILE_NAME_WEIGHT,
    FILE_TIME_WEIGHT,
    file_name_clue,
    file_time_clue,
    stated_day,
    url_clue,
)
from timeline.records import DocumentDateBasis
from timeline.spans import Span

Day = tuple[int, int, int]


def number(day: Day | None) -> int | None:
    return None if day is None else day_number(*day)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.org/2021/06/16/geneva", (2021, 6, 16)),
        ("https://x.org/2021/6/16/geneva", None),
        ("https://x.org/2021/06/3/geneva", (2021, 6, 3)),
        ("https://x.org/2021-06-16-geneva.html", (2021, 6, 16)),
        ("https://x.org/news/20210616/geneva", (2021, 6, 16)),
        ("https://x.org/world/2021/jun/16/geneva", (2021, 6, 16)),
        ("https://x.org/world/2021/Jun/16/geneva", (2021, 6, 16)),
        ("https://x.org/story?date=2021-06-16", (2021, 6, 16)),
        ("https://x.org/2021/06/geneva", None),
        ("https://x.org/2021/13/16/geneva", None),
        ("https://x.org/2021/02/30/geneva", None),
        ("https://x.org/id/120210616", None),
        ("https://x.org/id/202106161", None),
        ("https://x.org/id/9021/06/16", None),
        ("https://20210616.org/geneva", None),
        ("http://[x/2021/06/16", None),
    ],
)
def test_addresses(url: str, day: Day | None) -> None:
    clue = url_clue(url)
    assert (clue and clue.day) == number(day)
    if clue is not None:
        assert clue.basis is DocumentDateBasis.URL
        assert clue.words in url


def test_an_address_in_the_text_gives_the_place_of_its_day() -> None:
    text = "Title\n20210617\nhttps://x.org/2021/06/16/a"
    clue = url_clue("https://x.org/2021/06/16/a", Span(15, len(text)))
    assert clue is not None
    assert clue.span is not None
    assert clue.span.of(text) == "2021/06/16"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2021-06-16 geneva.txt", (2021, 6, 16)),
        ("geneva_20210616.txt", (2021, 6, 16)),
        ("geneva.2021.06.16.txt", (2021, 6, 16)),
        ("APW19980807.0261.txt", (1998, 8, 7)),
        ("2021-06-16.txt", (2021, 6, 16)),
        ("geneva2021.txt", None),
        ("000_86f2cd63d1c60035.txt", None),
        ("8620210616cd.txt", None),
        ("20210616cd.txt", None),
        ("2021-06.txt", None),
        ("2021-06-31.txt", None),
        ("00010101.txt", None),
    ],
)
def test_file_names(name: str, day: Day | None) -> None:
    clue = file_name_clue(name)
    assert (clue and clue.day) == number(day)
    if clue is not None:
        assert (clue.basis, clue.weight) == (DocumentDateBasis.FILE, FILE_NAME_WEIGHT)


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        (0.0, (1970, 1, 1)),
        (86_399.9, (1970, 1, 1)),
        (1_641_549_600.0, (2022, 1, 7)),
        (-1.0, (1969, 12, 31)),
    ],
)
def test_file_times(seconds: float, day: Day) -> None:
    clue = file_time_clue(seconds)
    assert clue.day == number(day)
    assert clue.weight == FILE_TIME_WEIGHT < FILE_NAME_WEIGHT


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-06-16T18:05:00+00:00", (2021, 6, 16)),
        ("2024-06-16T21:40:00-05:00", (2024, 6, 16)),
        (" 2021/06/16 18:05", (2021, 6, 16)),
        ("20210616", (2021, 6, 16)),
        ("20210616T180500Z", (2021, 6, 16)),
        ("16.06.2021", None),
        ("2021-06", None),
        ("2021-06-161", None),
        ("", None),
    ],
)
def test_stated_days_are_taken_as_written(text: str, day: Day | None) -> None:
    assert stated_day(text) == number(day)
