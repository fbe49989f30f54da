"""What the one model of many languages is given for either of its tasks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from timeline.events.article_reader import article_reader
from timeline.events.many_languages import (
    OfArticles,
    OfTriggers,
    no_events,
    no_triggers,
    read_for,
    triggers_for,
)
from timeline.events.trigger_reader import trigger_reader

LENGTH = 5


class Heard:
    """A model that keeps what it was given."""

    given: Mapping[str, NDArray[Any]]

    def run(
        self, results: Sequence[str] | None, given: Mapping[str, NDArray[Any]], /
    ) -> Sequence[NDArray[Any]]:
        self.given = given
        return [np.zeros(0) for _ in results or ()]


def window(*marks: int) -> dict[str, NDArray[Any]]:
    return {"pieces": np.zeros((1, LENGTH), dtype=np.int64), "marks": np.array([marks])}


def test_events_are_asked_for_beside_no_triggers() -> None:
    heard = Heard()
    OfArticles(heard).run(["parts"], window(0, 1, 1, 0, 0) | no_events(LENGTH))
    assert set(heard.given) == {*window(), *no_events(LENGTH), *no_triggers(LENGTH)}
    assert heard.given["marks"].tolist() == [[0, 1, 1, 0, 0]]
    assert all(len(heard.given[name]) == 0 for name in no_triggers(LENGTH))


def test_triggers_are_asked_for_beside_no_events_with_marks_of_their_own() -> None:
    heard = Heard()
    asked = {"whose": np.array([0]), "signs": np.zeros((1, 2)), "words": np.array([3])}
    asked["when"] = np.ones((1, LENGTH))
    OfTriggers(heard).run(["odds"], window(0, 1, 2, 0, 0) | asked)
    assert set(heard.given) == {*window(), *no_events(LENGTH), *no_triggers(LENGTH)}
    assert heard.given["marks"].tolist() == [[0, 2, 3, 0, 0]]
    assert heard.given["dates"].tolist() == [0]
    assert all(len(heard.given[name]) == 0 for name in no_events(LENGTH))


@pytest.mark.parametrize("language", ["fr", "ru", "tr"])
def test_english_has_readers_of_its_own(language: str) -> None:
    assert read_for("en") is article_reader()
    assert triggers_for("en") is trigger_reader()
    assert read_for(language) is not article_reader()
    assert triggers_for(language) is not trigger_reader()
