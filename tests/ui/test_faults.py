"""A slot that raises: a person reads a plain notice, the log has the trace."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from timeline.errors import UserError
from ui.faults import FaultGuard, keep_log


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


def _raise(error: Exception, guard: FaultGuard) -> None:
    try:
        raise error
    except type(error):
        kind, value, trace = sys.exc_info()
        assert kind is not None
        assert value is not None
        guard.caught(kind, value, trace)


def test_a_fault_is_told_and_logged(tmp_path: Path, told: list[tuple[str, str]]) -> None:
    log = tmp_path / "state" / "dateline.log"
    keep_log(log)
    _raise(ZeroDivisionError("oops"), FaultGuard(lambda *words: told.append(words), log))
    for handler in list(logging.getLogger("dateline").handlers):
        logging.getLogger("dateline").removeHandler(handler)
        handler.close()
    assert told[0][0] == "Something went wrong"
    assert "Your document is safe" in told[0][1]
    assert str(log) in told[0][1]
    assert "ZeroDivisionError: oops" in log.read_text(encoding="utf-8")


def test_a_mistake_is_told_in_its_own_words(tmp_path: Path, told: list[tuple[str, str]]) -> None:
    guard = FaultGuard(lambda *words: told.append(words), tmp_path / "log")
    _raise(UserError("The file is gone."), guard)
    assert told == [("That did not work", "The file is gone.")]
    assert not (tmp_path / "log").exists()


def test_a_fault_while_telling_does_not_go_round(tmp_path: Path) -> None:
    calls: list[str] = []

    def tell(title: str, text: str) -> None:
        calls.append(title)
        _raise(ValueError("again"), guard)

    guard = FaultGuard(tell, tmp_path / "log")
    _raise(ValueError("first"), guard)
    assert calls == ["Something went wrong"]
