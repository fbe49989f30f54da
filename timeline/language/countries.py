"""Countries: their codes, their capitals, and how eleven languages call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from timeline.language.tables import rows

_LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "ru", "uk", "pl", "tr", "nl")
"""The last columns of the table, the first of them in English."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the gazetteer; its point is its capital's."""

    code: str
    capital: str
    latitude: float | None
    longitude: float | None
    names: tuple[str, ...]
    """The English one, and those of other languages."""

    def name_in(self, language: str) -> str | None:
        """Its name in a language; None where the table has none."""
        return self.names[_LANGUAGES.index(language)] if language in _LANGUAGES else None


@cache
def countries() -> Mapping[str, Country]:
    """Countries by alpha-3."""
    found = {}
    for code, _, capital, latitude, longitude, *names in rows("gazetteer", "countries.tsv"):
        found[code] = Country(
            code,
            capital,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
            tuple(names),
        )
    return found
