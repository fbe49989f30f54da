"""Failures that a person meets: opened twice, not writable, stopped, not a document."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QLabel

from timeline.edits import AddEvent
from timeline.identity import uuid7_source
from timeline.records import Event, EventId
from timeline.store import Store

# A file dialog completes names in a popup, and the offscreen platform has no keyboard to grab.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

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
    assert "Another window of Dateline" in person.see("Notice").accessibleDescription()
    person.click_row("Talks, Geneva")
    person.press("Del")
    person.press("R")
    assert person.titles() == ["Talks, Geneva"]
    person.press("F2")
    person.press("Ctrl+Z")
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
    assert "cannot be written" in person.see("Notice").accessibleDescription()


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


def _many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"a{number:03}.txt").write_text(
            f"OSLO, March 3, 2020 - Norway signed accord number {number} in Oslo on March 2, 2020.",
            encoding="utf-8",
        )
    return folder


def test_a_long_import_can_be_stopped_and_taken_back(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = _many(tmp_path)
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+Shift+N")
    person.drop([folder])
    person.until(lambda: person.see("Cancel"))
    person.until(lambda: len(person.rows()) > 0)
    person.press("Ctrl+Z")  # an import is one step, and this one has not ended
    assert person.rows()
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


def test_a_document_taken_away_is_told_and_a_copy_goes_on(
    open_window: OpenWindow, document: Path, tmp_path: Path
) -> None:
    person = open_window(document)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    document.unlink()
    person.until(lambda: "moved or deleted" in person.see("Notice").accessibleDescription())
    person.click_row("Talks, Geneva")
    person.press("Del")
    assert person.titles() == ["Talks, Geneva"]
    person.press("Ctrl+Shift+S")
    person.answer_file_dialog(tmp_path / "rescued.dateline")
    person.until(lambda: not person.is_seen("Notice"))
    person.click_row("Talks, Geneva")
    person.press("Del")
    assert person.titles() == []


def test_a_file_that_is_not_there_is_told(open_window: OpenWindow, tmp_path: Path) -> None:
    person = open_window(tmp_path / "typo.txt")
    person.until(lambda: "typo.txt is not there" in _notice(person))
    person.click(person.see("Close"))
    assert person.see("First page").isVisible()


def test_a_workbook_is_told_and_the_article_beside_it_is_read(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    table, article = tmp_path / "chronology.xlsx", tmp_path / "oslo.txt"
    table.write_bytes(b"PK\x03\x04")
    article.write_text("OSLO, March 3, 2020 - Norway signed an accord on March 2, 2020.\n")
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.drop([table, article])
    person.until(lambda: "chronology.xlsx is a workbook" in _notice(person))
    person.click(person.see("Close"))
    person.until(lambda: person.status().startswith("Imported 1 article"))


def test_a_link_is_told(open_window: OpenWindow, qapp: Any) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://news.example.org/talks")])
    data.setText("https://news.example.org/talks")
    qapp.clipboard().setMimeData(data)
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+V")
    assert "does not use the network" in _notice(person)
    person.click(person.see("Close"))
    person.until(lambda: person.see("First page"))


@pytest.mark.parametrize(
    "settings",
    [
        b"\x00\xff\xfe garbage [[[",
        b"[window]\npanes=@ByteArray(\\x1\\x2)\n[view]\nside=wide\nlanes=x\n",
    ],
    ids=["bytes", "values"],
)
def test_settings_that_make_no_sense_are_left_aside(
    open_window: OpenWindow, document: Path, tmp_path: Path, settings: bytes
) -> None:
    (tmp_path / "settings.ini").write_bytes(settings)
    person = open_window(document)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    for pane in ("Articles", "Timeline", "Source", "Events"):
        assert person.is_seen(pane)


def test_what_goes_wrong_again_and_again_is_told_once(open_window: OpenWindow) -> None:
    from PySide6.QtWidgets import QApplication, QDialog

    person = open_window()
    window = person.see("First page").window()
    for _ in range(3):
        window.tell("Something went wrong", "The disk does not answer.")
    assert len([each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]) == 1
    person.click(person.see("Close"))


def test_a_window_closed_during_an_import_keeps_what_is_in(
    open_window: OpenWindow, tmp_path: Path, places: Any
) -> None:
    folder = _many(tmp_path)
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+Shift+N")
    person.drop([folder])
    person.until(lambda: len(person.rows()) > 0)
    person.see("Timeline").window().close()
    (draft,) = places.drafts.glob("*.dateline")
    with Store.open(draft, clock, uuid7_source(clock)) as store:
        assert 0 < len(store.articles()) < 400
        assert store.check().is_sound
        assert (store.undo_label or "").startswith("Import ")


def test_a_recent_document_that_is_gone_is_grey(open_window: OpenWindow, document: Path) -> None:
    from PySide6.QtWidgets import QMenu

    person = open_window(document)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    person.press("Ctrl+W")
    document.unlink()
    again = open_window()
    again.until(lambda: again.see("First page"))
    menus = {menu.title().replace("&", ""): menu for menu in _all(again, QMenu)}
    menus["File"].aboutToShow.emit()
    entries = {each.text().replace("&", ""): each for each in menus["Recent documents"].actions()}
    (gone,) = [each for words, each in entries.items() if words.endswith(", not found")]
    assert not gone.isEnabled()
    entries["Remove those not found"].trigger()
    assert not menus["Recent documents"].menuAction().isEnabled()


def _all(person: Person, kind: type) -> list[Any]:
    return list(person.see("First page").window().findChildren(kind))


def test_what_can_be_read_of_a_damaged_document_is_recovered_into_a_new_one(
    open_window: OpenWindow, document: Path, tmp_path: Path
) -> None:
    content = bytearray(document.read_bytes())
    content[:4096] = bytes(4096)
    content[:16] = b"SQLite format 3\x00"
    content[68:72] = b"DTLN"
    document.write_bytes(content)
    person = open_window(document)
    person.until(lambda: "is damaged" in _notice(person))
    person.click(_button("Recover what can be read…"))
    _choose(person, tmp_path / "again.dateline")
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    assert person.status() == ("Recovered 0 articles and 1 event; talks.dateline stays as it was.")
    assert document.read_bytes() == content


def test_a_document_without_its_beginning_that_is_dropped_is_recovered(
    open_window: OpenWindow, document: Path, tmp_path: Path
) -> None:
    document.write_bytes(bytes(16) + document.read_bytes()[16:])
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.drop([document])
    person.until(lambda: "its beginning is damaged" in _notice(person))
    person.click(_button("Recover what can be read…"))
    _choose(person, tmp_path / "again.dateline")
    person.until(lambda: person.titles() == ["Talks, Geneva"])


def test_a_value_that_changed_by_itself_is_told_with_the_way_out(
    open_window: OpenWindow, document: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(document, isolation_level=None)) as connection:
        connection.execute("UPDATE event SET kind = 'visit'")
    person = open_window(document)
    person.until(lambda: person.is_seen("Notice"))
    said = person.see("Notice").accessibleDescription()
    assert said.startswith("Something of the event “Talks, Geneva” has changed by itself")
    person.click(person.see("Recover what can be read…"))
    _choose(person, tmp_path / "again.dateline")
    person.until(lambda: person.status().startswith("Recovered 0 articles and 1 event"))
    assert not person.is_seen("Notice")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a megabyte, where one may be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if (
        mount is None
        or subprocess.run([mount, *options], check=False, capture_output=True).returncode
    ):
        pytest.skip("no right to mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_stops_an_import_and_is_told_once(
    open_window: OpenWindow, document: Path, small_disk: Path, tmp_path: Path
) -> None:
    path = small_disk / "talks.dateline"
    shutil.copy(document, path)
    news = tmp_path / "news"
    news.mkdir()
    for number in range(30):
        words = "More words follow here. " * 2500
        (news / f"n{number:02}.txt").write_text(f"Talks were held on 7 January {number}. {words}")
    person = open_window(path)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    person.drop([news])
    person.until(lambda: "is full" in _notice(person) if _title() else False)
    assert _title() == "The import stopped"
    person.press("Return")
    person.until(lambda: person.status().startswith("Stopped after "))
    assert "Talks, Geneva" in person.titles()


def test_what_the_command_line_brings_into_the_open_document_is_shown(
    open_window: OpenWindow, document: Path, tmp_path: Path
) -> None:
    article = tmp_path / "oslo.txt"
    article.write_text(
        "OSLO, March 3, 2020 - Norway and Iceland held talks in Oslo on March 2, 2020.",
        encoding="utf-8",
    )
    person = open_window(document)
    person.until(lambda: person.titles() == ["Talks, Geneva"])
    command = [sys.executable, "-m", "timeline.cli", "import", str(article), "--into"]
    subprocess.run([*command, str(document)], check=True, capture_output=True)
    person.until(lambda: len(person.titles()) == 2)
    assert person.menu("undo").startswith("Undo import ")
    person.press("Ctrl+Z")
    person.until(lambda: person.titles() == ["Talks, Geneva"])


def _choose(person: Person, path: Path) -> None:
    """Name a file in the open dialog in one go, as by pasting: no list of names comes up."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    person.until(lambda: "Recover" in _title())
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)


def _title() -> str:
    from PySide6.QtWidgets import QApplication

    dialog = QApplication.activeModalWidget()
    return "" if dialog is None else dialog.windowTitle()


def _button(words: str) -> Any:
    from PySide6.QtWidgets import QAbstractButton, QApplication

    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return next(each for each in dialog.findChildren(QAbstractButton) if each.text() == words)
