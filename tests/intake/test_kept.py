"""Extractions kept packed until all are read."""

from __future__ import annotations

from timeline.extraction import extract
from timeline.intake import KeptExtractions, refs_together, tell_together
from timeline.reading import article_from_text
from timeline.records import ArticleId, Extraction

STORY = (
    "OSLO, May 7, 2024 (Wire) - The foreign ministers of Norway and Japan met in Oslo on Monday. "
    "They signed a trade agreement that both parliaments have still to ratify. "
    "Officials said that the next round of talks between them would be held in Tokyo on 3 June. "
)


def read(*names: str) -> list[Extraction]:
    return [extract(article_from_text(STORY, f"{name}.txt", ArticleId(name))) for name in names]


def test_what_is_kept_comes_back_in_order_as_often_as_it_is_asked_for() -> None:
    kept, extractions = KeptExtractions(), read("a", "b")
    for extraction in extractions:
        kept.add(extraction)
    assert len(kept) == 2
    assert list(kept) == extractions
    assert list(kept) == extractions
    assert extractions[0] in kept


def test_a_copy_says_so_once_copies_are_marked() -> None:
    kept = KeptExtractions()
    for extraction in read("a", "b"):
        kept.add(extraction)
    kept.mark_copies()
    assert [each.article.copy_of for each in kept] == [None, "a"]


def test_groups_are_the_same_by_identity_and_whole() -> None:
    extractions = read("a", "b")
    whole = [[told.ref for told in group] for group in tell_together(extractions)]
    assert refs_together(extractions) == whole
    assert any(len(group) > 1 for group in whole)
