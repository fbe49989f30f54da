"""The open document: the one way in for every change, and what can be asked of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from timeline.columns import EventColumns
from timeline.edits import AddArticles, Edit, label_of
from timeline.errors import UserError
from timeline.identity import Clock, IdSource
from timeline.query import EventFilter
from timeline.records import (
    Article,
    ArticleId,
    ChangeSet,
    Event,
    EventEntry,
    EventId,
    EventMention,
    MentionRef,
    Order,
    Relation,
    SourceQuote,
    Timex3,
    TimexKey,
)
from timeline.store import connection as files
from timeline.store.answers import (
    ArticleSummary,
    Candidate,
    CheckReport,
    Difference,
    Facets,
    Hit,
    LogEntry,
    StoredMention,
)
from timeline.store.connection import DocumentError, told
from timeline.store.event_arrays import event_columns, event_keys
from timeline.timevalue import TimeValue

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline.store.log import Log

PlaceByOrder = Callable[[Order, TimeValue], TimeValue]

_EVERYTHING = EventFilter()


class Store:
    """A document that is open. Use it from one thread at a time; ``close`` it, or use ``with``.

    Reading the timeline's arrays needs no SQLModel; the first other call loads it, ``warm_up``
    does so ahead of time (and may run in another thread).
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        ids: IdSource,
        *,
        read_only: bool,
        place: PlaceByOrder | None = None,
        wait: float = files.WAIT_SECONDS,
        durable: bool = True,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._clock = clock
        self._ids = ids
        self._place = place
        self._raw = files.connect(path, read_only=read_only, wait=wait)
        self._identity = _file_identity(path)
        if not durable:
            self._raw.execute("PRAGMA synchronous = OFF")

    @classmethod
    def create(
        cls,
        path: Path,
        clock: Clock,
        ids: IdSource,
        *,
        place: PlaceByOrder | None = None,
        name: str | None = None,
        durable: bool = True,
    ) -> Store:
        """Make a new document. Raises DocumentError where something is at ``path`` already.

        ``place`` is ``timeline.ordering.place_by_order``: what is dated by an event moves with it.
        ``durable`` False lets the disk write later; only for tests and throw-away documents.
        """
        from timeline.store.creation import create_file

        create_file(path, name or path.stem, ids(), clock())
        return cls(path, clock, ids, read_only=False, place=place, durable=durable)

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock,
        ids: IdSource,
        *,
        read_only: bool = False,
        place: PlaceByOrder | None = None,
        wait: float = files.WAIT_SECONDS,
        durable: bool = True,
    ) -> Store:
        """Open a document; read-only where it cannot be written. Raises DocumentError.

        An older document is brought up to date, after a backup beside it. ``wait`` is how many
        seconds a write waits for another program to finish its own.
        """
        marks = files.file_marks(path)
        files.check_version(path, marks.version)
        read_only = read_only or not files.is_writable(path)
        if marks.version < files.SCHEMA_VERSION:
            from timeline.store.migrations import migrate

            migrate(path, marks.version, read_only=read_only)
        store = cls(path, clock, ids, read_only=read_only, place=place, wait=wait, durable=durable)
        try:
            store._look()
        except BaseException:
            store.close()
            raise
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. Everything is saved already; a second call does nothing."""
        core = self.__dict__.pop("_core", None)
        if core is not None:
            core.close()
        self._raw.close()

    def warm_up(self) -> None:
        """Load what the first question and the first edit need."""
        self._core  # noqa: B018
        self._log  # noqa: B018

    # changes

    def apply(self, edit: Edit) -> ChangeSet:
        """Make an edit true, in one transaction, and remember how to undo it.

        Raises UserError, with nothing changed, when the document refuses it or cannot be written.
        An edit that changes nothing is not remembered.
        """
        label = label_of(edit, self._name_of)
        continues = isinstance(edit, AddArticles) and edit.continues
        with self._writing():
            return self._log.apply(edit, label, continues=continues)

    def undo(self) -> ChangeSet:
        """Take back the last change. Raises UserError when there is none."""
        with self._writing():
            return self._log.undo()

    def redo(self) -> ChangeSet:
        """Do again what was taken back last. Raises UserError when there is nothing."""
        with self._writing():
            return self._log.redo()

    @property
    def can_undo(self) -> bool:
        """True when there is a change to take back."""
        return self.undo_label is not None

    @property
    def can_redo(self) -> bool:
        """True when there is a change to do again."""
        return self.redo_label is not None

    @property
    def undo_label(self) -> str | None:
        """The change that ``undo`` would take back."""
        return self._text(
            "SELECT label FROM edit WHERE id = (SELECT cursor FROM document WHERE id = 1)"
        )

    @property
    def redo_label(self) -> str | None:
        """The change that ``redo`` would do again."""
        return self._text(
            "SELECT label FROM edit WHERE id > (SELECT cursor FROM document WHERE id = 1) "
            "ORDER BY id LIMIT 1"
        )

    def history(self) -> list[LogEntry]:
        """All remembered changes, oldest first."""
        sql = (
            "SELECT e.id, e.at, e.label, e.summary, e.id > d.cursor FROM edit e, document d "
            "WHERE d.id = 1 ORDER BY e.id"
        )
        with self._reading():
            return [
                LogEntry(number, at, label, what, bool(undone))
                for number, at, label, what, undone in self._raw.execute(sql)
            ]

    def trim(self, *, keep_steps: int, keep_since: int) -> int:
        """Forget old changes, and the tombstones that only they name.

        A change stays when it is one of the newest ``keep_steps`` or not older than ``keep_since``
        (milliseconds since 1970-01-01 UTC). Answers how many were forgotten.
        """
        with self._writing():
            return self._log.trim(keep_steps=keep_steps, keep_since=keep_since)

    # events

    def event_columns(self, query: EventFilter = _EVERYTHING) -> EventColumns:
        """The dated events of a filter as arrays."""
        with self._reading():
            return event_columns(self._raw, query)

    def event(self, id: EventId) -> Event | None:
        """The event; None when there is none."""
        found = self.events([id])
        return found[0] if found else None

    def events(self, ids: Iterable[EventId]) -> list[Event]:
        """Events in the order of the ids; unknown ones are left out."""
        from timeline.store import event_reads

        with self._reading():
            keys = event_reads.keys_of(self._core, ids)
            return event_reads.events_by_key(self._core, keys)

    def undated(self, query: EventFilter = _EVERYTHING) -> list[Event]:
        """Events of a filter that have no date, in the order in which they came."""
        from timeline.store import event_reads

        with self._reading():
            keys = event_keys(self._raw, query, undated_only=True)
            return event_reads.events_by_key(self._core, keys)

    def entries(self, query: EventFilter = _EVERYTHING) -> Iterator[EventEntry]:
        """Events of a filter with their quotes, in order of time, the undated last."""
        from timeline.store import event_reads

        with self._reading():
            keys = event_keys(self._raw, query)
            yield from event_reads.entries_by_key(self._core, keys)

    def sources(self, event: EventId) -> tuple[SourceQuote, ...]:
        """The quotes that tell an event, principal first."""
        from timeline.store import event_reads

        with self._reading():
            keys = event_reads.keys_of(self._core, [event])
            return event_reads.sources_by_key(self._core, keys).get(keys[0], ()) if keys else ()

    def relations(self, event: EventId) -> tuple[Relation, ...]:
        """Relations in which an event is subject or anchor."""
        from timeline.store import event_reads

        with self._reading():
            keys = event_reads.keys_of(self._core, [event])
            return tuple(event_reads.relations_by_key(self._core, keys)[keys[0]]) if keys else ()

    def differences(self, event: EventId) -> tuple[Difference, ...]:
        """What the machine would say now of fields that a person has set."""
        from timeline.store.differences import differences

        with self._reading():
            return differences(self._core, event)

    # articles

    def articles(self) -> list[ArticleSummary]:
        """All articles in order of import."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.summaries(self._core)

    def article(self, id: ArticleId) -> Article | None:
        """The article, whole; None when there is none."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.article(self._core, id)

    def article_by_sha256(self, sha256: str) -> ArticleId | None:
        """The article made from a file with this hash."""
        found = self._text("SELECT uuid FROM article WHERE sha256 = ? AND removed = 0", sha256)
        return None if found is None else ArticleId(found)

    def timexes(self, article: ArticleId) -> tuple[Timex3, ...]:
        """Date words of an article in text order, without those a person rejected."""
        from timeline.store import article_reads

        with self._reading():
            key = article_reads.article_key(self._core, article)
            return () if key is None else article_reads.timexes(self._core, key, rejected=False)

    def rejected_timexes(self, article: ArticleId) -> frozenset[TimexKey]:
        """Keys of the words that a person has said are no date."""
        from timeline.store import article_reads

        with self._reading():
            key = article_reads.article_key(self._core, article)
            if key is None:
                return frozenset()
            return article_reads.rejected_timex_keys(self._core, key)

    def mentions(self, article: ArticleId) -> tuple[StoredMention, ...]:
        """Mentions of an article in text order, with their events."""
        from timeline.store import article_reads

        with self._reading():
            key = article_reads.article_key(self._core, article)
            return () if key is None else article_reads.mentions(self._core, key)

    def mention(self, ref: MentionRef) -> EventMention | None:
        """One mention; None when there is none."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.mention(self._core, ref)

    def candidates(self, earliest: int, latest: int) -> list[Candidate]:
        """Events that may touch these minutes (half-open), with their mentions."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.candidates(self._core, earliest, latest)

    # the whole

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Events, then articles, that hold all the words; best first, at most ``limit`` each."""
        from timeline.store.search import search

        with self._reading():
            return search(self._raw, text, limit)

    def facets(self, query: EventFilter = _EVERYTHING) -> Facets:
        """How many events of a filter have which kind, place, tag ..."""
        from timeline.store.facets import facets

        with self._reading():
            return facets(self._raw, query)

    def check(self) -> CheckReport:
        """Is every quote still in its source, and is the file whole?"""
        from timeline.store.checking import check

        with self._reading():
            return check(self._raw)

    def save_copy(self, path: Path) -> None:
        """Write a copy, whole even while others write. An existing file is replaced at the end."""
        from timeline.store.copying import save_copy

        save_copy(self._raw, self.path, path)

    @property
    def meta(self) -> str:
        """The name that the document shows to people."""
        return self._text("SELECT name FROM document WHERE id = 1") or self.path.stem

    def data_version(self) -> int:
        """Another number when another program (or another Store) has written since."""
        with self._reading():
            return int(self._raw.execute("PRAGMA data_version").fetchone()[0])

    @property
    def is_in_place(self) -> bool:
        """False when the file was moved, deleted or replaced since it was opened."""
        return _file_identity(self.path) == self._identity

    # inside

    @cached_property
    def _core(self) -> Connection:
        from timeline.store.core import core_connection

        return core_connection(self._raw)

    @cached_property
    def _log(self) -> Log:
        from timeline.store.log import Log

        return Log(self._raw, self._clock, self._ids, self._place)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        from_core = self._translated
        with told(self.path), from_core():
            yield

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """SQLAlchemy wraps the driver's errors; here they come out as they were."""
        try:
            yield
        except sqlite3.Error:
            raise
        except Exception as error:
            original = getattr(error, "orig", None)
            if isinstance(original, sqlite3.Error):
                raise original from error
            raise

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._refuse_unwritable()
        with told(self.path):
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._raw.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")

    def _refuse_unwritable(self) -> None:
        if self.read_only:
            raise DocumentError(
                f"“{self.path}” is open read-only. Save a copy elsewhere to change it."
            )
        if not self.is_in_place:
            raise DocumentError(
                f"“{self.path}” was moved or deleted while it was open. Save a copy to keep it."
            )

    def _look(self) -> None:
        """Raise DocumentError when the tables of a document are not there."""
        with self._reading():
            try:
                found = self._raw.execute("SELECT cursor FROM document WHERE id = 1").fetchone()
                self._raw.execute("SELECT uuid, edtf, removed FROM event LIMIT 1").fetchone()
            except sqlite3.OperationalError as error:
                if "no such" not in str(error):
                    raise
                found = None
        if found is None:
            raise files.DamagedDocumentError(
                f"“{self.path}” has lost tables that a document needs. "
                "“Recover what can be read” makes a new document from it."
            )

    def _text(self, sql: str, *values: str) -> str | None:
        with self._reading():
            found = self._raw.execute(sql, values).fetchone()
            return None if found is None else str(found[0])

    def _name_of(self, id: str) -> str | None:
        title = self._text("SELECT title FROM event WHERE uuid = ? AND removed = 0", id)
        if title is not None:
            return title
        return self._text("SELECT headline FROM article WHERE uuid = ? AND removed = 0", id)


def _file_identity(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


__all__ = ["Store", "UserError"]
