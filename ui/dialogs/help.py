"""Keys, and what Dateline is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from ui.actions import MENUS, specs
from ui.controls.words import machine, said
from ui.dialogs.frame import Dialog

_ON_THE_TIMELINE = (
    ("Left, Right", "Event before, after"),
    ("Up, Down", "Lane above, below"),
    ("Home, End", "First, last event"),
    ("Shift+an arrow", "Select more events"),
    ("Space", "Into the selection, out of it"),
    ("Enter", "Edit the event"),
    ("Ctrl+Shift+Left, Right", "Move the event in time"),
    ("Alt+Shift+Left, Right", "Make it end earlier, later"),
    ("Alt+Shift+Up, Down", "Make it begin earlier, later"),
    ("Drag up or down", "Put it before or after others of its day"),
    ("Ctrl+Shift+Up, Down", "Put its lane higher, lower"),
    ("Ctrl+wheel", "Zoom at the pointer"),
    ("Alt+Left, Alt+Right", "Pan"),
    ("Page Up, Page Down", "A screen earlier, later"),
    ("Double-click", "New event there, or edit"),
    ("Ctrl+drag", "New event that lasts"),
    ("Shift+drag", "Select what the band touches"),
    ("Tab", "To the next pane"),
    ("2, 3, 4", "Take another reading of the date"),
)
_ABOUT = (
    "Dateline {version} reads news articles, finds the dated events in them and shows them on a "
    "timeline that leads back to the exact words. It works without a network.\n\n"
    "MIT licence. Letters: Inter, Charis SIL and JetBrains Mono (SIL Open Font License 1.1). "
    "Signs: Lucide (ISC). Places: GeoNames (CC BY 4.0). Reading: MiniLM, MPNet (Apache 2.0). "
    "Interface: Qt for Python (LGPL 3)."
)


def keys_dialog(parent: QWidget) -> Dialog:
    """All keys, from the table of actions."""
    dialog = Dialog("Keys", parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    rows: list[tuple[str, str]] = []
    for menu in MENUS:
        rows += [
            (", ".join(_native(key) for key in spec.keys[:2]), spec.text.rstrip("…"))
            for spec in specs()
            if spec.menu == menu and spec.keys
        ]
    for number, (keys, words) in enumerate((*rows, *_ON_THE_TIMELINE)):
        grid.addWidget(said(keys, 13, 500), number, 0)
        grid.addWidget(said(words, 13, tone="2"), number, 1)
    inner = QWidget()
    inner.setLayout(grid)
    scroll = QScrollArea()
    scroll.setWidget(inner)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setAutoFillBackground(False)
    scroll.viewport().setAutoFillBackground(False)
    dialog.body.addWidget(scroll)
    dialog.resize(460, 560)
    dialog.add_button("Close", primary=True).clicked.connect(dialog.accept)
    dialog.open()
    return dialog


def about_dialog(parent: QWidget, document: str) -> Dialog:
    """What this is, which version, and where the open document lies."""
    dialog = Dialog("Dateline", parent)
    words = said(_ABOUT.format(version=_version()), tone="2", wrap=True)
    words.setFixedWidth(440)
    dialog.body.addWidget(words)
    if document:
        dialog.body.addWidget(said("This document is kept in", tone="3"))
        dialog.body.addWidget(machine(document))
    dialog.add_button("Close", primary=True).clicked.connect(dialog.accept)
    dialog.open()
    return dialog


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dateline")
    except PackageNotFoundError:
        return "of a source folder"


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
