"""Articles that state no day: seen at once after an import, and mended one after the other."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QListView

Person = Any
OpenWindow = Callable[..., Person]

SAVED = 1_772_668_800
"""5 March 2026, in seconds since 1970."""
TEXTS = {
    "dated": "OSLO, March 3, 2020 - Norway and Sweden signed an accord in Oslo on Monday.\n",
    "border": "Talks on the border\n\nEnvoys of Armenia and Iran met on Tuesday in a hotel.\n",
    "port": "A vote in the port\n\nPort workers in Rotterdam voted on Monday for a strike.\n",
}
CHIP = "Assumed: the day the file was saved"


def _import(open_window: OpenWindow, folder: Path) -> Person:
    for name, text in TEXTS.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        os.utime(path, (SAVED, SAVED))
    person = open_window(*sorted(folder.glob("*.txt")))
    person.until(lambda: person.status().startswith("Imported 3 articles"))
    return person


def _headline(person: Person) -> str:
    articles = person.see("Articles", QListView)
    return str(articles.currentIndex().data())


def _asks() -> bool:
    """True when a dialog is open and has the keyboard."""
    dialog, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
    return dialog is not None and focused is not None and dialog.isAncestorOf(focused)


def test_each_is_one_click_away_and_one_answer_mends_it(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    person = _import(open_window, tmp_path)
    assert "2 articles state no day." in person.status()
    days = [row[0] for row in person.rows()]
    assert "Tue 3 Mar 2026" in days
    person.click(person.see("2 articles state no day. Open the next one"))
    mended = []
    for left, answer in ((1, "13 January 2022"), (0, "14 January 2022")):
        if not person.is_seen(CHIP):
            person.click(person.see("1 article states no day. Open the next one"))
        mended.append(_headline(person))
        person.click(person.see(CHIP))
        person.until(_asks)
        person.type(answer)
        person.press("Return")
        person.until(lambda: QApplication.activeModalWidget() is None)
        person.until(lambda: not person.is_seen(CHIP))
        assert person.is_seen("1 article states no day. Open the next one") == (left == 1)
    assert sorted(mended) == ["A vote in the port", "Talks on the border"]
    assert not [row for row in person.rows() if row[0].endswith("2026")]
    articles = person.see("Articles", QListView)
    articles.activateWindow()  # the offscreen platform has no window manager that would do it
    person.until(articles.isActiveWindow)
    person.press("Ctrl+Z")
    person.until(lambda: person.is_seen("1 article states no day. Open the next one"))
