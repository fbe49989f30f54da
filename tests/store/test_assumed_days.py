"""That a day is only assumed survives storing, and the list of articles knows it too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_articles import TALKS, document_date, imported

from timeline.daynumber import DayNumber, day_number
from timeline.edits import SetDocumentDate
from timeline.records import DateClue, DocumentDate, DocumentDateBasis, Extraction
from timeline.store import Store

FILE = DocumentDateBasis.FILE
SAVED, OTHER = day_number(2026, 3, 5), day_number(2026, 3, 4)


def _dated(*weights: tuple[float, DayNumber]) -> DocumentDate:
    clues = tuple(DateClue(FILE, day, "a hint", weight) for weight, day in weights)
    return DocumentDate(SAVED, FILE, "From its file.", clues)


def _written(date: DocumentDate | None) -> Extraction:
    return replace(TALKS, article=replace(TALKS.article, document_date=date))


@pytest.mark.parametrize(
    ("date", "states_no_day"),
    [
        (None, True),
        (_dated((0.05, SAVED)), True),
        (_dated((0.4, OTHER), (0.05, SAVED)), True),
        (_dated((0.4, SAVED), (0.05, SAVED)), False),
        (document_date(), False),
    ],
)
def test_article_and_list_agree_when_read_back(
    store: Store, date: DocumentDate | None, *, states_no_day: bool
) -> None:
    store.apply(imported(_written(date)))
    article = store.article(TALKS.article.id)
    assert article is not None
    assert article.states_no_day == states_no_day
    assert [each.states_no_day for each in store.articles()] == [states_no_day]


def test_a_day_that_a_person_gives_ends_the_doubt_until_it_is_undone(store: Store) -> None:
    store.apply(imported(_written(_dated((0.05, SAVED)))))
    clue = DateClue(DocumentDateBasis.GIVEN, SAVED, "given", 1.0)
    given = DocumentDate(SAVED, DocumentDateBasis.GIVEN, "As given.", (clue,))
    store.apply(SetDocumentDate(TALKS.article.id, _written(given)))
    assert not store.articles()[0].states_no_day
    store.undo()
    assert store.articles()[0].states_no_day
