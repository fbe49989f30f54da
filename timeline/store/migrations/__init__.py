"""How a document of each older format becomes one of the next: plain SQL that is never changed
again, because it must know the tables as they were then.

To add one: raise ``SCHEMA_VERSION``, write ``to_N.py``, name it here, and keep a document of the
format before it with ``tests/store/frozen_document.py``.
"""

from __future__ import annotations

from timeline.store.migrations import to_2, to_3, to_4, to_5
from timeline.store.migrations.migration import Migration

MIGRATIONS: tuple[Migration, ...] = (
    to_2.MIGRATION,
    to_3.MIGRATION,
    to_4.MIGRATION,
    to_5.MIGRATION,
)
"""In order; the first leads from format 1 to format 2."""
