"""What a table holds and would bring, worked out in another thread."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.daynumber import DayNumber
from timeline.errors import UserError

if TYPE_CHECKING:
    from timeline.exchange.tables import ColumnMapping, Dialect, OrderVerdict, Table
    from timeline.intake.tables import TableTally, TableWish
    from timeline.store import Store

_TELL_EVERY_S = 0.15


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """A table as it is likeliest meant."""

    table: Table
    mapping: ColumnMapping


@dataclass(frozen=True, slots=True)
class TableCount:
    """What the rows so far would bring; ``is_all`` for the last of them."""

    wish: TableWish
    tally: TableTally
    verdict: OrderVerdict
    is_all: bool
    example: str
    """What the first row becomes, in words; empty where it becomes nothing."""


def prepared() -> Iterator[object]:
    """Nothing but what the others need, loaded here so that the window need not wait for it."""
    import timeline.exchange.tables
    import timeline.intake.tables  # noqa: F401

    yield True


def opened_table(path: Path, dialect: Dialect | None) -> Iterator[object]:
    """An OpenedTable, or words for the person; ``dialect`` None is found out."""
    from timeline.exchange.tables import Table, guessed_mapping

    try:
        table = Table.open(path)
        if dialect is not None:
            table = table.read_as(dialect)
        yield OpenedTable(table, guessed_mapping(table))
    except UserError as error:
        yield str(error)


class TableCounting:
    """``store`` None is a document without events."""

    def __init__(
        self,
        store: Store | None,
        opened: OpenedTable,
        verdict: OrderVerdict | None,
        today: DayNumber,
        *,
        updates: bool,
    ) -> None:
        self._store = store
        self._opened = opened
        self._verdict = verdict
        self._today = today
        self._updates = updates
        self._is_stopped = False

    def stop(self) -> None:
        """Hurry to the end; the one call that another thread may make."""
        self._is_stopped = True

    def counts(self) -> Iterator[object]:
        """TableCounts, a few in a second, or words for the person."""
        from timeline.exchange.tables import in_its_language, order_of
        from timeline.intake.tables import TableWish, tallies

        table = self._opened.table
        try:
            mapping = in_its_language(table, self._opened.mapping)
            verdict = self._verdict or order_of(mapping, takewhile(self._goes_on, table.rows()))
            order = mapping.order or verdict.order
            wish = TableWish(table, mapping, order, self._today, self._updates)
            example = _example(wish)
            told = time.monotonic()
            tally = None
            for tally in takewhile(self._goes_on, tallies(self._store, wish)):
                if time.monotonic() - told >= _TELL_EVERY_S:
                    told = time.monotonic()
                    yield TableCount(wish, tally, verdict, is_all=False, example=example)
            if tally is not None and not self._is_stopped:
                yield TableCount(wish, tally, verdict, is_all=True, example=example)
        except UserError as error:
            yield str(error)

    def _goes_on(self, _: object) -> bool:
        return not self._is_stopped


def _example(wish: TableWish) -> str:
    """What the first row that can be read becomes: “Line 2: Talks, 10–12 Jan 2022, Geneva”."""
    from timeline.datewords import words
    from timeline.exchange.tables import EventDraft, drafts_of

    table = wish.table
    drafts = drafts_of(table.sample, table.headers, wish.mapping, wish.order, wish.today)
    for draft in drafts:
        if isinstance(draft, EventDraft):
            event = draft.event
            parts = [event.title, "no date" if event.time is None else words(event.time)]
            parts += [event.place.name] if event.place is not None else []
            parts += [actor.name for actor in event.participants]
            parts += [f"#{tag}" for tag in event.tags]
            told = ", ".join(" ".join(part.split()) for part in parts)
            return f"Line {draft.line:,} becomes: {told}"
    return ""
