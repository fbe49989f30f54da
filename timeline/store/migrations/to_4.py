"""Format 4: what is written is sealed, so that a value that changes by itself is noticed; review
states and kinds are counted without reading the table."""

from __future__ import annotations

from timeline.store.migrations.migration import Migration

MIGRATION = Migration(
    4,
    (
        "CREATE TABLE seal (source TEXT NOT NULL, block INTEGER NOT NULL, total INTEGER NOT NULL, "
        "weighted INTEGER NOT NULL, PRIMARY KEY (source, block)) WITHOUT ROWID",
        "CREATE INDEX event_states ON event (review, kind, status) WHERE removed = 0",
    ),
    seals=True,
)
