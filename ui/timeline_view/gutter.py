"""Draws the names of lanes at the left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from ui.icons import pixmap
from ui.timeline_view.inks import Inks
from ui.timeline_view.lane_looks import LaneLook
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import WordStamps

WIDE, NARROW = 128, 46
NARROW_BELOW = 640
"""Narrower widgets show icons only."""
_EDGE = 3.0
_LINE = 17
_LONGEST = 80
"""Letters of a name after which nobody reads on."""
ICON = 16


class GutterPainter:
    """Draws one lane's head at a time."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps
        self._icons: dict[tuple[str, int], QPixmap] = {}
        self._broken: dict[tuple[str, int], tuple[str, ...]] = {}

    def draw(
        self, painter: QPainter, look: LaneLook, count: str, top: float, width: int, height: float
    ) -> None:
        """Edge, icon, name and count of a lane whose ground is painted already."""
        inks, faces, put = self._inks, self._faces, self._stamps.put
        hue = inks.hues[look.hue % len(inks.hues)]
        painter.fillRect(QRectF(0, top, _EDGE, height), hue)
        self._put_icon(painter, look, 15, round(top) + 10)
        if width < WIDE:
            return
        room = width - 36 - 4
        y, foot = top + 8, top + height
        for line in self._lines(look.name, room):
            if y + _LINE <= foot:
                put(painter, 36, y, line, faces.lane, inks.ink, 20, room)
            y += _LINE
        if y + _LINE <= foot:
            put(painter, 36, y, count, faces.count, inks.ink3, 18, room)

    def draw_thin(
        self, painter: QPainter, look: LaneLook, sharing: int, top: float, width: int, height: float
    ) -> None:
        """The head of a lane of which nothing is in view, or of ``sharing`` such lanes."""
        inks, faces, put = self._inks, self._faces, self._stamps.put
        y = top + (height - 20) / 2
        room = width - 36 - 4
        if sharing > 1:
            wide = width >= WIDE
            painter.fillRect(QRectF(0, top, _EDGE, height), inks.hair2)
            words = f"{sharing:,} empty lanes" if wide else f"{sharing:,}"
            put(painter, 15, y, words, faces.count, inks.ink3, 20, width - 19)
            return
        hue = inks.hues[look.hue % len(inks.hues)]
        painter.fillRect(QRectF(0, top, _EDGE, height), hue)
        self._put_icon(painter, look, 15, round(top + (height - ICON) / 2))
        if width >= WIDE:
            put(painter, 36, y, look.name, faces.thin, inks.ink3, 20, room)

    def _lines(self, name: str, room: float) -> tuple[str, ...]:
        """A name on one line, or broken at a space into two; the painter cuts what is longer."""
        key = (name, int(room))
        found = self._broken.get(key)
        if found is None:
            face, width = self._faces.lane, self._faces.width
            first, rest = name[:_LONGEST], ""
            while width(face, first) > room and " " in first:
                first, _, last = first.rpartition(" ")
                rest = f"{last} {rest}" if rest else last
            found = self._broken[key] = (first, rest) if rest else (first,)
        return found

    def _put_icon(self, painter: QPainter, look: LaneLook, x: int, y: int) -> None:
        painter.drawPixmap(QPointF(x, y), self._icon(look))

    def _icon(self, look: LaneLook) -> QPixmap:
        key = (look.icon, look.hue)
        found = self._icons.get(key)
        if found is None:
            hue = self._inks.hues[look.hue % len(self._inks.hues)]
            found = pixmap(look.icon, hue, ICON, self._stamps.ratio)
            self._icons[key] = found
        return found
