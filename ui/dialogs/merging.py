"""The question before many events, or unlike ones, become one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from timeline import edtf
from timeline.datewords import words
from timeline.grouping.doubts import Doubts
from ui.controls.words import said
from ui.dialogs.frame import Dialog
from ui.messages import counted

_NAMED = 4
"""So many places are named, of more the number."""


def ask_merge(
    parent: QWidget | None, into: str, doubts: Doubts, merge: Callable[[], None]
) -> Dialog:
    """Say what would happen and why that is asked; ``merge`` is called where it is wanted."""
    title = f"Merge {counted(doubts.count, 'event')} into one?"
    text = merge_words(into, doubts)
    dialog = Dialog(title, parent)
    dialog.setAccessibleDescription(text)
    told = said(text, wrap=True)
    told.setMinimumWidth(380)
    told.setMaximumWidth(520)
    dialog.body.addWidget(told)
    dialog.add_button("Cancel").clicked.connect(dialog.reject)
    button = dialog.add_button("Merge", primary=True)
    button.clicked.connect(dialog.accept)
    dialog.accepted.connect(merge)
    dialog.open()
    button.setFocus()
    return dialog


def merge_words(into: str, doubts: Doubts) -> str:
    """What speaks against it, what would be left, and the way back."""
    against = []
    if doubts.span is not None:
        against.append(f"Their dates lie far apart: {words(edtf.lasting_days(*doubts.span))}.")
    if doubts.places:
        count = len(doubts.places)
        few = f"different places: {', '.join(doubts.places)}"
        against.append(f"They are at {few if count <= _NAMED else f'{count:,} different places'}.")
    others = "the other one goes" if doubts.count == 2 else f"the other {doubts.count - 1:,} go"
    left = f"“{into}” stays, {others}; it takes their sources, tags and notes."
    return " ".join((*against, left, "Undo (Ctrl+Z) takes it back in one step."))
