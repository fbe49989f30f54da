"""Glides the window from one place to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation

from timeline.layout.scale import Scale

BY_KEY, TO_CENTRE = 160, 220
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
