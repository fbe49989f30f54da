"""A place that stands beside the date of an event: “on the 3rd in Suva”, “in Kiel on Monday”."""

from __future__ import annotations

from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.roles import role_of
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind


def beside_date(sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon) -> list[KnownPlace]:
    """Where an event was by a phrase that its date words touch, whichever clause holds them: who
    tells when, tells where in the same breath. None where a verb or another date comes between."""
    moment = hit.moment
    if moment is None or moment.first == moment.last:
        return []
    found: list[KnownPlace] = []
    for name in sentence.names:
        if name.place is None:
            continue
        after = name.first >= moment.last
        left, right = (moment.last, name.first) if after else (name.last, moment.first)
        if not 0 <= right - left <= _TOUCHING or _parted(sentence, left, right):
            continue
        if role_of(sentence, name, hit, kind, lexicon) == "place":
            found.append(name.place)
    return found


_TOUCHING = 4
"""Tokens between a date and a place that tell of one event together: “in”, “on”, a comma."""


def _parted(sentence: Sentence, left: int, right: int) -> bool:
    """By a verb, another date or the end of a clause."""
    if any(left <= verb.first < right for verb in sentence.reading.verbs):
        return True
    return any(sentence.masked[at] or sentence.lower[at] in _ENDS for at in range(left, right))


_ENDS = words("between_clauses")
