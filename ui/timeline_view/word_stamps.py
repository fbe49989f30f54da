"""Short words as pictures, drawn once and stamped many times: axis, gutter, labels."""

from __future__ import annotations

import math
from collections import OrderedDict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

_KEPT = 2048
_LONGEST = 400
"""Letters after which none would be in view."""
SINGLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class WordStamps:
    """A cache of pictures of words, at the device's ratio.

    Fonts and colours are told apart by identity: they must outlive the cache.
    """

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self._kept: OrderedDict[tuple[str, int, int, int, int], tuple[QPixmap, float]]
        self._kept = OrderedDict()

    def stamp(
        self, text: str, font: QFont, colour: QColor, height: int, widest: float = 4000.0
    ) -> QPixmap:
        """The words on a transparent ground, cut with an ellipsis at ``widest``."""
        return self._found(text, font, colour, height, widest)[0]

    def _found(
        self, text: str, font: QFont, colour: QColor, height: int, widest: float
    ) -> tuple[QPixmap, float]:
        key = (text, id(font), id(colour), height, int(widest))
        found = self._kept.get(key)
        if found is None:
            picture = self._made(text, font, colour, height, widest)
            found = self._kept[key] = (picture, picture.width() / self.ratio - 2)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _made(self, text: str, font: QFont, colour: QColor, height: int, widest: float) -> QPixmap:
        metrics = QFontMetricsF(font)
        text = cut(text, metrics, widest)
        width = math.ceil(metrics.horizontalAdvance(text)) + 2
        picture = blank(width, height, self.ratio)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(0, 0, width + 20, height), SINGLE, text)
        painter.end()
        return picture

    def put(
        self,
        painter: QPainter,
        x: float,
        y: float,
        text: str,
        font: QFont,
        colour: QColor,
        height: int,
        widest: float = 4000.0,
    ) -> float:
        """Stamps words with their left edge at ``x``; gives their width."""
        picture, width = self._found(text, font, colour, height, widest)
        painter.drawPixmap(round(x), round(y), picture)
        return width


def cut(text: str, metrics: QFontMetricsF, widest: float) -> str:
    """The words, with an ellipsis where they would be wider than so many pixels."""
    return metrics.elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, widest)


def blank(width: float, height: float, ratio: float) -> QPixmap:
    """A transparent picture, sizes in logical pixels."""
    picture = QPixmap(max(1, math.ceil(width * ratio)), max(1, math.ceil(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
