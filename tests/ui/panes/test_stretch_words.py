"""The stretch in view, in words."""

from __future__ import annotations

import pytest

from timeline.daynumber import day_number
from ui.panes.stretch_words import stretch_forms, stretch_words


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


@pytest.mark.parametrize(
    ("first", "last", "forms"),
    [
        (
            (2021, 12, 29),
            (2022, 1, 27),
            (
                "29 December 2021 – 27 January 2022",
                "29 Dec 2021 – 27 Jan 2022",
                "29 Dec – 27 Jan",
            ),
        ),
        ((2014, 3, 1), (2022, 1, 1), ("March 2014 – January 2022", "Mar 2014 – Jan 2022")),
        ((-43, 3, 15), (2022, 1, 1), ("44 BCE – 2022",)),
    ],
)
def test_shorter_and_shorter(
    first: tuple[int, int, int], last: tuple[int, int, int], forms: tuple[str, ...]
) -> None:
    assert stretch_forms(day_number(*first), day_number(*last)) == forms
