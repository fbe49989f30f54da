"""The stretch in view, in words."""

from __future__ import annotations

import pytest

from timeline.daynumber import day_number
from ui.panes.stretch_words import stretch_words


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((2021, 12, 11), (2022, 2, 3), "11 December 2021 – 3 February 2022"),
        ((2022, 1, 3), (2022, 2, 9), "3 January – 9 February 2022"),
        ((2022, 1, 3), (2022, 1, 9), "3 – 9 January 2022"),
        ((2022, 1, 3), (2022, 1, 3), "3 January 2022"),
        ((2014, 3, 1), (2022, 1, 1), "March 2014 – January 2022"),
        ((-43, 3, 15), (2022, 1, 1), "44 BCE – 2022"),
    ],
)
def test_in_words(first: tuple[int, int, int], last: tuple[int, int, int], said: str) -> None:
    assert stretch_words(day_number(*first), day_number(*last)) == said


def test_short_for_little_room() -> None:
    first, last = day_number(2021, 12, 29), day_number(2022, 1, 27)
    assert stretch_words(first, last, short=True) == "29 Dec – 27 Jan"
