"""What the card under the pointer says: of an event, a lane, or a folded column."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.timeline_view.event_words import (
    empty_lanes_text,
    folded_text,
    hover_text,
    lane_text,
    with_disagreement,
)
from ui.timeline_view.hover_card import HoverText
from ui.timeline_view.pointer import Pointer

if TYPE_CHECKING:
    from ui.timeline_view.view import TimelineView


def text_under(
    view: TimelineView, pointer: Pointer, tell: Callable[[str], HoverText | None]
) -> HoverText | None:
    """Of whatever is under the pointer; ``tell`` says more of an event, given its id."""
    columns, event = view.state.scene.columns, view.state.marks.hovered
    if event >= 0:
        told = tell(view.id_of(event)) or hover_text(columns, event)
        return with_disagreement(told, columns, event)
    head = pointer.head_under()
    if head is not None:
        return _head_text(view, head)
    folded = pointer.folded_under()
    return None if folded is None else folded_text(*folded)


def _head_text(view: TimelineView, lane: int) -> HoverText:
    """What lane a head belongs to, for where only its icon is shown or others share it."""
    state = view.state
    if state.stack.rows[lane]:
        seen = view.canvas.in_view(state, view.frame(), lane)
        return lane_text(state.looks[lane].name, seen, state.scene.counts.total(lane))
    names = [look.name for look in state.looks[lane : lane + state.stack.sharing(lane)]]
    return empty_lanes_text(names)
