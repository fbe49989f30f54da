"""Which lane each event belongs to, and in which order lanes stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns
from timeline.records import Kind

MOST_LANES = 500
"""More values than this share one last lane."""


class Facet(StrEnum):
    """What lanes stand for."""

    KIND = "kind"
    PLACE = "place"
    PARTICIPANT = "participant"
    ARTICLE = "article"
    TAG = "tag"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LaneChoice:
    """The facet that makes lanes, and the order a person gave them (lane values, first on top).

    Values that ``order`` does not name follow, in the facet's own order.
    """

    facet: Facet = Facet.KIND
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """``value`` is what its events carry, empty for none.

    ``others`` is not 0 for the last lane that gathers so many rarer values.
    """

    facet: Facet
    value: str
    others: int = 0

    @property
    def kind(self) -> Kind | None:
        """The kind that all its events have, None where lanes stand for something else."""
        return Kind(self.value) if self.facet is Facet.KIND else None

    @property
    def place(self) -> str | None:
        """The place that all its events have, None where lanes stand for something else."""
        return self.value or None if self.facet is Facet.PLACE else None


@dataclass(frozen=True, slots=True)
class LaneAssignment:
    """Lanes from top to bottom, and the lane of every event."""

    lanes: tuple[Lane, ...]
    of: NDArray[np.int32]


def assign_lanes(columns: EventColumns, choice: LaneChoice) -> LaneAssignment:
    """Lanes of a set of events. Lanes without an event are left out."""
    if choice.facet is Facet.NONE:
        return LaneAssignment((Lane(Facet.NONE, ""),), np.zeros(len(columns), dtype=np.int32))
    if choice.facet is Facet.KIND:
        return _by_kind(columns, choice.order)
    return _by_text(_texts(columns, choice.facet), choice)


def rearranged(values: Sequence[str], lane: int, gap: int) -> tuple[str, ...]:
    """Lane values after one lane was put into a gap: 0 above all, their number below all."""
    rest = [value for place, value in enumerate(values) if place != lane]
    rest.insert(gap - (gap > lane), values[lane])
    return tuple(rest)


def _by_kind(columns: EventColumns, order: Sequence[str]) -> LaneAssignment:
    kinds = list(Kind)
    counts = np.bincount(columns.kind, minlength=len(kinds))
    used = [number for number in range(len(kinds)) if counts[number]]
    places = {value: place for place, value in enumerate(order)}
    used.sort(key=lambda number: places.get(kinds[number].value, len(places)))
    position = np.zeros(len(kinds), dtype=np.int32)
    position[used] = np.arange(len(used), dtype=np.int32)
    lanes = tuple(Lane(Facet.KIND, kinds[number].value) for number in used)
    return LaneAssignment(lanes, position[columns.kind])


def _texts(columns: EventColumns, facet: Facet) -> list[str]:
    if facet is Facet.PLACE:
        return columns.place
    if facet is Facet.ARTICLE:
        return columns.article
    lists = columns.tags if facet is Facet.TAG else columns.participants
    return [text.partition("; ")[0] for text in lists]


def _by_text(texts: list[str], choice: LaneChoice) -> LaneAssignment:
    codes: dict[str, int] = {}
    of = np.fromiter(
        (codes.setdefault(text, len(codes)) for text in texts), dtype=np.int32, count=len(texts)
    )
    names = list(codes)
    counts = np.bincount(of, minlength=len(names)) if names else np.zeros(0, dtype=np.int64)
    ranked = _ranked(names, counts.tolist(), choice.order)
    kept, rest = ranked[:MOST_LANES], ranked[MOST_LANES:]
    position = np.zeros(max(1, len(names)), dtype=np.int32)
    for number, code in enumerate(kept):
        position[code] = number
    for code in rest:
        position[code] = len(kept)
    lanes = [Lane(choice.facet, names[code]) for code in kept]
    if rest:
        lanes.append(Lane(choice.facet, "", others=len(rest)))
    return LaneAssignment(tuple(lanes), position[of])


def _ranked(names: list[str], counts: list[int], order: Sequence[str]) -> list[int]:
    chosen = {value: number for number, value in enumerate(order)}

    def rank(code: int) -> tuple[int, bool, int, str]:
        name = names[code]
        return chosen.get(name, len(chosen)), not name, -counts[code], name

    return sorted(range(len(names)), key=rank)
