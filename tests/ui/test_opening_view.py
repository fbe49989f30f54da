"""Where a document opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from timeline.columns import EventColumns
from timeline.daynumber import civil_date, day_number, day_of
from timeline.records import Event
from ui.opening_view import opening_stretch

MakeEvent = Callable[..., Event]
ColumnsFrom = Callable[[Sequence[Event]], EventColumns]


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (["2022-01-10", "2022-02-03"], None, None),
        ([], None, None),
        (["-0043", "1990"], None, None),
        (
            ["-0043", "1978-09-17", "2022-01-10", "2022-01-12", "2022-01-21", "2045-01-01"],
            (2022, 1, 10),
            (2022, 1, 21),
        ),
        (["1978-09-17", "1978-09-18", "2022-01-10", "2022-01-12"], (2022, 1, 10), (2022, 1, 12)),
    ],
)
def test_the_view_opens_where_most_happens(
    dates: list[str],
    first: tuple[int, int, int] | None,
    last: tuple[int, int, int] | None,
    make_event: MakeEvent,
    columns_from: ColumnsFrom,
) -> None:
    events = [make_event(f"e{n}", "x", date) for n, date in enumerate(dates)]
    stretch = opening_stretch(columns_from(events))
    if first is None or last is None:
        assert stretch is None
        return
    assert stretch is not None
    assert day_of(stretch[0]) <= day_number(*first)
    assert day_of(stretch[1]) >= day_number(*last)
    assert day_of(stretch[1]) - day_of(stretch[0]) < 75


def test_what_several_articles_tell_outweighs_what_one_tells(
    make_event: MakeEvent, columns_from: ColumnsFrom
) -> None:
    dates = ["1960-06-01", "1960-06-15", "1960-06-19", "2022-01-10", "2022-01-12"]
    columns = columns_from([make_event(f"e{n}", "x", date) for n, date in enumerate(dates)])
    alone = replace(columns, sources=np.array([1, 1, 1, 1, 1], dtype=np.int32))
    shared = replace(columns, sources=np.array([1, 1, 1, 3, 2], dtype=np.int32))
    for told, year in ((alone, 1960), (shared, 2022)):
        stretch = opening_stretch(told)
        assert stretch is not None
        assert civil_date(day_of(sum(stretch) // 2)).year == year
