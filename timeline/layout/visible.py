"""Which placed events a stretch of time shows, without looking at the others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Boxes, Floats
from timeline.layout.scale import span_of_level

Indices = NDArray[np.int64]

_LABEL = 300.0
"""Pixels up to which a box counts as short."""
_MERGE_FROM = 64
"""So many single additions are gathered into one entry."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """Events of one level and about one length: sorted left edges, greatest right edge so far."""

    level: int
    lefts: Floats
    reach: Floats
    members: Indices


class VisibleIndex:
    """Placed events by level and length class.

    Among boxes of like length, those that touch a stretch lie in one run of the order by left
    edge: two binary searches find it. Edges are taken at the level's own scale, where boxes are
    widest, and then checked at the scale asked for.
    """

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self._entries: list[_Entry] = []
        self._single: list[tuple[int, int]] = []

    def add(self, level: int, placed: Indices) -> None:
        """Takes in events of a level."""
        if len(placed) == 1:
            self._add_one(level, int(placed[0]))
            return
        unit = span_of_level(level)
        lefts, rights = self.boxes.lefts(placed, unit), self.boxes.rights(placed, unit)
        pixels = np.maximum((rights - lefts) / unit / _LABEL, 1.0)
        length_class = (np.log2(pixels) / 2).astype(np.int64)
        for one in np.flatnonzero(np.bincount(length_class)).tolist():
            these = np.flatnonzero(length_class == one)
            these = these[np.argsort(lefts[these], kind="stable")]
            reach = np.maximum.accumulate(rights[these])
            self._entries.append(_Entry(level, lefts[these], reach, placed[these]))

    def _add_one(self, level: int, index: int) -> None:
        self._single.append((level, index))
        if len(self._single) < _MERGE_FROM:
            return
        single, self._single = self._single, []
        for one in {level for level, _ in single}:
            members = [index for level, index in single if level == one]
            if len(members) == 1:
                self._single.append((one, members[0]))
            else:
                self.add(one, np.array(members, dtype=np.int64))

    def remove(self, level: int, index: int) -> None:
        """Lets go of an event that was added with this level."""
        if (level, index) in self._single:
            self._single.remove((level, index))
            return
        for place, entry in enumerate(self._entries):
            at = np.flatnonzero(entry.members == index) if entry.level == level else ()
            if len(at):
                lefts, reach = np.delete(entry.lefts, at), np.delete(entry.reach, at)
                self._entries[place] = _Entry(level, lefts, reach, np.delete(entry.members, at))
                return

    def between(self, first: float, last: float, unit: float, level: int) -> Indices:
        """Events of ``level`` or coarser whose boxes, at ``unit``, touch ``first`` to ``last``."""
        found = [np.array([index for own, index in self._single if own >= level], dtype=np.int64)]
        for entry in self._entries:
            if entry.level < level:
                continue
            high = int(entry.lefts.searchsorted(last, "right"))
            low = int(entry.reach.searchsorted(first, "left"))
            if low < high:
                found.append(entry.members[low:high])
        every = np.concatenate(found)
        touching = (self.boxes.rights(every, unit) >= first) & (
            self.boxes.lefts(every, unit) <= last
        )
        return every[touching]
