"""Does the document keep its promises?"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from timeline.errors import UserError
from timeline.records import ArticleId
from timeline.store.answers import CheckReport, MovedQuote
from timeline.store.connection import connect
from timeline.store.mapping import parsed
from timeline.store.schema import FULL_TEXT
from timeline.store.sealed_words import broken_in_words
from timeline.store.soundness import unreadable_rows

_MOST = 20
"""Problems of one sort that are told."""

_MENTIONS = """
SELECT a.uuid, a.headline, m.sentence_start, m.sentence_end, m.trigger_start, m.trigger_end,
       m.timex_start, m.timex_end, length(a.text), m.moved_quote, m.edtf
FROM mention m JOIN article a ON a.id = m.article_id
WHERE m.removed = 0 AND a.removed = 0 ORDER BY a.id, m.sentence_start
"""
_COUNTS = {
    "articles": "SELECT count(*) FROM article WHERE removed = 0",
    "events": "SELECT count(*) FROM event WHERE removed = 0",
    "undated": "SELECT count(*) FROM event WHERE removed = 0 AND edtf IS NULL",
    "relations": "SELECT count(*) FROM relation r "
    "JOIN event s ON s.id = r.subject_id AND s.removed = 0 "
    "JOIN event a ON a.id = r.anchor_id AND a.removed = 0 WHERE r.removed = 0",
    "steps": "SELECT count(*) FROM edit",
}
_PRINCIPALS = """
SELECT e.title, count(*) AS links, sum(l.principal) AS principals FROM event e
JOIN link l ON l.event_id = e.id AND l.removed = 0
JOIN mention m ON m.id = l.mention_id AND m.removed = 0
JOIN article a ON a.id = m.article_id AND a.removed = 0
WHERE e.removed = 0 GROUP BY e.id HAVING principals <> 1
"""
_TIMES = "SELECT title, edtf, earliest, latest FROM event WHERE removed = 0 AND edtf IS NOT NULL"


def check(connection: sqlite3.Connection) -> CheckReport:
    """Look at every quote, every date, every reference and the file's own structure."""
    counts = {name: connection.execute(sql).fetchone()[0] for name, sql in _COUNTS.items()}
    problems = [*_integrity(connection), *_values(connection)]
    if not problems:
        problems = [*_ties(connection), *_dates(connection)]
    if not problems:
        problems = list(itertools.islice(filter(None, broken_in_words(connection)), _MOST))
    moved: list[MovedQuote] = []
    mentions = quotes = 0
    for uuid, headline, *places, moved_quote, _ in connection.execute(_MENTIONS):
        mentions += 1
        if moved_quote is not None:
            moved.append(MovedQuote(ArticleId(uuid), headline, moved_quote))
        elif _stands(places):
            quotes += 1
        else:
            problems.append(f"A quote is no longer in its article “{headline}”.")
    return CheckReport(
        **counts,
        mentions=mentions,
        quotes=quotes,
        moved=tuple(moved),
        problems=tuple(problems),
    )


def stale_indexes(path: Path) -> list[str]:
    """Does every full-text index know exactly the words that are stored? They were taken from the
    texts when those came in, so this also finds a text that has changed by itself.

    Looks through a connection that may write, which SQLite asks for, and writes nothing.
    """
    problems = []
    with closing(connect(path, read_only=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for index in FULL_TEXT:
            sql = f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)"
            try:
                connection.execute(sql)
            except sqlite3.DatabaseError as error:
                if "CORRUPT" not in error.sqlite_errorname:
                    raise
                problems.append(
                    f"The search index “{index.name}” and the texts of “{index.table}” differ: "
                    "one of them was damaged."
                )
        connection.execute("ROLLBACK")
    return problems


def _stands(places: list[int | None]) -> bool:
    sentence, until, trigger, trigger_until, timex, timex_until, length = places
    assert sentence is not None
    assert until is not None
    assert trigger is not None
    assert trigger_until is not None
    assert length is not None
    whole = 0 <= sentence < until <= length
    named = 0 <= trigger < trigger_until <= length
    dated = timex is None or (timex_until is not None and 0 <= timex < timex_until <= length)
    return whole and named and dated


def _integrity(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if line != "ok":
            yield f"The file is damaged: {line}."
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of “{table}” points to a missing row of “{parent}”."


def _values(connection: sqlite3.Connection) -> Iterator[str]:
    for table, key in itertools.islice(unreadable_rows(connection), _MOST):
        yield f"Row {key} of “{table}” holds what Dateline does not write: it was damaged."


def _ties(connection: sqlite3.Connection) -> Iterator[str]:
    for title, _, principals in connection.execute(_PRINCIPALS):
        yield f"The event “{title}” has {principals} leading quotes instead of one."


def _dates(connection: sqlite3.Connection) -> Iterator[str]:
    for title, edtf, earliest, latest in connection.execute(_TIMES):
        try:
            time = parsed(edtf)
        except UserError:
            yield f"The event “{title}” has a date that cannot be read: “{edtf}”."
            continue
        if (time.earliest or earliest, time.latest or latest) != (earliest, latest):
            yield f"The event “{title}” is filed under other days than its date “{edtf}” says."
