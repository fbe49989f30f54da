"""What a migration leaves beside a document: kept long enough, and never the only good copy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.identity import counting_source
from timeline.store import Store
from timeline.store.backups import KEPT_DAYS, backups, drop_old_backups, move_document

OpenStore = Callable[..., Store]
FROZEN = Path(__file__).parent / "frozen"
NOW = 1_800_000_000_000
DAY = 86_400_000


def aged(path: Path, days: float) -> None:
    seconds = NOW / 1000 - days * 86_400
    os.utime(path, (seconds, seconds))


@pytest.fixture
def backup(path: Path, open_store: OpenStore) -> Path:
    """The backup of a document that was brought up to date."""
    shutil.copy(FROZEN / "v2.dateline", path)
    open_store().close()
    return path.with_name("Geneva.format-2.dateline")


@pytest.mark.parametrize(
    ("days", "stays"), [(0, True), (KEPT_DAYS - 1, True), (KEPT_DAYS + 1, False)]
)
def test_a_backup_is_kept_for_a_month(path: Path, backup: Path, days: int, stays: bool) -> None:
    aged(backup, days)
    drop_old_backups(path, NOW)
    assert backup.exists() is stays
    assert path.exists()


def test_one_without_its_document_stays(path: Path, backup: Path) -> None:
    aged(backup, 400)
    path.unlink()
    assert drop_old_backups(path, NOW) == []
    assert backup.exists()


def test_one_of_another_document_stays(path: Path, backup: Path) -> None:
    aged(backup, 400)
    path.unlink()
    Store.create(path, lambda: 0, counting_source("other")).close()
    assert drop_old_backups(path, NOW) == []
    assert backup.exists()


def test_one_that_was_opened_and_used_since_stays(path: Path, backup: Path, tmp_path: Path) -> None:
    Store.open(backup, lambda: 0, counting_source("u")).close()
    (older,) = tmp_path.glob("*.format-2.format-2.dateline")
    aged(backup, 400)
    aged(older, 400)
    assert drop_old_backups(path, NOW) == []
    assert backup.exists()


def test_files_of_a_person_stay(path: Path, backup: Path) -> None:
    mine = path.with_name("Geneva.format-1.dateline")
    mine.write_text("mine", encoding="utf-8")
    copy = path.with_name("Geneva copy.dateline")
    shutil.copy(path, copy)
    for each in (mine, copy, path):
        aged(each, 400)
    drop_old_backups(path, NOW)
    assert mine.exists()
    assert copy.exists()


def test_backups_move_with_their_document(path: Path, backup: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    move_document(path, there / "Lima.dateline")
    assert not backup.exists()
    assert [each.name for each in backups(there / "Lima.dateline")] == ["Lima.format-2.dateline"]
