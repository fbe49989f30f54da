"""What stands above and under the headline of a source: who published it, and when."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from timeline.datewords import words
from timeline.edtf import day
from timeline.records import Article, DateClue, DocumentDateBasis
from ui.controls.button import Button, Weight
from ui.controls.chip import WarnChip
from ui.controls.flow import FlowLayout
from ui.controls.lines import NewspaperRule
from ui.controls.words import ElidedLabel
from ui.fonts import sans
from ui.messages import DAY_ASSUMED, DAY_UNKNOWN, SET_WRITTEN, copy_of

_BASIS_WORDS = {
    DocumentDateBasis.DATELINE: "from its dateline",
    DocumentDateBasis.TEXT: "from its text",
    DocumentDateBasis.METADATA: "from the file's metadata",
    DocumentDateBasis.URL: "from its address",
    DocumentDateBasis.FILE: "from the file's name or time",
    DocumentDateBasis.GIVEN: "set by you",
}
_ASSUMED, _UNKNOWN = "Assumed: the day the file was saved", "The article states no day"


class SourceHead(QWidget):
    """The newspaper rule, the publisher, and a way to the original."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._publisher = ElidedLabel(sans(13))
        self._original = Button(
            icon="external-link",
            weight=Weight.QUIET,
            height=24,
            tip="Open the original",
            name="Open the original",
        )
        self._original.clicked.connect(self._open_original)
        self._where = QUrl()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._publisher, 1)
        line.addWidget(self._original)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(NewspaperRule())
        layout.addLayout(line)

    def show_article(self, article: Article, model: str = "") -> None:
        """Name the publisher, or the file, and the headline of what the article copies."""
        name = article.publisher or Path(article.source).name or article.source
        self._publisher.setText(f"{name}, {copy_of(model)}" if model else name)
        self._where = _original(article)
        self._original.setVisible(not self._where.isEmpty())

    def _open_original(self) -> None:
        QDesktopServices.openUrl(self._where)


class SourceMeta(QWidget):
    """When the article was written, by which clue, and what speaks against it."""

    date_clicked = Signal()
    day_chosen = Signal(object)
    """Number of the day that another clue states."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written = Button(icon="calendar-days", weight=Weight.TEXT, height=22)
        self._written.clicked.connect(self.date_clicked)
        self._chips: list[QWidget] = []
        self._flow = FlowLayout(8, self)
        self._flow.addWidget(self._written)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_article(self, article: Article, *, can_edit: bool) -> None:
        """Say when it was written, and offer the day that speaks against it."""
        document = article.document_date
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if article.states_no_day:
            tip = DAY_UNKNOWN if document is None else DAY_ASSUMED
            self._warn(_UNKNOWN if document is None else _ASSUMED, tip, can_edit=can_edit)
        if document is None:
            self._say("Not known when it was written", "Give the day it was written")
            return
        said = words(day(document.day))
        self._say(f"Written {said}", f"{document.explanation}\nClick to set another day.")
        basis = "assumed" if document.is_assumed else _BASIS_WORDS[document.basis]
        self._written.setAccessibleName(f"Written {said}, {basis}. Change the article's date")
        for conflict in document.conflicts[:1]:
            self._warn(short_conflict(article), conflict, can_edit=can_edit)
        other = _other_clue(article)
        if other is not None and can_edit:
            other_day = words(day(other.day))
            use = Button(f"Use {other_day.partition(' ')[2]}", weight=Weight.LINK, height=22)
            use.setToolTip(f"The article was written on {other_day}: date its events anew")
            use.setAccessibleName(f"Use {other_day} as the article's date")
            use.clicked.connect(self._written.setFocus)  # the offer goes when it was taken
            use.clicked.connect(lambda: self.day_chosen.emit(other.day))
            self._add(use)

    def _warn(self, doubt: str, tip: str, *, can_edit: bool) -> None:
        """A doubt about the day, which leads to where a person sets it."""
        chip = WarnChip(doubt, f"{tip}\n{SET_WRITTEN}" if can_edit else tip, self)
        chip.setEnabled(can_edit)
        chip.clicked.connect(self._written.setFocus)  # the chip goes when the day is set
        chip.clicked.connect(self.date_clicked)
        self._add(chip)

    def _add(self, widget: QWidget) -> None:
        self._chips.append(widget)
        self._flow.addWidget(widget)
        widget.show()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def _say(self, text: str, tip: str) -> None:
        self._written.setText(text)
        self._written.setAccessibleName(text)
        self._written.setToolTip(tip)
        self._written.updateGeometry()


def short_conflict(article: Article) -> str:
    """A conflict of dates in a few words: which clue says another day."""
    document = article.document_date
    if document is None:
        return ""
    sources = {
        DocumentDateBasis.METADATA: "File",
        DocumentDateBasis.FILE: "File",
        DocumentDateBasis.URL: "Address",
        DocumentDateBasis.DATELINE: "Dateline",
        DocumentDateBasis.TEXT: "Text",
        DocumentDateBasis.GIVEN: "You",
    }
    other = _other_clue(article)
    if other is None:
        return "Dates disagree"
    stated = words(day(other.day)).partition(" ")[2]
    return f"{sources[other.basis]} says {stated}"


def _other_clue(article: Article) -> DateClue | None:
    """The weightiest clue of another day, where the article's dates are in conflict."""
    document = article.document_date
    if document is None or not document.conflicts:
        return None
    others = [clue for clue in document.clues if clue.day != document.day]
    return max(others, key=lambda clue: clue.weight, default=None)


def _original(article: Article) -> QUrl:
    if article.url:
        return QUrl(article.url, QUrl.ParsingMode.StrictMode)
    path = Path(article.source)
    return QUrl.fromLocalFile(str(path)) if path.is_absolute() and path.is_file() else QUrl()
