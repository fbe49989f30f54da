"""Articles with their date words and mentions, read as records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, or_, select
from sqlmodel import SQLModel, col

from timeline.daynumber import DayNumber
from timeline.records import (
    LEAST_WEIGHT,
    Article,
    ArticleId,
    DocumentDateBasis,
    EventId,
    EventMention,
    MentionKey,
    MentionRef,
    Review,
    Timex3,
    TimexKey,
)
from timeline.store import mapping
from timeline.store.answers import ArticleSummary, Candidate, NearEvent, StoredMention
from timeline.store.article_rows import (
    ArticleCopyRow,
    ArticleRow,
    ClueRow,
    ConflictRow,
    MentionActorRow,
    MentionPlaceRow,
    MentionReadingRow,
    MentionRow,
    TimexReadingRow,
    TimexRow,
)
from timeline.store.event_reads import chunks
from timeline.store.rows import ActorRow, EventRow, LinkRow, PlaceRow
from timeline.store.schema import METADATA

_COMPARED = 4
"""Mentions of one event that a new one is compared with."""


def article_key(connection: Connection, article: ArticleId) -> int | None:
    """Integer key of a live article."""
    query = select(col(ArticleRow.id)).where(
        col(ArticleRow.uuid) == article, col(ArticleRow.removed) == 0
    )
    return connection.execute(query).scalar_one_or_none()


def article(connection: Connection, wanted: ArticleId) -> Article | None:
    """The article, whole."""
    query = select(ArticleRow).where(col(ArticleRow.uuid) == wanted, col(ArticleRow.removed) == 0)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else _article(connection, row)


def article_at(connection: Connection, key: int) -> Article:
    """The article with this key, removed or not."""
    query = select(ArticleRow).where(col(ArticleRow.id) == key)
    return _article(connection, connection.execute(query).mappings().one())


def _article(connection: Connection, row: Any) -> Article:
    clues = connection.execute(
        select(ClueRow)
        .where(col(ClueRow.article_id) == row["id"], col(ClueRow.removed) == 0)
        .order_by(col(ClueRow.position))
    ).mappings()
    conflicts = connection.execute(
        select(col(ConflictRow.sentence))
        .where(col(ConflictRow.article_id) == row["id"], col(ConflictRow.removed) == 0)
        .order_by(col(ConflictRow.position))
    ).scalars()
    model = connection.execute(
        select(col(ArticleCopyRow.model)).where(col(ArticleCopyRow.article_id) == row["id"])
    ).scalar()
    return mapping.article_of(row, clues, conflicts, model)


def summaries(connection: Connection) -> list[ArticleSummary]:
    """All live articles in order of import, with counts of the events they tell."""
    counts: dict[int, dict[Review, int]] = defaultdict(dict)
    for key, review, count in connection.execute(_review_counts()):
        counts[key][Review(review)] = count
    rows = connection.execute(
        select(
            col(ArticleRow.id),
            col(ArticleRow.uuid),
            col(ArticleRow.headline),
            col(ArticleRow.publisher),
            col(ArticleRow.source),
            col(ArticleRow.document_day),
            col(ArticleRow.document_basis),
            col(ArticleRow.conflicts),
            _states_no_day().label("states_no_day"),
            col(ArticleCopyRow.model),
        )
        .outerjoin(ArticleCopyRow, col(ArticleCopyRow.article_id) == col(ArticleRow.id))
        .where(col(ArticleRow.removed) == 0)
        .order_by(col(ArticleRow.id))
    ).mappings()
    return [_summary(row, counts[row["id"]]) for row in rows]


def _states_no_day() -> ColumnElement[bool]:
    """``Article.states_no_day``, of many articles at once."""
    telling = select(col(ClueRow.id)).where(
        col(ClueRow.article_id) == col(ArticleRow.id),
        col(ClueRow.removed) == 0,
        col(ClueRow.origin) == "document",
        col(ClueRow.basis) == col(ArticleRow.document_basis),
        col(ClueRow.day) == col(ArticleRow.document_day),
        col(ClueRow.weight) >= LEAST_WEIGHT,
    )
    dated_by_file = col(ArticleRow.document_basis) == DocumentDateBasis.FILE.value
    return or_(col(ArticleRow.document_day).is_(None), and_(dated_by_file, ~telling.exists()))


def _review_counts() -> Any:
    return (
        select(
            col(MentionRow.article_id),
            col(EventRow.review),
            func.count(func.distinct(col(EventRow.id))),
        )
        .join(LinkRow, col(LinkRow.mention_id) == col(MentionRow.id))
        .join(EventRow, col(EventRow.id) == col(LinkRow.event_id))
        .where(col(MentionRow.removed) == 0, col(LinkRow.removed) == 0, col(EventRow.removed) == 0)
        .group_by(col(MentionRow.article_id), col(EventRow.review))
    )


def _summary(row: RowMapping, reviews: dict[Review, int]) -> ArticleSummary:
    basis = row["document_basis"]
    day = row["document_day"]
    return ArticleSummary(
        id=ArticleId(row["uuid"]),
        headline=row["headline"],
        publisher=row["publisher"],
        source=row["source"],
        document_day=None if day is None else DayNumber(day),
        document_basis=None if basis is None else DocumentDateBasis(basis),
        conflicts=row["conflicts"],
        states_no_day=bool(row["states_no_day"]),
        copy_of=None if row["model"] is None else ArticleId(row["model"]),
        reviews=reviews,
    )


def timexes(connection: Connection, key: int, *, rejected: bool) -> tuple[Timex3, ...]:
    """Date words of an article in text order: those that stand, or those a person rejected."""
    rows = (
        connection.execute(
            select(TimexRow)
            .where(
                col(TimexRow.article_id) == key,
                col(TimexRow.removed) == 0,
                col(TimexRow.rejected) == int(rejected),
            )
            .order_by(col(TimexRow.span_start), col(TimexRow.span_end))
        )
        .mappings()
        .all()
    )
    readings: dict[int, list[RowMapping]] = defaultdict(list)
    for part in chunks([row["id"] for row in rows]):
        query = (
            select(TimexReadingRow)
            .where(col(TimexReadingRow.timex_id).in_(part))
            .order_by(col(TimexReadingRow.id))
        )
        for reading in connection.execute(query).mappings():
            readings[reading["timex_id"]].append(reading)
    return tuple(mapping.timex_of(row, readings[row["id"]]) for row in rows)


def rejected_timex_keys(connection: Connection, key: int) -> frozenset[TimexKey]:
    """Keys of the words that a person has said are no date."""
    return frozenset(timex.key for timex in timexes(connection, key, rejected=True))


def mentions(connection: Connection, key: int) -> tuple[StoredMention, ...]:
    """All mentions of an article in text order, with their events."""
    rows = (
        connection.execute(
            select(MentionRow, col(ArticleRow.uuid))
            .join(ArticleRow, col(ArticleRow.id) == col(MentionRow.article_id))
            .where(col(MentionRow.article_id) == key, col(MentionRow.removed) == 0)
            .order_by(col(MentionRow.trigger_start), col(MentionRow.id))
        )
        .mappings()
        .all()
    )
    keys = [row["id"] for row in rows]
    built = _built(connection, rows)
    events = _events_told(connection, keys)
    return tuple(
        StoredMention(
            ref_of(row),
            built[row["id"]],
            events.get(row["id"]),
            bool(row["rejected"]),
            row["moved_quote"] is not None,
        )
        for row in rows
    )


def mention(connection: Connection, ref: MentionRef) -> EventMention | None:
    """One mention."""
    rows = (
        connection.execute(
            select(MentionRow)
            .join(ArticleRow, col(ArticleRow.id) == col(MentionRow.article_id))
            .where(
                col(ArticleRow.uuid) == ref.article,
                col(ArticleRow.removed) == 0,
                col(MentionRow.key) == ref.key,
                col(MentionRow.removed) == 0,
            )
        )
        .mappings()
        .all()
    )
    return _built(connection, rows)[rows[0]["id"]] if rows else None


def ref_of(row: RowMapping) -> MentionRef:
    """The reference of a mention's row that has its article's uuid beside it."""
    return MentionRef(ArticleId(row["uuid"]), MentionKey(row["key"]))


def _built(
    connection: Connection, rows: Sequence[RowMapping], *, readings: bool = True
) -> dict[int, EventMention]:
    """The mentions of rows; without their other readings where those are not asked for."""
    keys = [row["id"] for row in rows]
    others = _children(connection, MentionReadingRow, keys if readings else ())
    places = _children(connection, MentionPlaceRow, keys, PlaceRow, "place_id")
    actors = _children(connection, MentionActorRow, keys, ActorRow, "actor_id")
    return {
        row["id"]: mapping.mention_of(row, others[row["id"]], places[row["id"]], actors[row["id"]])
        for row in rows
    }


def _children(
    connection: Connection,
    table: type[SQLModel],
    keys: Sequence[int],
    target: type[SQLModel] | None = None,
    by: str = "",
) -> dict[int, list[RowMapping]]:
    """Rows of a child table (or the rows it points to) for each mention, in order."""
    child: Any = METADATA.tables[str(table.__tablename__)]
    found: dict[int, list[RowMapping]] = defaultdict(list)
    for part in chunks(keys):
        query: Any = select(child)
        if target is not None:
            pointed: Any = METADATA.tables[str(target.__tablename__)]
            query = select(child.c.mention_id, pointed).join(pointed, pointed.c.id == child.c[by])
        query = query.where(child.c.mention_id.in_(part), child.c.removed == 0)
        for row in connection.execute(query.order_by(child.c.id)).mappings():
            found[row["mention_id"]].append(row)
    return found


def _events_told(connection: Connection, keys: Sequence[int]) -> dict[int, EventId]:
    found: dict[int, EventId] = {}
    for part in chunks(keys):
        query = (
            select(col(LinkRow.mention_id), col(EventRow.uuid))
            .join(EventRow, col(EventRow.id) == col(LinkRow.event_id))
            .where(
                col(LinkRow.mention_id).in_(part),
                col(LinkRow.removed) == 0,
                col(EventRow.removed) == 0,
            )
        )
        found.update((key, EventId(uuid)) for key, uuid in connection.execute(query))
    return found


def near_events(
    connection: Connection, earliest: int, latest: int, longest: int
) -> list[NearEvent]:
    """Events of at most ``longest`` minutes whose possible time touches the minutes from
    ``earliest`` to ``latest`` (half-open). Rejected events are left out."""
    low, high = col(EventRow.earliest), col(EventRow.latest)
    span = (low > earliest - longest, low < latest, high > earliest, high - low <= longest)
    return _near_events(connection, span)


def events_of_time(connection: Connection, earliest: int, latest: int) -> list[NearEvent]:
    """Events of exactly these minutes, as ``near_events``."""
    low, high = col(EventRow.earliest), col(EventRow.latest)
    return _near_events(connection, (low == earliest, high == latest))


def _near_events(connection: Connection, span: Sequence[ColumnElement[bool]]) -> list[NearEvent]:
    query = (
        select(
            col(EventRow.uuid),
            col(EventRow.earliest),
            col(EventRow.latest),
            col(EventRow.place_text),
            col(PlaceRow.country),
            col(EventRow.participants_text),
        )
        .outerjoin(PlaceRow, col(PlaceRow.id) == col(EventRow.place_id))
        .where(*span, col(EventRow.removed) == 0, col(EventRow.review) != Review.REJECTED.value)
        .order_by(col(EventRow.id))
    )
    return [
        NearEvent(
            EventId(uuid),
            earliest,
            latest,
            country,
            frozenset(filter(None, (place, *participants.split("; ")))),
        )
        for uuid, earliest, latest, place, country, participants in connection.execute(query)
        if earliest is not None and latest is not None
    ]


def candidates(connection: Connection, events: Sequence[EventId]) -> list[Candidate]:
    """Mentions of events, of much-told ones some, the principal among them."""
    found: list[Candidate] = []
    for part in chunks(events):
        rows = _telling_most(connection, part)
        built = _built(connection, rows, readings=False)
        found += [_candidate(row, built[row["id"]]) for row in rows]
    return found


def _telling_most(connection: Connection, events: Sequence[EventId]) -> list[RowMapping]:
    """The first mentions of each event, principal first, with what a comparison needs."""
    start, end = col(MentionRow.sentence_start), col(MentionRow.sentence_end)
    query = (
        select(
            MentionRow,
            col(EventRow.uuid).label("event"),
            col(ArticleRow.uuid),
            col(ArticleRow.language),
            col(ArticleRow.document_day),
            col(ArticleCopyRow.model),
            func.substr(col(ArticleRow.text), start + 1, end - start).label("sentence"),
        )
        .join(LinkRow, col(LinkRow.mention_id) == col(MentionRow.id))
        .join(EventRow, col(EventRow.id) == col(LinkRow.event_id))
        .join(ArticleRow, col(ArticleRow.id) == col(MentionRow.article_id))
        .outerjoin(ArticleCopyRow, col(ArticleCopyRow.article_id) == col(ArticleRow.id))
        .where(
            col(EventRow.uuid).in_(events),
            col(EventRow.removed) == 0,
            col(LinkRow.removed) == 0,
            col(MentionRow.removed) == 0,
            col(MentionRow.moved_quote).is_(None),
            col(ArticleRow.removed) == 0,
        )
        .order_by(col(LinkRow.principal).desc(), col(LinkRow.id))
    )
    told: dict[str, int] = defaultdict(int)
    kept = []
    for row in connection.execute(query).mappings():
        told[row["event"]] += 1
        if told[row["event"]] <= _COMPARED:
            kept.append(row)
    return kept


def _candidate(row: RowMapping, mention: EventMention) -> Candidate:
    day, model = row["document_day"], row["model"]
    return Candidate(
        event=EventId(row["event"]),
        article=ArticleId(row["uuid"]),
        mention=mention,
        sentence=row["sentence"],
        written=None if day is None else DayNumber(day),
        language=row["language"],
        model=None if model is None else ArticleId(model),
    )


def articles_written(connection: Connection, first: DayNumber, last: DayNumber) -> list[ArticleId]:
    """Articles whose document date is one of these days, inclusive; in order of import."""
    query = (
        select(col(ArticleRow.uuid))
        .where(col(ArticleRow.document_day).between(first, last), col(ArticleRow.removed) == 0)
        .order_by(col(ArticleRow.id))
    )
    return [ArticleId(uuid) for uuid in connection.execute(query).scalars()]
