"""The articles of the document, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline.datewords import words
from timeline.edtf import day
from timeline.records import ArticleId, Review
from ui.messages import copy_of

if TYPE_CHECKING:
    from timeline.store import ArticleSummary

Index = QModelIndex | QPersistentModelIndex


class ArticleRole(IntEnum):
    """What the delegate asks for."""

    SUMMARY = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
    COPY = Qt.ItemDataRole.UserRole + 3
    """"copy of HEADLINE", empty for an article of its own."""


class ArticleListModel(QAbstractListModel):
    """One row an article, in the store's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleSummary] = []
        self._places: dict[ArticleId, int] = {}

    def show(self, summaries: Sequence[ArticleSummary]) -> None:
        """Show these; when the same articles stand in the same order, only their counts change."""
        rows = list(summaries)
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._places = {row.id: number for number, row in enumerate(rows)}
        self.endResetModel()

    def row_of(self, article: ArticleId | None) -> int:
        """Row of an article; -1 when it is not here."""
        return -1 if article is None else self._places.get(article, -1)

    @property
    def dayless(self) -> list[int]:
        """Rows of the articles that state no day."""
        return [number for number, row in enumerate(self._rows) if row.states_no_day]

    def summary(self, row: int) -> ArticleSummary:
        """The article in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self._copy_words(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.source
        if role == ArticleRole.SUMMARY:
            return row
        if role == ArticleRole.ID:
            return row.id
        if role == ArticleRole.COPY:
            return self._copy_words(row)
        return None

    def _copy_words(self, row: ArticleSummary) -> str:
        if row.copy_of is None:
            return ""
        place = self.row_of(row.copy_of)
        return copy_of("another article" if place < 0 else self._rows[place].headline)


def checked(summary: ArticleSummary) -> int:
    """How many of its events a person has accepted or rejected."""
    return summary.events - summary.reviews.get(Review.UNREVIEWED, 0)


def written(summary: ArticleSummary) -> str:
    """The day it was written, without its weekday; empty when not known."""
    if summary.document_day is None:
        return ""
    return words(day(summary.document_day)).partition(" ")[2]


def doubt(summary: ArticleSummary) -> str:
    """What is doubtful about the day it was written, in two or three words; empty where nothing."""
    if summary.states_no_day:
        return "Day not known" if summary.document_day is None else "Day assumed"
    return "Dates disagree" if summary.conflicts else ""


def spoken(summary: ArticleSummary, copied: str) -> str:
    """The row, as a screen reader says it."""
    parts = [summary.headline]
    if copied:
        parts.append(copied)
    if summary.publisher:
        parts.append(summary.publisher)
    if summary.states_no_day:
        day_words = f"day assumed, {written(summary)}" if written(summary) else "day not known"
        parts.append(day_words)
    elif written(summary):
        parts.append(f"written {written(summary)}")
    if summary.conflicts:
        parts.append("its dates disagree")
    parts.append(f"{checked(summary)} of {summary.events} events checked")
    return ", ".join(parts)
