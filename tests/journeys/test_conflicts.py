"""A source that has another day than the event it tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Person = Any
OpenWindow = Callable[..., Person]


def test_the_axis_shows_where_the_source_has_it(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "oslo.txt"
    path.write_text(
        "OSLO, March 3, 2020 - Norway and Sweden signed an accord in Oslo on March 2, 2020.\n",
        encoding="utf-8",
    )
    person = open_window(path)
    person.until(lambda: person.on_timeline())
    title = next(iter(person.on_timeline())).partition(".")[0]
    person.click_timeline(title)
    view = person.see("Timeline")
    person.until(lambda: view.state.reading is not None and view.state.reading.words)
    assert view.state.reading.others == ()
    person.press("Ctrl+Shift+Right")
    person.until(lambda: view.state.reading is not None and view.state.reading.others)
    (other,) = view.state.reading.others
    assert other < float(view.state.scene.boxes.anchor[view.state.marks.current])
