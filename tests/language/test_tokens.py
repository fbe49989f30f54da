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
        ("l'OTAN d’Helsinki", ["l'", "OTAN", "d’", "Helsinki"]),
        ("L'Unione dell'Aia", ["L'", "Unione", "dell'", "Aia"]),
        ("aujourd'hui à N'Djamena", ["aujourd'hui", "à", "N'Djamena"]),
        ("G20 (Bali)", ["G20", "(", "Bali", ")"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text, Span(0, len(text)))] == expected


def test_an_elided_word_is_told_whole() -> None:
    text = "l'accord d'Alger dell'Unione"
    found = [token.lower for token in tokens(text, Span(0, len(text)))]
    assert found == ["le", "accord", "de", "alger", "dello", "unione"]


@given(st.text())
def test_each_token_stands_where_it_says(text: str) -> None:
    found = tokens(text, Span(0, len(text)))
    assert all(token.span.of(text) == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())
