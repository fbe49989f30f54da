"""What the view knows of events beyond their data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Marks:
    """Sets hold indices of events, -1 stands for none."""

    current: int = -1
    selected: frozenset[int] = frozenset()
    hits: frozenset[int] = frozenset()
    hovered: int = -1
    focused: bool = False
