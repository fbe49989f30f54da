"""What a patch changed, in the identifiers that leave the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from timeline.changes import ChangeSet
from timeline.records import ArticleId, EventId
from timeline.store.patch import Keys, Patch

# For each table: how to come from its rows to the events and articles that look different now.
_EVENTS = {
    "apart": "SELECT event_id FROM (SELECT id, event_id FROM apart UNION ALL "
    "SELECT id, other_id FROM apart) WHERE id BETWEEN ? AND ?",
    "event_actor": "SELECT event_id FROM event_actor WHERE id BETWEEN ? AND ?",
    "event_tag": "SELECT event_id FROM event_tag WHERE id BETWEEN ? AND ?",
    "link": "SELECT event_id FROM link WHERE id BETWEEN ? AND ?",
    "mention": "SELECT event_id FROM link WHERE mention_id BETWEEN ? AND ? AND removed = 0",
    "offer": "SELECT event_id FROM offer WHERE id BETWEEN ? AND ?",
    "relation": "SELECT subject_id FROM relation WHERE id BETWEEN ? AND ?",
}
_ARTICLES = {
    "clue": "SELECT article_id FROM clue WHERE id BETWEEN ? AND ?",
    "conflict": "SELECT article_id FROM conflict WHERE id BETWEEN ? AND ?",
    "timex": "SELECT article_id FROM timex WHERE id BETWEEN ? AND ?",
    "mention": "SELECT article_id FROM mention WHERE id BETWEEN ? AND ?",
    "link": "SELECT m.article_id FROM link l JOIN mention m ON m.id = l.mention_id "
    "WHERE l.id BETWEEN ? AND ?",
}


def change_set(
    connection: sqlite3.Connection, patch: Patch, label: str, *, backward: bool = False
) -> ChangeSet:
    """What changed when the patch ran forward (or backward)."""
    came, went = (patch.removed, patch.came) if backward else (patch.came, patch.removed)
    changed: dict[str, set[int]] = {}
    for cell in patch.changed:
        changed.setdefault(cell.table, set()).add(cell.key)
    touched = _ranges(patch, changed)
    event_keys, article_keys = (changed.get(table, set()) for table in ("event", "article"))
    events = _Side(
        connection, "event", came, went, _owners(connection, _EVENTS, touched), event_keys
    )
    articles = _Side(
        connection, "article", came, went, _owners(connection, _ARTICLES, touched), article_keys
    )
    return ChangeSet(
        label,
        frozenset(map(EventId, events.added)),
        frozenset(map(EventId, events.updated)),
        frozenset(map(EventId, events.removed)),
        frozenset(map(ArticleId, articles.added)),
        frozenset(map(ArticleId, articles.updated)),
        frozenset(map(ArticleId, articles.removed)),
        relations_changed="relation" in touched,
    )


class _Side:
    """Events or articles: which came, went, or look different."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        table: str,
        came: dict[str, Keys],
        went: dict[str, Keys],
        touched: set[int],
        own: set[int],
    ) -> None:
        in_, out = set(came.get(table, Keys())), set(went.get(table, Keys()))
        brief = in_ & out
        touched |= own
        found = _live(connection, table, in_ | out | touched)
        self.added = [found[key][0] for key in in_ - brief]
        self.removed = [found[key][0] for key in out - brief]
        rest = touched - in_ - out
        self.updated = [uuid for key, (uuid, live) in found.items() if live and key in rest]


def _ranges(patch: Patch, changed: dict[str, set[int]]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for side in (patch.came, patch.removed):
        for table, keys in side.items():
            found.setdefault(table, []).extend(keys.ranges)
    for table, single in changed.items():
        found.setdefault(table, []).extend((key, key) for key in single)
    return found


def _owners(
    connection: sqlite3.Connection,
    routes: dict[str, str],
    touched: dict[str, list[tuple[int, int]]],
) -> set[int]:
    return {
        int(key)
        for table, sql in routes.items()
        for ends in touched.get(table, ())
        for (key,) in connection.execute(sql, ends)
    }


def _live(
    connection: sqlite3.Connection, table: str, keys: Iterable[int]
) -> dict[int, tuple[str, bool]]:
    spans = Keys()
    for key in sorted(keys):
        spans.add(key, key)
    sql = f"SELECT id, uuid, removed FROM {table} WHERE id BETWEEN ? AND ?"
    return {
        int(key): (str(uuid), removed == 0)
        for ends in spans.ranges
        for key, uuid, removed in connection.execute(sql, ends)
    }


def in_words(changes: ChangeSet) -> str:
    """What changed, for the history: "12 articles added, 3 events changed"."""
    parts = [
        _counted(len(changes.articles_added), "article", "added"),
        _counted(len(changes.articles_updated), "article", "changed"),
        _counted(len(changes.articles_removed), "article", "removed"),
        _counted(len(changes.events_added), "event", "added"),
        _counted(len(changes.events_updated), "event", "changed"),
        _counted(len(changes.events_removed), "event", "removed"),
    ]
    return ", ".join(part for part in parts if part)


def imported_in_words(articles: int, events: int) -> str:
    """The same for an import of which only the numbers are known."""
    parts = (_counted(articles, "article", "added"), _counted(events, "event", "added"))
    return ", ".join(part for part in parts if part)


def _counted(count: int, noun: str, verb: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'} {verb}" if count else ""
