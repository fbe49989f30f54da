from __future__ import annotations

from dataclasses import replace

import pytest
from made_events import columns_of

from timeline.layout.lanes import MOST_LANES, Facet, Lane, LaneChoice, assign_lanes, rearranged
from timeline.records import Kind

KINDS = list(Kind)


def test_kinds_stand_in_their_own_order_and_empty_ones_are_left_out() -> None:
    columns = columns_of(["2022-01-01", "2022-01-02", "2022-01-03"], kinds=[5, 0, 5])
    assigned = assign_lanes(columns, LaneChoice())
    assert [lane.value for lane in assigned.lanes] == ["meeting", "agreement"]
    assert assigned.of.tolist() == [1, 0, 1]


def test_a_person_orders_lanes() -> None:
    columns = columns_of(["2022-01-01", "2022-01-02", "2022-01-03"], kinds=[0, 1, 2])
    choice = LaneChoice(Facet.KIND, ("visit", "unknown", "meeting"))
    assert [lane.value for lane in assign_lanes(columns, choice).lanes] == [
        "visit",
        "meeting",
        "negotiation",
    ]


@pytest.mark.parametrize(
    ("lane", "gap", "expected"),
    [
        (0, 0, "abcd"),
        (0, 1, "abcd"),
        (0, 2, "bacd"),
        (0, 4, "bcda"),
        (2, 0, "cabd"),
        (2, 1, "acbd"),
        (3, 3, "abcd"),
    ],
)
def test_a_lane_goes_into_a_gap(lane: int, gap: int, expected: str) -> None:
    assert "".join(rearranged("abcd", lane, gap)) == expected


@pytest.mark.parametrize(
    ("lane", "kind", "place"),
    [
        (Lane(Facet.KIND, "visit"), Kind.VISIT, None),
        (Lane(Facet.PLACE, "Geneva"), None, "Geneva"),
        (Lane(Facet.PLACE, ""), None, None),
        (Lane(Facet.NONE, ""), None, None),
    ],
)
def test_what_all_events_of_a_lane_share(lane: Lane, kind: Kind | None, place: str | None) -> None:
    assert (lane.kind, lane.place) == (kind, place)


def test_texts_stand_by_frequency_and_none_last() -> None:
    columns = columns_of([f"2022-01-0{day}" for day in range(1, 8)])
    columns = replace(columns, place=["", "", "", "Kyiv", "Geneva", "Geneva", "Bern"])
    assigned = assign_lanes(columns, LaneChoice(Facet.PLACE))
    assert [lane.value for lane in assigned.lanes] == ["Geneva", "Bern", "Kyiv", ""]
    assert assigned.of.tolist() == [3, 3, 3, 2, 0, 0, 1]


@pytest.mark.parametrize(
    ("facet", "field"), [(Facet.PARTICIPANT, "participants"), (Facet.TAG, "tags")]
)
def test_the_first_of_several_makes_the_lane(facet: Facet, field: str) -> None:
    columns = columns_of(["2022-01-01", "2022-01-02", "2022-01-03"])
    columns = replace(columns, **{field: ["Russia; Ukraine", "Ukraine", ""]})
    assigned = assign_lanes(columns, LaneChoice(facet))
    assert [lane.value for lane in assigned.lanes] == ["Russia", "Ukraine", ""]


def test_rare_values_share_the_last_lane() -> None:
    count = MOST_LANES + 30
    columns = columns_of(["2022-01-01"] * count)
    columns = replace(columns, place=[f"Place {number:04d}" for number in range(count)])
    assigned = assign_lanes(columns, LaneChoice(Facet.PLACE))
    assert len(assigned.lanes) == MOST_LANES + 1
    assert assigned.lanes[-1].others == 30
    assert (assigned.of == MOST_LANES).sum() == 30


@pytest.mark.parametrize("facet", list(Facet))
def test_every_event_has_a_lane(facet: Facet) -> None:
    columns = columns_of(["2022-01-01", "2022", "[2022-01-01..]"])
    assigned = assign_lanes(columns, LaneChoice(facet))
    assert len(assigned.of) == 3
    assert assigned.of.max() < len(assigned.lanes)
