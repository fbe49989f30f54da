"""The filter bar: a query, chips that can be taken away, errors that point at the place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from timeline.query import EventFilter, parse_query
from ui.controls.chip import Chip
from ui.panes.filter_bar import FilterBar


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.know(["Almaty", "Geneva"], str)
    bar.show()
    return bar


def _type(qtbot: QtBot, field: QLineEdit, text: str, *, enter: bool = True) -> None:
    field.setFocus()
    qtbot.keyClicks(field, text)
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def _chips(bar: FilterBar) -> list[str]:
    return [chip.text for chip in bar.findChildren(Chip) if chip.isVisible()]


def _said(bar: FilterBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def test_enter_turns_restrictions_into_chips(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.changed) as told:
        _type(qtbot, bar.text, "minsk kind:visit from:2022")
    assert told.args == [parse_query("minsk kind:visit from:2022")]
    assert bar.text.text() == "minsk"
    assert _chips(bar) == ["Visits", "from 1 Jan 2022"]


def test_words_count_while_they_are_typed(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.changed) as told:
        _type(qtbot, bar.text, "minsk", enter=False)
    assert told.args == [EventFilter(text="minsk")]


def test_a_place_and_a_period_in_plain_words(qtbot: QtBot, bar: FilterBar) -> None:
    _type(qtbot, bar.place, "Geneva")
    with qtbot.waitSignal(bar.changed) as told:
        _type(qtbot, bar.period, "Jan 2022")
    assert told.args == [parse_query("place:Geneva date:2022-01")]
    assert _chips(bar) == ["Geneva", "Jan 2022"]


def test_half_a_place_hides_nothing_yet(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.changed) as told:
        _type(qtbot, bar.place, "Gen", enter=False)
    assert told.args == [EventFilter()]


def test_a_chip_can_be_taken_away(qtbot: QtBot, bar: FilterBar) -> None:
    bar.show_filter(parse_query("kind:visit place:Geneva"))
    chip = next(chip for chip in bar.findChildren(Chip) if chip.text == "Visits")
    chip.setFocus()
    with qtbot.waitSignal(bar.changed) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert told.args == [parse_query("place:Geneva")]
    assert _chips(bar) == ["Geneva"]


@pytest.mark.parametrize(
    ("typed", "words", "pointed_at"),
    [
        ("talks kind:visti", "There is no kind “visti”; did you mean “visit”?", "visti"),
        ("knd:visit", "There is no field “knd”; did you mean “kind”?", "knd"),
    ],
)
def test_an_error_points_at_the_place(
    qtbot: QtBot, bar: FilterBar, typed: str, words: str, pointed_at: str
) -> None:
    with qtbot.assertNotEmitted(bar.changed):
        _type(qtbot, bar.text, typed)
    assert words in _said(bar)
    assert bar.text.property("wrong")
    assert bar.text.selectedText() == pointed_at


def test_words_that_are_no_period(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.assertNotEmitted(bar.changed):
        _type(qtbot, bar.period, "the 32nd")
    assert "“the 32nd” is not a date. Try 10 Jan 2022, mid-January or 2022-01." in _said(bar)
    assert bar.period.property("wrong")
    qtbot.keyClicks(bar.period, "2022")  # the wrong words are marked, so this replaces them
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(bar.period, Qt.Key.Key_Return)
    assert not bar.period.property("wrong")


def test_clear_takes_all_away_and_keeps_rejected_events_in(qtbot: QtBot, bar: FilterBar) -> None:
    bar.include_rejected(included=True)
    bar.show_filter(parse_query("minsk kind:visit"))
    with qtbot.waitSignal(bar.changed) as told:
        bar.show_filter(EventFilter(), tell=True)
    assert told.args == [EventFilter(include_rejected=True)]
    assert _chips(bar) == []
