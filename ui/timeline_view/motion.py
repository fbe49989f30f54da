"""The window on time, and how it glides from one place to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QObject,
    QPointF,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QPainter, QPixmap

from timeline.layout.scale import Scale

BY_KEY, TO_CENTRE, THROWN, REARRANGED = 160, 220, 400, 180
"""Milliseconds."""


class Glide(QObject):
    """At most one motion at a time; a new one starts from where the last one was."""

    def __init__(self, move: Callable[[Scale], None], parent: QObject) -> None:
        super().__init__(parent)
        self._move = move
        self._from = self._to = Scale(0.0, 1.0, 1.0)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._advance)

    @property
    def is_moving(self) -> bool:
        """True until the goal is reached."""
        return self._animation.state() == QAbstractAnimation.State.Running

    @property
    def goal(self) -> Scale:
        """Where the motion leads."""
        return self._to

    def start(self, origin: Scale, goal: Scale, milliseconds: int) -> None:
        """Sets out; at once where there is no time for it."""
        self._animation.stop()
        self._from, self._to = origin, goal
        if milliseconds <= 0:
            self._move(goal)
            return
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def stop(self) -> None:
        """Stays where it is."""
        self._animation.stop()

    def finish(self) -> None:
        """Goes to the goal at once."""
        if self.is_moving:
            self._animation.stop()
            self._move(self._to)

    def _advance(self, share: object) -> None:
        if isinstance(share, float):
            self._move(self._from.between(self._to, share))


class Roll(QObject):
    """Lanes on their way up or down."""

    def __init__(self, move: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setDuration(BY_KEY)
        self._animation.valueChanged.connect(move)

    def goal(self, here: float) -> float:
        """Where the lanes will be when they have come to rest; ``here`` where nothing moves."""
        moving = self._animation.state() == QAbstractAnimation.State.Running
        return float(self._animation.endValue()) if moving else here

    def start(self, here: float, goal: float) -> None:
        """Sets out."""
        self._animation.stop()
        self._animation.setStartValue(here)
        self._animation.setEndValue(goal)
        self._animation.start()

    def stop(self) -> None:
        """Stays where it is."""
        self._animation.stop()


class Fade(QObject):
    """A picture of what was there before, growing fainter over what is there now."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._left = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(REARRANGED)
        self._animation.valueChanged.connect(self._advance)

    @property
    def is_visible(self) -> bool:
        """True while something of the picture is left."""
        return self._picture is not None

    def start(self, picture: QPixmap) -> None:
        """Begins with the whole picture."""
        self._animation.stop()
        self._picture, self._left = picture, 1.0
        self._animation.start()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """What is left of the picture, its corner at a point."""
        if self._picture is not None:
            painter.setOpacity(self._left)
            painter.drawPixmap(QPointF(x, y), self._picture)
            painter.setOpacity(1.0)

    def _advance(self, left: object) -> None:
        self._left = left if isinstance(left, float) else 0.0
        if self._left <= 0.0:
            self._picture = None
        self.changed.emit()


class Camera(QObject):
    """The window on time: where it is, and where it is going."""

    moved = Signal()

    def __init__(self, scale: Scale, smooth: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.scale = scale
        self._wanted: Callable[[float], Scale] | None = None
        """What is shown at any width, until a person goes elsewhere."""
        self._smooth = smooth
        self._glide = Glide(self._take, self)

    @property
    def goal(self) -> Scale:
        """Where the window is, or is on its way to."""
        return self._glide.goal if self._glide.is_moving else self.scale

    @property
    def is_whole(self) -> bool:
        """True while the same is shown at any width."""
        return self._wanted is not None

    @property
    def is_moving(self) -> bool:
        """True while the window is on its way."""
        return self._glide.is_moving

    @property
    def is_smooth(self) -> bool:
        """Whether motions take their time at present."""
        return self._smooth()

    def show(self, wanted: Callable[[float], Scale], milliseconds: int) -> None:
        """Shows what is wanted at the present width, and goes on doing so at any other."""
        self._wanted = wanted
        self._start(wanted(self.scale.width), milliseconds)

    def glide_to(self, goal: Scale, milliseconds: int) -> None:
        """Moves, smoothly where that is wanted."""
        self._wanted = None
        self._start(goal, milliseconds)

    def jump_to(self, scale: Scale) -> None:
        """Moves at once, under the hand."""
        self._glide.stop()
        self._wanted = None
        self._take(scale)

    def set_width(self, width: float) -> None:
        """Another width: the left edge stays, or what is wanted at any width."""
        if self._wanted is not None:
            self._glide.stop()
            self._take(self._wanted(width))
        else:
            self._glide.finish()
            self._take(self.scale.resized(width))

    def _start(self, goal: Scale, milliseconds: int) -> None:
        self._glide.start(self.scale, goal, milliseconds if self._smooth() else 0)

    def _take(self, scale: Scale) -> None:
        self.scale = scale
        self.moved.emit()
