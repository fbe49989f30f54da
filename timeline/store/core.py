"""SQLAlchemy on the connection that the store already holds."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool


def core_connection(raw: sqlite3.Connection) -> Connection:
    """A Core connection for queries. It never begins, commits or rolls back by itself."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
    )
    return engine.connect()
