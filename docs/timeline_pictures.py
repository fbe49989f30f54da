"""Draws the ten pictures of the timeline in docs/pictures, and a page as it is printed.

    python docs/timeline_pictures.py [FOLDER]

All events in them are made up.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.timeline_events import made_events
from timeline import edtf
from timeline.columns import NO_OTHER, OPEN_END, OPEN_START, EventColumns
from timeline.daynumber import day_number
from timeline.records import Kind, Review, Status
from timeline.timevalue import Form
from ui.fonts import load_fonts
from ui.pictures import SIZES, THEMES, Format, Picture, PictureWish, image_of, plan_picture
from ui.pictures.picture import PictureEvents
from ui.theme import DARK, LIGHT, Theme
from ui.timeline_view import Facet, LaneChoice, ReadingLine, TimelineView

SIZE = (1200, 720)


@dataclass(frozen=True)
class Row:
    """One event of a picture."""

    edtf: str
    title: str
    kind: str = "meeting"
    status: str = "past"
    review: str = "accepted"
    sources: int = 1
    conflict: bool = False
    other: str = ""
    """The day that another source tells."""


SPRING = (
    Row("2031-03-03", "Harbour conference opens", sources=2),
    Row("2031-03-05/2031-03-07", "Council of the coast", sources=4),
    Row("2031-03-19", "Alliance summit", status="planned", review="unreviewed"),
    Row("[2031-03-24..2031-03-28]", "Fisheries ministers", status="planned", sources=2),
    Row("2031-03-12", "Ministers’ dinner", review="unreviewed"),
    Row("2031-03-10", "River talks, first round", "negotiation", "planned", "unreviewed", 3),
    Row("[2031-03-11..2031-03-16]", "Border teams, Lindau", "negotiation", "planned", sources=2),
    Row("2031-02-24/..", "Grain corridor talks", "negotiation", sources=2),
    Row("[2031-03-03,2031-03-05]", "Contact group", "negotiation", review="unreviewed"),
    Row("2031-03-21", "River talks, second round", "negotiation", sources=2),
    Row("2031-03-02", "President in Tallinn", "visit"),
    Row(
        "2031-03-06/2031-03-09",
        "Envoy along the line",
        "visit",
        sources=2,
        conflict=True,
        other="2031-03-12",
    ),
    Row("2031-03-14", "Trip to the capital", "visit", "cancelled"),
    Row("2031-03-18/2031-03-19", "Chancellor in Oslo", "visit", sources=3),
    Row("2031-03-26", "Delegation to Quito", "visit", "postponed"),
    Row("2031-03-04T18:30", "Leaders speak by phone", "call", sources=5),
    Row("2031-03-13", "Video call of ministers", "call", sources=2),
    Row("2031-03-25~", "Call expected", "call", "planned", "unreviewed"),
    Row("2031-03-08", "Note on the river treaty", "statement", sources=4),
    Row("2031-03-20~", "Written reply", "statement", review="unreviewed"),
    Row("2031-03-15", "“No deadline”, says the chair", "statement"),
    Row("2031-03-01/2031-03-09", "Exercise Northern Tide", "military", sources=6),
    Row("2031-03-12/2031-03-23", "Observers at the dam", "military", review="unreviewed"),
    Row("2031-03", "Sanctions bill in committee", "sanction", review="unreviewed"),
    Row("2031-03-17", "Two banks listed", "sanction", sources=3),
)
FORMS = (
    Row("2031-03-10", "A day"),
    Row("2031-03-14T14:30", "A clock time"),
    Row("2031-03-06/2031-03-19", "From a day to a day"),
    Row("[2031-03-11..2031-03-16]", "One unknown day within"),
    Row("2031-03-1X", "One of ten days"),
    Row("2031-03", "A month"),
    Row("2031", "A year"),
    Row("2031-03-10~", "About a day"),
    Row("2031-03~", "About a month"),
    Row("2031-03-10/..", "From a day on"),
    Row("../2031-03-10", "Until a day"),
    Row("[2031-03-10..]", "One day, on or after"),
    Row("[..2031-03-10]", "One day, on or before"),
    Row("[2031-03-10,2031-03-14]", "Either of two days"),
    Row("[2031-03-10,2031-03-12,2031-03-14]", "One of three days"),
    Row("2031-03-25", "Planned", status="planned"),
    Row("2031-03-22/2031-03-27", "Planned to last", status="planned"),
    Row("2031-02-27", "Cancelled", status="cancelled"),
    Row("2031-02-27", "Postponed", status="postponed"),
    Row("2031-02-27", "Not yet checked", review="unreviewed"),
    Row("2031-02-27", "Rejected", review="rejected"),
    Row("2031-03-25", "Told by three", sources=3),
    Row("2031-03-22", "Sources disagree", sources=2, conflict=True, other="2031-03-24"),
    Row("2031-03-21", "Disagree, an earlier day", sources=2, conflict=True, other="2031-03-16"),
)
ANCIENT = (
    Row("-0059", "Pact of three", "agreement", sources=3),
    Row("-0057/-0049", "War beyond the mountains", "military", sources=5),
    Row("-0052-09~", "Siege of the hill fort", "military"),
    Row("-0048-01-10", "The river is crossed", "crisis", sources=6),
    Row("-0047-08-09", "Battle on the plain", "military", sources=2),
    Row("[-0046..-0045]", "Queen visits the city", "visit", review="unreviewed"),
    Row("-0043-03-15", "Murder in the senate", "crisis", sources=9),
    Row("-0042-10", "Two battles in Macedon", "military"),
    Row("-0039", "Treaty at the port", "agreement"),
    Row("-0030-09-02", "Sea battle off the cape", "military", sources=4),
    Row("-0026/0014", "The first citizen rules", "other", sources=3),
    Row("0009-09~", "Three legions lost", "military", sources=2),
    Row("-0019/-0016", "Campaign in the north", "military", review="unreviewed"),
    Row("-0008", "Altar of peace", "statement"),
    Row("0006", "Province made", "other"),
)


def _other(row: Row) -> int:
    if not row.other:
        return NO_OTHER
    low = edtf.parse(row.other).earliest
    assert low is not None
    return low + 720


def columns_of(rows: Sequence[Row]) -> EventColumns:
    """Rows as the store would hand them over."""
    times = [edtf.parse(row.edtf) for row in rows]
    low = np.array([OPEN_START if t.earliest is None else t.earliest for t in times], np.int64)
    high = np.array([OPEN_END if t.latest is None else t.latest for t in times], np.int64)
    order = np.lexsort((high, low)).tolist()
    made, when = [rows[i] for i in order], [times[i] for i in order]
    return EventColumns(
        key=np.array(order, np.int64),
        earliest=low[order],
        latest=high[order],
        granularity=np.array([int(t.granularity) for t in when], np.int16),
        form=np.array([list(Form).index(t.form) for t in when], np.int16),
        approximate=np.array([t.approximate for t in when], np.bool_),
        kind=np.array([list(Kind).index(Kind(row.kind)) for row in made], np.int16),
        status=np.array([list(Status).index(Status(row.status)) for row in made], np.int16),
        review=np.array([list(Review).index(Review(row.review)) for row in made], np.int16),
        sources=np.array([row.sources for row in made], np.int32),
        conflict=np.array([row.conflict for row in made], np.bool_),
        strength=np.full(len(made), 0.5, np.float32),
        other=np.array([_other(row) for row in made], np.int64),
        turn=np.zeros(len(made), dtype=np.int32),
        id=[row.title for row in made],
        title=[row.title for row in made],
        edtf=[row.edtf for row in made],
        place=[""] * len(made),
        participants=[""] * len(made),
        article=[""] * len(made),
        tags=[""] * len(made),
    )


def shown(
    columns: EventColumns,
    theme: Theme = LIGHT,
    facet: Facet = Facet.KIND,
    size: tuple[int, int] = SIZE,
) -> TimelineView:
    """A timeline on the screen of the offscreen platform."""
    view = TimelineView(theme)
    view.set_animated(False)
    view.resize(*size)
    view.show()
    QTest.qWaitForWindowExposed(view)
    view.set_columns(columns, LaneChoice(facet))
    while view.state.scene.pack_more() is not None:
        pass
    return view


def _march(view: TimelineView, first: int = -5, last: int = 32) -> TimelineView:
    start = day_number(2031, 3, 1)
    view.show_stretch((start + first) * 1440, (start + last) * 1440)
    return view


def _talks(view: TimelineView) -> TimelineView:
    view.set_current("River talks, first round", centre=False)
    view.set_links(
        [
            ("River talks, first round", "Border teams, Lindau"),
            ("River talks, first round", "River talks, second round"),
        ]
    )
    written = (day_number(2031, 3, 7) + 0.5) * 1440
    view.set_reading_line(ReadingLine("Mon 10 Mar", "written Fri 7 Mar", written, "on Monday"))
    return view


def sparse() -> TimelineView:
    """Five events, everything in view."""
    return shown(columns_of([SPRING[0], SPRING[5], SPRING[7], SPRING[10], SPRING[21]]))


def dense() -> TimelineView:
    """Some months out of a hundred thousand events over a century and a half."""
    view = shown(made_events(100_000))
    view.show_stretch(day_number(1994, 2, 1) * 1440, day_number(1994, 12, 20) * 1440)
    return view


def ancient() -> TimelineView:
    """From 60 BCE into our era."""
    view = shown(columns_of(ANCIENT))
    view.set_current("Murder in the senate", centre=False)
    return view


def forms() -> TimelineView:
    """Every form of a date."""
    return _march(shown(columns_of(FORMS), facet=Facet.NONE, size=(1200, 740)), -6, 31)


def dark() -> TimelineView:
    """A month in the dark theme."""
    return _talks(_march(shown(columns_of(SPRING), DARK)))


def double() -> TimelineView:
    """A small window, to be drawn at twice the pixels."""
    view = shown(columns_of(SPRING), size=(620, 400))
    return _talks(_march(view, 0, 24))


def search() -> TimelineView:
    """Hits of a search, the second one current."""
    view = _march(shown(columns_of(SPRING)))
    view.set_search_hits([row.title for row in SPRING if "talks" in row.title.lower()])
    view.set_current("River talks, second round", centre=False)
    return view


def selection() -> TimelineView:
    """The current event with what it is tied to, another selected beside it; today."""
    view = _talks(_march(shown(columns_of(SPRING))))
    view.set_selected(["River talks, first round", "Note on the river treaty"])
    view.set_today((day_number(2031, 3, 22) + 0.4) * 1440)
    return view


def drag() -> TimelineView:
    """An event on its way to another day."""
    view = _march(shown(columns_of(SPRING)))
    view.set_current("Council of the coast", centre=False)
    frame, plot = view.frame(), view.regions.plot
    position = frame.members.tolist().index(view.state.marks.current)
    x, y = plot.left() + float(frame.x0[position]) + 30, plot.top() + float(frame.y[position]) + 12
    start = QPoint(round(x), round(y))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (6, 60, 130):
        QTest.mouseMove(view, start + QPoint(step, 0))
    return view


def empty() -> TimelineView:
    """A stretch without an event."""
    view = shown(columns_of(SPRING))
    view.go_to(day_number(2030, 11, 20))
    return view


def page() -> Picture:
    """A page as it comes out of Picture of the timeline."""
    wish = PictureWish(
        Format.PNG, SIZES[Format.PNG][1], THEMES["Print"], "Spring of the river treaty",
        "Thu 1 May 2031",
    )  # fmt: skip
    return plan_picture(PictureEvents.of(columns_of(SPRING), LaneChoice()), wish)


PICTURES = (sparse, dense, ancient, forms, dark, double, search, selection, drag, empty)


def main() -> None:
    """Draws all of them."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    load_fonts()
    for make in PICTURES:
        view = make()
        application.processEvents()
        view.picture(2.0 if make is double else 1.0).save(
            str(folder / f"timeline-{make.__name__}.png")
        )
        view.close()
    image_of(page()).save(str(folder / "timeline-page.png"))


if __name__ == "__main__":
    main()
