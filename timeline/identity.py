"""Identifiers that leave the file: UUID version 7 (RFC 9562, section 5.7)."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable

IdSource = Callable[[], str]
"""Gives a fresh identifier, in the 36-character text form, at each call."""

Clock = Callable[[], int]
"""Gives the time now, in milliseconds since 1970-01-01 UTC."""


def uuid7_source(clock: Clock) -> IdSource:
    """Fresh UUIDs, version 7, ordered by the time that ``clock`` tells."""

    def fresh() -> str:
        value = (clock() & ((1 << 48) - 1)) << 80
        value |= 0x7 << 76
        value |= secrets.randbits(12) << 64
        value |= 0b10 << 62
        value |= secrets.randbits(62)
        return str(uuid.UUID(int=value))

    return fresh


def counting_source(prefix: str = "id") -> IdSource:
    """Predictable identifiers ``prefix-1``, ``prefix-2`` ..., for extraction and for tests."""
    count = 0

    def fresh() -> str:
        nonlocal count
        count += 1
        return f"{prefix}-{count}"

    return fresh
