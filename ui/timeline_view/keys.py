"""What each key does on the timeline: a table of intentions."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Intention(Enum):
    """What a person wants by a key."""

    NEXT = auto()
    PREVIOUS = auto()
    LANE_UP = auto()
    LANE_DOWN = auto()
    FIRST = auto()
    LAST = auto()
    TOGGLE = auto()
    OPEN = auto()
    CLEAR = auto()
    REMOVE = auto()
    SELECT_ALL = auto()
    PAN_LEFT = auto()
    PAN_RIGHT = auto()
    PAGE_LEFT = auto()
    PAGE_RIGHT = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    FIT = auto()
    ZOOM_SELECTION = auto()
    MOVE_EARLIER = auto()
    MOVE_LATER = auto()
    EXTEND_NEXT = auto()
    EXTEND_PREVIOUS = auto()
    EXTEND_UP = auto()
    EXTEND_DOWN = auto()
    LANE_HIGHER = auto()
    LANE_LOWER = auto()
    START_EARLIER = auto()
    START_LATER = auto()
    SHORTEN = auto()
    LENGTHEN = auto()
    MENU = auto()


_Key = Qt.Key
KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Intention] = {
    (_Key.Key_Right, _NONE): Intention.NEXT,
    (_Key.Key_Left, _NONE): Intention.PREVIOUS,
    (_Key.Key_Up, _NONE): Intention.LANE_UP,
    (_Key.Key_Down, _NONE): Intention.LANE_DOWN,
    (_Key.Key_Home, _NONE): Intention.FIRST,
    (_Key.Key_End, _NONE): Intention.LAST,
    (_Key.Key_Space, _NONE): Intention.TOGGLE,
    (_Key.Key_Space, _CTRL): Intention.TOGGLE,
    (_Key.Key_Return, _NONE): Intention.OPEN,
    (_Key.Key_Enter, _NONE): Intention.OPEN,
    (_Key.Key_F2, _NONE): Intention.OPEN,
    (_Key.Key_Escape, _NONE): Intention.CLEAR,
    (_Key.Key_Escape, _CTRL): Intention.CLEAR,
    (_Key.Key_Escape, _SHIFT): Intention.CLEAR,
    (_Key.Key_Delete, _NONE): Intention.REMOVE,
    (_Key.Key_A, _CTRL): Intention.SELECT_ALL,
    (_Key.Key_Left, _ALT): Intention.PAN_LEFT,
    (_Key.Key_Right, _ALT): Intention.PAN_RIGHT,
    (_Key.Key_PageUp, _NONE): Intention.PAGE_LEFT,
    (_Key.Key_PageDown, _NONE): Intention.PAGE_RIGHT,
    (_Key.Key_Plus, _NONE): Intention.ZOOM_IN,
    (_Key.Key_Plus, _CTRL): Intention.ZOOM_IN,
    (_Key.Key_Plus, _SHIFT): Intention.ZOOM_IN,
    (_Key.Key_Plus, _CTRL | _SHIFT): Intention.ZOOM_IN,
    (_Key.Key_Equal, _NONE): Intention.ZOOM_IN,
    (_Key.Key_Equal, _CTRL): Intention.ZOOM_IN,
    (_Key.Key_Minus, _NONE): Intention.ZOOM_OUT,
    (_Key.Key_Minus, _CTRL): Intention.ZOOM_OUT,
    (_Key.Key_0, _CTRL): Intention.FIT,
    (_Key.Key_9, _CTRL): Intention.ZOOM_SELECTION,
    (_Key.Key_Left, _CTRL | _SHIFT): Intention.MOVE_EARLIER,
    (_Key.Key_Right, _CTRL | _SHIFT): Intention.MOVE_LATER,
    (_Key.Key_Left, _ALT | _SHIFT): Intention.SHORTEN,
    (_Key.Key_Right, _ALT | _SHIFT): Intention.LENGTHEN,
    (_Key.Key_Up, _ALT | _SHIFT): Intention.START_EARLIER,
    (_Key.Key_Down, _ALT | _SHIFT): Intention.START_LATER,
    (_Key.Key_Right, _SHIFT): Intention.EXTEND_NEXT,
    (_Key.Key_Left, _SHIFT): Intention.EXTEND_PREVIOUS,
    (_Key.Key_Up, _SHIFT): Intention.EXTEND_UP,
    (_Key.Key_Down, _SHIFT): Intention.EXTEND_DOWN,
    (_Key.Key_Up, _CTRL | _SHIFT): Intention.LANE_HIGHER,
    (_Key.Key_Down, _CTRL | _SHIFT): Intention.LANE_LOWER,
    (_Key.Key_Menu, _NONE): Intention.MENU,
    (_Key.Key_F10, _SHIFT): Intention.MENU,
}


def intention_of(key: int, modifiers: Qt.KeyboardModifier) -> Intention | None:
    """What a key press means here, None when it is for someone else."""
    try:
        named = Qt.Key(key)
    except ValueError:
        return None
    return KEYS.get((named, modifiers & ~_KEYPAD))
