"""Where soldiers leave who are said to leave, but not from where: the land that the story has them
in."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.background import Background
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.homes import country_of
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind


def left_land(
    sentence: Sentence, hit: Hit, kind: Kind, codes: set[str | None], background: Background
) -> list[KnownPlace]:
    """“The pull-out starts on Monday”, “the last troops must leave by May”: the land that was
    named last as one where soldiers are or which they leave, else that of the story, if it is not
    theirs."""
    if kind not in _LEAVING or not _leaves(sentence, hit):
        return []
    earlier: Sentence | None = sentence
    for _ in range(_FARTHEST):
        if earlier is None:
            break
        found = next(_held_lands(earlier), None)
        if found is not None:
            return [found]
        earlier = earlier.before
    told = country_of(set(), background)
    return [] if any(place.country in codes for place in told) else told


def _leaves(sentence: Sentence, hit: Hit) -> bool:
    """“The withdrawal”, “Soviet troops must be out”: soldiers, or a departure of theirs."""
    noun, verb = hit.noun, hit.verb
    if noun is not None and noun.lemma.startswith(_DEPARTURES):
        return True
    if verb is None or sentence.lexicon.language != "en":
        return False
    clause = sentence.lower[verb.left : verb.right]
    gone = not _GONE.isdisjoint(sentence.lower[verb.first : verb.last + 2])
    return gone and not _TROOPS.isdisjoint(clause)


def _held_lands(sentence: Sentence) -> Iterator[KnownPlace]:
    """“Soldiers in Mali”, “forces will leave Lebanon”: the lands of a sentence that speaks of
    soldiers, the last first."""
    if not sentence.has("forces") and _TROOPS.isdisjoint(sentence.lower):
        return
    for name in reversed(sentence.names):
        place = name.place
        if place is None or place.flag not in ("S", "R") or name.how not in ("name", "place"):
            continue
        at = name.first - 1
        while at > 0 and sentence.lower[at] in _BETWEEN:
            at -= 1
        before = sentence.lower[at] if at >= 0 else ""
        if any(sentence.lexicon.is_(group, before) for group in ("in_place", "from_place")) or (
            before in _QUITTING or sentence.lower[at - 1 : at + 1] == ["out", "of"]
        ):
            yield place


_LEAVING = frozenset({Kind.DEADLINE, Kind.CEASEFIRE, Kind.MILITARY})
_DEPARTURES = tuple(words("departures_of_troops"))
"""Beginnings of nouns of soldiers' leaving."""
_GONE = words("gone_words")
_TROOPS = words("troops_abroad")
_QUITTING = words("quitting_verbs")
_BETWEEN = words("before_goals") | words("directions")
_FARTHEST = 10
"""Sentences back in which the land may be named."""
