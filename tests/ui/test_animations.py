"""Motion as a person chose, or as the desktop says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from ui.animations import CHOICES, Animations
from ui.desktop_settings import has_session_bus
from ui.settings import Settings


class Desktop(QObject):
    """Answers from a table, and remembers what it was asked."""

    told = Signal(str, str, object)

    def __init__(self, **settings: object) -> None:
        super().__init__()
        self._settings = settings
        self.asked: list[tuple[str, str]] = []

    def ask(self, namespace: str, key: str) -> None:
        self.asked.append((namespace, key))
        if key in self._settings:
            self.told.emit(namespace, key, self._settings[key])

    def ask_gtk(self, key: str) -> None:
        self.ask("org.gtk.Settings", key)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.mark.parametrize(
    ("told", "moves"),
    [
        ({}, True),
        ({"enable-animations": True}, True),
        ({"enable-animations": False}, False),
        ({"reduced-motion": 0}, True),
        ({"reduced-motion": 1}, False),
        ({"AnimationDurationFactor": "1.0"}, True),
        ({"AnimationDurationFactor": "0"}, False),
        ({"AnimationDurationFactor": 0.0}, False),
        ({"AnimationDurationFactor": "much"}, True),
        ({"EnableAnimations": False}, False),
        ({"enable-animations": True, "reduced-motion": 1}, False),
    ],
)
def test_what_the_desktop_says(
    qapp: QApplication, settings: Settings, told: dict[str, object], *, moves: bool
) -> None:
    animations = Animations(Desktop(**told), settings)
    assert animations.are_wanted, "until the desktop answers"
    animations.ask()
    assert animations.are_wanted is moves


def test_the_desktop_is_followed_while_the_window_is_open(
    qapp: QApplication, settings: Settings
) -> None:
    desktop = Desktop()
    animations = Animations(desktop, settings)
    heard: list[bool] = []
    animations.changed.connect(heard.append)
    desktop.told.emit("org.gnome.desktop.interface", "enable-animations", False)
    desktop.told.emit("org.gnome.desktop.interface", "enable-animations", False)
    desktop.told.emit("org.gnome.desktop.interface", "enable-animations", True)
    desktop.told.emit("org.gnome.desktop.interface", "cursor-size", False)
    assert heard == [False, True]


@pytest.mark.parametrize(("choice", "moves"), [("motion_on", True), ("motion_off", False)])
def test_a_choice_outranks_the_desktop_and_is_kept(
    qapp: QApplication, settings: Settings, choice: str, *, moves: bool
) -> None:
    desktop = Desktop(**{"enable-animations": not moves})
    animations = Animations(desktop, settings)
    animations.choose(choice)
    animations.ask()
    assert animations.are_wanted is moves
    again = Animations(desktop, settings)
    assert (again.choice, again.are_wanted) == (choice, moves)


def test_a_setting_that_is_none_of_the_choices_is_taken_for_the_first(
    qapp: QApplication, settings: Settings
) -> None:
    settings.set_text("motion", "sometimes")
    assert Animations(Desktop(), settings).choice == CHOICES[0]


class StillStyle(QProxyStyle):
    """A platform on which Qt itself is told of less motion."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def test_what_qt_knows_counts_too(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = StillStyle("fusion")
    monkeypatch.setattr(QApplication, "style", staticmethod(lambda: style))
    animations = Animations(Desktop(), settings)
    assert not animations.are_wanted
    animations.choose("motion_on")
    assert animations.are_wanted


def test_no_bus_is_started_where_none_runs(tmp_path: Path) -> None:
    assert not has_session_bus({}, "linux")
    assert not has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/tmp/bus"}, "win32")
    assert has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/tmp/bus"}, "linux")
    assert not has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}, "linux")
    (tmp_path / "bus").touch()
    assert has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}, "linux")
