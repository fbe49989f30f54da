"""Everything by keys alone."""

from __future__ import annotations

import pytest
from hand_made import Scene, shows
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(scene: Scene, *keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    for key in keys:
        code, modifiers = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(scene.view, code, modifiers)


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("e0", [Key.Key_Right], "e3"),
        ("e0", [Key.Key_Right, Key.Key_Right], "e5"),
        ("e5", [Key.Key_Right], "e5"),
        ("e5", [Key.Key_Left], "e3"),
        ("e0", [Key.Key_End], "e5"),
        ("e5", [Key.Key_Home], "e0"),
        ("e0", [Key.Key_Down], "e1"),
        ("e3", [Key.Key_Down, Key.Key_Down], "e2"),
        ("e2", [Key.Key_Up], "e1"),
        ("e0", [Key.Key_Up], "e0"),
    ],
)
def test_from_event_to_event(january: Scene, start: str, keys: list[Qt.Key], end: str) -> None:
    january.view.set_current(start)
    press(january, *keys)
    assert january.view.current == end


def test_the_first_step_takes_the_event_nearest_the_middle(january: Scene) -> None:
    press(january, Key.Key_Right)
    assert january.view.current == "e2"


def test_a_step_is_told(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e0")
    with qtbot.waitSignal(january.view.event_selected) as told:
        press(january, Key.Key_Right)
    assert told.args == ["e3"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_F2])
def test_opening(january: Scene, qtbot: QtBot, key: Qt.Key) -> None:
    january.view.set_current("e1")
    with qtbot.waitSignal(january.view.event_opened) as told:
        press(january, key)
    assert told.args == ["e1"]


def test_removing_names_all_selected(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e1")
    january.view.set_selected(["e1", "e4"])
    with qtbot.waitSignal(january.view.remove_requested) as told:
        press(january, Key.Key_Delete)
    assert told.args == [["e1", "e4"]]


def test_select_all_and_back(january: Scene) -> None:
    january.view.set_current("e1")
    press(january, (Key.Key_A, CTRL))
    assert len(january.view.selected_ids()) == 6
    press(january, Key.Key_Escape)
    assert january.view.selected_ids() == ["e1"]


def test_space_takes_out_and_puts_in(january: Scene) -> None:
    january.view.set_current("e1")
    press(january, Key.Key_Space)
    assert january.view.selected_ids() == []
    press(january, Key.Key_Space)
    assert january.view.selected_ids() == ["e1"]


@pytest.mark.parametrize(("key", "days"), [(Key.Key_Right, 1), (Key.Key_Left, -1)])
def test_moving_by_a_day(january: Scene, qtbot: QtBot, key: Qt.Key, days: int) -> None:
    january.view.set_current("e1")
    with qtbot.waitSignal(january.view.move_requested) as told:
        press(january, (key, CTRL | SHIFT))
    assert told.args == [["e1"], days * 1440]


@pytest.mark.parametrize(
    ("event", "key", "edtf"),
    [
        ("e2", Key.Key_Right, "2022-01-11/2022-01-21"),
        ("e2", Key.Key_Left, "2022-01-11/2022-01-19"),
        ("e3", Key.Key_Right, "[2022-01-11..2022-01-17]"),
        ("e0", Key.Key_Right, "2022-01-05/2022-01-06"),
    ],
)
def test_resizing_by_a_day(
    january: Scene, qtbot: QtBot, event: str, key: Qt.Key, edtf: str
) -> None:
    january.view.set_current(event)
    with qtbot.waitSignal(january.view.resize_requested) as told:
        press(january, (key, ALT | SHIFT))
    assert (told.args[0], told.args[1].edtf) == (event, edtf)


@pytest.mark.parametrize(
    ("event", "key", "edtf"),
    [
        ("e2", Key.Key_Up, "2022-01-10/2022-01-20"),
        ("e2", Key.Key_Down, "2022-01-12/2022-01-20"),
        ("e3", Key.Key_Down, "[2022-01-12..2022-01-16]"),
        ("e0", Key.Key_Up, "2022-01-04/2022-01-05"),
    ],
)
def test_the_first_edge_by_a_day(
    january: Scene, qtbot: QtBot, event: str, key: Qt.Key, edtf: str
) -> None:
    january.view.set_current(event)
    with qtbot.waitSignal(january.view.resize_requested) as told:
        press(january, (key, ALT | SHIFT))
    assert (told.args[0], told.args[1].edtf) == (event, edtf)


@pytest.mark.parametrize(
    ("start", "keys", "chosen"),
    [
        ("e0", [Key.Key_Right], ["e0", "e3"]),
        ("e0", [Key.Key_Right, Key.Key_Right], ["e0", "e3", "e5"]),
        ("e0", [Key.Key_Right, Key.Key_Down], ["e0", "e1", "e3"]),
        ("e5", [Key.Key_Left], ["e3", "e5"]),
    ],
)
def test_shift_takes_more_into_the_selection(
    january: Scene, start: str, keys: list[Qt.Key], chosen: list[str]
) -> None:
    january.view.set_current(start)
    press(january, *((key, SHIFT) for key in keys))
    assert sorted(january.view.selected_ids()) == chosen


@pytest.mark.parametrize(
    ("event", "key", "lanes"),
    [
        ("e1", Key.Key_Up, ("negotiation", "meeting", "military")),
        ("e1", Key.Key_Down, ("meeting", "military", "negotiation")),
    ],
)
def test_a_lane_goes_higher_and_lower(
    january: Scene, qtbot: QtBot, event: str, key: Qt.Key, lanes: tuple[str, ...]
) -> None:
    january.view.set_current(event)
    with qtbot.waitSignal(january.view.lanes_reordered) as told:
        press(january, (key, CTRL | SHIFT))
    assert told.args[0] == lanes


def test_the_first_lane_goes_no_higher(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e0")
    with qtbot.assertNotEmitted(january.view.lanes_reordered):
        press(january, (Key.Key_Up, CTRL | SHIFT))


def test_zoom_and_fit(january: Scene) -> None:
    before = january.view.state.scale
    press(january, (Key.Key_Plus, CTRL))
    assert january.view.state.scale.minutes_per_pixel < before.minutes_per_pixel
    press(january, (Key.Key_Minus, CTRL))
    assert january.view.state.scale.minutes_per_pixel == pytest.approx(before.minutes_per_pixel)
    press(january, (Key.Key_0, CTRL))
    scale = january.view.state.scale
    assert shows(scale, *january.view.state.scene.extent())


def test_zoom_to_the_selection(january: Scene) -> None:
    january.view.set_selected(["e0", "e1"])
    press(january, (Key.Key_9, CTRL))
    first, last = january.view.visible_days()
    assert last - first < 10


@pytest.mark.parametrize(
    ("key", "modifiers", "sign"),
    [
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 1),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, -1),
        (Key.Key_Right, ALT, 1),
        (Key.Key_Left, ALT, -1),
    ],
)
def test_panning(january: Scene, key: Qt.Key, modifiers: Qt.KeyboardModifier, sign: int) -> None:
    before = january.view.state.scale.start
    press(january, (key, modifiers))
    assert (january.view.state.scale.start - before) * sign > 0


def test_the_menu_key_asks_for_a_menu_at_the_event(january: Scene, qtbot: QtBot) -> None:
    january.view.set_current("e1")
    with qtbot.waitSignal(january.view.context_requested) as told:
        press(january, (Key.Key_F10, SHIFT))
    assert told.args[0] == ["e1"]
    local = january.view.mapFromGlobal(told.args[1])
    assert abs(local.x() - january.place("e1").x()) < 4


def test_keys_of_others_pass(january: Scene) -> None:
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Q, Qt.KeyboardModifier.NoModifier)
    january.view.keyPressEvent(event)
    assert not event.isAccepted()
    assert QKeySequence(Key.Key_Q).toString() == "Q"


def test_focus_is_shown_only_when_it_came_by_key(january: Scene) -> None:
    january.view.clearFocus()
    january.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not january.view.state.marks.focused
    january.view.clearFocus()
    january.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert january.view.state.marks.focused
