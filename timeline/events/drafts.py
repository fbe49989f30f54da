"""Mentions in the making."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.records import EventMention, Kind

MEETING_LIKE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.CALL, Kind.VISIT})
"""Kinds of events at which people come together."""


@dataclass(slots=True)
class Draft:
    """A mention in the making, with where it came from."""

    sentence: Sentence
    hit: Hit
    mention: EventMention
    _roots: tuple[str, ...] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def kinds(self) -> frozenset[Kind]:
        """What it is, and what its words alone say that it is: it is taken up as either."""
        told = self.hit.kind or self.mention.kind
        return frozenset({self.mention.kind, told})

    @property
    def roots(self) -> tuple[str, ...]:
        """The beginnings of its verb and of its noun, by which words of one root are known."""
        if self._roots is None:
            verb, noun = self.hit.verb, self.hit.noun
            told = ["" if verb is None else verb.lemma.split()[0]]
            told.append("" if noun is None else noun.lemma.split()[-1])
            begun = (word[: max(_ROOT, min(_LONG_ROOT, len(word) - 1))] for word in told)
            self._roots = tuple(root for root in begun if len(root) >= _ROOT)
        return self._roots


_ROOT, _LONG_ROOT = 4, 5
"""Letters by which a noun that names no event is known to be of an event's word (capture,
acceptance): the least and the most."""


MakeUndated = Callable[[Sentence, Hit], Draft]
"""Makes the mention of an event that no date words of its sentence date."""
