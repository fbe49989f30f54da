"""What changes by itself is noticed, wherever it is; what Dateline writes never is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from frozen_document import fill
from made_articles import extraction, imported

from timeline.edits import EventChange, UpdateEvents
from timeline.records import EventId, Kind
from timeline.store import Store
from timeline.store.schema import METADATA
from timeline.store.seals import BLOCK, broken_seal, places, row_sum

OpenStore = Callable[..., Store]


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)


def broken(path: Path) -> list[tuple[str, int | None]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        each = (broken_seal(connection, *place) for place in places(connection))
        return [(found.table, found.key) for found in each if found is not None]


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


@pytest.mark.parametrize(
    ("statement", "noticed"),
    [
        ("UPDATE event SET title = 'Geneva talkz' WHERE id = 1", ("event", 1)),
        ("UPDATE event SET strength = strength + 1e-9 WHERE id = 2", ("event", 2)),
        ("UPDATE event SET review = 'accepted' WHERE id = 2", ("event", 2)),
        ("UPDATE event SET removed = 9 WHERE id = 2", ("event", 2)),
        ("UPDATE article SET text = text || ' ' WHERE id = 3", ("article", 3)),
        ("UPDATE mention SET strength = 0.123 WHERE id = 2", ("mention", 2)),
        ("UPDATE place SET longitude = 7.0 WHERE id = 1", ("place", 1)),
        ("UPDATE document SET cursor = 3", ("document", 1)),
        ("UPDATE edit SET at = at + 1 WHERE id = 5", ("edit", 5)),
        ("DELETE FROM event_tag WHERE id = 1", ("event_tag", 1)),
        ("INSERT INTO tag (id, name) VALUES (77, 'new')", ("tag", 77)),
        ("UPDATE seal SET total = total + 1 WHERE source = 'link'", ("link", None)),
        ("UPDATE seal SET total = 'x' WHERE source = 'link'", ("link", None)),
        ("DELETE FROM seal WHERE source = 'timex'", ("timex", None)),
        ("DROP INDEX event_place", ("sqlite_master", None)),
    ],
)
def test_a_change_that_dateline_did_not_make_is_noticed_and_placed(
    filled: Store, statement: str, noticed: tuple[str, int | None]
) -> None:
    assert broken(filled.path) == []
    tamper(filled.path, statement)
    assert broken(filled.path) == [noticed]


def test_several_changed_rows_are_noticed_without_a_place(filled: Store) -> None:
    tamper(filled.path, "UPDATE event SET title = title || '!' WHERE id IN (1, 2, 3)")
    assert broken(filled.path) == [("event", None)]


def test_two_rows_that_changed_places_are_noticed(filled: Store) -> None:
    tamper(
        filled.path,
        "UPDATE tag SET id = 99 WHERE id = 1",
        "INSERT INTO tag (id, name) VALUES (1, 'oil')",
    )
    assert broken(filled.path) == [("tag", None)]


def test_a_later_change_by_dateline_does_not_hide_what_changed_before(filled: Store) -> None:
    tamper(filled.path, "UPDATE event SET kind = 'vote' WHERE id = 1")
    filled.apply(UpdateEvents((EventChange(EventId("a1/e0"), {"kind": Kind.CALL}),)))
    filled.undo()
    assert broken(filled.path) == [("event", 1)]


def test_check_names_the_event_or_article(filled: Store) -> None:
    tamper(filled.path, "UPDATE event SET strength = 0.125 WHERE id = 1")
    assert filled.check().problems == (
        "Something of the event “Geneva talks” has changed by itself, or by another program than "
        "Dateline.",
    )
    tamper(filled.path, "UPDATE mention SET strength = 0.125 WHERE id = 1")
    assert any("of the article “Talks in Geneva”" in said for said in filled.check().problems)


def test_blocks_are_told_apart(store: Store) -> None:
    for start in range(0, BLOCK + 100, 90):
        many = [
            extraction(f"The [vote] of {{day {n}|2022-01-07}}.", name=f"n{n}", title=f"T{n}")
            for n in range(start, start + 90)
        ]
        store.apply(imported(*many, continues=start > 0))
    assert broken(store.path) == []
    tamper(
        store.path,
        "UPDATE event SET kind = 'visit' WHERE id = 7",
        f"UPDATE event SET kind = 'visit' WHERE id = {BLOCK + 5}",
    )
    assert broken(store.path) == [("event", 7), ("event", BLOCK + 5)]


def test_trimming_and_undoing_keep_the_seals(filled: Store) -> None:
    while filled.can_undo:
        filled.undo()
    assert broken(filled.path) == []
    while filled.can_redo:
        filled.redo()
    filled.trim(keep_steps=0, keep_since=1 << 60)
    assert broken(filled.path) == []
    assert filled.history() == []


def test_every_table_is_sealed(filled: Store) -> None:
    with closing(sqlite3.connect(filled.path)) as connection:
        sealed = {source for (source,) in connection.execute("SELECT DISTINCT source FROM seal")}
        held = {
            table.name
            for table in METADATA.sorted_tables
            if connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
        }
    assert held <= sealed
    assert len(held) > 15


def test_a_row_counts_the_same_under_every_python() -> None:
    """Sums stand in documents: under a Python that wrote values otherwise, each would be broken."""
    row = (7, None, -1, 2**31, -(2**62), 0.5, 0.1, 1e300, "", "Kyiv", "Київ")
    assert row_sum(row) == 3_735_415_746
