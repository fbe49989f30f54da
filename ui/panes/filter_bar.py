"""The filter above the timeline: text, kind, place, period, review state."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from timeline.daynumber import iso_day
from timeline.edtf import parse
from timeline.errors import UserError
from timeline.query import EventFilter
from timeline.records import Kind, Review
from timeline.timevalue import TimeValue
from ui.controls.button import Button, Weight
from ui.controls.flow import FlowLayout
from ui.kinds import KINDS, REVIEWS

_WAIT_MS = 150


class FilterBar(QWidget):
    """Emits a new filter as soon as something in it changes."""

    changed = Signal(object)
    """EventFilter."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter = EventFilter()
        self.text = _field("Words", "Filter by words", 150)
        self.place = _field("Place", "Filter by place", 120)
        self.period = _field("Period: 2021-12/2022-02", "Filter by period", 200)
        self.period.setToolTip(
            "A year, a month, a day, or two of them with a slash between: 2021-12/2022-02"
        )
        self._kinds = Button("All kinds", height=26, name="Filter by kind").with_arrow()
        self._kinds.clicked.connect(self._open_kinds)
        self._reviews = Button("Any state", height=26, name="Filter by review").with_arrow()
        self._reviews.clicked.connect(self._open_reviews)
        self._clear = Button("Clear", weight=Weight.LINK, height=26)
        self._clear.clicked.connect(lambda: self.show_filter(EventFilter(), tell=True))
        self._close = Button(icon="x", weight=Weight.QUIET, height=26, name="Close the filter")
        self._close.clicked.connect(self.closed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._read)
        flow = FlowLayout(6, self)
        flow.setContentsMargins(12, 6, 12, 6)
        for widget in (
            self.text, self._kinds, self.place, self.period, self._reviews, self._clear,
            self._close,
        ):  # fmt: skip
            flow.addWidget(widget)
        for field in (self.text, self.place, self.period):
            field.textEdited.connect(lambda _: self._timer.start())
            field.returnPressed.connect(self._read)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Filter")

    def show_filter(self, wanted: EventFilter, *, tell: bool = False) -> None:
        """Show a filter that was set elsewhere."""
        self._filter = replace(wanted, include_rejected=self._filter.include_rejected)
        for field, value in (
            (self.text, wanted.text),
            (self.place, ", ".join(wanted.places)),
            (self.period, _period_text(wanted)),
        ):
            if field.text() != value and (tell or not field.hasFocus()):
                field.setText(value)
        self._set_wrong(wrong=False)
        self._show_choices()
        if tell:
            self.changed.emit(self._filter)

    def include_rejected(self, *, included: bool) -> None:
        """Rejected events are shown too, whatever else is filtered."""
        self._filter = replace(self._filter, include_rejected=included)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._timer.stop()
        period = self._period()
        if period is None:
            return
        earliest, latest = period
        places = tuple(part.strip() for part in self.place.text().split(",") if part.strip())
        self._filter = replace(
            self._filter,
            text=self.text.text().strip(),
            places=places,
            earliest=earliest.first_day if earliest is not None else None,
            latest=latest.last_day if latest is not None else None,
        )
        self.changed.emit(self._filter)

    def _period(self) -> tuple[TimeValue | None, TimeValue | None] | None:
        """First and last unit of the period; None when the field cannot be read yet."""
        text = self.period.text().strip()
        self._set_wrong(wrong=False)
        if not text:
            return None, None
        try:
            value = parse(text.replace(" ", ""))
        except UserError:
            self._set_wrong(wrong=True)
            return None
        return value, value

    def _set_wrong(self, *, wrong: bool) -> None:
        if self.period.property("wrong") != wrong:
            self.period.setProperty("wrong", wrong)
            self.period.style().unpolish(self.period)
            self.period.style().polish(self.period)

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        for kind, look in KINDS.items():
            action = menu.addAction(look.plural)
            action.setCheckable(True)
            action.setChecked(kind in self._filter.kinds)
            action.setData(kind)
            action.triggered.connect(lambda _=False, a=action: self._toggle_kind(a))
        menu.exec(self._kinds.mapToGlobal(self._kinds.rect().bottomLeft()))
        menu.deleteLater()

    def _toggle_kind(self, action: QAction) -> None:
        kind = Kind(action.data())
        kinds = [each for each in self._filter.kinds if each is not kind]
        if action.isChecked():
            kinds.append(kind)
        self._filter = replace(self._filter, kinds=tuple(kinds))
        self._show_choices()
        self.changed.emit(self._filter)

    def _open_reviews(self) -> None:
        menu = QMenu(self)
        for review, words in REVIEWS.items():
            action = menu.addAction(words.capitalize())
            action.setCheckable(True)
            action.setChecked(review in self._filter.reviews)
            action.setData(review)
            action.triggered.connect(lambda _=False, a=action: self._toggle_review(a))
        menu.exec(self._reviews.mapToGlobal(self._reviews.rect().bottomLeft()))
        menu.deleteLater()

    def _toggle_review(self, action: QAction) -> None:
        review = Review(action.data())
        reviews = [each for each in self._filter.reviews if each is not review]
        if action.isChecked():
            reviews.append(review)
        self._filter = replace(self._filter, reviews=tuple(reviews))
        self._show_choices()
        self.changed.emit(self._filter)

    def _show_choices(self) -> None:
        kinds, reviews = self._filter.kinds, self._filter.reviews
        self._kinds.setText(
            "All kinds"
            if not kinds
            else (KINDS[kinds[0]].plural if len(kinds) == 1 else f"{len(kinds)} kinds")
        )
        self._reviews.setText(
            "Any state"
            if not reviews
            else (
                REVIEWS[reviews[0]].capitalize() if len(reviews) == 1 else f"{len(reviews)} states"
            )
        )
        for button in (self._kinds, self._reviews):
            button.updateGeometry()


def _field(hint: str, name: str, width: int) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("size", "small")
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    field.setFixedWidth(width)
    field.setClearButtonEnabled(True)
    return field


def _period_text(wanted: EventFilter) -> str:
    if wanted.earliest is None and wanted.latest is None:
        return ""
    first = ".." if wanted.earliest is None else iso_day(wanted.earliest)
    last = ".." if wanted.latest is None else iso_day(wanted.latest)
    return first if first == last else f"{first}/{last}"
