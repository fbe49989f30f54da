"""Columns and conditions that the tables share."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, text

LIVE = text("removed = 0")
_GONE = text("removed <> 0")


def owner(table: str) -> Column[int]:
    """The key of the row that this one belongs to for ever; it goes with it."""
    return Column(
        Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True
    )


def live_index(name: str, column: str) -> Index:
    """No two live rows have the same value."""
    return Index(name, column, unique=True, sqlite_where=LIVE)


def gone_index(table: str) -> Index:
    """Finds the tombstones of a table without reading it."""
    return Index(f"{table}_gone", "removed", sqlite_where=_GONE)
