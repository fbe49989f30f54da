"""Which of several events that begin together came first: what a person says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from timeline import datewords
from timeline.columns import OPEN_START
from timeline.edits import OrderEvents
from timeline.errors import UserError
from timeline.store import mapping
from timeline.store.chronology import keys_in_order
from timeline.store.journal import Journal, Row
from timeline.store.lookup import event_row
from timeline.store.rows import EventRow

_STEP = 1 << 16
"""Between two ranks at first, so that others find room between them."""
Start = tuple[int, int, int] | None
"""Equal for events that begin together; None for the undated."""


def start_of(cells: Row) -> Start:
    """When an event begins, from the columns of its date."""
    if cells["edtf"] is None:
        return None
    earliest = int(cells["earliest"])
    return earliest, int(cells["granularity"]), cells["latest"] if earliest == OPEN_START else 0


def order_events(journal: Journal, edit: OrderEvents) -> None:
    """Put events beside another one that begins when they do. Raises UserError where it does not:
    its time says already which came first."""
    other = event_row(journal, edit.other)
    moved = [event_row(journal, event) for event in dict.fromkeys(edit.ids)]
    if any(each["id"] == other["id"] for each in moved):
        raise UserError("An event cannot come before or after itself.")
    for each in moved:
        _check(each, other)
    ranks = _ranks(journal, other)
    keys = [int(each["id"]) for each in moved]
    ranks.update(dict.fromkeys(keys, 0))
    order = [key for key in ranks if key not in keys]
    at = order.index(other["id"]) + edit.after
    for key, rank in _ranked(order, keys, at, ranks).items():
        journal.set(EventRow, key, rank=rank)


def _check(one: Row, other: Row) -> None:
    start = start_of(other)
    if start is not None and start_of(one) == start:
        return
    titles = [f"“{each['title']}” ({_when(each)})" for each in (one, other)]
    raise UserError(
        f"{titles[0]} and {titles[1]} do not begin together: their dates say which came first. "
        "Change a date or a time to change that."
    )


def _when(row: Row) -> str:
    return "no date" if row["edtf"] is None else datewords.words(mapping.parsed(row["edtf"]))


def _ranks(journal: Journal, event: Row) -> dict[int, int]:
    """Keys of all events that begin with one, in order, and their ranks."""
    where = "e.earliest = ? AND e.granularity = ? AND e.removed = 0"
    values = [event["earliest"], event["granularity"]]
    if event["earliest"] == OPEN_START:
        where, values = f"{where} AND e.latest = ?", [*values, event["latest"]]
    keys = keys_in_order(journal.connection, where, values)
    sql = f"SELECT e.id, e.rank FROM event e WHERE {where}"
    known = dict(journal.connection.execute(sql, values).fetchall())
    return {key: known[key] for key in keys}


def _ranked(order: list[int], moved: list[int], at: int, ranks: dict[int, int]) -> dict[int, int]:
    """Ranks that put ``moved`` at a place of ``order``: theirs alone where those around leave
    room, else of all up to the last that needs one."""
    before, behind = order[:at], order[at:]
    low = ranks[before[-1]] if before else 0
    follows = ranks[behind[0]] if behind else 0
    high = follows or low + _STEP * (len(moved) + 1)
    if all(ranks[key] for key in before) and high - low > len(moved):
        apart = (high - low) // (len(moved) + 1)
        return {key: low + apart * place for place, key in enumerate(moved, start=1)}
    ordered = [key for key in behind if ranks[key]]
    return {key: _STEP * place for place, key in enumerate([*before, *moved, *ordered], start=1)}


def carry_order(journal: Journal, before: Iterable[Row]) -> None:
    """Events that were in order and have moved together keep their order among themselves, after
    those that have one where they came to. ``before`` are their rows as they were."""
    rows = sorted(before, key=lambda row: (start_of(row) or (0, 0, 0), row["rank"]))
    for _, group in groupby(rows, key=start_of):
        moved = [row for row in group if row["rank"]]
        _append(journal, moved)


def _append(journal: Journal, moved: Sequence[Row]) -> None:
    now = [journal.row("SELECT * FROM event WHERE id = ?", row["id"]) for row in moved]
    places = {start_of(row) for row in now if row is not None}
    if len(moved) < 2 or len(places) != 1 or now[0] is None:
        return
    if start_of(moved[0]) in places or None in places:
        return
    last = max(_ranks(journal, now[0]).values(), default=0)
    for place, row in enumerate(moved, start=1):
        journal.set(EventRow, int(row["id"]), rank=last + _STEP * place)
