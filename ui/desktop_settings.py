"""What the desktop is set to, asked over D-Bus: of its settings portal, and of GNOME itself.

Nobody has to answer: without a bus, or on another system, nothing is ever told.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Signal, Slot

try:
    from PySide6.QtDBus import (
        QDBusConnection,
        QDBusMessage,
        QDBusPendingCallWatcher,
        QDBusVariant,
    )
except ImportError:  # a Qt built without it
    HAS_DBUS = False
else:
    HAS_DBUS = True

_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_GTK = ("org.gtk.Settings", "/org/gtk/Settings", "org.freedesktop.DBus.Properties")


class DesktopSettings(QObject):
    """Asks without waiting; ``told`` brings each answer, and each later change."""

    told = Signal(str, str, object)
    """Namespace, key and value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: set[tuple[str, str]] = set()

    def ask(self, namespace: str, key: str) -> None:
        """Ask the portal for a setting, and go on listening for it."""
        if not HAS_DBUS or not has_session_bus(os.environ):
            return
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        if not self._keys:
            # the stubs want bytes where PySide takes the string that SLOT gives
            slot = SLOT("changed(QDBusMessage)")
            bus.connect(*_PORTAL, "SettingChanged", self, slot)  # type: ignore[call-overload]
        self._keys.add((namespace, key))
        self._call(_PORTAL, "Read", namespace, key, (namespace, key))

    def ask_gtk(self, key: str) -> None:
        """Ask the settings daemon of GNOME, which some desktops without a portal have."""
        if HAS_DBUS and has_session_bus(os.environ) and QDBusConnection.sessionBus().isConnected():
            self._call(_GTK, "Get", _GTK[0], key, (_GTK[0], key))

    def _call(
        self, where: tuple[str, str, str], method: str, one: str, two: str, about: tuple[str, str]
    ) -> None:
        call = QDBusMessage.createMethodCall(*where, method)
        call.setAutoStartService(False)
        call.setArguments([one, two])
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(call), self)
        watcher.finished.connect(lambda done: self._answered(done, about))

    def _answered(self, watcher: QDBusPendingCallWatcher, about: tuple[str, str]) -> None:
        if not watcher.isError():
            arguments = watcher.reply().arguments()
            if arguments:
                self.told.emit(*about, _plain(arguments[0]))
        watcher.deleteLater()

    if HAS_DBUS:

        @Slot(QDBusMessage)
        def changed(self, message: QDBusMessage) -> None:
            """The portal tells every change of any setting."""
            arguments = message.arguments()
            if len(arguments) == 3 and (arguments[0], arguments[1]) in self._keys:
                self.told.emit(arguments[0], arguments[1], _plain(arguments[2]))


def has_session_bus(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """True where there is a bus already: asking for one would start one."""
    if not platform.startswith("linux"):
        return False
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(folder) and (Path(folder) / "bus").exists()


def _plain(value: object) -> object:
    """A value out of the variants that it is wrapped in."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
