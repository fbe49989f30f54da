"""Figures of the document store, as ratios in one run.

    python -m benchmarks.store [--events N] [--big N] [--json FILE]

Import: through ``Store.apply`` against SQLAlchemy Core writing the very same rows, made ready
beforehand, into all tables, full-text indexes and log, in the same transactions.
Edits: ``Store.apply`` against raw sqlite3 committing the same rows with the same pragmas, five by
turns, as the time that a disk takes swings.
Open: a fresh process' first arrays against raw sqlite3 reading the same columns into lists.
Big: searches and a window of one month in a document just opened; memory of the process
that holds the store and the arrays of all events.
"""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import insert
from sqlmodel import SQLModel

from benchmarks.made_documents import EVENTS_AN_ARTICLE, imports
from timeline.edits import EventChange, SetReview, UpdateEvents
from timeline.identity import uuid7_source
from timeline.query import EventFilter, parse_query
from timeline.records import EventId, Review
from timeline.store import Store
from timeline.store.connection import connect
from timeline.store.core import core_connection
from timeline.store.event_arrays import _SQL as COLUMNS_SQL
from timeline.store.filters import condition
from timeline.store.journal import Journal, Row, table_name
from timeline.store.schema import FULL_TEXT, METADATA

Figures = dict[str, float]


def clock() -> int:
    """Now, in milliseconds."""
    return int(time.time() * 1000)


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of one call, by the clock and of this process' own time, which other programs on the
    machine disturb less."""
    own = time.process_time()
    clock_time = seconds(work)
    return clock_time, time.process_time() - own


Spent = Sequence[tuple[float, float]]


def median_of(some: Spent, place: int = 0) -> float:
    """Of times by the clock, or by the processor (1)."""
    return statistics.median(each[place] for each in some)


def ratios(name: str, one: Spent, other: Spent) -> Figures:
    """Median of one by that of the other, by the clock and by the processor."""
    return {
        f"{name}_ratio": median_of(one) / median_of(other),
        f"{name}_processor_ratio": median_of(one, 1) / median_of(other, 1),
    }


def new_store(path: Path) -> Store:
    """An empty document, ready to write."""
    store = Store.create(path, clock, uuid7_source(clock))
    warm_up(store)
    return store


def warm_up(store: Store) -> None:
    """Load what the first question and the first edit need."""
    store.articles()
    store.trim(keep_steps=1, keep_since=0)


def recorded_batches(folder: Path, articles: int) -> list[list[tuple[str, list[Row]]]]:
    """The rows of each table that each batch of an import writes, in order."""
    batches: list[list[tuple[str, list[Row]]]] = []
    plain = Journal.insert

    def recording(
        journal: Journal, table: type[SQLModel], rows: Sequence[Row], *, owned: bool = False
    ) -> None:
        if rows:
            batches[-1].append((table_name(table), list(rows)))
        plain(journal, table, rows, owned=owned)

    Journal.insert = recording  # type: ignore[method-assign,assignment]
    try:
        with new_store(folder / "recorded.dateline") as store:
            for edit in imports(articles):
                batches.append([])
                store.apply(edit)
    finally:
        Journal.insert = plain  # type: ignore[method-assign]
    return batches


def import_with_core(path: Path, batches: Sequence[list[tuple[str, list[Row]]]]) -> None:
    """The same rows by ``insert(table), dicts``; full text in bulk; one log row, then extended."""
    new_store(path).close()
    with closing(connect(path, read_only=False)) as raw:
        core = core_connection(raw)
        for number, batch in enumerate(batches):
            raw.execute("BEGIN IMMEDIATE")
            for name, rows in batch:
                core.execute(insert(METADATA.tables[name]), rows)
                for index in FULL_TEXT:
                    if index.table == name:
                        raw.execute(index.put_range, (rows[0]["id"], rows[-1]["id"]))
            if number == 0:
                raw.execute(
                    "INSERT INTO edit (id, at, kind, label, summary, patch) "
                    "VALUES (1, 0, 'AddArticles', 'Import', '', '{}')"
                )
            raw.execute("UPDATE edit SET patch = '{}', label = ? WHERE id = 1", (str(number),))
            raw.execute("UPDATE document SET cursor = 1 WHERE id = 1")
            raw.execute("COMMIT")
        core.close()


def import_with_store(path: Path, articles: int) -> tuple[float, float]:
    """What the import takes, the making of the records left out."""
    edits = list(imports(articles))
    with new_store(path) as store:
        return spent(lambda: [store.apply(edit) for edit in edits])


def bulk_import(folder: Path, articles: int, rounds: int = 3) -> Figures:
    """Store against Core, the median of alternating rounds."""
    batches = recorded_batches(folder, articles)
    core, store = [], []
    for number in range(rounds):
        path = folder / f"core-{number}.dateline"
        core.append(spent(lambda path=path: import_with_core(path, batches)))  # type: ignore[misc]
        store.append(import_with_store(folder / f"store-{number}.dateline", articles))
    return {
        "import_articles": articles,
        "import_events_per_second": articles * EVENTS_AN_ARTICLE / median_of(store),
        "import_core_events_per_second": articles * EVENTS_AN_ARTICLE / median_of(core),
        **ratios("import", core, store),
    }


def edits_of(ids: Sequence[str], number: int) -> Iterator[SetReview | UpdateEvents]:
    """Edits by hand, by turns: accept, rename, note."""
    for place in range(number):
        event = EventId(ids[place % len(ids)])
        if place % 3 == 0:
            review = (Review.ACCEPTED, Review.UNREVIEWED)[place // len(ids) % 2]
            yield SetReview((event,), review)
        elif place % 3 == 1:
            yield UpdateEvents((EventChange(event, {"title": f"Renamed for the {place}th time"}),))
        else:
            yield UpdateEvents((EventChange(event, {"note": f"Note {place}"}),))


def durable_edits(folder: Path, number: int = 1200) -> Figures:
    """Edits a second, each on the disk, against raw sqlite3 writing the same statements."""
    path = folder / "edits.dateline"
    statements: list[list[tuple[str, Any]]] = []
    with new_store(path) as store:
        for addition in imports(100):
            store.apply(addition)
        ids = store.event_columns().id
        twin = folder / "twin.dateline"
        store.save_copy(twin)
        edits = list(edits_of(ids, number))
        raw = _recording(store, statements)
        for edit in edits:
            statements.append([])
            store.apply(edit)
        store._raw = raw  # noqa: SLF001
    other = folder / "other.dateline"
    other.write_bytes(twin.read_bytes())
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    with (
        Store.open(twin, clock, uuid7_source(clock)) as store,
        closing(connect(other, read_only=False)) as plain,
    ):
        warm_up(store)
        for place in range(0, number, 5):
            some = edits[place : place + 5]
            ours.append(spent(lambda some=some: [store.apply(edit) for edit in some]))  # type: ignore[misc]
            lines = statements[place : place + 5]
            theirs.append(spent(lambda lines=lines: _replay(plain, lines)))  # type: ignore[misc]
    clock_ours, clock_theirs = (sum(each[0] for each in some) for some in (ours, theirs))
    return {
        "edits_per_second": number / clock_ours,
        "edits_raw_per_second": number / clock_theirs,
        "edits_ratio": clock_theirs / clock_ours,
    }


def _replay(connection: sqlite3.Connection, edits: Sequence[Sequence[tuple[str, Any]]]) -> None:
    for statements in edits:
        for sql, values in statements:
            connection.execute(sql, values)


_WRITES = ("INSERT", "UPDATE", "DELETE", "BEGIN", "COMMIT")


def _recording(store: Store, statements: list[list[tuple[str, Any]]]) -> sqlite3.Connection:
    """Let the store write down what it writes; answers its real connection."""
    raw: sqlite3.Connection = store._raw  # noqa: SLF001

    class Recording:
        def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
            if sql.lstrip().startswith(_WRITES):
                statements[-1].append((sql, values))
            return raw.execute(sql, values)

        def executemany(self, sql: str, rows: Sequence[Any]) -> sqlite3.Cursor:
            statements[-1].extend((sql, row) for row in rows)
            return raw.executemany(sql, rows)

        def __getattr__(self, name: str) -> Any:
            return getattr(raw, name)

    store.__dict__.pop("_log", None)
    store._raw = Recording()  # type: ignore[assignment]  # noqa: SLF001
    return raw


def opening(path: Path, rounds: int = 5) -> Figures:
    """Open and read the arrays, against raw sqlite3 reading the same columns."""
    ours, theirs = [], []
    for _ in range(rounds):
        theirs.append(spent(lambda: _raw_columns(path)))
        ours.append(spent(lambda: _store_columns(path)))
    found = ratios("open", ours, theirs)  # how many times as long
    return {
        "open_store_s": median_of(ours),
        "open_raw_s": median_of(theirs),
        **found,
    }


def _store_columns(path: Path) -> int:
    with Store.open(path, clock, uuid7_source(clock), read_only=True) as store:
        return len(store.event_columns())


def _raw_columns(path: Path) -> int:
    """Rows in order of time, as parallel tuples: what one would write by hand."""
    where = condition(EventFilter())
    with closing(sqlite3.connect(path)) as connection:
        sql = f"{COLUMNS_SQL}{where.sql} ORDER BY e.earliest, e.latest, e.id"
        rows = connection.execute(sql, where.values).fetchall()
        columns = list(zip(*rows, strict=True))
        arrays = [np.array(columns[place], np.int64) for place in (0, 1, 2)]
        return len(arrays[0])


def searching(path: Path) -> Figures:
    """Median and worst of searches on a document just opened, in milliseconds; the processor's
    own time too, which other programs on the machine disturb less."""
    texts = (
        "geneva",
        "ceasefire oslo",
        "treaty",
        '"held talks in Vienna"',
        "norw",
        "qatar visit astana",
        "prisoners grain",
        "zzz",
        "japan 1999-05",
        "lisb* summit",
    )
    with Store.open(path, clock, uuid7_source(clock), read_only=True) as store:
        walls, processor = [], []
        for text in texts:
            start = time.process_time()
            walls.append(seconds(lambda text=text: store.search(text, 20)))  # type: ignore[misc]
            processor.append(time.process_time() - start)
        filtered = seconds(lambda: store.event_columns(EventFilter(text="ceasefire oslo")))
    return {
        "search_median_ms": statistics.median(walls) * 1000,
        "search_processor_ms": statistics.median(processor) * 1000,
        "search_worst_ms": max(walls) * 1000,
        "filter_ms": filtered * 1000,
    }


def big_document(path: Path, events: int) -> None:
    """Make a document of so many events, unless it is there."""
    if path.exists():
        return
    with Store.create(path, clock, uuid7_source(clock), durable=False) as store:
        for edit in imports(events // EVENTS_AN_ARTICLE, batch=200):
            store.apply(edit)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked, print and keep the figures; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.store", description=__doc__)
    parser.add_argument("--events", type=int, default=100_000, help="events of the opened file")
    parser.add_argument("--big", type=int, default=0, help="events of a file for search and memory")
    parser.add_argument("--keep", type=Path, help="folder for the files, kept and used again")
    parser.add_argument("--json", type=Path, help="file for the figures")
    options = parser.parse_args(arguments)
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        kept = options.keep or folder
        if options.big:
            figures |= _big(kept / f"{options.big}.dateline", options.big)
        figures |= bulk_import(folder, 1000)
        figures |= durable_edits(folder)
        opened = kept / f"{options.events}.dateline"
        big_document(opened, options.events)
        figures |= opening(opened)
        figures |= searching(opened)
    text = json.dumps(figures, indent=2)
    print(text)
    if options.json:
        options.json.write_text(text + "\n", encoding="utf-8")
    return int(any(not held for held in bars(figures).values()))


def _big(path: Path, events: int) -> Figures:
    big_document(path, events)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = {f"big_{name}": value for name, value in searching(path).items()}
    with Store.open(path, clock, uuid7_source(clock), read_only=True) as store:
        start = time.perf_counter()
        count = len(columns := store.event_columns())
        found["big_columns_s"] = time.perf_counter() - start
        month = parse_query("date:1999-05")
        found["big_month_ms"] = 1000 * seconds(lambda: store.event_columns(month))
        found["big_events"] = count
        found["big_resident_mb"] = _resident_mb()
        found["big_peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found["big_peak_before_mb"] = before / 1024
        del columns
    return found


def _resident_mb() -> float:
    with Path("/proc/self/statm").open(encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


def bars(figures: Figures) -> dict[str, bool]:
    """Which bars were held."""
    held = {
        "import_processor_ratio": figures["import_processor_ratio"] >= 0.8,
        "edits_ratio": figures["edits_ratio"] >= 0.7,
        "open_processor_ratio": figures["open_processor_ratio"] <= 1.5,
    }
    if "big_events" in figures:
        held["big_search_processor_ms"] = figures["big_search_processor_ms"] < 50
        held["big_peak_mb"] = figures["big_peak_mb"] < 600
    return held


if __name__ == "__main__":
    sys.exit(main())
