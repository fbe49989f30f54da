"""What the window says of how much was compared, and of what an import brought."""

from __future__ import annotations

import pytest

from ui.importing import ImportReport
from ui.messages import compared_in_words, imported


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


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (ImportReport(4, 4, 7), "Imported 4 articles, 7 events."),
        (
            ImportReport(4, 4, 7, dayless=1),
            "Imported 4 articles, 7 events. 1 article states no day.",
        ),
        (
            ImportReport(400, 400, 1_200, repeated=3, dayless=27),
            "Imported 400 articles, 1,200 events; 3 here already. 27 articles state no day.",
        ),
        (
            ImportReport(9, 4, 7, dayless=2, was_stopped=True),
            "Stopped after 4 of 9 articles. Those are kept; one undo takes them back. "
            "2 articles state no day.",
        ),
    ],
)
def test_an_import_says_how_many_articles_state_no_day(report: ImportReport, words: str) -> None:
    assert imported(report) == words
