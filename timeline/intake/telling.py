"""The events that several articles tell, and which articles only repeat another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.composition import ToldEvent, compose_event
from timeline.entries import EventEntry, SourceQuote
from timeline.grouping import Grouping, GroupMember, group_mentions
from timeline.identity import IdSource
from timeline.records import ArticleId, Event, EventId, Extraction, MentionRef


def tell_together(extractions: Iterable[Extraction]) -> tuple[tuple[ToldEvent, ...], ...]:
    """The events that several articles tell: groups of mentions of one happening, singles too,
    in the order of their first mention. Acts of saying are no events of their own."""
    told = [
        ToldEvent(extraction.article, mention)
        for extraction in extractions
        for mention in extraction.mentions
        if not mention.reporting
    ]
    grouping = group_mentions([GroupMember.of(each.article, each.mention) for each in told])
    return tuple(tuple(told[index] for index in group) for group in happenings(grouping, len(told)))


def refs_together(extractions: Iterable[Extraction]) -> list[list[MentionRef]]:
    """The same groups by the identities of their mentions; of the extractions nothing is kept."""
    refs: list[MentionRef] = []
    members: list[GroupMember] = []
    for extraction in extractions:
        for mention in extraction.mentions:
            if not mention.reporting:
                refs.append(MentionRef(extraction.article.id, mention.key))
                members.append(GroupMember.of(extraction.article, mention))
    grouping = group_mentions(members)
    return [[refs[index] for index in group] for group in happenings(grouping, len(refs))]


def copying(extraction: Extraction, model: ArticleId | None) -> Extraction:
    """The extraction of an article that copies ``model``."""
    if model is None:
        return extraction
    return replace(extraction, article=replace(extraction.article, copy_of=model))


def event_entries(groups: Iterable[Sequence[ToldEvent]], ids: IdSource) -> Iterator[EventEntry]:
    """Groups as exports write them, in order of time, the undated last; nobody changed them."""
    composed = [(compose_event(EventId(ids()), group, 0), group) for group in groups]
    composed.sort(key=lambda each: _order(each[0]))
    for event, group in composed:
        by_ref = {told.ref: told for told in group}
        yield EventEntry(event, tuple(_quote(by_ref[ref]) for ref in event.mentions))


def _order(event: Event) -> tuple[bool, int]:
    """Dated before undated; what was “on or before” a day with that day."""
    if event.time is None:
        return True, 0
    known = event.time.earliest if event.time.earliest is not None else event.time.latest
    return False, known if known is not None else -(1 << 62)


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
        copy_of=article.copy_of,
    )


def happenings(grouping: Grouping, size: int) -> list[tuple[int, ...]]:
    """Groups of mentions of one happening, singles too, by their places; ``size`` of them all."""
    grouped = {index for group in grouping.groups for index in group}
    singles = [(index,) for index in range(size) if index not in grouped]
    return sorted([*(tuple(sorted(group)) for group in grouping.groups), *singles])
