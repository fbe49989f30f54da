"""The painters of the timeline, drawing letters and lines where the screen gets kept pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgRenderer

from timeline.columns import EventColumns
from timeline.layout.frame import LabelWidths
from timeline.layout.scale import Scale
from timeline.layout.ticks import Axis
from ui.fonts import sans
from ui.icons import renderer_of
from ui.timeline_view.axis_painter import SHORT, AxisPainter
from ui.timeline_view.discs import SIZE, DiscLook, Discs, draw_look
from ui.timeline_view.gutter import ICON, GutterPainter
from ui.timeline_view.inks import Inks
from ui.timeline_view.item_painter import Item, ItemPainter
from ui.timeline_view.labels import Labels
from ui.timeline_view.lane_looks import LaneLook
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import SINGLE, WordStamps, cut


class PaperFaces(Typefaces):
    """Letters without forms that depend on their neighbours.

    Of such a form a PDF would not tell which letter it is: it could be neither found nor copied.
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = sans(20, 600, tracking=98.5)
        for font in vars(self).values():
            if isinstance(font, QFont):
                for feature in ("calt", "tnum"):
                    font.setFeature(QFont.Tag.fromString(feature), 0)


class DrawnWords(WordStamps):
    """Words as letters."""

    def __init__(self) -> None:
        super().__init__(1.0)

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
        metrics = QFontMetricsF(font)
        text = cut(text, metrics, widest)
        width = metrics.horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(x, y, width + 20, height), SINGLE, text)
        return width


class DrawnAxis(AxisPainter):
    """An axis whose small marks are lines."""

    def _draw_minors(
        self, painter: QPainter, axis: Axis, scale: Scale, left: int, top: int
    ) -> None:
        for minute in axis.minors.tolist():
            x = scale.x(minute)
            if 0 <= x <= scale.width:
                painter.fillRect(QRectF(left + round(x), top, 1, SHORT), self._inks.hair2)


class DrawnGutter(GutterPainter):
    """Lane heads whose icons are lines, drawn in any one thread."""

    def __init__(self, inks: Inks, faces: Typefaces, words: WordStamps) -> None:
        super().__init__(inks, faces, words)
        self._renderers: dict[tuple[str, int], QSvgRenderer] = {}

    def _put_icon(self, painter: QPainter, look: LaneLook, x: int, y: int) -> None:
        key = (look.icon, look.hue)
        if key not in self._renderers:
            hue = self._inks.hues[look.hue % len(self._inks.hues)]
            self._renderers[key] = renderer_of(look.icon, hue, ICON)
        self._renderers[key].render(painter, QRectF(x, y, ICON, ICON))


class DrawnItems(ItemPainter):
    """Events whose discs and words are lines and letters.

    ``room`` is where words must end. ``cover`` paints over what sticks out of the plot: not every
    format can clip. It is called after the signs and before the words.
    """

    def __init__(self, columns: EventColumns, words: LabelWidths) -> None:
        super().__init__(columns, Labels(columns, words), Discs())
        self.room = 0.0
        self.cover: Callable[[QPainter], None] = lambda _painter: None

    def _put_words(
        self,
        painter: QPainter,
        items: Sequence[Item],
        inks: Inks,
        faces: Typefaces,
        ratio: float,  # noqa: ARG002 - letters do not depend on it
    ) -> None:
        self.cover(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in items:
            painter.translate(item.label_x, item.y)
            room = self.room - item.label_x
            self.labels.draw(painter, item.event, inks, faces, room, whole=item.whole)
            painter.translate(-item.label_x, -item.y)

    def _stamp_point(self, painter: QPainter, item: Item, inks: Inks, ratio: float) -> None:
        self._stamp(painter, item.x0, item, inks, ratio, on_plate=False)

    def _put_disc(
        self,
        painter: QPainter,
        x: float,
        y: float,
        look: DiscLook,
        inks: Inks,
        ratio: float,  # noqa: ARG002
    ) -> None:
        draw_look(painter, QPointF(x, y + SIZE / 2), look, inks)
