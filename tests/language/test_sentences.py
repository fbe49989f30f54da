"""Sentences: boundaries, abbreviations, quotes, layouts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.language import sentences
from timeline.spans import Span


def split(text: str, *, line_is_sentence: bool = False, language: str = "en") -> list[str]:
    spans = sentences(
        text, Span(0, len(text)), line_is_sentence=line_is_sentence, language=language
    )
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
        (
            "He left for the U.S. The trip was short.",
            ["He left for the U.S.", "The trip was short."],
        ),
        (
            "On Jan. 10 Gen. Li met Mr. Wu at 9 a.m. Monday.",
            ["On Jan. 10 Gen. Li met Mr. Wu at 9 a.m. Monday."],
        ),
        ("He met J. R. Smith. Then he left.", ["He met J. R. Smith.", "Then he left."]),
        ("Resolution No. 5 passed.", ["Resolution No. 5 passed."]),
        ("“Never.” He left.", ["“Never.”", "He left."]),
        ('"Will you?" he asked. "No."', ['"Will you?" he asked.', '"No."']),
        ("It rose 3.5 per cent. Then fell.", ["It rose 3.5 per cent.", "Then fell."]),
        ("", []),
        ("  \n\n ", []),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_line_never_joins_the_next_in_crawl_layout() -> None:
    assert split("They met. It ended\nThe next line", line_is_sentence=True) == [
        "They met.",
        "It ended",
        "The next line",
    ]


def test_a_wrapped_line_goes_on() -> None:
    text = (
        "The foreign ministers of all the member states met in\nBrussels on Monday.\n\nThey left."
    )
    assert split(text) == [
        "The foreign ministers of all the member states met in\nBrussels on Monday.",
        "They left.",
    ]


def test_a_heading_is_its_own_sentence() -> None:
    assert split("Talks fail\nThe ministers left.") == ["Talks fail", "The ministers left."]


def test_a_german_ordinal_does_not_end_a_sentence() -> None:
    text = "Das Treffen am 28. März scheiterte. Er ging."
    assert split(text, language="de") == ["Das Treffen am 28. März scheiterte.", "Er ging."]


@given(st.text(), st.booleans())
@settings(deadline=None)
def test_all_that_is_not_space_is_covered_once(text: str, crawl: bool) -> None:
    spans = sentences(text, Span(0, len(text)), line_is_sentence=crawl, language="en")
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
