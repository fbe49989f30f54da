"""Which word of a sentence names what happened on a date of it, as a language model reads it.

Rules know words that name events; news names them in more ways than any list has (“tore up the
treaty”, “gave a supper”, “wrestled with the shares”). The model is all-MiniLM-L6-v2 (Wang et al.
2020, “MiniLM”), taught on annotated articles. It reads a window of the article once, with its dates
and the events that the rules found in it marked; each pair of a date and a word beside it is then
weighed together with what the rules made of it. ``resources/triggers`` tells how it was taught. It
reads English.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.events.article_text import ArticleText, View
from timeline.events.hits import Hit, Verdict
from timeline.events.kind_reader import Floats
from timeline.events.model_session import Model, session_of
from timeline.events.moments import Moment
from timeline.events.sentence import Sentence
from timeline.events.windows import Window
from timeline.events.wordpieces import Pieces, word_pieces

DATE, FOUND = 1, 2
"""Marks of date words and of the words of events that the rules found."""
SIGNS = 22
"""Numbers that tell of a date and a word what the rules know of them."""
RULED = list(range(12, SIGNS))
"""Those of them that tell what the rules made of it."""


@dataclass(slots=True)
class Dates:
    """The dates of a sentence, with the hits that each may belong to, the likeliest first, and what
    the rules found in the sentence."""

    sentence: Sentence
    likely: dict[Moment, list[Hit]]
    found: Sequence[Hit]


def fed(text: ArticleText, window: Window, asked: Sequence[Dates]) -> dict[str, NDArray[Any]]:
    """What the model is given of a window of the sentences with dates, and those of them that it
    tells: a line for each date and word, sentence by sentence, date by date."""
    told = [(number, asked[number]) for number in window.told]
    view = View(text, window)
    marks = np.zeros(len(view.pieces), dtype=np.int64)
    when: list[Floats] = []
    signs: list[Floats] = []
    whose: list[int] = []
    words: list[int] = []
    for number in window.read:
        dates = asked[number]
        for hit in dates.found:
            _mark(view, marks, number, (hit.first, hit.last), FOUND)
        for moment in dates.likely:
            _mark(view, marks, number, (moment.first, moment.last), DATE)
    for number, dates in told:
        places = [view.place(number, at, at + 1) for at in range(len(dates.sentence.tokens))]
        for moment, likely in dates.likely.items():
            place = view.place(number, moment.first, moment.last)
            whose += [len(when)] * len(places)
            when.append(view.mean_of(place or (0, 1)))
            words += [0 if place is None else place[0] for place in places]
            signs.append(_signs(dates, moment, likely))
    length = len(view.pieces)
    return {
        "pieces": np.array([view.pieces], dtype=np.int64), "marks": marks[None],
        "when": np.array(when, dtype=np.float32).reshape(-1, length),
        "whose": np.array(whose, dtype=np.int64), "words": np.array(words, dtype=np.int64),
        "signs": np.concatenate(signs) if signs else np.zeros((0, SIGNS), dtype=np.float32),
    }  # fmt: skip


def _mark(
    view: View, marks: NDArray[np.int64], number: int, words: tuple[int, int], mark: int
) -> None:
    place = view.place(number, *words)
    if place is not None:
        marks[place[0] : place[1]] = mark


_TRIES = 3
_VERDICTS = (Verdict.TOLD, Verdict.VOID, Verdict.DOUBTFUL, Verdict.OTHER)


def _signs(dates: Dates, moment: Moment, likely: Sequence[Hit]) -> Floats:
    """A line for each word of the sentence."""
    sentence = dates.sentence
    count = len(sentence.tokens)
    signs = np.zeros((count, SIGNS), dtype=np.float32)
    at = np.arange(count)
    far = np.where(at < moment.first, at - moment.first, np.maximum(0, at - moment.last + 1))
    signs[:, 0] = np.clip(far / 20, -1.5, 1.5)
    signs[:, 1] = np.log1p(np.abs(far)) / 3
    signs[:, 2] = far < 0
    signs[:, 3] = (at >= moment.first) & (at < moment.last)
    signs[:, 4] = sentence.masked
    signs[:, 5] = sentence.quoted
    signs[:, 6] = sentence.blocked
    signs[:, 7], signs[:, 8] = sentence.is_title, moment.opens
    signs[:, 9] = math.log1p(len(dates.likely)) / 2
    for verb in sentence.reading.verbs:
        signs[verb.first : verb.last, 10] = 1
    for noun in sentence.reading.nouns:
        signs[noun.first : noun.last, 11] = 1
    for rank, hit in enumerate(likely[:_TRIES]):
        signs[hit.first : hit.last, 12 + rank] = 1
        if hit.verdict is not None:
            signs[hit.first : hit.last, 15 + _VERDICTS.index(hit.verdict)] = 1
    for hit in dates.found:
        mine = hit.moment is not None and hit.moment.span == moment.span
        signs[hit.first : hit.last, 19 if mine else 20] = 1
    signs[:, 21] = any(
        hit.moment is not None and hit.moment.span == moment.span for hit in dates.found
    )
    return signs


class TriggerReader:
    """The model with its vocabulary. Reading is pure."""

    def __init__(self, model: Model, pieces: Pieces) -> None:
        self._model = model
        self.pieces = pieces

    def read(self, asked: Sequence[Dates]) -> list[list[Floats]]:
        """For each sentence and each of its dates, how likely each word of the sentence is to name
        an event of that date."""
        found: list[list[Floats]] = [[] for _ in asked]
        text = ArticleText([dates.sentence for dates in asked], self.pieces)
        for window in text.windows:
            odds = self._model.run(["odds"], fed(text, window, asked))[0]
            start = 0
            for at in window.told:
                count = len(asked[at].sentence.tokens)
                for _ in asked[at].likely:
                    found[at].append(odds[start : start + count])
                    start += count
        return found


@cache
def trigger_reader() -> TriggerReader:
    """The one of the process that reads English."""
    with as_file(files("resources").joinpath("triggers", "model.onnx")) as model:
        return TriggerReader(session_of(model), word_pieces())
