"""The list of articles: a strip at its head leads through those that state no day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline.daynumber import day_number
from timeline.records import ArticleId, DocumentDateBasis
from timeline.store.answers import ArticleSummary
from ui.actions import Actions
from ui.panes.articles import ArticlesPane
from ui.panes.dayless_button import DaylessButton


def _summaries(marks: str) -> list[ArticleSummary]:
    """An article a letter; those with ``?`` state no day."""
    return [
        ArticleSummary(
            ArticleId(str(number)),
            f"Article {number}",
            None,
            f"/{number}.txt",
            day_number(2026, 3, 5),
            DocumentDateBasis.FILE,
            0,
            states_no_day=mark == "?",
        )
        for number, mark in enumerate(marks)
    ]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def pane(qtbot: QtBot, window: QWidget) -> ArticlesPane:
    pane = ArticlesPane(Actions(window))
    pane.article_chosen.connect(pane.set_current)
    layout = QVBoxLayout(window)
    layout.addWidget(pane.header)
    layout.addWidget(pane)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return pane


def _show(pane: ArticlesPane, marks: str) -> DaylessButton:
    pane.model.show(_summaries(marks))
    pane.show_count(len(marks), 0)
    strip = pane.findChild(DaylessButton)
    assert isinstance(strip, DaylessButton)
    return strip


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ("..", ""),
        (".?", "1 article states no day. Open the next one"),
        ("??.?", "3 articles state no day. Open the next one"),
    ],
)
def test_the_strip_is_there_while_an_article_states_no_day(
    pane: ArticlesPane, marks: str, said: str
) -> None:
    strip = _show(pane, marks)
    assert (strip.accessibleName() if strip.isVisible() else "") == said


@pytest.mark.parametrize("folded", [False, True])
def test_it_opens_one_after_the_other_and_begins_again(
    qtbot: QtBot, pane: ArticlesPane, *, folded: bool
) -> None:
    pane.fold(folded=folded)
    strip = _show(pane, ".?.??.")
    opened: list[str] = []
    pane.article_chosen.connect(opened.append)
    for _ in range(3):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened == ["1", "3", "4", "1"]


def test_it_skips_what_was_mended_and_goes_with_the_last(qtbot: QtBot, pane: ArticlesPane) -> None:
    strip = _show(pane, "???")
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Space)
    _show(pane, ".??")
    opened: list[str] = []
    pane.article_chosen.connect(opened.append)
    qtbot.keyClick(strip, Qt.Key.Key_Space)
    assert opened == ["1"]
    _show(pane, "...")
    assert not strip.isVisible()
    qtbot.waitUntil(pane.view.hasFocus)
