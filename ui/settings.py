"""What the window remembers: its shape, its theme, recent documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_RECENT_MOST = 10
ORGANISATION = "dateline"
APPLICATION = "dateline"


class Settings:
    """A typed view of QSettings; ``file`` keeps them in a file of their own, for tests."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._store = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, ORGANISATION, APPLICATION
            )
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> str:
        """``light``, ``dark`` or ``system``."""
        value = str(self._store.value("appearance", "system"))
        return value if value in ("light", "dark", "system") else "system"

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._store.setValue("appearance", value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Documents opened lately, latest first; some may not be there any more."""
        value = self._store.value("recent", [])
        paths = [value] if isinstance(value, str) else list(value or [])  # type: ignore[call-overload]
        return tuple(map(Path, map(str, paths)))

    def remember_document(self, path: Path) -> None:
        """Put a document first among the recent ones."""
        others = [each for each in self.recent if each != path]
        self._set_recent([path, *others][:_RECENT_MOST])

    def forget_document(self, path: Path) -> None:
        """Take a document out of the recent ones."""
        self._set_recent([each for each in self.recent if each != path])

    def forget_missing_documents(self) -> None:
        """Take out those that are not there any more."""
        self._set_recent([each for each in self.recent if each.is_file()])

    def forget_all_documents(self) -> None:
        """No recent documents."""
        self._set_recent([])

    @property
    def last_folder(self) -> str:
        """Where the last file dialog was."""
        return str(self._store.value("last_folder", str(Path.home())))

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._store.setValue("last_folder", value)

    def bytes_of(self, name: str) -> QByteArray:
        """A state that Qt saved, such as a splitter's; empty when there is none."""
        value = self._store.value(f"window/{name}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a state that Qt saved."""
        self._store.setValue(f"window/{name}", value)

    def text_of(self, name: str, default: str = "") -> str:
        """A word that a view keeps."""
        return str(self._store.value(f"view/{name}", default))

    def set_text(self, name: str, value: str) -> None:
        """Keep a word for a view."""
        self._store.setValue(f"view/{name}", value)

    def number_of(self, name: str, default: int) -> int:
        """A whole number that the window keeps; ``default`` where it is none."""
        words = self.text_of(name)
        return int(words) if words.isascii() and words.isdigit() else default

    def words_of(self, name: str) -> tuple[str, ...]:
        """Words that the window keeps, such as the panes that are closed."""
        return tuple(self.text_of(name).split())

    def set_words(self, name: str, words: Sequence[str]) -> None:
        """Keep words, none of which holds a space."""
        self.set_text(name, " ".join(words))

    def sync(self) -> None:
        """Write now."""
        self._store.sync()

    def _set_recent(self, paths: Sequence[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths])
