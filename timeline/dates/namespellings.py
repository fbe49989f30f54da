"""Names of persons as the news of other languages spells them: “Khrouchtchev” for Khrushchev."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import islice, product

from timeline.language.spelling import plain_spelling

_MOST = 60
"""Spellings of one name that are made of those of its words."""


@cache
def other_spellings() -> Mapping[str, Sequence[str]]:
    """Names and parts of names in English, to those in other languages."""
    text = resources.files("resources").joinpath("lexicon", "name_spellings.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: tuple(others.split("|")) for name, others in rows}


def spellings(name: str) -> set[str]:
    """A name as it stands, as newspapers write it that have no accents (“Schlüter”, “Schluter”,
    “Schlueter”), and as other languages spell it."""
    written = {name, *islice(_elsewhere(name), _MOST)}
    return {
        spelling
        for each in written
        for spelling in (each, plain_spelling(each), plain_spelling(each.translate(_GERMAN)))
    }


def _elsewhere(name: str) -> list[str]:
    """The name with each of its parts in every spelling."""
    parts = _parts().split(name)
    if len(parts) == 1:
        return []
    known = other_spellings()
    return ["".join(each) for each in product(*((part, *known.get(part, ())) for part in parts))]


@cache
def _parts() -> re.Pattern[str]:
    """What separates the words of a name that are spelled otherwise elsewhere, longest first."""
    names = sorted(other_spellings(), key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])({'|'.join(map(re.escape, names))})(?![\w'-])")


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
