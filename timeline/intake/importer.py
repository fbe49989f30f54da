"""Outcomes into one document, grouped with what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.changes import ChangeSet
from timeline.composition import ToldEvent, compose_event
from timeline.datewords import words
from timeline.daynumber import DayNumber
from timeline.edits import AddArticles, ArticleAddition, Reextract
from timeline.grouping import CopyFinder, GroupMember, group_mentions
from timeline.identity import Clock, IdSource
from timeline.intake.dayless import DaylessArticle, dayless
from timeline.intake.editions import Edition, editions
from timeline.intake.known_names import with_known_names
from timeline.intake.neighbours import held_near, merged
from timeline.intake.outcomes import Outcome, file_sha256
from timeline.intake.telling import copying, happenings
from timeline.records import (
    Article,
    ArticleId,
    Event,
    EventId,
    Extraction,
    MentionKey,
    MentionRef,
    Relation,
    RelationId,
)
from timeline.store import Store

_COPIED_WITHIN = 14
"""Days within which an article is looked for among those that it may copy."""


@dataclass(frozen=True, slots=True)
class NamedCopy:
    """An article that copies another, both by where they came from."""

    source: str
    model: str


@dataclass(frozen=True, slots=True)
class MaybeSame:
    """Two events that a person should look at, by title: they may be one; ``reason`` says why."""

    one: str
    other: str
    reason: str


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
    renewed: int = 0
    """Articles that the document held in an older wording; they were read again in their place."""
    restored: int = 0
    """Articles that had been removed; they are back with what a person had made of them."""
    copies: tuple[NamedCopy, ...] = ()
    """Articles of the batch that copy another; an article and its copies are one source."""
    maybe_same: tuple[MaybeSame, ...] = ()
    """Pairs of which one is new, likeliest first."""
    dayless: tuple[DaylessArticle, ...] = ()
    """New articles in which nothing tells when they were written."""


class Importer:
    """Puts outcomes into one document, batch after batch; all of them are one step of undo."""

    def __init__(self, store: Store, ids: IdSource, clock: Clock) -> None:
        self._store = store
        self._ids = ids
        self._clock = clock
        self._begun = False
        self._copies = CopyFinder()

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
            with_known_names(o.extraction)
            for o in batch
            if o.extraction and not self._is_repeated(o.extraction)
        ]
        if not extractions:
            return Intake(ChangeSet(""), 0, 0, 0, repeated, problems)
        again, extractions = editions(self._store, extractions)
        extractions = self._with_copies(extractions)
        edit, maybe_same = self._planned(extractions, again)
        changes = self._store.apply(edit)
        self._begun = True
        events = sum(len(addition.events) for addition in edit.additions)
        told = sum(not m.reporting for extraction in extractions for m in extraction.mentions)
        copies = tuple(self._named_copies(extractions))
        return Intake(
            changes,
            len(extractions),
            events,
            told - events,
            repeated,
            problems,
            sum(not edition.is_back for edition in again),
            sum(edition.is_back for edition in again),
            copies,
            maybe_same,
            dayless(each.article for each in extractions),
        )

    def _with_copies(self, extractions: Sequence[Extraction]) -> list[Extraction]:
        """Each article that copies one of this import, or one that the document holds from the
        weeks around, says so."""
        days = [e.article.document_date.day for e in extractions if e.article.document_date]
        for first, last in merged((day - _COPIED_WITHIN, day + _COPIED_WITHIN) for day in days):
            for near in self._store.articles_written(DayNumber(first), DayNumber(last)):
                held = None if self._copies.knows(near) else self._store.article(near)
                if held is not None:
                    self._copies.meet(held)
        by_day = sorted(extractions, key=lambda each: _day_written(each.article))
        models = {each.article.id: self._copies.meet(each.article) for each in by_day}
        return [copying(each, models[each.article.id]) for each in extractions]

    def _named_copies(self, extractions: Sequence[Extraction]) -> Iterator[NamedCopy]:
        for extraction in extractions:
            copy = extraction.article
            model = None if copy.copy_of is None else self._store.article(copy.copy_of)
            if model is not None:
                yield NamedCopy(copy.source, model.source)

    def _planned(
        self, extractions: Sequence[Extraction], again: Sequence[Edition]
    ) -> tuple[AddArticles, tuple[MaybeSame, ...]]:
        """The edit that adds ``extractions``: new events, mentions that join events which the
        document holds, and the relations between them; and what a person should compare. New
        sentences of articles that are read ``again`` join events in the same way."""
        fresh = [
            ToldEvent(extraction.article, mention)
            for extraction in extractions
            for mention in extraction.mentions
            if not mention.reporting
        ]
        fresh += [told for edition in again for told in edition.fresh]
        read_again = {edition.held.id for edition in again}
        members = [GroupMember.of(told.article, told.mention) for told in fresh]
        members += held_near(self._store, [told.mention for told in fresh])
        events: dict[ArticleId, list[Event]] = {}
        joins: dict[ArticleId, list[tuple[EventId, MentionRef]]] = {}
        event_of: dict[MentionRef, EventId] = {}
        grouping = group_mentions(members)
        for group in happenings(grouping, len(members)):
            mine = [fresh[index] for index in group if index < len(fresh)]
            if not mine:
                continue
            owner = next((found for i in group if (found := members[i].event) is not None), None)
            joining = mine
            if owner is None:
                owner = EventId(self._ids())
                brought = [each for each in mine if each.article.id not in read_again]
                joining = [each for each in mine if each.article.id in read_again]
                if brought:
                    event = compose_event(owner, brought, self._clock())
                    events.setdefault(brought[0].article.id, []).append(event)
            for each in joining:
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
        pairs = ((members[each.first], members[each.second]) for each in grouping.suggestions)
        reasons = (each.reason for each in grouping.suggestions)
        maybe_same = dict.fromkeys(
            MaybeSame(_named(one), _named(other), reason)
            for (one, other), reason in zip(pairs, reasons, strict=True)
        )
        renewed = tuple(
            Reextract(
                edition.held.id,
                edition.extraction,
                tuple((event, ref.key) for event, ref in joins.get(edition.held.id, ())),
            )
            for edition in again
        )
        return AddArticles(additions, self._begun, renewed), tuple(maybe_same)

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

    def _is_repeated(self, extraction: Extraction) -> bool:
        return self._holds(extraction.article.sha256)

    def _holds(self, digest: str) -> bool:
        return self._store.article_by_sha256(digest) is not None


def _named(member: GroupMember) -> str:
    """Title and date, as an event is called where there is one line for it."""
    time = member.mention.time
    return member.mention.title + ("" if time is None else f", {words(time)}")


def _day_written(article: Article) -> int:
    return 1 << 62 if article.document_date is None else article.document_date.day
