"""The tables of articles, with the date words and mentions that were found in them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from timeline.store.row_parts import gone_index, live_index, owner


class ArticleRow(SQLModel, table=True):
    """``timeline.records.Article``; ``headline`` and ``conflicts`` are kept for lists."""

    __tablename__ = "article"
    __table_args__ = (
        live_index("article_uuid", "uuid"),
        live_index("article_sha256", "sha256"),
        Index("article_source", "source"),
        gone_index("article"),
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


class ArticleCopyRow(SQLModel, table=True):
    """``Article.copy_of``: the article copies the one that has or had the uuid ``model``."""

    __tablename__ = "article_copy"

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owner("article"))
    model: str


class ClueRow(SQLModel, table=True):
    """A hint of when the article was written; ``origin`` is ``file`` or ``document``."""

    __tablename__ = "clue"
    __table_args__ = (gone_index("clue"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owner("article"))
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
    __table_args__ = (gone_index("conflict"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owner("article"))
    position: int
    sentence: str
    removed: int = 0


class TimexRow(SQLModel, table=True):
    """``timeline.records.Timex3``; ``rejected`` is the tombstone "not a date"."""

    __tablename__ = "timex"
    __table_args__ = (
        Index("timex_key", "article_id", "span_start", "span_end"),
        gone_index("timex"),
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
    removed: int = 0


class TimexReadingRow(SQLModel, table=True):
    """Another reading of a timex."""

    __tablename__ = "timex_reading"

    id: int | None = Field(default=None, primary_key=True)
    timex_id: int = Field(sa_column=owner("timex"))
    edtf: str
    reason: str


class MentionRow(SQLModel, table=True):
    """``timeline.records.EventMention``.

    ``rejected`` is the tombstone "not an event". ``moved_quote`` is the sentence as it stood
    before the article was edited, where it can no longer be found in the text.
    """

    __tablename__ = "mention"
    __table_args__ = (
        Index("mention_key", "article_id", "key"),
        gone_index("mention"),
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
    __table_args__ = (gone_index("mention_reading"),)

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(sa_column=owner("mention"))
    edtf: str
    reason: str
    removed: int = 0


class MentionPlaceRow(SQLModel, table=True):
    """A place of a mention; in order of ``id``."""

    __tablename__ = "mention_place"
    __table_args__ = (gone_index("mention_place"),)

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(sa_column=owner("mention"))
    place_id: int = Field(foreign_key="place.id")
    removed: int = 0


class MentionActorRow(SQLModel, table=True):
    """A participant of a mention; in order of ``id``."""

    __tablename__ = "mention_actor"
    __table_args__ = (gone_index("mention_actor"),)

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(sa_column=owner("mention"))
    actor_id: int = Field(foreign_key="actor.id")
    removed: int = 0


class MentionRelationRow(SQLModel, table=True):
    """``timeline.records.MentionRelation``: which words of the article date one by another."""

    __tablename__ = "mention_relation"
    __table_args__ = (gone_index("mention_relation"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owner("article"))
    subject_key: str
    anchor_key: str
    kind: str
    least: int
    greatest: int | None = None
    bound: str | None = None
    words_start: int | None = None
    words_end: int | None = None
    removed: int = 0
