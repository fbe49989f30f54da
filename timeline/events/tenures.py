"""When a bare family name meant whom, of several who bore it; for whom somebody spoke when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from timeline.events.actors import KnownActor, actor_index

_STILL = 9999
_BEYOND = 1
"""Years before and after in which news still means the same person."""


def meant_in(year: int, bearers: Sequence[KnownActor]) -> Sequence[KnownActor]:
    """Those of one family name whom the news of ``year`` meant by it; all where none is known to
    be."""
    known = tenures()
    exact = [each for each in bearers if _holds(known.get(each.actor.name), year, 0)]
    near = exact or [each for each in bearers if _holds(known.get(each.actor.name), year, _BEYOND)]
    return near or bearers


def _holds(tenure: tuple[int, int] | None, year: int, beyond: int) -> bool:
    return tenure is not None and tenure[0] - beyond <= year <= tenure[1] + beyond


def acting_in(year: int, person: KnownActor) -> KnownActor:
    """The person as one who speaks for the state or body of that year: Jens Stoltenberg for Norway
    in 2010, for NATO in 2020."""
    mandates = _mandates().get(person.actor.name)
    if mandates is None:
        return person
    code = next((code for first, last, code in mandates if first <= year <= last), None)
    if code is None:
        known = actor_index().find(person.actor.name)
        code = known.known.speaks_for if known is not None else person.speaks_for
    return person if code == person.speaks_for else replace(person, speaks_for=code)


@cache
def tenures() -> dict[str, tuple[int, int]]:
    """First and last year by full name, from ``tenures.tsv``."""
    return {name: (int(first), _year(last)) for name, first, last in _rows("tenures.tsv")}


@cache
def _mandates() -> dict[str, list[tuple[int, int, str]]]:
    """First and last year and the code by full name, from ``mandates.tsv``; names as the index of
    actors has them."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for name, first, last, code in _rows("mandates.tsv"):
        known = actor_index().find(name)
        full = name if known is None else known.known.actor.name
        found.setdefault(full, []).append((int(first), _year(last), code))
    return found


def _year(written: str) -> int:
    return int(written) if written else _STILL


def _rows(name: str) -> Iterator[list[str]]:
    text = files("resources").joinpath("lexicon", name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
