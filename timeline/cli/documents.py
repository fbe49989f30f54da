"""The document that a command reads or writes."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.store import Store


def now_ms() -> int:
    """Milliseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1_000_000


def document(path: Path, *, create: bool = False) -> Store:
    from timeline.identity import uuid7_source
    from timeline.ordering import place_by_order
    from timeline.store import Store

    ids = uuid7_source(now_ms)
    if create and not path.exists():
        return Store.create(path, now_ms, ids, place=place_by_order)
    return Store.open(path, now_ms, ids, read_only=not create, place=place_by_order)
