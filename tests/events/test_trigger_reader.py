"""What the model that reads which words name events is given, and what it makes of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from timeline.daynumber import parse_iso_day
from timeline.events.article_text import ArticleText
from timeline.events.trigger_choice import Found, asked_of
from timeline.events.trigger_reader import DATE, FOUND, SIGNS, Dates, fed, trigger_reader
from timeline.extraction import ExtractionOptions, extract
from timeline.reading import article_from_text
from timeline.records import ArticleId

STORY = "France and Mali signed a pact on 2 May. Their ministers met in Dakar on 3 May. "
TEXT = "Chad and Libya met on Monday. Libya had torn up the treaty in May and shut its port."


@pytest.fixture(scope="module")
def asked() -> list[Dates]:
    """The dates of the text, with what the rules find in it behind a story."""
    caught: list[Dates] = []

    def catch(found: Sequence[Found], _judged: object) -> list[Found]:
        caught.extend(asked_of(found))
        return list(found)

    article = article_from_text(STORY + TEXT, "quarrel.txt", ArticleId("a"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("timeline.events.detector.with_read_triggers", catch)
        extract(article, ExtractionOptions(parse_iso_day("2014-06-04")))
    return caught[2:]


def test_dates_and_found_events_are_marked(asked: list[Dates]) -> None:
    text = ArticleText([dates.sentence for dates in asked], trigger_reader().pieces)
    given = fed(text, text.windows[0], asked)
    words = [token.text for dates in asked for token in dates.sentence.tokens]
    marks = dict(zip(words, given["marks"][0][1:-1], strict=True))
    assert {word for word, mark in marks.items() if mark == DATE} == {"Monday", "May"}
    assert marks["met"] == FOUND
    assert len(given["when"]) == 2
    assert given["when"].sum(axis=1) == pytest.approx(1)
    assert given["signs"].shape == (len(words), SIGNS)
    assert list(given["whose"]) == [0] * 7 + [1] * (len(words) - 7)


def test_each_date_and_word_has_a_probability(asked: list[Dates]) -> None:
    one, two = (trigger_reader().read(asked) for _ in range(2))
    for dates, each in zip(asked, one, strict=True):
        assert [len(odds) for odds in each] == [len(dates.sentence.tokens)] * len(dates.likely)
    flat = np.concatenate([odds for each in one for odds in each])
    assert ((flat >= 0) & (flat <= 1)).all()
    assert (flat == np.concatenate([odds for each in two for odds in each])).all()


def test_the_likeliest_words_name_events(asked: list[Dates]) -> None:
    read = trigger_reader().read(asked)
    best = [
        dates.sentence.tokens[int(odds.argmax())].text
        for dates, each in zip(asked, read, strict=True)
        for odds in each
    ]
    assert best[0] == "met"
    assert best[1] in ("torn", "up")
