"""The weather, matches, prices, books and moods among events: dated, and yet none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from timeline.extraction import extract
from timeline.reading import article_from_text
from timeline.records import ArticleId

TABLE = Path(__file__).with_name("everyday.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, expected, text) for language, expected, text in cells]


@pytest.mark.parametrize(("language", "expected", "text"), rows())
def test_what_happens_on_all_days_is_no_event(
    language: str, expected: str, text: str, read_on: Any
) -> None:
    said = text.replace("{day}", "{8 May=2024-05-08}")
    days = [each.time and each.time.edtf for each in read_on(said, language=language)]
    assert days == ([] if expected == "none" else ["2024-05-08"])


def test_what_a_message_was_sent_for_is_not_its_day() -> None:
    text = (
        "Fin des pourparlers\n\nPARIS, 20 décembre 2024 (Agence) - Dans un message diffusé jeudi "
        "pour Noël, le ministre tchadien a salué la trêve."
    )
    mentions = extract(article_from_text(text, "made.txt", ArticleId("a"))).mentions
    assert all(each.time is None or each.time.edtf != "2024-12-25" for each in mentions)
