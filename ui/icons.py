"""Line icons, drawn in any colour at any size (Lucide, ISC licence)."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SMALL = 18


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, size: float) -> QSvgRenderer:
    return renderer_of(name, colour, size)


def renderer_of(name: str, colour: QColor | str, size: float) -> QSvgRenderer:
    """Draws the icon ``name`` so many pixels wide; its stroke is 1.45 px up to 18 px."""
    stroke = f"{1.45 * 24 / size:.2f}" if size <= _SMALL else "2"
    text = _source(name).replace("currentColor", QColor(colour).name())
    text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor | str) -> None:
    """Draw the icon ``name`` to fill ``rect``, in the thread of the window."""
    _renderer(name, QColor(colour).name(), rect.width()).render(painter, rect)


def pixmap(name: str, colour: QColor | str, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon on a transparent ground, ``size`` logical pixels wide at a device ratio."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return image


def icon(name: str, colour: QColor | str, size: int = 16) -> QIcon:
    """The icon for a menu, at one and two device pixels a pixel."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, colour, size, ratio))
    return result
