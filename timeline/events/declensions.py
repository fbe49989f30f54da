"""Persons as other languages spell and inflect their names: “z Andrzejem Dudą”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from timeline.events.actors import KnownActor, actor_index, person_by_sound
from timeline.language.cases import bases, endings

_MOST_WORDS = 3


def person_abroad(words: Sequence[str], language: str) -> KnownActor | None:
    """Who is meant by a full name as another language spells and inflects it; None where nobody
    known is."""
    sounding = person_by_sound(" ".join(words))
    if sounding is not None:
        return sounding
    if not 1 < len(words) <= _MOST_WORDS or not endings(language):
        return None
    for forms in product(*(bases(word, language) for word in words)):
        written = " ".join(forms)
        known = actor_index().find(written)
        if known is not None and known.how == "person":
            return known.known
        sounding = person_by_sound(written)
        if sounding is not None:
            return sounding
    return None
