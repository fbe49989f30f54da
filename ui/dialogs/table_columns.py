"""The first rows of a table, with a choice above each column of what it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from ui.controls.words import ElidedLabel, set_tone
from ui.fonts import sans
from ui.inspector.commit_field import Choice

if TYPE_CHECKING:
    from timeline.exchange.tables import ColumnMapping, Table

SHOWN = 60
"""Columns that are shown; what more there are is kept in the note."""
_ROWS = 8
_LEAST_HEIGHT = 150
_WIDTH = 172
_GAP = 12
_CELL_MOST = 200


class ColumnsPreview(QScrollArea):
    """A column of the table is a column here."""

    role_chosen = Signal(int, object)
    """A column, and what it is now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Columns of the table")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidgetResizable(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices: list[Choice] = []
        """One for each column that is shown."""
        self._cells: list[list[QLabel]] = []

    def show_table(self, table: Table, mapping: ColumnMapping) -> None:
        """Another table, or the same taken apart in another way."""
        content = QWidget()
        content.setProperty("ground", "canvas")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(content)
        grid.setContentsMargins(12, 12, 12, 8)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(5)
        self.choices, self._cells = [], []
        rows = [row.cells for row in table.sample[:_ROWS]]
        for place, header in enumerate(table.headers[:SHOWN]):
            values = [cells[place] if place < len(cells) else "" for cells in rows]
            self._add_column(grid, place, header, values)
        grid.setRowStretch(_ROWS + 2, 1)
        grid.setColumnStretch(len(self.choices), 1)
        self.setWidget(content)
        self.show_roles(mapping)

    def show_roles(self, mapping: ColumnMapping) -> None:
        """What the columns are now."""
        from timeline.exchange.tables import Role

        for choice, role, cells in zip(self.choices, mapping.roles, self._cells, strict=False):
            choice.blockSignals(True)
            choice.setCurrentIndex(choice.findData(role))
            choice.blockSignals(False)
            is_kept = role is not Role.LEFT_OUT and (mapping.keeps_rest or role is not Role.REST)
            for cell in cells:
                set_tone(cell, "" if is_kept else "3")

    def _add_column(
        self, grid: QGridLayout, place: int, header: str, values: Sequence[str]
    ) -> None:
        from timeline.exchange.tables import LABELS

        choice = Choice(f"What “{header}” is")
        choice.setProperty("size", "small")
        choice.setFixedWidth(_WIDTH)
        examples = "; ".join(filter(None, (" ".join(value.split()) for value in values[:3])))
        choice.setAccessibleDescription(f"Such as {examples}"[:_CELL_MOST] if examples else "Empty")
        choice.setMaxVisibleItems(18)
        for role, label in LABELS.items():
            choice.addItem(label, role)
        choice.currentIndexChanged.connect(partial(self._chosen, place))
        self.choices.append(choice)
        grid.addWidget(choice, 0, place)
        heading = _cell(header, bold=True)
        grid.addWidget(heading, 1, place)
        cells: list[QLabel] = [_cell(value) for value in values]
        for row, cell in enumerate(cells):
            grid.addWidget(cell, row + 2, place)
        self._cells.append(cells)

    def _chosen(self, place: int, index: int) -> None:
        from timeline.exchange.tables import Role

        # Qt keeps the bare text of a StrEnum.
        self.role_chosen.emit(place, Role(self.choices[place].itemData(index)))


def more_columns(count: int) -> str:
    """That there are so many columns more than are shown."""
    return f"{count:,} more columns are kept in the note."


def _cell(text: str, *, bold: bool = False) -> QLabel:
    label = ElidedLabel(sans(13, 600 if bold else 400))
    label.setText(" ".join(text[:_CELL_MOST].split()))
    label.setFixedWidth(_WIDTH)
    return label
