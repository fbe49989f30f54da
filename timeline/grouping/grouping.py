"""Mentions -> groups of one happening, and what a person should be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.grouping.affairs import Affairs, in_its_month, only_one
from timeline.grouping.contradictions import put_off, told_otherwise
from timeline.grouping.members import GroupMember
from timeline.grouping.names import Spellings
from timeline.grouping.pairs import near_pairs
from timeline.grouping.sole_acts import sole_acts
from timeline.grouping.traits import Traits, traits_of
from timeline.grouping.unions import Unions
from timeline.grouping.verdict import Verdict, judge
from timeline.records import ActorType, EventId


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two members that may tell the same happening, and why a person should look."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of two and more members, by their places in the sequence that was given; pairs to
    ask a person about."""

    groups: tuple[tuple[int, ...], ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


def group_mentions(members: Sequence[GroupMember]) -> Grouping:
    """Groups and suggestions; undated members stay alone."""
    return _Grouper(members).grouping()


class _Grouper:
    def __init__(self, members: Sequence[GroupMember]) -> None:
        people = (actor for member in members for actor in member.mention.participants)
        spellings = Spellings(each.name for each in people if each.type is ActorType.PERSON)
        made = (traits_of(number, member, spellings) for number, member in enumerate(members))
        self._dated = [traits for traits in made if traits is not None]
        self._by_index = {traits.index: traits for traits in self._dated}
        self._unions = Unions(len(members), self._must_part)
        self._join_settled()

    def grouping(self) -> Grouping:
        """Sure pairs first, then what contradictions and the affair explain."""
        near = list(near_pairs(self._dated))
        judged = [(judge(a, b), a, b) for a, b in near]
        judged.sort(key=lambda each: -each[0].score)
        suggested = [each for each in judged if each[0].score > 0 and not each[0].joins]
        for verdict, a, b in judged:
            if verdict.joins:
                self._unions.join(a.index, b.index)
        affairs = Affairs(self._dated)
        self._join_all(put_off(near, self._dated, affairs))
        self._join_all(told_otherwise(self._still_apart(near), self._dated, affairs))
        self._join_all(sole_acts(self._still_apart(near), self._dated, affairs))
        self._join_all(only_one(self._dated, affairs, self._unions))
        self._join_all(in_its_month(near, self._unions))
        return Grouping(self._unions.groups(), self._suggestions(suggested))

    def _join_settled(self) -> None:
        """Members that tell one event already."""
        first: dict[EventId, int] = {}
        for traits in self._dated:
            if traits.event is not None:
                self._unions.join(first.setdefault(traits.event, traits.index), traits.index)

    def _still_apart(
        self, near: Iterable[tuple[Traits, Traits]]
    ) -> Iterator[tuple[Traits, Traits]]:
        """The pairs that are of two groups by the time they are asked for."""
        root = self._unions.root
        return ((a, b) for a, b in near if root(a.index) != root(b.index))

    def _join_all(self, found: Iterable[tuple[Traits, Traits, str]]) -> None:
        for a, b, _ in found:
            self._unions.join(a.index, b.index)

    def _suggestions(
        self, judged: Iterable[tuple[Verdict, Traits, Traits]]
    ) -> tuple[Suggestion, ...]:
        root = self._unions.root
        return tuple(
            Suggestion(min(a.index, b.index), max(a.index, b.index), verdict.reason)
            for verdict, a, b in judged
            if root(a.index) != root(b.index)
        )

    def _must_part(self, one: int, two: int) -> bool:
        a, b = self._by_index[one], self._by_index[two]
        if a.event is not None and b.event is not None:
            return a.event != b.event
        return judge(a, b).parts
