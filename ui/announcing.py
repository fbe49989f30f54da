"""Telling assistive technology what has just happened.

Qt hands announcements on to the AT-SPI bus only where somebody listens for them, which Orca does
from version 45 on. What every Orca reads out is another description of what has the focus. So that
is what changes on a desktop with AT-SPI, where what has the focus is drawn by us; a listener hears
it once either way.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_AT_SPI = ("xcb", "wayland", "wayland-egl")
"""Names of Qt's platforms that speak to the AT-SPI bus."""


@runtime_checkable
class Telling(Protocol):
    """An accessible interface whose description can be set for a moment."""

    told: str


def announce(about: QObject, text: str) -> None:
    """Have something read out that has to do with an object."""
    if not text or not QAccessible.isActive():
        return
    focused = _focused()
    if focused is None or QGuiApplication.platformName() not in _AT_SPI:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, text))
    else:
        _describe(focused, text)
        QTimer.singleShot(0, lambda: _describe(focused, ""))  # it is no part of what it is


def _describe(interface: QAccessibleInterface, text: str) -> None:
    if isValid(interface) and interface.isValid():
        interface.told = text  # type: ignore[attr-defined] # it is Telling
        changed = QAccessibleEvent(interface, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)


def _focused() -> QAccessibleInterface | None:
    """What has the focus, where it can tell."""
    widget = QApplication.focusWidget()
    found = None if widget is None else QAccessible.queryAccessibleInterface(widget)
    if found is None or not isinstance(found, Telling):
        return None
    child = found.focusChild()
    return child if isinstance(child, Telling) else found
