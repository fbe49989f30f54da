"""Words of many languages cut into the pieces that a language model reads.

The scheme is the unigram language model of Kudo 2018 (“Subword Regularization”) as XLM-RoBERTa uses
it (Conneau et al. 2020): each piece has the logarithm of its probability, and a word is cut where
the sum of its pieces' is the greatest. Capitals and accents stay.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

_OPENING, _CLOSING, _UNKNOWN = 0, 2, 3
"""Numbers of the pieces that no word has, as in XLM-RoBERTa; 1 fills up."""
_START = "▁"
"""What a piece that begins a word begins with."""
_LONGEST = 100
"""Letters above which a word is not cut but unknown."""
_KEPT = 20_000
"""Words whose pieces are remembered."""
_BELOW = 10.0
"""How much less likely than the least likely piece a letter is that is in none."""


class UnigramPieces:
    """A vocabulary: the logarithm of each piece's probability, in the order of their numbers."""

    def __init__(self, odds: Mapping[str, float]) -> None:
        self._pieces = {piece: (number, odd) for number, (piece, odd) in enumerate(odds.items())}
        self.opening, self.closing, self.unknown = _OPENING, _CLOSING, _UNKNOWN
        self._longest = max(map(len, self._pieces))
        self._least = min(odds.values()) - _BELOW
        self._cut = lru_cache(maxsize=_KEPT)(self._cut_token)

    def of(self, token: str) -> tuple[int, ...]:
        """The numbers of the pieces of one token, which holds no white space."""
        return self._cut(token)

    def _cut_token(self, token: str) -> tuple[int, ...]:
        word = unicodedata.normalize("NFKC", token)
        if len(word) > _LONGEST:
            return (self.unknown,)
        return self._likeliest(_START + word if word[:1].isalnum() else word)

    def _likeliest(self, word: str) -> tuple[int, ...]:
        """The best cut of a word, found from its start on (Viterbi 1967)."""
        best: list[tuple[float, int, int]] = [(0.0, 0, self.unknown)]
        for end in range(1, len(word) + 1):
            ways = [
                (best[start][0] + piece[1], start, piece[0])
                for start in range(max(0, end - self._longest), end)
                if (piece := self._pieces.get(word[start:end])) is not None
            ]
            ways.append((best[end - 1][0] + self._least, end - 1, self.unknown))
            best.append(max(ways))
        found: list[int] = []
        at = len(word)
        while at:
            _, at, number = best[at]
            if not (found and number == found[-1] == self.unknown):
                found.append(number)
        return tuple(reversed(found))


@cache
def unigram_pieces() -> UnigramPieces:
    """The ones of the model that reads many languages; one of the process, as they are many."""
    text = files("resources").joinpath("languages", "pieces.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.rstrip("\n").split("\n"))
    return UnigramPieces({piece: float(odd) for piece, odd in rows})
