"""Article files in, one import into a document out.

Reading and extracting run in worker processes and are pure; grouping and writing happen here, at
the one writer. The generators yield after each step, so that a caller can show progress, and stop
when it no longer asks.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from timeline.composition import ToldEvent, compose_event
from timeline.edits import AddArticles, ArticleAddition
from timeline.errors import UserError
from timeline.extraction import ExtractionOptions, extract
from timeline.grouping import GroupMember, group_mentions
from timeline.identity import Clock, IdSource
from timeline.reading import read_article
from timeline.records import (
    Article,
    ArticleId,
    ChangeSet,
    Event,
    EventEntry,
    EventId,
    Extraction,
    MentionKey,
    MentionRef,
    Relation,
    RelationId,
    SourceQuote,
)
from timeline.store import Store

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
    pool = ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"))
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


def _alone(path: Path, task: Callable[[Path], Task]) -> Outcome:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(task(path)).result()
        except BrokenProcessPool:
            return Outcome(path, problem=f"{path.name} ended the process that was reading it.")


def tell_together(extractions: Iterable[Extraction]) -> tuple[tuple[ToldEvent, ...], ...]:
    """The events that several articles tell: groups of mentions of one happening, singles too,
    in the order of their first mention. Acts of saying are no events of their own."""
    told = [
        ToldEvent(extraction.article, mention)
        for extraction in extractions
        for mention in extraction.mentions
        if not mention.reporting
    ]
    return tuple(tuple(told[index] for index in group) for group in _groups(told))


def event_entries(
    groups: Iterable[Sequence[ToldEvent]], ids: IdSource, now: int = 0
) -> Iterator[EventEntry]:
    """Groups as exports write them, in order of time, the undated last."""
    composed = [(compose_event(EventId(ids()), group, now), group) for group in groups]
    composed.sort(key=lambda each: _order(each[0]))
    for event, group in composed:
        by_ref = {told.ref: told for told in group}
        yield EventEntry(event, tuple(_quote(by_ref[ref]) for ref in event.mentions))


def _order(event: Event) -> tuple[bool, int]:
    """Dated before undated; an open start before all others."""
    if event.time is None:
        return True, 0
    return False, event.time.earliest if event.time.earliest is not None else -(1 << 62)


def _quote(told: ToldEvent) -> SourceQuote:
    article, sentence = told.article, told.mention.sentence
    return SourceQuote(
        article.id,
        sentence,
        sentence.of(article.text),
        article.headline,
        article.url or article.source,
        article.sha256,
        article.publisher,
        article.document_date.day if article.document_date else None,
    )


def _groups(told: Sequence[ToldEvent]) -> list[tuple[int, ...]]:
    grouping = group_mentions([GroupMember(each.article, each.mention) for each in told])
    grouped = {index for group in grouping.groups for index in group}
    singles = [(index,) for index in range(len(told)) if index not in grouped]
    return sorted([*(tuple(sorted(group)) for group in grouping.groups), *singles])


@dataclass(frozen=True, slots=True)
class Intake:
    """What one batch brought into a document."""

    changes: ChangeSet
    articles: int
    events: int
    joined: int
    """Mentions that told an event which the document, or an earlier article, held already."""
    repeated: tuple[Path, ...] = ()
    problems: tuple[Outcome, ...] = ()


class Importer:
    """Puts outcomes into one document, batch after batch; all of them are one step of undo."""

    def __init__(self, store: Store, ids: IdSource, clock: Clock) -> None:
        self._store = store
        self._ids = ids
        self._clock = clock
        self._begun = False
        self._articles: dict[ArticleId, Article] = {}

    def unknown(self, paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
        """``paths`` whose bytes the document does not hold yet, and those it does. Of two equal
        files among ``paths`` the first counts."""
        fresh: list[Path] = []
        known: list[Path] = []
        seen: set[str] = set()
        for path in paths:
            digest = file_sha256(path)
            if digest is not None and (digest in seen or self._holds(digest)):
                known.append(path)
                continue
            if digest is not None:
                seen.add(digest)
            fresh.append(path)
        return fresh, known

    def add(self, batch: Sequence[Outcome]) -> Intake:
        """Group what was found, with what the document holds too, and write it in one
        transaction. Problems are handed back, never raised."""
        problems = tuple(outcome for outcome in batch if outcome.extraction is None)
        repeated = tuple(o.path for o in batch if o.extraction and self._is_repeated(o.extraction))
        extractions = [
            o.extraction for o in batch if o.extraction and not self._is_repeated(o.extraction)
        ]
        if not extractions:
            return Intake(ChangeSet(""), 0, 0, 0, repeated, problems)
        edit = self.plan(extractions)
        changes = self._store.apply(edit)
        self._begun = True
        events = sum(len(addition.events) for addition in edit.additions)
        told = sum(not m.reporting for extraction in extractions for m in extraction.mentions)
        return Intake(changes, len(extractions), events, told - events, repeated, problems)

    def plan(self, extractions: Sequence[Extraction]) -> AddArticles:
        """The edit that adds ``extractions``: new events, mentions that join events which the
        document holds, and the relations between them."""
        held = self._held(extractions)
        fresh = [
            ToldEvent(extraction.article, mention)
            for extraction in extractions
            for mention in extraction.mentions
            if not mention.reporting
        ]
        told = [*fresh, *(each for each, _ in held)]
        owners = {len(fresh) + place: event for place, (_, event) in enumerate(held)}
        events: dict[ArticleId, list[Event]] = {}
        joins: dict[ArticleId, list[tuple[EventId, MentionRef]]] = {}
        event_of: dict[MentionRef, EventId] = {}
        for group in _groups(told):
            mine = [told[index] for index in group if index < len(fresh)]
            if not mine:
                continue
            owner = next((owners[index] for index in group if index in owners), None)
            if owner is None:
                owner = EventId(self._ids())
                event = compose_event(owner, mine, self._clock())
                events.setdefault(mine[0].article.id, []).append(event)
            else:
                for each in mine:
                    joins.setdefault(each.article.id, []).append((owner, each.ref))
            event_of.update((each.ref, owner) for each in mine)
        additions = tuple(
            ArticleAddition(
                extraction,
                tuple(events.get(extraction.article.id, ())),
                tuple(joins.get(extraction.article.id, ())),
                self._relations(extraction, event_of),
            )
            for extraction in extractions
        )
        return AddArticles(additions, continues=self._begun)

    def _relations(
        self, extraction: Extraction, event_of: dict[MentionRef, EventId]
    ) -> tuple[Relation, ...]:
        def event(key: MentionKey) -> EventId | None:
            return event_of.get(MentionRef(extraction.article.id, key))

        relations = []
        for each in extraction.relations:
            subject, anchor = event(each.subject), event(each.anchor)
            if subject is None or anchor is None or subject == anchor:
                continue
            words = each.words.of(extraction.article.text) if each.words else ""
            relations.append(Relation(RelationId(self._ids()), subject, anchor, each.order, words))
        return tuple(relations)

    def _held(self, extractions: Sequence[Extraction]) -> list[tuple[ToldEvent, EventId]]:
        """Mentions that the document holds near the dates of ``extractions``, with their events."""
        times = [m.time for e in extractions for m in e.mentions if m.time is not None]
        starts = [time.earliest for time in times if time.earliest is not None]
        ends = [time.latest for time in times if time.latest is not None]
        if not starts or not ends:
            return []
        return [
            (ToldEvent(article, mention), candidate.event.id)
            for candidate in self._store.candidates(min(starts), max(ends))
            for ref, mention in candidate.mentions
            if (article := self._article(ref.article)) is not None
        ]

    def _article(self, id: ArticleId) -> Article | None:
        if id not in self._articles:
            article = self._store.article(id)
            if article is None:
                return None
            self._articles[id] = article
        return self._articles[id]

    def _is_repeated(self, extraction: Extraction) -> bool:
        return self._holds(extraction.article.sha256)

    def _holds(self, digest: str) -> bool:
        return self._store.article_by_sha256(digest) is not None


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
