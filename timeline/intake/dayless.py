"""Articles in which nothing tells when they were written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.daynumber import DayNumber
from timeline.records import Article


@dataclass(frozen=True, slots=True)
class DaylessArticle:
    """An article that states no day, by where it came from. ``day`` is the one on which its file
    was saved, which stands in; None where nothing does."""

    source: str
    day: DayNumber | None


def dayless(articles: Iterable[Article]) -> tuple[DaylessArticle, ...]:
    """Those of ``articles`` that state no day."""
    return tuple(
        DaylessArticle(each.source, None if each.document_date is None else each.document_date.day)
        for each in articles
        if each.states_no_day
    )
