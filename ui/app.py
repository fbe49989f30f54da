"""The composition root of the window: makes each part once and hands it to those who need it."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from timeline.identity import uuid7_source
from ui.app_icon import app_icon
from ui.appearance import Appearance
from ui.documents import Places
from ui.faults import FaultGuard, keep_log
from ui.fonts import load_fonts
from ui.main_window import MainWindow, files_of
from ui.session import Session
from ui.settings import APPLICATION, Settings
from ui.workers import Worker


def run(arguments: Sequence[str]) -> int:
    """Open the window on what the command line names; returns when it is closed."""
    app = QApplication([APPLICATION])
    places = Places.of_user()
    keep_log(places.log)
    window = make_window(app, Settings(), places)
    FaultGuard(window.tell, places.log).install()
    signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, window.close))
    window.show()
    start(window, files_of(arguments))
    return app.exec()


def make_window(app: QApplication, settings: Settings, places: Places) -> MainWindow:
    """The window, not shown yet, with nothing open."""
    app.setApplicationName(APPLICATION)
    app.setApplicationDisplayName("Dateline")
    app.setDesktopFileName(APPLICATION)
    app.setWindowIcon(QIcon(app_icon()))
    load_fonts()
    session = Session(_now, uuid7_source(_now), app)
    window = MainWindow(session, Appearance(app, settings), settings, places)
    window.appearance.put_on()
    return window


def start(window: MainWindow, paths: Sequence[Path]) -> None:
    """Load the store and the extractor behind the window, then open what was asked for."""
    worker = Worker(_load, window)
    window.first.show_opening(window.documents.name_to_open(paths))
    worker.result.connect(lambda ready: _begin(window, paths) if ready == _STORE else None)
    worker.finished.connect(worker.deleteLater)
    QTimer.singleShot(0, worker, worker.start)


_STORE = "store"


def _load() -> Iterator[object]:
    """Imports that take a second or two, in the order in which they are needed."""
    import timeline.store

    yield _STORE
    import timeline.intake
    from timeline.events.gazetteer import gazetteer

    gazetteer()
    yield timeline.intake.__name__


def _begin(window: MainWindow, paths: Sequence[Path]) -> None:
    window.first.show_opening("")
    window.documents.start(paths)


def _now() -> int:
    return time.time_ns() // 1_000_000
