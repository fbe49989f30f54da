"""What becomes of each article file: read and extracted in worker processes."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from timeline.errors import UserError
from timeline.extraction import ExtractionOptions, extract
from timeline.identity import IdSource
from timeline.reading import article_from_text, read_article
from timeline.records import ArticleId, Extraction

# A worker costs about a second of imports before its first article.
_ARTICLES_PER_WORKER = 8
# Articles handed out ahead of the one that is waited for, so that memory stays flat.
_AHEAD_PER_WORKER = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: an extraction, or a problem in the user's words."""

    path: Path
    extraction: Extraction | None = None
    problem: str | None = None


def only_told(outcome: Outcome) -> Outcome:
    """The outcome with its events alone: of thousands of articles, the date words weigh most."""
    if outcome.extraction is None:
        return outcome
    return replace(outcome, extraction=replace(outcome.extraction, timexes=(), relations=()))


def worker_count(articles: int, asked: int | None = None) -> int:
    """Processes worth starting for so many articles; 1 means none besides this one."""
    if asked is not None:
        return max(1, min(asked, articles))
    return max(1, min(os.cpu_count() or 1, articles // _ARTICLES_PER_WORKER))


def extract_file(path: Path, id: ArticleId, options: ExtractionOptions) -> Outcome:
    """Read and extract one file. Nothing escapes: this is the worker boundary, where one bad
    article must not end the others, and a bug is named as one."""
    try:
        return Outcome(path, extract(read_article(path, id), options))
    except UserError as error:
        return Outcome(path, problem=str(error))
    except Exception as error:  # noqa: BLE001
        return Outcome(path, problem=_bug(path, error))


def _bug(path: Path, error: Exception) -> str:
    return (
        f"{path.name} could not be read because of a fault in Dateline "
        f"({type(error).__name__}: {error}). The other articles are not affected."
    )


Reader = Callable[[Path, ArticleId, ExtractionOptions], Outcome]
"""What a worker does with one file; a function of a module, so that it reaches a new process."""


def outcomes(
    paths: Sequence[Path],
    ids: IdSource,
    options: ExtractionOptions | None = None,
    workers: int | None = None,
    reader: Reader = extract_file,
) -> Iterator[Outcome]:
    """One outcome for each path, in the order of ``paths``."""
    options = options or ExtractionOptions()
    count = worker_count(len(paths), workers)
    if count == 1:
        for path in paths:
            yield reader(path, ArticleId(ids()), options)
        return
    queue = deque(paths)
    while queue:
        yield from _pooled(queue, partial(_read, reader, options, ids), count)


Task = Callable[[], Outcome]


def _read(reader: Reader, options: ExtractionOptions, ids: IdSource, path: Path) -> Task:
    """The call that reads one file, with an identifier of its own."""
    return partial(reader, path, ArticleId(ids()), options)


def _pooled(queue: deque[Path], task: Callable[[Path], Task], count: int) -> Iterator[Outcome]:
    """Outcomes until the queue is empty or a worker died; what was handed out is then read one
    by one, so that only the guilty file is named, and the rest is left for a new pool."""
    spawned = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=spawned, initializer=_load)
    running: deque[tuple[Path, Future[Outcome]]] = deque()
    try:
        while queue or running:
            try:
                while queue and len(running) < count * _AHEAD_PER_WORKER:
                    running.append((queue[0], pool.submit(task(queue[0]))))
                    queue.popleft()
                outcome = running[0][1].result()
            except BrokenProcessPool:
                held = [path for path, _ in running] or [queue.popleft()]
                yield from (_alone(path, task) for path in held)
                return
            running.popleft()
            yield outcome
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_PLAIN = "The ministers of the two states met in Geneva on 5 May 2024, and it was their first talk."
"""Plainly English, so that the model that tells other languages apart is left unread."""


_NEW_OBJECTS = 10_000
"""New objects, less those freed, after which a worker searches for garbage: in a hundred articles
about once."""


def _load() -> None:
    """Loads the words of English, which most articles need, and takes all that stays for good out
    of the search for garbage, which would else go through it again and again. What reading makes
    is freed without that search, so it is also made seldom."""
    gc.set_threshold(_NEW_OBJECTS)
    extract(article_from_text(_PLAIN, "", ArticleId("")))
    gc.collect()
    gc.freeze()


def _alone(path: Path, task: Callable[[Path], Task]) -> Outcome:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(task(path)).result()
        except BrokenProcessPool:
            return Outcome(path, problem=f"{path.name} ended the process that was reading it.")


def file_sha256(path: Path) -> str | None:
    """Hash of a file's bytes, in hex; None where it cannot be read (reading it says why)."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def batches(items: Iterable[Outcome], size: int) -> Iterator[list[Outcome]]:
    """Runs of at most ``size``."""
    batch: list[Outcome] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
