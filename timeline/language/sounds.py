"""How names sound: one person or town in every language's spelling (“Chruschtschow”, “Jruschov”,
“Хрущёвым”). The consonants of two spellings must agree, their vowels be alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import islice, product

from timeline.language.spelling import is_latin, plain_spelling
from timeline.language.tables import rows

_MOST = 96
"""Ways to read one word that are looked at."""
_KEPT = 20_000
_VOWELS = re.compile("[a-z]")
_TWICE = re.compile(r"([A-Z])\1+")

Sounds = Mapping[str, Sequence[str]]
"""The consonants of a word, by each way to read it, to the same with its vowels."""


@lru_cache(maxsize=_KEPT)
def sounds(word: str) -> Sounds:
    """All ways to read a word in Latin or Cyrillic letters."""
    lower = word.casefold()
    latin = is_latin(lower)
    parts, table = _parts("latin" if latin else "cyrillic")
    bare = plain_spelling(lower.translate(_marked())) if latin else lower
    spellings = {bare, _silent().sub("", bare)} if latin else {bare}
    found: dict[str, list[str]] = {}
    for spelling in sorted(spellings, key=len, reverse=True):
        options = [table[part] for part in parts.findall(spelling)]
        for read in islice(product(*options), _MOST):
            whole = _TWICE.sub(r"\1", "".join(read))
            wholes = found.setdefault(_VOWELS.sub("", whole), [])
            if whole not in wholes:
                wholes.append(whole)
    return found


def sounds_of(forms: Iterable[str]) -> set[str]:
    """The consonants of all ways to read some spellings of a word."""
    return {key for form in forms for key in sounds(form) if key}


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


@cache
def _marked() -> Mapping[int, str]:
    """Letters whose marks are sounded, as letters without."""
    return str.maketrans({letter: read for letter, (read, *_) in table_of("marked")})


@cache
def _silent() -> re.Pattern[str]:
    return re.compile("|".join(letters for letters, _ in table_of("silent")))


def table_of(script: str) -> list[tuple[str, list[str]]]:
    """The rows of a script in ``sounds.tsv``."""
    told = (row for row in rows("lexicon", "sounds.tsv") if row[0] == script)
    return [(letters, read.split("|")) for _, letters, read in told]
