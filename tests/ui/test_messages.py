"""What the window says of how much was compared."""

from __future__ import annotations

import pytest

from ui.messages import compared_in_words


@pytest.mark.parametrize(
    ("compared", "events", "words"),
    [
        (5000, 12, ""),
        (5000, 5000, ""),
        (5000, 12_040, "Of 12,040 events, the 5,000 that came last were compared."),
    ],
)
def test_the_list_of_pairs_says_what_was_left_out(compared: int, events: int, words: str) -> None:
    assert compared_in_words(compared, events) == words
