"""Lanes take the height that what is in view needs, once the window has come to rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QObject,
    QPointF,
    QRectF,
    QTimer,
    QVariantAnimation,
)

from timeline.layout.frame import Stack
from ui.timeline_view.motion import REARRANGED
from ui.timeline_view.view_state import ViewState

REST = 200
"""Milliseconds without motion after which the window rests."""


class LaneFitter(QObject):
    """While a hand or a glide moves the window no lane changes; then they glide, all at once.

    ``find`` gives the wanted heights, ``take`` sets them, ``is_held`` is true while something
    moves. ``may_glide`` tells whether they take their time.
    """

    def __init__(
        self,
        find: Callable[[], Stack],
        take: Callable[[Stack], None],
        is_held: Callable[[], bool],
        may_glide: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._find, self._take = find, take
        self._is_held, self._may_glide = is_held, may_glide
        self._now: Stack | None = None
        self._from: Stack | None = None
        self._to: Stack | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._rested)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(REARRANGED)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._advance)

    @property
    def is_moving(self) -> bool:
        """True while lanes are on their way, or will be soon."""
        running = self._animation.state() == QAbstractAnimation.State.Running
        return running or self._rest.isActive()

    def stir(self) -> None:
        """The window moves; heights are looked at when it rests."""
        self._rest.start()

    def postpone(self) -> None:
        """A hand moves the pointer, to aim at something: nothing should slip away under it."""
        if self._rest.isActive():
            self._rest.start()

    def settle(self) -> None:
        """The wanted heights at once."""
        self.stop()
        self._set(self._find())

    def stop(self) -> None:
        """Nothing moves any more; the heights are whatever they are told to be next."""
        self._rest.stop()
        self._animation.stop()

    def show(self, stack: Stack) -> None:
        """Other lanes, or other heights of them."""
        self.stop()
        self._set(stack)

    def _rested(self) -> None:
        if self._is_held():
            self._rest.start()
            return
        wanted = self._find()
        if self._now is None or (wanted.tops == self._now.tops).all():
            self._set(wanted)
        elif self._may_glide():
            self._animation.stop()
            self._from, self._to = self._now, wanted
            self._animation.start()
        else:
            self._set(wanted)

    def _advance(self, share: object) -> None:
        if isinstance(share, float) and self._from is not None and self._to is not None:
            self._set(self._from.between(self._to, share))

    def _set(self, stack: Stack) -> None:
        self._now = stack
        self._take(stack)


def steady_lane(state: ViewState, plot: QRectF, at: QPointF | None) -> int | None:
    """The lane that the eye is on: of the current event where that is in view, else the one
    under the pointer, which is at a point of the widget or (None) elsewhere.
    """
    current = state.marks.current
    if current >= 0:
        lane = int(state.scene.packing.lane[current])
        x = state.scale.x(float(state.scene.boxes.anchor[current]))
        top = float(state.stack.tops[lane]) - state.scroll
        if 0 <= x <= plot.width() and 0 <= top < plot.height():
            return lane
    if at is None or not plot.contains(at):
        return None
    return state.stack.lane_at(at.y() - plot.top() + state.scroll)
