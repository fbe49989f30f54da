"""What the rules of kinds say that they need: no rule is silent for want of something that it does
not need."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from timeline.events import kinds

TABLE = Path(__file__).with_name("field_passages.tsv")


def told(read: Any) -> list[str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        f"{text}: {[each.kind for each in read(text, '2024-05-15', language=language)]}"
        for language, text, _ in cells
    ]


def test_all_rules_tell_what_those_tell_that_are_asked(
    read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = told(read)
    monkeypatch.setattr(kinds, "_to_ask", lambda *_: kinds._RULES)
    assert told(read) == asked
