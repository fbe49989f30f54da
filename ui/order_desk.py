"""Which of the events of one day came first: what a person says of it by key, by drag, by menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline.datewords import words
from timeline.edits import OrderEvents
from timeline.errors import UserError
from timeline.records import EventId
from timeline.turns import companions
from ui.messages import counted

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_UNDATED = "An event without a date is in no order. Give it a date first."
_ALONE = (
    "No other event shown begins with {date}. What has another date or time stands where that puts "
    "it: change it to move “{title}”."
)
_AT_END = (
    "“{title}” is {place} of {count} that begin with {date}. What stands {side} it has another "
    "date or time, which says which came first."
)
_UNSORTED = "Sort the table by date to put the events of a day in order."


class OrderDesk(QObject):
    """Turns steps and drags into edits, and says why where known times speak against them."""

    said = Signal(str, bool)
    """A line for the status, and whether undo is offered beside it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def step(self, step: int) -> None:
        """The chosen events of the current one's day come one place earlier (-1) or later (1).

        On the timeline among those of its lane first, in the table among all that are shown.
        """
        window = self._window
        window.presenter.catch_up()
        current = window.selection.current_event
        if current is None:
            return
        in_table, model = window.table.table.hasFocus(), window.table.model
        if in_table and not model.is_in_order_of_time:
            self.said.emit(_UNSORTED, False)
            return
        if in_table and not model.ascends:
            step = -step
        every = self._companions(current)
        if not every:
            self.said.emit(_UNDATED, False)
            return
        beside = [] if in_table else window.timeline.view.companions(current)
        for shown in (beside, every):
            if other := self._next(shown, current, step):
                self.put(self._chosen(shown, current), other, after=step > 0)
                return
        self._say_end(every, current, step)

    def put(self, events: Sequence[EventId], other: EventId, *, after: bool) -> None:
        """Events come right before or after another one."""
        if not events or other in events or not self._window.may_change():
            return
        try:
            self._window.events.do(OrderEvents(tuple(events), other, after))
        except UserError as error:
            self.said.emit(str(error), False)

    def _companions(self, event: EventId) -> list[EventId]:
        """Shown events that begin when one does, in order; none where it has no date."""
        columns = self._window.timeline.columns
        rows = self._window.table.model.dated_rows([event])
        if event not in rows:
            return []
        return [EventId(columns.id[row]) for row in companions(columns, rows[event])]

    def _chosen(self, shown: Sequence[EventId], current: EventId) -> list[EventId]:
        chosen = {*self._window.selection.chosen, current}
        return [event for event in shown if event in chosen]

    def _next(self, shown: Sequence[EventId], current: EventId, step: int) -> EventId | None:
        """The event that those chosen would pass."""
        block = self._chosen(shown, current)
        if not shown or not block:
            return None
        at = shown.index(block[0]) - 1 if step < 0 else shown.index(block[-1]) + 1
        while 0 <= at < len(shown) and shown[at] in block:
            at += step
        return shown[at] if 0 <= at < len(shown) else None

    def _say_end(self, every: Sequence[EventId], current: EventId, step: int) -> None:
        event = self._window.session.store.event(current)
        if event is None or event.time is None:
            return
        date, title = words(event.time), event.title
        if len(every) == 1:
            self.said.emit(_ALONE.format(date=date, title=title), False)
            return
        place, side = ("the first", "before") if step < 0 else ("the last", "after")
        count = counted(len(every), "event")
        self.said.emit(
            _AT_END.format(title=title, place=place, count=count, date=date, side=side), False
        )
