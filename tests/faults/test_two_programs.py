"""Two programs on one document: the second waits or is told, and neither spoils it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from damage import clock
from made_articles import TALKS, imported
from snapshots import assert_whole

from timeline.edits import AddEvent
from timeline.identity import counting_source
from timeline.records import Event, EventId
from timeline.store import BusyDocumentError, Store

HOLDS = """
import sqlite3, sys
from timeline.store.seals import Seals
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
seals = Seals(connection)
seals.changing("document", 1, 1)
connection.execute("UPDATE document SET name = 'Theirs'")
seals.write()
print("holding", flush=True)
sys.stdin.readline()
connection.execute("COMMIT")
print("released", flush=True)
"""
ADDS = """
import sys
from pathlib import Path
from damage import clock
from timeline.edits import AddEvent
from timeline.identity import counting_source
from timeline.records import Event, EventId
from timeline.store import Store
with Store.open(Path(sys.argv[1]), clock, counting_source(sys.argv[2]), wait=60) as store:
    for number in range(40):
        store.apply(AddEvent(Event(EventId(f"{sys.argv[2]}{number}"), "Made by another")))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "shared.dateline"
    with Store.create(path, clock, counting_source("x")) as made:
        made.apply(imported(TALKS))
    return path


def run(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.fixture
def holder(path: Path) -> Iterator[Callable[[], None]]:
    """Another program is in the middle of writing, until it is told to finish."""
    process = run(HOLDS, str(path))
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "holding\n"

    def release() -> None:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()

    yield release
    process.communicate()


def added(store: Store, name: str) -> None:
    store.apply(AddEvent(Event(EventId(name), name)))


def test_while_another_writes_one_can_read_what_was_before(
    path: Path, holder: Callable[[], None]
) -> None:
    with Store.open(path, clock, counting_source("y")) as store:
        assert len(store.articles()) == 1
        assert store.meta == "shared"


def test_a_writer_waits_for_another_to_finish(path: Path, holder: Callable[[], None]) -> None:
    with Store.open(path, clock, counting_source("y"), wait=20) as store:
        before = store.data_version()
        threading.Timer(0.2, holder).start()
        added(store, "mine")
        assert store.data_version() != before
        assert store.meta == "Theirs"
        assert store.event(EventId("mine")) is not None


def test_one_that_waits_too_long_is_told_and_can_try_again(
    path: Path, holder: Callable[[], None]
) -> None:
    with Store.open(path, clock, counting_source("y"), wait=0.1) as store:
        with pytest.raises(BusyDocumentError, match=r"Nothing was changed; please try again\."):
            added(store, "mine")
        assert store.event(EventId("mine")) is None
        holder()
    with Store.open(path, clock, counting_source("y"), wait=20) as store:
        added(store, "mine")
        assert_whole(store)


def test_two_that_write_at_once_both_come_through(path: Path) -> None:
    others = [run(ADDS, str(path), name) for name in ("a", "b")]
    for other in others:
        other.communicate(timeout=120)
    assert [other.returncode for other in others] == [0, 0]
    with Store.open(path, clock, counting_source("z")) as store:
        assert len(store.undated()) == 81
        assert len(store.history()) == 81
        assert_whole(store)
        while store.can_undo:
            store.undo()
        assert store.articles() == []


def test_a_document_is_never_seen_half_made(tmp_path: Path) -> None:
    """Whoever looks while it is being made finds nothing, or all of it."""
    paths = [tmp_path / f"{number}.dateline" for number in range(8)]

    def look() -> int:
        for path in paths:
            while not path.exists():
                pass
            Store.open(path, clock, counting_source("l"), read_only=True).close()
        return len(paths)

    with ThreadPoolExecutor(1) as pool:
        looker = pool.submit(look)
        for path in paths:
            Store.create(path, clock, counting_source("x"), durable=False).close()
        assert looker.result(timeout=30) == len(paths)
