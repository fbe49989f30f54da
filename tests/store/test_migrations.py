"""A document of every older format opens, whole, and an older one is kept beside it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from snapshots import assert_whole, snapshot

from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.records import EventId
from timeline.store import DamagedDocumentError, DocumentError, Store
from timeline.store.connection import SCHEMA_VERSION
from timeline.store.migrating import migrate
from timeline.store.migrations import MIGRATIONS

FROZEN = sorted((Path(__file__).parent / "frozen").glob("v*.dateline"))
BREAKS = {
    1: "DROP TABLE offer",
    2: "CREATE TABLE article_copy (taken)",
    3: "CREATE TABLE seal (taken)",
    4: "ALTER TABLE event ADD COLUMN rank TEXT",
}
"""What makes the step from each format impossible."""
OpenStore = Callable[..., Store]


@pytest.fixture(params=FROZEN, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, path: Path) -> bytes:
    """The bytes of a frozen document, which lies at ``path``."""
    shutil.copy(request.param, path)
    return path.read_bytes()


def shape(path: Path) -> dict[str, object]:
    """Tables with their columns, and the indexes with theirs."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY name")
        return {
            name: (kind, table, connection.execute(f"PRAGMA {kind}_info({name})").fetchall())
            for kind, name, table in names.fetchall()
            if kind in ("table", "index")
        } | {"version": connection.execute("PRAGMA user_version").fetchall()}


def test_each_older_format_has_its_frozen_document() -> None:
    assert [path.stem for path in FROZEN] == [f"v{n}" for n in range(1, SCHEMA_VERSION)]
    assert [migration.version for migration in MIGRATIONS] == list(range(2, SCHEMA_VERSION + 1))


def test_an_older_document_has_the_tables_of_a_new_one(
    old: bytes, path: Path, open_store: OpenStore, tmp_path: Path
) -> None:
    open_store().close()
    Store.create(tmp_path / "new.dateline", lambda: 0, counting_source()).close()
    assert shape(path) == shape(tmp_path / "new.dateline")


def test_what_an_older_document_says_is_kept(old: bytes, open_store: OpenStore) -> None:
    store = open_store()
    assert store.meta == "Frozen"
    assert [summary.headline for summary in store.articles()] == [
        "Talks in Geneva", "Long talks", "北京会谈",
    ]  # fmt: skip
    talks = store.event(EventId("a1/e0"))
    assert talks is not None
    assert (talks.title, talks.note, talks.tags) == ("Geneva talks", "Sure.", ("gas",))
    assert talks.touched == {"title", "participants", "tags", "note", "time", "place"}
    dated = store.event(EventId("mine"))
    assert dated is not None
    assert dated.time is not None
    assert dated.time.edtf == "2022-01-14"
    assert [hit.title for hit in store.search("北京") if hasattr(hit, "title")] == []
    assert [hit.headline for hit in store.search("北京会") if hasattr(hit, "headline")] == [
        "北京会谈"
    ]
    assert_whole(store)


def test_the_history_of_an_older_document_runs_back_and_forth(
    old: bytes, open_store: OpenStore
) -> None:
    store = open_store()
    assert len(store.history()) == 14
    now = snapshot(store)
    while store.can_undo:
        store.undo()
    assert store.articles() == []
    for _ in range(13):
        store.redo()
    assert snapshot(store) == now
    assert_whole(store)


def test_a_backup_as_it_was_is_left_beside_it(
    old: bytes, path: Path, open_store: OpenStore
) -> None:
    version = int.from_bytes(old[60:64], "big")
    open_store().close()
    (backup,) = path.parent.glob("Geneva.format-*.dateline")
    assert backup.name == f"Geneva.format-{version}.dateline"
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        assert connection.execute("SELECT count(*) FROM edit").fetchone() == (14,)
    open_store().close()
    assert len(list(path.parent.glob("Geneva.format-*.dateline"))) == 1


def test_a_backup_never_replaces_a_file(old: bytes, path: Path, open_store: OpenStore) -> None:
    version = int.from_bytes(old[60:64], "big")
    held = path.with_name(f"Geneva.format-{version}.dateline")
    held.write_text("mine", encoding="utf-8")
    open_store().close()
    assert held.read_text(encoding="utf-8") == "mine"
    assert path.with_name(f"Geneva.format-{version}-2.dateline").exists()


def test_an_older_document_that_is_only_read_stays_as_it_is(
    old: bytes, path: Path, open_store: OpenStore
) -> None:
    store = open_store(read_only=True)
    assert len(store.articles()) == 3
    assert store.facets().total == 6
    store.close()
    assert path.read_bytes() == old
    assert list(path.parent.iterdir()) == [path]


def test_a_second_program_that_comes_too_late_changes_nothing(
    old: bytes, path: Path, open_store: OpenStore
) -> None:
    open_store().close()
    before = shape(path)
    migrate(path, wait=1.0)
    assert shape(path) == before


def test_a_step_that_fails_leaves_the_document_as_it_was(
    old: bytes, path: Path, open_store: OpenStore
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(BREAKS[old[63]])
    before = shape(path)
    with pytest.raises(DamagedDocumentError, match="cannot be brought up to date"):
        open_store()
    assert shape(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_document_is_refused_untouched(store: Store, open_store: OpenStore) -> None:
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = store.path.read_bytes()
    with pytest.raises(DocumentError, match="newer version of Dateline"):
        open_store()
    assert store.path.read_bytes() == before
    assert issubclass(DocumentError, UserError)
