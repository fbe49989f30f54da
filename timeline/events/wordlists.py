"""Named lists of words, read once from ``resources/lexicon/words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def words(name: str) -> frozenset[str]:
    """The words of a list. Raises KeyError for a name that the file does not have."""
    return frozenset(_lists()[name].split())


def phrases(name: str) -> frozenset[str]:
    """The lines of a list, for phrases of several words. Raises KeyError as ``words`` does."""
    return frozenset(line.strip() for line in _lists()[name].splitlines() if line.strip())


@cache
def _lists() -> dict[str, str]:
    text = files("resources").joinpath("lexicon", "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
