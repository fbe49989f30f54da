"""The text of an article as a language model is given it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from timeline.events.kind_reader import Floats
from timeline.events.naming import NamesOfArticle
from timeline.events.sentence import Sentence
from timeline.events.windows import Window, windows
from timeline.events.wordpieces import Pieces

_LONGEST_READ = 510
"""Pieces that fit between the opening and the closing one."""
_LONGEST_WORD = 12
"""Pieces of one word that are read."""


class ArticleText:
    """Sentences of an article as pieces of words, and the names in them."""

    def __init__(self, sentences: Sequence[Sentence], pieces: Pieces) -> None:
        self.sentences = sentences
        self.pieces = [
            [pieces.of(token.text)[:_LONGEST_WORD] for token in sentence.tokens]
            for sentence in sentences
        ]
        lengths = [sum(map(len, words)) for words in self.pieces]
        self.windows = windows(lengths)
        self.opening, self.closing = pieces.opening, pieces.closing

    @cached_property
    def names(self) -> NamesOfArticle:
        """Where they name places, states, bodies and people."""
        return NamesOfArticle(self.sentences)


class View:
    """A window of an article: its pieces, and where each word of it stands among them."""

    def __init__(self, text: ArticleText, window: Window) -> None:
        self.text = text
        self.pieces: list[int] = [text.opening]
        self._starts: dict[int, list[int]] = {}
        for number in window.read:
            starts = self._starts[number] = []
            for word in text.pieces[number]:
                starts.append(len(self.pieces))
                self.pieces += word
            starts.append(len(self.pieces))
        del self.pieces[_LONGEST_READ:]
        self.pieces.append(text.closing)

    def place(self, number: int, first: int, last: int) -> tuple[int, int] | None:
        """The pieces of tokens ``first`` to ``last`` (exclusive) of a sentence; None of those that
        are not in the window, and of words that have none."""
        starts = self._starts.get(number)
        if starts is None or starts[last] > len(self.pieces) - 1:
            return None
        return None if starts[first] == starts[last] else (starts[first], starts[last])

    def mean_of(self, *places: tuple[int, int]) -> Floats:
        """What to multiply the readings of pieces by to have the mean of those places' means."""
        shares = np.zeros(len(self.pieces), dtype=np.float32)
        for start, end in places:
            shares[start:end] += 1 / (end - start) / len(places)
        return shares
