"""Pictures of the timeline against references beside this file, with a tolerance for letters.

After a wanted change, delete the references in ``references/``, run once (the tests fail and write
new ones), look at them, run again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hand_made import JANUARY, Row, Scene
from PySide6.QtGui import QImage

from timeline.daynumber import day_number
from timeline.records import Review, Status
from ui.theme import DARK
from ui.timeline_view import Facet, LaneChoice, ReadingLine, TimelineView

REFERENCES = Path(__file__).parent / "references"
LOUD = 48
"""Steps of a channel from which a pixel counts as different."""
MOST = 0.02
"""Share of pixels that may be different: other letters, other smoothing."""

FORMS = (
    Row("2022-01-10", "Day"),
    Row("2022-01-14T02:30", "Clock time"),
    Row("2022-01-06/2022-01-19", "Lasting"),
    Row("[2022-01-11..2022-01-16]", "Within"),
    Row("2022-01", "Month"),
    Row("2022", "Year"),
    Row("2022-01-10~", "About"),
    Row("2022-01-12/..", "Open end"),
    Row("../2022-01-10", "Open start"),
    Row("[2022-01-10..]", "On or after"),
    Row("[2022-01-10,2022-01-14]", "Either"),
    Row("2022-01-26", "Planned", status=Status.PLANNED),
    Row("2022-01-26", "Cancelled", status=Status.CANCELLED),
    Row("2022-01-26", "Postponed", status=Status.POSTPONED),
    Row("2022-01-26", "Unchecked", review=Review.UNREVIEWED),
    Row("2022-01-26", "Rejected", review=Review.REJECTED),
    Row("2022-01-26", "Merged", sources=3, conflict=True, other="2022-01-28"),
)
MakeView = Callable[..., TimelineView]


def forms(make_view: MakeView) -> TimelineView:
    view = make_view(FORMS, LaneChoice(Facet.NONE), (760, 560))
    scene = Scene(view)
    scene.show_january()
    return view


def selection(make_view: MakeView) -> TimelineView:
    view = make_view(JANUARY, size=(760, 340))
    Scene(view).show_january()
    view.set_current("e1", centre=False)
    view.set_links([("e1", "e4")])
    written = (day_number(2022, 1, 7) + 0.5) * 1440
    view.set_reading_line(ReadingLine("Mon 10 Jan", "written Fri 7 Jan", written, "on Monday"))
    view.set_today((day_number(2022, 1, 25) + 0.5) * 1440)
    return view


def dark(make_view: MakeView) -> TimelineView:
    view = selection(make_view)
    view.set_theme(DARK)
    view.set_search_hits(["e0"])
    return view


def folded(make_view: MakeView) -> TimelineView:
    rows = [Row(f"2022-{1 + n % 12:02d}-{1 + n % 28:02d}", f"Talks {n}") for n in range(900)]
    return make_view(rows, size=(760, 340))


def colours(picture: QImage) -> np.ndarray:
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(picture.constBits(), dtype=np.uint8)
    return flat.reshape(picture.height(), picture.width(), 4)[:, :, :3].astype(np.int16)


@pytest.mark.parametrize("make", [forms, selection, dark, folded], ids=lambda make: make.__name__)
def test_it_looks_as_it_did(make: Callable[[MakeView], TimelineView], make_view: MakeView) -> None:
    now = make(make_view).picture().toImage()
    file = REFERENCES / f"{make.__name__}.png"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        now.save(str(file))
        pytest.fail(f"there was no {file.name}; look at the one that was written now")
    then = QImage(str(file))
    assert now.size() == then.size()
    different = np.abs(colours(now) - colours(then)).max(axis=2) > LOUD
    assert different.mean() < MOST


def test_the_comparison_can_fail(make_view: MakeView) -> None:
    one = colours(selection(make_view).picture().toImage())
    other = colours(dark(make_view).picture().toImage())
    assert (np.abs(one - other).max(axis=2) > LOUD).mean() > MOST
