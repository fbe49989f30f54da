"""The fields of several events at once: mixed is blank, and only what is touched is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from timeline.records import Actor, Event, Kind, Place, Status
from ui.controls.words import said
from ui.inspector.chips_field import ChipsField
from ui.inspector.commit_field import CommitField
from ui.inspector.event_form import Readers, choose, kind_choice, status_choice
from ui.inspector.form_rows import FormRows, order_tabs
from ui.inspector.place_field import PlaceField
from ui.inspector.shift_row import ShiftRow
from ui.inspector.together import Together, together

_MIXED = "mixed"


class TogetherForm(QWidget):
    """Emits what shall hold for all of the events."""

    changed = Signal(str, object)
    """Name of the field and the value that all get."""
    given = Signal(str, object)
    """Name of a list, and what each of the events gets that has it not."""
    taken = Signal(str, object)
    """Name of a list, and what is taken from each of the events."""
    shifted = Signal(int)
    """Days by which all dates move."""

    def __init__(self, readers: Readers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actor = readers.actor
        self._shown: Together | None = None
        self.title = CommitField()
        self.title.setAccessibleName("Titles")
        self.title.setEnabled(False)
        self.shift = ShiftRow()
        self.kind, self.status = kind_choice(), status_choice()
        for box in (self.kind, self.status):
            box.setPlaceholderText("As they are")
        self.place = PlaceField(readers.place, readers.places, readers.place_words)
        self.participants = ChipsField("Participants", "add to all", "users", readers.actors)
        self.tags = ChipsField("Tags", "add to all", "tag")
        self._build()
        self._connect()

    def show_events(self, events: Sequence[Event], *, can_edit: bool) -> None:
        """Show what these events, two or more, have in common."""
        shown = self._shown = together(events)
        self.title.setPlaceholderText(shown.title or f"{shown.titles} different titles")
        self.shift.show_dates(shown.dates)
        choose(self.kind, None if shown.kind is None else shown.kind.value)
        choose(self.status, None if shown.status is None else shown.status.value)
        if shown.places:
            self.place.show_mixed(shown.places)
        else:
            self.place.show_one()
            self.place.show_place(shown.place)
        self._of_kind.setText("" if shown.kind is not None else _MIXED)
        self._of_status.setText("" if shown.status is not None else _MIXED)
        self._of_place.setText(_MIXED if shown.places else "")
        people = [(each.value.name, each.count) for each in shown.participants]
        self.participants.show_counted(people, shown.total)
        self.tags.show_counted([(each.value, each.count) for each in shown.tags], shown.total)
        for widget in (self.kind, self.status, self.place, self.participants, self.tags):
            widget.setEnabled(can_edit)
        self.shift.setEnabled(can_edit and shown.has_dates)

    def commit(self) -> None:
        """Enter what is being typed, before something else is shown."""
        self.place.commit()

    def _order_tabs(self) -> None:
        order_tabs(
            (
                *self.shift.stops, self.kind, self.status, self.place.field,
                *self.participants.stops, *self.tags.stops,
            )
        )  # fmt: skip

    def _connect(self) -> None:
        for chips in (self.participants, self.tags):
            chips.replaced.connect(self._order_tabs)
        self.kind.activated.connect(
            lambda _: self.changed.emit("kind", Kind(self.kind.currentData()))
        )
        self.status.activated.connect(
            lambda _: self.changed.emit("status", Status(self.status.currentData()))
        )
        self.place.committed.connect(self._place_entered)
        self.participants.given.connect(
            lambda name: self.given.emit("participants", self._who(name))
        )
        self.participants.taken.connect(
            lambda name: self.taken.emit("participants", self._who(name))
        )
        self.tags.given.connect(lambda name: self.given.emit("tags", name))
        self.tags.taken.connect(lambda name: self.taken.emit("tags", name))
        self.shift.shifted.connect(self.shifted)

    def _place_entered(self, place: Place | None) -> None:
        self.changed.emit("place", place)

    def _who(self, name: str) -> Actor:
        known = () if self._shown is None else self._shown.participants
        return next((each.value for each in known if each.value.name == name), self._actor(name))

    def _build(self) -> None:
        rows = FormRows(self)
        rows.add_row("Title", self.title).setText("edited one by one")
        rows.add_row("Date", self.shift).setText("the gaps stay")
        self._of_kind, self._of_status = rows.add_pair(("Kind", self.kind), ("Status", self.status))
        self._of_place = rows.add_row("Place", self.place)
        rows.add_row("Participants", self.participants)
        rows.add_row("Tags", self.tags)
        words = "Dashed: only some have it; plus gives it to all. Only what you change is written."
        rows.addWidget(said(f"{words} One undo takes it back.", 12, tone="2", wrap=True))
        rows.addStretch(1)
