"""Nouns that take up deeds though they are of another word: “the entry”, entered."""

from __future__ import annotations

from functools import cache

from timeline.events.wordlists import phrases


@cache
def deeds_called() -> dict[str, frozenset[str]]:
    """The verbs that a noun takes up though it is of another word."""
    found: dict[str, frozenset[str]] = {}
    for noun, *verbs in (line.split() for line in phrases("deeds_called")):
        found[noun] = found.get(noun, frozenset()) | frozenset(verbs)
    return found
