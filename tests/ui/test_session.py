"""The session over a real document: one write path, one notice, one writer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline.edits import AddEvent, EventChange, RemoveEvents, UpdateEvents
from timeline.errors import UserError
from timeline.identity import uuid7_source
from timeline.records import Event, EventId
from timeline.store import Store
from ui.session import Session


def clock() -> int:
    """A time that stands still."""
    return 1_641_551_400_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "one.dateline"


@pytest.fixture
def session(qtbot: QtBot, path: Path) -> Iterator[Session]:
    session = Session(clock, uuid7_source(clock))
    session.open(path)
    yield session
    session.close()


def _add(session: Session, title: str = "Talks, Geneva") -> EventId:
    event = EventId(session.ids())
    session.do(AddEvent(Event(event, title)))
    return event


def test_each_change_is_told_once(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.changed) as caught:
        event = _add(session)
    assert caught.args is not None
    assert caught.args[0].events_added == {event}


def test_undo_and_redo_name_the_change(session: Session) -> None:
    event = _add(session)
    assert session.undo_label == "Add Talks, Geneva"
    session.undo()
    assert session.store.event(event) is None
    assert (session.undo_label, session.redo_label) == (None, "Add Talks, Geneva")
    session.redo()
    assert session.store.event(event) is not None


def test_undo_reaches_back_over_a_restart(session: Session, path: Path) -> None:
    event = _add(session)
    session.do(UpdateEvents((EventChange(event, {"title": "Talks, Vienna"}),)))
    session.close()
    session.open(path)
    assert session.undo_label == "Rename Talks, Geneva"
    session.undo()
    found = session.store.event(event)
    assert found is not None
    assert found.title == "Talks, Geneva"


def test_nothing_to_undo_is_quiet(qtbot: QtBot, session: Session) -> None:
    with qtbot.assertNotEmitted(session.changed):
        assert session.undo() is None


def test_a_second_window_reads_only(session: Session, path: Path) -> None:
    second = Session(clock, uuid7_source(clock))
    second.open(path)
    assert session.is_writable
    assert not second.is_writable
    with pytest.raises(UserError):
        second.do(AddEvent(Event(EventId("x"), "No")))
    second.close()


def test_the_lock_goes_with_the_first_window(session: Session, path: Path) -> None:
    session.close()
    second = Session(clock, uuid7_source(clock))
    second.open(path)
    assert second.is_writable
    second.close()


_OPENS = """
import sys
from pathlib import Path
from timeline.edits import AddEvent
from timeline.identity import uuid7_source
from timeline.records import Event, EventId
from ui.session import Session
session = Session(lambda: 1, uuid7_source(lambda: 1))
session.open(Path(sys.argv[1]))
session.do(AddEvent(Event(EventId("kept"), "Kept")))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_window_that_was_killed_leaves_its_document_writable(qtbot: QtBot, path: Path) -> None:
    command = [sys.executable, "-c", _OPENS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        process.kill()
    session = Session(clock, uuid7_source(clock))
    session.open(path)
    assert session.is_writable
    assert session.store.event(EventId("kept")) is not None
    session.close()


def test_a_write_by_another_program_is_noticed(qtbot: QtBot, session: Session, path: Path) -> None:
    assert not session.look_for_changes()
    with Store.open(path, clock, uuid7_source(clock)) as other:
        other.apply(AddEvent(Event(EventId("theirs"), "Theirs")))
    with qtbot.waitSignal(session.reloaded):
        assert session.look_for_changes()
    assert not session.look_for_changes()


def test_a_write_by_another_program_is_not_lost_behind_an_own_one(
    qtbot: QtBot, session: Session, path: Path
) -> None:
    with Store.open(path, clock, uuid7_source(clock)) as other:
        other.apply(AddEvent(Event(EventId("theirs"), "Theirs")))
    _add(session)
    with qtbot.waitSignal(session.reloaded):
        assert session.look_for_changes()


def test_a_document_that_is_taken_away_is_told_once_and_can_be_copied(
    qtbot: QtBot, session: Session, path: Path, tmp_path: Path
) -> None:
    event = _add(session)
    path.rename(tmp_path / "elsewhere.dateline")
    with qtbot.waitSignal(session.standing_changed):
        session.look_for_changes()
    with qtbot.assertNotEmitted(session.standing_changed):
        session.look_for_changes()
    with pytest.raises(UserError, match="Save a copy"):
        _add(session)
    session.store.save_copy(path)
    session.open(path)
    assert session.store.event(event) is not None
    assert session.is_writable


def test_own_writes_are_no_news(session: Session) -> None:
    event = _add(session)
    session.do(RemoveEvents((event,)))
    assert not session.look_for_changes()


def test_what_is_no_document_leaves_the_open_one(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "no.dateline"
    other.write_bytes(b"not a document")
    with pytest.raises(UserError):
        session.open(other)
    assert session.is_open
    _add(session)


def test_nothing_open_says_so(qtbot: QtBot) -> None:
    with pytest.raises(UserError, match="No document is open"):
        _ = Session(clock, uuid7_source(clock)).store
