"""The offer to make a new document of what can be read of a damaged one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Dialog, notice


def offer_recovery(
    parent: QWidget | None, title: str, text: str, recover: Callable[[], None]
) -> Dialog:
    """A notice with one button more, which calls ``recover``."""
    dialog = notice(parent, title, text)
    button = dialog.add_button("Recover what can be read…")
    button.clicked.connect(dialog.accept)
    button.clicked.connect(lambda: recover())
    return dialog
