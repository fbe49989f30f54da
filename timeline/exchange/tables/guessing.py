"""What the columns of a table are likely to be: by its format, its headings, then its cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from timeline.exchange.tables.columns import DATING, SEVERAL, ColumnMapping, Role
from timeline.exchange.tables.date_cells import language_of
from timeline.exchange.tables.field_cells import kind_named, status_named
from timeline.exchange.tables.formats import folded, known_format
from timeline.exchange.tables.lexicon import headings
from timeline.exchange.tables.table import Table
from timeline.exchange.tables.values import (
    has_digits,
    is_address,
    is_date_like,
    is_number,
    is_worded,
)

_MONTHS = (Role.MONTH, Role.END_MONTH)
_MOST = 0.6
"""Share of the cells that must look like it."""
_FEW = 0.2
_DATE_LENGTH = 40
_LOOKED_AT = 60
"""Columns whose cells are looked at."""


def guessed_mapping(table: Table) -> ColumnMapping:
    """The likeliest mapping of a table, which a person may change."""
    headers = table.headers
    known = known_format(headers) if table.dialect.has_header else None
    if known is not None:
        roles = _once([known.roles.get(folded(header), Role.REST) for header in headers])
        mapping = ColumnMapping(
            roles, format=known.name, is_ours=known.is_ours, has_markup=known.has_markup
        )
    else:
        named = table.dialect.has_header
        roles = _once(
            [headings().get(folded(h), Role.REST) if named else Role.REST for h in headers]
        )
        mapping = _by_cells(table, ColumnMapping(roles))
    return in_its_language(table, mapping)


def in_its_language(table: Table, mapping: ColumnMapping) -> ColumnMapping:
    """The mapping with the language in which the table words its dates."""
    dating = [place for place, role in enumerate(mapping.roles) if role in DATING]
    cells = [cell for place in dating for cell in table.column(place)]
    months = [place for role in _MONTHS for place in mapping.places.get(role, ())]
    cells += [f"1 {cell} 2000" for place in months for cell in table.column(place)]
    return replace(mapping, language=language_of(cells))


def _once(roles: list[Role]) -> tuple[Role, ...]:
    """Of columns that would be the same thing the first is it."""
    seen: set[Role] = set()
    kept = []
    for role in roles:
        kept.append(Role.REST if role in seen and role not in SEVERAL else role)
        seen.add(role)
    return tuple(kept)


def _by_cells(table: Table, mapping: ColumnMapping) -> ColumnMapping:
    """Columns without a telling heading, by what is in them; headings that their cells belie are
    not believed."""
    columns = {
        place: cells
        for place in range(min(len(table.headers), _LOOKED_AT))
        if (cells := table.column(place))
    }
    for place, cells in columns.items():
        looks = _BELIEVED.get(mapping.roles[place])
        if looks is not None and _share(cells, looks) < _FEW:
            mapping = mapping.with_role(place, Role.REST)
        if mapping.roles[place] is Role.DATE and Role.YEAR in mapping.places:
            day = _share(cells, _is_day) > _MOST and Role.DAY not in mapping.places
            mapping = mapping.with_role(place, Role.DAY) if day else mapping
    mapping = _dated_by_cells(mapping, columns)
    for role, looks in _LOOKS.items():
        found = [p for p, cells in _free(mapping, columns) if _share(cells, looks) > _MOST]
        if role not in mapping.places and found:
            mapping = mapping.with_role(found[0], role)
    return _titled_by_cells(mapping, columns)


def _dated_by_cells(mapping: ColumnMapping, columns: Mapping[int, list[str]]) -> ColumnMapping:
    if not DATING.isdisjoint(mapping.places):
        return mapping
    dated = [p for p, cells in _free(mapping, columns) if _is_dated(cells)]
    if len(dated) > 1:
        return mapping.with_role(dated[0], Role.START).with_role(dated[1], Role.END)
    return mapping.with_role(dated[0], Role.DATE) if dated else mapping


def _is_dated(cells: list[str]) -> bool:
    """True where most cells are dates, in any language."""
    seen = cells[:60]
    if _share(seen, is_date_like) > _MOST:
        return True
    if _share(seen, has_digits) < _MOST or _length(seen) > _DATE_LENGTH:
        return False
    language = language_of(seen)
    return _share(seen, partial(is_date_like, language=language)) > _MOST


def _titled_by_cells(mapping: ColumnMapping, columns: Mapping[int, list[str]]) -> ColumnMapping:
    """The column of many short, different words; where all are long, that of the shortest."""
    if Role.TITLE in mapping.places:
        return mapping
    worded = [p for p, cells in _free(mapping, columns) if _share(cells, is_worded) > 0.5]
    worded = worded or [
        p for p, cells in _free(mapping, columns) if _share(cells, _has_letters) > 0.9
    ]
    if not worded:
        return mapping
    title = min(worded, key=lambda p: (_sameness(columns[p]) > 0.5, _length(columns[p]) > 150, p))
    return mapping.with_role(title, Role.TITLE)


def _free(mapping: ColumnMapping, columns: Mapping[int, list[str]]) -> list[tuple[int, list[str]]]:
    return [(p, cells) for p, cells in columns.items() if mapping.roles[p] is Role.REST]


def _share(cells: list[str], looks: Callable[[str], bool]) -> float:
    seen = cells[:60]
    return sum(map(looks, seen)) / len(seen)


def _sameness(cells: list[str]) -> float:
    return 1 - len(set(cells)) / len(cells)


def _length(cells: list[str]) -> float:
    return sum(map(len, cells)) / len(cells)


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and not is_address(cell)


def _is_day(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and 1 <= int(cell) <= 31


_LOOKS: Mapping[Role, Callable[[str], bool]] = {
    Role.SOURCE: is_address,
    Role.KIND: lambda cell: kind_named(cell) is not None,
    Role.STATUS: lambda cell: status_named(cell) is not None,
}
_BELIEVED: Mapping[Role, Callable[[str], bool]] = {
    Role.DATE: has_digits,
    Role.START: has_digits,
    Role.END: has_digits,
    Role.YEAR: has_digits,
    Role.LATITUDE: is_number,
    Role.LONGITUDE: is_number,
}
"""What the cells of a column must look like, at least some, for its heading to be believed."""
