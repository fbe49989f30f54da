"""Fills the panes from the document: after a change, a new filter, another selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline.changes import ChangeSet
from timeline.columns import EventColumns
from timeline.layout.growing import columns_taken
from timeline.query import EventFilter
from timeline.records import ArticleId, Event, EventId, Review
from timeline.splicing import spliced
from timeline.timevalue import TimeValue
from ui.actions import Actions
from ui.asking import Asking
from ui.filter_words import nothing_found, unknown_words
from ui.inspector.pane import MOST_TOGETHER
from ui.inspector.source_rows import SourceLine
from ui.messages import EMPTY_TIMELINE, UNDATED_ONLY, copy_of, counted
from ui.panes.status import StatusLine
from ui.reader import Reader
from ui.selection import Selection
from ui.session import Session
from ui.view_filter import ViewFilter
from ui.workspace import Workspace

if TYPE_CHECKING:
    from timeline.store import Facets, Store

_WHILE_IMPORTING_MS = 250
_COUNT_AFTER_MS = 120
"""Counts over the whole document come a moment after what they count."""
_COUNTED = ("reviews", "places", "participants", "tags")
_DECISIONS = (
    ("accept", Review.ACCEPTED),
    ("reject", Review.REJECTED),
    ("reopen", Review.UNREVIEWED),
)
_FEW = 200
"""So many events may a change touch that is shown without asking for all of them."""


class Presenter(QObject):
    """Follows Session, Selection and ViewFilter; the panes follow it."""

    def __init__(
        self,
        session: Session,
        selection: Selection,
        view_filter: ViewFilter,
        workspace: Workspace,
        status: StatusLine,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._selection, self._filter = session, selection, view_filter
        self._workspace, self._status, self._actions = workspace, status, actions
        self.reader = Reader(session, selection, workspace.source, self)
        self._slow = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.refresh())
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(_COUNT_AFTER_MS)
        self._count_later.timeout.connect(self._count)
        self._counting = Asking(session, self)
        self._counting.answered.connect(self._show_counted)
        self._mark_later = QTimer(self)
        self._mark_later.setSingleShot(True)
        self._mark_later.timeout.connect(self._chosen_changed)
        self._reviews = frozenset(Review)
        """Review states of the chosen events."""
        self._marked: tuple[EventId, ...] = ()
        self._columns: EventColumns | None = None
        session.changed.connect(self._changed)
        session.reloaded.connect(lambda: self.refresh())
        session.opened.connect(self._opened)
        view_filter.changed.connect(lambda _: self.refresh_events())
        selection.event_changed.connect(self._event_chosen)
        selection.chosen_changed.connect(lambda _: self._mark_later.start())
        selection.article_changed.connect(self._article_opened)
        workspace.rearranged.connect(self._reveal)

    def set_importing(self, *, running: bool) -> None:
        """While many articles come in, the panes are filled anew now and then only."""
        self._slow = running
        if not running:
            self.refresh()

    def refresh(self, changes: ChangeSet | None = None) -> None:
        """Everything anew; after a small change, only what it touched."""
        self._timer.stop()
        if not self._session.is_open:
            return
        store = self._session.store
        articles = store.articles()
        undated = store.count(EventFilter(undated=True))
        self._workspace.articles.model.show(articles)
        self._workspace.articles.show_count(len(articles), undated)
        self._workspace.table.history_model.show(store.history())
        if not self._patch(changes):
            self.refresh_events()
        self._count_later.start()
        self._workspace.articles.set_current(self._selection.current_article)
        self.reader.refresh()
        self.show_current()

    def refresh_events(self) -> None:
        """The filtered events anew, in timeline and table."""
        if not self._session.is_open:
            return
        store, wanted = self._session.store, self._filter.filter
        columns = store.event_columns(replace(wanted, undated=False))
        self._columns = columns
        undated: Sequence[Event] = store.undated(wanted)
        hint = "" if len(columns) else self._why_empty(len(undated))
        self._workspace.timeline.show_events(columns, self._workspace.timeline.lanes, hint)
        self._workspace.table.show_events(columns, [event.id for event in undated], hint)
        self._drop_hidden()
        self._mark_chosen(centre=False)
        self._show_links()

    def _drop_hidden(self) -> None:
        """Of several chosen events, those that the filter hides are chosen no longer."""
        chosen, model = self._selection.chosen, self._workspace.table.model
        if len(chosen) > 1:
            shown = [event for event in chosen if model.row_of(event) >= 0]
            self._selection.choose_many(shown or chosen[:1])

    def _why_empty(self, undated: int) -> str:
        if not self._filter.is_set:
            return EMPTY_TIMELINE
        if undated:
            return UNDATED_ONLY.format(count=counted(undated, "event"))
        said = nothing_found(self._filter.filter, self._total, self.headline)
        unknown = self._session.store.unknown_names(self._filter.filter)
        return f"{unknown_words(unknown)} {said}" if unknown else said

    def headline(self, article: ArticleId) -> str:
        """How an article is called."""
        found = self._session.store.article(article) if self._session.is_open else None
        return "an article" if found is None else found.headline

    def _mark_chosen(self, *, centre: bool) -> None:
        """Put the plate and the frames on the current event and those chosen with it."""
        current, chosen = self._selection.current_event, self._selection.chosen
        self._marked = chosen
        view = self._workspace.timeline.view
        view.set_current(current, centre=centre)
        view.set_selected(chosen)
        self._workspace.table.set_chosen(current, chosen)

    def catch_up(self) -> None:
        """Show at once what waits for its turn: other events that were chosen."""
        if self._mark_later.isActive():
            self._mark_later.stop()
            self._chosen_changed()

    def _chosen_changed(self) -> None:
        if self._marked == self._selection.chosen:
            return
        self._mark_chosen(centre=False)
        self.show_current()

    def _patch(self, changes: ChangeSet | None) -> bool:
        """Show a small change without asking for all events; False where it may be a large one."""
        if changes is None or self._columns is None:
            return False
        if changes.articles_added or changes.articles_removed or changes.articles_updated:
            return False
        touched = changes.events_added | changes.events_updated | changes.events_removed
        if not 0 < len(touched) <= _FEW:
            return False
        store, wanted, table = self._session.store, self._filter.filter, self._workspace.table
        there = list(table.model.dated_rows(touched).values())
        left = self._columns.earliest[there].tolist()
        fresh = store.columns_about(touched, left, replace(wanted, undated=False))
        rows = table.model.dated_rows({*touched, *map(EventId, fresh.id)})
        columns = spliced(self._columns, list(rows.values()), fresh)
        if not len(columns):
            return False
        before, self._columns = self._columns, columns
        timeline, shown = self._workspace.timeline, set(fresh.id)
        fresh = _differing(fresh, before, rows, touched)
        timeline.change_events(
            columns, fresh, [each for each in rows if each not in shown], timeline.lanes
        )
        undated = [event.id for event in store.undated(wanted)]
        if not table.replace_columns(columns, undated, touched):
            table.show_events(columns, undated)
        self._drop_hidden()
        self._mark_chosen(centre=False)
        self._show_links()
        return True

    def show_current(self) -> None:
        """The chosen events anew, in the inspector, and the current one on the reading line."""
        event = self._current()
        if event is None and self._selection.current_event is not None:
            self._selection.choose_event(None)
            return
        self._show_fields()
        view = self._workspace.timeline.view
        view.set_reading_line(self.reader.reading_line())
        self._enable()

    def _show_fields(self) -> None:
        chosen, inspector = self._selection.chosen, self._workspace.inspector
        self._reviews = frozenset(Review)
        can_edit = self._session.is_writable
        if len(chosen) > MOST_TOGETHER or not self._session.is_open:
            inspector.show_events((), can_edit=can_edit, count=len(chosen))
            return
        events = self._session.store.events(chosen)
        if len(events) < len(chosen):
            self._selection.choose_many(event.id for event in events)
        self._reviews = frozenset(event.review for event in events)
        self._workspace.source.card.show_chosen(
            len(chosen), accepted=self._reviews == {Review.ACCEPTED}
        )
        before = self._read_before(events[0]) if len(events) == 1 else None
        sources = self._sources(events[0]) if len(events) == 1 else ()
        inspector.show_events(events, can_edit=can_edit, before=before, sources=sources)

    def _sources(self, event: Event) -> tuple[SourceLine, ...]:
        """The articles that tell an event, the principal one first."""
        lines: dict[ArticleId, SourceLine] = {}
        for quote in self._session.store.sources(event.id):
            copied = quote.copy_of and copy_of(self.headline(quote.copy_of))
            remark = ", ".join(filter(None, (quote.publisher, copied)))
            model = quote.copy_of or quote.article
            line = SourceLine(quote.article, model, quote.source_title, remark)
            lines.setdefault(quote.article, line)
        return tuple(lines.values())

    def _read_before(self, event: Event) -> TimeValue | None:
        """The date that the source of an event was read to have, where a person set another."""
        if "time" not in event.touched or event.principal is None:
            return None
        mention = self._session.store.mention(event.principal)
        return None if mention is None or mention.time == event.time else mention.time

    def _enable(self) -> None:
        """Actions by what they need; a decision that all chosen events have cannot be made."""
        self._actions.enable(self._states())
        for name, review in _DECISIONS:
            action = self._actions[name]
            action.setEnabled(action.isEnabled() and bool(self._reviews - {review}))

    def _states(self) -> dict[str, bool]:
        writable = self._session.is_writable
        return {
            "document": self._session.is_open,
            "writable": writable,
            "event": writable and self._selection.current_event is not None,
            "several": writable and 1 < len(self._selection.chosen) <= MOST_TOGETHER,
            "told": writable and bool(self.reader.separable),
            "article": writable and self._selection.current_article is not None,
            "filter": self._filter.is_set,
        }

    def _changed(self, changes: ChangeSet) -> None:
        if not self._slow:
            self.refresh(changes)
        elif not self._timer.isActive():
            self._timer.start(_WHILE_IMPORTING_MS)

    def _opened(self) -> None:
        self._selection.clear()
        self._filter.set_filter(EventFilter())
        self._workspace.timeline.filter_bar.show_filter(EventFilter())
        if self._session.is_open:
            articles = self._session.store.articles()
            self._selection.open_article(articles[0].id if articles else None)
        self.refresh()
        self._workspace.timeline.open_view()
        self._enable()

    def _event_chosen(self, event: EventId | None) -> None:
        del event
        self._workspace.inspector.commit()
        self._mark_chosen(centre=True)
        self.reader.show_event()
        self._show_links()
        self.show_current()

    def _reveal(self) -> None:
        """The panes have other sizes: the current event comes back into view."""
        self._mark_chosen(centre=True)
        self.reader.show_event()

    def _article_opened(self, article: ArticleId | None) -> None:
        self._workspace.articles.set_current(article)
        self._enable()

    def _current(self) -> Event | None:
        event = self._selection.current_event
        if event is None or not self._session.is_open:
            return None
        return self._session.store.event(event)

    def _show_links(self) -> None:
        event = self._selection.current_event
        if event is None or not self._session.is_open:
            self._workspace.timeline.view.set_links([])
            return
        links = []
        for relation in self._session.store.relations(event):
            pair = (relation.anchor, relation.subject)
            links.append(pair if relation.order.kind.value == "after" else pair[::-1])
        self._workspace.timeline.view.set_links(links)

    @property
    def _total(self) -> int:
        return self._session.store.count(EventFilter())

    def _count(self) -> None:
        """Ask anew, in another thread: in a large document it takes seconds."""
        if not self._session.is_open:
            return
        if not self._session.is_writable:
            self._status.show_checked(0, 0)
            return
        self._status.show_counting()
        self._counting.ask(_facets)

    def _show_counted(self, answer: object) -> None:
        facets: Facets = answer  # type: ignore[assignment]
        counts = {each.value: each.count for each in facets.reviews}
        left = counts.get(Review.UNREVIEWED.value, 0)
        self._status.show_checked(facets.total - left, facets.total)
        self._workspace.inspector.know(
            [each.words for each in facets.participants], [each.words for each in facets.tags]
        )
        places = [each.words for each in facets.places]
        self._workspace.timeline.filter_bar.know(places, self.headline)


def _differing(
    fresh: EventColumns, before: EventColumns, rows: Mapping[EventId, int], touched: Set[EventId]
) -> EventColumns:
    """Those that were touched, are new, or have another place in the order of their day."""
    if not len(before):
        return fresh
    at = [rows.get(EventId(each), -1) for each in fresh.id]
    turns = fresh.turn != before.turn[at]
    differ = [
        number
        for number, (each, row) in enumerate(zip(fresh.id, at, strict=True))
        if row < 0 or turns[number] or each in touched
    ]
    return columns_taken(fresh, differ)


def _facets(store: Store) -> Facets:
    """What the panes know of the whole document."""
    return store.facets(EventFilter(include_rejected=True), _COUNTED)
