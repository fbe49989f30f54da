"""Events as parallel arrays: what the timeline and the table draw from, a million at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

OPEN_START = -(1 << 62)
OPEN_END = 1 << 62
NO_OTHER = OPEN_START
"""In ``EventColumns.other``: no source tells another date."""


@dataclass(frozen=True, slots=True)
class EventColumns:
    """One row an event, sorted by (earliest, latest, key), those that begin together by ``turn``
    where they have one (``timeline.turns``); all columns have the same length.

    ``key`` is the file's integer key, ``id`` the UUID. ``earliest`` and ``latest`` are minutes as
    in ``TimeValue``, with OPEN_START and OPEN_END for open sides. ``form``, ``kind``, ``status``
    and ``review`` are positions in their enums' order of definition; ``granularity`` is the enum's
    value. ``other`` is where a source that contradicts the event's date comes nearest to it: the
    middle, in minutes, of its nearest day, or of the time it tells where that is shorter; NO_OTHER
    where none does. ``turn`` is the place of an event among those that begin together, from 1,
    where a person or a source has put them in order, else 0. Undated events are not here. ``edtf``
    and ``title`` are Python strings; ``place``, ``participants``, ``article`` and ``tags`` are the
    lane texts (empty where there is none; for several participants or tags, all of them joined by
    ``; ``).
    """

    key: NDArray[np.int64]
    earliest: NDArray[np.int64]
    latest: NDArray[np.int64]
    granularity: NDArray[np.int16]
    form: NDArray[np.int16]
    approximate: NDArray[np.bool_]
    kind: NDArray[np.int16]
    status: NDArray[np.int16]
    review: NDArray[np.int16]
    sources: NDArray[np.int32]
    conflict: NDArray[np.bool_]
    strength: NDArray[np.float32]
    other: NDArray[np.int64]
    turn: NDArray[np.int32]
    id: list[str]
    title: list[str]
    edtf: list[str]
    place: list[str]
    participants: list[str]
    article: list[str]
    tags: list[str]

    def __len__(self) -> int:
        return len(self.id)
