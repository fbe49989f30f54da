"""The tables of a document. Rows never leave the store; frozen records do.

Every row has an integer key; articles, events and relations have the identifier that leaves the
file beside it. ``removed`` is 0 for a live row, N when edit N of the log took it out, -N when it
came in with edit N and that was undone: a tombstone lives as long as the log entry it names.
Rows that belong to one owner for ever (a mention's places) have no ``removed``; they follow it.

Times are stored as EDTF text, with the bounds in minutes for queries (OPEN_START and OPEN_END of
``timeline.columns`` where a side is open); all of them are NULL where there is no date.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, text
from sqlmodel import Field, SQLModel

_LIVE = text("removed = 0")
_GONE = text("removed <> 0")


def _owner(table: str) -> Column[int]:
    return Column(
        Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True
    )


def _day() -> Column[int]:
    return Column(BigInteger, nullable=True)


class DocumentRow(SQLModel, table=True):
    """One row: the document itself. ``cursor`` is the last edit that is in force, 0 for none."""

    __tablename__ = "document"

    id: int = Field(primary_key=True)
    uuid: str
    name: str
    created_at: int = Field(sa_type=BigInteger)
    cursor: int = 0
    trimmed_to: int = 0


class EditRow(SQLModel, table=True):
    """One step of undo: when, what in words, and the patch that can be run both ways."""

    __tablename__ = "edit"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    at: int = Field(sa_type=BigInteger)
    kind: str
    label: str
    summary: str
    patch: str


class ArticleRow(SQLModel, table=True):
    """``timeline.records.Article``; ``headline`` and ``conflicts`` are kept for lists."""

    __tablename__ = "article"
    __table_args__ = (
        Index("article_uuid", "uuid", unique=True, sqlite_where=_LIVE),
        Index("article_sha256", "sha256", unique=True, sqlite_where=_LIVE),
        Index("article_source", "source"),
        Index("article_gone", "removed", sqlite_where=_GONE),
    )

    id: int | None = Field(default=None, primary_key=True)
    uuid: str
    headline: str
    sha256: str
    source: str
    format: str
    url: str | None = None
    publisher: str | None = None
    language: str
    title_start: int | None = None
    title_end: int | None = None
    header_start: int | None = None
    header_end: int | None = None
    body_start: int
    body_end: int
    metadata_day: int | None = None
    document_day: int | None = None
    document_basis: str | None = None
    document_explanation: str | None = None
    conflicts: int = 0
    cjk: int = 0
    imported_at: int = Field(sa_type=BigInteger)
    removed: int = 0
    text: str


class ClueRow(SQLModel, table=True):
    """A hint of when the article was written; ``origin`` is ``file`` or ``document``."""

    __tablename__ = "clue"

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=_owner("article"))
    origin: str
    position: int
    basis: str
    day: int
    words: str
    weight: float
    span_start: int | None = None
    span_end: int | None = None
    removed: int = 0


class ConflictRow(SQLModel, table=True):
    """A sentence that speaks against the document date."""

    __tablename__ = "conflict"

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=_owner("article"))
    position: int
    sentence: str
    removed: int = 0


class TimexRow(SQLModel, table=True):
    """``timeline.records.Timex3``; ``rejected`` is the tombstone "not a date"."""

    __tablename__ = "timex"
    __table_args__ = (
        Index("timex_key", "article_id", "span_start", "span_end"),
        Index("timex_gone", "removed", sqlite_where=_GONE),
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    span_start: int
    span_end: int
    type: str
    value: str
    mod: str | None = None
    rule: str
    explanation: str
    basis: str
    underspecified: str | None = None
    anchor_day: int | None = None
    anchor_start: int | None = None
    anchor_end: int | None = None
    edtf: str | None = None
    earliest: int | None = Field(default=None, sa_type=BigInteger)
    latest: int | None = Field(default=None, sa_type=BigInteger)
    rejected: int = 0
    moved_words: str | None = None
    removed: int = 0


class TimexReadingRow(SQLModel, table=True):
    """Another reading of a timex."""

    __tablename__ = "timex_reading"

    id: int | None = Field(default=None, primary_key=True)
    timex_id: int = Field(sa_column=_owner("timex"))
    edtf: str
    reason: str


class PlaceRow(SQLModel, table=True):
    """``timeline.records.Place``, once for each name and country; kept while the file lives."""

    __tablename__ = "place"
    __table_args__ = (Index("place_name", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class ActorRow(SQLModel, table=True):
    """``timeline.records.Actor``, once for each name, code and type."""

    __tablename__ = "actor"
    __table_args__ = (Index("actor_name", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    code: str | None = None
    type: str


class TagRow(SQLModel, table=True):
    """A word that a person puts on events."""

    __tablename__ = "tag"
    __table_args__ = (Index("tag_name", "name", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    name: str


class MentionRow(SQLModel, table=True):
    """``timeline.records.EventMention``.

    ``rejected`` is the tombstone "not an event". ``moved_quote`` is the sentence as it stood
    before the article was edited, where it can no longer be found in the text.
    """

    __tablename__ = "mention"
    __table_args__ = (
        Index("mention_key", "article_id", "key"),
        Index("mention_gone", "removed", sqlite_where=_GONE),
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    key: str
    sentence_start: int
    sentence_end: int
    trigger_start: int
    trigger_end: int
    timex_start: int | None = None
    timex_end: int | None = None
    kind: str
    status: str
    title: str
    edtf: str | None = None
    earliest: int | None = Field(default=None, sa_type=BigInteger)
    latest: int | None = Field(default=None, sa_type=BigInteger)
    basis: str
    explanation: str
    strength: float
    strength_words: str
    reporting: int = 0
    rejected: int = 0
    moved_quote: str | None = None
    removed: int = 0


class MentionReadingRow(SQLModel, table=True):
    """Another reading of a mention's date."""

    __tablename__ = "mention_reading"

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(sa_column=_owner("mention"))
    edtf: str
    reason: str
    removed: int = 0


class MentionPlaceRow(SQLModel, table=True):
    """A place of a mention; in order of ``id``."""

    __tablename__ = "mention_place"

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(sa_column=_owner("mention"))
    place_id: int = Field(foreign_key="place.id")
    removed: int = 0


class MentionActorRow(SQLModel, table=True):
    """A participant of a mention; in order of ``id``."""

    __tablename__ = "mention_actor"

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(sa_column=_owner("mention"))
    actor_id: int = Field(foreign_key="actor.id")
    removed: int = 0


class MentionRelationRow(SQLModel, table=True):
    """``timeline.records.MentionRelation``: which words of the article date one by another."""

    __tablename__ = "mention_relation"

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=_owner("article"))
    subject_key: str
    anchor_key: str
    kind: str
    least: int
    greatest: int | None = None
    bound: str | None = None
    words_start: int | None = None
    words_end: int | None = None
    removed: int = 0


class EventRow(SQLModel, table=True):
    """``timeline.records.Event``.

    ``touched`` are names of fields joined by spaces. The last seven columns before ``removed``
    repeat what other tables say, so that lists and the timeline read one table.
    """

    __tablename__ = "event"
    __table_args__ = (
        Index("event_uuid", "uuid", unique=True, sqlite_where=_LIVE),
        Index("event_earliest", "earliest", "latest"),
        Index("event_gone", "removed", sqlite_where=_GONE),
        Index("event_place", "place_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    uuid: str
    title: str
    edtf: str | None = None
    earliest: int | None = Field(default=None, sa_type=BigInteger)
    latest: int | None = Field(default=None, sa_type=BigInteger)
    granularity: int | None = None
    form: str | None = None
    approximate: int = 0
    basis: str
    explanation: str
    kind: str
    status: str
    place_id: int | None = Field(default=None, foreign_key="place.id")
    note: str = ""
    review: str
    strength: float
    touched: str = ""
    created_at: int = Field(sa_type=BigInteger)
    modified_at: int = Field(sa_type=BigInteger)
    place_text: str = ""
    participants_text: str = ""
    tags_text: str = ""
    article_text: str = ""
    sources: int = 0
    conflict: int = 0
    cjk: int = 0
    removed: int = 0


class EventActorRow(SQLModel, table=True):
    """A participant of an event; in order of ``id``."""

    __tablename__ = "event_actor"
    __table_args__ = (Index("event_actor_gone", "removed", sqlite_where=_GONE),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=_owner("event"))
    actor_id: int = Field(foreign_key="actor.id", index=True)
    removed: int = 0


class EventTagRow(SQLModel, table=True):
    """A tag of an event; in order of ``id``."""

    __tablename__ = "event_tag"
    __table_args__ = (Index("event_tag_gone", "removed", sqlite_where=_GONE),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=_owner("event"))
    tag_id: int = Field(foreign_key="tag.id", index=True)
    removed: int = 0


class LinkRow(SQLModel, table=True):
    """This mention tells that event. ``memory`` says how they came together.

    ``found`` by the machine, ``linked`` by hand, ``merged`` or ``split`` by a person: what a
    person has tied is never untied by a new extraction.
    """

    __tablename__ = "link"
    __table_args__ = (Index("link_gone", "removed", sqlite_where=_GONE),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=_owner("event"))
    mention_id: int = Field(sa_column=_owner("mention"))
    principal: int = 0
    memory: str = "found"
    removed: int = 0


class RelationRow(SQLModel, table=True):
    """``timeline.records.Relation``; ``bound`` is ``Order.limit``."""

    __tablename__ = "relation"
    __table_args__ = (
        Index("relation_uuid", "uuid", unique=True, sqlite_where=_LIVE),
        Index("relation_gone", "removed", sqlite_where=_GONE),
    )

    id: int | None = Field(default=None, primary_key=True)
    uuid: str
    subject_id: int = Field(sa_column=_owner("event"))
    anchor_id: int = Field(sa_column=_owner("event"))
    kind: str
    least: int
    greatest: int | None = None
    bound: str | None = None
    words: str = ""
    removed: int = 0


class ApartRow(SQLModel, table=True):
    """Two events that a person has split: never to be offered as one again."""

    __tablename__ = "apart"

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=_owner("event"))
    other_id: int = Field(sa_column=_owner("event"))
    removed: int = 0


class OfferRow(SQLModel, table=True):
    """What the machine would say of a field that a person has set; ``value`` is JSON."""

    __tablename__ = "offer"

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=_owner("event"))
    field: str
    value: str
    removed: int = 0
