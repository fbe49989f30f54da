"""The model that reads all languages but English.

It is multilingual-e5-small (Wang et al. 2024, “Multilingual E5 Text Embeddings”), taught on
annotated articles in eleven languages both what ``article_reader`` and what ``trigger_reader`` are
asked, English having larger ones of its own. One file serves both: where one is asked the other is
given nothing. ``resources/languages`` tells how it was taught.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.events.article_reader import NEARNESS, ArticleReader, article_reader
from timeline.events.candidate_signs import WIDTH
from timeline.events.model_session import Model, session_of
from timeline.events.trigger_reader import SIGNS, TriggerReader, trigger_reader
from timeline.events.unigram_pieces import unigram_pieces

Arrays = Mapping[str, NDArray[Any]]
BESIDE = {"whose": "dates", "signs": "clues"}
"""How the model calls what both are given, where a trigger is asked for."""
ABOVE = 1
"""By how much its marks of dates and found events lie above those that ``trigger_reader`` has, as
the lowest marks the words of an event."""


def read_for(language: str) -> ArticleReader:
    """Who reads articles in that language."""
    return article_reader() if language == "en" else _articles()


def triggers_for(language: str) -> TriggerReader:
    """Who finds the words of events in that language."""
    return trigger_reader() if language == "en" else _triggers()


class OfArticles:
    """The model where places, people and kinds are asked for."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def run(self, results: Sequence[str] | None, given: Arrays, /) -> Sequence[NDArray[Any]]:
        length = given["pieces"].shape[1]
        return self._model.run(results, {**given, **no_triggers(length)})


class OfTriggers:
    """The model where the words of events are asked for."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def run(self, results: Sequence[str] | None, given: Arrays, /) -> Sequence[NDArray[Any]]:
        length, marks = given["pieces"].shape[1], given["marks"]
        asked = {BESIDE.get(name, name): array for name, array in given.items()}
        asked["marks"] = np.where(marks > 0, marks + ABOVE, 0)
        return self._model.run(results, {**asked, **no_events(length)})


def no_triggers(length: int) -> dict[str, NDArray[Any]]:
    """Nothing asked of the words of a window of so many pieces."""
    return {
        "when": np.zeros((0, length), dtype=np.float32), "dates": np.zeros(0, dtype=np.int64),
        "words": np.zeros(0, dtype=np.int64), "clues": np.zeros((0, SIGNS), dtype=np.float32),
    }  # fmt: skip


def no_events(length: int) -> dict[str, NDArray[Any]]:
    """Nothing asked of events in a window of so many pieces."""
    none = np.zeros((0, length), dtype=np.float32)
    return {
        "own": none, "whole": none, "whose": np.zeros(0, dtype=np.int64), "near": none,
        "every": none, "signs": np.zeros((0, NEARNESS + WIDTH), dtype=np.float32),
        "rule": np.zeros(0, dtype=np.int64),
    }  # fmt: skip


@cache
def _model() -> Model:
    with as_file(files("resources").joinpath("languages", "model.onnx")) as model:
        return session_of(model)


@cache
def _articles() -> ArticleReader:
    return ArticleReader(OfArticles(_model()), unigram_pieces())


@cache
def _triggers() -> TriggerReader:
    return TriggerReader(OfTriggers(_model()), unigram_pieces())
