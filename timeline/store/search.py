"""Full-text search over events and articles, with the place of what was found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.records import ArticleId, EventId
from timeline.spans import Span
from timeline.store.answers import ArticleHit, EventHit, Hit
from timeline.store.words import Term, terms_of

_OPEN, _CLOSE = "\x02", "\x03"
_BEFORE, _AFTER = 60, 120
_RANKED = 2000
"""Rows that are ranked: of very common words, any so many are good enough and quick."""


@dataclass(frozen=True, slots=True)
class _Target:
    """What is searched: a table, its columns in the order of its indexes."""

    table: str
    columns: tuple[str, ...]


_EVENTS = _Target("event", ("title", "note", "place_text", "participants_text", "tags_text"))
_ARTICLES = _Target("article", ("headline", "text"))

_TOLD = """
SELECT e.uuid FROM mention m JOIN link l ON l.mention_id = m.id AND l.removed = 0
JOIN event e ON e.id = l.event_id AND e.removed = 0
WHERE m.article_id = ? AND m.removed = 0 AND m.moved_quote IS NULL
AND m.sentence_start <= ? AND m.sentence_end >= ? ORDER BY m.id LIMIT 1
"""


def search(connection: sqlite3.Connection, text: str, limit: int) -> list[Hit]:
    """Events, then articles, that hold all the words; best first, at most ``limit`` of each."""
    terms = terms_of(text)
    if not terms:
        return []
    events = [
        _event_hit(connection, key, terms) for key in _keys(connection, _EVENTS, terms, limit)
    ]
    articles = _keys(connection, _ARTICLES, terms, limit)
    return [*events, *(_article_hit(connection, key, terms) for key in articles)]


def _keys(
    connection: sqlite3.Connection, target: _Target, terms: Sequence[Term], limit: int
) -> list[int]:
    """Keys of the rows that hold all the terms, best first."""
    queries = list(_matches(target, terms))
    ranked, values = queries[0]
    sql = f"SELECT r.id FROM ({ranked}) r JOIN {target.table} t ON t.id = r.id WHERE t.removed = 0"
    for other, more in queries[1:]:
        sql += f" AND r.id IN (SELECT id FROM ({other}))"
        values = (*values, *more)
    sql += " ORDER BY r.score, r.id LIMIT ?"
    return [key for (key,) in connection.execute(sql, (*values, limit))]


def _matches(target: _Target, terms: Sequence[Term]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Queries of (id, score): one for all words, one for all signs, one for each short sign."""
    table = target.table
    words = " ".join(term.match for term in terms if not term.is_cjk)
    signs = " ".join(term.match for term in terms if term.is_cjk and not term.is_short)
    for index, match in ((f"{table}_words", words), (f"{table}_signs", signs)):
        if match:
            yield (
                f"SELECT rowid AS id, rank AS score FROM {index} WHERE {index} MATCH ? LIMIT ?",
                (match, _RANKED),
            )
    text = " || ' ' || ".join(target.columns)
    for term in terms:
        if term.is_cjk and term.is_short:
            yield (
                f"SELECT id, 0 AS score FROM {table}_cjk WHERE {text} LIKE ? ESCAPE '\\' LIMIT ?",
                (term.like, _RANKED),
            )


def _event_hit(connection: sqlite3.Connection, key: int, terms: Sequence[Term]) -> EventHit:
    row = connection.execute(
        f"SELECT uuid, {', '.join(_EVENTS.columns)} FROM event WHERE id = ?", (key,)
    ).fetchone()
    snippet: str = ""
    marks: tuple[Span, ...] = ()
    for place, text in enumerate(row[1:]):
        found = _marks(connection, _EVENTS, key, place, text, terms)
        if found:
            snippet, marks = _snippet(text, found)
            break
    return EventHit(EventId(row[0]), row[1], snippet or row[1], marks)


def _article_hit(connection: sqlite3.Connection, key: int, terms: Sequence[Term]) -> ArticleHit:
    uuid, headline, text = connection.execute(
        "SELECT uuid, headline, text FROM article WHERE id = ?", (key,)
    ).fetchone()
    found = _marks(connection, _ARTICLES, key, 1, text, terms) or [Span(0, 0)]
    first = found[0]
    snippet, marks = _snippet(text, found)
    told = connection.execute(_TOLD, (key, first.start, first.end)).fetchone()
    return ArticleHit(
        ArticleId(uuid), headline, snippet, marks, first, None if told is None else EventId(told[0])
    )


def _marks(
    connection: sqlite3.Connection,
    target: _Target,
    key: int,
    column: int,
    text: str,
    terms: Sequence[Term],
) -> list[Span]:
    """Where the words stand in a column, as the index saw them; in order."""
    found: set[Span] = set()
    for index, signs in ((f"{target.table}_words", False), (f"{target.table}_signs", True)):
        match = " OR ".join(
            t.match for t in terms if t.is_cjk is signs and not (signs and t.is_short)
        )
        if match:
            row = connection.execute(
                f"SELECT highlight({index}, ?, ?, ?) FROM {index} "
                f"WHERE {index} MATCH ? AND rowid = ?",
                (column, _OPEN, _CLOSE, match, key),
            ).fetchone()
            found.update(_marked(row[0]) if row and len(row[0]) != len(text) else ())
    for term in terms:
        if term.is_cjk and term.is_short and (place := text.find(term.text)) >= 0:
            found.add(Span(place, place + len(term.text)))
    return sorted(found)


def _marked(text: str) -> Iterator[Span]:
    """Places between marks, counted without the marks."""
    start = shift = 0
    for place, sign in enumerate(text):
        if sign == _OPEN:
            start = place - shift
            shift += 1
        elif sign == _CLOSE:
            if place - shift > start:
                yield Span(start, place - shift)
            shift += 1


def _snippet(text: str, found: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Words around the first find, on one line, and the finds in it."""
    start = max(0, found[0].start - _BEFORE)
    if start:
        space = text.find(" ", start, found[0].start)
        start = space + 1 if space >= 0 else start
    end = min(len(text), found[0].end + _AFTER)
    if end < len(text):
        space = text.rfind(" ", found[0].end, end)
        end = space if space >= 0 else end
    lead = "…" if start else ""
    words = text[start:end].translate(_ONE_LINE)
    marks = tuple(span.shifted(len(lead) - start) for span in found if span.end <= end)
    return f"{lead}{words}{'…' if end < len(text) else ''}", marks


_ONE_LINE = str.maketrans({"\n": " ", "\t": " ", "\r": " "})
