"""What actions and panes ask of the view: filter, lanes, panes, where the timeline stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from timeline.daynumber import local_day
from timeline.query import EventFilter
from timeline.records import EventId
from timeline.timevalue import TimeValue
from ui.animations import CHOICES as MOTIONS
from ui.animations import Animations
from ui.appearance import CHOICES
from ui.desktop_settings import DesktopSettings
from ui.dialogs.date_dialog import DateDialog
from ui.filter_words import parts_of
from ui.timeline_view import Facet

if TYPE_CHECKING:
    from timeline.store import ArticleHit, EventHit
    from ui.dialogs.picture import Subject
    from ui.main_window import MainWindow
    from ui.picture_desk import PictureDesk

_ZOOM = 1.5
_PANES = ("articles", "source", "inspector", "table")


class ViewHandlers(QObject):
    """Nothing here changes the document."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk: PictureDesk | None = None
        view, bar = window.timeline.view, window.timeline.filter_bar
        view.lanes_reordered.connect(self._order_lanes)
        view.set_hover_source(window.presenter.reader.hover_words)
        view.set_today(window.phrases.now_minute())
        window.search.found.connect(view.set_search_hits)
        window.source.event_asked.connect(lambda: self._open_pane("inspector"))
        window.inspector.date_typed.connect(view.show_preview)
        window.search.hit_chosen.connect(self._show_hit)
        bar.changed.connect(self._filter)
        bar.closed.connect(self._close_filter)
        window.workspace.wanted_changed.connect(self._show_wanted)
        window.workspace.rearranged.connect(self._show_wanted)
        window.workspace.offer(window.acts["reset_panes"])
        self._animations = Animations(DesktopSettings(self), window.settings, self)
        self._animations.changed.connect(view.set_animated)
        view.set_animated(self._animations.are_wanted)
        window.acts[self._animations.choice].setChecked(True)
        QTimer.singleShot(0, self._animations, self._animations.ask)
        window.acts["fitted_lanes"].setChecked(window.settings.text_of("lane_heights") != "all")
        view.set_lanes_fitted(window.acts["fitted_lanes"].isChecked())
        for facet in Facet:
            order = window.settings.text_of(f"lane_order_{facet}")
            window.timeline.set_lane_order(facet, tuple(order.splitlines()))
        window.acts[window.appearance.choice].setChecked(True)
        lanes = window.settings.text_of("lanes", "lanes_kind")
        window.acts[lanes if lanes in window.acts else "lanes_kind"].setChecked(True)
        self._show_wanted()

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        window = self._window
        view, workspace = window.timeline.view, window.workspace
        table: dict[str, Callable[[], object]] = {
            "menu": window.masthead.open_menu,
            "find": self._find,
            "next_hit": lambda: view.step_to_hit(1),
            "previous_hit": lambda: view.step_to_hit(-1),
            "filter": self._toggle_filter,
            "clear_filter": self._clear_filter,
            "zoom_in": lambda: view.zoom(_ZOOM),
            "zoom_out": lambda: view.zoom(1 / _ZOOM),
            "fit": view.fit,
            "fit_selection": view.zoom_to_selection,
            "go_to_date": self._go_to_date,
            "today": self._go_today,
            "show_rejected": self._show_rejected,
            "picture": lambda: self._pictures().ask(),
            "copy_picture": lambda: self._pictures().copy_view(view.width(), window.theme),
            "fitted_lanes": self._fit_lanes,
            "undated": self._show_undated,
            "history": self._show_history,
            "larger": lambda: window.source.text.zoom(1),
            "smaller": lambda: window.source.text.zoom(-1),
            "next_pane": lambda: workspace.step_pane(1),
            "previous_pane": lambda: workspace.step_pane(-1),
            "reset_panes": workspace.reset,
        }
        for name in _PANES:
            table[f"pane_{name}"] = partial(self._toggle_pane, name)
        for facet in Facet:
            table[f"lanes_{facet}"] = partial(self._set_lanes, f"lanes_{facet}")
        for name in CHOICES:
            table[name] = partial(window.appearance.choose, name)
        for name in MOTIONS:
            table[name] = partial(self._animations.choose, name)
        return table

    def _find(self) -> None:
        self._window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.search.selectAll()

    # pictures -----------------------------------------------------------------------------------

    def _pictures(self) -> PictureDesk:
        """Made when a picture is asked for first: the window opens sooner without it."""
        if self._desk is None:
            from ui.picture_desk import PictureDesk

            window = self._window
            self._desk = PictureDesk(self._subject, window.phrases, window.settings, window)
            self._desk.said.connect(window.say)
            self._desk.refused.connect(window.tell)
        return self._desk

    def _subject(self) -> Subject:
        """What the timeline shows at the moment."""
        from ui.dialogs.picture import Subject
        from ui.picture_desk import day_words

        window = self._window
        timeline, scale = window.timeline, window.timeline.view.camera.goal
        wanted = window.view_filter.filter
        parts = [f"“{wanted.text}”"] if wanted.text else []
        parts += [part.words for part in parts_of(wanted, window.presenter.headline)]
        return Subject(
            columns=timeline.columns,
            lanes=timeline.lanes,
            view=(scale.start, scale.end),
            title=window.documents.name,
            about=f"Filtered by {', '.join(parts)}." if parts else "",
            made=day_words(window.session.clock()),
        )

    # panes --------------------------------------------------------------------------------------

    def _open_pane(self, name: str) -> None:
        action = self._window.acts[f"pane_{name}"]
        if not action.isChecked():
            action.trigger()

    def _toggle_pane(self, name: str) -> None:
        window = self._window
        window.workspace.want(name, shown=window.acts[f"pane_{name}"].isChecked())
        if name == "inspector" and window.workspace.is_editing:
            window.inspector.begin()

    def _show_wanted(self) -> None:
        for name in _PANES:
            self._window.acts[f"pane_{name}"].setChecked(self._window.workspace.is_wanted(name))

    # filter -------------------------------------------------------------------------------------

    def _toggle_filter(self) -> None:
        bar = self._window.timeline.filter_bar
        if bar.isVisible():
            self._close_filter()
            return
        self._window.workspace.show_page("timeline")
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

    # where the timeline stands -------------------------------------------------------------------

    def _set_lanes(self, name: str) -> None:
        self._window.settings.set_text("lanes", name)
        self._window.presenter.refresh_events()

    def _fit_lanes(self) -> None:
        fitted = self._window.acts["fitted_lanes"].isChecked()
        self._window.settings.set_text("lane_heights", "fitted" if fitted else "all")
        self._window.timeline.view.set_lanes_fitted(fitted)

    def _order_lanes(self, lanes: tuple[str, ...]) -> None:
        facet = self._window.timeline.lanes.facet
        self._window.timeline.set_lane_order(facet, lanes)
        self._window.settings.set_text(f"lane_order_{facet}", "\n".join(lanes))
        self._window.presenter.refresh_events()

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
        self._window.timeline.view.go_today(local_day(self._window.session.clock()))

    def _show_undated(self) -> None:
        self._window.workspace.bring("table")
        self._window.table.go_to_undated()

    def _show_history(self) -> None:
        self._window.workspace.bring("table")
        self._window.table.show_tab(1)

    def _show_hit(self, hit: EventHit | ArticleHit) -> None:
        window = self._window
        window.workspace.show_inspector(shown=False)
        if hit.event is not None and hasattr(hit, "title"):
            window.selection.choose(hit.event)
            self._bring_into_filter(hit.event)
            window.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        assert not hasattr(hit, "title")
        window.selection.open_article(hit.article)
        if hit.event is not None:
            window.selection.choose(hit.event)
            self._bring_into_filter(hit.event)
        window.workspace.bring("source")
        window.source.text.show_hits((hit.span,))
        window.source.text.reveal(hit.span)

    def _bring_into_filter(self, event: EventId) -> None:
        """A found event that the filter hides: the filter gives way, and the status says so."""
        window = self._window
        if window.view_filter.is_set and window.table.model.row_of(event) < 0:
            self._clear_filter()
            window.timeline.view.set_current(event)
            window.say("The filter was cleared to show this event.")
