"""A broken seal in the user's words: which event or article says what nobody wrote."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from timeline.store.seals import BrokenSeal, broken_seal, places

_OWNERS = {
    "article": "SELECT 'article', headline FROM article WHERE id = ?",
    "event": "SELECT 'event', title FROM event WHERE id = ?",
    "timex": "SELECT 'article', a.headline FROM timex x JOIN article a ON a.id = x.article_id "
    "WHERE x.id = ?",
    "mention": "SELECT 'article', a.headline FROM mention x JOIN article a ON a.id = x.article_id "
    "WHERE x.id = ?",
    "clue": "SELECT 'article', a.headline FROM clue x JOIN article a ON a.id = x.article_id "
    "WHERE x.id = ?",
    "link": "SELECT 'event', e.title FROM link x JOIN event e ON e.id = x.event_id WHERE x.id = ?",
    "event_actor": "SELECT 'event', e.title FROM event_actor x JOIN event e ON e.id = x.event_id "
    "WHERE x.id = ?",
    "event_tag": "SELECT 'event', e.title FROM event_tag x JOIN event e ON e.id = x.event_id "
    "WHERE x.id = ?",
    "place": "SELECT 'place', name FROM place WHERE id = ?",
    "actor": "SELECT 'participant', name FROM actor WHERE id = ?",
    "tag": "SELECT 'tag', name FROM tag WHERE id = ?",
    "edit": "SELECT 'step of the history', label FROM edit WHERE id = ?",
}
"""What a row belongs to that a person knows by name."""

_BY_ITSELF = "changed by itself, or by another program than Dateline"


def broken_in_words(connection: sqlite3.Connection) -> Iterator[str | None]:
    """For each seal None, or a sentence where it is broken. May raise sqlite3.Error."""
    for table, block in places(connection):
        broken = broken_seal(connection, table, block)
        yield None if broken is None else in_words(connection, broken)


def in_words(connection: sqlite3.Connection, broken: BrokenSeal) -> str:
    """What is wrong, with the event or article by its name where it is one."""
    if broken.table == "sqlite_master":
        return f"The list of tables has {_BY_ITSELF}."
    sql = _OWNERS.get(broken.table)
    if broken.key is not None and sql is not None:
        named = connection.execute(sql, (broken.key,)).fetchone()
        if named is not None:
            return f"Something of the {named[0]} “{named[1]}” has {_BY_ITSELF}."
    where = f"{broken.first:,} to {broken.last:,}" if broken.key is None else f"{broken.key:,}"
    return f"Rows of “{broken.table}” ({where}) have {_BY_ITSELF}."
