"""Whether anything in an article tells its day, or only that its file was saved on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.daynumber import DayNumber, day_number
from timeline.records import (
    Article,
    ArticleFormat,
    ArticleId,
    DateClue,
    DocumentDate,
    DocumentDateBasis,
)
from timeline.spans import Span

FILE, URL, TEXT = DocumentDateBasis.FILE, DocumentDateBasis.URL, DocumentDateBasis.TEXT
GIVEN = DocumentDateBasis.GIVEN
SAVED = day_number(2026, 3, 5)
OTHER = day_number(2026, 3, 4)
TIME, NAME = 0.05, 0.4


def _clue(basis: DocumentDateBasis, weight: float, day: DayNumber = SAVED) -> DateClue:
    return DateClue(basis, day, "a hint", weight)


@pytest.mark.parametrize(
    ("basis", "clues", "is_assumed"),
    [
        (FILE, [_clue(FILE, TIME)], True),
        (FILE, [_clue(FILE, TIME), _clue(FILE, NAME, OTHER)], True),
        (FILE, [_clue(FILE, NAME)], False),
        (FILE, [_clue(FILE, NAME), _clue(FILE, TIME)], False),
        (TEXT, [_clue(TEXT, 0.1), _clue(FILE, TIME)], False),
        (URL, [_clue(URL, 0.65), _clue(FILE, TIME)], False),
        (GIVEN, [_clue(GIVEN, 1.0), _clue(FILE, TIME)], False),
    ],
)
def test_a_day_is_assumed_where_only_the_saving_tells_it(
    basis: DocumentDateBasis, clues: list[DateClue], *, is_assumed: bool
) -> None:
    date = DocumentDate(SAVED, basis, "", tuple(clues))
    assert date.is_assumed == is_assumed
    article = Article(ArticleId("a"), "", Span(0, 0), "", "a.txt", ArticleFormat.PLAIN)
    assert article.states_no_day
    assert replace(article, document_date=date).states_no_day == is_assumed
