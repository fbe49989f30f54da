"""How names sound: one person or town in every language's spelling (“Chruschtschow”, “Jruschov”,
“Хрущёвым”). The consonants of two spellings must agree, their vowels be alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, product

from timeline.events.spellings import is_latin
from timeline.language.spelling import plain_spelling

_MOST = 96
"""Ways to read one word that are looked at."""
_KEPT = 20_000
_MARKED = str.maketrans({"ț": "ts", "ţ": "ts", "ę": "en", "ą": "on", "ã": "an", "ś": "s"})
_SILENT = re.compile(
    r"(?<=[ae]n)[dt]$|(?<=ar)d$|(?<=er)t$|(?<=au)(?:lt|ld|d|t|x)$|(?<=[aeo][iu])[sx]$|(?<=or)s$"
)
"""What French does not sound at the end."""
_VOWELS = re.compile("[a-z]")
_TWICE = re.compile(r"([A-Z])\1+")

Sounds = Mapping[str, Sequence[str]]
"""The consonants of a word, by each way to read it, to the same with its vowels."""


@lru_cache(maxsize=_KEPT)
def sounds(word: str) -> Sounds:
    """All ways to read a word in Latin or Cyrillic letters."""
    lower = word.casefold().translate(_MARKED)
    latin = is_latin(lower)
    parts, table = _parts("latin" if latin else "cyrillic")
    bare = plain_spelling(lower) if latin else lower
    spellings = {bare, _SILENT.sub("", bare)} if latin else {bare}
    found: dict[str, list[str]] = {}
    for spelling in sorted(spellings, key=len, reverse=True):
        options = [table[part] for part in parts.findall(spelling)]
        for read in islice(product(*options), _MOST):
            whole = _TWICE.sub(r"\1", "".join(read))
            wholes = found.setdefault(_VOWELS.sub("", whole), [])
            if whole not in wholes:
                wholes.append(whole)
    return found


def alike(one: Iterable[str], other: str) -> float:
    """How alike the likest of some spellings of a word sounds to another word: 0 where their
    consonants differ, 1 where all is equal."""
    theirs = sounds(other)
    best = 0.0
    for word in one:
        for key, wholes in sounds(word).items():
            for whole, their in product(wholes, theirs.get(key, ())):
                best = max(best, SequenceMatcher(None, whole, their, False).ratio())
    return best


@cache
def _parts(script: str) -> tuple[re.Pattern[str], Mapping[str, list[str]]]:
    table = {letters: [each.strip("-") for each in read] for letters, read in table_of(script)}
    longest = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), table


def table_of(script: str) -> list[tuple[str, list[str]]]:
    """The rows of a script in ``sounds.tsv``."""
    text = files("resources").joinpath("lexicon", "sounds.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return [(letters, read.split("|")) for name, letters, read in rows if name == script]
