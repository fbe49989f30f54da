"""Takes the README's pictures from the real window, opened on the samples.

    python docs/screenshot.py            writes docs/pictures/main-light.png and main-dark.png

Runs offscreen; nothing of the person who runs it is read or written.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from timeline.daynumber import DayNumber, first_minute
from timeline.query import EventFilter
from timeline.records import Event, EventId, Review
from ui.app import make_window, start
from ui.documents import Places
from ui.main_window import MainWindow
from ui.settings import Settings

PICTURES = Path(__file__).resolve().parent / "pictures"
SIZE = (1600, 1000)
PATIENCE_S = 60.0
BEFORE, AFTER = 27, 22
"""Days in view."""
AROUND = 45
"""Days on each side of the current event that are shown."""
CURRENT = "Geneva"
"""The picture shows an event there that other events follow."""


def main() -> int:
    """Write both pictures; 1 when the samples do not hold what they shall show."""
    app = QApplication(["dateline"])
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        settings = Settings(home / "settings.ini")
        settings.appearance = "light"
        window = make_window(app, settings, Places(home / "data", home / "state"))
        window.resize(*SIZE)
        window.timeline.view.set_animated(False)
        window.show()
        with resources.as_file(resources.files("seeds")) as folder:
            start(window, [folder])
            _wait(app, lambda: window.status.message.startswith("Imported"))
        if not _compose(window):
            print(f"the samples hold no event in {CURRENT} that others follow", file=sys.stderr)
            return 1
        for theme in ("light", "dark"):
            window.appearance.choose(theme)
            _settle(app)
            path = PICTURES / f"main-{theme}.png"
            window.grab().save(str(path))
            print(path)
        window.close()
    return 0


def _compose(window: MainWindow) -> bool:
    """Some events accepted, one current, its weeks in view."""
    store = window.session.store
    columns = store.event_columns(EventFilter())
    events = store.events([EventId(each) for each in columns.id])
    chosen = next((event for event in events if _leads(window, event)), None)
    if chosen is None or chosen.time is None:
        return False
    for event in events[::2]:
        if event.id != chosen.id:
            window.selection.choose_event(event.id)
            window.events.review(Review.ACCEPTED)
    first, last = chosen.time.first_day, chosen.time.last_day
    assert first is not None
    assert last is not None
    window.timeline.filter_bar.show_filter(
        EventFilter(earliest=DayNumber(first - AROUND), latest=DayNumber(last + AROUND)), tell=True
    )
    window.selection.choose_event(chosen.id)
    window.timeline.view.show_stretch(
        first_minute(DayNumber(first - BEFORE)), first_minute(DayNumber(last + AFTER))
    )
    window.say("")
    window.timeline.view.setFocus()
    return True


def _leads(window: MainWindow, event: Event) -> bool:
    if event.place is None or event.place.name != CURRENT:
        return False
    return any(each.anchor == event.id for each in window.session.store.relations(event.id))


def _wait(app: QApplication, holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get ready")
        app.processEvents()
        time.sleep(0.01)


def _settle(app: QApplication) -> None:
    for _ in range(30):
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
