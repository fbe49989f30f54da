"""The date field: what is typed is shown back as understood, and only dates are entered."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline import edtf
from timeline.errors import DateWordsError
from timeline.records import Alternative
from timeline.timevalue import TimeValue
from ui.controls.button import Button
from ui.inspector.date_field import DateField
from ui.inspector.glyph import DateGlyph


@dataclass(frozen=True)
class Reading:
    """What a reader of phrases answers."""

    time: TimeValue
    alternatives: tuple[Alternative, ...] = ()
    explanation: str = ""


def read(words: str) -> Reading:
    """A reader that knows EDTF and one ambiguous phrase."""
    if words == "03/04/2022":
        other = Alternative(edtf.parse("2022-03-04"), "the month first")
        return Reading(edtf.parse("2022-04-03"), (other,))
    try:
        return Reading(edtf.parse(words))
    except DateWordsError:
        raise DateWordsError(f"“{words}” is not a date. Try 10 Jan 2022 or 2022-01.") from None


FORMS = """
2022-01-10 2022-01-14T02:30 2022-01-05/2022-01-09 [2022-01-11..2022-01-16] 2022-01 2022
2022~ 2022-01-10/.. ../2022-01-10 [2022-01-10..] [..2022-01-10] [2022-01-12,2022-01-13]
"""


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    field = DateField(read)  # type: ignore[arg-type]
    qtbot.addWidget(field)
    field.show()
    field.line.setFocus()
    return field


def _says(field: DateField, words: str) -> bool:
    from PySide6.QtWidgets import QLabel

    return any(
        label.text() == words and label.isVisibleTo(field) for label in field.findChildren(QLabel)
    )


def test_what_is_typed_is_shown_back_before_it_is_entered(qtbot: QtBot, field: DateField) -> None:
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClicks(field.line, "[2022-01-11..2022-01-16]")
        qtbot.waitUntil(lambda: _says(field, "one day, 11–16 Jan 2022"))


def test_enter_enters_it(qtbot: QtBot, field: DateField) -> None:
    with qtbot.waitSignal(field.committed) as caught:
        qtbot.keyClicks(field.line, "2022-01")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert caught.args == [edtf.parse("2022-01")]
    assert field.line.text() == "Jan 2022"


def test_words_that_are_no_date_are_refused_in_words(qtbot: QtBot, field: DateField) -> None:
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClicks(field.line, "the 32nd")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.is_wrong
    assert _says(field, "“the 32nd” is not a date. Try 10 Jan 2022 or 2022-01.")


def test_escape_takes_the_typing_back(qtbot: QtBot, field: DateField) -> None:
    field.show_value(edtf.parse("2022-01-10"))
    field.line.selectAll()
    qtbot.keyClicks(field.line, "2023")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == "Mon 10 Jan 2022"


def test_an_emptied_field_means_no_date(qtbot: QtBot, field: DateField) -> None:
    field.show_value(edtf.parse("2022-01-10"))
    field.line.selectAll()
    with qtbot.waitSignal(field.committed) as caught:
        qtbot.keyClick(field.line, Qt.Key.Key_Delete)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert caught.args == [None]


def test_the_other_reading_is_one_click_away(qtbot: QtBot, field: DateField) -> None:
    from ui.controls.button import Button

    qtbot.keyClicks(field.line, "03/04/2022")
    qtbot.waitUntil(lambda: any(field.findChildren(Button)))
    button = field.findChildren(Button)[-1]
    assert button.text() == "or Fri 4 Mar 2022"
    with qtbot.waitSignal(field.committed) as caught:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert caught.args == [edtf.parse("2022-03-04")]


def test_each_form_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    forms = FORMS.split()
    pictures = []
    for text in forms:
        glyph = DateGlyph()
        qtbot.addWidget(glyph)
        glyph.show_value(edtf.parse(text))
        pictures.append(glyph.grab().toImage())
    for one, two in itertools.combinations(range(len(forms)), 2):
        assert pictures[one] != pictures[two], (forms[one], forms[two])


def test_what_was_read_before_can_be_restored(qtbot: QtBot, field: DateField) -> None:
    field.show_before(edtf.parse("2022-01-10"))
    field.show_value(edtf.parse("2022-01-12"))
    restore = next(
        button
        for button in field.findChildren(Button)
        if button.text() == "Restore Mon 10 Jan 2022"
    )
    with qtbot.waitSignal(field.committed) as told:
        qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert told.args == [edtf.parse("2022-01-10")]
    assert not any(button.isVisible() for button in field.findChildren(Button))


def test_escape_brings_back_the_date_after_words_that_were_refused(
    qtbot: QtBot, field: DateField
) -> None:
    field.show_value(edtf.parse("2022-01-10"))
    field.line.selectAll()
    qtbot.keyClicks(field.line, "the 32nd")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.is_wrong
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == "Mon 10 Jan 2022"
    qtbot.waitUntil(lambda: not field.is_wrong)


def test_what_is_typed_is_told_until_it_is_entered_or_taken_back(
    qtbot: QtBot, field: DateField
) -> None:
    field.show_value(edtf.parse("2022-01-10"))
    told: list[object] = []
    field.typed.connect(told.append)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "2022-01-12")
    qtbot.waitUntil(lambda: told[-1:] == [edtf.parse("2022-01-12")])
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: told[-1] is None)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "the 32nd")
    qtbot.waitUntil(lambda: field.is_wrong)
    assert told[-1] is None
    field.line.selectAll()
    qtbot.keyClicks(field.line, "2022-02")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told[-1] is None
