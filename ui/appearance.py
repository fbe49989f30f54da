"""Light, dark, or as the system says."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.settings import Settings
from ui.style import dress, prepare
from ui.theme import DARK, LIGHT, Theme

CHOICES = {"light": "Light", "dark": "Dark", "system": "As the system"}


class Appearance(QObject):
    """The theme in force; dresses the application and follows the system where asked to."""

    changed = Signal(object)
    """The new Theme."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._theme = self._wanted()
        app.setStyleSheet("")
        prepare(app, self._theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._update())

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    @property
    def choice(self) -> str:
        """``light``, ``dark`` or ``system``."""
        return self._settings.appearance

    def put_on(self) -> None:
        """Dress what is built by now; what is built later is dressed as it comes."""
        dress(self._app, self._theme)

    def choose(self, choice: str) -> None:
        """Take one of CHOICES, now and at the next start."""
        self._settings.appearance = choice
        self._update()

    def _update(self) -> None:
        wanted = self._wanted()
        if wanted is not self._theme:
            self._theme = wanted
            dress(self._app, wanted)
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        choice = self._settings.appearance
        if choice == "system":
            system = QGuiApplication.styleHints().colorScheme()
            return DARK if system is Qt.ColorScheme.Dark else LIGHT
        return DARK if choice == "dark" else LIGHT
