"""Forms of verbs that tables write short: “vot~ar”, “statt|findet fand fanden gefunden”."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline.language import parted

_STEM = "_"
_ZU = "zu"
_JOINED = ("ge", "zu")
"""Beginnings of forms that never stand apart from their prefix."""


def inflected(head: str, language: str) -> list[str]:
    """The forms of a verb that is written as its stem, ``~`` and the class of its endings."""
    stem, _, name = head.partition("~")
    return [
        ending.replace(_STEM, stem) if _STEM in ending else stem + ending
        for ending in _endings(language)[name]
    ]


def verb_phrases(entry: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A table's entry as its verb and the words that follow it.

    ``prefix|form form ...`` is a separable verb: its forms stand apart from the prefix (“fand am
    Montag statt”) and joined to it (“stattfand”, “stattzufinden”); participles only joined.
    """
    prefix, bar, forms = entry.partition("|")
    if not bar:
        head, *tail = parted(entry)
        yield head, tuple(tail)
        return
    for form in parted(forms):
        yield prefix + form, ()
        if form.startswith(_JOINED):
            continue
        yield form, (prefix,)
        if form.endswith("en"):
            yield prefix + _ZU + form, ()


@cache
def _endings(language: str) -> dict[str, tuple[str, ...]]:
    text = files("resources").joinpath("lexicon", "inflections.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text).get(language, {})
    return {name: tuple(endings.split()) for name, endings in table.items()}
