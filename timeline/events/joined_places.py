"""Places that are joined by “and”: where an event was in one of them, it was in both."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_AND = words("joined_by_and")


def with_joined(sentence: Sentence, hit: Hit, places: list[KnownPlace]) -> list[KnownPlace]:
    """“Bombed Tripoli and Benghazi”, “riots in Osh and Jalal-Abad”: both towns; not where another
    verb stands before them, or the second begins a clause of its own."""
    found = list(places)
    for first, second in pairwise(sentence.names):
        if first.first < hit.first or second.first != first.last + 1:
            continue
        if sentence.lower[first.last] not in _AND or not (_is_town(first) and _is_town(second)):
            continue
        if any(
            hit.last <= verb.first < first.first or verb.first == second.last
            for verb in sentence.reading.verbs
        ):
            continue
        if first.place in found and second.place not in found and second.place is not None:
            found.insert(found.index(first.place) + 1, second.place)
        elif second.place in found and first.place not in found and first.place is not None:
            found.insert(found.index(second.place), first.place)
    return found


def _is_town(name: Name) -> bool:
    return name.how in ("place", "seat") and name.place is not None
