"""The years in which persons of the table held office or were in the news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.events.actors import KnownActor, actor_index
from timeline.events.tenures import tenures
from timeline.language.spelling import plain_spelling
from timeline.language.tables import rows

Years = tuple[int, int]
_STILL = 9999
_CODE = re.compile("[A-Z]{3}")
_STRETCH = re.compile(r"(.+?) (\d{4})(?:\.\d\d)?(-(?:(\d{4})(?:\.\d\d)?)?)?")


def held_by(person: KnownActor) -> tuple[Years, ...]:
    """First and last years of the offices that somebody held; empty where no table tells it."""
    return _held().get(person.actor.name, ())


def in_news(person: KnownActor, year: int, beyond: int) -> bool:
    """True of one who held an office in that year, or so many years before or after it."""
    return any(first - beyond <= year <= last + beyond for first, last in held_by(person))


@cache
def _held() -> dict[str, tuple[Years, ...]]:
    found: dict[str, list[Years]] = {name: [years] for name, years in tenures().items()}
    for states, family, years in _offices():
        bearers = actor_index().surnames.get(plain_spelling(family), [])
        full = actor_index().find(family)
        known = [full.known] if full is not None and " " in family and full.how == "person" else []
        for person in known or bearers:
            told = tenures().get(person.actor.name)
            fits = told is None or (told[0] - 1 <= years[0] <= told[1] + 1)
            if fits and (not states or person.speaks_for in states):
                found.setdefault(person.actor.name, []).append(years)
    return {name: tuple(years) for name, years in found.items()}


_SAME = {"SUN": ("RUS",), "RUS": ("SUN",), "CZE": ("CSK",), "DEU": ("BRD", "DDR"), "SRB": ("YUG",)}
"""States under whose code the table of offices lists those of another."""


def _offices() -> Iterator[tuple[set[str], str, Years]]:
    """Codes of the states, where the table tells them, name and years of each holder."""
    for _, owner, holders in rows("lexicon", "offices_held.tsv"):
        told = [code for code in owner.split() if _CODE.fullmatch(code)]
        states = {each for code in told for each in (code, *_SAME.get(code, ()))}
        for holder in holders.split("|"):
            match = _STRETCH.fullmatch(holder)
            if match is None:
                continue
            first = int(match[2])
            last = int(match[4] or _STILL) if match[3] else first
            for written in match[1].split("="):
                yield states, written, (first, last)
