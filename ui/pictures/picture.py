"""A picture, planned: which events on which pages, and how each page is painted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from timeline.columns import EventColumns
from timeline.daynumber import day_of
from timeline.errors import UserError
from timeline.layout.frame import LabelWidths
from timeline.layout.lanes import LaneChoice
from timeline.layout.paging import paged
from timeline.layout.sheet import LaidEvents, PlotSize, Sheet, sheet_of
from ui.messages import counted
from ui.panes.stretch_words import stretch_words
from ui.pictures.drawn import DrawnItems
from ui.pictures.legend import Legend
from ui.pictures.page import BETWEEN, PagePainter, PageWords
from ui.pictures.wish import PictureWish
from ui.timeline_view.labels import label_widths
from ui.timeline_view.lane_looks import LaneLook, looks_of
from ui.timeline_view.text_ruler import TextRuler
from ui.timeline_view.typefaces import Typefaces

_ROW = 24.0
_HIGHEST = 6_000.0
"""Pixels of the lanes of a picture that may be as high as it takes."""
_LOW = 120.0
"""A page with lanes lower than that is not worth its paper."""


@dataclass(frozen=True, slots=True)
class PictureEvents:
    """The events that a picture is made of, with the room that their words take."""

    laid: LaidEvents
    looks: tuple[LaneLook, ...]
    words: LabelWidths

    @classmethod
    def of(cls, columns: EventColumns, choice: LaneChoice) -> PictureEvents:
        """Measures and lays out a set of events."""
        words, widths = label_widths(columns, TextRuler(Typefaces().accepted))
        laid = LaidEvents.of(columns, choice, widths)
        return cls(laid, looks_of(laid.lanes), words)


@dataclass(frozen=True, slots=True)
class Picture:
    """``width`` and ``height`` are those of a page, in pixels, 96 an inch."""

    wish: PictureWish
    pages: tuple[tuple[Sheet, ...], ...]
    width: int
    height: int
    events: int
    """Events of the stretch."""
    folded: int
    """Those that no page draws with a sign of their own."""
    _painter: PagePainter
    _legend: Legend

    def paint(self, painter: QPainter, number: int) -> None:
        """A page, counted from 0, at the origin of the painter, which is left as it was."""
        sheets, pages = self.pages[number], len(self.pages)
        words = PageWords(
            self.wish.title,
            self._stretch(sheets),
            f"Made {self.wish.made} with Dateline",
            f"Page {number + 1} of {pages}" if pages > 1 else "",
        )
        size = QRectF(0, 0, self.width, self.height)
        painter.save()
        self._painter.paint(painter, sheets, words, self._legend, size)
        painter.restore()

    def summary(self) -> str:
        """What one gets, in a sentence or two."""
        pages = counted(len(self.pages), "page") + ", " if self.wish.form.is_paged else ""
        if not self.folded:
            every = "its words" if self.events == 1 else "their words"
            return f"{pages}{counted(self.events, 'event')}, all with {every}."
        shown = self.events - self.folded
        return (
            f"{pages}{shown:,} of {counted(self.events, 'event')} with their words. "
            f"There is no room for the other {self.folded:,}: they are counted in columns."
        )

    def _stretch(self, sheets: tuple[Sheet, ...]) -> str:
        first, last = int(sheets[0].first), int(sheets[-1].last) - 1
        total = sum(sum(sheet.totals) for sheet in sheets)
        hidden = sum(sheet.hidden for sheet in sheets)
        said = (
            f"{stretch_words(day_of(first), day_of(max(first, last)))}: {counted(total, 'event')}"
        )
        if hidden:
            said += f", of which {hidden:,} are counted in columns"
        return f"{said}. {self.wish.about}" if self.wish.about else f"{said}."


def plan_picture(events: PictureEvents, wish: PictureWish) -> Picture:
    """Finds pages and rows. Raises UserError where nothing sensible can be drawn."""
    laid = events.laid
    every = np.arange(len(laid.boxes))
    within = every if wish.stretch is None else laid.between(*wish.stretch)
    if not len(within):
        raise UserError("No event in this stretch. Choose another, or everything.")
    first, last = wish.stretch or laid.extent(within)
    items = DrawnItems(laid.columns, events.words)
    painter = PagePainter(laid, events.looks, items, wish.theme)
    width, height = wish.size.width, wish.size.height
    most_legend = painter.legend(within, width, folds=True).height
    lanes_height = height - PagePainter.around(most_legend) if height else _HIGHEST
    size = PlotSize(PagePainter.plot_width(width), lanes_height, _ROW, BETWEEN)
    if wish.form.is_paged and not wish.one_page:
        pages = paged(laid, first, last, size).pages
    else:
        pages = ((sheet_of(laid, first, last, size),),)
        _refuse_too_many_lanes(pages[0][0], size, paged_too=wish.form.is_paged)
    signs = [sheet.frame.members for page in pages for sheet in page]
    drawn = np.unique(np.concatenate(signs))
    folded = len(within) - len(drawn)
    legend = painter.legend(drawn, width, folds=folded > 0)
    if not height:
        height = round(pages[0][0].stack.height + PagePainter.around(legend.height))
    return Picture(wish, pages, width, height, len(within), folded, painter, legend)


def _refuse_too_many_lanes(sheet: Sheet, size: PlotSize, *, paged_too: bool) -> None:
    if sheet.stack.height <= max(size.height, _LOW):
        return
    lanes = counted(len(sheet.lanes), "lane")
    way = "let it take more pages, " if paged_too else "take PDF, which has pages, "
    raise UserError(
        f"{lanes} do not fit into one picture. Choose other lanes or a shorter stretch, {way}"
        "or filter the events."
    )
