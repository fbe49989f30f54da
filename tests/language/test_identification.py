"""Language of a text."""

from __future__ import annotations

import pytest

from timeline.language import identify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "en"),
        ("20240107", "en"),
        ("Talks begin", "en"),
        ("The ministers met on Monday and said that the talks would go on in Geneva.", "en"),
        (
            "Les ministres se sont réunis lundi à Genève et ont annoncé la reprise du dialogue.",
            "fr",
        ),
        ("Die Minister trafen sich am Montag in Genf und kündigten neue Gespräche an.", "de"),
        (
            "Los ministros se reunieron el lunes en Ginebra y anunciaron nuevas conversaciones.",
            "es",
        ),
        ("Os ministros reuniram-se na segunda-feira em Genebra e não anunciaram nada.", "pt"),
        ("I ministri si sono riuniti lunedì a Ginevra e hanno annunciato nuovi colloqui.", "it"),
        ("Министры встретились в понедельник в Женеве и объявили о новых переговорах.", "ru"),
    ],
)
def test_identify(text: str, expected: str) -> None:
    assert identify(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Am Montag traf er ein.", "de"),
        ("Vor zwei Wochen endete die Frist.", "de"),
        ("Il est parti hier matin.", "fr"),
        ("Se reunieron el lunes pasado.", "es"),
        ("Si sono incontrati ieri sera.", "it"),
        ("They met on Monday night.", "en"),
        ("Talks, Geneva", "en"),
        ("lundi", "en"),
    ],
)
def test_a_short_sentence_is_told_by_its_words(text: str, language: str) -> None:
    assert identify(text) == language
