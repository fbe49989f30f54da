"""Ask for a date, in words or EDTF."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from timeline.timevalue import TimeValue
from ui.controls.words import said
from ui.dialogs.frame import Dialog
from ui.inspector.date_field import DateField, ReadWords


class DateDialog(Dialog):
    """One date field; Enter takes what was understood."""

    chosen = Signal(object)
    """TimeValue."""

    def __init__(
        self, title: str, words: str, action: str, read: ReadWords, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._value: TimeValue | None = None
        self.field = DateField(read, empty="")
        if words:
            self.body.addWidget(said(words, tone="2", wrap=True))
        self.body.addWidget(self.field)
        self.setMinimumWidth(400)
        cancel = self.add_button("Cancel")
        cancel.clicked.connect(self.reject)
        take = self.add_button(action, primary=True)
        take.clicked.connect(self._take)
        self.field.committed.connect(self._entered)
        self.field.line.setFocus()

    def show_value(self, value: TimeValue | None) -> None:
        """Begin with a date."""
        self._value = value
        self.field.show_value(value)
        self.field.line.selectAll()

    def _entered(self, value: TimeValue | None) -> None:
        self._value = value

    def _take(self) -> None:
        self.field.commit()
        if self._value is not None and not self.field.is_wrong:
            self.chosen.emit(self._value)
            self.accept()
