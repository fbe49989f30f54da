"""Places as other languages write them: in Cyrillic, and in each language's own spelling
(“Панмунджоме”, “Karaçi”), by tables and by sound."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from timeline.events.gazetteer import KnownPlace, gazetteer, reach_of
from timeline.language.cases import endings
from timeline.language.sounds import alike, sounds
from timeline.language.spelling import in_latin

_ALIKE = 0.95
"""How alike a name must sound to that of a well-known place."""
_LEAST, _LEAST_LETTERS = 3, 5
"""Consonants and letters by which a place can be told."""
_KEPT = 20_000
_NAME = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+)*")
_APART = re.compile("[-'’ ]")
_TOLD = frozenset("CHR")
"""Flags of places that are told by their sound."""


def cyrillic_place(written: str) -> KnownPlace | None:
    """The place of a name in Cyrillic, in the nominative."""
    entry = _spellings().get(_folded(written)) if written[0].isupper() else None
    return None if entry is None else gazetteer().find(*entry)


def cyrillic_names() -> Iterable[str]:
    """All names of places that the table has in Cyrillic, in small letters, “ё” as “е”."""
    return _spellings()


def reach_in_cyrillic(word: str) -> int:
    """Tokens of the longest name in Cyrillic that begins with a word."""
    return _reach().get(_folded(word), 1)


def _folded(written: str) -> str:
    return written.lower().replace("ё", "е")


@lru_cache(maxsize=_KEPT)
def place_by_sound(written: str) -> KnownPlace | None:
    """The well-known place that a name sounds like; None where there is none or several."""
    word, parts = _joined(written), _parts(written)
    if not _NAME.fullmatch(written) or not all(part[0].isupper() for part in written.split()):
        return None
    if len(word) < _LEAST_LETTERS or max(map(len, sounds(word)), default=0) < _LEAST:
        return None
    numbers = {number for key in sounds(word) for number in _by_sound().get(key, ())}
    told = [
        (alike([word], _joined(name)), -number)
        for number in numbers
        if _parts(name := gazetteer().at(number).name) == parts
    ]
    best, number = max(told, default=(0.0, 0))
    return gazetteer().at(-number) if best >= _ALIKE else None


def _parts(name: str) -> int:
    return len(_APART.split(name))


def _joined(name: str) -> str:
    return _APART.sub("", name)


def town_after_in(written: str) -> str | None:
    """A town that no list knows, from the case in which it stands after “в”: “Бустоне”, Buston;
    None where the word is an adjective (“в Испанском зале”)."""
    first = written.split(maxsplit=1)[0]
    if not "а" <= first[-1] <= "я":
        return written
    if first.endswith(tuple(ending for ending, _ in endings("ru", "adjectives"))):
        return None
    for ending, (nominative, *_) in endings("ru", "towns"):
        if " " not in written and written.endswith(ending) and len(written) > _SHORT:
            return in_latin(written[: len(written) - len(ending)] + nominative)
    return " ".join(map(in_latin, written.split()))


_SHORT = 4


@cache
def _spellings() -> Mapping[str, tuple[str, str]]:
    raw = files("resources").joinpath("gazetteer", "spellings.tsv.gz").read_bytes()
    found: dict[str, tuple[str, str]] = {}
    for line in gzip.decompress(raw).decode("utf-8").splitlines():
        name, country, spelled = line.split("\t")
        for each in spelled.split("|"):
            found.setdefault(_folded(each), (name, country))
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
        if place.flag and place.flag in _TOLD:
            for key in sounds(_joined(place.name)):
                found.setdefault(key, []).append(number)
    return found
