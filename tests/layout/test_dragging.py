from __future__ import annotations

import pytest
from made_events import columns_of

from timeline import edtf
from timeline.daynumber import day_number
from timeline.layout.boxes import shapes_of
from timeline.layout.dragging import (
    Edge,
    created,
    movable_edges,
    resized,
    shifted,
    snap_minutes,
    snapped,
)
from timeline.layout.scale import Scale
from timeline.timevalue import Granularity

DAY = 1440


@pytest.mark.parametrize(
    ("before", "minutes", "after"),
    [
        ("2022-01-10", 3 * DAY, "2022-01-13"),
        ("2022-01-10", -10 * DAY, "2021-12-31"),
        ("2022-01-10~", DAY, "2022-01-11~"),
        ("2022-01-14T02:30", 90, "2022-01-14T04:00"),
        ("2022-01-14T23:30+01:00", 60, "2022-01-15T00:30+01:00"),
        ("2022-01", 31 * DAY, "2022-02"),
        ("2022-01", -40 * DAY, "2021-12"),
        ("2022", 366 * DAY, "2023"),
        ("-0043", 365 * DAY, "-0042"),
        ("2022-21", 365 * DAY, "2023-21"),
        ("199X", 3653 * DAY, "200X"),
        ("[2022-01-11..2022-01-16]", 2 * DAY, "[2022-01-13..2022-01-18]"),
        ("2022-01-11/2022-01-16", -2 * DAY, "2022-01-09/2022-01-14"),
        ("2022-01-10/..", DAY, "2022-01-11/.."),
        ("../2022-01-10", DAY, "../2022-01-11"),
        ("[2022-01-10..]", DAY, "[2022-01-11..]"),
        ("[..2022-01-10]", DAY, "[..2022-01-11]"),
        ("[2022-01-12,2022-01-14]", DAY, "[2022-01-13,2022-01-15]"),
        ("2022-01/2022-03", 31 * DAY, "2022-02/2022-04"),
    ],
)
def test_a_move_keeps_the_form(before: str, minutes: int, after: str) -> None:
    moved = shifted(edtf.parse(before), minutes)
    assert moved.edtf == after
    assert moved.form == edtf.parse(before).form


@pytest.mark.parametrize("text", ["2022-01-10", "2022-01", "2022", "[2022-01-10..]", "199X"])
def test_no_move_changes_nothing(text: str) -> None:
    assert shifted(edtf.parse(text), 0) == edtf.parse(text)


@pytest.mark.parametrize(
    ("before", "edge", "day", "after"),
    [
        ("2022-01-11/2022-01-16", Edge.LAST, 20, "2022-01-11/2022-01-20"),
        ("2022-01-11/2022-01-16", Edge.FIRST, 8, "2022-01-08/2022-01-16"),
        ("2022-01-11/2022-01-16", Edge.LAST, 5, "2022-01-11"),
        ("2022-01-11/2022-01-16", Edge.FIRST, 25, "2022-01-16"),
        ("[2022-01-11..2022-01-16]", Edge.LAST, 20, "[2022-01-11..2022-01-20]"),
        ("[2022-01-12,2022-01-14]", Edge.LAST, 16, "[2022-01-12..2022-01-16]"),
        ("2022-01-10", Edge.LAST, 12, "2022-01-10/2022-01-12"),
        ("2022-01", Edge.LAST, 20, "2022-01-01/2022-01-20"),
        ("2022-01-10/..", Edge.LAST, 20, "2022-01-10/2022-01-20"),
        ("2022-01-10/..", Edge.FIRST, 8, "2022-01-08/.."),
        ("[..2022-01-10]", Edge.LAST, 12, "[..2022-01-12]"),
    ],
)
def test_a_resize_moves_one_edge(before: str, edge: Edge, day: int, after: str) -> None:
    minute = day_number(2022, 1, day) * DAY + 600
    assert resized(edtf.parse(before), edge, minute).edtf == after


@pytest.mark.parametrize(
    ("unit", "first", "last", "text"),
    [
        (100.0, (2022, 1, 10, 720), (2022, 1, 10, 720), "2022-01-10"),
        (100.0, (2022, 1, 10, 720), (2022, 1, 14, 10), "2022-01-10/2022-01-14"),
        (100.0, (2022, 1, 14, 720), (2022, 1, 10, 10), "2022-01-10/2022-01-14"),
        (1.0, (2022, 1, 10, 758), (2022, 1, 10, 758), "2022-01-10T12:45"),
        (5_000.0, (2022, 1, 10, 0), (2022, 1, 10, 0), "2022-01"),
        (90_000.0, (2022, 1, 10, 0), (2022, 1, 10, 0), "2022"),
    ],
)
def test_a_new_date_is_as_fine_as_can_be_aimed(
    unit: float, first: tuple[int, ...], last: tuple[int, ...], text: str
) -> None:
    low, high = (day_number(*at[:3]) * DAY + at[3] for at in (first, last))
    assert created(low, high, Scale(low, unit, 1000)).edtf == text


@pytest.mark.parametrize(
    ("unit", "grain", "step"),
    [
        (0.1, Granularity.DAY, DAY),
        (0.1, Granularity.MINUTE, 1),
        (2.0, Granularity.MINUTE, 15),
        (60.0, Granularity.MINUTE, 360),
        (900.0, Granularity.MINUTE, DAY),
        (10.0, Granularity.MONTH, DAY),
    ],
)
def test_snapping(unit: float, grain: Granularity, step: int) -> None:
    assert snap_minutes(Scale(0, unit, 100), grain) == step
    assert snapped(step * 2.4, step) == step * 2


@pytest.mark.parametrize(
    ("date", "edges"),
    [
        ("2022-01-10", []),
        ("2022-01-10~", []),
        ("[2022-01-10,2022-01-14]", []),
        ("2022-01-10/2022-01-14", [(Edge.FIRST, 3.0), (Edge.LAST, 9.0)]),
        ("[2022-01-10..2022-01-14]", [(Edge.FIRST, 3.0), (Edge.LAST, 9.0)]),
        ("2022-01", [(Edge.FIRST, 3.0), (Edge.LAST, 9.0)]),
        ("2022-01-10/..", [(Edge.FIRST, 3.0)]),
        ("../2022-01-10", [(Edge.LAST, 9.0)]),
    ],
)
def test_edges_of_a_known_day_can_be_dragged(date: str, edges: list[tuple[Edge, float]]) -> None:
    columns = columns_of([date])
    shape = int(shapes_of(columns)[0])
    assert movable_edges(columns, 0, shape, 3.0, 9.0) == edges
