"""What a document has beside its declared tables: full-text indexes, and the marks of the file."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sqlalchemy.dialects import sqlite as dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from timeline.store import article_rows, rows
from timeline.store.words import SIGNS, WORDS

METADATA = SQLModel.metadata
TABLES = frozenset(METADATA.tables)

assert {rows.DocumentRow.__tablename__, article_rows.ArticleRow.__tablename__} <= TABLES


@dataclass(frozen=True, slots=True)
class FullText:
    """One FTS5 index over columns of a table (external content, so that no text is stored twice).

    ``source`` is the table, or a view of those of its rows that belong in the index. Rows stay in
    the index while they exist, removed or not.
    """

    name: str
    table: str
    source: str
    columns: frozenset[str]
    order: tuple[str, ...]
    tokenizer: str

    @property
    def create(self) -> str:
        """The statement that makes it."""
        return (
            f"CREATE VIRTUAL TABLE {self.name} USING fts5({', '.join(self.order)}, "
            f"content='{self.source}', content_rowid='id', tokenize='{self.tokenizer}')"
        )

    @property
    def put_range(self) -> str:
        """Index the rows with keys from ? to ?, inclusive."""
        names = ", ".join(self.order)
        return (
            f"INSERT INTO {self.name}(rowid, {names}) "
            f"SELECT id, {names} FROM {self.source} WHERE id BETWEEN ? AND ?"
        )

    @property
    def drop_range(self) -> str:
        """Forget the rows with keys from ? to ?; run while the table still says what it said."""
        names = ", ".join(self.order)
        return (
            f"INSERT INTO {self.name}({self.name}, rowid, {names}) "
            f"SELECT 'delete', id, {names} FROM {self.source} WHERE id BETWEEN ? AND ?"
        )


_EVENT_ORDER = ("title", "note", "place_text", "participants_text", "tags_text")
_ARTICLE_ORDER = ("headline", "text")


def _index(name: str, table: str, source: str, order: tuple[str, ...], tokenizer: str) -> FullText:
    extra = {"cjk"} if source != table else set()
    return FullText(name, table, source, frozenset(order) | extra, order, tokenizer)


FULL_TEXT = (
    _index("event_words", "event", "event", _EVENT_ORDER, WORDS),
    _index("event_signs", "event", "event_cjk", _EVENT_ORDER, SIGNS),
    _index("article_words", "article", "article", _ARTICLE_ORDER, WORDS),
    _index("article_signs", "article", "article_cjk", _ARTICLE_ORDER, SIGNS),
)
"""Each text twice where it holds Chinese or Japanese signs, as nothing parts those into words."""

_VIEWS = (
    f"CREATE VIEW event_cjk AS SELECT id, {', '.join(_EVENT_ORDER)} FROM event WHERE cjk = 1",
    f"CREATE VIEW article_cjk AS SELECT id, {', '.join(_ARTICLE_ORDER)} FROM article WHERE cjk = 1",
)


SEAL = (
    "CREATE TABLE seal (source TEXT NOT NULL, block INTEGER NOT NULL, total INTEGER NOT NULL, "
    "weighted INTEGER NOT NULL, PRIMARY KEY (source, block)) WITHOUT ROWID"
)
"""What ``seals`` knows of the rows."""


def statements() -> list[str]:
    """All statements that make an empty document, in order."""
    made: list[str] = []
    for table in METADATA.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect.dialect())))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect.dialect())) for index in indexes]
    return [*made, *_VIEWS, *(index.create for index in FULL_TEXT), SEAL]


def build(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file, inside the caller's transaction."""
    for statement in statements():
        connection.execute(statement)
