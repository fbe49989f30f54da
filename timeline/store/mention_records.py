"""A stored mention as a record, read inside the writing transaction."""

from __future__ import annotations

from timeline.records import EventMention
from timeline.store import mapping
from timeline.store.journal import Journal, Row

_READINGS = "SELECT * FROM mention_reading WHERE mention_id = ? AND removed = 0 ORDER BY id"
_PLACES = (
    "SELECT p.* FROM mention_place l JOIN place p ON p.id = l.place_id "
    "WHERE l.mention_id = ? AND l.removed = 0 ORDER BY l.id"
)
_ACTORS = (
    "SELECT a.* FROM mention_actor l JOIN actor a ON a.id = l.actor_id "
    "WHERE l.mention_id = ? AND l.removed = 0 ORDER BY l.id"
)


def mention_record(journal: Journal, row: Row) -> EventMention:
    """The record of a mention's row."""
    key = row["id"]
    return mapping.mention_of(
        row, journal.rows(_READINGS, key), journal.rows(_PLACES, key), journal.rows(_ACTORS, key)
    )
