"""Events, their sources and relations, read as records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from timeline.daynumber import DayNumber
from timeline.entries import EventEntry, SourceQuote
from timeline.records import ArticleId, Event, EventId, MentionKey, MentionRef, Place, Relation
from timeline.spans import Span
from timeline.store import mapping
from timeline.store.article_rows import ArticleCopyRow, ArticleRow, MentionRow
from timeline.store.rows import (
    ActorRow,
    EventActorRow,
    EventRow,
    EventTagRow,
    LinkRow,
    PlaceRow,
    RelationRow,
    TagRow,
)

CHUNK = 400
"""Keys in one query: SQLite plans an IN list of this size well."""


def chunks(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The keys, so many at a time."""
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]


def live_links() -> Any:
    """Links that are in force, with mention and article; principal first, then in text order."""
    return (
        select(
            col(LinkRow.event_id),
            col(LinkRow.principal),
            col(MentionRow.key),
            col(MentionRow.sentence_start),
            col(MentionRow.sentence_end),
            col(MentionRow.moved_quote),
            col(ArticleRow.id).label("article_id"),
            col(ArticleRow.uuid).label("article_uuid"),
        )
        .join(MentionRow, col(MentionRow.id) == col(LinkRow.mention_id))
        .join(ArticleRow, col(ArticleRow.id) == col(MentionRow.article_id))
        .where(
            col(LinkRow.removed) == 0, col(MentionRow.removed) == 0, col(ArticleRow.removed) == 0
        )
        .order_by(
            col(LinkRow.event_id),
            col(LinkRow.principal).desc(),
            col(ArticleRow.id),
            col(MentionRow.sentence_start),
            col(MentionRow.id),
        )
    )


def events_by_key(connection: Connection, keys: Sequence[int]) -> list[Event]:
    """Events with these integer keys, in the order of the keys; unknown keys are left out."""
    found: dict[int, Event] = {}
    for part in chunks(keys):
        found.update(_events(connection, part))
    return [found[key] for key in keys if key in found]


def keys_of(connection: Connection, ids: Iterable[EventId]) -> list[int]:
    """Integer keys of live events, in the order of the ids; unknown ids are left out."""
    wanted = list(ids)
    found: dict[str, int] = {}
    for part in chunks(wanted):
        query = select(col(EventRow.uuid), col(EventRow.id)).where(
            col(EventRow.uuid).in_(part), col(EventRow.removed) == 0
        )
        found.update((uuid, key) for uuid, key in connection.execute(query) if key is not None)
    return [found[one] for one in wanted if one in found]


def _events(connection: Connection, keys: Sequence[int]) -> dict[int, Event]:
    rows = connection.execute(select(EventRow).where(col(EventRow.id).in_(keys))).mappings().all()
    places = _places(connection, [row["place_id"] for row in rows if row["place_id"] is not None])
    actors = _actors(connection, keys)
    tags = _tags(connection, keys)
    mentions: dict[int, list[MentionRef]] = defaultdict(list)
    principal: dict[int, MentionRef] = {}
    for link in _links(connection, keys):
        ref = _ref(link)
        mentions[link["event_id"]].append(ref)
        if link["principal"]:
            principal[link["event_id"]] = ref
    return {
        row["id"]: mapping.event_of(
            row,
            places.get(row["place_id"]),
            tuple(mapping.actor_of(actor) for actor in actors[row["id"]]),
            tuple(tags[row["id"]]),
            tuple(mentions[row["id"]]),
            principal.get(row["id"]),
        )
        for row in rows
    }


def _ref(link: RowMapping) -> MentionRef:
    return MentionRef(ArticleId(link["article_uuid"]), MentionKey(link["key"]))


def _links(connection: Connection, keys: Sequence[int]) -> Sequence[RowMapping]:
    query = live_links().where(col(LinkRow.event_id).in_(keys))
    return connection.execute(query).mappings().all()


def _places(connection: Connection, keys: Sequence[int]) -> dict[int | None, Place]:
    if not keys:
        return {}
    rows = connection.execute(select(PlaceRow).where(col(PlaceRow.id).in_(set(keys)))).mappings()
    return {row["id"]: mapping.place_of(row) for row in rows}


def _actors(connection: Connection, keys: Sequence[int]) -> dict[int, list[RowMapping]]:
    query = (
        select(col(EventActorRow.event_id), ActorRow)
        .join(ActorRow, col(ActorRow.id) == col(EventActorRow.actor_id))
        .where(col(EventActorRow.event_id).in_(keys), col(EventActorRow.removed) == 0)
        .order_by(col(EventActorRow.id))
    )
    found: dict[int, list[RowMapping]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        found[row["event_id"]].append(row)
    return found


def _tags(connection: Connection, keys: Sequence[int]) -> dict[int, list[str]]:
    query = (
        select(col(EventTagRow.event_id), col(TagRow.name))
        .join(TagRow, col(TagRow.id) == col(EventTagRow.tag_id))
        .where(col(EventTagRow.event_id).in_(keys), col(EventTagRow.removed) == 0)
        .order_by(col(EventTagRow.id))
    )
    found: dict[int, list[str]] = defaultdict(list)
    for key, name in connection.execute(query):
        found[key].append(name)
    return found


def sources_by_key(
    connection: Connection, keys: Sequence[int]
) -> dict[int, tuple[SourceQuote, ...]]:
    """The quotes that tell each event, principal first."""
    links = [link for part in chunks(keys) for link in _links(connection, part)]
    articles = _quoted_articles(connection, sorted({link["article_id"] for link in links}))
    found: dict[int, list[SourceQuote]] = defaultdict(list)
    for link in links:
        found[link["event_id"]].append(_quote(link, articles[link["article_id"]]))
    return {key: tuple(quotes) for key, quotes in found.items()}


def _quoted_articles(connection: Connection, keys: Sequence[int]) -> dict[int, RowMapping]:
    found: dict[int, RowMapping] = {}
    for part in chunks(keys):
        query = select(
            col(ArticleRow.id),
            col(ArticleRow.uuid),
            col(ArticleRow.text),
            col(ArticleRow.headline),
            col(ArticleRow.source),
            col(ArticleRow.sha256),
            col(ArticleRow.publisher),
            col(ArticleRow.document_day),
            col(ArticleCopyRow.model),
        )
        query = query.outerjoin(
            ArticleCopyRow, col(ArticleCopyRow.article_id) == col(ArticleRow.id)
        )
        query = query.where(col(ArticleRow.id).in_(part))
        found.update((row["id"], row) for row in connection.execute(query).mappings())
    return found


def _quote(link: RowMapping, article: RowMapping) -> SourceQuote:
    span = Span(link["sentence_start"], link["sentence_end"])
    day = article["document_day"]
    moved, model = link["moved_quote"], article["model"]
    return SourceQuote(
        article=ArticleId(article["uuid"]),
        span=span,
        quote=span.of(article["text"]) if moved is None else moved,
        source_title=article["headline"],
        source=article["source"],
        sha256=article["sha256"],
        publisher=article["publisher"],
        source_day=None if day is None else DayNumber(day),
        moved=moved is not None,
        copy_of=None if model is None else ArticleId(model),
    )


def relations_by_key(connection: Connection, keys: Sequence[int]) -> dict[int, list[Relation]]:
    """Relations in which each event is subject or anchor."""
    found: dict[int, list[Relation]] = defaultdict(list)
    for part in chunks(keys):
        for row in connection.execute(_relations(part)).mappings():
            relation = mapping.relation_of(row, row["subject_uuid"], row["anchor_uuid"])
            for end in {row["subject_id"], row["anchor_id"]} & set(part):
                found[end].append(relation)
    return found


def _relations(keys: Sequence[int]) -> Any:
    subject, anchor = aliased(EventRow), aliased(EventRow)
    return (
        select(
            RelationRow,
            col(subject.uuid).label("subject_uuid"),
            col(anchor.uuid).label("anchor_uuid"),
        )
        .join(subject, col(subject.id) == col(RelationRow.subject_id))
        .join(anchor, col(anchor.id) == col(RelationRow.anchor_id))
        .where(
            col(RelationRow.removed) == 0,
            col(subject.removed) == 0,
            col(anchor.removed) == 0,
            col(RelationRow.subject_id).in_(keys) | col(RelationRow.anchor_id).in_(keys),
        )
        .order_by(col(RelationRow.id))
    )


def entries_by_key(connection: Connection, keys: Sequence[int]) -> Iterator[EventEntry]:
    """Events with quotes and related events, in the order of the keys, a chunk at a time."""
    for part in chunks(keys):
        quotes = sources_by_key(connection, part)
        relations = relations_by_key(connection, part)
        for key, event in zip(part, events_by_key(connection, part), strict=True):
            yield EventEntry(event, quotes.get(key, ()), _related(event.id, relations[key]))


def _related(event: EventId, relations: Sequence[Relation]) -> tuple[EventId, ...]:
    others = [r.anchor if r.subject == event else r.subject for r in relations]
    return tuple(dict.fromkeys(others))
