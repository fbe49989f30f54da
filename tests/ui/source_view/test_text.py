"""The source's text in a real widget: clicks and plates are exact with emoji, NBSP, two scripts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from timeline.records import Article, ArticleFormat, ArticleId, EventId, MentionKey, MentionRef
from timeline.spans import Span
from ui.source_view.marks import SourceMarks, TintMark
from ui.source_view.text import SourceText

TEXTS = [
    "A title\nThe ministers will meet in Geneva on Monday.\n",
    "A title 🕊🕊\n🇺🇦 The ministers 🕊 will\u00a0meet in Geneva on Monday.\n",
    "Un titre\n" + "Une phrase sans rien. 🙂 " * 60 + "\nThe ministers meet on Monday.\n",
]


def _article(text: str) -> Article:
    title = Span(0, text.index("\n"))
    return Article(
        ArticleId("a"), text, Span(title.end + 1, len(text)), "0" * 64, "/a.txt",
        ArticleFormat.PLAIN, title,
    )  # fmt: skip


@pytest.fixture(params=TEXTS)
def view(qtbot: QtBot, request: pytest.FixtureRequest) -> SourceText:
    view = SourceText()
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.show_article(_article(request.param))
    with qtbot.waitExposed(view):
        view.show()
    start = request.param.index("Monday")
    span = Span(start, start + len("Monday"))
    ref = MentionRef(ArticleId("a"), MentionKey("k"))
    view.show_marks(SourceMarks((TintMark(span, span, EventId("e"), ref, 3),)))
    view.show_current(EventId("e"), span)
    view.reveal(span)
    return view


def test_the_plate_is_on_the_very_words(view: SourceText) -> None:
    selection = view.extraSelections()[0]
    assert selection.cursor.selectedText() == "Monday"


def test_a_click_on_the_words_chooses_the_event(qtbot: QtBot, view: SourceText) -> None:
    assert view.plate is not None
    rect = next(view.rects_of(view.plate))
    with qtbot.waitSignal(view.event_clicked) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert caught.args == ["e"]


def test_a_click_just_before_the_words_chooses_nothing(qtbot: QtBot, view: SourceText) -> None:
    assert view.plate is not None
    rect = next(view.rects_of(view.plate))
    with qtbot.assertNotEmitted(view.event_clicked):
        point = QPoint(round(rect.left()) - 6, round(rect.center().y()))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_the_words_are_in_view(view: SourceText) -> None:
    assert view.plate is not None
    rect = next(view.rects_of(view.plate))
    assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()


def test_selected_words_come_back_as_a_span(view: SourceText) -> None:
    assert view.plate is not None
    start, end = view.offsets.units_of(view.plate)
    cursor = view.textCursor()
    cursor.setPosition(start - 1)  # with the space before them
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span() == view.plate
