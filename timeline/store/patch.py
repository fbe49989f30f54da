"""What one edit did to the rows, so that it can be undone and redone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

Value = str | int | float | None


class Keys:
    """A set of integer keys, kept as ranges: an import of a million events stays one range."""

    __slots__ = ("ranges",)

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self.ranges: list[tuple[int, int]] = list(ranges)

    @classmethod
    def of(cls, keys: Iterable[int]) -> Keys:
        """These keys, in order."""
        made = cls()
        for key in keys:
            made.add(key, key)
        return made

    def add(self, first: int, last: int) -> None:
        """Add the keys ``first`` to ``last``, both inclusive."""
        if self.ranges and self.ranges[-1][1] + 1 == first:
            self.ranges[-1] = (self.ranges[-1][0], last)
        else:
            self.ranges.append((first, last))

    def __iter__(self) -> Iterator[int]:
        for first, last in self.ranges:
            yield from range(first, last + 1)

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self.ranges)

    def __bool__(self) -> bool:
        return bool(self.ranges)

    def __contains__(self, key: int) -> bool:
        return any(first <= key <= last for first, last in self.ranges)


@dataclass(frozen=True, slots=True)
class CellChange:
    """Columns of one row, before and after."""

    table: str
    key: int
    before: dict[str, Value]
    after: dict[str, Value]


class Revival(NamedTuple):
    """A tombstone that came alive again; ``by`` is the edit that had taken the row out."""

    table: str
    key: int
    by: int


@dataclass(slots=True)
class Patch:
    """Rows that came in, rows that went out, cells that changed; table names to keys.

    Forward: ``added`` and ``revived`` come alive, ``removed`` go, ``changed`` run in order.
    Backward: the mirror. Rows with an owner that came in with the same edit are not named; they
    follow their owner.
    """

    added: dict[str, Keys] = field(default_factory=dict)
    removed: dict[str, Keys] = field(default_factory=dict)
    changed: list[CellChange] = field(default_factory=list)
    revived: list[Revival] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """True when nothing was done."""
        return not (self.added or self.removed or self.changed or self.revived)

    @property
    def came(self) -> dict[str, Keys]:
        """All rows that came alive."""
        came = {table: Keys(keys.ranges) for table, keys in self.added.items()}
        for table, key, _ in self.revived:
            came.setdefault(table, Keys()).add(key, key)
        return came

    def extend(self, more: Patch) -> None:
        """Add what was done after this, so that both are one."""
        for mine, theirs in ((self.added, more.added), (self.removed, more.removed)):
            for table, keys in theirs.items():
                held = mine.setdefault(table, Keys())
                for first, last in keys.ranges:
                    held.add(first, last)
        self.changed += more.changed
        self.revived += more.revived

    def dump(self) -> str:
        """JSON text for the log."""
        data: dict[str, object] = {
            "added": {table: keys.ranges for table, keys in self.added.items()},
            "removed": {table: keys.ranges for table, keys in self.removed.items()},
            "changed": [[c.table, c.key, c.before, c.after] for c in self.changed],
        }
        if self.revived:
            data["revived"] = self.revived
        return json.dumps(data, separators=(",", ":"), ensure_ascii=False)

    @classmethod
    def load(cls, text: str) -> Patch:
        """Inverse of ``dump``."""
        data = json.loads(text)
        return cls(
            {table: Keys((a, b) for a, b in ranges) for table, ranges in data["added"].items()},
            {table: Keys((a, b) for a, b in ranges) for table, ranges in data["removed"].items()},
            [CellChange(*change) for change in data["changed"]],
            [Revival(*revival) for revival in data.get("revived", ())],
        )
