"""Dates that come by order: the measure alone, and as texts say it."""

from __future__ import annotations

import pytest

from timeline import edtf
from timeline.ordering import order_mentions, place_by_order
from timeline.records import EventMention, Kind, MentionRelation, Order, RelationKind, Status
from timeline.spans import Span

A, B = RelationKind.AFTER, RelationKind.BEFORE
SAME = RelationKind.SAME_AS_ANNOUNCED

CASES = [
    # order, anchor, result
    (Order(A), "2022-01-10", "[2022-01-11..]"),
    (Order(B), "2022-01-10", "[..2022-01-09]"),
    (Order(A, limit="week"), "2022-01-10", "[2022-01-11..2022-01-16]"),
    (Order(A, limit="week"), "2022-01-12", "[2022-01-13..2022-01-16]"),
    (Order(A, limit="week"), "2022-01-15", "2022-01-16"),
    (Order(B, limit="week"), "2022-01-12", "[2022-01-10..2022-01-11]"),
    (Order(A, 0, limit="next week"), "2022-01-12", "[2022-01-17..2022-01-23]"),
    (Order(A, 0, limit="next week"), "2022-01-16", "[2022-01-17..2022-01-23]"),
    (Order(B, 0, limit="week before"), "2022-01-12", "[2022-01-03..2022-01-09]"),
    (Order(A, limit="month"), "2022-01-10", "[2022-01-11..2022-01-31]"),
    (Order(A, limit="month"), "2024-02-27", "[2024-02-28..2024-02-29]"),
    (Order(B, limit="month"), "2022-01-10", "[2022-01-01..2022-01-09]"),
    (Order(A, limit="year"), "2022-12-01", "[2022-12-02..2022-12-31]"),
    (Order(B, limit="year"), "2022-01-03", "[2022-01-01..2022-01-02]"),
    (Order(A, limit="2022-01-20"), "2022-01-10", "2022-01-20"),
    (Order(A, limit="2022-01"), "2022-01-10", "[2022-01-11..2022-01-31]"),
    (Order(A, 1, 1), "2022-01-10", "2022-01-11"),
    (Order(B, 1, 1), "2022-01-10", "2022-01-09"),
    (Order(A, 3, 3), "2022-01-10", "2022-01-13"),
    (Order(B, 3, 3), "2022-01-01", "2021-12-29"),
    (Order(A, 7, 7), "2022-02-25", "2022-03-04"),
    (Order(A, 14, 14), "2024-02-20", "2024-03-05"),
    (Order(A, 1, 3), "2022-01-10", "[2022-01-11..2022-01-13]"),
    (Order(B, 1, 3), "2022-01-10", "[2022-01-07..2022-01-09]"),
    (Order(A, 0, 5), "2022-01-10", "[2022-01-10..2022-01-15]"),
    (Order(A, 2), "2022-01-10", "[2022-01-12..]"),
    (Order(A), "2022-01-10/2022-01-12", "[2022-01-13..]"),
    (Order(B), "2022-01-10/2022-01-12", "[..2022-01-09]"),
    (Order(A), "[2022-01-10..2022-01-12]", "[2022-01-13..]"),
    (Order(A, limit="week"), "2022-01-10/2022-01-12", "[2022-01-13..2022-01-16]"),
    (Order(A, 1, 2), "2022-01-10/2022-01-12", "[2022-01-13..2022-01-14]"),
    (Order(B, 1, 2), "2022-01-10/2022-01-12", "[2022-01-08..2022-01-09]"),
    (Order(A), "2022-01", "[2022-02-01..]"),
    (Order(B), "2022", "[..2021-12-31]"),
    (Order(SAME), "2022-01-10", "2022-01-10"),
    (Order(SAME), "[2022-01-10..2022-01-12]", "[2022-01-10..2022-01-12]"),
    (Order(A, 1, 1), "-0043-03-15", "-0043-03-16"),
    (Order(A, 1, 1), "0000-12-31", "0001-01-01"),
    (Order(B, 1, 1), "2024-03-01", "2024-02-29"),
    (Order(A, 30, 30), "2022-11-02", "2022-12-02"),
    (Order(A, 0, 0, "last day"), "2022-01-10/2022-01-12", "2022-01-12"),
    (Order(A, 0, 0, "first day"), "2022-01-10/2022-01-12", "2022-01-10"),
    (Order(A, 2, 2, "first day"), "2022-01-10/2022-01-14", "2022-01-12"),
    (Order(A, 2, 2, "first day"), "2022-01-10", "2022-01-12"),
    (Order(A, 0, 0, "last day"), "[2022-01-10..2022-01-12]", "[2022-01-10..2022-01-12]"),
    (Order(A, 0, 0, "last day"), "2022-01", "[2022-01-01..2022-01-31]"),
]


@pytest.mark.parametrize(("order", "anchor", "result"), CASES)
def test_place_by_order(order: Order, anchor: str, result: str) -> None:
    assert place_by_order(order, edtf.parse(anchor)).edtf == result


@pytest.mark.parametrize(
    ("order", "anchor"),
    [
        (Order(A, limit="week"), "2022-01-16"),
        (Order(B, limit="week"), "2022-01-10"),
        (Order(A, limit="2022-01-05"), "2022-01-10"),
        (Order(A), "2022-01-10/.."),
    ],
)
def test_an_order_that_leaves_no_day(order: Order, anchor: str) -> None:
    with pytest.raises(ValueError, match=r"order leaves no day|anchor is open"):
        place_by_order(order, edtf.parse(anchor))


def mention(start: int, time: str | None, status: Status = Status.PLANNED) -> EventMention:
    return EventMention(
        sentence=Span(0, 100),
        trigger=Span(start, start + 4),
        kind=Kind.MEETING,
        status=status,
        title=f"event {start}",
        time=None if time is None else edtf.parse(time),
    )


def relation(subject: EventMention, anchor: EventMention, order: Order) -> MentionRelation:
    return MentionRelation(subject.key, anchor.key, order)


def test_chains_are_followed() -> None:
    one, two, three = mention(0, "2022-01-10"), mention(10, None), mention(20, None)
    relations = [relation(three, two, Order(A, 1, 1)), relation(two, one, Order(A, 2, 2))]
    dated = order_mentions([one, two, three], relations)
    assert [m.time.edtf if m.time else None for m in dated] == [
        "2022-01-10", "2022-01-12", "2022-01-13",
    ]  # fmt: skip
    assert dated[2].basis == "order"


def test_circles_and_undated_anchors_stay_undated() -> None:
    one, two, three = mention(0, None), mention(10, None), mention(20, None)
    relations = [relation(one, two, Order(A)), relation(two, one, Order(A))]
    assert [m.time for m in order_mentions([one, two, three], relations)] == [None, None, None]


def test_two_relations_narrow_each_other() -> None:
    first, last, between = mention(0, "2022-01-10"), mention(10, "2022-01-14"), mention(20, None)
    relations = [relation(between, first, Order(A)), relation(between, last, Order(B))]
    dated = order_mentions([first, last, between], relations)
    assert dated[2].time is not None
    assert dated[2].time.edtf == "[2022-01-11..2022-01-13]"


def test_a_date_of_its_own_is_kept() -> None:
    one, two = mention(0, "2022-01-10"), mention(10, "2022-02-01")
    assert order_mentions([one, two], [relation(two, one, Order(A, 1, 1))])[1] is two


def test_what_follows_a_plan_is_planned() -> None:
    one, two = mention(0, "2022-01-10"), mention(10, None, Status.PAST)
    assert order_mentions([one, two], [relation(two, one, Order(A))])[1].status is Status.PLANNED
