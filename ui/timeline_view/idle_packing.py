"""Many events get their places in idle moments, a slice at a time."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from timeline.layout.scene import Scene

_SLICE = 6
"""Milliseconds of packing in an idle moment."""
_MANY = 100_000
"""So many events make a round of the garbage collector felt."""


class IdlePacking(QObject):
    """Packs one scene at a time; ``packed`` is called when a level is ready."""

    def __init__(self, packed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._packed = packed
        self._scene: Scene | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._pack_more)

    def begin(self, scene: Scene) -> None:
        """From now on this one."""
        self._scene = scene
        if scene.is_packed:
            self._timer.stop()
        else:
            self._timer.start()

    def _pack_more(self) -> None:
        scene = self._scene
        assert scene is not None
        clock = QElapsedTimer()
        clock.start()
        level = scene.packing.next_level
        while clock.elapsed() < _SLICE:
            if scene.pack_more() is None:
                self._timer.stop()
                _spare_collector(scene)
                break
        if scene.packing.next_level < level:
            self._packed()


def _spare_collector(scene: Scene) -> None:
    """Takes a million titles, which are in no cycle, out of the garbage collector's rounds.

    One round over them takes several frames, and comes in the midst of a pan.
    """
    if len(scene) > _MANY:
        gc.collect(1)
        gc.freeze()
