"""JSON lines: one object a line, UTF-8, keys in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from timeline.daynumber import DayNumber, iso_day


def write_jsonl(lines: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Each mapping as one line, with ``\\n`` at its end."""
    for line in lines:
        out.write(json.dumps(line, ensure_ascii=False, allow_nan=False))
        out.write("\n")


def day_or_none(day: DayNumber | None) -> str | None:
    """``YYYY-MM-DD``, or None for an open or unknown day."""
    return None if day is None else iso_day(day)
