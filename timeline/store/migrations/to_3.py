"""Format 3: which article copies which is kept, so that copies count as one source."""

from __future__ import annotations

from timeline.store.migrations.migration import Migration

MIGRATION = Migration(
    3,
    (
        "CREATE TABLE article_copy (id INTEGER NOT NULL, article_id INTEGER NOT NULL, "
        "model VARCHAR NOT NULL, PRIMARY KEY (id), "
        "FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE)",
        "CREATE INDEX ix_article_copy_article_id ON article_copy (article_id)",
    ),
)
