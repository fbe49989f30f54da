"""Events that are named once they have happened: “Wednesday's attack”."""

from __future__ import annotations

import re

from timeline.language.cuewords import CueWords
from timeline.spans import Span

_OWNS = re.compile(r"['’]s?\s+")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\s*")
_NOUN_REACH = 4
"""Words after “Wednesday's” within which the noun that it belongs to stands."""
_NO_PART = frozenset(("of", "in", "on", "at", "to", "that", "and", "is", "was", "will", "would"))


def event_told(text: str, sentence: Span, place: Span, words: CueWords) -> Span | None:
    """“Will discuss Wednesday's attack”: an event of a kind that is named once it has happened;
    the day with its name."""
    owns = _OWNS.match(text, place.end, sentence.end)
    if words.told is None or owns is None:
        return None
    start = owns.end()
    for _ in range(_NOUN_REACH):
        word = _NEXT_WORD.match(text, start, sentence.end)
        if word is None or word.group().strip() in _NO_PART:
            return None
        bare = word.group().strip()
        if words.told.fullmatch(bare):
            return Span(place.start, start + len(bare))
        start = word.end()
    return None
