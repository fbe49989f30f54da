"""Tables of events, as ``dateline import`` takes them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.documents import document, now_ms
from timeline.cli.reports import complain, counted, tell_problems
from timeline.daynumber import local_day
from timeline.documentmarks import is_table
from timeline.errors import UserError

if TYPE_CHECKING:
    from timeline.exchange.tables import ColumnMapping, OrderVerdict, Table
    from timeline.intake.tables import TableTally, TableWish

_NAMED = 20
"""Rows that are named one by one."""
_OPTIONS = ("dry_run", "columns", "date_order", "keep")


def add_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "tables",
        "What each column is, is told by its heading and its cells; tables of Dateline, "
        "TimelineJS, Preceden, Aeon Timeline and Timesketch are known.",
    )
    group.add_argument(
        "--columns",
        default="",
        metavar="ROLE=COLUMN,...",
        help="say it: title=Headline,start=Date,left-out=3; a column by heading or number",
    )
    group.add_argument(
        "--date-order", choices=("dmy", "mdy"), help="how 10/01/2022 is read; else by the column"
    )
    group.add_argument(
        "--keep", action="store_true", help="leave events that are there already as they are"
    )
    group.add_argument("--dry-run", action="store_true", help="only say what a table would bring")


def told_apart(names: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Tables, and what else is named."""
    tables = dict.fromkeys(path for name in names if is_table(path := Path(name)))
    return list(tables), [name for name in names if not is_table(Path(name))]


def refuse_unfit(
    arguments: argparse.Namespace, chosen: Sequence[Path], others: Sequence[str]
) -> None:
    """Raises UserError for an option of tables where no table is named, and for ``--dry-run``
    where anything else is, for that would come in."""
    given = [name for name in _OPTIONS if getattr(arguments, name)]
    if given and others and (arguments.dry_run or not chosen):
        option = given[0].replace("_", "-")
        raise UserError(f"--{option} is for tables of events (.csv, .tsv); {others[0]} is none.")


def import_tables(paths: Sequence[Path], arguments: argparse.Namespace) -> int:
    """Import each in one step, or say what it would bring."""
    problems: list[str] = []
    code = 0
    for path in paths:
        try:
            code = max(code, _import_table(path, arguments))
        except UserError as error:
            problems.append(str(error))
    return max(code, tell_problems(problems))


def _import_table(path: Path, arguments: argparse.Namespace) -> int:
    from timeline.intake.tables import import_table

    wish, verdict = _wish(path, arguments)
    into: Path = arguments.into
    _tell_columns(wish.table, wish.mapping)
    if verdict.example and arguments.date_order is None:
        _tell_order(verdict)
    if arguments.dry_run:
        return _tell(into.name, path.name, _foreseen(into, wish), is_done=False)
    with document(into, create=True) as store:
        _, tally = import_table(store, wish, lambda _: None)
    return _tell(into.name, path.name, tally, is_done=True)


def _wish(path: Path, arguments: argparse.Namespace) -> tuple[TableWish, OrderVerdict]:
    from timeline.exchange.tables import (
        DayOrder,
        Table,
        guessed_mapping,
        in_its_language,
        mapping_said,
        order_of,
    )
    from timeline.intake.tables import TableWish

    table = Table.open(path)
    mapping = guessed_mapping(table)
    if arguments.columns:
        mapping = in_its_language(table, mapping_said(mapping, arguments.columns, table.headers))
    if mapping.refusal:
        headings = ", ".join(f"“{header}”" for header in table.headers[:_NAMED])
        raise UserError(
            f"{path.name}: {mapping.refusal} For example --columns "
            f"“title=NAME,date=NAME”; its columns are {headings}."
        )
    verdict = order_of(mapping, table.rows())
    orders = {"dmy": DayOrder.DAY_FIRST, "mdy": DayOrder.MONTH_FIRST, None: verdict.order}
    order, today = orders[arguments.date_order], local_day(now_ms())
    return TableWish(table, mapping, order, today, not arguments.keep), verdict


def _foreseen(into: Path, wish: TableWish) -> TableTally:
    """What a document that may not be there yet would get."""
    from timeline.intake.tables import tallies

    if not into.exists():
        *_, tally = tallies(None, wish)
        return tally
    with document(into) as store:
        *_, tally = tallies(store, wish)
    return tally


def _tell_columns(table: Table, mapping: ColumnMapping) -> None:
    """How the columns are taken."""
    from timeline.exchange.tables import LABELS, Role

    pairs = list(zip(table.headers, mapping.roles, strict=False))
    silent = (Role.REST, Role.LEFT_OUT)
    taken = [f"{header} = {LABELS[role].lower()}" for header, role in pairs if role not in silent]
    whose = f", a table of {mapping.format}" if mapping.format else ""
    print(f"{table.path.name}{whose}: {'; '.join(taken)}.")
    rest = [header for header, role in pairs if role is Role.REST]
    if rest:
        more = f" and {len(rest) - _NAMED:,} more" if len(rest) > _NAMED else ""
        print(f"  kept in the note: {', '.join(rest[:_NAMED])}{more}")


def _tell_order(verdict: OrderVerdict) -> None:
    told = "as the column shows" if verdict.is_told else "which nothing in the column decides"
    print(f"  {verdict.example} is read {verdict.order.value}, {told} (--date-order)")
    if verdict.is_mixed:
        print("  both orders occur; dates that can be read in one way only are read so")


def _tell(document_name: str, name: str, tally: TableTally, *, is_done: bool) -> int:
    """What came in, or would."""
    verb = "" if is_done else " would be"
    parts = [
        f"{counted(tally.new, 'event')}{verb} added",
        f"{tally.updated:,}{verb} updated",
        f"{tally.same:,} already there",
    ]
    if tally.kept:
        parts.append(f"{tally.kept:,} left as they are here")
    print(f"{document_name}: {', '.join(parts)}.")
    if tally.undated:
        print(f"{counted(tally.undated, 'row')} with a date that is not clear:")
        for row in tally.undated_rows[:_NAMED]:
            print(f"  line {row.line:,}: {row.words}")
        if tally.undated > _NAMED:
            print(f"  and {tally.undated - _NAMED:,} more")
    if tally.unread:
        complain(f"{name}: {counted(tally.unread, 'row')} cannot be read.")
        for row in tally.unread_rows[:_NAMED]:
            complain(f"{name}, line {row.line:,}: {row.words}.")
        if tally.unread > _NAMED:
            complain(f"{name}: and {tally.unread - _NAMED:,} more.")
    return 1 if tally.unread else 0
