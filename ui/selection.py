"""The one current event, the events chosen with it, and the article that is open beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from timeline.records import ArticleId, EventId


class Selection(QObject):
    """Views report what was chosen here and follow what it says; they never meet otherwise.

    The current event is one of the chosen ones, or there is neither.
    """

    event_changed = Signal(object)
    """The current event's id, or None."""
    chosen_changed = Signal(object)
    """Ids of all chosen events, a tuple; told after ``event_changed``."""
    article_changed = Signal(object)
    """The open article's id, or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._event: EventId | None = None
        self._chosen: tuple[EventId, ...] = ()
        self._article: ArticleId | None = None

    @property
    def current_event(self) -> EventId | None:
        """The current event."""
        return self._event

    @property
    def chosen(self) -> tuple[EventId, ...]:
        """All chosen events: what a verb is about."""
        return self._chosen

    @property
    def current_article(self) -> ArticleId | None:
        """The open article."""
        return self._article

    def choose_event(self, event: EventId | None) -> None:
        """Make an event current; None for no event. Others stay chosen only if it is one of them.

        A click that means this event alone goes to ``choose``.
        """
        held = self._chosen if event in self._chosen else () if event is None else (event,)
        self._choose(event, held)

    def choose(self, event: EventId, chosen: Iterable[EventId] = ()) -> None:
        """Make an event current, with exactly these chosen beside it."""
        self._choose(event, tuple(dict.fromkeys((*chosen, event))))

    def choose_many(self, chosen: Iterable[EventId]) -> None:
        """Choose exactly these; the current event stays current when it is one of them."""
        events = tuple(dict.fromkeys(chosen))
        event = self._event if self._event in events else next(reversed(events), None)
        self._choose(event, events)

    def open_article(self, article: ArticleId | None) -> None:
        """Show an article beside the timeline."""
        if article != self._article:
            self._article = article
            self.article_changed.emit(article)

    def clear(self) -> None:
        """Nothing current, nothing open."""
        self.choose_event(None)
        self.open_article(None)

    def _choose(self, event: EventId | None, chosen: tuple[EventId, ...]) -> None:
        before, held = self._event, self._chosen
        self._event, self._chosen = event, chosen
        if event != before:
            self.event_changed.emit(event)
        if chosen != held and self._chosen == chosen:
            self.chosen_changed.emit(chosen)
