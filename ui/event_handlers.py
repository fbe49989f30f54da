"""What actions and panes ask for events and their sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from timeline.grouping.doubts import doubts
from timeline.layout.lanes import Lane
from timeline.query import EventFilter
from timeline.records import ArticleId, EventId, MentionRef, Review, TimexKey
from timeline.timevalue import TimeValue

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_READINGS = (2, 3, 4)
_BACK = Qt.FocusReason.BacktabFocusReason
"""As by a key, so that the focus is seen."""


class EventHandlers(QObject):
    """Turns what a person wants into a verb of the event desk, and shows what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        view, source = window.timeline.view, window.source
        view.event_selected.connect(
            lambda each: window.selection.choose(EventId(each), map(EventId, view.selected_ids()))
        )
        view.selection_changed.connect(window.selection.choose_many)
        view.event_opened.connect(self._open_event)
        view.create_requested.connect(self._create)
        view.move_requested.connect(window.events.move)
        view.resize_requested.connect(window.events.resize)
        view.order_requested.connect(self._put_in_order)
        window.table.order_asked.connect(self._put_in_order)
        view.remove_requested.connect(lambda _: self._remove())
        view.context_requested.connect(self._show_menu)
        window.table.events_chosen.connect(window.selection.choose)
        window.table.event_opened.connect(self._open_event)
        window.articles.article_chosen.connect(self._open_article)
        source.event_clicked.connect(lambda event: window.selection.choose(event))
        source.step_asked.connect(self._step_in_article)
        source.not_a_date.connect(self._not_a_date)
        source.link_asked.connect(window.events.link_words)
        source.not_an_event.connect(self._not_an_event)
        source.written_on.connect(window.dating.set_day)
        source.card.reading_chosen.connect(window.events.take_reading)
        window.inspector.changed.connect(self._set_field)
        window.inspector.given.connect(window.events.give)
        window.inspector.taken.connect(window.events.take)
        window.inspector.shifted.connect(window.events.shift)
        window.inspector.source_asked.connect(self._show_source_in)
        window.inspector.closed.connect(self._close_inspector)

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        window, events = self._window, self._window.events
        table: dict[str, Callable[[], object]] = {
            "undo": self._undo,
            "redo": events.redo,
            "new_event": self._new_event,
            "edit_event": window.edit_event,
            "link_words": self._link_words,
            "accept": lambda: events.review(Review.ACCEPTED),
            "reject": self._reject,
            "reopen": lambda: events.review(Review.UNREVIEWED),
            "remove": self._remove,
            "next_event": lambda: self._step(1),
            "previous_event": lambda: self._step(-1),
            "show_source": self._show_source,
            "earlier": lambda: window.order.step(-1),
            "later": lambda: window.order.step(1),
            "merge": self._merge,
            "split": lambda: events.split(window.presenter.reader.separable),
            "duplicates": lambda: window.duplicates.show(window.acts["undo"]),
            "document_date": lambda: window.dating.ask(window.phrases),
            "remove_article": self._remove_article,
        }
        for number in _READINGS:
            table[f"reading_{number}"] = partial(self._take_reading, number)
        return table

    def _put_in_order(self, events: list[str], other: str, after: bool) -> None:  # noqa: FBT001
        self._window.order.put([EventId(each) for each in events], EventId(other), after=after)

    def _undo(self) -> None:
        self._window.inspector.commit()
        self._window.events.undo()

    def _open_event(self, event: str) -> None:
        self._window.selection.choose_event(EventId(event))
        self._window.edit_event()

    def _create(self, time: TimeValue | None, lane: Lane | None = None) -> None:
        if self._window.may_change():
            self._edit_new(self._window.events.create(time, lane))

    def _new_event(self) -> None:
        window = self._window
        words = window.source.text.selected_span()
        article = window.presenter.reader.article
        if words is not None and article is not None and window.source.text.hasFocus():
            timexes = window.presenter.reader.timexes
            event = window.events.create_from_words(article, words, timexes)
            window.source.text.let_go()  # the marks are seen now
            self._edit_new(event)
        else:
            self._create(None)

    def _edit_new(self, event: EventId) -> None:
        """A filter that would hide the new event gives way, and the status says so."""
        window = self._window
        if window.view_filter.is_set and window.table.model.row_of(event) < 0:
            window.timeline.filter_bar.show_filter(EventFilter(), tell=True)
            window.say("The filter was cleared to show the new event.", True)
        window.edit_event()

    def _link_words(self) -> None:
        """Selected words tell the current event, or those at the cursor that tell another."""
        window = self._window
        reader, text = window.presenter.reader, window.source.text
        words, article = text.selected_span(), reader.article
        ref = text.marks.mention_at(text.cursor_offset())
        if words is not None and article is not None:
            window.events.link_selected(article, words, reader.timexes)
            text.let_go()  # the marks are seen now
        elif ref is not None and text.hasFocus():
            window.events.link_words(ref)
        else:
            window.say("Select words in the source first; then L links them to this event.")

    def _reject(self) -> None:
        """A rejected event leaves the view, so the next one becomes current."""
        window = self._window
        hidden = not window.view_filter.filter.include_rejected
        after = self._neighbour() if hidden else window.selection.current_event
        window.events.review(Review.REJECTED)
        window.selection.choose_event(after)

    def _remove(self) -> None:
        self._window.events.remove(then=self._neighbour())

    def _merge(self) -> None:
        """Few events that are alike become one at once; of others it is asked first."""
        window = self._window
        events = window.session.store.events(window.events.targets)
        into = next((e for e in events if e.id == window.selection.current_event), None)
        found = doubts(events)
        if into is None or found is None or not window.may_change():
            window.events.merge()
            return
        from ui.dialogs.merging import ask_merge

        ask_merge(window, into.title, found, window.events.merge)

    def _neighbour(self) -> EventId | None:
        """The event that follows those a verb is about, in the order of the table."""
        window = self._window
        model, targets = window.table.model, set(window.events.targets)
        rows = sorted(row for row in map(model.row_of, targets) if row >= 0)
        if not rows:
            return None
        for row in (rows[-1] + 1, rows[0] - 1):
            found = model.id_at(row)
            if found is not None and found not in targets:
                return found
        return None

    def _step(self, step: int) -> None:
        window = self._window
        model = window.table.model
        row = model.row_of(window.selection.current_event)
        if row >= 0:
            found = model.id_at(row + step)
        else:  # begin with what is looked at
            seen = window.timeline.event_in_view(last=step < 0)
            end = 0 if step > 0 else model.rowCount() - 1
            found = model.id_at(end) if seen is None else EventId(seen)
        if found is not None:
            window.selection.choose(found)

    def _step_in_article(self, step: int) -> None:
        window = self._window
        here = window.source.text.marks.events()
        if not here:
            return
        current = window.selection.current_event
        place = here.index(current) + step if current in here else (0 if step > 0 else -1)
        window.selection.choose(here[place % len(here)])

    def _take_reading(self, number: int) -> None:
        value = self._window.source.card.alternative(number)
        if value is not None and self._window.source.card.isVisible():
            self._window.events.take_reading(value)

    def _set_field(self, events: Sequence[EventId], field: str, value: object) -> None:
        """The event may have gone elsewhere by that: it is brought into view."""
        self._window.events.set_field(events, field, value)
        self._window.timeline.view.set_current(self._window.selection.current_event)

    def _close_inspector(self) -> None:
        window = self._window
        if not window.workspace.is_editing:
            return
        window.workspace.show_inspector(shown=False)
        back = window.came_from
        (back if back.isVisible() else window.timeline.view).setFocus(_BACK)

    def _show_menu(self, events: list[str], where: QPoint) -> None:
        window = self._window
        menu = QMenu(window)
        names: tuple[str, ...] = (
            "edit_event",
            "show_source",
            "",
            "accept",
            "reject",
            "reopen",
            "",
            "earlier",
            "later",
            "",
            "remove",
            "split",
        )
        if len(events) > 1:
            names = (*names[:-1], "merge", "fit_selection")
        if not events:
            here = menu.addAction("New event here")
            here.setIcon(window.acts["new_event"].icon())
            here.setEnabled(window.acts["new_event"].isEnabled())
            here.triggered.connect(lambda: window.timeline.view.create_at(where))
            names = ("", "fit", "go_to_date", "today")
        for name in names:
            if name:
                menu.addAction(window.acts[name])
            else:
                menu.addSeparator()
        menu.exec(where)
        menu.deleteLater()

    # sources ------------------------------------------------------------------------------------

    def _open_article(self, article: ArticleId) -> None:
        window = self._window
        window.workspace.show_inspector(shown=False)
        window.selection.open_article(article)
        window.workspace.bring("source")

    def _show_source_in(self, article: ArticleId) -> None:
        """The words with which this article tells the current event."""
        self._window.selection.open_article(article)
        self._show_source()

    def _show_source(self) -> None:
        window = self._window
        window.workspace.show_inspector(shown=False)
        window.workspace.bring("source")
        window.presenter.reader.show_event()
        window.source.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _not_a_date(self, key: TimexKey) -> None:
        article = self._window.selection.current_article
        if article is not None:
            self._window.events.reject_date(article, key)

    def _not_an_event(self, ref: MentionRef) -> None:
        self._window.events.reject_words(ref)

    def _remove_article(self) -> None:
        article = self._window.selection.current_article
        if article is not None:
            self._window.events.remove_article(article)
