"""The main window: puts the panes, the desks and the actions together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from timeline.query import parse_query
from timeline.records import EventId
from ui import filter_words, messages
from ui.actions import Actions, escaped
from ui.appearance import Appearance
from ui.dialogs.frame import notice
from ui.document_dating import DocumentDating
from ui.document_desk import DocumentDesk
from ui.documents import Places
from ui.duplicate_desk import DuplicateDesk
from ui.event_desk import EventDesk
from ui.guarding import Guard
from ui.handlers import Handlers
from ui.importing import Importing, ImportReport, Problem
from ui.inspector.event_form import Readers
from ui.inspector.pane import InspectorPane
from ui.names import actor_named, actors_known, place_named, place_words, places_offered
from ui.order_desk import OrderDesk
from ui.panes.articles import ArticlesPane
from ui.panes.drop_hint import DropHint
from ui.panes.first_start import FirstStart
from ui.panes.masthead import Masthead
from ui.panes.notice_bar import NoticeBar
from ui.panes.search import SearchField
from ui.panes.status import StatusLine
from ui.panes.table import TablePane
from ui.panes.timeline import TimelinePane
from ui.phrases import PhraseReader
from ui.presenter import Presenter
from ui.selection import Selection
from ui.session import Session, Standing
from ui.settings import Settings
from ui.source_view.pane import SourcePane
from ui.theme import Theme
from ui.view_filter import ViewFilter
from ui.workers import Worker
from ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.changes import ChangeSet
    from timeline.records import Event
    from timeline.store import ArticleHit, EventHit

_SIZE = QSize(1440, 900)
"""Of a window that was never open before, where the screen has room for it."""
_LOOK_EVERY_MS = 2_000
_FASTEST = 888.0
"""Articles a second: digits as wide as any that will be shown."""
_MARKS = {
    Standing.WRITABLE: "",
    Standing.OPEN_ELSEWHERE: ", read-only",
    Standing.UNWRITABLE: ", read-only",
    Standing.GONE: ", file is gone",
}
"""Follows the document's name where it may not be changed."""


class MainWindow(QMainWindow):
    """Wiring only: panes emit intentions, desks make edits, the presenter fills the panes."""

    def __init__(
        self, session: Session, appearance: Appearance, settings: Settings, places: Places
    ) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 500)
        self.session, self.appearance, self.settings = session, appearance, settings
        self.selection = Selection(self)
        self.view_filter = ViewFilter(self)
        self.acts = Actions(self)
        self.importing = Importing(session, self)
        self.documents = DocumentDesk(session, self.importing, places, settings, self)
        self.guard = Guard(session, self)
        self.events = EventDesk(session, self.selection, self)
        self.order = OrderDesk(self)
        self.duplicates = DuplicateDesk(session, self.selection, self.events, self)
        self.phrases = PhraseReader(session, self.selection)
        self.dating = DocumentDating(session, self.selection, self)
        self._imported = ImportReport(0)
        self.came_from: QWidget
        """Where the keyboard was before the inspector was opened, and goes back to."""
        self._build()
        self.presenter = Presenter(
            session, self.selection, self.view_filter, self.workspace, self.status, self.acts, self
        )
        self._restore()
        self.handlers = Handlers(self)
        self._connect()
        self._show_document()

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self.appearance.theme

    def tell(self, title: str, text: str) -> None:
        """Show a notice, once: what goes wrong again and again is told until it is closed."""
        shown = QApplication.activeModalWidget()
        if shown is None or (shown.windowTitle(), shown.accessibleDescription()) != (title, text):
            notice(self, title, text)

    def say(self, message: str, can_undo: bool = False) -> None:  # noqa: FBT001 - also a slot
        """Say in the status line what happened."""
        self.status.say(message, can_undo=can_undo)

    def may_change(self) -> bool:
        """True when the document may be changed; else it says why not."""
        reason = messages.READ_ONLY[self.session.standing]
        if reason:
            self.say(reason)
        return self.session.is_writable

    def show_table_events(self, changes: ChangeSet, problems: Sequence[Problem]) -> None:
        """A table has come in: what is new is in view, and rows that were not taken are listed."""
        if len(changes.events_added) >= len(self.timeline.columns):
            self.timeline.open_view()
        elif changes.events_added:
            self.timeline.view.fit_events(changes.events_added)
        if problems:
            title = f"{messages.counted(len(problems), 'row')} of {problems[0].name} to look at"
            self.workspace.problems.show_problems(problems, title)

    def edit_event(self) -> None:
        """Open the inspector on the current event."""
        if self.selection.current_event is not None and self.may_change():
            views = (self.timeline.view, self.table.table, self.source.text)
            self.came_from = next((each for each in views if each.hasFocus()), self.came_from)
            self.workspace.show_inspector(shown=True)
            self.presenter.catch_up()
            self.inspector.window().activateWindow()  # the keyboard may be in a floating pane
            self.inspector.begin("title")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.inspector.commit()
        self.importing.wait()
        self.hide()
        for worker in self.findChildren(Worker):
            worker.finish()
        self.settings.set_bytes("geometry", self.saveGeometry())
        self.workspace.save(self.settings)
        self.settings.sync()
        self.session.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasHtml():
            self.drop_hint.invite(messages.DROP_HERE)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        if self.documents.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.masthead.set_room(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.look_for_changes()

    def _build(self) -> None:
        self.search = SearchField(self._find, self._fetch, self._explain)
        self.masthead = Masthead(self.acts, self.search)
        self.setMenuWidget(self.masthead)
        self.first = FirstStart(self.acts)
        self.articles = ArticlesPane(self.acts)
        self.timeline = TimelinePane(self.acts, self.theme)
        self.table = TablePane(self._fetch)
        self.source = SourcePane(self.acts)
        readers = Readers(
            self.phrases, actor_named, actors_known, place_named, places_offered, place_words
        )
        self.inspector = InspectorPane(self.acts, readers)
        self.came_from = self.timeline.view
        self.workspace = Workspace(
            self.articles, self.timeline, self.table, self.source, self.inspector
        )
        self.status = StatusLine(self.acts)
        self.notice = NoticeBar(self.acts)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.first)
        self.pages.addWidget(self.workspace)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
        self.drop_hint = DropHint(self)

    def _connect(self) -> None:
        self.session.opened.connect(self._show_document)
        self.session.changed.connect(lambda _: self._show_undo())
        self.session.reloaded.connect(self._show_undo)
        self.session.standing_changed.connect(self._standing_changed)
        self.events.said.connect(self.say)
        self.order.said.connect(self.say)
        self.documents.said.connect(self.say)
        self.documents.refused.connect(self.tell)
        self.guard.found.connect(lambda found: self.notice.show_broken(messages.broken(found)))
        self.notice.recover_asked.connect(self.documents.ask_recover)
        self.dating.ready.connect(self.events.set_document_date)
        self.dating.refused.connect(self.tell)
        self.importing.started.connect(self._import_started)
        self.importing.refused.connect(self.tell)
        self.importing.progressed.connect(self._show_progress)
        self.importing.finished.connect(self._import_finished)
        self.duplicates.counted.connect(self._tell_pairs)
        self.status.progress.cancel.clicked.connect(self.importing.stop)
        self.appearance.changed.connect(self._theme_changed)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self.session.look_for_changes)
        self._look.start()

    def _restore(self) -> None:
        title_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(0, title_bar)))
        geometry = self.settings.bytes_of("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.workspace.restore(self.settings)
        self.acts.colour(self.theme)

    def _find(self, text: str) -> Sequence[EventHit | ArticleHit]:
        return self.session.store.search(text) if self.session.is_open else ()

    def _explain(self, text: str) -> str:
        store = self.session.store
        return filter_words.unknown_words(store.unknown_names(parse_query(text)))

    def _fetch(self, ids: Sequence[EventId]) -> Sequence[Event]:
        return self.session.store.events(ids) if self.session.is_open else ()

    def _show_document(self) -> None:
        is_open = self.session.is_open
        self.notice.show_broken("")
        self.pages.setCurrentIndex(1 if is_open else 0)
        self.masthead.show_empty(empty=not is_open)
        self.status.setVisible(is_open)
        self._show_undo()
        self.notice.show_standing(messages.READ_ONLY[self.session.standing])
        if not is_open:
            self.setWindowTitle("Dateline")
            self.masthead.show_document("")
            self.workspace.problems.hide()
            self.first.open.setFocus()
            return
        self.timeline.view.setFocus()
        QTimer.singleShot(0, self._show_name)

    def _standing_changed(self) -> None:
        self.notice.show_standing(messages.READ_ONLY[self.session.standing])
        self._show_undo()
        self._show_name()
        self.presenter.show_current()

    def _show_name(self) -> None:
        """The name is known only when the desk has taken the document."""
        documents = self.documents
        if documents.path is None:
            return
        read_only = _MARKS[self.session.standing]
        self.setWindowTitle(f"{documents.name} ({documents.place}{read_only}) – Dateline")
        self.masthead.show_document(f"{documents.name}{read_only}")
        self.masthead.setToolTip("")

    def _show_undo(self) -> None:
        for name, verb, label in (
            ("undo", "Undo", self.session.undo_label),
            ("redo", "Redo", self.session.redo_label),
        ):
            action = self.acts[name]
            # An import is one step: it can be taken back when it has ended or was stopped.
            action.setEnabled(label is not None and not self.importing.is_running)
            words = verb if label is None else f"{verb} {label[:1].lower()}{label[1:]}"
            action.setText(f"&{escaped(words)}")
            action.setToolTip(words)

    def _show_progress(self, done: int, total: int, rate: float) -> None:
        if not done:
            self.status.progress.reserve(messages.reading(total, total, _FASTEST))
        self.status.progress.show_progress(messages.reading(done, total, rate), done, total)

    def _import_started(self) -> None:
        self.presenter.set_importing(running=True)
        self._show_undo()

    def _import_finished(self, report: ImportReport) -> None:
        if self.status.progress.cancel.hasFocus():
            self.timeline.view.setFocus()
        self.status.progress.hide()
        self.presenter.set_importing(running=False)
        self._show_undo()
        self._tell_import(report)
        if report.problems:
            self.workspace.problems.show_problems(report.problems)
        if report.newest is not None and self.selection.current_article is None:
            self.selection.open_article(report.newest)
        if report.articles:
            self.timeline.open_view()

    def _tell_import(self, report: ImportReport) -> None:
        self._imported = report
        self.status.say(messages.imported(report), can_undo=report.can_undo)
        if report.has_maybe_same:
            self.duplicates.count()

    def _tell_pairs(self, pairs: int) -> None:
        """What an import brought is told more fully, while it is still being told."""
        report, told = self._imported, messages.imported(self._imported)
        if pairs and self.status.message == told:
            words = f"{told} {messages.pairs_in_words(pairs)}"
            self.status.say(words, can_undo=report.can_undo, can_look=True)

    def _theme_changed(self, theme: Theme) -> None:
        self.acts.colour(theme)
        self.timeline.view.set_theme(theme)
        self.source.text.restyle()
        self.source.card.show_again()
        for widget in self.findChildren(QWidget):
            widget.update()


def files_of(paths: Sequence[str]) -> list[Path]:
    """Paths as the command line gives them, made absolute."""
    return [Path(path).absolute() for path in paths]
