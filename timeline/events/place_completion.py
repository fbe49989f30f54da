"""Places that a person may mean by the first letters of a name, offline, for the editor."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from timeline.events.gazetteer import Gazetteer, KnownPlace, countries, gazetteer
from timeline.records import Place

_FLAG_WORDS = {"C": "capital", "R": "region"}
_FLAG_WEIGHTS = {"C": 3_000, "H": 400, "V": 200, "R": 200}
_BIG, _A_NAME = 3_000, 300
_AFTER_ALL = "\U0010ffff"
_MOST = 6
"""Places that are offered at once."""


@dataclass(frozen=True, slots=True)
class PlaceOffer:
    """One place on offer. ``where`` says which it is: ``Belgium, capital``."""

    place: Place
    where: str

    @property
    def position(self) -> str:
        """``50.85, 4.35``: degrees north and east; empty where not known."""
        return position_words(self.place)


def position_words(place: Place) -> str:
    """``50.85, 4.35``, with a true minus sign in the south and the west; empty where not known."""
    if place.latitude is None or place.longitude is None:
        return ""
    return f"{place.latitude:.2f}, {place.longitude:.2f}".replace("-", "−")


def country_words(code: str | None) -> str:
    """English name of a country by its alpha-3 code; the code itself where it has none."""
    known = countries().get(code or "")
    return (code or "") if known is None else known.names[0]


class PlaceCompletion:
    """Names folded and sorted once, so that a prefix is found by bisection."""

    def __init__(self, known: Gazetteer) -> None:
        self._known = known
        pairs = sorted((_folded(name), number) for name, number in known.names())
        self._names = [name for name, _ in pairs]
        self._numbers = [number for _, number in pairs]
        self._fame = Counter(self._numbers)

    def offers(self, text: str) -> tuple[PlaceOffer, ...]:
        """Places with a name that begins so, the most prominent first, whole names before all.

        ``Geneva, sw`` asks for a country by the beginning of its name or by its code. Accents and
        case do not matter; other languages' names are known too, the answer is in English.
        """
        name, _, country = (part.strip() for part in text.partition(","))
        wanted = _folded(name)
        if not wanted:
            return ()
        begin = bisect_left(self._names, wanted)
        end = bisect_left(self._names, wanted + _AFTER_ALL, begin)
        ranked: dict[int, tuple[bool, int, int]] = {}
        for row in range(begin, end):
            number = self._numbers[row]
            place = self._known.at(number)
            if _is_in(place, country):
                rank = (self._names[row] != wanted, -self._weight(place, number), number)
                ranked[number] = min(rank, ranked.get(number, rank))
        best = nsmallest(_MOST, ranked.values())
        return tuple(_offer(self._known.at(number)) for _, _, number in best)

    def _weight(self, place: KnownPlace, number: int) -> int:
        """Inhabitants in thousands; names in many languages and a capital count like many."""
        known = min(place.thousands, _BIG) + _A_NAME * self._fame[number]
        return known + _FLAG_WEIGHTS.get(place.flag, 0)


@cache
def place_completion() -> PlaceCompletion:
    """The one of the process, over the one gazetteer."""
    return PlaceCompletion(gazetteer())


def _offer(place: KnownPlace) -> PlaceOffer:
    parts = (place.city, country_words(place.country), _FLAG_WORDS.get(place.flag, ""))
    return PlaceOffer(place.record(), ", ".join(part for part in parts if part))


def _is_in(place: KnownPlace, country: str) -> bool:
    if not country:
        return True
    wanted = _folded(country)
    known = countries().get(place.country)
    names = () if known is None else known.names
    return place.country.casefold() == wanted or any(
        _folded(name).startswith(wanted) for name in names
    )


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
