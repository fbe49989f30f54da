"""Explains the signs that a picture has, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from timeline import edtf
from timeline.columns import NO_OTHER, EventColumns
from timeline.layout.boxes import Shape
from timeline.records import Review, Status
from ui.timeline_view.date_sign import WIDTH, draw_sign, is_point
from ui.timeline_view.discs import SIZE, DiscLook, draw_look
from ui.timeline_view.inks import Inks
from ui.timeline_view.labels import draw_warning
from ui.timeline_view.typefaces import Typefaces
from ui.timeline_view.word_stamps import WordStamps

_ROW = 26.0
_GAP, _STEP = 8.0, 26.0
_STATUSES, _REVIEWS = list(Status), list(Review)
_PAST, _ACCEPTED = _STATUSES.index(Status.PAST), _REVIEWS.index(Review.ACCEPTED)
_HUE = 11
"""Signs of the legend belong to no lane: slate."""

_FORMS: dict[Shape, tuple[str, str]] = {
    Shape.DISC: ("2022-01-10", "a day"),
    Shape.CLOCK: ("2022-01-10T10:00", "a time of day"),
    Shape.BAR: ("2022-01-10/2022-01-14", "lasting"),
    Shape.BRACKET: ("[2022-01-10..2022-01-14]", "one day within"),
    Shape.BAND: ("2022-01", "some time in a month or season"),
    Shape.FAINT_BAND: ("2022", "some time in a year or more"),
    Shape.CIRCA: ("2022-01-10~", "about"),
    Shape.OPEN_END: ("2022-01-10/..", "lasting, end unknown"),
    Shape.OPEN_START: ("../2022-01-10", "lasting, start unknown"),
    Shape.ON_OR_AFTER: ("[2022-01-10..]", "on or after"),
    Shape.ON_OR_BEFORE: ("[..2022-01-10]", "on or before"),
    Shape.EITHER: ("[2022-01-10,2022-01-14]", "one of these days"),
}
_STATUS_WORDS = {
    Status.PLANNED: "planned",
    Status.CANCELLED: "cancelled",
    Status.POSTPONED: "postponed",
}

Draw = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign, drawn from x 0 on a row 24 high, ``width`` pixels wide, and what it means."""

    words: str
    width: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in rows. ``places`` are the left upper corners."""

    entries: tuple[Entry, ...]
    places: tuple[tuple[float, float], ...]
    height: float
    inks: Inks
    faces: Typefaces

    @classmethod
    def of(
        cls,
        columns: EventColumns,
        shapes: NDArray[np.int8],
        drawn: NDArray[np.int64],
        inks: Inks,
        faces: Typefaces,
        width: float,
        *,
        folds: bool,
    ) -> Legend:
        """For some events, broken into rows of a width; ``folds`` where others are in columns.

        ``shapes`` are those of all events of ``columns``.
        """
        entries = tuple(_entries(columns, shapes, drawn, inks, faces, folds=folds))
        places, x, y = [], 0.0, 0.0
        for entry in entries:
            taken = entry.width + _GAP + faces.width(faces.reading, entry.words)
            if x and x + taken > width:
                x, y = 0.0, y + _ROW
            places.append((x, y))
            x += taken + _STEP
        return cls(entries, tuple(places), y + _ROW if entries else 0.0, inks, faces)

    def paint(self, painter: QPainter, left: float, top: float, words: WordStamps) -> None:
        """All of it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry, (x, y) in zip(self.entries, self.places, strict=True):
            painter.translate(left + x, top + y)
            entry.draw(painter)
            face, ink = self.faces.reading, self.inks.ink2
            words.put(painter, entry.width + _GAP, 0, entry.words, face, ink, SIZE)
            painter.translate(-left - x, -top - y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _entries(
    columns: EventColumns,
    shapes: NDArray[np.int8],
    drawn: NDArray[np.int64],
    inks: Inks,
    faces: Typefaces,
    *,
    folds: bool,
) -> Iterator[Entry]:
    used = set(np.unique(shapes[drawn]).tolist())
    for shape, (text, words) in _FORMS.items():
        if shape in used:
            yield _form(text, words, inks)
    statuses = set(np.unique(columns.status[drawn]).tolist())
    for status, words in _STATUS_WORDS.items():
        if _STATUSES.index(status) in statuses:
            yield _disc(words, DiscLook(_HUE, _STATUSES.index(status), _ACCEPTED), inks)
    reviews = set(np.unique(columns.review[drawn]).tolist())
    for review, words in ((Review.UNREVIEWED, "not checked"), (Review.REJECTED, "rejected")):
        if _REVIEWS.index(review) in reviews:
            yield _disc(words, DiscLook(_HUE, _PAST, _REVIEWS.index(review)), inks)
    if (columns.sources[drawn] > 1).any():
        yield Entry("number of sources", 20.0, lambda p: _draw_chip(p, inks, faces))
    if columns.conflict[drawn].any():
        yield Entry("sources disagree on the date", 13.0, lambda p: draw_warning(p, 0.0, inks.warn))
    if (columns.other[drawn] != NO_OTHER).any():
        yield Entry("date in another source", 34.0, lambda p: _draw_other(p, inks))
    if folds:
        yield Entry("events without room for their words", 26.0, lambda p: _draw_columns(p, inks))


def _form(text: str, words: str, inks: Inks) -> Entry:
    value = edtf.parse(text)
    width = 14.0 if is_point(value) else float(WIDTH)
    return Entry(words, width, lambda p: draw_sign(p, value, inks, width / 2, _HUE))


def _disc(words: str, look: DiscLook, inks: Inks) -> Entry:
    return Entry(words, 14.0, lambda p: draw_look(p, QPointF(7.0, SIZE / 2), look, inks))


def _draw_chip(painter: QPainter, inks: Inks, faces: Typefaces) -> None:
    box = QRectF(0.5, 4.5, 17, 15)
    painter.setPen(QPen(inks.chip, 1))
    painter.setBrush(inks.canvas)
    painter.drawRoundedRect(box, 2.5, 2.5)
    painter.setFont(faces.chip)
    painter.setPen(inks.ink2)
    painter.drawText(QRectF(5.5, 4.5, 17, 15), "3")


def _draw_other(painter: QPainter, inks: Inks) -> None:
    pen = QPen(inks.warn_edge, 1.3)
    pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(0, 12), QPointF(22, 12))
    painter.setPen(QPen(inks.warn_edge, 1.3))
    painter.drawPolygon([QPointF(28, 7), QPointF(33, 12), QPointF(28, 17), QPointF(23, 12)])


def _draw_columns(painter: QPainter, inks: Inks) -> None:
    for number, tall in enumerate((4.0, 9.0, 14.0, 6.0)):
        painter.fillRect(QRectF(number * 6.5, 18 - tall, 5.5, tall), inks.folded[_HUE])
