"""Spans: half-open ranges of code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.spans import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 50))
    return Span(start, start + draw(st.integers(0, 50)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-5, -2)])
def test_no_reversed_or_negative_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_words_are_counted_in_code_points() -> None:
    text = "👩‍🚀 Gipfel in \u202bتهران\u202c am Montag"
    start = text.index("Montag")
    assert Span(start, start + 6).of(text) == "Montag"
    assert len(Span(start, start + 6)) == 6


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps", "gap"),
    [
        (Span(0, 5), Span(1, 4), True, True, 0),
        (Span(0, 5), Span(0, 5), True, True, 0),
        (Span(0, 5), Span(5, 8), False, False, 0),
        (Span(0, 5), Span(4, 8), False, True, 0),
        (Span(0, 5), Span(9, 12), False, False, 4),
        (Span(9, 12), Span(0, 5), False, False, 4),
        (Span(2, 2), Span(2, 2), True, False, 0),
    ],
)
def test_two_spans(one: Span, other: Span, contains: bool, overlaps: bool, gap: int) -> None:
    assert one.contains(other) is contains
    assert one.overlaps(other) is overlaps
    assert one.gap(other) == gap


@given(spans(), spans())
def test_overlap_and_gap_are_symmetric_and_exclude_each_other(one: Span, other: Span) -> None:
    assert one.overlaps(other) is other.overlaps(one)
    assert one.gap(other) == other.gap(one)
    assert not (one.overlaps(other) and one.gap(other))


@given(spans(), st.integers(0, 100))
def test_shifting_keeps_the_length(span: Span, by: int) -> None:
    assert len(span.shifted(by)) == len(span)
    assert span.shifted(by).start == span.start + by


def test_order_is_by_start_then_end() -> None:
    assert sorted([Span(3, 9), Span(0, 4), Span(3, 5)]) == [Span(0, 4), Span(3, 5), Span(3, 9)]
