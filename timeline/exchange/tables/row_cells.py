"""The cells of a row, by what their columns are."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from timeline.exchange.spreadsheet import FORMULA_SIGNS, unguarded
from timeline.exchange.tables.columns import ColumnMapping, Role

_BREAK = re.compile(r"<\s*(?:br|/p|/div|/li|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


class RowCells:
    """The cells of a row by role, as they were before a spreadsheet was guarded against."""

    def __init__(self, cells: list[str], headers: tuple[str, ...], mapping: ColumnMapping) -> None:
        self._cells, self._headers, self._mapping = cells, headers, mapping

    def one(self, role: Role) -> str:
        """The cell of a role; empty where there is none."""
        places = self._mapping.places.get(role, ())
        return self._at(places[0]) if places else ""

    def all(self, role: Role) -> list[str]:
        """The cells of a role that several columns can have."""
        return [self._at(place) for place in self._mapping.places.get(role, ())]

    def labelled(self, roles: Iterable[Role]) -> list[str]:
        """“Heading: cell” for each cell of these roles that is not empty."""
        places = [place for role in roles for place in self._mapping.places.get(role, ())]
        return [self._line(place) for place in sorted(set(places)) if self._at(place).strip()]

    def rest(self) -> list[str]:
        """The same for columns that are nothing else, and for cells beyond the last heading."""
        beyond = range(len(self._mapping.roles), len(self._cells))
        lines = self.labelled((Role.REST,))
        return lines + [self._line(place) for place in beyond if self._cells[place].strip()]

    def _line(self, place: int) -> str:
        is_named = place < len(self._headers)
        heading = self._headers[place] if is_named else f"Column {place + 1}"
        return f"{heading}: {self._at(place).strip()}"

    def _at(self, place: int) -> str:
        if place >= len(self._cells):
            return ""
        cell = self._cells[place]
        if self._mapping.is_ours and place < len(self._headers):
            return unguarded(self._headers[place], cell)
        cell = _without_guard(cell)
        return _plain_text(cell) if self._mapping.has_markup else cell


def _without_guard(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_SIGNS) else cell


def _plain_text(markup: str) -> str:
    """The words of a cell that may hold HTML; a line for each of its paragraphs."""
    if "<" not in markup and "&" not in markup:
        return markup
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", markup))).strip()
