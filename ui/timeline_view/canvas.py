"""Paints a whole timeline from its state: the same on a screen, into a picture, on paper."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from timeline.layout.dragging import movable_edges
from timeline.layout.frame import Frame
from timeline.layout.routes import signs_of, words_of
from timeline.layout.ticks import Axis, AxisKeeper
from ui.theme import Theme
from ui.timeline_view.axis_painter import AxisPainter
from ui.timeline_view.discs import Discs
from ui.timeline_view.disputes import draw_disputes
from ui.timeline_view.ground import Backdrop, GroundPainter, bands_in_view
from ui.timeline_view.gutter import GutterPainter
from ui.timeline_view.inks import Inks
from ui.timeline_view.item_painter import HELD, Item, ItemPainter
from ui.timeline_view.labels import Labels
from ui.timeline_view.links import draw_links, keep_clear
from ui.timeline_view.overlays import OverlayPainter
from ui.timeline_view.overview import Overview
from ui.timeline_view.reading_line import HEIGHT as READING
from ui.timeline_view.reading_line import ReadingLinePainter
from ui.timeline_view.shapes import draw_grips
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.view_state import AXIS, Ghost, Regions, ViewState
from ui.timeline_view.word_stamps import WordStamps


class Canvas:
    """The painters of one theme and one device ratio, for one set of events."""

    def __init__(self, theme: Theme, faces: Typefaces, ratio: float) -> None:
        self.inks = Inks(theme)
        self.faces = faces
        self.ratio = ratio
        self.stamps = WordStamps(ratio)
        self.overview = Overview(self.inks, faces, self.stamps)
        self._axis = AxisPainter(self.inks, faces, self.stamps)
        self._gutter = GutterPainter(self.inks, faces, self.stamps)
        self._reading = ReadingLinePainter(self.inks, faces, self.stamps)
        self._overlays = OverlayPainter(self.inks, faces, self.stamps)
        self._discs = Discs()
        self._keeper = AxisKeeper()
        self._backdrop = Backdrop(GroundPainter(self.inks, self._axis, ratio))
        self.items: ItemPainter | None = None

    def set_events(self, state: ViewState, labels: Labels) -> None:
        """Another set of events."""
        labels.clear()
        self.items = ItemPainter(state.scene.columns, labels, self._discs)
        self.overview.forget()
        self._backdrop.forget()

    def change_events(self, state: ViewState) -> None:
        """Some events of the set came, went or differ."""
        if self.items is not None:
            self.items.columns = state.scene.columns
        self.overview.forget()
        self._backdrop.forget()

    def paint(self, painter: QPainter, state: ViewState, frame: Frame, regions: Regions) -> None:
        """Everything, from the ground up."""
        plot = regions.plot
        axis = self._keeper.axis(state.scale)
        painter.save()
        painter.setClipRect(plot)
        self._backdrop.draw(painter, state, axis, frame, plot)
        if state.today is not None:
            self._paint_today(painter, state, frame, regions)
        current = self._paint_items(painter, state, frame, regions)
        if current is None:
            self._overlays.draw_bare(painter, state, frame, regions)
            if state.marks.focused:
                self._overlays.draw_focus(painter, regions)
        painter.setClipRect(QRectF(0, plot.top(), regions.width, plot.height()))
        self._paint_gutter(painter, state, frame, regions)
        painter.restore()
        self._paint_axis(painter, state, axis, regions)
        self._paint_reading(painter, state, current, regions)
        self.overview.draw(
            painter,
            state.scene,
            state.scale,
            plot.left(),
            plot.bottom(),
            QSize(regions.width, regions.overview),
            state.marks.hits,
        )
        ghosts = state.ghosts
        if state.preview is not None and current is not None and not ghosts:
            ghosts = (Ghost.of(state.preview, state.scale, current.y),)
        self._overlays.draw(painter, state, regions, ghosts)

    def _paint_today(
        self, painter: QPainter, state: ViewState, frame: Frame, regions: Regions
    ) -> None:
        """The line of today through the plot, interrupted where words stand."""
        assert state.today is not None
        plot, x = regions.plot, state.scale.x(state.today)
        painter.save()
        painter.translate(plot.left(), AXIS - round(state.scroll))
        words = [block for block in words_of(frame) if block.left - 2 <= x <= block.right + 2]
        keep_clear(painter, _room(state, regions), words)
        painter.translate(-plot.left(), round(state.scroll) - AXIS)
        left, top, bottom = int(plot.left()), int(plot.top()), int(plot.bottom())
        self._axis.draw_today_line(painter, state.today, state.scale, left, top, bottom)
        painter.restore()

    # lanes --------------------------------------------------------------------------------------

    def _paint_gutter(
        self, painter: QPainter, state: ViewState, frame: Frame, regions: Regions
    ) -> None:
        gutter, scroll = regions.gutter, state.scroll
        foot = AXIS + round(state.stack.height - scroll)
        below = QRectF(0, foot, gutter, max(0.0, regions.plot.bottom() - foot))
        painter.fillRect(below, self.inks.canvas)
        for lane, odd, begin, end, rows in bands_in_view(state, regions.plot.height()):
            top, height = AXIS + round(begin - scroll), end - begin
            ground = self.inks.lane if odd else self.inks.canvas
            painter.fillRect(QRectF(0, top, gutter, height), ground)
            painter.fillRect(QRectF(0, top + height - 1, gutter, 1), self.inks.hair)
            look = state.looks[lane]
            if rows:
                count = f"{self.in_view(state, frame, lane):,} in view"
                self._gutter.draw(painter, look, count, top, gutter, height - 1)
            else:
                sharing = state.stack.sharing(lane)
                self._gutter.draw_thin(painter, look, sharing, top, gutter, height - 1)
        if state.lane_drop is not None:
            y = AXIS + round(float(state.stack.tops[state.lane_drop]) - scroll)
            painter.fillRect(QRectF(0, y - 2, regions.width, 3), self.inks.accent)
        painter.fillRect(
            QRectF(gutter - 1, regions.plot.top(), 1, regions.plot.height()), self.inks.hair2
        )

    def in_view(self, state: ViewState, frame: Frame, lane: int) -> int:
        """Events of a lane that the window touches, drawn or folded."""
        scale = state.scale
        anchored = state.scene.counts.between(lane, scale.start, scale.end)
        own = frame.lane == lane
        anchors = state.scene.boxes.anchor[frame.members[own]]
        outside = int(((anchors < scale.start) | (anchors >= scale.end)).sum())
        return anchored + outside

    # events -------------------------------------------------------------------------------------

    def _paint_items(
        self, painter: QPainter, state: ViewState, frame: Frame, regions: Regions
    ) -> Item | None:
        if self.items is None:
            return None
        plot, marks = regions.plot, state.marks
        hues = [look.hue for look in state.looks]
        items = self.items.items(frame, hues, plot.width())
        painter.save()
        painter.translate(plot.left(), AXIS - round(state.scroll))
        if marks.hovered >= 0 and marks.hovered != marks.current:
            self._paint_hover(painter, items, marks.hovered)
        current = self._current_item(state, items, hues, plot.width())
        if current is not None:
            self._paint_lines(painter, state, current, items, frame, regions)
        self._paint_disputes(painter, state, items)
        draw = self.items.draw_held if state.ghosts else self.items.draw
        draw(painter, items, state.scale, self.inks, self.faces, self.ratio, marks)
        if current is not None and not state.ghosts:
            self._paint_current(painter, state, current)
        painter.restore()
        return current

    def _paint_disputes(self, painter: QPainter, state: ViewState, items: list[Item]) -> None:
        """Where else sources have them; as faint as the events that a drag holds."""
        assert self.items is not None
        other, colour = self.items.columns.other, self.inks.warn_edge
        held = state.marks.selected if state.ghosts else frozenset()
        rest = [item for item in items if item.event not in held]
        draw_disputes(painter, rest, other, state.scale, colour)
        painter.setOpacity(HELD)
        faint = [item for item in items if item.event in held]
        draw_disputes(painter, faint, other, state.scale, colour)
        painter.setOpacity(1.0)

    def _paint_hover(self, painter: QPainter, items: list[Item], hovered: int) -> None:
        for item in items:
            if item.event == hovered and self.items is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.inks.hover)
                painter.drawRoundedRect(self.items.plate(item), 4, 4)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _current_item(
        self, state: ViewState, items: list[Item], hues: list[int], width: float
    ) -> Item | None:
        current = state.marks.current
        if current < 0 or self.items is None:
            return None
        for item in items:
            if item.event == current:
                return item
        one = np.array([current], dtype=np.int64)
        alone = state.scene.frame_for(state.scale, one, state.stack)
        return self.items.items(alone, hues, width)[0]

    def _paint_lines(
        self,
        painter: QPainter,
        state: ViewState,
        current: Item,
        items: list[Item],
        frame: Frame,
        regions: Regions,
    ) -> None:
        """The drop line and the order relations, interrupted where words stand."""
        words, signs = words_of(frame), signs_of(frame)
        blocks = dict(zip(frame.members.tolist(), zip(words, signs, strict=True), strict=True))
        own = blocks.get(current.event, (None,))[0]  # these lie above, on the plate
        words = [block for block in words if block is not own]
        painter.save()
        keep_clear(painter, _room(state, regions), words)
        x = drop_x(current)
        painter.setPen(QPen(self.inks.ink, 1.2))
        painter.drawLine(QPointF(x, round(state.scroll) - 4), QPointF(x, current.y))
        by_event = {item.event: item for item in items}
        linked = [
            (by_event[other], later)
            for other, later in linked_to(current.event, state.links)
            if other in by_event
        ]
        draw_links(painter, current, linked, blocks, self.inks)
        painter.restore()

    def _paint_current(self, painter: QPainter, state: ViewState, current: Item) -> None:
        assert self.items is not None
        self.items.draw_current(
            painter,
            current,
            state.scale,
            self.inks,
            self.faces,
            self.ratio,
            focused=state.marks.focused,
        )
        if state.marks.hovered == current.event:
            columns = self.items.columns
            edges = movable_edges(columns, current.event, current.shape, current.x0, current.x1)
            draw_grips(painter, [x for _, x in edges], current.y, self.inks.accent_on_plate)
        painter.save()
        painter.setClipRect(self.items.plate(current), Qt.ClipOperation.IntersectClip)
        other = self.items.columns.other
        draw_disputes(painter, [current], other, state.scale, self.inks.plate_warn)
        painter.restore()

    # around the plot ------------------------------------------------------------------------------

    def _paint_axis(
        self, painter: QPainter, state: ViewState, axis: Axis, regions: Regions
    ) -> None:
        plot = regions.plot
        painter.fillRect(QRectF(0, 0, regions.width, AXIS), self.inks.canvas)
        painter.save()
        painter.setClipRect(QRectF(plot.left(), 0, plot.width(), regions.height))
        self._axis.draw_axis(painter, axis, state.scale, int(plot.left()), state.today)
        if state.today is not None:
            self._axis.draw_today(painter, state.today, state.scale, plot.left())
        painter.restore()
        painter.fillRect(QRectF(0, AXIS - 1, regions.width, 1), self.inks.ink)

    def _paint_reading(
        self, painter: QPainter, state: ViewState, current: Item | None, regions: Regions
    ) -> None:
        if current is None or state.reading is None or not state.reading.flag:
            return
        plot = regions.plot
        painter.save()
        painter.setClipRect(QRectF(plot.left(), 0, plot.width(), AXIS))
        foot = self._reading.draw(
            painter, state.reading, state.scale, drop_x(current), plot.left(), AXIS - READING
        )
        painter.setPen(QPen(self.inks.ink, 1.2))
        x = plot.left() + foot
        if foot == drop_x(current):
            painter.drawLine(QPointF(x, AXIS - 5), QPointF(x, AXIS))
        painter.setClipRect(QRectF(plot.left(), 0, plot.width(), AXIS + 6))
        self._reading.draw_others(
            painter, state.reading, state.scale, foot, plot.left(), AXIS - 0.5
        )
        painter.restore()


def _room(state: ViewState, regions: Regions) -> QRect:
    """The plot, counted from its left edge and the first lane."""
    plot = regions.plot
    return QRect(0, round(state.scroll), int(plot.width()) + 1, int(plot.height()) + 1)


def drop_x(item: Item) -> float:
    """Where the drop line meets the current event: the day itself, or its first one."""
    return round(item.x0) + 0.5


def linked_to(event: int, links: tuple[tuple[int, int], ...]) -> list[tuple[int, bool]]:
    """Events that a relation ties to one, and whether each is the later of the two."""
    found = []
    for early, late in links:
        if early == event:
            found.append((late, True))
        elif late == event:
            found.append((early, False))
    return found
