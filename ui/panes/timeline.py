"""The timeline with its header: what stretch is in view, lanes, filter, zoom."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from timeline.columns import EventColumns
from timeline.daynumber import DayNumber, first_minute
from ui.actions import Actions
from ui.controls.button import Button
from ui.controls.lines import Hairline
from ui.controls.words import ElidedLabel, said
from ui.fonts import sans
from ui.messages import counted
from ui.opening_view import opening_stretch
from ui.panes.filter_bar import FilterBar
from ui.panes.stretch_words import stretch_forms
from ui.theme import Theme
from ui.timeline_view import Facet, LaneChoice, TimelineView
from ui.timeline_view.empty_columns import no_events

_FACETS = {f"lanes_{facet}": facet for facet in Facet}
_AROUND_TITLE = 60
"""Margins, gaps and the line between the buttons of the header, in pixels."""
_HALF_YEAR = 183 * 1440
"""Minutes."""


class TimelinePane(QWidget):
    """Header, filter, the timeline itself, and a word where it would be empty."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._columns: EventColumns | None = None
        self._orders: dict[Facet, tuple[str, ...]] = {}
        self.view = TimelineView(theme)
        self.filter_bar = FilterBar()
        self.filter_bar.hide()
        self._title = ElidedLabel(sans(16, 600))
        self._count = said("", 13, tone="2")
        self._lanes = Button("Lanes by kind", icon="rows-3", name="Lanes").with_arrow()
        self._lanes.clicked.connect(self._open_lanes)
        self._filter = Button("Filter", icon="funnel").bind(actions["filter"])
        self._filter.setCheckable(True)
        self._minus = Button(icon="minus", name="Zoom out").bind(actions["zoom_out"])
        self._plus = Button(icon="plus", name="Zoom in").bind(actions["zoom_in"])
        self._fit = Button("Fit all", icon="maximize-2", name="Fit all").bind(actions["fit"])
        self._layers = QStackedLayout()
        self._hint = said("", 13, tone="3", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(40)
        self._count_timer.timeout.connect(self._count_in_view)
        self._build()
        self.view.range_changed.connect(self._range_changed)

    @property
    def columns(self) -> EventColumns:
        """The events that are shown."""
        return no_events() if self._columns is None else self._columns

    @property
    def lanes(self) -> LaneChoice:
        """What lanes stand for."""
        for name, facet in _FACETS.items():
            if self._actions[name].isChecked():
                return LaneChoice(facet, self._orders.get(facet, ()))
        return LaneChoice()

    def set_lane_order(self, facet: Facet, lanes: tuple[str, ...]) -> None:
        """The order that a person gave to lanes, from now on."""
        self._orders[facet] = lanes

    def show_events(self, columns: EventColumns, lanes: LaneChoice, hint: str) -> None:
        """Show these events; ``hint`` says why there are none."""
        was_empty = self._columns is not None and not len(self._columns)
        self._columns = columns
        self.view.set_columns(columns, lanes)
        if was_empty and len(columns) and not _in_view(columns, *self.view.visible_days()).any():
            self.open_view()
        self._lanes.setText(self._lane_words(lanes.facet))
        self._lanes.updateGeometry()
        self._hint.setText(hint)
        empty = not len(columns) and bool(hint)
        self._hint.setVisible(empty)
        self._layers.setCurrentWidget(self._hint if empty else self.view)
        self._range_changed(*self.view.visible_days())

    def change_events(
        self, columns: EventColumns, fresh: EventColumns, gone: Iterable[str], lanes: LaneChoice
    ) -> None:
        """Show these events, of which ``fresh`` are new or differ and others are ``gone``."""
        same = self._columns is not None and lanes == self.view.state.scene.choice
        if same and self.view.change_events(fresh, gone):
            self._columns = columns
            self._range_changed(*self.view.visible_days())
        else:
            self.show_events(columns, lanes, "")

    def open_view(self) -> None:
        """Show where most happens; all of it where that is not long; without events, this year."""
        today = self.view.state.today
        if today is not None and (self._columns is None or not len(self._columns)):
            self.view.show_stretch(round(today) - _HALF_YEAR, round(today) + _HALF_YEAR)
            return
        stretch = None if self._columns is None else opening_stretch(self._columns)
        if stretch is None:
            self.view.fit()
        else:
            self.view.show_stretch(*stretch, with_words=True)

    def show_filter(self, *, shown: bool, is_set: bool) -> None:
        """Open or close the filter; its button tells whether one is in force."""
        self.filter_bar.setVisible(shown)
        self._filter.setChecked(shown or is_set)
        self._filter.setText("Filtered" if is_set else "Filter")
        self._filter.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_room(event.size().width())

    def set_room(self, width: int) -> None:
        """Fold the words of buttons away where there is little room."""
        self._lanes.hide_words(hidden=width < 760)
        self._filter.hide_words(hidden=width < 700)
        self._fit.hide_words(hidden=width < 560)
        self._count.setVisible(width >= 480)
        self._range_changed(*self.view.visible_days())

    def _lane_words(self, facet: Facet) -> str:
        name = next(name for name, each in _FACETS.items() if each is facet)
        return self._actions[name].iconText()

    def _range_changed(self, first: int, last: int) -> None:
        self._fit_title(first, last)
        self._count_timer.start()

    def _fit_title(self, first: int, last: int) -> None:
        """The stretch in view, in as many letters as there is room for."""
        forms = stretch_forms(first, last)
        room, metrics = self._title_room(), QFontMetrics(self._title.font())
        fitting = (form for form in forms if metrics.horizontalAdvance(form) + 2 <= room)
        self._title.setText(next(fitting, forms[-1]))
        self._title.setAccessibleName(f"In view: {forms[0]}")

    def _title_room(self) -> int:
        """Pixels that the rest of the header leaves to the title."""
        others = (self._count, self._lanes, self._filter, self._minus, self._plus, self._fit)
        taken = sum(one.sizeHint().width() + 3 for one in others if not one.isHidden())
        return self.width() - _AROUND_TITLE - taken

    def event_in_view(self, *, last: bool) -> str | None:
        """Id of the first or the last event of the stretch in view."""
        if self._columns is None or not len(self._columns):
            return None
        rows = np.flatnonzero(_in_view(self._columns, *self.view.visible_days()))
        return self._columns.id[int(rows[-1 if last else 0])] if len(rows) else None

    def _count_in_view(self) -> None:
        if self._columns is None or not len(self._columns):
            self._count.setText("")
            return
        first, last = self.view.visible_days()
        seen = _in_view(self._columns, first, last)
        self._count.setText(counted(int(seen.sum()), "event"))
        self._fit_title(first, last)

    def _open_lanes(self) -> None:
        menu = QMenu(self)
        for name in _FACETS:
            menu.addAction(self._actions[name])
        menu.exec(self._lanes.mapToGlobal(self._lanes.rect().bottomLeft()))
        menu.deleteLater()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(3)
        row.addWidget(self._title, 0)
        self._title.setSizePolicy(
            self._title.sizePolicy().Policy.Preferred, self._title.sizePolicy().Policy.Preferred
        )
        row.addSpacing(10)
        row.addWidget(self._count)
        row.addStretch(1)
        line = Hairline(down=True)
        line.setFixedHeight(22)
        for widget in (self._lanes, self._filter):
            row.addWidget(widget)
        row.addSpacing(4)
        row.addWidget(line)
        row.addSpacing(4)
        for widget in (self._minus, self._plus, self._fit):
            row.addWidget(widget)
        header = QWidget()
        header.setFixedHeight(44)
        header.setProperty("edge", "bottom")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setLayout(row)
        stack = self._layers
        stack.setStackingMode(QStackedLayout.StackingMode.StackAll)
        stack.addWidget(self.view)
        stack.addWidget(self._hint)
        holder = QWidget()
        holder.setLayout(stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.filter_bar)
        layout.addWidget(holder, 1)


def _in_view(columns: EventColumns, first: int, last: int) -> NDArray[np.bool_]:
    starts, ends = first_minute(DayNumber(first)), first_minute(DayNumber(last + 1))
    return (columns.earliest < ends) & (columns.latest > starts)
