"""“On the second day”, “at the closing session”: what took place within the meeting that is told
of."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_HELD = frozenset({Kind.MEETING, Kind.NEGOTIATION})


def on_its_days(sentence: Sentence, hit: Hit) -> bool:
    """“On the second day”, “at the closing session”: within the meeting that is told of, unless
    it is said of what the day was one."""
    if sentence.lexicon.language != "en":
        return False
    lower = sentence.lower
    for at in range(sentence.start, len(lower) - 2):
        if lower[at] != "the" or lower[at + 1] not in _ORDERED or lower[at + 2] not in _PARTS:
            continue
        if lower[at + 3 : at + 4] in (["after"], ["before"]):
            return False
        if lower[at + 3 : at + 4] == ["of"] and not _names_meeting(sentence, at + 4):
            return False
        return abs(at - hit.first) <= _NEAR_DAY or at == sentence.start + 1
    return False


def _names_meeting(sentence: Sentence, at: int) -> bool:
    return any(noun.kind in _HELD and at <= noun.first <= at + 2 for noun in sentence.reading.nouns)


_ORDERED, _PARTS = words("ordered_days"), words("parts_of_meetings")
_NEAR_DAY = 12
"""Tokens about an event within which it is told on which day of a meeting it was."""
