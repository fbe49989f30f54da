"""What the model that reads an article is given, and what it makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
import pytest

from timeline.events.article_reader import (
    NEARNESS,
    Asked,
    article_reader,
    fed,
)
from timeline.events.article_text import ArticleText
from timeline.events.candidate_signs import RULED, WIDTH
from timeline.events.candidates import Candidate
from timeline.events.hits import Hit
from timeline.events.kind_reader import KINDS
from timeline.events.lexicons import lexicon
from timeline.events.sentence import Sentence, read_sentences
from timeline.records import Kind
from timeline.spans import Span

TEXT = (
    "Chad and Libya quarrelled.",
    "Their ministers met in Lusaka.",
    "Lusaka had waited for Chad.",
)


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    text = " ".join(TEXT)
    ends = list(accumulate(len(each) + 1 for each in TEXT))
    spans = [Span(end - len(each) - 1, end - 1) for each, end in zip(TEXT, ends, strict=True)]
    pieces = [(span, []) for span in spans]
    return list(read_sentences(text, pieces, [], lexicon("en")))


@pytest.fixture(scope="module")
def text(sentences: list[Sentence]) -> ArticleText:
    return ArticleText(sentences, article_reader().pieces)


def candidate(sentences: Sequence[Sentence], name: str) -> Candidate:
    found = next(each for one in sentences for each in one.names if each.text == name)
    place = found.place if found.how == "place" else None
    return Candidate(name, None if place else found.actor, place)


def asked(sentences: Sequence[Sentence], *names: str) -> Asked:
    """The meeting of the second sentence."""
    verb = next(each for each in sentences[1].reading.verbs if each.lemma == "meet")
    found = [candidate(sentences, name) for name in names]
    signs = np.zeros((len(found), WIDTH), dtype=np.float32)
    return Asked(1, Hit(verb, None, None), Kind.MEETING, found, signs)


def words(text: ArticleText, shares: np.ndarray, sentences: Sequence[Sentence]) -> list[str]:
    """The words that some pieces belong to."""
    found, start = [], 1
    for number, each in enumerate(text.pieces):
        for word, pieces in zip(sentences[number].tokens, each, strict=True):
            if shares[start : start + len(pieces)].any():
                found.append(word.text)
            start += len(pieces)
    return found


def test_the_words_of_events_and_candidates_are_pointed_at(
    sentences: list[Sentence], text: ArticleText
) -> None:
    given = fed(text, text.windows[0], [asked(sentences, "Lusaka", "Libya", "Chad")])
    assert words(text, given["marks"][0], sentences) == ["met"]
    assert words(text, given["own"][0], sentences) == ["met"]
    assert " ".join(words(text, given["whole"][0], sentences)) == "Their ministers met in Lusaka ."
    assert [words(text, each, sentences) for each in given["near"]] == [
        ["Lusaka"], ["Libya"], ["Chad"],
    ]  # fmt: skip
    assert [words(text, each, sentences) for each in given["every"]] == [
        ["Lusaka", "Lusaka"], ["Libya"], ["Chad", "Chad"],
    ]  # fmt: skip
    for name in ("own", "whole", "near", "every"):
        assert given[name].sum(axis=1) == pytest.approx(1)
    assert given["signs"].shape == (3, NEARNESS + WIDTH)
    # in its sentence; the next but one before it; of Chad, which is named on either side, before
    assert [list(line[:3]) for line in given["signs"]] == [[1, 1, 0], [1, 0, 0], [1, 0, 0]]
    assert max(RULED) < WIDTH


def test_who_is_not_named_points_at_nothing(sentences: list[Sentence], text: ArticleText) -> None:
    nobody = Asked(1, asked(sentences).hit, Kind.MEETING, [Candidate("Fiji")],
                   np.zeros((1, WIDTH), dtype=np.float32))  # fmt: skip
    given = fed(text, text.windows[0], [nobody])
    assert not given["near"].any()
    assert not given["signs"].any()


def test_of_events_without_candidates_the_kind_is_read(
    sentences: list[Sentence], text: ArticleText
) -> None:
    read = article_reader().read(text, [asked(sentences)])[0]
    assert read.parts.shape == (0, 2)
    assert KINDS[int(read.kinds.argmax())] is Kind.MEETING


def test_reading_tells_odds_of_parts_and_kinds(
    sentences: list[Sentence], text: ArticleText
) -> None:
    event = asked(sentences, "Lusaka", "Libya", "Chad")
    read, again = (article_reader().read(text, [event])[0] for _ in range(2))
    assert read.parts.shape == (3, 2)
    assert ((read.parts >= 0) & (read.parts <= 1)).all()
    assert np.exp(read.kinds).sum() == pytest.approx(1, abs=1e-3)
    assert len(read.kinds) == len(KINDS)
    assert (read.parts == again.parts).all()
