"""Dates that come by order: “two days later”, “after Geneva, that week”. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline import edtf
from timeline.daynumber import (
    civil_date,
    day_number,
    month_length,
    weekday,
)
from timeline.records import (
    Basis,
    EventMention,
    MentionKey,
    MentionRelation,
    Order,
    RelationKind,
    Status,
)
from timeline.timevalue import Form, Granularity, TimeValue


def place_by_order(order: Order, anchor: TimeValue) -> TimeValue:
    """When something happens that stands in ``order`` to what happens at ``anchor``.

    Offsets count days from the anchor's nearer edge; ``greatest`` None is open, unless ``limit``
    closes it. Raises ValueError where the order leaves no day (a limit that ends too early).
    """
    if order.kind is RelationKind.SAME_AS_ANNOUNCED:
        return anchor
    if order.limit in _ENDS:
        anchor, order = _its_end(anchor, order.limit), replace(order, limit=None)
    first, last = _offsets(order, anchor)
    low, high = _limit(order, anchor)
    if low is not None:
        first = low if first is None else max(first, low)
    if high is not None:
        last = high if last is None else min(last, high)
    if first is not None and last is not None and first > last:
        raise ValueError("the order leaves no day")
    if first is None and last is None:
        raise ValueError("the anchor is open on the side that matters")
    return edtf.within_days(first, last)


def _offsets(order: Order, anchor: TimeValue) -> tuple[int | None, int | None]:
    """First and last day, before any limit."""
    exact = order.greatest is not None and order.greatest == order.least
    if order.least and anchor.form is Form.LASTING and anchor.granularity <= Granularity.DAY:
        exact = False  # from the end of a summit of two days, not from either of them
    if order.kind is RelationKind.AFTER:
        edge, far = anchor.last_day, anchor.last_day
        if anchor.granularity > Granularity.DAY or (exact and not anchor.is_single_day):
            edge = anchor.first_day if exact else edge
        if edge is None or far is None:
            return None, None
        return edge + order.least, None if order.greatest is None else far + order.greatest
    edge, far = anchor.first_day, anchor.first_day
    if exact and not anchor.is_single_day:
        edge = anchor.last_day
    if edge is None or far is None:
        return None, None
    return None if order.greatest is None else far - order.greatest, edge - order.least


def _its_end(anchor: TimeValue, limit: str | None) -> TimeValue:
    """The first or the last day of what lasts some days; all of it where its days are unknown."""
    edge = anchor.first_day if limit == _FIRST_DAY else anchor.last_day
    lasts = anchor.form is Form.LASTING and anchor.granularity <= Granularity.DAY
    return edtf.day(edge) if lasts and edge is not None else anchor


def _limit(order: Order, anchor: TimeValue) -> tuple[int | None, int | None]:
    """First and last day that the limit allows."""
    if order.limit is None:
        return None, None
    day = anchor.first_day if anchor.first_day is not None else anchor.last_day
    if order.limit not in _UNITS:
        bound = edtf.parse(order.limit)
        return bound.first_day, bound.last_day
    if day is None:
        return None, None
    if order.limit in _WEEKS:
        monday = day - weekday(day) + 7 * _WEEKS[order.limit]
        return monday, monday + 6
    year, month, _ = civil_date(day)
    if order.limit == "month":
        return day_number(year, month), day_number(year, month, month_length(year, month))
    return day_number(year), day_number(year, 12, 31)


_FIRST_DAY, _LAST_DAY = "first day", "last day"
_ENDS = frozenset({_FIRST_DAY, _LAST_DAY})
_WEEKS = {"week": 0, "next week": 1, "week before": -1}
_UNITS = frozenset({*_WEEKS, "month", "year"})


def order_mentions(
    mentions: Sequence[EventMention], relations: Iterable[MentionRelation]
) -> tuple[EventMention, ...]:
    """The mentions, those without a date of their own dated by their relations.

    A mention whose anchor stays undated stays undated too; circles are left alone. Several
    relations of one mention narrow each other where they agree.
    """
    ordering = tuple(relations)
    if not ordering:
        return tuple(mentions)
    found = {mention.key: mention for mention in mentions}
    waiting = [
        relation
        for relation in ordering
        if relation.subject in found
        and relation.anchor in found
        and found[relation.subject].time is None
    ]
    by_subject: dict[MentionKey, list[MentionRelation]] = {}
    for relation in waiting:
        by_subject.setdefault(relation.subject, []).append(relation)
    progress = True
    while progress:
        progress = False
        for subject, group in list(by_subject.items()):
            if any(found[relation.anchor].time is None for relation in group):
                continue
            dated = _dated(found[subject], [(r, found[r.anchor]) for r in group])
            del by_subject[subject]
            if dated is not None:
                found[subject], progress = dated, True
    return tuple(found[mention.key] for mention in mentions)


def _dated(
    mention: EventMention, group: Sequence[tuple[MentionRelation, EventMention]]
) -> EventMention | None:
    time: TimeValue | None = None
    for relation, anchor in group:
        assert anchor.time is not None
        try:
            placed = place_by_order(relation.order, anchor.time)
        except ValueError:
            continue
        time = placed if time is None else narrowed(time, placed)
    if time is None:
        return None
    anchor = group[0][1]
    status = mention.status
    if (
        status is Status.PAST
        and anchor.status is Status.PLANNED
        and (group[0][0].order.kind is RelationKind.AFTER)
    ):
        status = Status.PLANNED
    explanation = mention.why_dated
    if anchor.why_dated and anchor.why_dated not in explanation:
        explanation = f"{explanation} {anchor.title}: {anchor.why_dated}".strip()
    explanation = mention.dated_as(explanation)
    return replace(mention, time=time, basis=Basis.ORDER, status=status, explanation=explanation)


def narrowed(one: TimeValue, two: TimeValue) -> TimeValue:
    """What both allow; the first where they contradict each other."""
    first = max((t for t in (one.first_day, two.first_day) if t is not None), default=None)
    last = min((t for t in (one.last_day, two.last_day) if t is not None), default=None)
    leaves_none = first is not None and last is not None and first > last
    if leaves_none or (first, last) == (one.first_day, one.last_day):
        return one
    return edtf.within_days(first, last)
