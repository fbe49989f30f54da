"""Cuts a long timeline into pages: months, years or more a page, at one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Floats
from timeline.layout.calendar_steps import Step, Unit
from timeline.layout.sheet import SIDE, LaidEvents, PlotSize, Sheet, flowing_sheets

Window = tuple[float, float]
"""First and last minute."""

MOST_PAGES = 60
_MOST_PARTS = 180
"""Parts with an event that are tried; several may share a page."""
_WORDS = 0.2
"""Share of a page's width that is left to the words of its last events."""
_MOST_WINDOWS = 5_000
"""Parts of a stretch, with and without events, beyond which it is not cut finer."""
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
_STEPS = (
    *(Step(Unit.YEAR, count) for count in reversed(_YEARS)),
    *(Step(Unit.MONTH, count) for count in (6, 3, 1)),
    *(Step(Unit.WEEK), Step(Unit.DAY)),
)
"""What a page may hold, the most first."""
_MANY = 20_000
"""Of more events the finest pages that are not too many are taken: coarser ones fold more."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages of sheets in reading order, one below the other, none without an event."""

    pages: tuple[tuple[Sheet, ...], ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All of them."""
        return tuple(sheet for page in self.pages for sheet in page)

    @property
    def drawn(self) -> int:
        """Events with a sign, each counted once a sheet."""
        return sum(sheet.drawn for sheet in self.sheets)

    @property
    def hidden(self) -> int:
        """Events in columns, each counted once a sheet."""
        return sum(sheet.hidden for sheet in self.sheets)


def paged(laid: LaidEvents, first: float, last: float, size: PlotSize) -> Pages:
    """The fewest pages on which every event has its words; else those that fold the fewest.

    There are at most ``MOST_PAGES`` unless the lanes of one stretch alone take more.
    """
    if len(laid.between(first, last)) > _MANY:
        return _finest(laid, first, last, size)
    best = _whole(laid, first, last, size)
    if not best.hidden and len(best.pages) == 1:
        return best
    for windows in _windows_by_step(laid, first, last):
        found = _on(laid, windows, size)
        if len(found.pages) > MOST_PAGES:
            continue
        if (found.hidden, len(found.pages)) < (best.hidden, len(best.pages)):
            best = found
        elif not best.hidden and len(found.pages) > len(best.pages):
            break
    return best


def _finest(laid: LaidEvents, first: float, last: float, size: PlotSize) -> Pages:
    """As many pages as there may be: of very many events these have the most words."""
    for windows in reversed(list(_windows_by_step(laid, first, last))):
        found = _on(laid, windows, size)
        if len(found.pages) <= MOST_PAGES:
            return found
    return _whole(laid, first, last, size)


def _whole(laid: LaidEvents, first: float, last: float, size: PlotSize) -> Pages:
    return _bound(tuple(flowing_sheets(laid, first, last, size)), size)


def _bound(sheets: Sequence[Sheet], size: PlotSize) -> Pages:
    """As many sheets on each page as it holds."""
    pages: list[list[Sheet]] = []
    left = 0.0
    for sheet in sheets:
        height = sheet.stack.height
        if pages and height + size.between <= left:
            pages[-1].append(sheet)
            left -= height + size.between
        else:
            pages.append([sheet])
            left = size.height - height
    return Pages(tuple(map(tuple, pages)))


def _windows_by_step(laid: LaidEvents, first: float, last: float) -> Iterator[list[Window]]:
    """Ways to cut a stretch at round dates, into more and more parts that have an event."""
    own = laid.between(first, last)
    starts, ends = laid.starts[own], laid.ends[own]
    for step in _STEPS:
        if not 1 < (last - first) / step.minutes <= _MOST_WINDOWS:
            continue
        reach = step.minutes * 1.2
        cuts = np.array(list(step.starts(first - reach, last + reach)), dtype=np.float64)
        busy = _busy(cuts, starts, ends)
        windows = [
            (float(low), float(high))
            for (low, high), own in zip(pairwise(cuts.tolist()), busy, strict=True)
            if own and low < last and high > first
        ]
        if 1 < len(windows) <= _MOST_PARTS:
            yield windows


def _busy(cuts: Floats, starts: Floats, ends: Floats) -> NDArray[np.bool_]:
    """Which of the stretches between cuts some dates touch."""
    low = np.clip(cuts.searchsorted(starts, "right") - 1, 0, len(cuts) - 1)
    high = np.clip(cuts.searchsorted(ends, "right"), 0, len(cuts) - 1)
    changes = np.zeros(len(cuts), dtype=np.int64)
    np.add.at(changes, low, 1)
    np.add.at(changes, high, -1)
    return np.cumsum(changes)[:-1] > 0


def _on(laid: LaidEvents, windows: list[Window], size: PlotSize) -> Pages:
    longest = max(last - first for first, last in windows)
    unit = longest / (size.width * (1 - _WORDS) - 2 * SIDE)
    sheets: list[Sheet] = []
    for first, last in windows:
        sheets += flowing_sheets(laid, first, last, size, unit)
    return _bound(sheets, size)
