"""Ask what a picture of the timeline shall show; the first page is shown as it will be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline.columns import OPEN_END, OPEN_START, EventColumns
from timeline.errors import UserError
from timeline.timevalue import TimeValue
from ui.controls.words import said, set_tone
from ui.dialogs.frame import Dialog
from ui.inspector.commit_field import Choice
from ui.inspector.date_field import DateField, ReadWords
from ui.inspector.form_rows import FormRows, order_tabs
from ui.pictures import SIZES, THEMES, Format, Picture, PictureWish, image_of, plan_picture
from ui.pictures.picture import PictureEvents
from ui.timeline_view import LaneChoice
from ui.timeline_view.inks import Inks
from ui.workers import Worker

_WAIT_MS = 150
_PREVIEW = QSize(430, 340)
_FORMATS = {
    Format.PDF: "PDF, for paper",
    Format.PNG: "PNG, for slides",
    Format.SVG: "SVG, to draw on",
}


class Scope(Enum):
    """Which stretch is drawn; the value is what a person reads."""

    VIEW = "What is in view"
    ALL = "Everything that the filter lets through"
    PERIOD = "A period"


@dataclass(frozen=True, slots=True)
class Subject:
    """What there is to draw. ``view`` is the stretch in view, in minutes; ``about`` what is
    filtered, in words; ``made`` the day, in words.
    """

    columns: EventColumns
    lanes: LaneChoice
    view: tuple[float, float]
    title: str
    about: str
    made: str


class PictureDialog(Dialog):
    """Plans anew, beside the window, whenever something is chosen."""

    save_asked = Signal(object)
    """Picture."""
    copy_asked = Signal(object)
    """Picture."""
    stop_asked = Signal()
    """While a file is written: give it up."""

    def __init__(self, subject: Subject, read: ReadWords, parent: QWidget) -> None:
        super().__init__("Picture of the timeline", parent)
        self._subject = subject
        self._events: PictureEvents | None = None
        self._planner: Worker | None = None
        self._period: tuple[float, float] | None = None
        self.picture: Picture | None = None
        """What Save and Copy take; None while it is worked out, or where it cannot be."""
        self.scope, self.form = Choice("Stretch"), Choice("Format")
        self.size_choice, self.colours = Choice("Size"), Choice("Colours")
        self.period = DateField(read, empty="a year, a month, or 10 Dec 2021 to 3 Feb 2022")
        self.one_page = QCheckBox("On one page")
        self.title_line = QLineEdit(subject.title)
        self.title_line.setAccessibleName("Title")
        self.preview = _Preview()
        self._summary = said("", tone="2", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._plan)
        self.copy = self.add_button("Copy")
        self.cancel = self.add_button("Cancel")
        self.save = self.add_button("Save…", primary=True)
        self._build()
        self._connect()
        self._show_sizes()
        self._look()

    @property
    def summary(self) -> str:
        """What one would get, or why nothing can be drawn."""
        return self._summary.text()

    def choose(self, form: str, size: str, colours: str) -> None:
        """Begin with what was chosen last; what is not known is passed over."""
        for choice, name in ((self.form, form), (self.size_choice, size), (self.colours, colours)):
            place = choice.findText(name)
            if place >= 0:
                choice.setCurrentIndex(place)

    @property
    def chosen(self) -> tuple[str, str, str]:
        """Format, size and colours, to be remembered."""
        return (
            self.form.currentText(),
            self.size_choice.currentText(),
            self.colours.currentText(),
        )

    def show_progress(self, done: int, total: int) -> None:
        """A file is being written: nothing can be chosen until it is done or given up."""
        for widget in (self.scope, self.form, self.size_choice, self.colours, self.period,
                       self.one_page, self.title_line, self.save, self.copy):  # fmt: skip
            widget.setEnabled(False)
        self._say(f"Writing page {min(done + 1, total):,} of {total:,}." if total > 1 else
                  "Writing the picture.")  # fmt: skip

    def done(self, result: int) -> None:
        """Closed: nobody waits for what is being worked out."""
        self._stop()
        super().done(result)

    def reject(self) -> None:
        self.stop_asked.emit()
        super().reject()

    # private ----------------------------------------------------------------------------------

    def _look(self) -> None:
        """Something was chosen."""
        is_period = self._scope is Scope.PERIOD
        self.period.setVisible(is_period)
        self.one_page.setVisible(self._form.is_paged)
        self._stop()
        self.picture = None
        self._allow()
        self._timer.start()

    def _plan(self) -> None:
        wish = self._wish()
        if wish is None:
            self._say("Say which period: a year, a month, or from a day to a day.")
            return
        self._stop()
        self._planner = Worker(partial(self._planned, wish), self.parent())
        self._planner.result.connect(self._take)
        self._planner.failed.connect(self._refuse)
        self._planner.finished.connect(self._planner.deleteLater)
        self._planner.start()

    def _planned(self, wish: PictureWish) -> Iterator[object]:
        """In the other thread."""
        if self._events is None:
            self._events = PictureEvents.of(self._subject.columns, self._subject.lanes)
        try:
            picture = plan_picture(self._events, wish)
        except UserError as error:
            yield str(error)
            return
        yield picture, image_of(picture, 0, _preview_ratio(picture))

    def _take(self, planned: object) -> None:
        self._planner = None
        if isinstance(planned, str):
            self._refuse(planned)
            return
        assert isinstance(planned, tuple)
        self.picture, image = planned
        self.preview.show_image(image, len(self.picture.pages))
        self._say(self.picture.summary())
        self._allow()

    def _refuse(self, words: str) -> None:
        self.picture = None
        self.preview.show_image(None, 0)
        self._say(words, tone="bad")
        self._allow()

    def _stop(self) -> None:
        self._timer.stop()
        if self._planner is not None:
            self._planner.stop()
            self._planner = None

    def _say(self, words: str, tone: str = "2") -> None:
        self._summary.setText(words)
        self.setAccessibleDescription(words)
        set_tone(self._summary, tone)

    def _allow(self) -> None:
        ready = self.picture is not None
        self.save.setEnabled(ready)
        self.copy.setEnabled(ready)

    @property
    def _scope(self) -> Scope:
        return Scope(self.scope.currentText())

    @property
    def _form(self) -> Format:
        return list(_FORMATS)[self.form.currentIndex()]

    def _wish(self) -> PictureWish | None:
        if self._scope is Scope.PERIOD and self._period is None:
            return None
        stretch = {Scope.VIEW: self._subject.view, Scope.PERIOD: self._period}.get(self._scope)
        wish = PictureWish(
            form=self._form,
            size=SIZES[self._form][self.size_choice.currentIndex()],
            theme=THEMES[self.colours.currentText()],
            title=self.title_line.text().strip() or self._subject.title,
            made=self._subject.made,
            stretch=stretch,
            about=self._subject.about,
        )
        return replace(wish, one_page=self.one_page.isChecked())

    def _take_period(self, value: TimeValue | None) -> None:
        self._period = None if value is None else self._minutes_of(value)
        self._look()

    def _minutes_of(self, value: TimeValue) -> tuple[float, float]:
        """An open side ends with the events."""
        columns = self._subject.columns
        first, last = value.earliest, value.latest
        if first is None:
            known = columns.earliest[columns.earliest != OPEN_START]
            first = int(known.min(initial=last or 0))
        if last is None:
            known = columns.latest[columns.latest != OPEN_END]
            last = int(known.max(initial=first))
        return float(first), float(max(last, first + 1))

    def _show_sizes(self) -> None:
        self.size_choice.blockSignals(True)
        self.size_choice.clear()
        self.size_choice.addItems([size.name for size in SIZES[self._form]])
        self.size_choice.setCurrentIndex(0 if self._form.is_paged else 1)
        self.size_choice.blockSignals(False)

    def _connect(self) -> None:
        self.form.currentIndexChanged.connect(self._show_sizes)
        for choice in (self.scope, self.form, self.size_choice, self.colours):
            choice.currentIndexChanged.connect(self._look)
        self.one_page.toggled.connect(self._look)
        self.title_line.textEdited.connect(self._look)
        self.period.committed.connect(self._take_period)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.picture))
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.picture))
        self.cancel.clicked.connect(self.reject)

    def _build(self) -> None:
        self.scope.addItems([scope.value for scope in Scope])
        self.form.addItems(list(_FORMATS.values()))
        self.colours.addItems(list(THEMES))
        form = QWidget()
        rows = FormRows(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.add_row("Stretch", self.scope)
        rows.addWidget(self.period)
        rows.addSpacing(10)
        rows.add_pair(("Format", self.form), ("Colours", self.colours))
        rows.add_row("Size", self.size_choice)
        rows.addWidget(self.one_page)
        rows.addSpacing(12)
        rows.add_row("Title", self.title_line)
        rows.addStretch(1)
        form.setFixedWidth(330)
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self.preview)
        beside.addWidget(self._summary)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(form)
        row.addLayout(beside, 1)
        self.body.addLayout(row)
        self._summary.setFixedWidth(_PREVIEW.width())
        self._summary.setMinimumHeight(54)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        order_tabs(
            (self.scope, self.period.field, self.form, self.colours, self.size_choice,
             self.one_page, self.title_line, self.copy, self.cancel, self.save)
        )  # fmt: skip
        self.scope.setFocus()


class _Preview(QWidget):
    """The first page in small, on a sheet; behind it the edge of another where there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_PREVIEW)
        self.setAccessibleName("Preview")
        self._image: QImage | None = None
        self._pages = 0

    def show_image(self, image: QImage | None, pages: int) -> None:
        """Another picture, or none."""
        self._image, self._pages = image, pages
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        window = self.window()
        assert isinstance(window, Dialog)
        inks = Inks(window.theme)
        painter = QPainter(self)
        painter.fillRect(self.rect(), inks.chrome)
        painter.setPen(QPen(inks.hair2, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._image is not None:
            self._paint_sheet(painter, self._image, inks)
        painter.end()

    def _paint_sheet(self, painter: QPainter, image: QImage, inks: Inks) -> None:
        room = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        sheet = QRectF(0, 0, size.width(), size.height())
        sheet.moveCenter(room.center())
        for behind in range(min(self._pages - 1, 2), 0, -1):
            edge = sheet.translated(4 * behind, 4 * behind)
            painter.fillRect(edge, inks.canvas)
            painter.drawRect(edge)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(sheet, image)
        painter.drawRect(sheet)


def _preview_ratio(picture: Picture) -> float:
    """Pixels of the preview for each of the page, at twice the screen's."""
    share = min(_PREVIEW.width() / picture.width, _PREVIEW.height() / picture.height)
    return 2.0 * min(share, 1.0)
