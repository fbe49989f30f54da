"""How a lane is named and coloured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.layout.lanes import Facet, Lane
from timeline.records import Kind
from ui.kinds import KINDS

_NOTHING = {
    Facet.PLACE: "No place",
    Facet.PARTICIPANT: "No participant",
    Facet.ARTICLE: "No source",
    Facet.TAG: "No tag",
    Facet.NONE: "All events",
}
_ICONS = {
    Facet.PLACE: "map-pin",
    Facet.PARTICIPANT: "users",
    Facet.ARTICLE: "newspaper",
    Facet.TAG: "tag",
    Facet.NONE: "rows-3",
}
_QUIET_HUE = 11


@dataclass(frozen=True, slots=True)
class LaneLook:
    """``hue`` is a position in ``Theme.lanes``; ``icon`` names a line icon."""

    name: str
    hue: int
    icon: str


def looks_of(lanes: Sequence[Lane]) -> tuple[LaneLook, ...]:
    """The look of each lane, top to bottom."""
    return tuple(_look(lane, position) for position, lane in enumerate(lanes))


def _look(lane: Lane, position: int) -> LaneLook:
    if lane.facet is Facet.KIND:
        kind = KINDS[Kind(lane.value)]
        return LaneLook(kind.plural, kind.hue, kind.icon)
    if lane.others:
        return LaneLook(f"{lane.others:,} others", _QUIET_HUE, "circle-dashed")
    if not lane.value:
        return LaneLook(_NOTHING[lane.facet], _QUIET_HUE, _ICONS[lane.facet])
    return LaneLook(lane.value, position % 12, _ICONS[lane.facet])
