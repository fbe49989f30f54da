"""A few events of a scene change, come or go, and no other moves but those of their days that
would stand out of order."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.columns import EventColumns
from timeline.layout.boxes import boxes_of
from timeline.layout.frame import LabelWidths
from timeline.layout.growing import columns_set, columns_taken
from timeline.layout.importance import importance_of
from timeline.layout.scene import Scene


def change(
    scene: Scene,
    gone: Sequence[int],
    at: Sequence[int],
    fresh: EventColumns,
    widths: LabelWidths,
) -> list[int] | None:
    """Takes events out, and shows ``fresh`` in the place of those ``at`` an index; where that is
    -1, they are added. Answers the indices of ``fresh``.

    None, with nothing done, where a lane would come or go, or while packing goes on.
    """
    lanes = scene.lanes_for(fresh) if scene.is_packed else None
    held = [row for row, index in enumerate(at) if index >= 0]
    if lanes is None or _would_empty(scene, [*gone, *(at[row] for row in held)], lanes):
        return None
    scene.make_room()
    for index in gone:
        _let_go(scene, index)
    _put(scene, held, at, lanes, fresh, widths)
    new = [row for row, index in enumerate(at) if index < 0]
    found = list(at)
    if new:
        added = scene.add(columns_taken(fresh, new), widths.taken(new))
        assert added is not None
        for row, index in zip(new, added, strict=True):
            found[row] = index
    if gone or held:  # what is only added has been brought up to date
        scene.measure_anew()
    scene.stack_changed(found)
    return found


def _put(
    scene: Scene,
    rows: list[int],
    at: Sequence[int],
    lanes: list[int],
    fresh: EventColumns,
    widths: LabelWidths,
) -> None:
    """Other data for events that are there."""
    importance = importance_of(fresh.sources, fresh.review, fresh.strength).tolist()
    boxes = boxes_of(fresh, widths.usual)
    places = [at[row] for row in rows]
    columns_set(scene.columns, places, columns_taken(fresh, rows))
    scene.widths.put(places, widths.taken(rows))
    for row, index in zip(rows, places, strict=True):
        scene.counts.remove(int(scene.packing.lane[index]), index)
        scene.packing.move(index, lanes[row], importance[row], boxes, row)
        scene.counts.insert(lanes[row], index, float(boxes.anchor[row]))


def _let_go(scene: Scene, index: int) -> None:
    """An event is shown and counted no longer; its row in the columns stays."""
    scene.gone.add(index)
    scene.counts.remove(int(scene.packing.lane[index]), index)
    scene.packing.release(index)
    columns = scene.columns  # its row is taken for no other's, and begins with none
    columns.key[index] = columns.granularity[index] = columns.review[index] = -1
    columns.turn[index] = 0


def _would_empty(scene: Scene, left: Sequence[int], entered: Sequence[int]) -> bool:
    """True when a lane would have no event."""
    totals = [scene.counts.total(lane) for lane in range(len(scene.lanes))]
    for index in left:
        totals[int(scene.packing.lane[index])] -= 1
    for lane in entered:
        totals[lane] += 1
    return 0 in totals
