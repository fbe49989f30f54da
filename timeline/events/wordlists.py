"""Named lists of words, read once from ``resources/lexicon/words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def words(name: str) -> frozenset[str]:
    """The words of a list. Raises KeyError for a name that the file does not have."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    text = files("resources").joinpath("lexicon", "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
