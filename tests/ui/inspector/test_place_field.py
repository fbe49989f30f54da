"""The place field: completion from the gazetteer, and a text without a position may stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline.records import Place
from ui.inspector.place_field import PlaceField
from ui.names import place_named, place_words, places_offered

BRUSSELS = Place("Brussels", "BEL", 50.85, 4.35)


@pytest.fixture
def field(qtbot: QtBot) -> PlaceField:
    field = PlaceField(place_named, places_offered, place_words)
    qtbot.addWidget(field)
    field.show()
    field.field.setFocus()
    return field


def _entered(qtbot: QtBot, field: PlaceField, typed: str, *keys: Qt.Key) -> list[Place | None]:
    got: list[Place | None] = []
    field.committed.connect(got.append)
    qtbot.keyClicks(field.field, typed)
    for key in keys:
        qtbot.keyClick(field.field, key)
    return got


def test_enter_takes_the_place_that_is_marked(qtbot: QtBot, field: PlaceField) -> None:
    assert _entered(qtbot, field, "Brus", Qt.Key.Key_Return) == [BRUSSELS]
    assert field.field.text() == "Brussels"
    assert any(label.text() == "Belgium · 50.85, 4.35" for label in field.findChildren(QLabel))


def test_arrows_mark_another(qtbot: QtBot, field: PlaceField) -> None:
    got = _entered(qtbot, field, "Brus", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert [(place.name, place.country) for place in got if place] == [("Brusque", "BRA")]


def test_the_last_row_keeps_the_text_without_a_position(qtbot: QtBot, field: PlaceField) -> None:
    keys = (*[Qt.Key.Key_Down] * 9, Qt.Key.Key_Return)
    assert _entered(qtbot, field, "Brus", *keys) == [Place("Brus")]


def test_escape_closes_the_list_and_nothing_is_entered(qtbot: QtBot, field: PlaceField) -> None:
    assert _entered(qtbot, field, "Brus", Qt.Key.Key_Escape) == []
    assert field.field.text() == "Brus"
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    assert field.field.text() == ""


def test_a_place_that_nobody_knows_stands_alone(qtbot: QtBot, field: PlaceField) -> None:
    assert _entered(qtbot, field, "A ship off Xyzzy", Qt.Key.Key_Return) == [
        Place("A ship off Xyzzy")
    ]


def test_leaving_enters_what_was_typed(qtbot: QtBot, field: PlaceField) -> None:
    got = _entered(qtbot, field, "geneva")
    field.field.clearFocus()
    assert got == [Place("geneva")]


def test_emptying_takes_the_place_away(qtbot: QtBot, field: PlaceField) -> None:
    field.show_place(BRUSSELS)
    got: list[Place | None] = []
    field.committed.connect(got.append)
    field.field.selectAll()
    qtbot.keyClick(field.field, Qt.Key.Key_Delete)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert got == [None]


def test_the_same_name_again_keeps_the_position(qtbot: QtBot, field: PlaceField) -> None:
    paris = Place("Paris", "USA", 33.66, -95.56)
    field.show_place(paris)
    got: list[Place | None] = []
    field.committed.connect(got.append)
    qtbot.keyClicks(field.field, "x")
    qtbot.keyClick(field.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    field.field.clearFocus()
    assert got == []
    assert field.field.text() == "Paris"


def test_a_screen_reader_is_told_what_is_marked(qtbot: QtBot, field: PlaceField) -> None:
    _entered(qtbot, field, "Brus")
    assert field.field.accessibleDescription() == "Brussels, Belgium, capital, 1 of 5"
