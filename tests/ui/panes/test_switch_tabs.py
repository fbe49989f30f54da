"""Two panes that take one another's place: tabs tell so, and lead from one to the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.controls.switch_tabs import SwitchTabs


@pytest.fixture
def tabs(qtbot: QtBot) -> SwitchTabs:
    tabs = SwitchTabs(("Source", "Event"), 0)
    qtbot.addWidget(tabs)
    tabs.show()
    return tabs


def test_a_click_on_the_other_asks_for_it_and_the_own_one_stays_chosen(
    qtbot: QtBot, tabs: SwitchTabs
) -> None:
    with qtbot.waitSignal(tabs.asked):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert tabs.currentIndex() == 0


def test_a_click_on_the_own_one_asks_nothing(qtbot: QtBot, tabs: SwitchTabs) -> None:
    with qtbot.assertNotEmitted(tabs.asked):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())


def test_an_arrow_key_goes_to_the_other(qtbot: QtBot, tabs: SwitchTabs) -> None:
    tabs.setFocus()
    with qtbot.waitSignal(tabs.asked):
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 0


def test_the_own_tab_can_say_how_many_events_there_are(tabs: SwitchTabs) -> None:
    tabs.rename_own("3 events")
    assert [tabs.tabText(place) for place in (0, 1)] == ["3 events", "Event"]
