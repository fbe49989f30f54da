"""Events that may be one, among those that a document holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.grouping.members import GroupMember
from timeline.grouping.names import Spellings
from timeline.grouping.pairs import near_pairs
from timeline.grouping.traits import traits_of
from timeline.grouping.verdict import Verdict, judge
from timeline.records import ActorType, EventId


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two events that may be one, the two mentions that say so, and why; likelier ones have the
    higher ``score``."""

    first: GroupMember
    second: GroupMember
    score: float
    reason: str


def likenesses(members: Sequence[GroupMember]) -> list[Likeness]:
    """Pairs of events of which two mentions agree and none contradict, likeliest first.

    Every member tells an event. A pair is in the order of ``members``.
    """
    people = (actor for member in members for actor in member.mention.participants)
    spellings = Spellings(each.name for each in people if each.type is ActorType.PERSON)
    free = (replace(member, event=None) for member in members)  # else pairs held are not compared
    made = (traits_of(number, member, spellings) for number, member in enumerate(free))
    best: dict[frozenset[EventId | None], Likeness] = {}
    parted: set[frozenset[EventId | None]] = set()
    for a, b in near_pairs([traits for traits in made if traits is not None]):
        pair = frozenset((members[a.index].event, members[b.index].event))
        if len(pair) == 1 or pair in parted:
            continue
        verdict = judge(a, b)
        if verdict.parts:
            parted.add(pair)
            best.pop(pair, None)
        elif verdict.score > 0 and _is_better(verdict, pair, best):
            first, second = sorted((a.index, b.index))
            best[pair] = Likeness(members[first], members[second], verdict.score, verdict.reason)
    return sorted(best.values(), key=lambda each: -each.score)


def _is_better(
    verdict: Verdict,
    pair: frozenset[EventId | None],
    best: Mapping[frozenset[EventId | None], Likeness],
) -> bool:
    return pair not in best or verdict.score > best[pair].score
