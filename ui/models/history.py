"""The steps that undo can walk back over, latest first."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from timeline.store import LogEntry

Index = QModelIndex | QPersistentModelIndex
_HEADS = ("When", "Step", "What changed")
UNDONE_ROLE = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractTableModel):
    """One row a step."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LogEntry] = []

    def show(self, steps: Sequence[LogEntry]) -> None:
        """Show these steps, given oldest first."""
        self.beginResetModel()
        self._rows = sorted(steps, key=lambda step: -step.number)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self._rows[index.row()]
        if role == UNDONE_ROLE:
            return step.undone
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return _clock_words(step.at)
        if index.column() == 1:
            return f"{step.label} (undone)" if step.undone else step.label
        return step.what


def _clock_words(at: int) -> str:
    local = datetime.datetime.fromtimestamp(at / 1000, tz=datetime.UTC).astimezone()
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M}"
