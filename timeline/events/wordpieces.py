"""Words cut into the pieces that a language model reads.

The scheme is WordPiece as BERT uses it for English without case: marks of accents are dropped,
punctuation stands alone, and each word is cut greedily into the longest pieces of the vocabulary
(Schuster and Nakajima 2012, “Japanese and Korean voice search”; Devlin et al. 2019, “BERT”).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Protocol

_LONGEST = 100
"""Letters above which a word is not cut but unknown, as in BERT."""
_KEPT = 20_000
"""Words whose pieces are remembered."""


class Pieces(Protocol):
    """A vocabulary of pieces by their numbers; two of them open and close what is read."""

    opening: int
    closing: int

    def of(self, token: str) -> tuple[int, ...]:
        """The numbers of the pieces of one token, which holds no white space."""


class WordPieces:
    """A vocabulary: pieces by their numbers, those that go on within a word begin with ``##``."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers: Mapping[str, int] = {piece: at for at, piece in enumerate(pieces)}
        self.unknown = self._numbers["[UNK]"]
        self.opening = self._numbers["[CLS]"]
        self.closing = self._numbers["[SEP]"]
        self._cut = lru_cache(maxsize=_KEPT)(self._cut_token)

    def of(self, token: str) -> tuple[int, ...]:
        """The numbers of the pieces of one token, which holds no white space."""
        return self._cut(token)

    def _cut_token(self, token: str) -> tuple[int, ...]:
        return tuple(number for word in _words(token) for number in self._cut_word(word))

    def _cut_word(self, word: str) -> Sequence[int]:
        if len(word) > _LONGEST:
            return (self.unknown,)
        found: list[int] = []
        start = 0
        while start < len(word):
            number, end = self._longest(word, start)
            if number is None:
                return (self.unknown,)
            found.append(number)
            start = end
        return found

    def _longest(self, word: str, start: int) -> tuple[int | None, int]:
        for end in range(len(word), start, -1):
            piece = word[start:end] if start == 0 else f"##{word[start:end]}"
            number = self._numbers.get(piece)
            if number is not None:
                return number, end
        return None, start


def _words(token: str) -> Iterator[str]:
    """Small letters without accents, each sign of punctuation by itself."""
    plain = "".join(
        sign for sign in unicodedata.normalize("NFD", token.lower())
        if unicodedata.category(sign) != "Mn"
    )  # fmt: skip
    word = ""
    for sign in plain:
        if _is_punctuation(sign):
            if word:
                yield word
            yield sign
            word = ""
        elif not sign.isspace():
            word += sign
    if word:
        yield word


def _is_punctuation(sign: str) -> bool:
    """Also “$”, “+” and their like, which Unicode counts as symbols."""
    symbol = sign.isascii() and not sign.isalnum() and sign.isprintable() and sign != " "
    return symbol or unicodedata.category(sign).startswith("P")


@cache
def word_pieces() -> WordPieces:
    """The ones that all models read; one of the process, as they are many."""
    vocabulary = files("resources").joinpath("kinds", "pieces.txt").read_text(encoding="utf-8")
    return WordPieces(vocabulary.split("\n"))
