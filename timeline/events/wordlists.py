"""Named lists of words, read once from ``words.toml`` and ``places.toml`` of the lexicon."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def words(name: str) -> frozenset[str]:
    """The words of a list. Raises KeyError for a name that the files do not have."""
    return frozenset(_lists()[name].split())


def phrases(name: str) -> frozenset[str]:
    """The lines of a list, for phrases of several words. Raises KeyError as ``words`` does."""
    return frozenset(line.strip() for line in _lists()[name].splitlines() if line.strip())


@cache
def _lists() -> dict[str, str]:
    folder = files("resources").joinpath("lexicon")
    found: dict[str, str] = {}
    for name in ("words.toml", "places.toml"):
        found |= tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))
    return found
