"""Several short facts: typed, completed, taken away, given to all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.controls.chip import Chip
from ui.inspector.chips_field import ChipsField
from ui.inspector.partial_chip import PartialChip


class Lexicon:
    """Names that are loaded when they are first asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> tuple[str, ...]:
        self.asked += 1
        return ("Uganda", "Ukraine")


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon()


@pytest.fixture
def field(qtbot: QtBot, lexicon: Lexicon) -> ChipsField:
    field = ChipsField("Participants", "add one", "users", lexicon)
    qtbot.addWidget(field)
    field.show_names(["Russia", "France"])
    field.show()
    field.line.setFocus()
    return field


@pytest.mark.parametrize("end", ["\r", ","])
def test_enter_and_a_comma_add(qtbot: QtBot, field: ChipsField, end: str) -> None:
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClicks(field.line, f"Norway{end}")
    assert told.args == [["Russia", "France", "Norway"]]
    assert field.line.text() == ""


def test_what_is_there_is_not_added_again(qtbot: QtBot, field: ChipsField) -> None:
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClicks(field.line, "Russia,")


def test_backspace_takes_the_last_and_delete_the_one_in_focus(
    qtbot: QtBot, field: ChipsField
) -> None:
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert told.args == [["Russia"]]
    chip = next(chip for chip in field.findChildren(Chip) if chip.text == "Russia")
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert told.args == [["France"]]


def test_what_only_some_have_can_be_given_to_all(qtbot: QtBot, field: ChipsField) -> None:
    field.show_counted([("Russia", 3), ("France", 2)], 3)
    chip = field.findChild(PartialChip)
    assert chip is not None
    assert chip.accessibleName() == "France, 2 of 3 have it. Give it to all"
    with qtbot.waitSignal(field.given) as given:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert given.args == ["France"]
    with qtbot.waitSignal(field.taken) as taken:
        qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert taken.args == ["Russia"]


def test_known_names_are_offered_the_documents_first(
    qtbot: QtBot, field: ChipsField, lexicon: Lexicon
) -> None:
    field.know(["Ukrainian Red Cross"])
    assert lexicon.asked == 0
    qtbot.keyClicks(field.line, "Uk")
    completer = field.line.completer()
    assert completer is not None
    completer.setCompletionPrefix("Uk")
    model = completer.completionModel()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert offered == ["Ukrainian Red Cross", "Ukraine"]
    qtbot.keyClicks(field.line, "r")
    assert lexicon.asked == 1
