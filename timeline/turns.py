"""The order of events that begin together: as a person has put them, else as a source tells. Pure.

Two events begin together where they have the same start, known to the same granularity: two of one
day, two of 10:00. What begins earlier stands first, whatever a person says of the rest.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.columns import OPEN_START, EventColumns

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Starts:
    """When events begin: parallel arrays, sorted by (earliest, latest). ``rank`` is 0 where no
    person has put an event in order; the smaller one comes first."""

    earliest: Rows
    latest: Rows
    granularity: NDArray[np.int16]
    rank: Rows

    def together(self, one: Rows, other: Rows) -> NDArray[np.bool_]:
        """For pairs of rows: do they begin together?"""
        same = self.earliest[one] == self.earliest[other]
        same &= self.granularity[one] == self.granularity[other]
        opens = self.earliest[one] == OPEN_START
        return np.asarray(same & (~opens | (self.latest[one] == self.latest[other])))

    def beside(self, row: int) -> Rows:
        """All that begin together with one, itself among them."""
        start = self.earliest[row]
        run = np.arange(*self.earliest.searchsorted([start, start + 1]), dtype=np.int64)
        return run[self.together(run, np.full(len(run), row, dtype=np.int64))]


def in_turn(starts: Starts, told: NDArray[np.int64]) -> tuple[Rows, NDArray[np.int32]]:
    """Rows in order, and the turn of each: its place among those that begin together, from 1,
    where any of them was put in order or is told to follow another; else 0.

    ``told`` are pairs of rows, the earlier one first. What a person has put in order stands before
    what nobody has, and outranks what is told.
    """
    count = len(starts.earliest)
    order, turn = np.arange(count, dtype=np.int64), np.zeros(count, dtype=np.int32)
    if len(told):
        told = told[starts.together(told[:, 0], told[:, 1])]
    seeds = np.unique(np.concatenate([np.flatnonzero(starts.rank), told.ravel()]))
    done: set[int] = set()
    for seed in seeds.tolist():
        if seed in done:
            continue
        members = starts.beside(seed)
        done.update(members.tolist())
        if len(members) > 1:
            order[members] = _arranged(members, starts.rank, told)
            turn[members] = np.arange(1, len(members) + 1)
    return order, turn


def _arranged(members: Rows, rank: Rows, told: Rows) -> list[int]:
    ranks = rank[members]
    ranked = members[ranks != 0]
    ranked = ranked[np.argsort(rank[ranked], kind="stable")]
    free = members[ranks == 0]
    pairs = told[np.isin(told, free).all(axis=1)] if len(told) else told
    return [*ranked.tolist(), *_as_told(free.tolist(), pairs.tolist())]


def _as_told(rows: Sequence[int], pairs: Sequence[Sequence[int]]) -> list[int]:
    """Each after all that it is told to follow, else as they stand; circles stay as they stand."""
    waits = dict.fromkeys(rows, 0)
    followers: dict[int, list[int]] = {}
    for early, late in pairs:
        waits[late] += 1
        followers.setdefault(early, []).append(late)
    ready = [row for row in rows if not waits[row]]
    found: list[int] = []
    while ready:
        row = heapq.heappop(ready)
        found.append(row)
        for late in followers.get(row, ()):
            waits[late] -= 1
            if not waits[late]:
                heapq.heappush(ready, late)
    left = set(rows).difference(found)
    return [*found, *(row for row in rows if row in left)]


def companions(columns: EventColumns, row: int) -> list[int]:
    """Rows of the events that begin together with one, itself among them, in order."""
    same = (columns.earliest == columns.earliest[row]) & (
        columns.granularity == columns.granularity[row]
    )
    if columns.earliest[row] == OPEN_START:
        same &= columns.latest == columns.latest[row]
    found = np.flatnonzero(same)
    order = np.lexsort((columns.key[found], columns.latest[found], columns.turn[found]))
    return [int(each) for each in found[order]]
