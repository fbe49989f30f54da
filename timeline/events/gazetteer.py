"""Places and countries by name, read once from ``resources/gazetteer`` when first asked for."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from timeline.language.countries import countries
from timeline.records import Place

__all__ = ["Gazetteer", "KnownPlace", "countries", "gazetteer", "reach_of"]

_BIG = 100
_KEPT = 4_096
"""Places whose lines are kept read."""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A line of the gazetteer. ``thousands`` of inhabitants; ``flag`` is C for a capital, H host
    of diplomacy, V venue (``city`` says where), R region, S state (country), or empty."""

    name: str
    country: str
    latitude: float
    longitude: float
    thousands: int
    flag: str
    city: str = ""

    @property
    def is_prominent(self) -> bool:
        """True when a bare mention of the name is likely to mean it."""
        return bool(self.flag) or self.thousands >= _BIG

    def record(self) -> Place:
        """As an event carries it."""
        return Place(self.name, self.country or None, self.latitude, self.longitude)


_WORDS = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s]")


def reach_of(names: Iterable[str]) -> dict[str, int]:
    """First words of names to the most tokens that a name so begun can have."""
    found: dict[str, int] = {}
    for name in names:
        parts = _WORDS.findall(name)
        if len(parts) > 1:
            for first in (parts[0], name.split()[0]):
                found[first] = max(len(parts), found.get(first, 1))
    return found


class Gazetteer:
    """Names to places. Of several places of one name the most prominent is meant, also where the
    name is that of another language (“Vienne”), unless the country is stated."""

    def __init__(self) -> None:
        folder = files("resources").joinpath("gazetteer")
        raw = gzip.decompress(folder.joinpath("places.tsv.gz").read_bytes()).decode("utf-8")
        self._lines = raw.splitlines()
        self._first: dict[str, int] = {}
        self._more: dict[str, list[int]] = {}
        self._folded: dict[str, int] = {}
        first, more = self._first, self._more
        aliases: list[tuple[str, int]] = []
        for number, line in enumerate(self._lines):
            name = line[: line.index("\t")]
            if name in first:
                more.setdefault(name, []).append(number)
            else:
                first[name] = number
            if line[-1] != "\t":
                aliases.append((line[line.rindex("\t") + 1 :], number))
        self.reach = reach_of(name for name in first if not name.isalpha())
        for names, number in aliases:
            for name in names.split("|"):
                known = first.get(name)
                if known is None or (number < known and not self._parse(known).flag):
                    first[name] = number
                if known is not None:
                    more.setdefault(name, []).append(max(number, known))
        more_names = (name for names, _ in aliases for name in names.split("|"))
        for word, reach in reach_of(more_names).items():
            self.reach[word] = max(reach, self.reach.get(word, 1))

    def find(self, name: str, country: str | None = None) -> KnownPlace | None:
        """The place of that name, in ``country`` (alpha-3) where given."""
        number = self._first.get(name)
        if number is None:
            return None
        if country is None:
            return self._parse(number)
        for candidate in (number, *self._more.get(name, ())):
            found = self._parse(candidate)
            if found.country == country:
                return found
        return None

    def find_shouted(self, name: str) -> KnownPlace | None:
        """The place whose name is written in capitals (“PORT-AU-PRINCE”)."""
        if not self._folded:
            for written, number in self._first.items():
                self._folded.setdefault(written.lower(), number)
        folded = self._folded.get(name.lower())
        return None if folded is None else self._parse(folded)

    def names(self) -> Iterator[tuple[str, int]]:
        """Every name, each with the numbers of the places that bear it, for ``at``."""
        yield from self._first.items()
        for name, numbers in self._more.items():
            for number in numbers:
                yield name, number

    def numbers(self) -> range:
        """The numbers of all places, for ``at``."""
        return range(len(self._lines))

    def at(self, number: int) -> KnownPlace:
        """A place by its number; the most prominent places have the lowest."""
        return self._parse(number)

    def _parse(self, number: int) -> KnownPlace:
        return _parse(self._lines[number])


@lru_cache(maxsize=_KEPT)
def _parse(line: str) -> KnownPlace:
    name, country, latitude, longitude, thousands, flag, city, _ = line.split("\t")
    return KnownPlace(name, country, float(latitude), float(longitude), int(thousands), flag, city)


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of the process."""
    return Gazetteer()
