"""The names and words of a mention's sentence, as those of two languages can be compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from timeline.grouping import cues
from timeline.grouping.names import family_name_key, folded
from timeline.language.calendarnames import calendar_names
from timeline.spans import Span

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_OF = re.compile(r"'s?$")
_BESIDE = 90
"""Letters between a trigger and the names of its clause."""
_CLAUSE = 60
"""Letters between a trigger and the other words of its clause."""
_FEW_SETS = 20
_KEPT = 20_000
"""Sentences that are remembered: those that a document holds are compared with each that comes."""
_LEAST_NAME, _LEAST_WORD, _STEM = 3, 4, 5


@dataclass(frozen=True, slots=True)
class Wording:
    """``names``: words with a capital, by their consonants, ``near`` those beside the trigger,
    ``before`` and ``behind`` it; ``words``: the first letters of all longer words, ``clause`` of
    those beside the trigger; ``hours``: the parts of the day that its clause names; ``phases``:
    whether its trigger tells of the beginning, the end or the going on."""

    names: frozenset[str]
    near: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    words: frozenset[str]
    clause: frozenset[str]
    hours: frozenset[str]
    phases: frozenset[str]


@lru_cache(maxsize=_KEPT)
def wording_of(sentence: str, trigger: Span) -> Wording:
    """Of a sentence without its dateline; ``trigger`` counts in the sentence."""
    dateline = cues.DATELINE.match(sentence)
    names: list[tuple[int, str]] = []
    words: list[tuple[int, str]] = []
    for match in _WORD.finditer(sentence, 0 if dateline is None else dateline.end()):
        word = _OF.sub("", folded(match.group()).replace("’", "'"))
        if len(word) < _LEAST_NAME or word in calendar_names():
            continue
        place = match.start()
        if match.group()[0].isupper() and not trigger.start <= place < trigger.end:
            names.append((place, family_name_key(word)))
        if len(word) >= _LEAST_WORD:
            words.append((place, word[:_STEM]))
    first, last = trigger.start - _BESIDE, trigger.end + _BESIDE
    near = [(place, name) for place, name in names if first <= place <= last]
    beside = sentence[max(0, trigger.start - _CLAUSE) : trigger.end + _CLAUSE]
    return Wording(
        names=frozenset(name for _, name in names),
        near=frozenset(name for _, name in near),
        before=frozenset(name for place, name in near if place < trigger.start),
        behind=frozenset(name for place, name in near if place > trigger.start),
        words=frozenset(word for _, word in words),
        clause=frozenset(
            word
            for place, word in words
            if trigger.start - _CLAUSE <= place <= trigger.end + _CLAUSE
        ),
        hours=frozenset(
            name for name, pattern in cues.HOURS.items() if pattern.search(beside) is not None
        ),
        phases=frozenset(
            name
            for name, pattern in cues.PHASES.items()
            if pattern.search(sentence, trigger.start, trigger.end) is not None
        ),
    )


class Rarity:
    """How much it tells of two sentences of a batch that they share a word: the rarer, the more."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self._sets = 0
        self._held: Counter[str] = Counter()
        self._squares: dict[frozenset[str], float] = {}
        for each in sets:
            self._sets += 1
            self._held.update(each)

    def of(self, word: str) -> float:
        """The logarithm of one in how many sentences holds a word."""
        return log((self._sets + 1) / (self._held[word] + 0.5))

    def likeness(self, one: frozenset[str], two: frozenset[str]) -> float:
        """Cosine of two sets of words weighed by rarity (Salton & Buckley 1988): 0 to 1, the less
        the fewer sentences there are to tell what is rare."""
        shared = one & two
        if not shared:
            return 0.0
        cosine = self._square(shared) / sqrt(self._square(one) * self._square(two))
        return cosine * self._sets / (self._sets + _FEW_SETS)

    def _square(self, words: frozenset[str]) -> float:
        found = self._squares.get(words)
        if found is None:
            found = self._squares[words] = sum(self.of(word) ** 2 for word in words)
        return found
