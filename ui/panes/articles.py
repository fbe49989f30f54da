"""The articles of the document at the left, with the way to the undated events below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from timeline.records import ArticleId
from ui.actions import Actions
from ui.controls.button import Button, Weight
from ui.controls.words import said
from ui.models.article_list import ArticleListModel, ArticleRole
from ui.panes.article_delegate import ArticleDelegate
from ui.panes.article_rail import RailDelegate
from ui.panes.dayless_button import DaylessButton
from ui.panes.undated_button import UndatedButton

RAIL_WIDTH = 48


class ArticlesPane(QWidget):
    """A list that folds to a rail of counts."""

    article_chosen = Signal(object)
    """ArticleId."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ArticleListModel(self)
        self.view = _ArticleView()
        self.view.setModel(self.model)
        self._cards = ArticleDelegate(self.view)
        self._rail = RailDelegate(self.view)
        self.view.setItemDelegate(self._cards)
        self._count = said("0", 13, tone="3")
        self._title = said("Articles", 13, 600)
        self._add = Button(icon="plus", weight=Weight.QUIET, height=28, name="Add articles")
        self._add.bind(actions["open"])
        self._sign = Button(icon="newspaper", weight=Weight.QUIET, height=28, name="Articles")
        self._dayless = DaylessButton()
        self._dayless.clicked.connect(self._to_next_dayless)
        self._undated = UndatedButton()
        self._undated.clicked.connect(actions["undated"].trigger)
        self._row = QHBoxLayout()
        self._build()
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.clicked.connect(self._chosen)

    def fold(self, *, folded: bool) -> None:
        """Show counts only, or whole cards."""
        self.view.setItemDelegate(self._rail if folded else self._cards)
        for widget in (self._title, self._count, self._add):
            widget.setVisible(not folded)
        self._sign.setVisible(folded)
        self._row.setContentsMargins(4 if folded else 16, 0, 4 if folded else 8, 0)
        self._dayless.fold(folded=folded)
        self._undated.fold(folded=folded)
        if folded:
            self.setFixedWidth(RAIL_WIDTH)
        else:
            self.setMinimumWidth(220)
            self.setMaximumWidth(380)
        self.view.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if folded
            else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.view.doItemsLayout()

    def show_count(self, articles: int, undated: int) -> None:
        """How many there are."""
        self._count.setText(f"{articles:,}")
        dayless = len(self.model.dayless)
        if not dayless and self._dayless.hasFocus():
            self.view.setFocus()  # the strip goes
        self._dayless.show_count(dayless)
        self._undated.show_count(undated)

    def set_current(self, article: ArticleId | None) -> None:
        """Mark the open article."""
        row = self.model.row_of(article)
        if row == self.view.currentIndex().row():
            return
        blocked = self.view.selectionModel().blockSignals(True)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.view.setCurrentIndex(index)
        self.view.selectionModel().blockSignals(blocked)
        if row >= 0:
            self.view.scrollTo(index)
        self.view.viewport().update()

    def _chosen(self, index: QModelIndex) -> None:
        article = index.data(ArticleRole.ID)
        if article is not None:
            self.article_chosen.emit(article)

    def _to_next_dayless(self) -> None:
        """Open the next article that states no day, below the open one or from the top again."""
        rows, open_row = self.model.dayless, self.view.currentIndex().row()
        if rows:
            row = next((each for each in rows if each > open_row), rows[0])
            self.article_chosen.emit(self.model.summary(row).id)

    def _build(self) -> None:
        header = self._row
        header.addWidget(self._title)
        header.addSpacing(4)
        header.addWidget(self._count)
        header.addStretch(1)
        header.addWidget(self._add)
        header.addWidget(self._sign)
        header.addStretch(0)
        self.header = QWidget()
        self.header.setFixedHeight(40)
        self.header.setProperty("edge", "bottom")
        self.header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header.setLayout(header)
        self._sign.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._dayless)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._undated)
        self.setAccessibleName("Articles")
        self.fold(folded=False)


class _ArticleView(QListView):
    """A list of cards whose heights follow its width."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName("Articles")
        self.setUniformItemSizes(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
