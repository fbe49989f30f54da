"""Mentions that say little, placed by what their articles are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.grouping.agreement import kinds, names_others, parties_shared, where, who
from timeline.grouping.traits import Traits
from timeline.grouping.unions import Unions
from timeline.records import ArticleId

_SOME_DAYS, _WEEKS, _MONTHS = 4, 8, 62
"""Days of a date that is near enough to exact; least and most days of one that is vague."""
_ONE_AFFAIR = 2
"""People and states that two articles of one affair have in common."""


class Affairs:
    """What each article is about: the people and states of its dated events."""

    def __init__(self, dated: Sequence[Traits]) -> None:
        self._parties: dict[ArticleId, set[str]] = defaultdict(set)
        for traits in dated:
            self._parties[traits.article] |= traits.actors | traits.persons

    def shared(self, a: Traits, b: Traits) -> int:
        """People and states that two articles have in common."""
        return len(self._parties[a.article] & self._parties[b.article])

    def are_one(self, a: Traits, b: Traits) -> bool:
        """True where the two articles tell of the same affair."""
        return self.shared(a, b) >= _ONE_AFFAIR


def only_one(
    dated: Sequence[Traits], affairs: Affairs, unions: Unions
) -> Iterator[tuple[Traits, Traits, str]]:
    """A mention that names neither people nor place, or a gathering of all, beside the one act of
    its kind on its dates that reports of the same affair tell."""
    on_dates: dict[tuple[int, int], list[Traits]] = defaultdict(list)
    for traits in dated:
        on_dates[traits.first, traits.last].append(traits)
    for one in dated:
        if not (one.says_little or one.plenary):
            continue
        alike = [
            other
            for other in on_dates[one.first, one.last]
            if kinds(one, other) >= 0.9 and _may_be_one(one, other, affairs)
        ]
        for chosen in _chosen(one, alike, unions):
            yield one, chosen, "the only one of its kind on the day"


def _may_be_one(one: Traits, other: Traits, affairs: Affairs) -> bool:
    if not one.plenary:
        return affairs.are_one(one, other) and _have_something_in_common(one, other)
    if (one.bodies or other.bodies) and not one.bodies & other.bodies:
        return one.is_bare and other.plenary and affairs.are_one(one, other)
    return other.plenary and affairs.shared(one, other) >= (1 if one.says_little else _ONE_AFFAIR)


def _have_something_in_common(one: Traits, other: Traits) -> bool:
    """Not one that says only who beside one that says only where; not other people."""
    if names_others(one, other):
        return False
    return one.is_bare or other.is_bare or who(one, other) > 0 or where(one, other) > 0


def _chosen(one: Traits, alike: Sequence[Traits], unions: Unions) -> list[Traits]:
    """Of each group that may be meant, one: all of them for a gathering of all, which there is
    but once a day; else none where there are several."""
    groups: dict[int, list[Traits]] = defaultdict(list)
    for other in alike:
        groups[unions.root(other.index)].append(other)
    groups.pop(unions.root(one.index), None)
    for root, group in list(groups.items()):
        told_here = [other for other in group if other.article == one.article]
        if any(other.also for other in told_here) or (told_here == group and not one.plenary):
            del groups[root]
    if len(groups) > 1 and not one.plenary:
        return []
    return [group[0] for group in groups.values()]


def in_its_month(
    near: Sequence[tuple[Traits, Traits]], unions: Unions
) -> Iterator[tuple[Traits, Traits, str]]:
    """“The accord struck in Geneva in November”: the one of its kind there, or between the same
    two, in the weeks that the date allows."""
    within: dict[int, list[Traits]] = defaultdict(list)
    vague: dict[int, Traits] = {}
    for one, two in near:
        for wide, exact in ((one, two), (two, one)):
            if _may_be_in(wide, exact):
                vague[wide.index] = wide
                within[wide.index].append(exact)
    for index, wide in vague.items():
        groups = {unions.root(each.index): each for each in within[index]}
        groups.pop(unions.root(index), None)
        if len(groups) == 1:
            yield wide, next(iter(groups.values())), "the only one of its kind in that time"


def _may_be_in(wide: Traits, exact: Traits) -> bool:
    if not wide.vague or not _WEEKS <= wide.days <= _MONTHS or exact.days > _SOME_DAYS:
        return False
    if exact.first < wide.first or exact.last > wide.last or wide.article == exact.article:
        return False
    place, people = where(wide, exact), who(wide, exact)
    alike = kinds(wide, exact) >= 0.9 and place >= 0 and people >= 0
    return alike and (place >= 0.8 or (people >= 0.9 and parties_shared(wide, exact) >= 2))
