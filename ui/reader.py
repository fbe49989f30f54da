"""Which words the source pane shows for the current event, and why its date is what it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from timeline.datewords import words
from timeline.daynumber import MINUTES_PER_DAY
from timeline.edtf import day
from timeline.records import (
    Article,
    ArticleId,
    Basis,
    Event,
    EventId,
    EventMention,
    MentionRef,
    Timex3,
)
from ui.messages import NO_ARTICLE
from ui.selection import Selection
from ui.session import Session
from ui.source_view.marks import ToldMention, marks_of
from ui.source_view.pane import SourcePane
from ui.timeline_view import HoverText, ReadingLine
from ui.why import date_words, why

_MOST_SOURCES = 40
"""Of so many sources the dates are compared."""
_COUNTED_FROM_WRITING = (Basis.WEEKDAY, Basis.RELATIVE, Basis.PUBLICATION, Basis.ASSUMED)


@dataclass(frozen=True, slots=True)
class _Shown:
    """The mention of the current event that is in view."""

    event: Event
    ref: MentionRef | None = None
    mention: EventMention | None = None
    article: Article | None = None
    moved: bool = False


class Reader(QObject):
    """Keeps the source pane with the selection."""

    def __init__(
        self, session: Session, selection: Selection, pane: SourcePane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._selection, self._pane = session, selection, pane
        self._article: Article | None = None
        self._timexes: tuple[Timex3, ...] = ()
        self._moved: frozenset[MentionRef] = frozenset()
        self._shown: _Shown | None = None
        pane.say(NO_ARTICLE)
        selection.article_changed.connect(self._open)
        pane.source_asked.connect(self._next_source)

    @property
    def article(self) -> Article | None:
        """The article in view."""
        return self._article

    @property
    def timexes(self) -> tuple[Timex3, ...]:
        """Its date words."""
        return self._timexes

    @property
    def separable(self) -> tuple[MentionRef, ...]:
        """What the article in view says of the current event, where other words tell it too; of an
        event that this article alone tells, the words on the plate."""
        shown = self._shown
        if shown is None or shown.ref is None or len(shown.event.mentions) < 2:
            return ()
        here = tuple(ref for ref in shown.event.mentions if ref.article == shown.ref.article)
        return here if len(here) < len(shown.event.mentions) else (shown.ref,)

    def refresh(self) -> None:
        """Read the article and its marks anew."""
        current = self._selection.current_article
        if current is None or not self._session.is_open:
            self._forget()
            self._plate(scroll=False)
            return
        article = self._session.store.article(current)
        if article is None:
            self._selection.open_article(None)
            self._forget()
            return
        if self._article is None or article != self._article:
            self._article = article
            self._show(article)
        self._mark()
        self._plate(scroll=False)

    def show_event(self) -> None:
        """The current event changed: open one of its sources, put its words on the plate."""
        event = self._current()
        if event is None:
            self._shown = None
            self._plate()
            return
        ref = self._ref_of(event)
        if ref is not None and ref.article != self._selection.current_article:
            self._selection.open_article(ref.article)  # comes back through _open
            return
        self._plate()

    def reading_line(self) -> ReadingLine | None:
        """How the current date was reached, for the line under the axis."""
        shown = self._shown
        if shown is None or shown.event.time is None:
            return None
        flag, others = words(shown.event.time), self._other_dates(shown.event)
        mention, article = shown.mention, shown.article
        if mention is None or article is None or shown.moved or "time" in shown.event.touched:
            return ReadingLine(flag, others=others)
        stated = date_words(mention, article, self._timexes) or ""
        document = article.document_date
        if document is None or mention.basis not in _COUNTED_FROM_WRITING:
            return ReadingLine(flag, words=stated, others=others)
        written = words(day(document.day)).rsplit(" ", 1)[0]
        noon = (document.day + 0.5) * MINUTES_PER_DAY
        verb = "saved" if document.is_assumed else "written"
        return ReadingLine(flag, f"{verb} {written}", noon, stated, others)

    def _other_dates(self, event: Event) -> tuple[float, ...]:
        """Middle minutes of the dates that sources give an event and that cannot be its own."""
        found: set[float] = set()
        for ref in event.mentions[:_MOST_SOURCES]:
            mention = self._session.store.mention(ref)
            time = None if mention is None else mention.time
            if time is None or event.time is None or time.intersects(event.time):
                continue
            if time.earliest is not None and time.latest is not None:
                found.add((time.earliest + time.latest) / 2)
        return tuple(sorted(found))

    def hover_words(self, event_id: str) -> HoverText | None:
        """The card under the pointer: title, day, the words that state it, and where they are."""
        if not self._session.is_open:
            return None
        store = self._session.store
        event = store.event(EventId(event_id))
        if event is None:
            return None
        when = "no date yet" if event.time is None else words(event.time)
        refs = _one_an_article(event)
        article = store.article(refs[0].article) if refs else None
        mention = store.mention(refs[0]) if refs else None
        if article is None or mention is None:
            return HoverText(event.title, when)
        quote = date_words(mention, article) or mention.trigger.of(article.text)
        source = article.publisher or article.headline
        count = len({each.copy_of or each.article for each in store.sources(event.id)})
        others = f" and {count - 1} more" if count > 1 else ""
        return HoverText(event.title, when, " ".join(quote.split()), f"{source}{others}")

    def _open(self, article: ArticleId | None) -> None:
        self._article = None
        if article is not None and self._session.is_open:
            self._article = self._session.store.article(article)
        self._show(self._article)
        if self._article is not None:
            self._mark()
        self._plate()

    def _show(self, article: Article | None) -> None:
        copied = None if article is None else article.copy_of
        model = None if copied is None else self._session.store.article(copied)
        headline = "" if copied is None else "another article" if model is None else model.headline
        self._pane.show_article(article, can_edit=self._session.is_writable, model=headline)

    def _forget(self) -> None:
        if self._article is not None:
            self._article = None
            self._pane.show_article(None)
        self._shown = None

    def _mark(self) -> None:
        article = self._article
        assert article is not None
        store = self._session.store
        self._timexes = store.timexes(article.id)
        stored = [each for each in store.mentions(article.id) if each.event and not each.rejected]
        self._moved = frozenset(each.ref for each in stored if each.moved)
        ids = list(dict.fromkeys(each.event for each in stored if each.event is not None))
        events = {event.id: event for event in store.events(ids)}
        told = [
            ToldMention(each.ref, each.mention, events[each.event])
            for each in stored
            if each.event in events and not each.moved
        ]
        self._pane.show_marks(marks_of(article.text, self._timexes, told))

    def _plate(self, *, scroll: bool = True) -> None:
        shown = self._look()
        self._shown = shown
        if shown is None:
            self._pane.show_event(None, None, None, None, can_edit=False)
            return
        event, mention = shown.event, shown.mention
        refs = _one_an_article(event)
        plate = sentence = None
        if mention is not None and not shown.moved:
            plate, sentence = mention.timex or mention.trigger, mention.sentence
        self._pane.show_event(
            event.id,
            plate,
            sentence if scroll else None,
            why(event, mention, shown.article, self._timexes, moved=shown.moved),
            can_edit=self._session.is_writable,
            sources=len(refs),
            source=refs.index(shown.ref) if shown.ref in refs else 0,
        )

    def _look(self) -> _Shown | None:
        event = self._current()
        if event is None:
            return None
        if not event.mentions:
            return _Shown(event)
        here = [ref for ref in event.mentions if ref.article == self._selection.current_article]
        if not here or self._article is None:
            return None
        here = [ref for ref in here if ref not in self._moved] or here
        ref = event.principal if event.principal in here else here[0]
        assert ref is not None
        mention = self._session.store.mention(ref)
        return _Shown(event, ref, mention, self._article, ref in self._moved)

    def _current(self) -> Event | None:
        event = self._selection.current_event
        if event is None or not self._session.is_open:
            return None
        return self._session.store.event(event)

    def _ref_of(self, event: Event) -> MentionRef | None:
        here = [ref for ref in event.mentions if ref.article == self._selection.current_article]
        if here:
            return here[0]
        return event.principal or next(iter(event.mentions), None)

    def _next_source(self, step: int) -> None:
        event = self._current()
        if event is None:
            return
        refs = _one_an_article(event)
        places = [n for n, ref in enumerate(refs) if ref.article == self._selection.current_article]
        place = places[0] if places else -1
        self._selection.open_article(refs[(place + step) % len(refs)].article)


def _one_an_article(event: Event) -> list[MentionRef]:
    """One mention for each article that tells the event, the principal one first."""
    ordered = [event.principal, *event.mentions] if event.principal else list(event.mentions)
    found: dict[ArticleId, MentionRef] = {}
    for ref in ordered:
        if ref is not None:
            found.setdefault(ref.article, ref)
    return list(found.values())
