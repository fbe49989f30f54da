"""What each action of the window does: the table of actions meets those who carry them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.actions import escaped, underline_letters
from ui.dialogs.help import about_dialog, keys_dialog
from ui.event_handlers import EventHandlers
from ui.view_handlers import ViewHandlers

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.table_desk import TableDesk


class Handlers(QObject):
    """Connects the actions of one window; keeps those of documents itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._table_desk: TableDesk | None = None
        self._view, self._events = ViewHandlers(window), EventHandlers(window)
        for table in (self._table(), self._view.table(), self._events.table()):
            for name, handler in table.items():
                window.acts[name].triggered.connect(partial(_call, handler))
        window.masthead.menus["File"].aboutToShow.connect(self._fill_recent)
        window.documents.recent_changed.connect(self._fill_recent)
        window.documents.tables_given.connect(lambda paths: self._tables().ask(paths))
        window.documents.cells_pasted.connect(lambda text: self._tables().ask_pasted(text))
        self._fill_recent()

    def _table(self) -> dict[str, Callable[[], object]]:
        window, documents = self._window, self._window.documents
        return {
            "new": documents.new,
            "open": documents.ask_open,
            "open_folder": documents.ask_open_folder,
            "paste": documents.paste,
            "import_table": documents.ask_table,
            "samples": documents.open_samples,
            "save_copy": documents.ask_save_copy,
            "move_to": documents.ask_move,
            "export": lambda: documents.ask_export(window.view_filter.filter),
            "close": documents.close,
            "quit": window.close,
            "keys": lambda: keys_dialog(window),
            "about": self._about,
        }

    def _tables(self) -> TableDesk:
        """Made when a table is given first: the window opens sooner without it."""
        if self._table_desk is None:
            from ui.table_desk import TableDesk

            window = self._window
            self._table_desk = TableDesk(
                window.session,
                window.importing,
                window.documents.ensure,
                window.settings,
                window,
            )
            self._table_desk.said.connect(window.say)
            self._table_desk.came_in.connect(window.show_table_events)
        return self._table_desk

    def _fill_recent(self) -> None:
        window = self._window
        menu = window.masthead.recent
        menu.clear()
        are_gone = False
        for path in window.settings.recent:
            is_here = path.is_file()
            are_gone = are_gone or not is_here
            name = escaped(window.documents.name_of(path))
            action = menu.addAction(name if is_here else f"{name}, not found")
            action.setEnabled(is_here)
            action.setToolTip(str(path))
            action.triggered.connect(partial(_call, partial(window.documents.open_document, path)))
        menu.menuAction().setEnabled(not menu.isEmpty())
        if not menu.isEmpty():
            menu.addSeparator()
            missing = menu.addAction("Remove those not found")
            missing.setEnabled(are_gone)
            missing.triggered.connect(partial(_call, self._forget_missing))
            clear = menu.addAction("Clear this list")
            clear.triggered.connect(partial(_call, self._forget_recent))
        underline_letters(menu)

    def _forget_missing(self) -> None:
        self._window.settings.forget_missing_documents()
        self._fill_recent()

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
