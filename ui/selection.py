"""The one current event, and the article that is open beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline.records import ArticleId, EventId


class Selection(QObject):
    """Views report what was chosen here and follow what it says; they never meet otherwise."""

    event_changed = Signal(object)
    """The current event's id, or None."""
    article_changed = Signal(object)
    """The open article's id, or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._event: EventId | None = None
        self._article: ArticleId | None = None

    @property
    def current_event(self) -> EventId | None:
        """The current event."""
        return self._event

    @property
    def current_article(self) -> ArticleId | None:
        """The open article."""
        return self._article

    def choose_event(self, event: EventId | None) -> None:
        """Make an event current; None for no event."""
        if event != self._event:
            self._event = event
            self.event_changed.emit(event)

    def open_article(self, article: ArticleId | None) -> None:
        """Show an article beside the timeline."""
        if article != self._article:
            self._article = article
            self.article_changed.emit(article)

    def clear(self) -> None:
        """Nothing current, nothing open."""
        self.choose_event(None)
        self.open_article(None)
