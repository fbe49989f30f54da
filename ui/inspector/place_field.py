"""Where it happened: a name, completed from the gazetteer; a text without a position may stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline.records import Place
from ui.controls.words import said
from ui.inspector.commit_field import CommitField
from ui.inspector.place_offers import PlaceOffers

if TYPE_CHECKING:
    from timeline.events.place_completion import PlaceOffer

FindPlace = Callable[[str], Place]
"""The place that a name means, with position where it is known."""
OfferPlaces = Callable[[str], "Sequence[PlaceOffer]"]
"""Places with a name that begins so."""
SayPlace = Callable[[Place], str]
"""Which place it is: country and position, or that none is known."""


class PlaceField(QWidget):
    """Emits a Place when one is chosen or entered, None when the field was emptied."""

    committed = Signal(object)
    """Place or None."""

    def __init__(
        self, find: FindPlace, offer: OfferPlaces, say: SayPlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find, self._say = find, say
        self._place: Place | None = None
        self.field = _NameLine(offer)
        self.field.setAccessibleName("Place")
        self.field.committed.connect(self._entered)
        self.field.offer_taken.connect(self._take)
        self._words = said("", 12, tone="2", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self._words)

    def show_place(self, place: Place | None) -> None:
        """Show the event's place; what is being typed stays."""
        self._place = place
        if not self.field.isModified():
            self.field.show_text("" if place is None else place.name)
            self._show_words(place)

    def show_mixed(self, words: str) -> None:
        """Several events at several places, which ``words`` count."""
        self._place = None
        self.field.show_text("")
        self.field.setPlaceholderText("Leave as they are")
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def show_one(self) -> None:
        """One place is meant."""
        self.field.setPlaceholderText("Where")

    def forget(self) -> None:
        """What was typed belongs to another event."""
        self.field.setModified(False)
        self.field.close_offers()

    def commit(self) -> None:
        """Enter what was typed."""
        self.field.commit()

    def _entered(self, text: str) -> None:
        name = " ".join(text.split())
        if self._place is not None and name == self._place.name:
            self.show_place(self._place)
            return
        self._emit(self._find(name) if name else None)

    def _take(self, offer: PlaceOffer | None) -> None:
        text = " ".join(self.field.text().split())
        self._emit(Place(text) if offer is None else offer.place)

    def _emit(self, place: Place | None) -> None:
        self.field.setModified(False)
        self.show_place(place)
        self.committed.emit(place)

    def _show_words(self, place: Place | None) -> None:
        self._words.setText("" if place is None else self._say(place))
        self._words.setVisible(place is not None)


class _NameLine(CommitField):
    """Keeps the keyboard while its offers are open: arrows mark one, Enter takes it, Esc closes."""

    offer_taken = Signal(object)
    """A PlaceOffer, or None to keep the text."""

    def __init__(self, offer: OfferPlaces) -> None:
        super().__init__("Where")
        self._offer = offer
        self._offers: PlaceOffers | None = None
        self.textEdited.connect(self._look)

    def close_offers(self) -> None:
        """Hide the offers."""
        if self._offers is not None:
            self._offers.hide()
        self.setAccessibleDescription("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offers = self._offers
        if offers is None or not offers.isVisible():
            if event.key() == Qt.Key.Key_Down and self.text().strip():
                self._look(self.text())
                return
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
            self.setAccessibleDescription(offers.current_words)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(offers.current)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_offers()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.close_offers()
        super().focusOutEvent(event)

    def _look(self, text: str) -> None:
        if self._offers is None:
            self._offers = PlaceOffers(self)
            self._offers.chosen.connect(self._take)
        typed = " ".join(text.split())
        self._offers.show_offers(typed, self._offer(typed) if typed else ())
        self.setAccessibleDescription(self._offers.current_words)

    def _take(self, offer: PlaceOffer | None) -> None:
        self.close_offers()
        self.offer_taken.emit(offer)
