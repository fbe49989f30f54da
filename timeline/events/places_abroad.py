"""Places as other languages write them: in Cyrillic, and in each language's own spelling
(“Панмунджоме”, “Karaçi”), by tables and by sound."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from timeline.events.gazetteer import KnownPlace, gazetteer, reach_of
from timeline.events.sounds import alike, sounds

_ALIKE = 0.9
"""How alike a name must sound to that of a well-known place."""
_LEAST, _LEAST_LETTERS = 3, 5
"""Consonants and letters by which a place can be told."""
_BIG = 500
"""Thousands of inhabitants from which a town is told by its sound."""
_KEPT = 20_000
_TOLD = frozenset("CHR")
"""Flags of places that are told by their sound."""


def cyrillic_place(written: str) -> KnownPlace | None:
    """The place of a name in Cyrillic, in the nominative."""
    entry = _spellings().get(written.replace("ё", "е"))
    return None if entry is None else gazetteer().find(*entry)


def cyrillic_names() -> Iterable[str]:
    """All names of places that the table has in Cyrillic, “ё” as “е”."""
    return _spellings()


def reach_in_cyrillic(word: str) -> int:
    """Tokens of the longest name in Cyrillic that begins with a word."""
    return _reach().get(word.replace("ё", "е"), 1)


@lru_cache(maxsize=_KEPT)
def place_by_sound(written: str) -> KnownPlace | None:
    """The well-known place that a name sounds like; None where there is none or several."""
    word = _joined(written)
    if len(word) < _LEAST_LETTERS or max(map(len, sounds(word)), default=0) < _LEAST:
        return None
    numbers = {number for key in sounds(word) for number in _by_sound().get(key, ())}
    told = [(alike([word], _joined(gazetteer().at(n).name)), -n) for n in numbers]
    best, number = max(told, default=(0.0, 0))
    return gazetteer().at(-number) if best >= _ALIKE else None


def _joined(name: str) -> str:
    return name.replace("-", "").replace(" ", "").replace("’", "'").partition("'")[0]


@cache
def _spellings() -> Mapping[str, tuple[str, str]]:
    raw = files("resources").joinpath("gazetteer", "spellings.tsv.gz").read_bytes()
    found: dict[str, tuple[str, str]] = {}
    for line in gzip.decompress(raw).decode("utf-8").splitlines():
        name, country, spelled = line.split("\t")
        for each in spelled.split("|"):
            found.setdefault(each.replace("ё", "е"), (name, country))
    return found


@cache
def _reach() -> Mapping[str, int]:
    return reach_of(name for name in _spellings() if not name.isalpha())


@cache
def _by_sound() -> Mapping[str, list[int]]:
    """Numbers of well-known places by the consonants of their names."""
    found: dict[str, list[int]] = {}
    places = gazetteer()
    for number in places.numbers():
        place = places.at(number)
        if place.flag in _TOLD and place.flag or place.thousands >= _BIG:
            for key in sounds(_joined(place.name)):
                found.setdefault(key, []).append(number)
    return found
