"""Letters and lines of an article's text: headline, lines of the crawl, body."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from timeline.records import Article
from timeline.spans import Span
from ui.fonts import serif
from ui.text_offsets import TextOffsets
from ui.theme import Theme

USUAL = 15
"""Pixels of the body's letters, when nothing is zoomed."""
_LINE = 23 / 15
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def letter(
    document: QTextDocument,
    article: Article | None,
    offsets: TextOffsets,
    pixels: float,
    theme: Theme,
) -> None:
    """Give the whole document its letters, ``pixels`` high in the body."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    block = QTextBlockFormat()
    block.setLineHeight(round(pixels * _LINE), _FIXED)
    block.setBottomMargin(round(pixels * 0.55))
    letters = QTextCharFormat()
    letters.setFont(serif(pixels))
    letters.setForeground(QColor(theme.ink))
    cursor.setBlockFormat(block)
    cursor.setCharFormat(letters)
    for span, size, weight, tone in _special(article, pixels / USUAL, theme):
        _style(document, offsets.units_of(span), size, weight, tone)


def _special(
    article: Article | None, scale: float, theme: Theme
) -> Iterator[tuple[Span, float, int, str]]:
    if article is None:
        return
    if article.header is not None and len(article.header):
        yield article.header, 12 * scale, 400, theme.ink3
    if article.title is not None and len(article.title):
        yield article.title, 19 * scale, 700, theme.ink


def _style(
    document: QTextDocument, units: tuple[int, int], pixels: float, weight: int, tone: str
) -> None:
    start, end = units
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    letters = QTextCharFormat()
    letters.setFont(serif(pixels, weight))
    letters.setForeground(QColor(tone))
    cursor.mergeCharFormat(letters)
    block = QTextBlockFormat()
    block.setLineHeight(round(pixels * 1.34), _FIXED)
    block.setBottomMargin(2)
    cursor.mergeBlockFormat(block)
    after = QTextBlockFormat()
    after.setBottomMargin(12)
    QTextCursor(document.findBlock(end)).mergeBlockFormat(after)
