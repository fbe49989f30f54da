"""Format 2: tombstones of every table are found without reading the table, so that a change after
an undo takes no longer in a large document; a column that nothing filled goes."""

from __future__ import annotations

from timeline.store.migrations.migration import Migration

_TABLES = (
    "apart",
    "clue",
    "conflict",
    "mention_actor",
    "mention_place",
    "mention_reading",
    "mention_relation",
    "offer",
)

MIGRATION = Migration(
    2,
    (
        "ALTER TABLE timex DROP COLUMN moved_words",
        *(
            f"CREATE INDEX {table}_gone ON {table} (removed) WHERE removed <> 0"
            for table in _TABLES
        ),
    ),
)
