"""Format 4: what is written is sealed, so that a value that changes by itself is noticed."""

from __future__ import annotations

from timeline.store.migrations.migration import Migration

MIGRATION = Migration(
    4,
    (
        "CREATE TABLE seal (source TEXT NOT NULL, block INTEGER NOT NULL, total INTEGER NOT NULL, "
        "weighted INTEGER NOT NULL, PRIMARY KEY (source, block)) WITHOUT ROWID",
    ),
    seals=True,
)
