"""Code points and UTF-16 units, checked against Python's own encoder and a real QTextDocument."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from timeline.spans import Span
from ui.text_offsets import TextOffsets

TEXTS = [
    "plain",
    "",
    "two 🕊🕊 doves, then on Monday",
    "NBSP\u00a0here and\nnew line 🇺🇦 flag",
    "𝔄𝔅 first",
    "e\u0301 combining, עברית, 日本語 𠀀",
]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("text", TEXTS)
def test_every_offset_agrees_with_the_encoder(text: str) -> None:
    offsets = TextOffsets(text)
    for i in range(len(text) + 1):
        assert offsets.to_units(i) == _units(text[:i])
        assert offsets.to_code_points(_units(text[:i])) == i
    assert offsets.unit_length == _units(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_there_and_back(text: str) -> None:
    offsets = TextOffsets(text)
    assert [offsets.to_code_points(offsets.to_units(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


def test_the_middle_of_a_pair_is_its_start() -> None:
    assert TextOffsets("a🕊b").to_code_points(2) == 1


@pytest.mark.parametrize("outside", [-1, 6])
def test_outside_is_refused(outside: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        TextOffsets("plain").to_units(outside)


@pytest.mark.parametrize("text", [t for t in TEXTS if t])
def test_a_cursor_selects_the_same_words(text: str, qapp: object) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    offsets = TextOffsets(text)
    span = Span(len(text) // 2, len(text))
    start, end = offsets.units_of(span)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selected = cursor.selectedText().replace("\u2029", "\n")
    assert selected.replace("\u00a0", " ") == span.of(text).replace("\u00a0", " ")
    assert offsets.span_of(start, end) == span
