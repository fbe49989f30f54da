"""What is dated by another event moves with it, in the file that was closed in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import edtf
from timeline.edits import EventChange, UpdateEvents
from timeline.identity import counting_source
from timeline.intake import Importer, outcomes
from timeline.ordering import place_by_order
from timeline.query import EventFilter
from timeline.records import Event
from timeline.store import Store

NOW = 1_700_000_000_000

TREATY = "Chad and Niger signed a treaty in Zinder on 6 May 2024."
# what follows “signed a treaty on Monday 6 May”; the event's first word; its date; and where the
# signing turns out to have been on Friday 10 May
CASES = [
    ("Two days later Mali recalled its ambassador.", "Mali", "2024-05-08", "2024-05-12"),
    ("The next day Mali recalled its ambassador.", "Mali", "2024-05-07", "2024-05-11"),
    ("The day before, Mali recalled its ambassador.", "Mali", "2024-05-05", "2024-05-09"),
    ("The same day Mali recalled its ambassador.", "Mali", "2024-05-06", "2024-05-10"),
    ("Forty-eight hours later Mali recalled its ambassador.", "Mali", "2024-05-08", "2024-05-12"),
    (
        "The following week Mali recalled its ambassador.",
        "Mali",
        "[2024-05-13..2024-05-19]",
        "[2024-05-13..2024-05-19]",
    ),
    (
        "Later that week Mali recalled its ambassador.",
        "Mali",
        "[2024-05-07..2024-05-12]",
        "[2024-05-11..2024-05-12]",
    ),
    ("A week after the signing Mali recalled its envoy.", "Mali", "2024-05-13", "2024-05-17"),
    ("On the eve of the signing Mali recalled its envoy.", "Mali", "2024-05-05", "2024-05-09"),
    (
        "Ahead of the signing, Mali recalled its ambassador.",
        "Mali",
        "[..2024-05-05]",
        "[..2024-05-09]",
    ),
    (
        "Before they signed, Mali recalled its envoy.",
        "Mali",
        "[..2024-05-05]",
        "[..2024-05-09]",
    ),
    (
        "In the days that followed, Mali recalled its envoy.",
        "Mali",
        "[2024-05-07..2024-05-13]",
        "[2024-05-11..2024-05-17]",
    ),
    (
        "Immediately afterwards, Mali recalled its envoy.",
        "Mali",
        "[2024-05-06..2024-05-07]",
        "[2024-05-10..2024-05-11]",
    ),
    (
        "On the third day after the signing, Mali recalled its envoy.",
        "Mali",
        "2024-05-09",
        "2024-05-13",
    ),
    ("Upon signature, Mali recalled its envoy.", "Mali", "2024-05-06", "2024-05-10"),
    (
        "Days later Mali recalled its envoy.",
        "Mali",
        "[2024-05-07..2024-05-13]",
        "[2024-05-11..2024-05-17]",
    ),
    (
        "Within hours of the signing Mali recalled its envoy.",
        "Mali",
        "[2024-05-06..2024-05-07]",
        "[2024-05-10..2024-05-11]",
    ),
    (
        "The summit opened in Bern on 15 May. Between the signing and the summit Mali recalled its "
        "envoy.",
        "Mali",
        "[2024-05-07..2024-05-14]",
        "[2024-05-11..2024-05-14]",
    ),
    (
        "Two days later Mali recalled its envoy. A day after that, Togo expelled two diplomats.",
        "Togo",
        "2024-05-09",
        "2024-05-13",
    ),
]


def opened(path: Path) -> Store:
    return Store.open(path, lambda: NOW, counting_source("again"), place=place_by_order)


def told_of(store: Store, word: str) -> Event:
    (found,) = [e.event for e in store.entries(EventFilter()) if e.event.title.startswith(word)]
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "orders.dateline"


def imported(path: Path, text: str) -> None:
    """A document of one article, of 30 June 2024."""
    article = path.with_suffix(".txt")
    article.write_text(f"Treaty and envoys\n\n30 June 2024\n\n{text}\n", encoding="utf-8")
    ids = counting_source("new")
    with Store.create(path, lambda: NOW, ids, place=place_by_order) as store:
        Importer(store, ids, lambda: NOW).add(list(outcomes([article], counting_source("a"))))


def moved(store: Store, event: Event, day: str) -> None:
    store.apply(UpdateEvents((EventChange(event.id, {"time": edtf.parse(day)}),)))


@pytest.mark.parametrize(("rest", "word", "before", "after"), CASES)
def test_a_dependant_moves(path: Path, rest: str, word: str, before: str, after: str) -> None:
    imported(path, f"{TREATY} {rest}")
    with opened(path) as store:
        told = told_of(store, word)
        assert told.time == edtf.parse(before)
        moved(store, told_of(store, "Chad"), "2024-05-10")
    with opened(path) as store:
        assert told_of(store, word).time == edtf.parse(after)
        store.undo()
        assert told_of(store, word) == told
