"""What a person does to documents and files: open, import, copy, move, export."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline.documentmarks import SUFFIX, TABLE_SUFFIXES
from timeline.errors import UserError
from timeline.query import EventFilter
from ui.documents import (
    Given,
    Places,
    draft_of,
    fresh_draft,
    is_copied_table,
    name_for,
    shown_name,
    shown_place,
    told_apart,
)
from ui.importing import Importing
from ui.messages import counted
from ui.recovering import Recovering
from ui.session import Session
from ui.settings import Settings

_ENDINGS = " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)
_ARTICLES = (
    f"Articles, tables and documents (*.txt *.html *.htm {_ENDINGS} *{SUFFIX});;All files (*)"
)
_TABLES = f"Tables of events ({_ENDINGS} *.txt);;All files (*)"
_DOCUMENTS = f"Dateline documents (*{SUFFIX})"
_PASTED = "Pasted text"


class DocumentDesk(QObject):
    """Documents live where ``places`` says; what is open is the session's."""

    said = Signal(str, bool)
    """A line for the status, and whether undo is offered beside it."""
    refused = Signal(str, str)
    """A title and a text for a notice."""
    recent_changed = Signal()
    tables_given = Signal(object)
    """Paths of tables of events."""
    cells_pasted = Signal(str)
    """Cells that were copied from a spreadsheet."""

    def __init__(
        self,
        session: Session,
        importing: Importing,
        places: Places,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._importing = session, importing
        self._places, self._settings, self._window = places, settings, window
        self._path: Path | None = None
        self._recovering = Recovering(
            session, lambda title, name: self._saving(title, name, _DOCUMENTS, SUFFIX), window
        )
        self._recovering.recovered.connect(self._take_recovered)
        self._recovering.refused.connect(self.refused)
        self._recovering.said.connect(self.said)

    @property
    def path(self) -> Path | None:
        """The open document."""
        return self._path

    @property
    def name(self) -> str:
        """Its name; empty when none is open."""
        return "" if self._path is None else shown_name(self._path, self._places)

    @property
    def place(self) -> str:
        """Where it is, in a few words."""
        return "" if self._path is None else shown_place(self._path, self._places)

    def name_of(self, path: Path) -> str:
        """What a document is called, and where it is."""
        return f"{shown_name(path, self._places)} ({shown_place(path, self._places)})"

    def start(self, paths: Sequence[Path]) -> None:
        """What the command line asked for; where that is nothing, the last document."""
        given = told_apart(paths)
        if given.articles and not given.documents:
            self._open(draft_of(self._places, given.articles))
        elif not paths and self._left_open is not None and not self._session.is_open:
            self.open_document(self._left_open)
        self._take(given)

    def name_to_open(self, paths: Sequence[Path]) -> str:
        """What ``start`` is going to open, in a few words; empty when that is nothing."""
        if paths:
            return name_for(paths)
        return "" if self._left_open is None else shown_name(self._left_open, self._places)

    @property
    def _left_open(self) -> Path | None:
        """The document that was open when the window was closed last."""
        was_open = self._settings.text_of("open", "") == "yes"
        return self._settings.recent[0] if was_open and self._settings.recent else None

    def take(self, paths: Sequence[Path]) -> None:
        """Documents are opened, articles are added to the open one, else to a new draft."""
        self._take(told_apart(paths))

    def _take(self, given: Given) -> None:
        if given.documents:
            self.open_document(given.documents[0])
        if given.articles and self.ensure(name_for(given.articles)):
            self._importing.add_files(given.articles)
        if given.tables:
            self.tables_given.emit(given.tables)
        others = len(given.documents) - 1
        refused = list(given.refused)
        if others > 0:
            refused.append(
                f"A window shows one document: {self.name}. "
                f"{counted(others, 'other')} stayed closed."
            )
        if refused:
            self.refused.emit("Not everything was opened", "\n\n".join(refused))

    def take_mime(self, data: QMimeData | None) -> bool:
        """What was dropped or pasted; False when it is of no use. An empty clipboard is None."""
        if data is None:
            return False
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take(paths)
            return True
        markup, text = data.html(), data.text()
        if not markup.strip() and not text.strip():
            return False
        if data.urls() and text.strip() in [url.toString() for url in data.urls()]:
            self.refused.emit(
                "A link is no article",
                "Dateline does not use the network, so it cannot fetch the page. Open it in your "
                "browser, select all, copy it and paste it here.",
            )
            return True
        if is_copied_table(text):
            self.cells_pasted.emit(text)
            return True
        if self.ensure("Pasted articles"):
            if _is_page(markup):
                self._importing.add_html(markup, text, _PASTED)
            else:
                self._importing.add_text(text, _PASTED)
        return True

    def paste(self) -> None:
        """The clipboard as an article."""
        if not self.take_mime(QGuiApplication.clipboard().mimeData()):
            self.refused.emit(
                "Nothing to paste", "The clipboard holds no text. Copy an article first."
            )

    def open_document(self, path: Path) -> bool:
        """Open a document; False, and it is told, when it is not there or cannot be opened."""
        if not path.exists():
            self.refused.emit(
                f"{path.name} is not there",
                f"{path} was moved, renamed or deleted. Open it where it is now.",
            )
            return False
        return self._open(path)

    def _open(self, path: Path) -> bool:
        """Open a document, made when it is not there."""
        if self._session.is_open and self._path is not None and _is_same(path, self._path):
            return True
        self._importing.wait()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._session.open(path)
        except UserError as error:
            if self._recovering.offer(path, error):
                return False
            self._settings.forget_document(path)
            self.refused.emit(f"{path.name} cannot be opened", str(error))
            self.recent_changed.emit()
            return False
        except OSError as error:
            reason = error.strerror or str(error)
            self.refused.emit(f"{path.name} cannot be opened", f"{path}: {reason}.")
            return False
        self._path = path
        self._settings.remember_document(path)
        self._settings.set_text("open", "yes")
        self.recent_changed.emit()
        self.said.emit("", False)
        return True

    def new(self) -> None:
        """A new draft."""
        self._open(fresh_draft(self._places, "Untitled"))

    def close(self) -> None:
        """Close the document; the first page comes back."""
        self._importing.wait()
        self._path = None
        self._settings.set_text("open", "no")
        self._session.close()
        self.said.emit("", False)

    def open_samples(self) -> None:
        """The sample articles that come with Dateline."""
        with resources.as_file(resources.files("seeds")) as folder:
            if self._open(draft_of(self._places, [folder])):
                self._importing.add_files([folder])

    def ask_open(self) -> None:
        """Choose files to open."""
        dialog = self._dialog("Open articles or a document", _ARTICLES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._chosen([Path(name) for name in names]))
        dialog.open()

    def ask_open_folder(self) -> None:
        """Choose a folder of articles."""
        dialog = self._dialog("Open a folder of articles", "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self._chosen([Path(name) for name in names]))
        dialog.open()

    def ask_table(self) -> None:
        """Choose a table of events."""
        dialog = self._dialog("Import a table of events", _TABLES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._tables_chosen(list(map(Path, names))))
        dialog.open()

    def ask_save_copy(self) -> None:
        """Choose where a copy goes."""
        dialog = self._saving("Save a copy", f"{self.name} copy{SUFFIX}", _DOCUMENTS, SUFFIX)
        dialog.fileSelected.connect(lambda name: self._save_copy(Path(name)))
        dialog.open()

    def ask_recover(self) -> None:
        """Choose where the document goes that is made of what can be read of the open one."""
        if self._path is not None:
            self._recovering.ask(self._path)

    def ask_move(self) -> None:
        """Choose where the document shall live."""
        dialog = self._saving("Move to", f"{self.name}{SUFFIX}", _DOCUMENTS, SUFFIX)
        dialog.fileSelected.connect(lambda name: self._move(Path(name)))
        dialog.open()

    def ask_export(self, wanted: EventFilter) -> None:
        """Choose where the filtered events go; the title of the dialog says how many they are."""
        total = self._session.store.count(wanted)
        dialog = self._saving(
            f"Export {counted(total, 'event')} to CSV", f"{self.name}.csv", "CSV (*.csv)", ".csv"
        )
        dialog.fileSelected.connect(lambda name: self._export(Path(name), wanted))
        dialog.open()

    def _chosen(self, paths: Sequence[Path]) -> None:
        if paths:
            self._settings.last_folder = str(paths[0].parent)
            self.take(paths)

    def _tables_chosen(self, paths: Sequence[Path]) -> None:
        if paths:
            self._settings.last_folder = str(paths[0].parent)
            self.tables_given.emit(paths)

    def _save_copy(self, path: Path) -> None:
        store = self._session.store
        try:
            store.save_copy(path)
        except (UserError, OSError) as error:
            self.refused.emit("The copy was not made", str(error))
            return
        self._settings.last_folder = str(path.parent)
        if not store.is_in_place:  # the copy is what is left of the document
            self._path = None
            self.open_document(path)
        self.said.emit(f"Saved a copy, {path.name}.", False)

    def _take_recovered(self, path: Path, words: str) -> None:
        if self.open_document(path):
            self.said.emit(words, False)

    def _move(self, path: Path) -> None:
        old = self._path
        if old is None or old == path:
            return
        from timeline.store.backups import move_document

        self._importing.wait()
        self._session.close()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            move_document(old, path)
        except OSError as error:
            self.refused.emit("The document was not moved", f"{error.strerror}. It stays at {old}.")
            self.open_document(old)
            return
        self._settings.forget_document(old)
        if self.open_document(path):
            self._settings.last_folder = str(path.parent)
            self.said.emit(f"Moved to {shown_place(path, self._places)}.", False)

    def _export(self, path: Path, wanted: EventFilter) -> None:
        from timeline.exchange import export_entries

        try:
            entries = list(self._session.store.entries(wanted))
            export_entries(entries, path, "csv")
        except (UserError, OSError) as error:
            self.refused.emit("The export was not written", str(error))
            return
        self._settings.last_folder = str(path.parent)
        self.said.emit(f"Exported {counted(len(entries), 'event')} to {path.name}.", False)

    def ensure(self, name: str) -> bool:
        """An open document that may be written; a new draft where none is open."""
        if not self._session.is_open:
            return self._open(fresh_draft(self._places, name))
        if not self._session.is_writable:
            self.said.emit("Nothing was added: the document is read-only.", False)
            return False
        return True

    def _dialog(self, title: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._settings.last_folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _saving(self, title: str, name: str, kinds: str, suffix: str) -> QFileDialog:
        dialog = self._dialog(title, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(name)
        return dialog


def _is_same(one: Path, other: Path) -> bool:
    """True for two spellings of one file."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _is_page(markup: str) -> bool:
    """True when the clipboard's HTML is a page, more than a styled run of words."""
    lowered = markup.lower()
    return lowered.count("<p") + lowered.count("<div") >= 2
