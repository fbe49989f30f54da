"""A mention as it comes to be grouped."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.daynumber import DayNumber
from timeline.records import Article, ArticleId, EventId, EventMention


@dataclass(frozen=True, slots=True)
class GroupMember:
    """A mention with what is needed of the article that tells it.

    ``sentence`` is the text of ``mention.sentence``. ``model`` is the article that this one copies.
    ``event`` is the event that the mention tells already: members of one event stay together,
    those of two apart.
    """

    article: ArticleId
    sentence: str
    mention: EventMention
    written: DayNumber | None = None
    language: str = "en"
    model: ArticleId | None = None
    event: EventId | None = None

    @classmethod
    def of(cls, article: Article, mention: EventMention) -> GroupMember:
        """A mention of an article at hand."""
        day = article.document_date
        return cls(
            article.id,
            mention.sentence.of(article.text),
            mention,
            None if day is None else day.day,
            article.language,
            article.copy_of,
        )
