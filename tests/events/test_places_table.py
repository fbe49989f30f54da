"""Where events were, sentence by sentence: old and new names, waters, houses, goals, hosts, votes.

The table has one line a sentence, each written on 15 May 2024.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

WRITTEN = "2024-05-15"
TABLE = Path(__file__).with_name("places.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, text, told) for language, text, told in cells]


@pytest.mark.parametrize(("language", "text", "told"), rows())
def test_where_a_sentence_says_it_was(language: str, text: str, told: str, read: Any) -> None:
    dated = [each for each in read(text, WRITTEN, language=language) if each.time is not None]
    assert [place.name for place in dated[-1].places] == [name for name in told.split("|") if name]
