"""Long questions beside the window: the newest is answered, and nothing waits for them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline.edits import AddEvent
from timeline.identity import counting_source
from timeline.query import EventFilter
from timeline.records import Event, EventId
from timeline.store import InterruptedReadingError, Store
from ui.asking import Asking
from ui.session import Session

ENDLESS = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n, event"
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session(lambda: 0, counting_source("s"))
    session.open(tmp_path / "a.dateline")
    session.do(AddEvent(Event(EventId("e"), "Talks")))
    yield session
    session.close()


@pytest.fixture
def asking(session: Session) -> Asking:
    return Asking(session, session)


def endless(store: Store) -> object:
    """A question that ends only when it is given up."""
    with store._reading():
        return store._raw.execute(ENDLESS).fetchone()


def test_a_question_is_answered_from_another_thread(
    qtbot: QtBot, session: Session, asking: Asking
) -> None:
    asked_in: list[threading.Thread] = []

    def question(store: Store) -> object:
        asked_in.append(threading.current_thread())
        return store.count(EventFilter())

    with qtbot.waitSignal(asking.answered) as answered:
        asking.ask(question)
        assert asking.is_waiting
    assert answered.args == [1]
    assert not asking.is_waiting
    assert asked_in != [threading.main_thread()]


def test_only_the_newest_question_is_answered(qtbot: QtBot, asking: Asking) -> None:
    answers: list[object] = []
    asking.answered.connect(answers.append)
    asking.ask(endless)
    asking.ask(endless)
    with qtbot.waitSignal(asking.answered):
        asking.ask(lambda _: "newest")
    assert answers == ["newest"]


def test_a_question_that_never_began_lets_go_of_the_file_too(
    qtbot: QtBot, session: Session, asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Store] = []
    beside = session.store.beside

    def remembered() -> Store:
        opened.append(beside())
        return opened[-1]

    monkeypatch.setattr(session.store, "beside", remembered)
    for _ in range(20):
        asking.ask(endless)
    asking.drop()
    qtbot.waitUntil(lambda: all(store._is_closed for store in opened))
    assert len(opened) == 20


def test_a_change_does_not_wait_for_a_question(
    qtbot: QtBot, session: Session, asking: Asking
) -> None:
    ended: list[type[Exception]] = []
    begun = threading.Event()

    def question(store: Store) -> object:
        begun.set()
        try:
            return endless(store)
        except InterruptedReadingError as error:
            ended.append(type(error))
            raise

    asking.ask(question)
    begun.wait(10)
    session.do(AddEvent(Event(EventId("f"), "More talks")))  # else: busy after five seconds
    qtbot.waitUntil(lambda: ended == [InterruptedReadingError])
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert session.store.count(EventFilter()) == 2


def test_a_document_that_is_closed_is_asked_no_more(
    qtbot: QtBot, session: Session, asking: Asking
) -> None:
    answers: list[object] = []
    asking.answered.connect(answers.append)
    asking.ask(endless)
    session.close()
    assert not asking.is_waiting
    assert answers == []


def test_a_document_whose_file_is_gone_gives_no_answer(session: Session, asking: Asking) -> None:
    session.store.path.unlink()
    asking.ask(lambda _: 1)
    assert not asking.is_waiting
