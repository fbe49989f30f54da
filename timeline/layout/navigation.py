"""From one event to the next by key."""

from __future__ import annotations

from timeline.layout.density import LaneCounts


def beside(counts: LaneCounts, lane: int, event: int, anchor: float, step: int) -> int:
    """The next (1) or previous (-1) event of a lane, or the event itself at the end."""
    members = counts.members(lane)
    anchors = counts.anchors(lane)
    low = int(anchors.searchsorted(anchor, "left"))
    high = int(anchors.searchsorted(anchor, "right"))
    same = members[low:high].tolist()
    position = low + (same.index(event) if event in same else 0) + step
    return int(members[position]) if 0 <= position < len(members) else event


def across(counts: LaneCounts, lanes: int, lane: int, anchor: float, step: int) -> int | None:
    """The event nearest in time in the next lane down (1) or up (-1) that has one."""
    other = lane + step
    while 0 <= other < lanes:
        found = nearest(counts, other, anchor)
        if found is not None:
            return found
        other += step
    return None


def nearest(counts: LaneCounts, lane: int, anchor: float) -> int | None:
    """The event of a lane whose anchor is nearest, None for an empty lane."""
    anchors = counts.anchors(lane)
    if not len(anchors):
        return None
    position = int(anchors.searchsorted(anchor))
    at_end = position == len(anchors)
    if at_end or (position and 2 * anchor <= anchors[position - 1] + anchors[position]):
        position -= 1
    return int(counts.members(lane)[position])


def end_of(counts: LaneCounts, lane: int, *, last: bool) -> int | None:
    """The first or last event of a lane."""
    members = counts.members(lane)
    if not len(members):
        return None
    return int(members[-1 if last else 0])
