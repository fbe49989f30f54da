"""States that stood in the place of today's, or bore another name, on the day of an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from timeline.daynumber import DayNumber, day_number
from timeline.events.actors import KnownActor, actor_index
from timeline.records import Actor, ActorType


@dataclass(frozen=True, slots=True)
class _Era:
    first: DayNumber
    last: DayNumber
    actor: KnownActor


def as_of(
    day: int | None, written: int | None, actors: Iterable[KnownActor], named: Collection[str]
) -> list[KnownActor]:
    """The actors as they were on the day of an event: the Soviet Union for Russia in 1986, Burma
    for Myanmar in 1962. Codes in ``named`` are of states that the words themselves name: they
    stay where the article was ``written`` in another era."""
    if day is None:
        return list(actors)
    return [_as_of(day, written, actor, named) for actor in actors]


def _as_of(day: int, written: int | None, actor: KnownActor, named: Collection[str]) -> KnownActor:
    if actor.speaks_for is not None and actor.actor.type is ActorType.ORGANISATION:
        state = actor_index().by_code.get(actor.speaks_for)
        then = _as_of(day, written, state, named) if state is not None else None
        code = then.actor.code if then is not None else actor.speaks_for
        return actor if code == actor.speaks_for else replace(actor, speaks_for=code)
    for era in _eras().get(actor.actor.code or "", ()):
        same_state = era.actor.actor.code == actor.actor.code
        of_its_time = written is not None and era.first <= written <= era.last
        stays = actor.actor.code in named and not (same_state or of_its_time)
        if era.first <= day <= era.last and not stays:
            return era.actor
    return actor


@cache
def successors() -> dict[str, str]:
    """States that took the place of others, both ways: Russia and the Soviet Union. Those of which
    several came are left out."""
    pairs = {
        frozenset((code, era.actor.actor.code or ""))
        for code, eras in _eras().items() for era in eras if era.actor.actor.code != code
    }  # fmt: skip
    often = Counter(code for pair in pairs for code in pair)
    alone = [sorted(pair) for pair in pairs if all(often[code] == 1 for code in pair)]
    return {
        one: other for first, second in alone for one, other in ((first, second), (second, first))
    }


@cache
def _eras() -> dict[str, tuple[_Era, ...]]:
    """By today's code, from ``eras.tsv``."""
    text = files("resources").joinpath("lexicon", "eras.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[_Era, ...]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, first, last, other, name = line.split("\t")
        known = actor_index().by_code[other]
        if name:
            known = KnownActor(Actor(name, other, known.actor.type), name)
        found[code] = (*found.get(code, ()), _Era(_day(first), _day(last), known))
    return found


def _day(written: str) -> DayNumber:
    year, month, day = map(int, written.split("-"))
    return day_number(year, month, day)
