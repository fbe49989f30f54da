"""The tense that governs a date, and reporting verbs near it."""

from __future__ import annotations

import pytest

from timeline.language.reporting import reports_near
from timeline.language.tense import Tense, governing_tense
from timeline.spans import Span


def place(text: str) -> tuple[str, Span]:
    start, end = text.index("["), text.index("]")
    return text.replace("[", "").replace("]", ""), Span(start, end - 1)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They will meet on [Monday].", Tense.FUTURE),
        ("They met on [Monday].", Tense.PAST),
        ("He said they would meet on [Monday].", Tense.FUTURE),
        ("They are to meet on [Monday], he said.", Tense.FUTURE),
        ("Talks are scheduled for [Monday].", Tense.FUTURE),
        ("On [Monday], the ministers condemned it.", Tense.PAST),
        ("They have until [Monday].", Tense.FUTURE),
        ("No trace since [Monday].", Tense.PAST),
        ("A word in [May]", Tense.UNKNOWN),
    ],
)
def test_tense(marked: str, expected: Tense) -> None:
    text, span = place(marked)
    assert governing_tense(text, Span(0, len(text)), span, "en").tense is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ministers said on [Friday Jan 7] they agreed.", True),
        ("On [Friday], he told reporters.", True),
        ("They met on [Friday] in the old town hall and later said so.", False),
    ],
)
def test_reporting(marked: str, expected: bool) -> None:
    text, span = place(marked)
    assert reports_near(text, span, "en") is expected
