"""Words of many languages cut into the likeliest pieces."""

from __future__ import annotations

from importlib.resources import files

import pytest

from timeline.events.unigram_pieces import UnigramPieces, unigram_pieces


@pytest.fixture(scope="module")
def vocabulary() -> list[str]:
    path = files("resources").joinpath("languages", "pieces.tsv")
    return [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Genève", ["▁Genève"]),
        ("ООН", ["▁ООН"]),
        (",", [","]),
        ("(", ["("]),
        ("«", ["«"]),
        ("ﬁn", ["▁fin"]),
        ("🕊", ["<unk>"]),
        ("🕊🕊", ["<unk>"]),
        ("x" * 101, ["<unk>"]),
        ("", []),
    ],
)
def test_a_word_is_cut_into_the_likeliest_pieces(
    word: str, pieces: list[str], vocabulary: list[str]
) -> None:
    assert [vocabulary[number] for number in unigram_pieces().of(word)] == pieces


@pytest.mark.parametrize(
    "word",
    ["Wiedergutmachungsabkommen", "встретились", "görüşmeler", "rozmów", "зустрічі", "s’étaient"],
)
def test_pieces_give_the_word_back(word: str, vocabulary: list[str]) -> None:
    pieces = [vocabulary[number] for number in unigram_pieces().of(word)]
    assert "".join(pieces) == f"▁{word}"


def test_likely_pieces_are_worth_more_than_long_ones() -> None:
    odds = {"<s>": 0, "<pad>": 0, "</s>": 0, "<unk>": 0, "▁ab": -2, "c": -2, "▁a": -1, "bc": -9}
    cut = UnigramPieces({piece: float(odd) for piece, odd in odds.items()}).of("abc")
    assert [list(odds)[number] for number in cut] == ["▁ab", "c"]


def test_the_pieces_that_open_and_close_are_no_words(vocabulary: list[str]) -> None:
    pieces = unigram_pieces()
    assert (vocabulary[pieces.opening], vocabulary[pieces.closing]) == ("<s>", "</s>")
