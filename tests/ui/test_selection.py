"""The one selection: a current event, and those chosen with it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from timeline.records import EventId
from ui.selection import Selection

A, B, C = EventId("a"), EventId("b"), EventId("c")


@pytest.fixture
def selection(qtbot: QtBot) -> Selection:
    return Selection()


def test_a_click_means_one_event_alone(selection: Selection) -> None:
    selection.choose_many((A, B, C))
    selection.choose(B)
    assert (selection.current_event, selection.chosen) == (B, (B,))


def test_a_current_event_among_the_chosen_keeps_them(selection: Selection) -> None:
    selection.choose_many((A, B, C))
    selection.choose_event(A)
    assert (selection.current_event, selection.chosen) == (A, (A, B, C))


def test_another_event_lets_go_of_the_chosen(selection: Selection) -> None:
    selection.choose_many((A, B))
    selection.choose_event(C)
    assert selection.chosen == (C,)


def test_the_current_event_is_one_of_the_chosen(selection: Selection) -> None:
    selection.choose(A)
    selection.choose_many((B, C))
    assert selection.current_event == C
    selection.choose_many(())
    assert (selection.current_event, selection.chosen) == (None, ())


def test_nothing_is_told_twice(qtbot: QtBot, selection: Selection) -> None:
    selection.choose(A)
    with qtbot.assertNotEmitted(selection.event_changed):
        selection.choose(A)
    told = []
    selection.chosen_changed.connect(told.append)
    selection.choose_many((A, B))
    selection.choose_many((A, B))
    assert told == [(A, B)]
