"""Groups by rules alone: sure pairs first, then what contradictions and the affair explain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.grouping.affairs import Affairs, in_its_month, only_one
from timeline.grouping.contradictions import put_off, told_otherwise
from timeline.grouping.odds import Pair
from timeline.grouping.sole_acts import sole_acts
from timeline.grouping.traits import Traits
from timeline.grouping.unions import Unions
from timeline.grouping.verdict import Verdict


def join_by_rules(
    near: Sequence[tuple[Traits, Traits]],
    judged: Mapping[Pair, Verdict],
    dated: Sequence[Traits],
    affairs: Affairs,
    unions: Unions,
) -> None:
    """Joins what rules hold for one happening; ``judged`` has a verdict of each near pair."""
    for pair, verdict in sorted(judged.items(), key=lambda each: -each[1].score):
        if verdict.joins:
            unions.join(*pair)
    _join_all(unions, put_off(near, dated, affairs))
    _join_all(unions, told_otherwise(_still_apart(near, unions), dated, affairs))
    _join_all(unions, sole_acts(_still_apart(near, unions), dated, affairs))
    _join_all(unions, only_one(dated, affairs, unions))
    _join_all(unions, in_its_month(near, unions))


def _still_apart(
    near: Iterable[tuple[Traits, Traits]], unions: Unions
) -> Iterator[tuple[Traits, Traits]]:
    """The pairs that are of two groups by the time they are asked for."""
    return ((a, b) for a, b in near if unions.root(a.index) != unions.root(b.index))


def _join_all(unions: Unions, found: Iterable[tuple[Traits, Traits, str]]) -> None:
    for a, b, _ in found:
        unions.join(a.index, b.index)
