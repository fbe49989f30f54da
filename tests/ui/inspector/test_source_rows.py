"""The articles that tell an event, in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline.records import ArticleId
from ui.controls.button import Button
from ui.inspector.source_rows import SourceLine, SourceRows, source_count

ORIGINAL = SourceLine(ArticleId("a"), ArticleId("a"), "A line in the sand")
COPY = SourceLine(ArticleId("b"), ArticleId("a"), "The line that moved", "copy of A line")
OTHER = SourceLine(ArticleId("c"), ArticleId("c"), "Horns at noon")


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([], 0),
        ([ORIGINAL], 1),
        ([ORIGINAL, COPY], 1),
        ([COPY], 1),
        ([ORIGINAL, COPY, OTHER], 2),
    ],
)
def test_a_copy_is_no_source_of_its_own(lines: list[SourceLine], count: int) -> None:
    assert source_count(lines) == count


def test_a_row_leads_to_its_article(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = SourceRows(window)
    rows.show_sources([ORIGINAL, COPY])
    buttons = [each for each in rows.findChildren(Button) if not each.isHidden()]
    assert [each.accessibleName() for each in buttons] == [
        "Show the words of A line in the sand",
        "Show the words of The line that moved",
    ]
    with qtbot.waitSignal(rows.chosen) as told:
        buttons[1].click()
    assert told.args == [ArticleId("b")]


def test_one_source_needs_no_list(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = SourceRows(window)
    rows.show_sources([ORIGINAL])
    assert rows.isHidden()
