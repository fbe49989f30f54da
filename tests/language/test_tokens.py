"""Words, numbers and signs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language import tokens
from timeline.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. said", ["The", "U.S.", "said"]),
        ("at 9 a.m. on", ["at", "9", "a.m.", "on"]),
        ("Moscow's and today’s", ["Moscow", "'s", "and", "today", "’s"]),
        ("didn't", ["didn't"]),
        ("US-Russia", ["US", "-", "Russia"]),
        ("3,000 at 10:30", ["3,000", "at", "10:30"]),
        ("the 10th", ["the", "10th"]),
        ("G20 (Bali)", ["G20", "(", "Bali", ")"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text, Span(0, len(text)))] == expected


@given(st.text())
def test_each_token_stands_where_it_says(text: str) -> None:
    found = tokens(text, Span(0, len(text)))
    assert all(token.span.of(text) == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())
