"""Lines as the field writes them, and lines that only look so: kind, status and date of each event.

The tables have one line a passage, written on 15 May 2024; a passage without events has none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

WRITTEN = "2024-05-15"
TABLES = [Path(__file__).with_name(f"{name}_passages.tsv") for name in ("field", "foreign")]


def rows() -> list[tuple[str, str, str]]:
    lines = [line for table in TABLES for line in table.read_text(encoding="utf-8").splitlines()]
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, text, told) for language, text, told in cells]


@pytest.mark.parametrize(("language", "text", "told"), rows())
def test_what_a_passage_tells(language: str, text: str, told: str, read: Any) -> None:
    found = [
        f"{each.kind} {each.status} {each.time.edtf}"
        for each in read(text, WRITTEN, language=language)
        if each.time is not None
    ]
    assert sorted(found) == sorted(line for line in told.split("; ") if line)
