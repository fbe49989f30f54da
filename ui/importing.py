"""Articles into the open document: walk, read in workers, group and write, tell how far."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline.errors import UserError
from timeline.identity import IdSource
from timeline.records import ArticleId
from ui.session import Session
from ui.workers import Work, Worker

if TYPE_CHECKING:
    from timeline.intake import Importer, Outcome

_BATCH = 6
"""Articles grouped and written at once: more would be grouped better among themselves, and would
hold the window up for longer."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, and why, in the user's words."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought. ``asked`` counts files; ``repeated`` those that were here already."""

    asked: int
    articles: int = 0
    events: int = 0
    joined: int = 0
    renewed: int = 0
    """Articles that were here in an older wording, and were read again."""
    restored: int = 0
    """Articles that had been removed, and are back."""
    repeated: int = 0
    has_maybe_same: bool = False
    """True when an event that came in may be one with another."""
    dayless: int = 0
    """Articles that came in and say nowhere when they were written."""
    problems: tuple[Problem, ...] = ()
    was_stopped: bool = False
    newest: ArticleId | None = None

    @property
    def can_undo(self) -> bool:
        """True when it changed the document."""
        return self.articles + self.renewed + self.restored > 0


class Importing(QObject):
    """One import at a time; others wait in a queue."""

    started = Signal()
    progressed = Signal(int, int, float)
    """Articles done, articles in all, articles a second."""
    finished = Signal(object)
    """ImportReport."""
    refused = Signal(str, str)
    """A title and why the document took no more; what came before is in it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._queue: list[Work] = []
        self._worker: Worker | None = None
        self._importer: Importer | None = None
        self._report = ImportReport(0)
        self._done = 0
        self._total = 0
        self._begun_at = 0.0

    @property
    def is_running(self) -> bool:
        """True from the first article that is asked for until the last one is told."""
        return self._worker is not None

    def add_files(self, paths: Sequence[Path]) -> None:
        """Import files and whole folders."""
        self._enqueue(lambda: _walk(paths))

    def add_text(self, text: str, name: str) -> None:
        """Import pasted text as one article."""
        self._enqueue(lambda: _read_text(text, name, ArticleId(self._session.ids())))

    def add_html(self, markup: str, text: str, name: str) -> None:
        """Import pasted HTML as one article; its bare ``text`` where no article is in it."""
        self._enqueue(lambda: _read_html(markup, text, name, ArticleId(self._session.ids())))

    def stop(self) -> None:
        """Stop after the article at hand; what is in the document stays."""
        self._queue.clear()
        if self._worker is not None:
            self._worker.stop()

    def wait(self) -> None:
        """Stop, and wait for the thread to end; before the document is closed."""
        self.stop()
        if self._worker is not None:
            self._worker.result.disconnect()
            self._worker.finished.disconnect()
            self._worker.finish()
            self._worker = None

    def _enqueue(self, work: Work) -> None:
        self._queue.append(work)
        if self._worker is None:
            self._next()

    def _next(self) -> None:
        if not self._queue:
            return
        self._importer = None
        self._report = ImportReport(0)
        self._done = self._total = 0
        self._begun_at = time.monotonic()
        self._start(self._queue.pop(0))
        self.started.emit()

    def _start(self, work: Work) -> None:
        worker = Worker(work, self)
        worker.result.connect(self._take)
        worker.failed.connect(self._failed)
        worker.finished.connect(lambda: self._ended(worker))
        self._worker = worker
        worker.start()

    def _take(self, result: object) -> None:
        if self._worker is None or self._worker.is_stopped:
            return
        try:
            if isinstance(result, _Files):
                self._begin(result.paths)
            elif isinstance(result, list):
                self._add(result)
        except UserError as error:  # a full disk, for example: no later article would fare better
            self.stop()
            self.refused.emit("The import stopped", str(error))

    def _begin(self, paths: Sequence[Path]) -> None:
        """The files are known: leave out those that are here already, read the rest."""
        fresh, known = self._intake().unknown(paths)
        self._report = ImportReport(asked=len(paths), repeated=len(known))
        self._total = len(fresh)
        self._begun_at = time.monotonic()
        if fresh:
            ids = self._session.ids
            self._queue.insert(0, lambda: _outcomes(fresh, ids))
            self.progressed.emit(0, self._total, 0.0)

    def _add(self, batch: list[Outcome]) -> None:
        got = self._intake().add(batch)
        problems = tuple(
            Problem(outcome.path.name, outcome.problem or "") for outcome in got.problems
        )
        added = [o.extraction.article.id for o in batch if o.extraction is not None]
        report = self._report
        newest = added[0] if added and got.articles else None
        self._report = replace(
            report,
            asked=max(report.asked, self._done + len(batch)),
            articles=report.articles + got.articles,
            events=report.events + got.events,
            joined=report.joined + got.joined,
            renewed=report.renewed + got.renewed,
            restored=report.restored + got.restored,
            repeated=report.repeated + len(got.repeated),
            has_maybe_same=report.has_maybe_same or bool(got.maybe_same),
            dayless=report.dayless + len(got.dayless),
            problems=report.problems + problems,
            newest=report.newest or newest,
        )
        self._done += len(batch)
        self._total = max(self._total, self._done)
        self._session.announce(got.changes)
        elapsed = max(1e-3, time.monotonic() - self._begun_at)
        self.progressed.emit(self._done, self._total, self._done / elapsed)

    def _failed(self, words: str) -> None:
        problem = Problem("Import", f"A fault in Dateline stopped the reading ({words}).")
        self._report = replace(self._report, problems=(*self._report.problems, problem))

    def _ended(self, worker: Worker) -> None:
        worker.deleteLater()
        self._worker = None
        if worker.is_stopped:
            self._report = replace(self._report, was_stopped=True)
        elif self._queue and self._total and not self._done:
            self._start(self._queue.pop(0))
            return
        self.finished.emit(self._report)
        self._next()

    def _intake(self) -> Importer:
        from timeline.intake import Importer

        if self._importer is None:
            session = self._session
            self._importer = Importer(session.store, session.ids, session.clock)
        return self._importer


@dataclass(frozen=True, slots=True)
class _Files:
    paths: tuple[Path, ...]


def _walk(paths: Sequence[Path]) -> Iterator[object]:
    import timeline.intake  # noqa: F401  (imported here so that the window need not wait for it)
    from timeline.reading import article_files

    yield _Files(tuple(article_files(paths)))


def _outcomes(paths: Sequence[Path], ids: IdSource) -> Iterator[object]:
    from timeline.intake import batches, outcomes

    yield from batches(outcomes(paths, ids), _BATCH)


def _read_text(text: str, name: str, article: ArticleId) -> Iterator[object]:
    from timeline.extraction import extract
    from timeline.intake import Outcome
    from timeline.reading import article_from_text

    yield [Outcome(Path(name), extract(article_from_text(text, name, article)))]


def _read_html(markup: str, text: str, name: str, article: ArticleId) -> Iterator[object]:
    from timeline.extraction import extract
    from timeline.intake import Outcome
    from timeline.reading import article_from_html

    try:
        page = article_from_html(markup, name, article)
    except UserError:
        yield from _read_text(text, name, article)
        return
    yield [Outcome(Path(name), extract(page))]
