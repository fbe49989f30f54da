"""The tables of a document. Rows never leave the store; frozen records do.

Every row has an integer key; articles, events and relations have the identifier that leaves the
file beside it. ``removed`` is 0 for a live row, N when edit N of the log took it out, -N when it
came in with edit N and that was undone: a tombstone lives as long as the log entry it names.
Rows that belong to one owner for ever (a mention's places) have no ``removed``; they follow it.

Times are stored as EDTF text, with the bounds in minutes for queries (OPEN_START and OPEN_END of
``timeline.columns`` where a side is open); all of them are NULL where there is no date.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from timeline.store.row_parts import LIVE, gone_index, live_index, owner


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


class EventRow(SQLModel, table=True):
    """``timeline.records.Event``.

    ``touched`` are names of fields joined by spaces. The last seven columns before ``removed``
    repeat what other tables say, so that lists and the timeline read one table. ``rank`` is where a
    person has put it among the events that begin when it does, 0 for nowhere: smaller ones first.
    """

    __tablename__ = "event"
    __table_args__ = (
        live_index("event_uuid", "uuid"),
        Index("event_earliest", "earliest", "latest"),
        gone_index("event"),
        Index("event_place", "place_id"),
        Index("event_states", "review", "kind", "status", sqlite_where=LIVE),
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
    rank: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})


class EventActorRow(SQLModel, table=True):
    """A participant of an event; in order of ``id``."""

    __tablename__ = "event_actor"
    __table_args__ = (gone_index("event_actor"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=owner("event"))
    actor_id: int = Field(foreign_key="actor.id", index=True)
    removed: int = 0


class EventTagRow(SQLModel, table=True):
    """A tag of an event; in order of ``id``."""

    __tablename__ = "event_tag"
    __table_args__ = (gone_index("event_tag"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=owner("event"))
    tag_id: int = Field(foreign_key="tag.id", index=True)
    removed: int = 0


class LinkRow(SQLModel, table=True):
    """This mention tells that event. ``memory`` says how they came together.

    ``found`` by the machine, ``linked`` by hand, ``merged`` or ``split`` by a person: what a
    person has tied is never untied by a new extraction.
    """

    __tablename__ = "link"
    __table_args__ = (gone_index("link"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=owner("event"))
    mention_id: int = Field(sa_column=owner("mention"))
    principal: int = 0
    memory: str = "found"
    removed: int = 0


class RelationRow(SQLModel, table=True):
    """``timeline.records.Relation``; ``bound`` is ``Order.limit``."""

    __tablename__ = "relation"
    __table_args__ = (
        live_index("relation_uuid", "uuid"),
        gone_index("relation"),
    )

    id: int | None = Field(default=None, primary_key=True)
    uuid: str
    subject_id: int = Field(sa_column=owner("event"))
    anchor_id: int = Field(sa_column=owner("event"))
    kind: str
    least: int
    greatest: int | None = None
    bound: str | None = None
    words: str = ""
    removed: int = 0


class ApartRow(SQLModel, table=True):
    """Two events that a person has split or keeps apart: never to be offered as one again."""

    __tablename__ = "apart"
    __table_args__ = (gone_index("apart"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=owner("event"))
    other_id: int = Field(sa_column=owner("event"))
    removed: int = 0


class OfferRow(SQLModel, table=True):
    """What the machine would say of a field that a person has set; ``value`` is JSON."""

    __tablename__ = "offer"
    __table_args__ = (gone_index("offer"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(sa_column=owner("event"))
    field: str
    value: str
    removed: int = 0
