"""Acts that no article tells two of: they are one where two articles tell them of the same day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.grouping.affairs import Affairs
from timeline.grouping.agreement import keeps_apart, kinds, where, who
from timeline.grouping.traits import Traits
from timeline.records import ArticleId, Kind

_LONG_PAST = 5
"""Days before both articles from which on only the foremost act of a day is still told."""
_DECIDED = frozenset({Kind.VOTE, Kind.SANCTION, Kind.STATEMENT, Kind.AGREEMENT, Kind.OTHER})
Day = tuple[ArticleId, int, int]


def sole_acts(
    near: Iterable[tuple[Traits, Traits]], dated: Sequence[Traits], affairs: Affairs
) -> Iterator[tuple[Traits, Traits, str]]:
    """Pairs of two articles: what was long past, what one person or one body did on a day."""
    by_day: dict[Day, list[Traits]] = defaultdict(list)
    for traits in dated:
        by_day[traits.article, traits.first, traits.last].append(traits)
    for a, b in near:
        if a.article == b.article or (a.first, a.last) != (b.first, b.last):
            continue
        if where(a, b) < 0 or keeps_apart(a, b):
            continue
        if _is_long_past(a, b) and affairs.are_one(a, b) and who(a, b) >= 0:
            if kinds(a, b) >= 0.6 and _no_other(by_day, a, b):
                yield a, b, "the one act of a day long past"
        elif a.days == 1 and _one_person(by_day, a, b):
            yield a, b, "all that one person did on the day"
        elif a.days == 1 and _one_body(by_day, a, b):
            yield a, b, "all that a body decided on the day"


def _is_long_past(a: Traits, b: Traits) -> bool:
    return all(each.written - each.last >= _LONG_PAST for each in (a, b))


def _no_other(by_day: dict[Day, list[Traits]], a: Traits, b: Traits) -> bool:
    """Neither article tells another act of the day that could be meant."""
    return all(
        sum(kinds(each, other) >= 0.6 for each in by_day[told.article, told.first, told.last]) == 1
        for told, other in ((a, b), (b, a))
    )


def _one_person(by_day: dict[Day, list[Traits]], a: Traits, b: Traits) -> bool:
    if a.persons != b.persons or len(a.persons) != 1 or kinds(a, b) < 0.5:
        return False
    return all(
        sum(bool(each.persons & a.persons) for each in by_day[told.article, told.first, told.last])
        == 1
        for told in (a, b)
    )


def _one_body(by_day: dict[Day, list[Traits]], a: Traits, b: Traits) -> bool:
    shared = a.bodies & b.bodies & a.told & b.told
    if not shared or not {a.kind, b.kind} <= _DECIDED or kinds(a, b) < 0.6:
        return False
    return all(
        sum(bool(each.bodies & shared) for each in by_day[told.article, told.first, told.last]) == 1
        for told in (a, b)
    )
