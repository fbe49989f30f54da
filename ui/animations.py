"""Whether things glide: as a person chose, or as the system says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QStyle

from ui.settings import Settings

CHOICES = ("motion_system", "motion_on", "motion_off")
_SETTING = "motion"


def _is_one(value: object) -> bool:
    return value == 1


def _is_false(value: object) -> bool:
    return value is False


def _is_zero(value: object) -> bool:
    """A factor of time that leaves none; KDE tells it as a word or a number."""
    try:
        return float(str(value)) == 0.0
    except ValueError:
        return False


REDUCED: dict[tuple[str, str], Callable[[object], bool]] = {
    ("org.freedesktop.appearance", "reduced-motion"): _is_one,
    ("org.gnome.desktop.interface", "enable-animations"): _is_false,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): _is_zero,
    ("org.gtk.Settings", "EnableAnimations"): _is_false,
}
"""Settings of desktops, and which of their values ask for less motion."""


class Asked(Protocol):
    """Somebody who can be asked for settings of the desktop."""

    @property
    def told(self) -> SignalInstance:
        """Namespace, key and value of each answer and each change."""

    def ask(self, namespace: str, key: str) -> None:
        """Ask the desktop's portal."""

    def ask_gtk(self, key: str) -> None:
        """Ask GNOME's settings daemon."""


class Animations(QObject):
    """Follows the choice, and the system where the choice is to do so."""

    changed = Signal(bool)
    """Whether things glide from now on."""

    def __init__(self, desktop: Asked, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._desktop = desktop
        self._reduced: dict[tuple[str, str], bool] = {}
        self._were = self.are_wanted
        desktop.told.connect(self._told)

    def ask(self) -> None:
        """Ask the desktop, which may never answer."""
        for namespace, key in REDUCED:
            if namespace == "org.gtk.Settings":
                self._desktop.ask_gtk(key)
            else:
                self._desktop.ask(namespace, key)

    @property
    def choice(self) -> str:
        """One of CHOICES."""
        name = f"motion_{self._settings.text_of(_SETTING, 'system')}"
        return name if name in CHOICES else CHOICES[0]

    @property
    def are_wanted(self) -> bool:
        """Whether things glide."""
        if self.choice == "motion_system":
            return _style_moves() and not any(self._reduced.values())
        return self.choice == "motion_on"

    def choose(self, choice: str) -> None:
        """Take one of CHOICES, now and at the next start."""
        self._settings.set_text(_SETTING, choice.removeprefix("motion_"))
        self._tell()

    def _told(self, namespace: str, key: str, value: object) -> None:
        means = REDUCED.get((namespace, key))
        if means is not None:
            self._reduced[namespace, key] = means(value)
            self._tell()

    def _tell(self) -> None:
        if self.are_wanted != self._were:
            self._were = self.are_wanted
            self.changed.emit(self._were)


def _style_moves() -> bool:
    """What Qt itself knows of the system."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) > 0
