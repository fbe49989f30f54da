"""What people write in tables: the headings and words of ``tables.toml`` in the lexicon."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from timeline.exchange.tables.columns import Role
from timeline.records import Status


@cache
def headings() -> Mapping[str, Role]:
    """What a heading says by itself, folded; of two roles with one word, the earlier counts."""
    found = _lists()["headings"].items()
    return {word: Role(role) for role, words in reversed(found) for word in words}


@cache
def statuses() -> Mapping[str, Status]:
    """What a status is called, in small letters: its own name and others."""
    others = _lists()["statuses"].items()
    own = {status.value: status for status in Status}
    return own | {word: Status(status) for status, words in others for word in words}


@cache
def cell_words(name: str) -> frozenset[str]:
    """The words of a list, in small letters. Raises KeyError for a name that the file lacks."""
    return frozenset(_lists()["cells"][name])


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    text = files("resources").joinpath("lexicon", "tables.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
