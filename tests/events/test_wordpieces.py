"""Words cut into pieces as BERT's English vocabulary without case has them."""

from __future__ import annotations

from importlib.resources import files

import pytest

from timeline.events.wordpieces import WordPieces


@pytest.fixture(scope="module")
def vocabulary() -> list[str]:
    path = files("resources").joinpath("kinds", "pieces.txt")
    return path.read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("talks", ["talks"]),
        ("Talks", ["talks"]),
        ("communiqué", ["com", "##mun", "##ique"]),
        ("Zürich", ["zurich"]),
        ("ceasefire", ["ceasefire"]),
        ("cease-fire", ["cease", "-", "fire"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("$40", ["$", "40"]),
        ("“peace”", ["“", "peace", "”"]),
        ("Москва", ["м", "##о", "##с", "##к", "##в", "##а"]),
        ("🕊", ["[UNK]"]),
        ("x" * 101, ["[UNK]"]),
        ("", []),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces(
    word: str, pieces: list[str], vocabulary: list[str]
) -> None:
    assert [vocabulary[number] for number in WordPieces(vocabulary).of(word)] == pieces
