"""Mentions -> groups of one happening, and what a person should be asked."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.grouping.affairs import Affairs
from timeline.grouping.agreement import dates_meet
from timeline.grouping.batch import Batch
from timeline.grouping.members import GroupMember
from timeline.grouping.merging import Merging
from timeline.grouping.names import Spellings
from timeline.grouping.odds import Pair, first_odds, second_odds, standings
from timeline.grouping.pairs import near_pairs
from timeline.grouping.ruling import join_by_rules
from timeline.grouping.signs import Sign, signs
from timeline.grouping.traits import Traits, traits_of
from timeline.grouping.unions import Unions
from timeline.grouping.verdict import NOT_BY_CHANCE, Verdict, judge
from timeline.records import ActorType, EventId

_FEW, _RULED, _ASKED = 6, 2.0, 0.7
"""Mentions with which rules and odds have the same weight; the odds of what rules say, and those
against what they would ask of a person."""
_MAYBE = -1.2
"""Odds from which a person is asked."""
_LIKE = "told in like words"


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
    return Weighing(members).grouping()


class Weighing:
    """The pairs of members that are compared, each with its signs."""

    def __init__(self, members: Sequence[GroupMember]) -> None:
        people = (actor for member in members for actor in member.mention.participants)
        spellings = Spellings(each.name for each in people if each.type is ActorType.PERSON)
        made = (traits_of(number, member, spellings) for number, member in enumerate(members))
        self._size = len(members)
        dated = [traits for traits in made if traits is not None]
        self._by_index = {traits.index: traits for traits in dated}
        self._copied = list(_copied(dated))
        copies = {copy for _, copy in self._copied}
        self._dated = [traits for traits in dated if traits.index not in copies]
        self._article = [member.article for member in members]

        near = list(near_pairs(self._dated))
        affairs = Affairs(self._dated)
        self.judged = {_pair(a, b): judge(a, b) for a, b in near}
        self.signs = self._weighed(near, affairs)

    def _weighed(
        self, near: Sequence[tuple[Traits, Traits]], affairs: Affairs
    ) -> Mapping[Pair, list[Sign]]:
        """What rules make of a pair is one of its signs."""
        batch = Batch(self._dated, affairs)
        ruled = Unions(self._size, self._must_part_by_rule)
        self._ruled: set[Pair] = set()
        join_by_rules(near, self.judged, self._dated, affairs, ruled)
        found: dict[Pair, list[Sign]] = {}
        for a, b in near:
            pair = _pair(a, b)
            found[pair] = list(signs(a, b, self.judged[pair], batch))
            if ruled.root(a.index) == ruled.root(b.index):
                found[pair].append(("grouped by rules", 1.0))
                if not dates_meet(a, b):
                    found[pair].append(("grouped by rules, dates apart", 1.0))
                self._ruled.add(pair)
        return found

    def standings(self, first: Mapping[Pair, float]) -> Mapping[Pair, list[Sign]]:
        """How each pair stands among the others by its first odds."""
        return standings(first, self._article)

    def leaning(self, odds: Mapping[Pair, float]) -> Mapping[Pair, float]:
        """The odds, leaning to what rules say: the fewer mentions there are to weigh a pair by, the
        more."""
        share = len(self._dated) / (len(self._dated) + _FEW)
        return {
            pair: share * value + (1 - share) * self._by_rules(pair) for pair, value in odds.items()
        }

    def _by_rules(self, pair: Pair) -> float:
        if pair in self._ruled:
            return _RULED
        return -_ASKED if self.judged[pair].score > 0 else -_RULED

    def merged(self, odds: Mapping[Pair, float]) -> Merging:
        """The groups that the odds of pairs make."""
        parted = {pair for pair, verdict in self.judged.items() if verdict.parts}
        return Merging(self._size, odds, self._settled(), parted, self._must_part)

    def grouping(self) -> Grouping:
        """The groups by the weights that were learned."""
        first = {pair: first_odds(each) for pair, each in self.signs.items()}
        standing = self.standings(first)
        odds = {pair: second_odds((*each, *standing[pair])) for pair, each in self.signs.items()}
        leaning = self.leaning(odds)
        merging = self.merged(leaning)
        return Grouping(merging.groups(), self._suggestions(leaning, merging))

    def _settled(self) -> Iterator[Pair]:
        """Members that tell one event already, sentences that were copied, and nouns that take up
        what their article told (“Monday's negotiations”)."""
        first: dict[EventId, int] = {}
        for traits in self._by_index.values():
            if traits.event is not None:
                yield first.setdefault(traits.event, traits.index), traits.index
        yield from self._copied
        for (one, two), verdict in self.judged.items():
            a, b = self._by_index[one], self._by_index[two]
            free = a.event is None and b.event is None
            if free and verdict.joins and _takes_up(a, b):
                yield one, two

    def _suggestions(self, odds: Mapping[Pair, float], merging: Merging) -> tuple[Suggestion, ...]:
        likely = sorted(odds.items(), key=lambda each: -each[1])
        return tuple(
            Suggestion(*pair, self.judged[pair].reason or _LIKE)
            for pair, value in likely
            if _is_suggested(value, self.judged[pair]) and not merging.together(*pair)
        )

    def _must_part(self, one: int, two: int) -> bool:
        """Two events that the document holds, and two of one sentence."""
        a, b = self._by_index[one], self._by_index[two]
        if a.event is not None and b.event is not None:
            return a.event != b.event
        beside = a.article == b.article and a.sentence == b.sentence
        return beside and not judge(a, b).joins

    def _must_part_by_rule(self, one: int, two: int) -> bool:
        return self._must_part(one, two) or judge(self._by_index[one], self._by_index[two]).parts


def _copied(dated: Iterable[Traits]) -> Iterator[Pair]:
    """The first mention of a sentence, and each of the same sentence in another article that tells
    the same of the same date: it need not be compared again."""
    first: dict[Hashable, Traits] = {}
    for traits in dated:
        if len(traits.words) < NOT_BY_CHANCE or traits.event is not None:
            continue
        when = traits.first, traits.last, traits.status
        what = traits.words, traits.trigger, traits.kind
        whose = traits.persons, traits.actors, traits.places  # a word may tell two events of a day
        told = first.setdefault((when, what, whose), traits)
        if told.article != traits.article:
            yield told.index, traits.index


def _takes_up(a: Traits, b: Traits) -> bool:
    """A noun of one article on the very date of a verb."""
    same = a.article == b.article and a.sentence != b.sentence and a.kind is b.kind
    return same and (a.first, a.last) == (b.first, b.last) and a.takes_up != b.takes_up


def _pair(a: Traits, b: Traits) -> Pair:
    return (a.index, b.index) if a.index < b.index else (b.index, a.index)


def _is_suggested(odds: float, verdict: Verdict) -> bool:
    return not verdict.parts and odds > (_MAYBE if verdict.score > 0 else _MAYBE / 2)
