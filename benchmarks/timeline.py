"""Frame times of the timeline, beside a plain graphics scene and the bare limits of painting.

    python -m benchmarks.timeline --json FILE

Every size runs in a process of its own, on the offscreen platform, in a window of 1600 x 900. A
pan is 40 steps of 7 pixels, a zoom 40 steps of 5 %, each at five depths about the densest spot;
every step is painted at once, so that a frame holds layout and paint. Of the numbers, trust the
ratios within one run. Names with ``cpu`` count the time of the processor that the frame took, the
others that of the clock: on a busy machine they are far apart.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

OURS = (1_000, 10_000, 100_000, 1_000_000)
NAIVE = (1_000, 10_000)
_DEPTHS = (1, 8, 64, 512, 4096)
_STEPS = 40
_PATIENCE = 12.0
"""Seconds after which a depth is left, however many steps it has had."""

Figures = dict[str, float]


def _milliseconds(work: Callable[[], object]) -> float:
    return timed(work)[0]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor."""
    start, spent = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - start) * 1e3, (time.process_time() - spent) * 1e3


def _summary(name: str, times: list[tuple[float, float]]) -> Figures:
    import numpy as np

    clock, processor = np.array(times).T
    figures = {}
    for kind, values in (("", clock), ("cpu_", processor)):
        figures[f"{name}_median_{kind}ms"] = float(np.median(values))
        figures[f"{name}_p95_{kind}ms"] = float(np.percentile(values, 95))
        figures[f"{name}_max_{kind}ms"] = float(values.max())
    return figures


def _resident_bytes() -> int:
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def measure(subject: str, count: int) -> Figures:
    """All figures of one subject at one size; run in a fresh process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from benchmarks.timeline_events import made_events
    from benchmarks.timeline_subjects import GraphicsScene, Ours, Stretch
    from ui.fonts import load_fonts

    application = QApplication.instance() or QApplication([])
    if subject != "naive":  # a plain scene takes the system's letters, which are faster
        load_fonts()
    if subject == "limits":
        return _limits()
    columns = made_events(count)
    stretch = Stretch(columns)
    before = _resident_bytes()
    make = Ours if subject == "ours" else GraphicsScene
    made: list[Ours | GraphicsScene] = []
    clock, processor = timed(lambda: made.append(make(columns, stretch)))
    shown = made[0]
    figures: Figures = {"first_paint_ms": clock, "first_paint_cpu_ms": processor}
    if isinstance(shown, Ours):
        figures["pack_in_idle_ms"] = _milliseconds(shown.finish_packing)
    figures["bytes_per_event"] = (_resident_bytes() - before) / count
    figures.update(_moves(shown, stretch.centre, stretch.unit))
    figures.update(_touches(shown, stretch.centre, stretch.unit))
    application.processEvents()
    return figures


def _moves(shown: object, centre: float, unit: float) -> Figures:
    from benchmarks.timeline_subjects import Subject

    subject: Subject = shown  # type: ignore[assignment] # a protocol, checked by its users

    def frame(start: float, size: float) -> tuple[float, float]:
        def step() -> None:
            subject.look_at(start, size)
            subject.paint()

        return timed(step)

    pans: list[tuple[float, float]] = []
    zooms: list[tuple[float, float]] = []
    for depth in _DEPTHS:
        size = unit / depth
        start = centre - 700 * size
        frame(start, size)
        begun = time.perf_counter()
        for step in range(_STEPS):
            pans.append(frame(start + 7 * size * step, size))
            if time.perf_counter() - begun > _PATIENCE:
                break
        begun = time.perf_counter()
        for step in range(_STEPS):
            closer = size * 0.95**step
            zooms.append(frame(centre - 700 * closer, closer))
            if time.perf_counter() - begun > _PATIENCE:
                break
    return _summary("pan", pans) | _summary("zoom", zooms)


def _touches(shown: object, centre: float, unit: float) -> Figures:
    import numpy as np

    from benchmarks.timeline_subjects import Subject

    subject: Subject = shown  # type: ignore[assignment] # as above
    size = unit / 8
    subject.look_at(centre - 700 * size, size)
    subject.paint()
    hits = [
        _milliseconds(partial(subject.hit, 200 + step * 13 % 1300, 80 + step * 37 % 700))
        for step in range(100)
    ]
    inserts = np.array([timed(partial(subject.insert, step)) for step in range(5)])
    return {
        "hit_us": float(np.median(hits)) * 1e3,
        "insert_ms": float(np.median(inserts[:, 0])),
        "insert_max_ms": float(inserts[:, 0].max()),
        "insert_cpu_ms": float(np.median(inserts[:, 1])),
    }


def _limits() -> Figures:
    import numpy as np
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QWidget

    from benchmarks.timeline_subjects import HEIGHT, WIDTH, expose
    from ui.fonts import sans
    from ui.timeline_view.word_stamps import WordStamps

    stamps, font, ink, ground = WordStamps(1.0), sans(12.5), QColor("black"), QColor("white")
    pictures = [
        stamps.stamp(f"An event with some words {number}", font, ink, 24) for number in range(300)
    ]

    class Bare(QWidget):
        labels = False

        def paintEvent(self, _event: object) -> None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), ground)
            if self.labels:
                for number, picture in enumerate(pictures):
                    painter.drawPixmap(number % 7 * 220, number // 7 * 20, picture)
            painter.end()

    bare = Bare()
    bare.resize(WIDTH, HEIGHT)
    expose(bare)
    fill = float(np.median([_milliseconds(bare.repaint) for _ in range(60)]))
    bare.labels = True
    both = float(np.median([_milliseconds(bare.repaint) for _ in range(60)]))
    return {"fill_ms": fill, "fill_and_300_labels_ms": both, "labels_300_ms": both - fill}


def _measured(subject: str, count: int) -> Figures:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        figures = pool.apply(measure, (subject, count))
    rounded = {name: round(value, 3) for name, value in figures.items()}
    print(f"{subject:>20} {count:>9,}", json.dumps(rounded), flush=True)
    return rounded


def run() -> dict[str, object]:
    """The whole report."""
    return {
        "ours": {str(count): _measured("ours", count) for count in OURS},
        "naive_qgraphicsview": {str(count): _measured("naive", count) for count in NAIVE},
        "limits": _measured("limits", 0),
    }


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    given = parser.parse_args(arguments)
    report = run()
    if given.json is not None:
        given.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
