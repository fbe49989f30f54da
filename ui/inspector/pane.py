"""The inspector: what is known of the chosen events, to be corrected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline.records import Event, EventId, Review
from timeline.timevalue import TimeValue
from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.switch_tabs import SwitchTabs
from ui.controls.words import said
from ui.inspector.event_form import EventForm, Readers
from ui.inspector.source_rows import SourceLine
from ui.inspector.together_form import TogetherForm
from ui.kinds import REVIEWS

MOST_TOGETHER = 2_000
"""More events than this are not edited at once: each is read and written on its own."""
_NONE = "Choose an event to edit it, or press Ctrl+N to make one."
_TOO_MANY = (
    "{count:,} events are chosen. Up to {most:,} can be edited together; accept, reject and"
    " remove work on all of them."
)


class InspectorPane(QWidget):
    """One event, several at once, or a word on what to do. Emits what a person changes."""

    changed = Signal(object, str, object)
    """Ids of events, the name of a field (``timeline.edits.FIELDS``) and its new value for all."""
    given = Signal(object, str, object)
    """Ids, the name of a list, and what each of the events gets that has it not."""
    taken = Signal(object, str, object)
    """Ids, the name of a list, and what is taken from each of the events."""
    shifted = Signal(object, int)
    """Ids, and days by which all dates move."""
    source_asked = Signal(object)
    """Id of an article that tells the event."""
    date_typed = Signal(object)
    """The TimeValue that the event would get by what is being typed; None for none."""
    closed = Signal()

    def __init__(self, actions: Actions, readers: Readers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Event")
        self._is_beside = False
        self._count = 0
        self._ids: tuple[EventId, ...] = ()
        self._one = EventForm(readers)
        self._several = TogetherForm(readers)
        self._heading = said("Event", 13, 600)
        self._tabs = SwitchTabs(("Source", "Event"), 1)
        self._tabs.asked.connect(self.closed)
        self._state = said("", 12.5, tone="2")
        self._hint = said(_NONE, tone="3", wrap=True)
        self._reject = Button("Reject", key="R").bind(actions["reject"])
        self._accept = Button("Accept", icon="check", key="A", weight=Weight.PRIMARY)
        self._accept.bind(actions["accept"])
        self._foot = QWidget()
        self._build(actions)
        self._one.source_asked.connect(self.source_asked)
        self._one.date.typed.connect(self.date_typed)
        self._one.changed.connect(self._tell_changed)
        self._several.changed.connect(self._tell_changed)
        self._several.given.connect(lambda name, item: self.given.emit(self._ids, name, item))
        self._several.taken.connect(lambda name, item: self.taken.emit(self._ids, name, item))
        self._several.shifted.connect(lambda days: self.shifted.emit(self._ids, days))
        self.show_events((), can_edit=False)

    def show_events(
        self,
        events: Sequence[Event],
        *,
        can_edit: bool,
        count: int | None = None,
        before: TimeValue | None = None,
        sources: Sequence[SourceLine] = (),
    ) -> None:
        """Show the chosen events; a field that is being typed in keeps its words.

        ``count`` is how many are chosen where they are too many to be shown. ``before`` is the
        date that the source of one event was read to have, where a person set another;
        ``sources`` are the articles that tell it.
        """
        self._count = len(events) if count is None else count
        self._ids = tuple(event.id for event in events)
        hint = _TOO_MANY.format(count=self._count, most=MOST_TOGETHER) if count else _NONE
        self._hint.setText(hint)
        self._hint.setVisible(not events)
        self._one.setVisible(len(events) == 1)
        self._several.setVisible(len(events) > 1)
        self._fit_foot()
        self._say_decision(events)
        heading = f"{self._count:,} events" if self._count > 1 else "Event"
        self._heading.setText(heading)
        self._tabs.rename_own(heading)
        self._state.setText(_state_words(events))
        if len(events) != 1:
            self._one.forget()
        if len(events) == 1:
            self._one.show_event(events[0], before, sources, can_edit=can_edit)
        elif events:
            self._several.show_events(events, can_edit=can_edit)

    def know(self, participants: Sequence[str], tags: Sequence[str]) -> None:
        """Names to offer while one types."""
        for form in (self._one, self._several):
            form.participants.know(participants)
            form.tags.know(tags)

    def set_beside(self, *, beside: bool) -> None:
        """Beside the source its card has the decision; here it would be said twice."""
        self._is_beside = beside
        self._back.setVisible(not beside)
        self._heading.setVisible(beside)
        self._tabs.setVisible(not beside)
        self._fit_foot()

    def commit(self) -> None:
        """Enter what is being typed, before something else is shown."""
        self._one.commit()
        self._several.commit()

    @property
    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self._several.kind if self._count > 1 else self._one.title

    def begin(self, field: str = "title") -> None:
        """Put the keyboard into a field, its words selected; the first one of several events."""
        if self._count > 1:
            self.first_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._one.begin(field)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typing = not isinstance(QApplication.focusWidget(), Button)
            single = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            letter = bool(event.text()) or event.key() == Qt.Key.Key_Delete
            if typing and single and letter:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell_changed(self, field: str, value: object) -> None:
        """Of the events that are shown: by now another may be current."""
        self.changed.emit(self._ids, field, value)

    def _fit_foot(self) -> None:
        """The decision is here, unless the card beside has it."""
        self._foot.setVisible(self._count > 0 and not self._is_beside)

    def _say_decision(self, events: Sequence[Event]) -> None:
        of = f" {self._count:,}" if self._count > 1 else ""
        reviews = {event.review for event in events}
        self._reject.setText(("Rejected" if reviews == {Review.REJECTED} else "Reject") + of)
        self._accept.setText(("Accepted" if reviews == {Review.ACCEPTED} else "Accept") + of)
        for button in (self._reject, self._accept):
            button.setAccessibleName(button.text())
            button.updateGeometry()

    def _build(self, actions: Actions) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._hint.setContentsMargins(16, 20, 16, 0)
        column.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._one, 1)
        column.addWidget(self._several, 1)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.header = self._header()
        layout.addWidget(scroll, 1)
        layout.addWidget(self._footer(actions))

    def _header(self) -> QWidget:
        close = Button(icon="x", weight=Weight.QUIET, height=26, name="Back to the source")
        self._back = close
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 8, 0)
        row.addWidget(self._heading)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._state)
        row.addSpacing(6)
        row.addWidget(close)
        header = QWidget()
        header.setFixedHeight(40)
        header.setProperty("edge", "bottom")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setLayout(row)
        return header

    def _footer(self, actions: Actions) -> QWidget:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(13, 9, 13, 9)
        row.setSpacing(4)
        for name, icon in (("previous_event", "chevron-left"), ("next_event", "chevron-right")):
            button = Button(icon=icon, name=actions[name].iconText()).bind(actions[name])
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._reject)
        row.addWidget(self._accept)
        self._foot.setProperty("edge", "top")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return self._foot


def _state_words(events: Sequence[Event]) -> str:
    if not events:
        return ""
    if len(events) == 1:
        return REVIEWS[events[0].review]
    accepted = sum(event.review is Review.ACCEPTED for event in events)
    return f"{accepted} of {len(events)} accepted"
