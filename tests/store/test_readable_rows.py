"""Rows around damaged places of a table are all found, and the search for them ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from timeline.store.readable_rows import read_rows

PAGE, ROWS, ON_A_PAGE = 512, 80, 6


def _leaves(content: bytes) -> list[int]:
    """Where the pages begin that hold rows."""
    return [at for at in range(PAGE, len(content), PAGE) if content[at] == 0x0D]


def _wipe(content: bytearray) -> None:
    at = _leaves(content)[3]
    content[at : at + PAGE] = bytes(PAGE)


def _wipe_two(content: bytearray) -> None:
    for place in (2, 7):
        at = _leaves(content)[place]
        content[at : at + PAGE] = b"\xff" * PAGE


def _swap(content: bytearray) -> None:
    one, other = _leaves(content)[2], _leaves(content)[9]
    held = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = held


def _repeat(content: bytearray) -> None:
    one, other = _leaves(content)[2], _leaves(content)[9]
    content[one : one + PAGE] = content[other : other + PAGE]


def _swap_and_wipe(content: bytearray) -> None:
    """Keys are out of order beside a damaged place."""
    _swap(content)
    at = _leaves(content)[1]
    content[at : at + PAGE] = bytes(PAGE)


@pytest.mark.parametrize(
    ("damage", "lost"),
    [
        (lambda content: None, 0),
        (_wipe, ON_A_PAGE),
        (_wipe_two, 2 * ON_A_PAGE),
        (_swap, 0),
        (_repeat, ON_A_PAGE),
        (_swap_and_wipe, 3 * ON_A_PAGE),
    ],
    ids=["none", "wiped", "two wiped", "swapped", "repeated", "swapped and wiped"],
)
def test_all_rows_but_those_of_the_damaged_page_are_found(
    tmp_path: Path, damage: Callable[[bytearray], None], lost: int
) -> None:
    path = tmp_path / "t.db"
    with closing(sqlite3.connect(path)) as made:
        made.execute(f"PRAGMA page_size = {PAGE}")
        made.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)")
        rows = [(key, f"row {key} " * 10) for key in range(1, ROWS + 1)]
        made.executemany("INSERT INTO t VALUES (?, ?)", rows)
        made.commit()
    content = bytearray(path.read_bytes())
    damage(content)
    path.write_bytes(content)
    found: dict[int, str] = {}
    with closing(sqlite3.connect(path)) as damaged:
        whole = read_rows(damaged, "t", lambda row: found.setdefault(row["id"], row["words"]))
    assert whole or lost
    assert len(found) >= ROWS - lost
    assert all(words == f"row {key} " * 10 for key, words in found.items())


def test_a_table_that_is_not_there_has_no_rows(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "t.db")) as connection:
        assert not read_rows(connection, "t", lambda row: None)
