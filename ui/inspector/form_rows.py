"""Rows of a form: a name, a quiet remark at its right, and the field below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.controls.words import said


def order_tabs(stops: Sequence[QWidget]) -> None:
    """Let the keyboard go through these in this order."""
    for one, two in pairwise(stops):
        QWidget.setTabOrder(one, two)


class FormRows(QVBoxLayout):
    """Fields under one another, 12 pixels apart."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(16, 14, 16, 16)
        self.setSpacing(0)

    def add_row(self, name: str, field: QWidget) -> QLabel:
        """Add a field; the label of its remark, empty as yet."""
        remark = said("", 12, tone="3")
        line = QHBoxLayout()
        line.addWidget(said(name, 12.5, tone="2"))
        line.addStretch(1)
        line.addWidget(remark)
        self.addLayout(line)
        self.addSpacing(4)
        self.addWidget(field)
        self.addSpacing(12)
        return remark

    def add_pair(
        self, first: tuple[str, QWidget], second: tuple[str, QWidget]
    ) -> tuple[QLabel, QLabel]:
        """Add two fields beside one another; the labels of their remarks."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        remarks = said("", 12, tone="3"), said("", 12, tone="3")
        for place, ((name, field), remark) in enumerate(zip((first, second), remarks, strict=True)):
            line = QHBoxLayout()
            line.addWidget(said(name, 12.5, tone="2"))
            line.addStretch(1)
            line.addWidget(remark)
            grid.addLayout(line, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        self.addLayout(grid)
        self.addSpacing(12)
        return remarks
