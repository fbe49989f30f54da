"""The inspector: what is known of the current event, to be corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline.records import Actor, Event, Kind, Place, Review, Status
from timeline.timevalue import TimeValue
from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.words import said
from ui.inspector.chips_field import ChipsField
from ui.inspector.commit_field import Choice, CommitField, CommitText
from ui.inspector.date_field import DateField, ReadWords
from ui.kinds import KINDS, REVIEWS, STATUSES

FindActor = Callable[[str], Actor]
"""The participant that a name means."""
FindPlace = Callable[[str], Place]
"""The place that a name means, with position where it is known."""


class InspectorPane(QWidget):
    """Emits each change of a field; shows the event anew when told to."""

    changed = Signal(str, object)
    """Name of the field (``timeline.edits.FIELDS``) and its new value."""
    closed = Signal()

    def __init__(
        self,
        actions: Actions,
        read: ReadWords,
        actor: FindActor,
        place: FindPlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Event")
        self._actor, self._place = actor, place
        self._event: Event | None = None
        self._is_beside = False
        self.title = CommitField("What happened, in a few words")
        self.date = DateField(read)
        self.kind = Choice("Kind")
        self.status = Choice("Status")
        self.place = CommitField("Where")
        self.participants = ChipsField("Participants", "add a state, body or person", "users")
        self.tags = ChipsField("Tags", "add a tag", "tag")
        self.note = CommitText("Anything a reader should know")
        self._touched: dict[str, QLabel] = {}
        self._origin = said("", 12, tone="2", wrap=True)
        self._heading = said("Event", 13, 600)
        self._state = said("", 12.5, tone="2")
        self._hint = said(
            "Choose an event to edit it, or press Ctrl+N to make one.", tone="3", wrap=True
        )
        self._form = QWidget()
        self._foot = QWidget()
        self._build(actions)
        self._connect()
        self.show_event(None, can_edit=False)

    def show_event(self, event: Event | None, *, can_edit: bool) -> None:
        """Show an event; a field that is being typed in keeps its words."""
        another = event is None or self._event is None or event.id != self._event.id
        if another:
            for field in (self.title, self.date.field, self.place):
                field.setModified(False)
        self._event = event
        self._hint.setVisible(event is None)
        self._form.setVisible(event is not None)
        self._foot.setVisible(event is not None and not self._is_beside)
        if event is None:
            self._state.setText("")
            return
        if not self.title.isModified():
            self.title.show_text(event.title)
        self.date.show_value(event.time)
        _choose(self.kind, event.kind.value)
        _choose(self.status, event.status.value)
        if not self.place.isModified():
            self.place.show_text("" if event.place is None else event.place.name)
        self.participants.show_names([actor.name for actor in event.participants])
        self.tags.show_names(event.tags)
        self.note.show_text(event.note)
        for name, label in self._touched.items():
            label.setText("set by you" if name in event.touched else "")
        self._origin.setText(_origin_words(event))
        self._state.setText(REVIEWS[event.review])
        for widget in (
            self.title, self.date, self.kind, self.status, self.place, self.participants,
            self.tags, self.note,
        ):  # fmt: skip
            widget.setEnabled(can_edit)

    def know(self, participants: Sequence[str], tags: Sequence[str]) -> None:
        """Names to offer while one types."""
        self.participants.know(participants)
        self.tags.know(tags)

    def set_beside(self, *, beside: bool) -> None:
        """Beside the source its card has the decision; here it would be said twice."""
        self._is_beside = beside
        self._foot.setVisible(not beside and self._event is not None)

    def commit(self) -> None:
        """Enter what is being typed, before something else is shown."""
        for field in (self.title, self.date, self.place):
            field.commit()
        self.note.commit()

    def begin(self, field: str = "title") -> None:
        """Put the keyboard into a field, its words selected."""
        target = {"title": self.title, "time": self.date.line}.get(field, self.title)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        target.selectAll()

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

    def _connect(self) -> None:
        self.title.committed.connect(self._title_entered)
        self.date.committed.connect(self._time_entered)
        self.kind.activated.connect(lambda _: self._tell("kind", Kind(self.kind.currentData())))
        self.status.activated.connect(
            lambda _: self._tell("status", Status(self.status.currentData()))
        )
        self.place.committed.connect(self._place_entered)
        self.participants.committed.connect(self._participants_entered)
        self.tags.committed.connect(lambda names: self._tell("tags", tuple(names)))
        self.note.committed.connect(lambda text: self._tell("note", text))

    def _title_entered(self, text: str) -> None:
        if text.strip():
            self._tell("title", " ".join(text.split()))
        elif self._event is not None:
            self.title.show_text(self._event.title)

    def _time_entered(self, value: TimeValue | None) -> None:
        self._tell("time", value)

    def _place_entered(self, text: str) -> None:
        self._tell("place", self._place(text.strip()) if text.strip() else None)

    def _participants_entered(self, names: Sequence[str]) -> None:
        known = {} if self._event is None else {a.name: a for a in self._event.participants}
        self._tell("participants", tuple(known.get(n) or self._actor(n) for n in names))

    def _tell(self, field: str, value: object) -> None:
        if self._event is not None and getattr(self._event, field) != value:
            self.changed.emit(field, value)

    def _build(self, actions: Actions) -> None:
        for kind, look in KINDS.items():
            self.kind.addItem(look.singular, kind.value)
        for status, name in STATUSES.items():
            self.status.addItem(name, status.value)
        for field, name in ((self.title, "Title"), (self.place, "Place"), (self.note, "Note")):
            field.setAccessibleName(name)
        self.note.setFixedHeight(74)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(16, 14, 16, 16)
        form.setSpacing(0)
        self._row(form, "Title", "title", self.title)
        self._row(form, "Date", "time", self.date)
        pair = QGridLayout()
        pair.setHorizontalSpacing(12)
        pair.setVerticalSpacing(4)
        pair.addWidget(said("Kind", 12.5, tone="2"), 0, 0)
        pair.addWidget(said("Status", 12.5, tone="2"), 0, 1)
        pair.addWidget(self.kind, 1, 0)
        pair.addWidget(self.status, 1, 1)
        form.addLayout(pair)
        form.addSpacing(12)
        self._row(form, "Place", "place", self.place)
        self._row(form, "Participants", "participants", self.participants)
        self._row(form, "Tags", "tags", self.tags)
        self._row(form, "Note", "note", self.note)
        form.addWidget(self._origin)
        form.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._hint.setContentsMargins(16, 20, 16, 0)
        column.addWidget(self._hint)
        column.addWidget(self._form, 1)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.header = self._header()
        layout.addWidget(scroll, 1)
        layout.addWidget(self._footer(actions))

    def _row(self, form: QVBoxLayout, name: str, field: str, widget: QWidget) -> None:
        touched = said("", 12, tone="3")
        self._touched[field] = touched
        line = QHBoxLayout()
        line.addWidget(said(name, 12.5, tone="2"))
        line.addStretch(1)
        line.addWidget(touched)
        form.addLayout(line)
        form.addSpacing(4)
        form.addWidget(widget)
        form.addSpacing(12)

    def _header(self) -> QWidget:
        close = Button(icon="x", weight=Weight.QUIET, height=26, name="Back to the source")
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 8, 0)
        row.addWidget(self._heading)
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
        row.addWidget(Button("Reject", key="R").bind(actions["reject"]))
        row.addWidget(
            Button("Accept", icon="check", key="A", weight=Weight.PRIMARY).bind(actions["accept"])
        )
        self._foot.setProperty("edge", "top")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return self._foot


def _choose(box: Choice, value: str) -> None:
    place = box.findData(value)
    if place >= 0 and place != box.currentIndex():
        box.setCurrentIndex(place)


def _origin_words(event: Event) -> str:
    count = len({ref.article for ref in event.mentions})
    if not count:
        return "Made by hand, with no source. Select words in an article and link them later."
    source = "1 source" if count == 1 else f"{count} sources"
    rejected = ", rejected: it stays here and is hidden by default"
    return source + (rejected if event.review is Review.REJECTED else "")
