"""All that a document says, and where its history stands, as one word."""

from __future__ import annotations

import hashlib

from timeline.store import Store

_WHAT = (
    "SELECT id, label, summary FROM edit WHERE id <= (SELECT cursor FROM document) ORDER BY id",
    "SELECT * FROM article WHERE removed = 0 ORDER BY id",
    "SELECT * FROM event WHERE removed = 0 ORDER BY id",
    "SELECT m.* FROM mention m JOIN article a ON a.id = m.article_id AND a.removed = 0 "
    "WHERE m.removed = 0 ORDER BY m.id",
    "SELECT l.* FROM link l JOIN event e ON e.id = l.event_id AND e.removed = 0 "
    "JOIN mention m ON m.id = l.mention_id AND m.removed = 0 "
    "JOIN article a ON a.id = m.article_id AND a.removed = 0 WHERE l.removed = 0 ORDER BY l.id",
    "SELECT l.event_id, x.name FROM event_actor l JOIN actor x ON x.id = l.actor_id "
    "JOIN event e ON e.id = l.event_id AND e.removed = 0 WHERE l.removed = 0 ORDER BY l.id",
)


def state_of(store: Store) -> str:
    """Equal for two states exactly when their live rows and their pasts are equal."""
    digest = hashlib.sha256()
    for sql in _WHAT:
        for row in store._raw.execute(sql):
            digest.update(repr(row).encode())
    return digest.hexdigest()
