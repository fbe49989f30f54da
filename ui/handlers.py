"""What each action of the window does: the table of actions meets those who carry them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.help import about_dialog, keys_dialog
from ui.event_handlers import EventHandlers
from ui.view_handlers import ViewHandlers

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Handlers(QObject):
    """Connects the actions of one window; keeps those of documents itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._view, self._events = ViewHandlers(window), EventHandlers(window)
        for table in (self._table(), self._view.table(), self._events.table()):
            for name, handler in table.items():
                window.acts[name].triggered.connect(partial(_call, handler))
        window.documents.recent_changed.connect(self._fill_recent)
        self._fill_recent()

    def _table(self) -> dict[str, Callable[[], object]]:
        window, documents = self._window, self._window.documents
        return {
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
            "keys": lambda: keys_dialog(window),
            "about": self._about,
        }

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
