"""A table in a file: its headings, its first rows, and all of them, again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from timeline.errors import UserError
from timeline.exchange.tables.columns import READ_AS_DATES, ColumnMapping
from timeline.exchange.tables.day_order import OrderEvidence, OrderVerdict
from timeline.exchange.tables.dialect import Dialect, sniffed
from timeline.exchange.tables.formats import folded, known_format
from timeline.exchange.tables.lexicon import headings
from timeline.exchange.tables.rows import BrokenRow, Row, rows_of
from timeline.exchange.tables.values import has_digits, is_date_like, is_number

_SAMPLE = 200
_COLUMNS_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class _State:
    """Tells one content of a file from another."""

    size: int
    changed_at: int


class Table:
    """Reads the file anew each time; where it has changed since, it refuses."""

    def __init__(self, path: Path, dialect: Dialect) -> None:
        self.path = path
        self.dialect = dialect
        self._state = _state(path)

    @classmethod
    def open(cls, path: Path) -> Table:
        """The table as it is likeliest meant. Raises UserError, naming the file, for none."""
        if path.is_dir():
            raise UserError(f"{path.name} is a folder. Choose a table in it.")
        table = cls(path, sniffed(path))
        return table.read_as(replace(table.dialect, has_header=_has_header(table._first)))

    def read_as(self, dialect: Dialect) -> Table:
        """The same file, taken apart in another way."""
        return Table(self.path, dialect)

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """A name for each column: what the first row says, else ``Column 3``."""
        first = self._first[0].cells if self._first and self.dialect.has_header else []
        width = max((len(row.cells) for row in self._first), default=0)
        named = [" ".join(cell.split()) for cell in first]
        named += [""] * (width - len(named))
        return tuple(name or f"Column {place}" for place, name in enumerate(named, 1))

    @property
    def sample(self) -> Sequence[Row]:
        """The first rows below the headings."""
        return self._first[1:] if self.dialect.has_header else self._first

    def rows(self) -> Iterator[Row | BrokenRow]:
        """All rows below the headings. Raises UserError."""
        if _state(self.path) != self._state:
            raise UserError(f"{self.path.name} was changed meanwhile. Import it again.")
        rows = rows_of(self.path, self.dialect)
        if self.dialect.has_header:
            for row in rows:
                if isinstance(row, Row):
                    break
                yield row
        yield from rows

    def column(self, place: int) -> list[str]:
        """The cells of a column in the sample, without the empty ones."""
        cells = [row.cells[place] for row in self.sample if place < len(row.cells)]
        return [cell.strip() for cell in cells if cell.strip()]

    @cached_property
    def _first(self) -> list[Row]:
        rows = (row for row in rows_of(self.path, self.dialect) if isinstance(row, Row))
        return list(islice(rows, _SAMPLE + 1))


def order_of(mapping: ColumnMapping, rows: Iterable[Row | BrokenRow]) -> OrderVerdict:
    """Day first or month first, by the date columns of these rows."""
    places = [place for place, role in enumerate(mapping.roles) if role in READ_AS_DATES]
    evidence = {place: OrderEvidence() for place in places}
    for row in rows:
        if isinstance(row, BrokenRow):
            continue
        for place in places:
            if place < len(row.cells):
                evidence[place].add(row.cells[place])
    verdicts = [each.verdict() for each in evidence.values()]
    told = [each for each in verdicts if each.is_told]
    open_ones = [each for each in verdicts if each.example]
    if not verdicts:
        return OrderEvidence().verdict()
    first = (told or open_ones or verdicts)[0]
    orders = {each.order for each in told}
    example = next((each.example for each in open_ones), "")
    is_mixed = len(orders) > 1 or any(each.is_mixed for each in verdicts)
    return replace(first, example=example, is_mixed=is_mixed)


def _has_header(first: Sequence[Row]) -> bool:
    """True when the first row names the columns that the others fill."""
    if not first:
        return False
    head, rows = first[0].cells, first[1:]
    if known_format(head) or sum(folded(cell) in headings() for cell in head) * 3 >= len(head):
        return True
    if any(is_date_like(cell) or is_number(cell) for cell in head):
        return False
    for place, cell in enumerate(head[:_COLUMNS_LOOKED_AT]):
        below = [row.cells[place] for row in rows if place < len(row.cells)]
        kept = [each for each in below if each.strip()]
        if not has_digits(cell) and sum(map(has_digits, kept)) * 2 > len(kept):
            return True
    return all(map(str.strip, head)) and len(set(map(folded, head))) == len(head)


def _state(path: Path) -> _State:
    try:
        state = path.stat()
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    return _State(state.st_size, state.st_mtime_ns)
