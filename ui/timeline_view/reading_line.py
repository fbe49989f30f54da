"""The line under the axis that tells how the current date was reached."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline.layout.scale import Scale
from ui.timeline_view.inks import Inks
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import WordStamps

HEIGHT = 26
_FLAG = 22.0
_FLAG_MARGIN = 7.0
_ARROW_LEAST = 26.0
_DIAMOND = 4.5


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """``origin`` says where the reader stood ("written Fri 7 Jan", "saved Thu 5 Mar") and
    ``origin_minute`` where that is, the noon of the day; ``flag`` is the date reached; ``words``
    are the source's own. ``others`` are the minutes at which other sources have it.
    """

    flag: str
    origin: str = ""
    origin_minute: float | None = None
    words: str = ""
    others: tuple[float, ...] = ()


class ReadingLinePainter:
    """Draws the reading line and the drop line, which share one foot."""

    def __init__(self, inks: Inks, faces: Typefaces, stamps: WordStamps) -> None:
        self._inks, self._faces, self._stamps = inks, faces, stamps

    def draw(
        self, painter: QPainter, line: ReadingLine, scale: Scale, foot: float, left: float, y: float
    ) -> float:
        """Draws the line; gives the x of its foot, kept within the plot.

        ``foot`` is the x of the current event in the plot, ``left`` where the plot begins.
        """
        inks, faces = self._inks, self._faces
        flag_width = round(faces.width(faces.flag, line.flag)) + 2 * _FLAG_MARGIN
        kept = min(max(foot, 0.0), scale.width - 2)
        flag_left = left + min(kept, scale.width - flag_width - 2)
        middle = y + HEIGHT / 2 - 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.plate)
        box = QRectF(round(flag_left), y + 1, flag_width, _FLAG)
        painter.drawRoundedRect(box, 4, 4)
        self._draw_origin(painter, line, scale, left, box.left(), middle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        put = self._stamps.put
        put(painter, box.left() + _FLAG_MARGIN, y, line.flag, faces.flag, inks.on_plate, 24)
        if line.words:
            room = left + scale.width - box.right() - 16
            if room > 40:
                words = f"“{line.words}”"
                put(painter, box.right() + 9, y, words, faces.quoted, inks.ink, 24, room)
        return kept

    def draw_others(
        self, painter: QPainter, line: ReadingLine, scale: Scale, foot: float, left: float, y: float
    ) -> None:
        """On the rule of the axis, dashes from the current date to where other sources have it."""
        inks = self._inks
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for minute in line.others:
            x = min(max(scale.x(minute), -_DIAMOND), scale.width + _DIAMOND)
            pen = QPen(inks.warn_edge, 1.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.5, 2.0])
            painter.setPen(pen)
            painter.drawLine(QLineF(left + foot, y, left + x, y))
            painter.setPen(QPen(inks.warn_edge, 1.6))
            painter.setBrush(inks.canvas)
            reach = ((0.0, -_DIAMOND), (_DIAMOND, 0.0), (0.0, _DIAMOND), (-_DIAMOND, 0.0))
            corners = [QPointF(left + x + dx, y + dy) for dx, dy in reach]
            painter.drawPolygon(QPolygonF(corners))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_origin(
        self,
        painter: QPainter,
        line: ReadingLine,
        scale: Scale,
        left: float,
        flag: float,
        middle: float,
    ) -> None:
        if line.origin_minute is None:
            return
        inks, faces = self._inks, self._faces
        x = left + scale.x(line.origin_minute)
        if not left < x < flag - _ARROW_LEAST:
            return
        painter.setPen(QPen(inks.ink, 1.2))
        painter.setBrush(inks.canvas)
        painter.drawLines(
            [
                QLineF(x + 3.5, middle, flag - 1, middle),
                QLineF(flag - 5, middle - 4, flag - 1, middle),
                QLineF(flag - 5, middle + 4, flag - 1, middle),
                QLineF(x, middle - 6, x, middle + 6),
            ]
        )
        painter.drawEllipse(QPointF(x, middle), 2.8, 2.8)
        width = faces.width(faces.reading, line.origin)
        if x - left > width + 16:
            self._stamps.put(
                painter, x - width - 8, middle - 12, line.origin, faces.reading, inks.ink2, 24
            )
