"""The list of articles and the history, under Qt's own model tester."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from timeline.daynumber import day_number
from timeline.records import ArticleId, DocumentDateBasis, Review
from timeline.store.answers import ArticleSummary, LogEntry
from ui.models.article_list import ArticleListModel, ArticleRole, doubt
from ui.models.history import HistoryModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def _summary(name: str, accepted: int = 0, left: int = 0, conflicts: int = 0) -> ArticleSummary:
    return ArticleSummary(
        ArticleId(name),
        f"Headline of {name}",
        "The Paper",
        f"/somewhere/{name}.txt",
        day_number(2022, 1, 7),
        DocumentDateBasis.TEXT,
        conflicts,
        reviews={Review.ACCEPTED: accepted, Review.UNREVIEWED: left},
    )


def test_articles_say_what_a_screen_reader_needs(qtbot: QtBot) -> None:
    model = ArticleListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show([_summary("a", 2, 3, 1), _summary("b")])
    assert model.index(0).data() == "Headline of a"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Headline of a, The Paper, written 7 Jan 2022, its dates disagree, 2 of 5 events checked"
    )
    assert model.row_of(ArticleId("b")) == 1
    assert tester is not None


@pytest.mark.parametrize(
    ("fields", "mark", "said"),
    [
        ({}, "", "written 7 Jan 2022, 0 of"),
        ({"conflicts": 1}, "Dates disagree", "written 7 Jan 2022, its dates disagree, 0 of"),
        ({"states_no_day": True}, "Day assumed", "day assumed, 7 Jan 2022, 0 of"),
        ({"states_no_day": True, "document_day": None}, "Day not known", "day not known, 0 of"),
        (
            {"states_no_day": True, "conflicts": 1},
            "Day assumed",
            "day assumed, 7 Jan 2022, its dates disagree, 0 of",
        ),
    ],
)
def test_a_row_says_how_its_day_is_in_doubt(
    qtbot: QtBot, fields: dict[str, object], mark: str, said: str
) -> None:
    model = ArticleListModel()
    row = replace(_summary("a"), **fields)  # type: ignore[arg-type]
    model.show([row])
    assert doubt(row) == mark
    assert said in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.dayless == ([0] if row.states_no_day else [])


def test_a_copy_names_what_it_copies(qtbot: QtBot) -> None:
    model = ArticleListModel()
    original, echo = _summary("original"), replace(_summary("echo"), copy_of=ArticleId("original"))
    stray = replace(_summary("stray"), copy_of=ArticleId("removed"))
    model.show([original, echo, stray])
    said = [model.index(row).data(ArticleRole.COPY) for row in range(3)]
    assert said == ["", "copy of Headline of original", "copy of another article"]
    assert said[1] in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_new_counts_do_not_reset_the_list(qtbot: QtBot) -> None:
    model = ArticleListModel()
    model.show([_summary("a", 0, 5)])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([_summary("a", 1, 4)])
    assert model.index(0).data(ArticleRole.SUMMARY).reviews[Review.ACCEPTED] == 1


def test_history_is_latest_first_and_names_what_was_undone(qtbot: QtBot) -> None:
    model = HistoryModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(
        [
            LogEntry(1, 1_641_551_400_000, "Import 3 articles", "3 articles added", undone=False),
            LogEntry(2, 1_641_551_500_000, "Remove Geneva", "1 event removed", undone=True),
        ]
    )
    assert model.index(0, 1).data() == "Remove Geneva (undone)"
    assert model.index(1, 2).data() == "3 articles added"
    assert tester is not None
