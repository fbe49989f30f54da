"""Reports of one act that give other days: put off, told wrongly, or told by another clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.grouping.affairs import Affairs
from timeline.grouping.agreement import kinds, where, who
from timeline.grouping.pairs import WRONG_BY
from timeline.grouping.traits import Traits
from timeline.records import ArticleId, Kind, Status

Pair = tuple[Traits, Traits]
_FROM_AFAR = 4
"""Days before what they announce at which two announcements are of one plan."""


def put_off(
    near: Sequence[Pair], dated: Sequence[Traits], affairs: Affairs
) -> Iterator[tuple[Traits, Traits, str]]:
    """A plan for a day on which nothing like it was held, beside what was held within two days."""
    by_day = _by_day(dated)
    held: dict[int, list[Traits]] = defaultdict(list)
    plans: dict[int, Traits] = {}
    for one, two in near:
        for plan, other in ((one, two), (two, one)):
            if _is_plan_of(plan, other):
                plans[plan.index] = plan
                held[plan.index].append(other)
    for index, plan in plans.items():
        if not any(_may_be_held(plan, other, affairs) for other in by_day[plan.first]):
            nearest = min(held[index], key=lambda other: abs(other.first - plan.first))
            yield plan, nearest, "planned for one day, held on another"


def _may_be_held(plan: Traits, other: Traits, affairs: Affairs) -> bool:
    """What was held on the day itself, as far as can be told."""
    if other.status is not Status.PAST or kinds(plan, other) < 0.9 or where(plan, other) < 0:
        return False
    people = who(plan, other)
    if people == 0 and other.persons and not plan.persons:
        return False  # two who meet on the day are not the parties of the plan
    return people > 0 or (people == 0 and affairs.are_one(plan, other))


def _is_plan_of(plan: Traits, held: Traits) -> bool:
    return (
        (plan.status, held.status) == (Status.PLANNED, Status.PAST)
        and plan.days == held.days == 1
        and held.written >= held.first
        and held.written > plan.written
        and abs(held.first - plan.first) <= WRONG_BY
        and _is_like(plan, held)
    )


def _is_like(a: Traits, b: Traits) -> bool:
    if a.article == b.article or kinds(a, b) < 0.9 or where(a, b) < 0 or who(a, b) < 0.9:
        return False
    shared = max(len(a.persons & b.persons), len(a.actors & b.actors))
    return where(a, b) > 0 or shared >= 2


def told_otherwise(
    near: Iterable[Pair], dated: Sequence[Traits], affairs: Affairs
) -> Iterator[tuple[Traits, Traits, str]]:
    """Two reports of one act a day or two apart, where no article tells both."""
    by_day = _by_day(dated)
    for a, b in near:
        if a.article == b.article or a.status is not b.status:
            continue
        if not 0 < _days_apart(a, b) <= WRONG_BY or not (
            _one_act(a, b) or _one_first_time(a, b, affairs)
        ):
            continue
        if not _tells_both(by_day, a, b):
            yield a, b, "reports differ on the day"


def _by_day(dated: Sequence[Traits]) -> dict[int, list[Traits]]:
    found: dict[int, list[Traits]] = defaultdict(list)
    for traits in dated:
        if traits.days == 1:
            found[traits.first].append(traits)
    return found


def _days_apart(a: Traits, b: Traits) -> int:
    """Days between two dates; 0 where they meet."""
    return max(a.first - b.last, b.first - a.last, 0)


def _one_act(a: Traits, b: Traits) -> bool:
    """An act that is done once: an accord, a meeting of the same three, one plan seen from afar."""
    kind = kinds(a, b)
    if kind < 0.6:
        return False
    place, people = where(a, b), who(a, b)
    if _days_apart(a, b) == 1 and _from_afar(a) and _from_afar(b):
        known = kind >= 0.9 or Kind.OTHER in (a.kind, b.kind)
        if known and place >= 0.8 and people >= 0.6:
            return True
    if max(a.days, b.days) > 1:
        return False
    if Kind.AGREEMENT in (a.kind, b.kind):
        known = kind >= 0.9 or people > 0
        return known and place > 0 and people >= 0 and _days_apart(a, b) == 1
    if a.kind is not Kind.MEETING or b.kind is not Kind.MEETING or place < 0:
        return False
    if a.pair and b.pair:
        clock = a.clock_elsewhere != b.clock_elsewhere
        return clock and people >= 1.0 and _days_apart(a, b) == 1
    if a.plenary and b.plenary and _days_apart(a, b) == 1 and people >= 0:
        return bool(a.numbers & b.numbers) or (place >= 0.8 and people >= 0.6)
    return len(a.persons & b.persons) >= 2 and people >= 0.6


def _one_first_time(a: Traits, b: Traits, affairs: Affairs) -> bool:
    """All come together for the first time but once."""
    together = a.plenary and b.plenary and a.first_time and b.first_time
    return together and kinds(a, b) >= 0.9 and where(a, b) >= 0 and affairs.are_one(a, b)


def _from_afar(traits: Traits) -> bool:
    return (
        traits.status is Status.PLANNED
        and traits.written > 0
        and traits.first - traits.written >= _FROM_AFAR
    )


def _tells_both(by_day: dict[int, list[Traits]], a: Traits, b: Traits) -> bool:
    days = {a.first, b.first}
    told: dict[ArticleId, set[int]] = defaultdict(set)
    for day in days:
        for other in by_day.get(day, ()):
            if kinds(a, other) >= 0.9 and _is_same(other, a, b):
                told[other.article].add(day)
    return any(seen == days for seen in told.values())


def _is_same(other: Traits, a: Traits, b: Traits) -> bool:
    if a.persons and b.persons:
        return len(other.persons & a.persons & b.persons) >= 2
    return where(a, other) >= 0 and who(a, other) >= 0.6
