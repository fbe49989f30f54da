"""The disk is full, fails, or may only be read: the last good state stays, and the message says
what to do."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from damage import clock
from made_articles import TALKS, extraction, imported
from snapshots import assert_whole, snapshot

from timeline.cli import main
from timeline.edits import AddEvent, EventChange, UpdateEvents
from timeline.identity import counting_source
from timeline.query import EventFilter
from timeline.records import Event, EventId
from timeline.store import DocumentError, Store
from timeline.store.salvage import salvage

MANY = [
    extraction("The [vote] is {today|2022-01-07}. " + "Words. " * 2000, name=f"n{n}", title=f"T{n}")
    for n in range(40)
]
RENAME = UpdateEvents((EventChange(EventId("a1/e0"), {"title": "Talks, Geneva"}),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.dateline"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, clock, counting_source("x"), durable=False) as made:
        made.apply(imported(TALKS))
        yield made


def test_a_full_disk_costs_only_the_change_at_hand(store: Store) -> None:
    before = snapshot(store)
    pages = store._raw.execute("PRAGMA page_count").fetchone()[0]
    store._raw.execute(f"PRAGMA max_page_count = {pages + 2}")  # the file cannot grow further
    with pytest.raises(DocumentError, match=r"is full.*Free some space, or save a copy elsewhere"):
        store.apply(imported(*MANY))
    assert snapshot(store) == before
    store._raw.execute("PRAGMA max_page_count = 1000000")
    store.apply(imported(*MANY))
    assert len(store.articles()) == 41
    assert_whole(store)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where one may be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if (
        mount is None
        or subprocess.run([mount, *options], check=False, capture_output=True).returncode
    ):
        pytest.skip("no right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_on_a_small_disk_the_last_good_state_stays_and_a_copy_saves_it(
    small_disk: Path, tmp_path: Path
) -> None:
    path = small_disk / "talks.dateline"
    with Store.create(path, clock, counting_source("x")) as store:
        store.apply(imported(TALKS))
        before = snapshot(store)
        fill_up(small_disk)
        with pytest.raises(DocumentError, match="is full"):
            store.apply(imported(*MANY))
        assert snapshot(store) == before
        with pytest.raises(DocumentError, match="is full"):
            store.save_copy(small_disk / "copy.dateline")
        assert sorted(each.name for each in small_disk.iterdir()) == ["filler", "talks.dateline"]
        store.save_copy(tmp_path / "copy.dateline")
    with Store.open(tmp_path / "copy.dateline", clock, counting_source("y")) as copy:
        assert snapshot(copy) == before
    with Store.open(path, clock, counting_source("y")) as again:
        assert_whole(again)


def fill_up(folder: Path) -> None:
    with (folder / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(4096))


def test_a_new_document_that_does_not_fit_leaves_nothing_behind(small_disk: Path) -> None:
    fill_up(small_disk)
    with pytest.raises(DocumentError, match="is full"):
        Store.create(small_disk / "new.dateline", clock, counting_source("x"))
    assert [each.name for each in small_disk.iterdir()] == ["filler"]


def test_an_import_that_the_disk_stops_says_what_is_in(
    small_disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(160):
        words = "More words follow here. " * 600
        (news / f"n{number:03}.txt").write_text(f"Talks were held on 7 January {number}. {words}")
    path = small_disk / "talks.dateline"
    assert main(["import", str(news), "--into", str(path), "-j", "1"]) == 1
    out, err = capsys.readouterr()
    assert "is full. The last change was not saved, everything before it is" in err
    with Store.open(path, clock, counting_source("y")) as store:
        articles = len(store.articles())
        assert 0 < articles < 160
        assert f"talks.dateline: {articles} articles added" in out


FAILING = """
import resource, signal, sys
from pathlib import Path
from damage import clock
from test_disk import MANY
from made_articles import imported
from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.store import Store
path = Path(sys.argv[1])
store = Store.open(path, clock, counting_source("y"))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 9000, size + 9000))
try:
    store.apply(imported(*MANY))
except UserError as error:
    print(error)
print(len(store.articles()), store.check().problems)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of a file there")
def test_a_write_that_the_disk_refuses_is_told_and_taken_back(store: Store, path: Path) -> None:
    before = snapshot(store)
    store.close()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run(
        [sys.executable, "-c", FAILING, str(path)],
        capture_output=True, text=True, check=True, env=environment,
    ).stdout.splitlines()  # fmt: skip
    assert "Check the disk, or save a copy elsewhere." in told[0] or "Free some space" in told[0]
    assert told[1] == "1 ()"
    with Store.open(path, clock, counting_source("z")) as again:
        assert snapshot(again) == before


def test_a_document_on_a_read_only_disk_can_be_read_searched_counted_and_copied(
    store: Store, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(store)
    store.close()
    real = os.access
    monkeypatch.setattr(  # root may write everything
        os, "access", lambda where, mode: mode != os.W_OK and real(where, mode)
    )
    with Store.open(path, clock, counting_source("y")) as read:
        assert read.read_only
        assert snapshot(read) == before
        assert read.facets().total == 3
        assert read.search("talks")
        assert read.event_columns(EventFilter(text="talks")).id == ["a1/e0"]
        assert read.check().problems == ()
        with pytest.raises(DocumentError, match=r"open read-only\. Save a copy elsewhere"):
            read.apply(RENAME)
        read.save_copy(tmp_path / "copy.dateline")
    monkeypatch.undo()
    with Store.open(tmp_path / "copy.dateline", clock, counting_source("z")) as copy:
        copy.apply(RENAME)


@pytest.fixture
def read_only_disk(store: Store, path: Path, tmp_path: Path) -> Iterator[Path]:
    """A disk on which nothing can be written, with the document on it."""
    store.close()
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    tmpfs = ["-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    if (
        mount is None
        or subprocess.run([mount, *tmpfs], check=False, capture_output=True).returncode
    ):
        pytest.skip("no right to mount a disk")
    shutil.copy(path, folder)
    subprocess.run([mount, "-o", "remount,ro", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_new_document_on_a_read_only_disk_says_what_to_do(read_only_disk: Path) -> None:
    with pytest.raises(DocumentError, match="its folder are there and may be written"):
        Store.create(read_only_disk / "new.dateline", clock, counting_source("x"))
    with pytest.raises(DocumentError, match="may be written"):
        salvage(
            read_only_disk / "talks.dateline",
            read_only_disk / "new.dateline",
            clock,
            counting_source("x"),
        )


def test_a_real_read_only_disk(read_only_disk: Path) -> None:
    with Store.open(read_only_disk / "talks.dateline", clock, counting_source("y")) as read:
        assert read.read_only
        assert len(read.articles()) == 1
        assert read.facets().total == 3


def test_a_half_written_document_where_nothing_may_be_written_says_what_to_do(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    half_written(path)
    real = os.access
    monkeypatch.setattr(os, "access", lambda where, mode: mode != os.W_OK and real(where, mode))
    with pytest.raises(DocumentError, match=r"Copy it together with “talks.dateline-journal”"):
        Store.open(path, clock, counting_source("y"))
    monkeypatch.undo()
    with Store.open(path, clock, counting_source("y"), read_only=True) as read:
        assert len(read.articles()) == 1  # put right first, as it may be written


def half_written(path: Path) -> None:
    """As a writer leaves it that was killed in the middle: a journal that must be played back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(300):
            sql = "INSERT INTO place (name) VALUES (?)"
            connection.execute(sql, (f"Nowhere {number}" * 40,))
        journal = path.with_name(path.name + "-journal")
        held, state = journal.read_bytes(), path.read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(state)
    journal.write_bytes(held)


def test_a_document_that_is_moved_or_deleted_while_open_can_still_be_saved(
    store: Store, path: Path, tmp_path: Path
) -> None:
    before = snapshot(store)
    path.rename(tmp_path / "elsewhere.dateline")
    assert not store.is_in_place
    with pytest.raises(DocumentError, match=r"moved or deleted while it was open\. Save a copy"):
        store.apply(RENAME)
    (tmp_path / "elsewhere.dateline").unlink()
    store.save_copy(path)
    with Store.open(path, clock, counting_source("y")) as again:
        assert snapshot(again) == before


def test_another_file_in_its_place_is_not_written_to(store: Store, path: Path) -> None:
    path.unlink()
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(DocumentError, match="moved or deleted"):
        store.apply(AddEvent(Event(EventId("e"), "E")))
    store.close()
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_journal_left_by_a_deleted_document_does_not_spoil_a_new_one(
    store: Store, path: Path, tmp_path: Path
) -> None:
    store.close()
    half_written(path)
    path.unlink()
    with Store.create(path, clock, counting_source("y")) as new:
        assert_whole(new)
    half_written(path)
    with Store.create(tmp_path / "b.dateline", clock, counting_source("z")) as other:
        other.apply(imported(TALKS))
        other.save_copy(path)
    with Store.open(path, clock, counting_source("z")) as copy:
        assert len(copy.articles()) == 1
        assert_whole(copy)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("talks.dateline", "this document. Choose another name"),
        ("nowhere/copy.dateline", "no folder"),
    ],
)
def test_a_copy_that_cannot_be_made_says_why(
    store: Store, path: Path, name: str, said: str
) -> None:
    before = path.read_bytes()
    with pytest.raises(DocumentError, match=said):
        store.save_copy(path.parent / name)
    assert path.read_bytes() == before
