"""Documents on real disks, and a small language for made-up articles."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from timeline.identity import counting_source
from timeline.store import Store

sys.path.insert(0, str(Path(__file__).parent))  # the made-up articles, beside these tests

OpenStore = Callable[..., Store]


class TickingClock:
    """One second later at each call."""

    def __init__(self, now: int = 1_700_000_000_000) -> None:
        self.now = now

    def __call__(self) -> int:
        self.now += 1000
        return self.now


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Geneva.dateline"


@pytest.fixture
def open_store(path: Path, clock: TickingClock) -> Iterator[OpenStore]:
    """Opens the document again; all of them are closed at the end."""
    opened: list[Store] = []

    def open_(**options: object) -> Store:
        store = Store.open(path, clock, counting_source("new"), durable=False, **options)  # type: ignore[arg-type]
        opened.append(store)
        return store

    yield open_
    for store in opened:
        store.close()


@pytest.fixture
def store(path: Path, clock: TickingClock) -> Iterator[Store]:
    with Store.create(path, clock, counting_source("made"), durable=False) as made:
        yield made
