"""The open document is looked through, and what nobody wrote is told."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline.edits import AddEvent
from timeline.identity import counting_source
from timeline.records import Event, EventId
from ui.guarding import Guard
from ui.session import Session

FROZEN = Path(__file__).parents[1] / "store/frozen/v3.dateline"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session(lambda: 0, counting_source("s"))
    yield session
    session.close()


@pytest.fixture
def document(tmp_path: Path, session: Session) -> Path:
    path = tmp_path / "a.dateline"
    session.open(path)
    session.do(AddEvent(Event(EventId("e"), "Talks")))
    session.do(AddEvent(Event(EventId("f"), "A vote")))
    session.close()
    return path


def looked_through(qtbot: QtBot, session: Session, document: Path) -> list[tuple[str, ...]]:
    guard = Guard(session, session, begin_ms=0)
    found: list[tuple[str, ...]] = []
    guard.found.connect(found.append)
    with qtbot.waitSignal(guard.finished):
        session.open(document)
    return found


def test_a_sound_document_gives_no_word(qtbot: QtBot, session: Session, document: Path) -> None:
    assert looked_through(qtbot, session, document) == []


def test_what_changed_by_itself_is_told_by_name(
    qtbot: QtBot, session: Session, document: Path
) -> None:
    with closing(sqlite3.connect(document, isolation_level=None)) as connection:
        connection.execute("UPDATE event SET strength = 0.25 WHERE uuid = 'f'")
    ((said,),) = looked_through(qtbot, session, document)
    assert said.startswith("Something of the event “A vote” has changed by itself")


def test_it_stops_when_another_document_is_opened(
    qtbot: QtBot, session: Session, document: Path, tmp_path: Path
) -> None:
    guard = Guard(session, session, begin_ms=0)
    session.open(document)
    with qtbot.waitSignal(guard.finished):
        session.open(tmp_path / "b.dateline")


@pytest.mark.parametrize("whole", [True, False])
def test_an_old_backup_goes_when_the_document_is_whole(
    qtbot: QtBot, session: Session, tmp_path: Path, whole: bool
) -> None:
    document = tmp_path / "old.dateline"
    shutil.copy(FROZEN, document)
    session.open(document)
    session.close()
    backup = tmp_path / "old.format-3.dateline"
    os.utime(backup, (-400 * 86_400, -400 * 86_400))
    if not whole:
        with closing(sqlite3.connect(document, isolation_level=None)) as connection:
            connection.execute("UPDATE event SET strength = 0.25 WHERE id = 1")
    looked_through(qtbot, session, document)
    assert backup.exists() is not whole
