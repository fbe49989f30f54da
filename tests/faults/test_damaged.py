"""Malformed, truncated and bit-flipped documents: told in clear words, untouched, salvaged. One of
which nothing is told says exactly what the sound one says.

A few by default. ``DATELINE_DAMAGED=2000`` tries so many; with ``-s`` it prints what became of
them.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from content import content
from damage import ARTICLES, DAMAGES, DAYS, clock, damaged, whole_document
from snapshots import EVERYTHING

from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.query import EventFilter
from timeline.store import DocumentError, Store
from timeline.store.salvage import salvage

COUNT = int(os.environ.get("DATELINE_DAMAGED") or len(DAMAGES) + 2)


def read_all(path: Path) -> tuple[str, ...]:
    """Everything that a window or a command asks of a document; answers what ``check`` says."""
    with Store.open(path, clock, counting_source("y"), durable=False) as store:
        store.event_columns(EVERYTHING)
        list(store.entries(EVERYTHING))
        store.undated()
        for summary in store.articles():
            store.article(summary.id)
            store.timexes(summary.id)
            store.mentions(summary.id)
        store.facets()
        store.history()
        for text in ("talks", "geneva made", "北京", "会谈于"):
            store.search(text)
            store.event_columns(EventFilter(text=text))
        return store.check().problems


def verdict(path: Path, sound: str) -> str:
    """What is met by who opens the document, reads all of it and has it checked; ``sound`` is the
    content of the document that it was."""
    try:
        problems = read_all(path)
    except UserError as error:
        return "refused" if path.name in str(error) else f"unclear: {error}"
    if problems:
        return "told by check"
    return "harmless" if content(path) == sound else "changed and silent"


def recovered(path: Path, new: Path) -> str:
    try:
        found = salvage(path, new, clock, counting_source("z"))
    except DocumentError:
        return "leftovers" if new.exists() else "nothing to recover"
    if problems := read_all(new):
        return f"unsound: {problems}"
    whole = (found.articles, found.events) == (ARTICLES + 3, ARTICLES * len(DAYS) + 7)
    return "all recovered" if whole else "part recovered"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return whole_document(tmp_path_factory.mktemp("whole") / "whole.dateline")


@pytest.fixture(scope="module")
def sound(whole: bytes, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("sound") / "sound.dateline"
    path.write_bytes(whole)
    return content(path)


def test_no_damaged_document_crashes_or_is_changed_and_what_can_be_read_is_recovered(
    whole: bytes, sound: str, tmp_path: Path
) -> None:
    verdicts: Counter[str] = Counter()
    recoveries: Counter[str] = Counter()
    for number in range(COUNT):
        path, new = tmp_path / f"d{number}.dateline", tmp_path / f"n{number}.dateline"
        what = damaged(path, whole, number)
        before = path.read_bytes()
        try:
            said = verdict(path, sound)
            assert said != "changed and silent"
            verdicts[said] += 1
            recoveries[recovered(path, new)] += 1
        except Exception as error:
            error.add_note(f"document {number}: {what}")
            raise
        assert path.read_bytes() == before, (number, what)
        path.unlink()
        new.unlink(missing_ok=True)
    sys.stderr.write(f"\n{COUNT} documents: {dict(verdicts)}; {dict(recoveries)}\n")
    assert set(verdicts) <= {"refused", "told by check", "harmless"}
    assert set(recoveries) <= {"all recovered", "part recovered", "nothing to recover"}


def test_a_sound_document_is_recovered_whole(whole: bytes, sound: str, tmp_path: Path) -> None:
    path = tmp_path / "sound.dateline"
    path.write_bytes(whole)
    assert verdict(path, sound) == "harmless"
    assert recovered(path, tmp_path / "new.dateline") == "all recovered"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE mention SET sentence_end = sentence_start WHERE id = 1",
        "UPDATE mention SET trigger_start = -3 WHERE id = 1",
        "UPDATE mention SET trigger_end = trigger_start WHERE id = 1",
        "UPDATE mention SET timex_end = 99999 WHERE id = 1",
        "UPDATE mention SET timex_end = NULL WHERE id = 1",
        "UPDATE timex SET span_start = span_end WHERE id = 1",
        "UPDATE article SET text = 'Talks', title_end = 2, body_start = 3, body_end = 5",
        "UPDATE link SET principal = 1",
        "UPDATE link SET principal = 0",
        "UPDATE event SET earliest = 1, latest = 2",
        "DELETE FROM place",
    ],
)
def test_what_does_not_hang_together_is_left_out(
    whole: bytes, tmp_path: Path, statement: str
) -> None:
    path, new = tmp_path / "d.dateline", tmp_path / "n.dateline"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    assert recovered(path, new) in ("all recovered", "part recovered")
