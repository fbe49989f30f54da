"""The fields of one event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from timeline.records import Actor, Event, Kind, Place, Review, Status
from timeline.timevalue import TimeValue
from ui.controls.words import said
from ui.inspector.chips_field import ChipsField
from ui.inspector.commit_field import Choice, CommitField, CommitText
from ui.inspector.date_field import DateField, ReadWords
from ui.inspector.form_rows import FormRows, order_tabs
from ui.inspector.place_field import FindPlace, OfferPlaces, PlaceField, SayPlace
from ui.inspector.source_rows import SourceLine, SourceRows, source_count
from ui.kinds import KINDS, STATUSES
from ui.messages import NO_SOURCE

FindActor = Callable[[str], Actor]
"""The participant that a name means."""


@dataclass(frozen=True, slots=True)
class Readers:
    """What the fields ask about words that a person types."""

    date: ReadWords
    actor: FindActor
    actors: Callable[[], Sequence[str]]
    """Names of all known states, bodies and persons."""
    place: FindPlace
    places: OfferPlaces
    place_words: SayPlace


class EventForm(QWidget):
    """Emits each change of a field; shows the event anew when told to."""

    changed = Signal(str, object)
    """Name of the field (``timeline.edits.FIELDS``) and its new value."""

    source_asked = Signal(object)
    """Id of an article that tells the event."""

    def __init__(self, readers: Readers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actor = readers.actor
        self._event: Event | None = None
        self.title = CommitField("What happened, in a few words")
        self.date = DateField(readers.date)
        self.kind, self.status = kind_choice(), status_choice()
        self.place = PlaceField(readers.place, readers.places, readers.place_words)
        self.participants = ChipsField(
            "Participants", "add a state, body or person", "users", readers.actors
        )
        self.tags = ChipsField("Tags", "add a tag", "tag")
        self.note = CommitText("Anything a reader should know")
        self.title.setAccessibleName("Title")
        self.note.setAccessibleName("Note")
        self._touched: dict[str, QLabel] = {}
        self._origin = said("", 12, tone="2", wrap=True)
        self._sources = SourceRows()
        self._build()
        self._connect()

    def show_event(
        self,
        event: Event,
        before: TimeValue | None,
        sources: Sequence[SourceLine],
        *,
        can_edit: bool,
    ) -> None:
        """Show an event; a field that is being typed in keeps its words.

        ``before`` is the date that its source was read to have, where a person set another.
        """
        if self._event is None or event.id != self._event.id:
            for field in (self.title, self.date.field):
                field.setModified(False)
            self.place.forget()
        self._event = event
        if not self.title.isModified():
            self.title.show_text(event.title)
        self.date.show_before(before)
        self.date.show_value(event.time)
        choose(self.kind, event.kind.value)
        choose(self.status, event.status.value)
        self.place.show_place(event.place)
        self.participants.show_names([actor.name for actor in event.participants])
        self.tags.show_names(event.tags)
        self.note.show_text(event.note)
        for name, label in self._touched.items():
            label.setText("set by you" if name in event.touched else "")
        self._origin.setText(_origin_words(event, source_count(sources)))
        self._sources.show_sources(sources)
        for widget in (
            self.title, self.date, self.kind, self.status, self.place, self.participants,
            self.tags, self.note,
        ):  # fmt: skip
            widget.setEnabled(can_edit)

    def forget(self) -> None:
        """No event is shown any more."""
        self._event = None

    def commit(self) -> None:
        """Enter what is being typed, before something else is shown."""
        for field in (self.title, self.date, self.place, self.note):
            field.commit()

    def begin(self, field: str) -> None:
        """Put the keyboard into a field, its words selected."""
        target = self.date.line if field == "time" else self.title
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        target.selectAll()

    def _order_tabs(self) -> None:
        order_tabs(
            (
                self.title, self.date.line, self.kind, self.status, self.place.field,
                *self.participants.stops, *self.tags.stops, self.note,
            )
        )  # fmt: skip

    def _connect(self) -> None:
        self._sources.chosen.connect(self.source_asked)
        for chips in (self.participants, self.tags):
            chips.replaced.connect(self._order_tabs)
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

    def _place_entered(self, place: Place | None) -> None:
        self._tell("place", place)

    def _participants_entered(self, names: Sequence[str]) -> None:
        known = {} if self._event is None else {a.name: a for a in self._event.participants}
        self._tell("participants", tuple(known.get(n) or self._actor(n) for n in names))

    def _tell(self, field: str, value: object) -> None:
        if self._event is not None and getattr(self._event, field) != value:
            self.changed.emit(field, value)

    def _build(self) -> None:
        self.note.setFixedHeight(74)
        rows = FormRows(self)
        self._touched["title"] = rows.add_row("Title", self.title)
        self._touched["time"] = rows.add_row("Date", self.date)
        kind, status = rows.add_pair(("Kind", self.kind), ("Status", self.status))
        self._touched |= {"kind": kind, "status": status}
        self._touched["place"] = rows.add_row("Place", self.place)
        self._touched["participants"] = rows.add_row("Participants", self.participants)
        self._touched["tags"] = rows.add_row("Tags", self.tags)
        self._touched["note"] = rows.add_row("Note", self.note)
        rows.addWidget(self._origin)
        rows.addWidget(self._sources)
        rows.addStretch(1)


def kind_choice() -> Choice:
    """A choice of kinds."""
    box = Choice("Kind")
    for kind, look in KINDS.items():
        box.addItem(look.singular, kind.value)
    return box


def status_choice() -> Choice:
    """A choice of statuses."""
    box = Choice("Status")
    for status, name in STATUSES.items():
        box.addItem(name, status.value)
    return box


def choose(box: Choice, value: str | None) -> None:
    """Show a value; None leaves the box blank."""
    place = -1 if value is None else box.findData(value)
    if place != box.currentIndex():
        box.setCurrentIndex(place)


def _origin_words(event: Event, count: int) -> str:
    if not count:
        return NO_SOURCE
    source = "1 source" if count == 1 else f"{count} sources"
    rejected = ", rejected: it stays here and is hidden by default"
    return source + (rejected if event.review is Review.REJECTED else "")
