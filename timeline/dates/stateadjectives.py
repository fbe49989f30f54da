"""Adjectives of states in languages that inflect them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def adjective_tables() -> Mapping[str, Mapping[str, list[str]]]:
    """By language and code of a state, with what the words begin, in lower case."""
    text = resources.files("resources").joinpath("lexicon", "adjectives.toml").read_text("utf-8")
    return tomllib.loads(text)


def is_of_state(word: str) -> bool:
    """Whether a word in lower case is such an adjective of any language, or its first or last part
    is: “sud-coréen”."""
    return any(_stems().match(part) is not None for part in (word, *word.split("-")))


@cache
def _stems() -> re.Pattern[str]:
    stems = {
        stem
        for language in adjective_tables().values()
        for each in language.values()
        for stem in each
    }
    longest = sorted(stems, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})\w{{0,4}}\b")
