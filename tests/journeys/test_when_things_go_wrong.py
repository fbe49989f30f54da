"""Failures that a person meets: opened twice, not writable, stopped, not a document."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from timeline.edits import AddEvent
from timeline.identity import uuid7_source
from timeline.records import Event, EventId
from timeline.store import Store

Person = Any
OpenWindow = Callable[..., Person]


def clock() -> int:
    """A time that stands still."""
    return 1_641_551_400_000


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document with one event."""
    path = tmp_path / "talks.dateline"
    with Store.create(path, clock, uuid7_source(clock)) as store:
        store.apply(AddEvent(Event(EventId("e"), "Talks, Geneva")))
    return path


def _notice(person: Person) -> str:
    from PySide6.QtWidgets import QApplication

    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_document_open_elsewhere_is_read_only(open_window: OpenWindow, document: Path) -> None:
    from PySide6.QtCore import QLockFile

    other = QLockFile(str(document.with_name(f".{document.name}.lock")))
    assert other.tryLock(0)
    person = open_window(document)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    assert "read-only" in person.status()
    person.click_row("Talks, Geneva")
    person.press("Del")
    person.press("R")
    assert person.titles() == ["Talks, Geneva"]
    other.unlock()


def test_a_file_that_cannot_be_written_is_read_only(
    open_window: OpenWindow, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: mode != os.W_OK and real(path, mode)
    )  # root may write everything
    person = open_window(document)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    assert "read-only" in person.status()


def test_a_newer_document_is_refused_in_plain_words(
    open_window: OpenWindow, document: Path
) -> None:
    with sqlite3.connect(document) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = document.read_bytes()
    person = open_window(document)
    person.until(lambda: "newer version of Dateline" in _notice(person))
    person.press("Return")
    assert person.see("First page").isVisible()
    assert document.read_bytes() == before


def test_a_picture_is_no_document_and_no_article(open_window: OpenWindow, tmp_path: Path) -> None:
    picture = tmp_path / "photo.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    person = open_window(picture)
    person.until(lambda: "could not be read" in person.status())
    assert person.titles() == []


def test_a_long_import_can_be_stopped_and_taken_back(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"a{number:03}.txt").write_text(
            f"OSLO, March 3, 2020 - Norway signed accord number {number} in Oslo on March 2, 2020.",
            encoding="utf-8",
        )
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+Shift+N")
    person.drop([folder])
    person.until(lambda: person.see("Cancel"))
    person.until(lambda: len(person.rows()) > 0)
    person.click(person.see("Cancel"))
    person.until(lambda: person.status().startswith("Stopped after"))
    assert "of 400 articles" in person.status()
    assert person.rows()
    assert person.menu("undo").startswith("Undo import ")
    person.press("Ctrl+Z")
    assert person.rows() == []


def test_nothing_on_the_clipboard_is_told(open_window: OpenWindow, qapp: Any) -> None:
    qapp.clipboard().clear()
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+V")
    assert "The clipboard holds no text" in _notice(person)
    person.until(lambda: qapp.activeModalWidget().isAncestorOf(qapp.focusWidget()))
    person.press("Return")
    person.until(lambda: person.see("First page"))


def test_a_window_closed_while_it_loads_ends_its_work(open_window: OpenWindow) -> None:
    from ui.workers import Worker

    person = open_window()
    window = person.see("First page").window()
    workers = window.findChildren(Worker)
    window.close()
    assert [worker.isRunning() for worker in workers] == [False] * len(workers)
