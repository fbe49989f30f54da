"""The line around a place, looked at no farther than a date can be read by."""

from __future__ import annotations

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
