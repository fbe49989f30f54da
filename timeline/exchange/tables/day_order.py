"""Day first or month first? 10/01/2022 is told by the whole column, never by one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.exchange.tables.columns import DayOrder

NUMERIC = re.compile(
    r"(?<![0-9])(?P<first>[0-9]{1,2})(?P<sign>[./-])(?P<second>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4}|[0-9]{2})"
    r"(?![0-9])"
)
_CLEARLY = 0.25
"""One reading must leave at most so many of the other's steps backwards to be the likelier."""
_STEPS_LEAST = 4


@dataclass(frozen=True, slots=True)
class OrderVerdict:
    """``order`` and whether the column says so (``is_told``). ``example`` is a cell that can be
    read both ways; empty where none can. ``is_mixed``: both orders occur."""

    order: DayOrder
    is_told: bool
    example: str = ""
    is_mixed: bool = False


class OrderEvidence:
    """What the cells of one table say of their order, one after another."""

    def __init__(self) -> None:
        self._day_first = self._month_first = self._dotted = self._open = 0
        self._example = ""
        self._before: tuple[tuple[int, int, int], tuple[int, int, int]] | None = None
        self._steps = {order: [0, 0] for order in DayOrder}
        """Steps forwards and backwards from cell to cell, as each order reads them."""

    def add(self, cell: str) -> None:
        """One more cell of a column of dates."""
        match = NUMERIC.match(cell.strip())
        if match is None:
            return
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        self._day_first += first > 12 >= second
        self._month_first += second > 12 >= first
        if max(first, second) <= 12 and first != second:
            self._open += 1
            self._dotted += match["sign"] == "."
            self._example = self._example or cell.strip()
        self._step((year, second, first), (year, first, second))

    def verdict(self) -> OrderVerdict:
        """The order of the column. Where nothing tells it, that which the date field of the
        window takes too: month first, but for dots."""
        if self._day_first or self._month_first:
            order = (
                DayOrder.DAY_FIRST if self._day_first >= self._month_first else DayOrder.MONTH_FIRST
            )
            mixed = bool(self._day_first and self._month_first)
            return OrderVerdict(order, is_told=True, example=self._example, is_mixed=mixed)
        by_time = self._by_time()
        if by_time is not None:
            return OrderVerdict(by_time, is_told=True, example=self._example)
        dotted = self._dotted * 2 > self._open
        order = DayOrder.DAY_FIRST if dotted else DayOrder.MONTH_FIRST
        return OrderVerdict(order, is_told=dotted, example=self._example)

    def _step(self, day_first: tuple[int, int, int], month_first: tuple[int, int, int]) -> None:
        if self._before is not None:
            both = zip(DayOrder, self._before, (day_first, month_first), strict=True)
            for order, before, now in both:
                self._steps[order][0] += now > before
                self._steps[order][1] += now < before
        self._before = day_first, month_first

    def _by_time(self) -> DayOrder | None:
        """The order in which the rows follow one another in time, when they do in only one."""
        astray = {order: min(steps) for order, steps in self._steps.items()}
        if max(map(sum, self._steps.values())) < _STEPS_LEAST:
            return None
        for order, other in (tuple(DayOrder), tuple(DayOrder)[::-1]):
            if astray[order] <= _CLEARLY * astray[other] and astray[other] >= 2:
                return order
        return None
