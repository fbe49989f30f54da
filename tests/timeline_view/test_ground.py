"""What lies below the events looks the same whether it was kept or drawn anew."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hand_made import Row
from PySide6.QtGui import QImage

from timeline.daynumber import day_number
from ui.timeline_view import TimelineView


def pixels(picture: QImage) -> np.ndarray:
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1).copy()


@pytest.fixture
def view(make_view: Callable[..., TimelineView]) -> TimelineView:
    days = [f"2022-{1 + n % 12:02d}-{1 + n % 28:02d}" for n in range(600)]
    return make_view([Row(day, f"Talks {n}") for n, day in enumerate(days)], size=(900, 420))


@pytest.mark.parametrize("steps", [(7, 7, 7), (300, 300, 300, 300), (-40, 0.4, 0.4, 0.4)])
def test_a_kept_ground_is_as_one_drawn_anew(view: TimelineView, steps: tuple[float, ...]) -> None:
    start = day_number(2022, 3, 1) * 1440
    view.show_stretch(start, start + 90 * 1440)
    for step in (0.0, *steps):
        view.camera.jump_to(view.camera.scale.panned(step))
        kept = pixels(view.grab().toImage())
    anew = pixels(view.picture().toImage())
    plot = view.regions.plot
    part = (slice(int(plot.top()), int(plot.bottom())), slice(int(plot.left()), int(plot.right())))
    assert (kept[part] != anew[part]).mean() < 0.002


@pytest.mark.parametrize(
    "edtf", ["[2022-01-01..2022-12-31]", "2022", "2022~", "2022-01-01/2022-12-31"]
)
def test_dots_waves_and_fades_move_with_the_window(
    make_view: Callable[..., TimelineView], edtf: str
) -> None:
    view = make_view([Row(edtf, "Within")], size=(900, 300))
    start = day_number(2022, 5, 1) * 1440
    view.show_stretch(start, start + 60 * 1440)
    plot = view.regions.plot
    part = (slice(int(plot.top()), int(plot.top()) + 30), slice(int(plot.left()) + 200, 800))
    before = pixels(view.grab().toImage())[part]
    view.camera.jump_to(view.camera.scale.panned(5))
    after = pixels(view.grab().toImage())[part]
    channels = [
        each.view(np.uint8).astype(int) for each in (before[:, 5:].copy(), after[:, :-5].copy())
    ]
    assert np.abs(channels[0] - channels[1]).max() <= 3


def test_other_events_are_seen_at_once(view: TimelineView) -> None:
    view.grab()
    view.grab()
    before = pixels(view.grab().toImage())
    columns = view.state.scene.columns
    view.set_columns(
        type(columns)(*(getattr(columns, n)[:5] for n in columns.__slots__)),
        view.state.scene.choice,
    )
    assert (pixels(view.grab().toImage()) != before).any()
