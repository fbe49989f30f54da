"""Full-text search over events and articles, with the place of what was found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.query import EventFilter
from timeline.records import ArticleId, EventId
from timeline.spans import Span
from timeline.store.answers import ArticleHit, EventHit, Hit
from timeline.store.chronology import keys_in_order
from timeline.store.filters import Condition, condition
from timeline.store.marks import marks_in
from timeline.store.words import Term, terms_of

_BEFORE, _AFTER = 60, 120
_RANKED = 2000
"""Rows up to which the best are looked for; of commoner words, those in titles come first."""


@dataclass(frozen=True, slots=True)
class _Target:
    """What is searched: a table, its columns in the order of its indexes, the title first.

    ``weights`` tell how much a word counts in each column.
    """

    table: str
    columns: tuple[str, ...]
    weights: str


_EVENTS = _Target(
    "event", ("title", "note", "place_text", "participants_text", "tags_text"), "8, 2, 4, 4, 4"
)
_ARTICLES = _Target("article", ("headline", "text"), "8, 1")

_TOLD = """
SELECT e.uuid FROM mention m JOIN link l ON l.mention_id = m.id AND l.removed = 0
JOIN event e ON e.id = l.event_id AND e.removed = 0
WHERE m.article_id = ? AND m.removed = 0 AND m.moved_quote IS NULL
AND m.sentence_start <= ? AND m.sentence_end >= ? ORDER BY m.id LIMIT 1
"""
_TELLS = """
EXISTS (SELECT 1 FROM mention m JOIN link l ON l.mention_id = m.id AND l.removed = 0
JOIN event e ON e.id = l.event_id WHERE m.article_id = t.id AND m.removed = 0 AND {where})
"""


def search(connection: sqlite3.Connection, query: EventFilter, limit: int) -> list[Hit]:
    """Events, then articles, that hold all the words; at most ``limit`` of each.

    Where the query restricts too, only events that it admits, and articles that tell one. Without
    words, the events in order of time.
    """
    terms = terms_of(query.text)
    rest = replace(query, text="")
    admitted = condition(rest)
    if not terms:
        keys = [] if rest == EventFilter() else _in_time(connection, admitted, limit)
        return list(_event_hits(connection, keys, terms))
    on_events = Condition(admitted.sql.replace("e.", "t."), admitted.values)
    on_articles = Condition("t.removed = 0")
    if rest != EventFilter():
        on_articles = Condition(
            f"t.removed = 0 AND {_TELLS.format(where=admitted.sql)}", admitted.values
        )
    events = _keys(connection, _EVENTS, terms, on_events, limit)
    articles = _keys(connection, _ARTICLES, terms, on_articles, limit)
    return [
        *_event_hits(connection, events, terms),
        *_article_hits(connection, articles, terms),
    ]


def _in_time(connection: sqlite3.Connection, admitted: Condition, limit: int) -> list[int]:
    """Keys of events in order of time, the undated last."""
    found: list[int] = []
    for dated in ("NOT NULL ORDER BY e.earliest, e.latest, e.id", "NULL ORDER BY e.id"):
        sql = f"SELECT e.id FROM event e WHERE {admitted.sql} AND e.edtf IS {dated} LIMIT ?"
        values = (*admitted.values, limit - len(found))
        keys = [key for (key,) in connection.execute(sql, values)]
        if dated.startswith("NOT"):
            keys = keys_in_order(connection, f"e.id IN ({', '.join('?' * len(keys))})", keys)
        found += keys
    return found


def _keys(
    connection: sqlite3.Connection,
    target: _Target,
    terms: Sequence[Term],
    admitted: Condition,
    limit: int,
) -> list[int]:
    """Keys of admitted rows that hold all the terms, best first."""
    matches = list(_matches(target, terms))
    short = [term for term in terms if term.is_cjk and term.is_short]
    where, values = admitted.sql, admitted.values
    for index, match in matches[1:]:
        where += f" AND t.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"
        values = (*values, match)
    for term in short:
        text = " || ' ' || ".join(f"t.{column}" for column in target.columns)
        where += f" AND t.cjk = 1 AND {text} LIKE ? ESCAPE '\\'"
        values = (*values, term.like)
    if not matches:
        sql = f"SELECT t.id FROM {target.table} t WHERE {where} ORDER BY t.id LIMIT ?"
        return [key for (key,) in connection.execute(sql, (*values, limit))]
    index, match = matches[0]
    sql = f"SELECT t.id FROM {index} JOIN {target.table} t ON t.id = {index}.rowid WHERE {index} "

    def run(wanted: str, order: str) -> list[int]:
        asked = f"{sql} MATCH ? AND {where} {order} LIMIT ?"
        return [key for (key,) in connection.execute(asked, (wanted, *values, limit))]

    if _is_rare(connection, index, match):
        return run(match, f"ORDER BY bm25({index}, {target.weights}), t.id")
    titled = run(f"{{{target.columns[0]}}} : ({match})", "")
    if len(titled) == limit:
        return titled
    return list(dict.fromkeys([*titled, *run(match, "")]))[:limit]


def _matches(target: _Target, terms: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """Indexes, and what is asked of each: all words of one, all signs of the other."""
    words = " ".join(term.match for term in terms if not term.is_cjk)
    signs = " ".join(term.match for term in terms if term.is_cjk and not term.is_short)
    if words:
        yield f"{target.table}_words", words
    if signs:
        yield f"{target.table}_signs", signs


def _is_rare(connection: sqlite3.Connection, index: str, match: str) -> bool:
    """Ranking asks of every word how common it is, which of common ones takes long."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)"
    return bool(connection.execute(sql, (match, _RANKED + 1)).fetchone()[0] <= _RANKED)


def _rows(
    connection: sqlite3.Connection, target: _Target, keys: Sequence[int]
) -> list[tuple[int, str, tuple[str, ...]]]:
    """Key, uuid and columns, in the order of the keys."""
    marks = ", ".join("?" * len(keys))
    sql = f"SELECT id, uuid, {', '.join(target.columns)} FROM {target.table} WHERE id IN ({marks})"
    found = {row[0]: (row[0], row[1], row[2:]) for row in connection.execute(sql, keys)}
    return [found[key] for key in keys]


def _event_hits(
    connection: sqlite3.Connection, keys: Sequence[int], terms: Sequence[Term]
) -> Iterator[EventHit]:
    rows = _rows(connection, _EVENTS, keys)
    wide = len(_EVENTS.columns)
    texts = {
        row * wide + column: text
        for row, (_, _, columns) in enumerate(rows)
        for column, text in enumerate(columns)
    }
    found = marks_in(texts, terms) if terms else {}
    for row, (_, uuid, columns) in enumerate(rows):
        marked = next((n for n in range(row * wide, (row + 1) * wide) if n in found), None)
        if marked is None:
            yield EventHit(EventId(uuid), columns[0], columns[0], ())
        else:
            snippet, marks = _snippet(texts[marked], found[marked])
            yield EventHit(EventId(uuid), columns[0], snippet, marks)


def _article_hits(
    connection: sqlite3.Connection, keys: Sequence[int], terms: Sequence[Term]
) -> Iterator[ArticleHit]:
    rows = _rows(connection, _ARTICLES, keys)
    found = marks_in({key: columns[1] for key, _, columns in rows}, terms)
    for key, uuid, (headline, text) in rows:
        places = found.get(key, [Span(0, 0)])
        first = places[0]
        snippet, marks = _snippet(text, places)
        told = connection.execute(_TOLD, (key, first.start, first.end)).fetchone()
        event = None if told is None else EventId(told[0])
        yield ArticleHit(ArticleId(uuid), headline, snippet, marks, first, event)


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
