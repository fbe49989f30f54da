"""Where events were, who took part and of what kind they were, as a language model reads it in the
article.

The model is the lower part of all-mpnet-base-v2 (Song et al. 2020, “MPNet: Masked and Permuted
Pre-training for Language Understanding”), taught on annotated articles. It reads a window of the
article once, with the words of all events in it marked; what it makes of an event's words and of
the words that name a candidate is weighed together with the signs that speak for the candidate,
what the rules made of it among them. ``resources/casting`` tells how it was taught. It reads
English.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.events.article_text import ArticleText, View
from timeline.events.candidate_signs import WIDTH
from timeline.events.candidates import Candidate
from timeline.events.hits import Hit
from timeline.events.kind_reader import KINDS, Floats
from timeline.events.model_session import Model, session_of
from timeline.events.naming import NamedAt, Naming
from timeline.events.windows import Window
from timeline.events.wordpieces import Pieces, word_pieces
from timeline.records import Kind

_MENTIONS = 8
"""Words naming a candidate that are looked at, the nearest first."""
NEARNESS = 14
"""Numbers that tell where a candidate is named; in ``signs`` they stand before its other signs."""
_FAR = 99
"""Words away from an event, counted for what stands in none of its directions."""


@dataclass(slots=True)
class Asked:
    """An event in the sentence of that number, with its candidates and their signs."""

    number: int
    hit: Hit
    kind: Kind
    candidates: Sequence[Candidate]
    signs: Floats


class Reading(NamedTuple):
    """What the model makes of an event: how likely each candidate is a place of it and one who
    takes part in it, a line of two each, and the logarithms of the odds of its kinds."""

    parts: Floats
    kinds: Floats


def fed(text: ArticleText, window: Window, asked: Sequence[Asked]) -> dict[str, NDArray[Any]]:
    """What the model is given of a window and its events."""
    view = View(text, window)
    marks = np.zeros(len(view.pieces), dtype=np.int64)
    own, whole, whose, near, every, signs = [], [], [], [], [], []
    for at, each in enumerate(asked):
        place = view.place(each.number, each.hit.first, each.hit.last)
        sentence = view.place(each.number, 0, len(text.sentences[each.number].tokens))
        if place is None:
            own.append(view.mean_of((0, 1)))
        else:
            marks[place[0] : place[1]] = 1
            own.append(view.mean_of(place))
        whole.append(view.mean_of(sentence or (0, 1)))
        for candidate, line in zip(each.candidates, each.signs, strict=True):
            named = _by_nearness(text.names.of(candidate), each)
            places = [(one, view.place(one.sentence, one.first, one.last)) for one in named]
            seen = [(one, there) for one, there in places if there is not None]
            whose.append(at)
            near.append(view.mean_of(*(there for _, there in seen[:1])))
            every.append(view.mean_of(*(there for _, there in seen[:_MENTIONS])))
            signs.append([*_nearness([one for one, _ in seen], each, text), *line])
    length = len(view.pieces)
    return {
        "pieces": np.array([view.pieces], dtype=np.int64), "marks": marks[None],
        "own": np.array(own), "whole": np.array(whole), "whose": np.array(whose, dtype=np.int64),
        "near": np.array(near, dtype=np.float32).reshape(-1, length),
        "every": np.array(every, dtype=np.float32).reshape(-1, length),
        "signs": np.array(signs, dtype=np.float32).reshape(-1, NEARNESS + WIDTH),
        "rule": np.array([KINDS.index(each.kind) for each in asked], dtype=np.int64),
    }  # fmt: skip


def _by_nearness(named: Sequence[NamedAt], event: Asked) -> list[NamedAt]:
    return sorted(named, key=lambda one: _distance(one, event))


def _distance(one: NamedAt, event: Asked) -> int:
    """Words within the sentence; farther, sentences, those after it counting more."""
    back = event.number - one.sentence
    if back > 0:
        return 100 + 60 * back
    if back < 0:
        return 160 - 90 * back
    first, last = event.hit.first, event.hit.last
    if one.last <= first:
        return min(_FAR, first - one.last + 1)
    if one.first >= last:
        return min(_FAR, one.first - last)
    return 0


def _nearness(seen: Sequence[NamedAt], event: Asked, text: ArticleText) -> list[float]:
    """Where the nearest of a candidate's names stands, and how many there are."""
    if not seen:
        return [0.0] * NEARNESS
    one = seen[0]
    back, here = event.number - one.sentence, one.sentence == event.number
    return [
        1.0, float(here), float(here and one.first < event.hit.first),
        float(here and one.first >= event.hit.last),
        min(1.0, _distance(one, event) / 30) if here else 1.0,
        float(back == 1), float(back > 1), float(back < 0), math.log1p(abs(back)) / 3,
        float(one.how is Naming.ADJECTIVE), float(one.how is Naming.KIN),
        math.log1p(len(seen)) / 3, sum(each.sentence == event.number for each in seen) / 3,
        float(text.sentences[one.sentence].is_title),
    ]  # fmt: skip


class ArticleReader:
    """The model with its vocabulary. Reading is pure."""

    def __init__(self, model: Model, pieces: Pieces) -> None:
        self._model = model
        self.pieces = pieces

    def read(self, text: ArticleText, asked: Sequence[Asked]) -> list[Reading]:
        """What it makes of each event."""
        found: dict[int, Reading] = {}
        for window in text.windows:
            within = [at for at, each in enumerate(asked) if each.number in window.told]
            if not within:
                continue
            given = fed(text, window, [asked[at] for at in within])
            parts, kinds = self._model.run(["parts", "kinds"], given)
            start = 0
            for at, odds in zip(within, kinds, strict=True):
                end = start + len(asked[at].candidates)
                found[at], start = Reading(parts[start:end], odds), end
        return [found[at] for at in range(len(asked))]


@cache
def article_reader() -> ArticleReader:
    """The one of the process that reads English."""
    with as_file(files("resources").joinpath("casting", "model.onnx")) as model:
        return ArticleReader(session_of(model), word_pieces())
