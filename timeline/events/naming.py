"""Where an article names somebody or some place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain

from timeline.events.candidates import Candidate
from timeline.events.names import Name
from timeline.events.sentence import Sentence


class Naming(Enum):
    """How a word names somebody: by the name, by an adjective (“Russian”), or only somebody or
    some place of the same state."""

    NAME = auto()
    ADJECTIVE = auto()
    KIN = auto()


@dataclass(frozen=True, slots=True)
class NamedAt:
    """A name at tokens ``first`` to ``last`` (exclusive) of the sentence of that number."""

    sentence: int
    first: int
    last: int
    how: Naming


class NamesOfArticle:
    """All names of an article, by whom they name."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._own: defaultdict[str, list[NamedAt]] = defaultdict(list)
        self._kin: defaultdict[str, list[NamedAt]] = defaultdict(list)
        for number, sentence in enumerate(sentences):
            for name in sentence.names:
                self._learn(number, name)

    def _learn(self, number: int, name: Name) -> None:
        how = Naming.ADJECTIVE if name.how == "adjective" else Naming.NAME
        for key in set(_keys(name)):
            self._own[key].append(NamedAt(number, name.first, name.last, how))
        kin = {name.actor.speaks_for if name.actor is not None else None}
        kin.add(name.place.country if name.place is not None else None)
        for code in filter(None, kin):
            self._kin[code].append(NamedAt(number, name.first, name.last, Naming.KIN))

    def of(self, candidate: Candidate) -> list[NamedAt]:
        """Where a candidate is named, in the order of the text; of those that are not, where
        somebody or some place of the same state is."""
        actor, place = candidate.actor, candidate.place
        keys = [] if actor is None else [actor.actor.name, actor.actor.code or ""]
        keys += [] if place is None else [place.name]
        own = set(chain.from_iterable(self._own[key] for key in keys if key in self._own))
        if own:
            return sorted(own, key=_in_text)
        codes = [actor.actor.code if actor is not None else None]
        codes += [place.country if place is not None else None]
        kin = chain.from_iterable(self._kin[code] for code in codes if code and code in self._kin)
        return sorted(set(kin), key=_in_text)


def _keys(name: Name) -> Iterator[str]:
    if name.actor is not None:
        yield name.actor.actor.name
        if name.actor.actor.code:
            yield name.actor.actor.code
    if name.place is not None:
        yield name.place.name


def _in_text(named: NamedAt) -> tuple[int, int, int]:
    return named.sentence, named.first, named.last
