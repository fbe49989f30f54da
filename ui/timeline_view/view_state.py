"""Everything that one picture of the timeline depends on."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from timeline.datewords import words
from timeline.layout.frame import Stack
from timeline.layout.scale import Scale
from timeline.layout.scene import Scene
from timeline.timevalue import TimeValue
from ui.timeline_view.axis_painter import CONTEXT, TICKS
from ui.timeline_view.gutter import NARROW, NARROW_BELOW, WIDE
from ui.timeline_view.lane_looks import LaneLook
from ui.timeline_view.marks import Marks
from ui.timeline_view.overview import HEIGHT, LOW_HEIGHT
from ui.timeline_view.reading_line import HEIGHT as READING
from ui.timeline_view.reading_line import ReadingLine

AXIS = CONTEXT + TICKS + READING
_LOW_BELOW = 420
ROW_HEIGHT = 24.0


@dataclass(frozen=True, slots=True)
class Regions:
    """Where the parts of the widget lie, in logical pixels."""

    width: int
    height: int
    bar: int = 0
    """Width of the scroll bar, 0 while there is none."""

    @property
    def gutter(self) -> int:
        """Width of the lane heads."""
        return NARROW if self.width < NARROW_BELOW else WIDE

    @property
    def overview(self) -> int:
        """Height of the strip."""
        return LOW_HEIGHT if self.height < _LOW_BELOW else HEIGHT

    @property
    def plot(self) -> QRectF:
        """Where lanes are drawn."""
        return QRectF(
            self.gutter,
            AXIS,
            max(1, self.width - self.gutter - self.bar),
            max(1, self.height - AXIS - self.overview),
        )


@dataclass(frozen=True, slots=True)
class Ghost:
    """What a drag would leave behind: a stretch of time in a lane, with words beside it."""

    first: float
    last: float
    y: float
    height: float
    words: str

    @classmethod
    def of(cls, value: TimeValue, scale: Scale, y: float, *, said: bool = True) -> Ghost:
        """The shape of a date in the row at ``y``; an open side goes on to the edge."""
        first = scale.start if value.earliest is None else float(value.earliest)
        last = scale.end if value.latest is None else float(value.latest)
        return cls(first, last, y, ROW_HEIGHT, words(value) if said else "")


@dataclass(frozen=True, slots=True)
class TurnDrop:
    """A line between two events of a day, in pixels from the plot's left and the lanes' top."""

    left: float
    right: float
    y: float


@dataclass(slots=True)
class ViewState:
    """The scene, the window on it, the heights of its lanes, and the marks on its events."""

    scene: Scene
    looks: tuple[LaneLook, ...]
    scale: Scale
    stack: Stack
    scroll: float = 0.0
    marks: Marks = field(default_factory=Marks)
    reading: ReadingLine | None = None
    today: float | None = None
    links: tuple[tuple[int, int], ...] = ()
    band: QRectF | None = None
    """The rubber band, in pixels of the widget."""
    ghosts: tuple[Ghost, ...] = ()
    preview: TimeValue | None = None
    """The date that is being typed for the current event."""
    turn_drop: TurnDrop | None = None
    """Where dragged events would come among the others of their day."""
    lane_drop: int | None = None
    """The gap into which a dragged lane would be put, 0 above all."""
