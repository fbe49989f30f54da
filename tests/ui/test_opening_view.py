"""Where a document opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from timeline.columns import EventColumns
from timeline.daynumber import day_number, day_of
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
