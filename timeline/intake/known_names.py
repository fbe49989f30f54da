"""One name in a document for everybody, however its articles spell it.

An extraction has names as its article writes them. Lanes, filters and search gather what is of one
person, so that a document keeps the known form of each name.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.events.actors import known_actor
from timeline.records import Extraction


def with_known_names(extraction: Extraction) -> Extraction:
    """The extraction with everybody who takes part by the known name; each once."""
    mentions = tuple(
        replace(each, participants=tuple(dict.fromkeys(map(known_actor, each.participants))))
        for each in extraction.mentions
    )
    return replace(extraction, mentions=mentions)
