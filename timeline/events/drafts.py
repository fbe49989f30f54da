"""Mentions in the making."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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


MakeUndated = Callable[[Sentence, Hit], Draft]
"""Makes the mention of an event that no date words of its sentence date."""
