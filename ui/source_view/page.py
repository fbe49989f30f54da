"""The page of an article: its margins, and the widgets that scroll with its words."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.fonts import serif

MARGIN = 44
"""Room for event marks, at the side where lines begin."""
_OTHER_SIDE = 20
_MEASURE = 66
"""Characters in the longest line."""


class Page:
    """Keeps a head above the words and a meta line under the headline of one text view."""

    def __init__(self, view: QTextEdit, head: QWidget, meta: QWidget) -> None:
        self._view, self._head, self._meta = view, head, meta
        for widget in (head, meta):
            widget.setParent(view.viewport())
            widget.show()

    def place(self, pixels: float, headline: QTextBlock | None, *, mirrored: bool) -> None:
        """Set margins and put both widgets where they belong.

        ``headline`` is the block with the article's title where the words begin with it;
        ``mirrored`` is for scripts that run from right to left.
        """
        room = self._view.viewport().width() - MARGIN - _OTHER_SIDE
        width = max(60, min(room, _longest_line(pixels)))
        other = max(_OTHER_SIDE, self._view.viewport().width() - MARGIN - width)
        head, meta = _height_for(self._head, width), _height_for(self._meta, width)
        top = head + 18 + (meta + 12 if headline is None else 0)
        left, right = (other, MARGIN) if mirrored else (MARGIN, other)
        self._set_frame(top, left, right)
        scroll = self._view.verticalScrollBar().value()
        self._head.setGeometry(left, 14 - scroll, width, head)
        if headline is None:
            self._meta.setGeometry(left, 16 + head - scroll, width, meta)
            return
        if headline.blockFormat().bottomMargin() != meta + 16:
            form = QTextBlockFormat()
            form.setBottomMargin(meta + 16)
            QTextCursor(headline).mergeBlockFormat(form)
        layout = self._view.document().documentLayout()
        below = layout.blockBoundingRect(headline).top() + headline.layout().boundingRect().height()
        self._meta.setGeometry(left, round(below) - scroll + 6, width, meta)

    def _set_frame(self, top: int, left: int, right: int) -> None:
        frame = self._view.document().rootFrame()
        form = frame.frameFormat()
        if (form.topMargin(), form.leftMargin(), form.rightMargin()) == (top, left, right):
            return
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(top)
        form.setBottomMargin(28)
        self._view.document().setDocumentMargin(0)
        frame.setFrameFormat(form)


def _height_for(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def _longest_line(pixels: float) -> int:
    """Pixels of the longest line that is read with ease."""
    return round(QFontMetricsF(serif(pixels)).averageCharWidth() * _MEASURE)
