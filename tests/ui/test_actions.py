"""The table of actions: no key does two things, every sign is there."""

from __future__ import annotations

from collections import Counter
from importlib import resources

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ui.actions import MENUS, specs
from ui.fonts import load_fonts
from ui.kinds import KINDS


def test_no_key_does_two_things(qtbot: QtBot) -> None:
    keys = Counter(QKeySequence(key).toString() for spec in specs() for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_action_has_a_menu_and_a_name_of_its_own() -> None:
    names = [spec.name for spec in specs()]
    assert len(set(names)) == len(names)
    assert {spec.menu for spec in specs()} <= set(MENUS)


def test_every_sign_is_there() -> None:
    folder = resources.files("resources") / "icons"
    wanted = {spec.icon for spec in specs() if spec.icon} | {k.icon for k in KINDS.values()}
    assert [name for name in sorted(wanted) if not (folder / f"{name}.svg").is_file()] == []


def test_the_bundled_letters_load(qtbot: QtBot) -> None:
    assert load_fonts() == ()
