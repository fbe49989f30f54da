"""What each action and each intention of a pane does: one table, one place."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from timeline.daynumber import from_date
from timeline.query import EventFilter
from timeline.records import ArticleId, EventId, MentionRef, Review, TimexKey
from timeline.timevalue import TimeValue
from ui.appearance import CHOICES
from ui.dialogs.date_dialog import DateDialog
from ui.dialogs.help import about_dialog, keys_dialog

if TYPE_CHECKING:
    from timeline.store import ArticleHit, EventHit
    from ui.main_window import MainWindow

_ZOOM = 1.5
_READING_KEYS = (2, 3, 4)


class Handlers(QObject):
    """Connects actions and panes to the desks of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for name, handler in self._table().items():
            window.acts[name].triggered.connect(partial(_call, handler))
        self._connect_panes()
        self._fill_recent()
        for number in _READING_KEYS:
            shortcut = QShortcut(QKeySequence(str(number)), window)
            shortcut.activated.connect(partial(self._take_reading, number))
        window.acts[window.appearance.choice].setChecked(True)
        lanes = window.settings.text_of("lanes", "lanes_kind")
        window.acts[lanes if lanes in window.acts else "lanes_kind"].setChecked(True)
        window.acts["show_table"].setChecked(window.workspace.table_wanted)

    def _table(self) -> dict[str, Callable[[], object]]:
        window = self._window
        documents, events = window.documents, window.events
        table: dict[str, Callable[[], object]] = {
            "new": documents.new,
            "open": documents.ask_open,
            "open_folder": documents.ask_open_folder,
            "paste": documents.paste,
            "samples": documents.open_samples,
            "save_copy": documents.ask_save_copy,
            "move_to": documents.ask_move,
            "export": lambda: documents.ask_export(window.view_filter.filter),
            "close": documents.close,
            "quit": window.close,
            "undo": self._undo,
            "redo": self._redo,
            "find": self._find,
            "next_hit": lambda: self._step_to_hit(1),
            "previous_hit": lambda: self._step_to_hit(-1),
            "filter": self._toggle_filter,
            "clear_filter": self._clear_filter,
            "zoom_in": lambda: window.timeline.view.zoom(_ZOOM),
            "zoom_out": lambda: window.timeline.view.zoom(1 / _ZOOM),
            "fit": window.timeline.view.fit,
            "go_to_date": self._go_to_date,
            "today": self._go_today,
            "show_rejected": self._show_rejected,
            "show_table": lambda: window.workspace.show_table(
                shown=window.acts["show_table"].isChecked()
            ),
            "undated": self._show_undated,
            "history": self._show_history,
            "larger": lambda: window.source.text.zoom(1),
            "smaller": lambda: window.source.text.zoom(-1),
            "new_event": self._new_event,
            "edit_event": window.edit_event,
            "accept": lambda: events.review(Review.ACCEPTED),
            "reject": lambda: self._reject(),
            "reopen": lambda: events.review(Review.UNREVIEWED),
            "remove": self._remove,
            "next_event": lambda: self._step(1),
            "previous_event": lambda: self._step(-1),
            "show_source": self._show_source,
            "document_date": lambda: window.dating.ask(window.phrases),
            "remove_article": self._remove_article,
            "keys": lambda: keys_dialog(window),
            "about": self._about,
        }
        for name in ("kind", "place", "participant", "article", "none"):
            table[f"lanes_{name}"] = partial(self._set_lanes, f"lanes_{name}")
        for name in CHOICES:
            table[name] = partial(window.appearance.choose, name)
        return table

    def _connect_panes(self) -> None:
        window = self._window
        view = window.timeline.view
        view.event_selected.connect(lambda each: window.selection.choose_event(EventId(each)))
        view.selection_changed.connect(window.events.choose_many)
        view.event_opened.connect(self._open_event)
        view.create_requested.connect(self._create)
        view.move_requested.connect(window.events.move)
        view.resize_requested.connect(window.events.resize)
        view.remove_requested.connect(lambda _: self._remove())
        view.context_requested.connect(self._show_menu)
        view.lanes_reordered.connect(self._order_lanes)
        view.set_hover_source(window.presenter.reader.hover_words)
        view.set_today(window.phrases.now_minute())
        window.search.found.connect(view.set_search_hits)
        window.table.event_chosen.connect(window.selection.choose_event)
        window.table.event_opened.connect(self._open_event)
        window.articles.article_chosen.connect(self._open_article)
        window.source.event_clicked.connect(window.selection.choose_event)
        window.source.step_asked.connect(self._step_in_article)
        window.source.not_a_date.connect(self._not_a_date)
        window.source.link_asked.connect(window.events.link_words)
        window.source.not_an_event.connect(self._not_an_event)
        window.source.card.reading_chosen.connect(window.events.take_reading)
        window.inspector.changed.connect(self._set_field)
        window.inspector.closed.connect(self._close_inspector)
        window.timeline.filter_bar.changed.connect(self._filter)
        window.timeline.filter_bar.closed.connect(self._close_filter)
        window.search.hit_chosen.connect(self._show_hit)
        window.documents.recent_changed.connect(self._fill_recent)
        window.workspace.table_toggled.connect(window.acts["show_table"].setChecked)

    # edit ---------------------------------------------------------------------------------------

    def _undo(self) -> None:
        self._window.inspector.commit()
        self._window.events.undo()

    def _redo(self) -> None:
        self._window.events.redo()

    def _find(self) -> None:
        self._window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.search.selectAll()

    # filter -------------------------------------------------------------------------------------

    def _toggle_filter(self) -> None:
        bar = self._window.timeline.filter_bar
        if bar.isVisible():
            self._close_filter()
            return
        self._window.timeline.show_filter(shown=True, is_set=self._window.view_filter.is_set)
        bar.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close_filter(self) -> None:
        """Closing the bar keeps the filter; its button then says that one is in force."""
        self._window.timeline.show_filter(shown=False, is_set=self._window.view_filter.is_set)
        self._window.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, wanted: EventFilter) -> None:
        window = self._window
        window.view_filter.set_filter(wanted)
        window.timeline.show_filter(
            shown=window.timeline.filter_bar.isVisible(), is_set=window.view_filter.is_set
        )
        window.acts["clear_filter"].setEnabled(window.view_filter.is_set)

    def _clear_filter(self) -> None:
        self._window.timeline.filter_bar.show_filter(EventFilter(), tell=True)

    def _show_rejected(self) -> None:
        shown = self._window.acts["show_rejected"].isChecked()
        wanted = replace(self._window.view_filter.filter, include_rejected=shown)
        self._window.timeline.filter_bar.include_rejected(included=shown)
        self._window.view_filter.set_filter(wanted)

    # view ---------------------------------------------------------------------------------------

    def _set_lanes(self, name: str) -> None:
        self._window.settings.set_text("lanes", name)
        self._window.presenter.refresh_events()

    def _order_lanes(self, lanes: tuple[str, ...]) -> None:
        self._window.timeline.set_lane_order(lanes)
        self._window.presenter.refresh_events()

    def _step_to_hit(self, step: int) -> None:
        self._window.timeline.view.step_to_hit(step)

    def _go_to_date(self) -> None:
        window = self._window
        dialog = DateDialog("Go to a date", "", "Go", window.phrases, window)
        dialog.chosen.connect(self._go_to)
        dialog.open()

    def _go_to(self, value: TimeValue) -> None:
        first, last = value.first_day, value.last_day
        if first is not None and last is not None:
            self._window.timeline.view.go_to((first + last) // 2)
        elif first is not None or last is not None:
            self._window.timeline.view.go_to(first or last or 0)

    def _go_today(self) -> None:
        at = datetime.datetime.fromtimestamp(self._window.session.clock() / 1000, tz=datetime.UTC)
        self._window.timeline.view.go_today(from_date(at.astimezone().date()))

    def _show_undated(self) -> None:
        self._window.workspace.show_pane(3)
        self._window.table.go_to_undated()

    def _show_history(self) -> None:
        self._window.workspace.show_pane(3)
        self._window.table.show_tab(1)

    def _show_hit(self, hit: EventHit | ArticleHit) -> None:
        window = self._window
        window.workspace.show_inspector(shown=False)
        if hit.event is not None and hasattr(hit, "title"):
            window.selection.choose_event(hit.event)
            self._bring_into_filter(hit.event)
            window.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        assert not hasattr(hit, "title")
        window.selection.open_article(hit.article)
        if hit.event is not None:
            window.selection.choose_event(hit.event)
            self._bring_into_filter(hit.event)
        window.workspace.show_pane(2)
        window.source.text.show_hits((hit.span,))
        window.source.text.reveal(hit.span)

    def _bring_into_filter(self, event: EventId) -> None:
        """A found event that the filter hides: the filter gives way, and the status says so."""
        window = self._window
        if window.view_filter.is_set and window.table.model.row_of(event) < 0:
            self._clear_filter()
            window.timeline.view.set_current(event)
            window.say("The filter was cleared to show this event.")

    # events -------------------------------------------------------------------------------------

    def _open_event(self, event: str) -> None:
        self._window.selection.choose_event(EventId(event))
        self._window.edit_event()

    def _create(self, time: TimeValue | None) -> None:
        if self._window.session.is_writable:
            self._window.events.create(time)
            self._window.edit_event()

    def _new_event(self) -> None:
        window = self._window
        words = window.source.text.selected_span()
        article = window.presenter.reader.article
        if words is not None and article is not None and window.source.text.hasFocus():
            window.events.create_from_words(article, words, window.presenter.reader.timexes)
            window.edit_event()
        else:
            self._create(None)

    def _reject(self) -> None:
        """A rejected event leaves the view, so the next one becomes current."""
        window = self._window
        hidden = not window.view_filter.filter.include_rejected
        after = self._neighbour() if hidden else window.selection.current_event
        window.events.review(Review.REJECTED)
        window.selection.choose_event(after)

    def _remove(self) -> None:
        self._window.events.remove(then=self._neighbour())

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
        wanted = row + step if row >= 0 else (0 if step > 0 else model.rowCount() - 1)
        found = model.id_at(wanted)
        if found is not None:
            window.selection.choose_event(found)

    def _step_in_article(self, step: int) -> None:
        window = self._window
        here = window.source.text.marks.events()
        if not here:
            return
        current = window.selection.current_event
        place = here.index(current) + step if current in here else (0 if step > 0 else -1)
        window.selection.choose_event(here[place % len(here)])

    def _take_reading(self, number: int) -> None:
        value = self._window.source.card.alternative(number)
        if value is not None and self._window.source.card.isVisible():
            self._window.events.take_reading(value)

    def _set_field(self, field: str, value: object) -> None:
        """The event may have gone elsewhere by that: it is brought into view."""
        self._window.events.set_field(field, value)
        self._window.timeline.view.set_current(self._window.selection.current_event)

    def _close_inspector(self) -> None:
        window = self._window
        if not window.workspace.is_editing:
            return
        window.workspace.show_inspector(shown=False)
        window.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)

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
            "remove",
        )
        if not events:
            names = ("new_event", "", "fit", "go_to_date")
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
        window.workspace.show_pane(2)

    def _show_source(self) -> None:
        window = self._window
        window.workspace.show_inspector(shown=False)
        window.workspace.show_pane(2)
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

    # documents ----------------------------------------------------------------------------------

    def _fill_recent(self) -> None:
        window = self._window
        menu = window.masthead.recent
        menu.clear()
        for path in window.settings.recent:
            action = menu.addAction(window.documents.name_of(path))
            action.setToolTip(str(path))
            action.triggered.connect(partial(_call, partial(window.documents.open_document, path)))
        menu.setEnabled(not menu.isEmpty())
        if not menu.isEmpty():
            menu.addSeparator()
            clear = menu.addAction("Clear this list")
            clear.triggered.connect(partial(_call, self._forget_recent))

    def _forget_recent(self) -> None:
        self._window.settings.forget_all_documents()
        self._fill_recent()

    def _about(self) -> None:
        path = self._window.documents.path
        about_dialog(self._window, "" if path is None else str(path))


def _call(handler: Callable[[], object], checked: bool = False) -> None:  # noqa: FBT001 - a slot
    """An action tells whether it is checked; handlers ask the action themselves."""
    del checked
    handler()
