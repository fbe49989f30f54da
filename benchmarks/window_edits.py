"""What the window takes to show one edit, beside showing all events anew.

    python -m benchmarks.window_edits --json FILE

Each size runs in a process of its own, on the offscreen platform. The document is written first,
and the edits are: only what follows from a ChangeSet is timed, a painted frame included. Of the
numbers, trust the ratios within one run, best those of the processor's time (``cpu``).
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.made_documents import extraction
from benchmarks.store import clock
from benchmarks.timeline import timed
from timeline import edtf
from timeline.daynumber import DayNumber, day_number
from timeline.edits import (
    AddArticles,
    AddEvent,
    ArticleAddition,
    Edit,
    EventChange,
    OrderEvents,
    RemoveEvents,
    UpdateEvents,
)
from timeline.identity import uuid7_source
from timeline.records import ArticleId, Event, EventId, Extraction, Kind
from timeline.store import Store

SIZES = (10_000, 100_000, 1_000_000)
_BATCH = 20_000
_ROUNDS = 5
_DAYS = 20_000
_KINDS = list(Kind)

Figures = dict[str, float]


def made_document(path: Path, count: int) -> None:
    """So many events, some on each day of half a century."""
    base = day_number(1970)
    with Store.create(path, clock, uuid7_source(clock), durable=False) as store:
        for first in range(0, count, _BATCH):
            events = tuple(
                Event(
                    EventId(f"event-{number}"),
                    f"Talks number {number}",
                    edtf.day(DayNumber(base + number * 7919 % _DAYS)),
                    kind=_KINDS[number % len(_KINDS)],
                )
                for number in range(first, min(first + _BATCH, count))
            )
            found = extraction(first, 1)
            article = replace(found.article, id=ArticleId(f"article-{first}"))
            bare = Extraction(article, (), ())
            store.apply(AddArticles((ArticleAddition(bare, events),), continues=first > 0))


def edits(ids: Callable[[], str]) -> Iterator[tuple[str, Edit]]:
    """Edits of one event each, by what they do."""
    for number in range(_ROUNDS):
        one, next_one = EventId(f"event-{number}"), EventId(f"event-{number + _DAYS}")
        day = edtf.day(DayNumber(day_number(1990) + number))
        new = Event(EventId(ids()), "A new event", day, kind=Kind.MEETING)
        yield "add", AddEvent(new)
        yield "rename", UpdateEvents((EventChange(one, {"title": f"Renamed {number}"}),))
        yield "order", OrderEvents((next_one,), one)
        yield "move", UpdateEvents((EventChange(one, {"time": day}),))
        yield "remove", RemoveEvents((new.id,))


def measure(count: int) -> Figures:
    """All figures of one size; run in a fresh process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from timeline.errors import UserError
    from ui.app import make_window, start
    from ui.documents import Places
    from ui.settings import Settings

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.dateline"
        made_document(path, count)
        places = Places(Path(folder) / "data", Path(folder) / "state")
        window = make_window(application, Settings(Path(folder) / "settings.ini"), places)
        window.resize(1600, 900)
        window.show()
        start(window, [path])
        view, session = window.timeline.view, window.session
        while not view.state.scene.is_packed or not len(view.state.scene):
            application.processEvents()
        while view.state.scene.pack_more() is not None:
            pass
        view.repaint()

        def show(work: Callable[[], object]) -> None:
            work()
            view.repaint()

        times: dict[str, list[tuple[float, float]]] = {}
        for name, edit in edits(session.ids):
            try:
                changes = session.store.apply(edit)
            except UserError:
                continue  # of few events, no two share a day
            took = timed(partial(show, partial(session.announce, changes)))
            times.setdefault(name, []).append(took)
            assert view.state.scene.is_packed
        anew = timed(partial(show, window.presenter.refresh))
        window.close()
    figures: Figures = {"anew_ms": anew[0], "anew_cpu_ms": anew[1]}
    for name, all_of in times.items():
        by_clock, processor = (statistics.median(each) for each in zip(*all_of, strict=True))
        figures[f"{name}_ms"], figures[f"{name}_cpu_ms"] = by_clock, processor
        figures[f"{name}_cpu_ratio"] = processor / anew[1]
    return figures


def main() -> None:
    """Print the figures, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    arguments = parser.parse_args()
    figures: dict[str, Figures] = {}
    context = multiprocessing.get_context("spawn")
    for count in arguments.sizes:
        with context.Pool(1) as pool:
            figures[str(count)] = pool.apply(measure, (count,))
        told = ", ".join(f"{name} {value:.4g}" for name, value in figures[str(count)].items())
        print(f"{count:>9,}: {told}", flush=True)
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
