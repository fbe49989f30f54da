"""The articles that tell an event, each a way to its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline.records import ArticleId
from ui.controls.button import Button, Weight
from ui.controls.words import said

_TITLE_MOST = 38
"""Letters of a headline that fit into the narrowest pane."""

_MOST = 30
"""Rows in view; the source pane steps through all."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """An article as a source. ``model`` is the article that it copies, else itself: an article and
    its copies are one source."""

    article: ArticleId
    model: ArticleId
    title: str
    remark: str = ""


def source_count(lines: Sequence[SourceLine]) -> int:
    """How many sources there are; a copy is none of its own."""
    return len({line.model for line in lines})


class SourceRows(QWidget):
    """One row an article; nothing where there is but one."""

    chosen = Signal(object)
    """ArticleId."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SourceLine, ...] = ()
        self._rows: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName("Sources")

    def show_sources(self, lines: Sequence[SourceLine]) -> None:
        """Show these; the same ones again keep the keyboard where it is."""
        self.setVisible(len(lines) > 1)
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [widget for line in lines[:_MOST] for widget in self._row(line)]
        if len(lines) > _MOST:
            self._rows.append(said(f"and {len(lines) - _MOST:,} more", 12, tone="3"))
        for row in self._rows:
            self._layout.addWidget(row)

    def _row(self, line: SourceLine) -> list[QWidget]:
        button = Button(_short(line.title), weight=Weight.LINK, height=24, tip=line.title)
        button.setAccessibleName(f"Show the words of {line.title}")
        button.clicked.connect(lambda: self.chosen.emit(line.article))
        remark = said(line.remark, 12, tone="3", wrap=True)
        remark.setContentsMargins(4, 0, 0, 4)
        return [button, remark] if line.remark else [button]


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_MOST else title[: _TITLE_MOST - 1].rstrip() + "…"
