"""Where words stand in a laid out document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of the scripts that run from right to left."""


def word_rects(document: QTextDocument, start: int, end: int, scroll: int) -> Iterator[QRectF]:
    """Rectangles of the words between two cursor positions, line by line, top to bottom.

    Where scripts of both directions meet in a line, words may stand in several pieces.
    """
    layout = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = layout.blockBoundingRect(block).topLeft()
        two_ways = _FROM_THE_RIGHT.search(block.text()) is not None
        for line, first, last in _lines(block, start, end):
            pieces = _runs(line, first, last) if two_ways else [_stretch(line, first, last)]
            for left, right in pieces:
                top = origin.y() + line.y() - scroll
                yield QRectF(origin.x() + left, top, right - left, line.height())
        block = block.next()


def _lines(block: QTextBlock, start: int, end: int) -> Iterator[tuple[QTextLine, int, int]]:
    """Lines of a block that hold a part of the words, with that part counted in the block."""
    lines = block.layout()
    for number in range(lines.lineCount()):
        line = lines.lineAt(number)
        first = max(start - block.position(), line.textStart())
        last = min(end - block.position(), line.textStart() + line.textLength())
        if first < last:
            yield line, first, last


def _stretch(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    return _x(line.cursorToX(first)), _x(line.cursorToX(last))


def _runs(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Pieces in which neighbouring letters stand side by side, left to right."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    found: list[tuple[float, float]] = []
    for box in sorted(boxes, key=lambda each: each.left()):
        if found and box.left() <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], box.right())
        else:
            found.append((box.left(), box.right()))
    return found


def _x(place: object) -> float:
    """``QTextLine.cursorToX`` answers a number, or a number with the cursor it settled on."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
