"""A date in plain words or EDTF, shown back as understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline.datewords import words
from timeline.errors import DateWordsError
from timeline.timevalue import TimeValue
from ui.controls.button import Button, Weight
from ui.controls.words import machine, said, set_tone
from ui.fonts import sans
from ui.inspector.commit_field import CommitField
from ui.inspector.glyph import DateGlyph

if TYPE_CHECKING:
    from timeline.dates import PhraseReading

ReadWords = Callable[[str], "PhraseReading"]
"""Reads a phrase. Raises DateWordsError, whose message is for the person."""

_WAIT_MS = 120


class DateField(QWidget):
    """Emits a value when a readable date is entered, None when the field was emptied."""

    committed = Signal(object)
    """TimeValue or None."""
    typed = Signal(object)
    """What the words mean that are being typed: a TimeValue that is not the value yet, or None."""

    def __init__(
        self, read: ReadWords, empty: str = "no date yet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self._read = read
        self._value: TimeValue | None = None
        self._before: TimeValue | None = None
        self.field = CommitField("10 Jan 2022, mid-January, 2022-01 …")
        self.field.setAccessibleName("Date")
        self._glyph = DateGlyph()
        self._words = said("", 13, 600, wrap=True)
        self._edtf = machine()
        self._others = QHBoxLayout()
        self._others.setSpacing(10)
        self._buttons: list[Button] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._look)
        self.field.textEdited.connect(lambda _: self._timer.start())
        self.field.committed.connect(self._commit)
        self.field.hold_for(lambda: self._buttons)
        self._build()

    def commit(self) -> None:
        """Enter what was typed."""
        self.field.commit()

    @property
    def line(self) -> QLineEdit:
        """Where one types."""
        return self.field

    @property
    def is_wrong(self) -> bool:
        """True while what was typed is not a date."""
        return bool(self.field.property("wrong"))

    def show_value(self, value: TimeValue | None) -> None:
        """Show the event's date; what is being typed stays."""
        self._value = value
        if self.field.hasFocus() and self.field.isModified():
            return
        self.field.show_text("" if value is None else words(value))
        self._show(value)

    def show_before(self, value: TimeValue | None) -> None:
        """Offer the date that the source was read to have, where a person set another."""
        self._before = value
        if not self.field.isModified():
            self._show(self._value)

    def _look(self) -> None:
        """Show what the words mean, before they are entered."""
        text = self.field.text().strip()
        if not text or (self._value is not None and text == words(self._value)):
            self._show(self._value if text else None)
            self.typed.emit(None)
            return
        try:
            reading = self._read(text)
        except DateWordsError as error:
            self._refuse(str(error))
            self.typed.emit(None)
            return
        self._show(reading.time)
        self.typed.emit(reading.time)
        for alternative in reading.alternatives[:2]:
            self._offer(f"or {words(alternative.time)}", alternative.time, alternative.reason)

    def _commit(self, text: str) -> None:
        self._timer.stop()
        self.typed.emit(None)
        if not text.strip():
            self.committed.emit(None)
            return
        if self._value is not None and text.strip() == words(self._value):
            return
        try:
            reading = self._read(text.strip())
        except DateWordsError as error:
            self._refuse(str(error))
            self.field.refuse("" if self._value is None else words(self._value))
            return
        self.take(reading.time)

    def take(self, value: TimeValue) -> None:
        """Enter this value."""
        self._value = value
        self.field.show_text(words(value))
        self._show(value)
        self.committed.emit(value)

    def _show(self, value: TimeValue | None) -> None:
        self._clear_offers()
        self._set_wrong(wrong=False)
        self._glyph.show_value(value)
        self._glyph.setVisible(value is not None)
        self._words.setText(self._empty if value is None else words(value))
        set_tone(self._words, "3" if value is None else "")
        self._words.setFont(sans(13, 400 if value is None else 600))
        self._edtf.setText("" if value is None else value.edtf)
        self._edtf.setVisible(value is not None)
        self._words.setAccessibleName(f"Understood as {self._words.text()}")
        if self._before is not None and self._before != value:
            before = words(self._before)
            self._offer(f"Restore {before}", self._before, "As it was read in the source")

    def _refuse(self, message: str) -> None:
        self._clear_offers()
        self._set_wrong(wrong=True)
        self._glyph.show_wrong()
        self._glyph.show()
        self._edtf.hide()
        self._words.setText(message)
        set_tone(self._words, "bad")
        self._words.setFont(sans(13))
        self._words.setAccessibleName(message)

    def _offer(self, text: str, value: TimeValue, tip: str) -> None:
        button = Button(text, weight=Weight.LINK, height=22, tip=tip, name=text)
        button.clicked.connect(lambda: self.take(value))
        self._buttons.append(button)
        self._others.insertWidget(self._others.count() - 1, button)

    def _clear_offers(self) -> None:
        for button in self._buttons:
            self._others.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _set_wrong(self, *, wrong: bool) -> None:
        if bool(self.field.property("wrong")) != wrong:
            self.field.setProperty("wrong", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def _build(self) -> None:
        said_line = QHBoxLayout()
        said_line.setSpacing(8)
        said_line.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        said_line.addWidget(self._words, 1)
        self._others.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addLayout(said_line)
        layout.addWidget(self._edtf)
        layout.addLayout(self._others)
        self._show(None)
