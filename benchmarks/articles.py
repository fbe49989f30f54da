"""Thousands of articles on all cores: speed and memory, tenth by tenth.

usage: python -m benchmarks.articles [--articles N] [--jobs N] [--json FILE]

Made articles (the same each time) are read and extracted by worker processes, grouped as
``dateline extract`` does, and imported into a document as ``dateline import`` does. For each tenth
of the run: articles a second, KB of text (1,024 characters) a second, resident MB of this process
and of the largest worker. The last lines compare the last tenth with the second: near 1 where
nothing grows. Times depend on the machine; ratios less so.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.made_news import write_articles
from timeline.identity import counting_source
from timeline.intake import (
    Importer,
    KeptExtractions,
    Outcome,
    batches,
    only_told,
    outcomes,
    refs_together,
)
from timeline.store import Store

_BATCH = 50
_PARTS = 10


@dataclass(frozen=True, slots=True)
class Tenth:
    """One part of a run."""

    done: int
    articles_per_second: float
    kb_per_second: float
    parent_mb: float
    worker_mb: float


class Meter:
    """Watches a stream of outcomes; ``tenths`` grows by one for each tenth that has passed."""

    def __init__(self, total: int) -> None:
        self.tenths: list[Tenth] = []
        self._step = max(1, total // _PARTS)
        self._since, self._kb, self._done, self._worker = time.perf_counter(), 0.0, 0, 0.0

    def watch(self, found: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes as they come."""
        for outcome in found:
            if outcome.extraction is not None:
                self._kb += len(outcome.extraction.article.text) / 1024
            if self._done % _BATCH == 0:
                self._worker = max(self._worker, _largest_worker_mb())
            yield outcome
            self._done += 1
            if self._done % self._step == 0:
                self._close()

    def _close(self) -> None:
        now = time.perf_counter()
        seconds = now - self._since
        self.tenths.append(
            Tenth(
                self._done,
                self._step / seconds,
                self._kb / seconds,
                _resident_mb(os.getpid()),
                max(self._worker, _largest_worker_mb()),
            )
        )
        self._since, self._kb, self._worker = now, 0.0, 0.0


def _resident_mb(process: int) -> float:
    """0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError, ValueError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _largest_worker_mb() -> float:
    workers = multiprocessing.active_children()
    return max((_resident_mb(worker.pid or 0) for worker in workers), default=0.0)


def measure_extract(paths: Sequence[Path], jobs: int | None) -> dict[str, object]:
    """Read and group, what is told kept, as the command does."""
    meter = Meter(len(paths))
    began = time.perf_counter()
    results = outcomes(paths, counting_source("article"), workers=jobs)
    kept = KeptExtractions()
    for outcome in map(only_told, meter.watch(results)):
        if outcome.extraction is not None:
            kept.add(outcome.extraction)
    read = time.perf_counter()
    kept.mark_copies()
    copied = time.perf_counter()
    groups = refs_together(kept)
    grouped, grouped_mb = time.perf_counter(), _resident_mb(os.getpid())
    return {
        "tenths": [asdict(tenth) for tenth in meter.tenths],
        "read_seconds": read - began,
        "copy_seconds": copied - read,
        "group_seconds": grouped - copied,
        "mentions": sum(len(group) for group in groups),
        "events": len(groups),
        "copies": sum(each.article.copy_of is not None for each in kept),
        "grouped_mb": grouped_mb,
    }


def measure_import(paths: Sequence[Path], jobs: int | None, folder: Path) -> dict[str, object]:
    """Into a document, batch by batch."""
    meter = Meter(len(paths))
    began = time.perf_counter()
    ids, writing, copies = counting_source("new"), 0.0, 0
    with Store.create(folder / "news.dateline", lambda: 0, ids) as store:
        importer = Importer(store, ids, lambda: 0)
        for batch in batches(meter.watch(outcomes(paths, ids, workers=jobs)), _BATCH):
            start = time.perf_counter()
            copies += len(importer.add(batch).copies)
            writing += time.perf_counter() - start
        found = store.check()
    return {
        "tenths": [asdict(tenth) for tenth in meter.tenths],
        "seconds": time.perf_counter() - began,
        "writing_seconds": writing,
        "events": found.events,
        "copies": copies,
    }


def main(argv: Sequence[str] | None = None) -> None:
    """Measure, print, and write the figures where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        paths = write_articles(folder / "articles", arguments.articles)
        figures = {
            "extract": measure_extract(paths, arguments.jobs),
            "import": measure_import(paths, arguments.jobs, folder),
        }
    for what, found in figures.items():
        _print(what, found)
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def _print(what: str, found: dict[str, object]) -> None:
    tenths = found.pop("tenths")
    assert isinstance(tenths, list)
    print(f"{what}: articles/s, KB/s, this process MB, largest worker MB")
    for tenth in tenths:
        print(
            f"  {tenth['done']:6}  {tenth['articles_per_second']:7.1f} "
            f"{tenth['kb_per_second']:7.1f} {tenth['parent_mb']:7.0f} {tenth['worker_mb']:7.0f}"
        )
    early, late = tenths[min(1, len(tenths) - 1)], tenths[-1]
    for name in ("articles_per_second", "parent_mb", "worker_mb"):
        if early[name]:
            print(f"  last tenth / second tenth, {name}: {late[name] / early[name]:.2f}")
    for name, value in found.items():
        print(f"  {name}: {value:.2f}" if isinstance(value, float) else f"  {name}: {value}")
    found["tenths"] = tenths


if __name__ == "__main__":
    main()
