"""Format 5: the order that a person gives to events that begin together is kept."""

from __future__ import annotations

from timeline.store.migrations.migration import Migration

MIGRATION = Migration(
    5,
    ("ALTER TABLE event ADD COLUMN rank INTEGER DEFAULT 0 NOT NULL",),
    seals=True,
)
