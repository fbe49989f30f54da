"""Which events the timeline, the table and the export show: one filter for all."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline.query import EventFilter


class ViewFilter(QObject):
    """Holds the filter in force."""

    changed = Signal(object)
    """The new EventFilter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = EventFilter()

    @property
    def filter(self) -> EventFilter:
        """The filter in force."""
        return self._filter

    @property
    def is_set(self) -> bool:
        """True when something is filtered out that is shown by default."""
        return self._filter != EventFilter(include_rejected=self._filter.include_rejected)

    def set_filter(self, wanted: EventFilter) -> None:
        """Show what ``wanted`` asks for."""
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit(wanted)
