"""The line around a place, looked at no farther than a date can be read by."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.spans import Span

REACH = 1_000
"""Characters on either side; a line that is longer is as good as cut there."""


def line_start(text: str, place: int) -> int:
    """Where the line of ``place`` begins, or ``REACH`` characters before."""
    first = max(0, place - REACH)
    newline = text.rfind("\n", first, place)
    return first if newline < 0 else newline + 1


def line_end(text: str, place: int) -> int:
    """Where the line of ``place`` ends, or ``REACH`` characters on."""
    last = min(len(text), place + REACH)
    newline = text.find("\n", place, last)
    return last if newline < 0 else newline


def is_quoted(text: str, span: Span) -> bool:
    """Whether another said the words; “yesterday” there is none of the writer's."""
    before = text[line_start(text, span.start) : span.start]
    return before.count('"') % 2 == 1 or any(
        before.count(opening) > before.count(closing) for opening, closing in ("“”", "«»", "„“")
    )


def paragraph_numbers(text: str, sentences: Sequence[Span]) -> list[int]:
    """The number of the paragraph of each sentence; a blank line, or where the text has none a
    line break, begins a new one."""
    mark = "\n\n" if "\n\n" in text else "\n"
    numbers: list[int] = []
    last = 0
    for sentence in sentences:
        numbers.append((numbers[-1] if numbers else 0) + (mark in text[last : sentence.start]))
        last = sentence.end
    return numbers
