"""Sets of words, written as one line."""

from __future__ import annotations


def wordset(listed: str) -> frozenset[str]:
    """The words of a line, parted by white space."""
    return frozenset(listed.split())
