"""PySide6 6.12.0 on Python 3.11 drops a reference to None in most void calls.

CPython counts references to None before 3.12, so after some thousands of calls the interpreter
aborts. pyproject.toml keeps such a pair from being installed; this notices if one is.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPen

CALLS = 200


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("QObject.setObjectName", lambda: QObject().setObjectName("x")),
        ("QPen.setWidth", lambda: QPen().setWidth(2)),
    ],
)
def test_void_calls_keep_none_alive(name: str, call: object) -> None:
    assert callable(call)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 2, f"{name} loses references to None: this PySide6 must not be used"
