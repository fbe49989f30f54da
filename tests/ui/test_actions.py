"""The table of actions: no key does two things, letters lead through the menus."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import MENUS, Actions, plain, specs, underline_letters
from ui.fonts import load_fonts
from ui.kinds import KINDS


def test_no_key_does_two_things(qtbot: QtBot) -> None:
    keys = Counter(QKeySequence(key).toString() for spec in specs() for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_action_has_a_key() -> None:
    assert [spec.name for spec in specs() if not spec.keys] == []


def test_every_action_has_a_menu_and_a_name_of_its_own() -> None:
    names = [spec.name for spec in specs()]
    assert len(set(names)) == len(names)
    assert {spec.menu for spec in specs()} <= set(MENUS)


def test_every_action_is_in_the_menus_under_a_letter_of_its_own(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    bar = QMenuBar(window)
    actions.fill(bar)
    found: list[QAction] = []
    for menu in bar.findChildren(QMenu):
        entries = [entry for entry in menu.actions() if not entry.isSeparator()]
        letters = Counter(QKeySequence.mnemonic(entry.text()).toString() for entry in entries)
        assert max(letters.values()) == 1, (menu.title(), letters)
        found += entries
    assert set(actions.values()) <= set(found)


@pytest.mark.parametrize("words", ["Undo", "Rock & Roll", "&", "Rename A&B"])
def test_an_underlined_letter_leaves_the_words(qtbot: QtBot, words: str) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(words.replace("&", "&&"))
    underline_letters(menu)
    underline_letters(menu)
    assert plain(action.text()) == words


def test_every_sign_is_there() -> None:
    folder = resources.files("resources") / "icons"
    wanted = {spec.icon for spec in specs() if spec.icon} | {k.icon for k in KINDS.values()}
    assert [name for name in sorted(wanted) if not (folder / f"{name}.svg").is_file()] == []


def test_the_bundled_letters_load(qtbot: QtBot) -> None:
    assert load_fonts() == ()
