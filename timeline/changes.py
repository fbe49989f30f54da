"""What an edit changed in a document."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.records import ArticleId, EventId


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What an edit changed, so that each view can tell whether it is stale."""

    label: str
    events_added: frozenset[EventId] = frozenset()
    events_updated: frozenset[EventId] = frozenset()
    events_removed: frozenset[EventId] = frozenset()
    articles_added: frozenset[ArticleId] = frozenset()
    articles_updated: frozenset[ArticleId] = frozenset()
    articles_removed: frozenset[ArticleId] = frozenset()
    relations_changed: bool = False

    @property
    def is_empty(self) -> bool:
        """True when nothing changed."""
        return not (
            self.events_added
            or self.events_updated
            or self.events_removed
            or self.articles_added
            or self.articles_updated
            or self.articles_removed
            or self.relations_changed
        )
