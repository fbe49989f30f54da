"""One step from a format to the next."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """Statements that lead to format ``version`` from the one before it; run in one transaction.

    ``seals`` where the rows, or their columns, are others then: they are sealed anew.
    """

    version: int
    statements: tuple[str, ...]
    seals: bool = False
