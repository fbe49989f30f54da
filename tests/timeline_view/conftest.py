"""A timeline on the offscreen platform."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.fonts import load_fonts
from ui.theme import LIGHT
from ui.timeline_view import LaneChoice, TimelineView

sys.path.insert(0, str(Path(__file__).parent))

from hand_made import JANUARY, Row, Scene, columns_of


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture
def make_view(qtbot: QtBot) -> Callable[..., TimelineView]:
    """Timelines of given rows, shown."""

    def make(
        rows: Sequence[Row], choice: LaneChoice | None = None, size: tuple[int, int] = (1150, 600)
    ) -> TimelineView:
        view = TimelineView(LIGHT)
        view.set_animated(False)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        view.set_columns(columns_of(rows), choice or LaneChoice())
        return view

    return make


@pytest.fixture
def january(make_view: Callable[..., TimelineView]) -> Scene:
    """Six events of January 2022 in three lanes."""
    scene = Scene(make_view(JANUARY))
    scene.show_january()
    return scene
