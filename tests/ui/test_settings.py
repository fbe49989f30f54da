"""What the window remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from ui.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def _document(folder: Path, name: str) -> Path:
    path = folder / name
    path.touch()
    return path


def test_recent_documents_are_latest_first_and_each_once(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    one, two = (_document(tmp_path, name) for name in ("one", "two"))
    for path in (one, two, one):
        settings.remember_document(path)
    settings.sync()
    assert Settings(file).recent == (one, two)


def test_documents_that_are_gone_can_be_taken_out(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    here, gone = (_document(tmp_path, name) for name in ("here", "gone"))
    for path in (here, gone):
        settings.remember_document(path)
    gone.unlink()
    assert settings.recent == (gone, here)
    settings.forget_missing_documents()
    assert settings.recent == (here,)


@pytest.mark.parametrize(("words", "number"), [("512", 512), ("wide", 408), ("", 408), ("-3", 408)])
def test_a_number_that_is_none_is_the_usual_one(file: Path, words: str, number: int) -> None:
    settings = Settings(file)
    settings.set_text("side", words)
    assert settings.number_of("side", 408) == number


def test_ten_are_kept(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    for number in range(14):
        settings.remember_document(_document(tmp_path, f"d{number}"))
    assert len(settings.recent) == 10
    assert settings.recent[0].name == "d13"


def test_shapes_and_words_survive(file: Path) -> None:
    settings = Settings(file)
    settings.set_bytes("across", QByteArray(b"\x00\x01\xff"))
    settings.set_text("lanes", "lanes_place")
    settings.appearance = "dark"
    settings.sync()
    again = Settings(file)
    assert bytes(again.bytes_of("across").data()) == b"\x00\x01\xff"
    assert again.text_of("lanes") == "lanes_place"
    assert again.appearance == "dark"


def test_an_unknown_appearance_is_the_systems(file: Path) -> None:
    settings = Settings(file)
    settings.appearance = "purple"
    assert settings.appearance == "system"
