"""What a person does about pictures of the timeline: ask for one, copy it, write it into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline import edtf
from timeline.datewords import words
from timeline.daynumber import local_day
from timeline.errors import UserError
from ui.dialogs.picture import PictureDialog, Subject
from ui.inspector.date_field import ReadWords
from ui.messages import counted
from ui.pictures import Format, Picture, PictureWish, Size, image_of, plan_picture, written
from ui.pictures.picture import PictureEvents
from ui.settings import Settings
from ui.theme import Theme
from ui.workers import Worker

_CHOSEN = ("picture_form", "picture_size", "picture_colours")


class PictureDesk(QObject):
    """Works beside the window; ``subject`` tells what there is to draw at the moment."""

    said = Signal(str, bool)
    """A line for the status; undo is never offered beside it."""
    refused = Signal(str, str)
    """A title and a text for a notice."""

    def __init__(
        self,
        subject: Callable[[], Subject],
        read: ReadWords,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._subject, self._read = subject, read
        self._settings, self._window = settings, window
        self._writer: Worker | None = None

    def ask(self) -> PictureDialog | None:
        """Ask what the picture shall show; None, and it is told, where there is no event."""
        subject = self._subject()
        if not len(subject.columns):
            self.refused.emit("Nothing to draw", "No event is shown, so there is no picture.")
            return None
        dialog = PictureDialog(subject, self._read, self._window)
        dialog.choose(*(self._settings.text_of(name) for name in _CHOSEN))
        dialog.save_asked.connect(lambda picture: self._ask_where(dialog, picture))
        dialog.copy_asked.connect(lambda picture: self._copy_chosen(dialog, picture))
        dialog.stop_asked.connect(self._stop)
        dialog.open()
        return dialog

    def copy_view(self, width: int, theme: Theme) -> None:
        """Put a picture of what is in view on the clipboard, so many pixels wide."""
        subject = self._subject()
        wish = PictureWish(
            Format.PNG, Size("", width), theme, subject.title, subject.made, subject.view,
            subject.about,
        )  # fmt: skip
        self._work(partial(_view_image, subject, wish), self._take_copy)

    # private ----------------------------------------------------------------------------------

    def _ask_where(self, dialog: PictureDialog, picture: Picture) -> None:
        suffix = picture.wish.form.value
        file = QFileDialog(
            dialog, "Save the picture", self._settings.last_folder, f"{suffix.upper()} (*.{suffix})"
        )
        file.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        file.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        file.setFileMode(QFileDialog.FileMode.AnyFile)
        file.setDefaultSuffix(suffix)
        file.selectFile(f"{_file_name(picture.wish.title)}.{suffix}")
        file.fileSelected.connect(lambda name: self.write(dialog, picture, Path(name)))
        file.open()

    def write(self, dialog: PictureDialog, picture: Picture, path: Path) -> None:
        """Write a picture, page by page, while the dialog shows how far it is."""
        self._remember(dialog)
        self._settings.last_folder = str(path.parent)
        dialog.show_progress(0, len(picture.pages))

        def take(result: object) -> None:
            if isinstance(result, UserError):
                dialog.accept()
                self.refused.emit("The picture was not saved", str(result))
            elif isinstance(result, int) and result < len(picture.pages):
                dialog.show_progress(result, len(picture.pages))
            elif result is None:
                dialog.accept()
                pages = len(picture.pages)
                more = f", {counted(pages, 'page')}" if pages > 1 else ""
                self.said.emit(f"Saved {path.name}{more}.", False)

        self._writer = self._work(partial(_write, picture, path), take)

    def _work(self, work: Callable[[], Iterator[object]], take: Callable[[object], None]) -> Worker:
        worker = Worker(work, self._window)
        worker.result.connect(take)
        worker.failed.connect(lambda words: self.refused.emit("The picture failed", words))
        worker.finished.connect(worker.deleteLater)
        worker.finished.connect(self._forget)
        worker.start()
        return worker

    def _stop(self) -> None:
        if self._writer is not None:
            self._writer.stop()
            self._writer = None
            self.said.emit("No picture was saved.", False)

    def _forget(self) -> None:
        if self.sender() is self._writer:
            self._writer = None

    def _copy_chosen(self, dialog: PictureDialog, picture: Picture) -> None:
        self._remember(dialog)
        dialog.accept()
        self._work(partial(_page_image, picture), self._take_copy)

    def _take_copy(self, result: object) -> None:
        if isinstance(result, QImage):
            QGuiApplication.clipboard().setImage(result)
            self.said.emit("Copied a picture of the timeline.", False)
        elif isinstance(result, UserError):
            self.refused.emit("Nothing was copied", str(result))

    def _remember(self, dialog: PictureDialog) -> None:
        for name, value in zip(_CHOSEN, dialog.chosen, strict=True):
            self._settings.set_text(name, value)


def day_words(clock_ms: int) -> str:
    """The day of a clock that counts milliseconds since 1970, here, in words."""
    return words(edtf.day(local_day(clock_ms)))


def _view_image(subject: Subject, wish: PictureWish) -> Iterator[object]:
    try:
        picture = plan_picture(PictureEvents.of(subject.columns, subject.lanes), wish)
    except UserError as error:
        yield error
        return
    yield image_of(picture)


def _page_image(picture: Picture) -> Iterator[object]:
    yield image_of(picture)


def _write(picture: Picture, path: Path) -> Iterator[object]:
    try:
        yield from written(picture, path)
    except UserError as error:
        yield error
        return
    yield None


def _file_name(title: str) -> str:
    """A title without signs that a file system may not take."""
    kept = "".join(
        " " if sign in '/\\:*?"<>|' or not sign.isprintable() else sign for sign in title
    )
    return " ".join(kept.split())[:80] or "Timeline"
