"""What a deed is whose verb names no kind: the class of its verb, who does it and to what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

TABLE = Path(__file__).with_name("deeds.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(language, kind, text) for language, kind, text in cells]


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize(("language", "kind", "text"), rows())
def test_the_class_of_a_verb_tells_its_kind(
    language: str, kind: str, text: str, read_on: Any
) -> None:
    said = text.replace("{day}", "{8 May=2024-05-08}")
    told = read_on(said, language=language)
    assert [str(each.kind) for each in told] == [kind]


def test_whole_wordings_leave_nearly_all_kinds_that_a_class_tells(read_on: Any) -> None:
    english = [(kind, text) for language, kind, text in rows() if language == "en"]
    left = 0
    for kind, text in english:
        told = read_on(text.replace("{day}", "{8 May=2024-05-08}"), language="en")
        left += [str(each.kind) for each in told] == [kind]
    assert left / len(english) > 0.96


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("agreement", "The Dutch recognised Croatia on {before}. Italy followed on {day}."),
        ("agreement", "The Dutch recognised Croatia on {before}. Austria followed suit on {day}."),
        ("statement", "Brazil condemned the raid on {before}. Chile did so on {day}."),
        ("statement", "Brazil condemned the raid on {before}. Chile did the same on {day}."),
        ("sanction", "Canada froze their assets on {before}, and Norway followed on {day}."),
        ("visit", "Scholz flew to Kigali on {before}. Ruto came on {day}."),
    ],
)
def test_who_follows_does_what_was_told_before(kind: str, text: str, read_on: Any) -> None:
    said = text.format(before="{7 May=2024-05-07}", day="{8 May=2024-05-08}")
    told = read_on(said)
    assert [str(each.kind) for each in told] == [kind] * 2


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("de", "agreement", "Deutschland unterzeichnete den Vertrag am {7. Mai=2024-05-07}. "
         "Italien folgte am {8. Mai=2024-05-08}."),
        ("es", "statement", "Brasil condenó el ataque el {7 de mayo=2024-05-07}. "
         "Chile lo ha hecho el {8 de mayo=2024-05-08}."),
    ],
)  # fmt: skip
def test_elsewhere_too_who_follows_does_what_was_told_before(
    language: str, kind: str, text: str, read_on: Any
) -> None:
    told = read_on(text, language=language)
    assert [str(each.kind) for each in told] == [kind] * 2


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("meeting", "{8 May=2024-05-08}: she is down to meet Prince Faisal of Saudi Arabia."),
        ("crisis", "{8 May=2024-05-08}: Soldiers under General Traore overthrow him."),
        ("agreement", "{8 May=2024-05-08}: Chile and General Galtieri sign in Lima."),
    ],
)
def test_a_line_that_a_date_heads_is_what_its_verb_tells(kind: str, text: str, read: Any) -> None:
    assert [str(each.kind) for each in read(text, "2024-05-15")] == [kind]
