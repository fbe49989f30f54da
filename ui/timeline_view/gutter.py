"""Draws the names of lanes at the left."""

from __future__ import annotations

from collections.abc import Sequence

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
_ICON = 16


class GutterPainter:
    """Draws one lane's head at a time."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps
        self._icons: dict[tuple[str, int], QPixmap] = {}

    def draw(
        self, painter: QPainter, look: LaneLook, count: str, top: float, width: int, height: float
    ) -> None:
        """Edge, icon, name and count of a lane whose ground is painted already."""
        inks, faces, put = self._inks, self._faces, self._stamps.put
        hue = inks.hues[look.hue % len(inks.hues)]
        painter.fillRect(QRectF(0, top, _EDGE, height), hue)
        painter.drawPixmap(QPointF(15, round(top) + 10), self._icon(look))
        if width < WIDE:
            return
        room = width - 36 - 4
        put(painter, 36, top + 8, look.name, faces.lane, inks.ink, 20, room)
        put(painter, 36, top + 25, count, faces.count, inks.ink3, 18, room)

    def _icon(self, look: LaneLook) -> QPixmap:
        key = (look.icon, look.hue)
        found = self._icons.get(key)
        if found is None:
            hue = self._inks.hues[look.hue % len(self._inks.hues)]
            found = pixmap(look.icon, hue, _ICON, self._stamps.ratio)
            self._icons[key] = found
        return found


def heads(looks: Sequence[LaneLook], counts: Sequence[int]) -> list[str]:
    """What is said under each name."""
    return [f"{count:,} in view" for _, count in zip(looks, counts, strict=True)]
