"""The head of a source: when it was written, and a chip where that is in doubt."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from timeline.daynumber import day_number
from timeline.records import (
    Article,
    ArticleFormat,
    ArticleId,
    DateClue,
    DocumentDate,
    DocumentDateBasis,
)
from timeline.spans import Span
from ui.controls.chip import WarnChip
from ui.source_view.head import SourceMeta

SAVED = day_number(2026, 3, 5)
FILE, URL = DocumentDateBasis.FILE, DocumentDateBasis.URL
ASSUMED = DocumentDate(SAVED, FILE, "Nothing tells.", (DateClue(FILE, SAVED, "file time", 0.05),))
NAMED = DocumentDate(SAVED, FILE, "From its name.", (DateClue(FILE, SAVED, "file name", 0.4),))
DISPUTED = DocumentDate(
    SAVED,
    URL,
    "From its address.",
    (DateClue(URL, SAVED - 9, "2026/02/24", 0.6),),
    ("They differ",),
)
Click = Callable[[QtBot, WarnChip], None]


def _article(date: DocumentDate | None) -> Article:
    text = "They met on Monday."
    span = Span(0, len(text))
    return Article(
        ArticleId("a"), text, span, "0", "/a.txt", ArticleFormat.PLAIN, document_date=date
    )


@pytest.fixture
def meta(qtbot: QtBot) -> SourceMeta:
    meta = SourceMeta()
    qtbot.addWidget(meta)
    meta.resize(340, 80)
    meta.show()
    return meta


def _chips(meta: SourceMeta) -> list[WarnChip]:
    return [chip for chip in meta.findChildren(WarnChip) if chip.isVisible()]


@pytest.mark.parametrize(
    ("date", "chips"),
    [
        (ASSUMED, ["Assumed: the day the file was saved"]),
        (None, ["The article states no day"]),
        (NAMED, []),
        (DISPUTED, ["Address says 24 Feb 2026"]),
    ],
)
def test_a_chip_stands_where_the_day_is_in_doubt(
    meta: SourceMeta, date: DocumentDate | None, chips: list[str]
) -> None:
    meta.show_article(_article(date), can_edit=True)
    assert [chip.accessibleName() for chip in _chips(meta)] == chips
    for chip in _chips(meta):
        assert chip.toolTip().endswith("Click to say when it was written.")
        assert chip.accessibleDescription() == chip.toolTip()
        assert QAccessible.queryAccessibleInterface(chip).role() is QAccessible.Role.Button
        assert chip.width() <= meta.width()
    meta.show_article(_article(NAMED), can_edit=True)
    assert _chips(meta) == []


def test_its_tip_says_what_is_counted_from_the_day(meta: SourceMeta) -> None:
    meta.show_article(_article(ASSUMED), can_edit=True)
    assert "“Monday”" in _chips(meta)[0].toolTip()


@pytest.mark.parametrize(
    "press",
    [
        lambda qtbot, chip: qtbot.mouseClick(chip, Qt.MouseButton.LeftButton),
        lambda qtbot, chip: qtbot.keyClick(chip, Qt.Key.Key_Return),
        lambda qtbot, chip: qtbot.keyClick(chip, Qt.Key.Key_Space),
    ],
)
def test_the_chip_asks_for_the_day(qtbot: QtBot, meta: SourceMeta, press: Click) -> None:
    meta.show_article(_article(ASSUMED), can_edit=True)
    with qtbot.waitSignal(meta.date_clicked):
        press(qtbot, _chips(meta)[0])


def test_a_document_that_cannot_be_written_only_says_so(qtbot: QtBot, meta: SourceMeta) -> None:
    meta.show_article(_article(ASSUMED), can_edit=False)
    (chip,) = _chips(meta)
    assert "Click" not in chip.toolTip()
    with qtbot.assertNotEmitted(meta.date_clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
