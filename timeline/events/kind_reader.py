"""What kind an event is by the whole wording around it, as a small language model reads it.

Rules know words; news has more turns of phrase than any list. The model is half of
all-MiniLM-L6-v2 (Wang et al. 2020, “MiniLM”), taught on the examples of ``resources/kinds`` to tell
the kind of the words that are marked in a clause. It is told what the rules say, and follows them
where the wording gives it no reason to differ. How it was taught is told there too. It reads
English.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.events.model_session import session_of
from timeline.events.wordpieces import WordPieces, word_pieces
from timeline.records import Kind

Floats = NDArray[np.float32]

_BEFORE, _AFTER = 12, 16
"""Pieces of words before and from the first marked one that are read; half as many again tell no
more."""
KINDS = tuple(sorted(Kind, key=lambda kind: kind.value))
"""The kinds in the order in which the model gives their odds."""


class KindReader:
    """The model with its vocabulary. Reading is pure, and one event is read at a time, so that
    its kind does not hang on what stands elsewhere in the article."""

    def __init__(self, model: Path, pieces: WordPieces) -> None:
        self._session = session_of(model)
        self._pieces = pieces

    def odds_of(self, words: Sequence[str], first: int, last: int, told: Kind | None) -> Floats:
        """Natural logarithms of the odds of all kinds for an event whose own words are ``first``
        to ``last`` (exclusive) of a sentence. ``told`` is what the rules say, None where they say
        nothing."""
        pieces, marks = self._marked(words, first, last)
        fed = {
            "pieces": np.array([pieces], dtype=np.int64),
            "marks": np.array([marks], dtype=np.int64),
            "rule": np.array([_NUMBERS.get(told, len(KINDS))], dtype=np.int64),
        }
        odds: Floats = self._session.run(None, fed)[0][0]
        return odds

    def _marked(self, words: Sequence[str], first: int, last: int) -> tuple[list[int], list[int]]:
        """The numbers of the pieces about the event's words, and 1 at those that are its own."""
        of = self._pieces.of
        before: list[int] = []
        for word in reversed(words[:first]):
            if len(before) >= _BEFORE:
                break
            before[:0] = of(word)
        before = before[max(0, len(before) - _BEFORE) :]
        own = [piece for word in words[first:last] for piece in of(word)]
        following = list(own)
        for word in words[last:]:
            if len(following) >= _AFTER:
                break
            following += of(word)
        following = following[:_AFTER]
        marks = [int(at < len(own)) for at in range(len(following))]
        return (
            [self._pieces.opening, *before, *following, self._pieces.closing],
            [0] * (len(before) + 1) + [*marks, 0],
        )


_NUMBERS: dict[Kind | None, int] = {kind: number for number, kind in enumerate(KINDS)}


def likeliest(odds: Floats, told: Kind | None, trust: float = 0.0) -> Kind:
    """The likeliest kind; another one than the rules told must be likelier by more than ``trust``,
    as a difference of logarithms."""
    best = KINDS[int(odds.argmax())]
    return best if told is None or odds[_NUMBERS[best]] - odds[_NUMBERS[told]] > trust else told


@cache
def kind_reader() -> KindReader:
    """The one of the process, over the one model."""
    with as_file(files("resources").joinpath("kinds", "model.onnx")) as model:
        return KindReader(model, word_pieces())
