"""What can be asked of a document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from timeline.columns import EventColumns
from timeline.daynumber import DayNumber
from timeline.entries import EventEntry, SourceQuote
from timeline.query import EventFilter, parse_query
from timeline.records import (
    Article,
    ArticleId,
    Event,
    EventId,
    EventMention,
    MentionRef,
    Relation,
    Timex3,
    TimexKey,
)
from timeline.store.answers import (
    ArticleSummary,
    Candidate,
    CheckReport,
    Difference,
    Facets,
    Hit,
    LogEntry,
    NearEvent,
    StoredMention,
    UnknownName,
)
from timeline.store.connection import is_writable
from timeline.store.event_arrays import event_columns, event_count, event_keys
from timeline.store.open_file import OpenFile

_EVERYTHING = EventFilter()


class Questions(OpenFile):
    """The reading side of a document; nothing here changes it."""

    # the history

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

    # events

    def event_columns(self, query: EventFilter = _EVERYTHING) -> EventColumns:
        """The dated events of a filter as arrays."""
        with self._reading():
            return event_columns(self._raw, query)

    def columns_about(
        self, events: Collection[EventId], minutes: Iterable[int], query: EventFilter
    ) -> EventColumns:
        """The same of the minutes at which these events begin, and of other minutes."""
        marks = ", ".join("?" * len(events))
        sql = f"SELECT earliest FROM event WHERE removed = 0 AND uuid IN ({marks})"
        with self._reading():
            begin = {minute for (minute,) in self._raw.execute(sql, tuple(events))}
            return event_columns(self._raw, query, sorted({*begin, *minutes} - {None}))

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

    def identities(self) -> Iterator[tuple[EventId, str, str | None]]:
        """Identifier, title and EDTF of every event, in the order in which they came."""
        sql = "SELECT uuid, title, edtf FROM event WHERE removed = 0 ORDER BY id"
        with self._reading():
            for uuid, title, edtf in self._raw.execute(sql):
                yield EventId(uuid), title, edtf

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

    def kept_apart(self) -> frozenset[frozenset[EventId]]:
        """Pairs of events that a person has split or keeps apart."""
        sql = (
            "SELECT one.uuid, other.uuid FROM apart JOIN event one ON one.id = apart.event_id "
            "JOIN event other ON other.id = apart.other_id WHERE apart.removed = 0"
        )
        with self._reading():
            return frozenset(frozenset(map(EventId, pair)) for pair in self._raw.execute(sql))

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

    def removed_article(self, sha256: str) -> Article | None:
        """The article of a file with this hash that was removed last; None when there is none, or
        the history has forgotten it."""
        from timeline.store import article_reads

        sql = (  # <> 0 as well: so says the index
            "SELECT id FROM article WHERE removed <> 0 AND removed > 0 AND sha256 = ? "
            "ORDER BY removed DESC LIMIT 1"
        )
        with self._reading():
            found = self._raw.execute(sql, (sha256,)).fetchone()
            return None if found is None else article_reads.article_at(self._core, found[0])

    def articles_from(self, source: str) -> list[ArticleId]:
        """Articles that came from this file or address, the newest first."""
        sql = "SELECT uuid FROM article WHERE source = ? AND removed = 0 ORDER BY id DESC"
        with self._reading():
            return [ArticleId(uuid) for (uuid,) in self._raw.execute(sql, (source,))]

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

    def near_events(self, earliest: int, latest: int, longest: int) -> list[NearEvent]:
        """Events of at most ``longest`` minutes that may touch these minutes (half-open)."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.near_events(self._core, earliest, latest, longest)

    def events_of_time(self, earliest: int, latest: int) -> list[NearEvent]:
        """Events of exactly these minutes (half-open)."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.events_of_time(self._core, earliest, latest)

    def candidates(self, events: Sequence[EventId]) -> list[Candidate]:
        """Mentions that tell these events, of much-told ones some."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.candidates(self._core, events)

    def articles_written(self, first: DayNumber, last: DayNumber) -> list[ArticleId]:
        """Articles written on one of these days, inclusive, as far as their day is known."""
        from timeline.store import article_reads

        with self._reading():
            return article_reads.articles_written(self._core, first, last)

    # the whole

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Events, then articles, that a line of the query language asks for; at most ``limit`` of
        each, best first. Raises QueryError.

        Where it restricts too, only events that it admits, and articles that tell one of those;
        without words, the events in order of time.
        """
        from timeline.store.search import search

        query = parse_query(text)
        with self._reading():
            return search(self._raw, query, limit)

    def unknown_names(self, query: EventFilter) -> list[UnknownName]:
        """Names in a filter that no event bears, with those that may have been meant."""
        from timeline.store.unknown_names import unknown_names

        with self._reading():
            return unknown_names(self._raw, query)

    def facets(
        self, query: EventFilter = _EVERYTHING, only: Collection[str] | None = None
    ) -> Facets:
        """How many events of a filter have which kind, place, tag ...; ``only`` some of the
        facets, by name, which takes less long."""
        from timeline.store.facets import FACETS, facets

        with self._reading():
            return facets(self._raw, query, FACETS if only is None else only)

    def count(self, query: EventFilter = _EVERYTHING) -> int:
        """How many events a filter has."""
        with self._reading():
            return event_count(self._raw, query)

    def check(self) -> CheckReport:
        """Is every quote still in its source, and is the file whole?

        Where the file cannot be written, the search indexes are not compared with the texts.
        """
        from timeline.store.checking import check, stale_indexes

        with self._reading():
            report = check(self._raw)
            if report.problems or not (self.is_in_place and is_writable(self.path)):
                return report
            return replace(report, problems=tuple(stale_indexes(self.path)))

    def broken(self) -> Iterator[str | None]:
        """Look at one part of the document after another: None where it says what was written,
        else a sentence. Others may write between; no part takes longer than some milliseconds."""
        from timeline.store.sealed_words import broken_in_words

        parts = broken_in_words(self._raw)
        while True:
            with self._reading():
                try:
                    said = next(parts)
                except StopIteration:
                    return
            yield said

    def save_copy(self, path: Path) -> None:
        """Write a copy, whole even while others write. An existing file is replaced at the end."""
        from timeline.store.copying import save_copy

        save_copy(self._raw, self.path, path)

    @property
    def meta(self) -> str:
        """The name that the document shows to people."""
        return self._text("SELECT name FROM document WHERE id = 1") or self.path.stem
