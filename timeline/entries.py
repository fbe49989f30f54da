"""Events with the sentences that tell them, as exports write and panes show them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.daynumber import DayNumber
from timeline.records import ArticleId, Event, EventId
from timeline.spans import Span


@dataclass(frozen=True, slots=True)
class SourceQuote:
    """The sentence that tells an event, with the article it stands in, for export and display.

    ``moved`` is True when the article was edited since and no longer has the sentence: ``quote``
    is then what it said, and ``span`` where. ``copy_of`` is the article that this one copies.
    """

    article: ArticleId
    span: Span
    quote: str
    source_title: str
    source: str
    sha256: str
    publisher: str | None = None
    source_day: DayNumber | None = None
    moved: bool = False
    copy_of: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its sources, principal first, as an export writes it.

    ``related`` are ids of events that a relation ties to it.
    """

    event: Event
    quotes: tuple[SourceQuote, ...] = ()
    related: tuple[EventId, ...] = ()

    @property
    def source_count(self) -> int:
        """Articles that tell it; an article and its copies count once."""
        return len({quote.copy_of or quote.article for quote in self.quotes})
