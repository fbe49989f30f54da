"""Names as they are compared: one key for the spellings of one name."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from timeline.language.countries import countries
from timeline.language.tables import rows

_SPELLINGS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("zh", "z"),
    ("kh", "k"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("q", "k"), ("w", "v"), ("z", "s"),
    ("dj", "j"), ("dsch", "j"), ("j", ""), ("y", ""), ("h", ""),
)  # fmt: skip
"""What other languages write for the same sounds; longer ones first."""
_VOWELS = re.compile("[aeiou]")
_KOREAN = 3
_FAMILY_FIRST = frozenset(
    ("kim", "lee", "park", "pak", "choe", "choi", "chung", "han", "ri", "yi", "ro", "roh", "rim")
)
"""Korean family names: what follows is one given name, “Kye Gwan” or “Kye-gwan”."""
_KEPT = 20_000
"""Names that are remembered; the same ones come again and again."""
_HEAD = 3
_ENOUGH = 4
"""Letters of a key that another may have one more of."""
_LEAST = 3
"""Consonants that a name needs to be told by them alone."""


@lru_cache(maxsize=_KEPT)
def folded(name: str) -> str:
    """Small letters without accents."""
    if name.isascii():
        return name.lower()
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=_KEPT)
def family_name_key(name: str) -> str:
    """The last name by its consonants, so that Lavrov and Lawrow are one; short names whole."""
    words = folded(name).replace("’", "'").split()
    given_last = len(words) == _KOREAN and words[0] in _FAMILY_FIRST
    last = "".join(words[-2:] if given_last else words[-1:])
    bare = re.sub(r"^(?:al|el)-|[^\w]", "", last)
    bones = bare
    for written, sound in _SPELLINGS:
        bones = bones.replace(written, sound)
    bones = _single(_VOWELS.sub("", bones))
    return bones if len(bones) >= _LEAST else _single(bare)


@lru_cache(maxsize=_KEPT)
def place_head(name: str) -> str:
    """What the names of one city begin with in most languages: Moscow, Moskau, Moscou."""
    plain = folded(name).replace("w", "v").replace("k", "c").removeprefix("the ")
    return plain.removeprefix("y")[:_HEAD]


def _single(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


@cache
def state_names() -> frozenset[str]:
    """English names of states, folded; as a place, a state says little of where."""
    return frozenset(folded(country.names[0]) for country in countries().values())


@cache
def region_names() -> frozenset[str]:
    """English names of regions, folded: a city may lie in one."""
    return frozenset(
        folded(row[0]) for row in rows("gazetteer", "hosts.tsv") if row[5:6] == ["region"]
    )


class Spellings:
    """One key for each person of a batch: two keys that are a letter apart, within or behind, are
    one where the given names begin alike (brsnv and brnv, as English and French write Brezhnev)."""

    def __init__(self, names: Iterable[str]) -> None:
        initials: dict[str, set[str]] = defaultdict(set)
        for name in set(names):
            initials[family_name_key(name)].add(_initial(name))
        self._shorter = {
            key: shorter
            for key, own in initials.items()
            for shorter in _one_letter_less(key)
            if shorter in initials and not own.isdisjoint(initials[shorter])
        }

    def key(self, name: str) -> str:
        """What a name is compared by."""
        key = family_name_key(name)
        return self._shorter.get(key, key)


def _initial(name: str) -> str:
    """Of the given name; nothing where only the family name is told."""
    words = folded(name).split()
    return words[0][0] if len(words) > 1 else ""


def _one_letter_less(key: str) -> Iterator[str]:
    if len(key) > _ENOUGH:
        yield from (key[:at] + key[at + 1 :] for at in range(1, len(key)))
