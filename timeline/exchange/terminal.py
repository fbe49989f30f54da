"""Aligned columns for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

_GAP = "  "
_LEAST = 4


@dataclass(frozen=True, slots=True)
class Column:
    """``most`` is the widest that its cells are shown, in terminal cells. What is ``whole`` gives
    way only when all the others have: half a date is a wrong one."""

    heading: str
    most: int = 40
    whole: bool = False


def write_table(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], out: TextIO, width: int = 120
) -> None:
    """A heading, then a line a row; where all is wider than ``width``, the widest columns give way
    and their cells end in an ellipsis.

    ``width`` is in terminal cells: East Asian wide characters take two, combining ones none.
    """
    cells = [[_one_line(cell) for cell in row] for row in rows]
    widths = _widths(columns, cells, width)
    for row in ([column.heading for column in columns], *cells):
        line = _GAP.join(_fitted(cell, room) for cell, room in zip(row, widths, strict=True))
        out.write(line.rstrip() + "\n")


def display_width(text: str) -> int:
    """Terminal cells that ``text`` takes."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _one_line(cell: str) -> str:
    """White space squeezed and control characters shown as ``?``, so that no cell can move the
    cursor or colour the screen."""
    text = " ".join(cell.split())
    return "".join("?" if unicodedata.category(c) == "Cc" else c for c in text)


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    found = [
        min(column.most, max(map(display_width, (column.heading, *(row[place] for row in rows)))))
        for place, column in enumerate(columns)
    ]
    room = width - len(_GAP) * (len(found) - 1)
    whole = [column.whole for column in columns]
    found = _narrowed(found, [not each for each in whole], room)
    return _narrowed(found, whole, room)


def _narrowed(widths: Sequence[int], may: Sequence[bool], room: int) -> list[int]:
    """``widths`` with the widest of those that ``may`` give way cut alike, until all fit."""
    cap = max(widths)

    def cut() -> list[int]:
        return [min(each, cap) if free else each for each, free in zip(widths, may, strict=True)]

    while cap > _LEAST and sum(cut()) > room:
        cap -= 1
    return cut()


def _fitted(text: str, room: int) -> str:
    taken = display_width(text)
    if taken <= room:
        return text + " " * (room - taken)
    kept, used = "", 0
    for character in text:
        used += _cells(character)
        if used > room - 1:
            break
        kept += character
    return kept + "…" + " " * (room - 1 - display_width(kept))
