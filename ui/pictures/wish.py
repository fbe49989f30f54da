"""What a person asks of a picture: format, size, colours, stretch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.theme import DARK, LIGHT, PRINT, Theme

THEMES: dict[str, Theme] = {"Print": PRINT, "Light": LIGHT, "Dark": DARK}
"""By the names that a person reads."""


class Format(StrEnum):
    """A format; the value is the suffix of its files."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"

    @property
    def is_paged(self) -> bool:
        """True where a file may have several pages."""
        return self is Format.PDF


@dataclass(frozen=True, slots=True)
class Size:
    """A sheet. ``height`` is 0 where a picture is as high as its lanes. Pixels, 96 an inch."""

    name: str
    width: int
    height: int = 0


_PAPER = (
    Size("A4, across", 1123, 794),
    Size("A3, across", 1587, 1123),
    Size("A4, upright", 794, 1123),
    Size("Letter, across", 1056, 816),
)
_SCREEN = (
    Size("Column of a report, 1000 wide", 1000),
    Size("Page or slide, 1600 wide", 1600),
    Size("Poster, 2600 wide", 2600),
)
SIZES: dict[Format, tuple[Size, ...]] = {
    Format.PDF: _PAPER,
    Format.PNG: _SCREEN,
    Format.SVG: _SCREEN,
}
"""Those offered for each format."""


@dataclass(frozen=True, slots=True)
class PictureWish:
    """``stretch`` is in minutes, None for all events. ``made`` is the day it is made, in words.

    ``one_page`` asks for a single page where the format could have more. ``about`` says what was
    filtered, where anything was.
    """

    form: Format
    size: Size
    theme: Theme
    title: str
    made: str
    stretch: tuple[float, float] | None = None
    about: str = ""
    one_page: bool = False
