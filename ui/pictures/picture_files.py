"""Writes pictures into files: whole ones, or none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from timeline.errors import UserError
from ui.fonts import logical_dpi
from ui.pictures.picture import Picture
from ui.pictures.wish import Format

_DENSE = 2.0
_MOST_DENSE = 14_000_000
"""Pixels of a picture up to which each is drawn as four."""
_POINTS = 72.0 / 96.0
_MADE_BY = "Dateline"


def written(picture: Picture, path: Path) -> Iterator[int]:
    """Writes a file, page by page; yields how many pages are done. Until all are, the file that
    was there stays. Raises UserError where it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        yield from _WRITERS[picture.wish.form](picture, part)
        try:
            os.replace(part, path)  # noqa: PTH105 - Path.replace is the same
        except OSError as error:
            raise UserError(f"{path} cannot be written: {error.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)


def image_of(picture: Picture, number: int = 0, ratio: float | None = None) -> QImage:
    """A page as pixels; twice as dense as the screen's unless it is very large."""
    if ratio is None:
        ratio = _DENSE if picture.width * picture.height <= _MOST_DENSE else 1.0
    size = QSize(round(picture.width * ratio), round(picture.height * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    picture.paint(painter, number)
    painter.end()
    return image


def _png(picture: Picture, path: Path) -> Iterator[int]:
    writer = QImageWriter(str(path), QByteArray(b"png"))
    writer.setText("Title", picture.wish.title)
    writer.setText("Software", _MADE_BY)
    if not writer.write(image_of(picture)):
        raise _refusal(path)
    yield 1


def _svg(picture: Picture, path: Path) -> Iterator[int]:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(round(logical_dpi()))
    generator.setSize(QSize(picture.width, picture.height))
    generator.setViewBox(QRectF(0, 0, picture.width, picture.height))
    generator.setTitle(picture.wish.title)
    generator.setDescription(_MADE_BY)
    painter = QPainter()
    if not _writable(path) or not painter.begin(generator):
        raise _refusal(path)
    picture.paint(painter, 0)
    painter.end()
    yield 1


def _pdf(picture: Picture, path: Path) -> Iterator[int]:
    writer = QPdfWriter(str(path))
    writer.setTitle(picture.wish.title)
    writer.setCreator(_MADE_BY)
    writer.setResolution(round(logical_dpi()))
    size = QSizeF(picture.width * _POINTS, picture.height * _POINTS)
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter()
    if not _writable(path) or not painter.begin(writer):
        raise _refusal(path)
    try:
        for number in range(len(picture.pages)):
            if number:
                writer.newPage()
            picture.paint(painter, number)
            yield number + 1
    finally:
        painter.end()


_WRITERS = {Format.PNG: _png, Format.SVG: _svg, Format.PDF: _pdf}


def _writable(path: Path) -> bool:
    try:
        path.touch()
    except OSError:
        return False
    return True


def _refusal(path: Path) -> UserError:
    return UserError(f"Nothing can be written into {path.parent}.")
