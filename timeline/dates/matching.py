"""Finds the dates of a text: runs of date words, rules over their classes, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from timeline.dates.items import Run, runs
from timeline.dates.lexicon import Lexicon, lexicon
from timeline.dates.meaning import Meaning
from timeline.dates.pattern import Pattern
from timeline.dates.rule import Found, Link, Rule, RuleKind, Several
from timeline.dates.rules import RULES
from timeline.spans import Span


@dataclass(slots=True)  # never changed; one is made for every date
class Candidate:
    """Date words with what they say. ``linked`` ties it to the candidate before it."""

    span: Span
    meaning: Meaning
    rule: str
    linked: Link | None = None


class _Step(NamedTuple):
    rule: Rule
    first: int
    last: int
    groups: Mapping[str, int]
    slots: Mapping[str, tuple[str, ...]]


class _Way(NamedTuple):
    """One way to read the words from some place on: a base and what is wrapped around it,
    innermost first. ``last`` is where it ends."""

    first: int
    last: int
    base: _Step
    wraps: tuple[_Step, ...]


_MAX_PLANS = 20_000
_MAX_PREFIXES = 2
_MAX_SUFFIXES = 2

_Rules = Mapping[RuleKind, Mapping[str, Sequence[tuple[Rule, Pattern]]]]
"""The rules of each kind by the character that their words can begin with."""


class Grammar:
    """The rules of one language. A plan is what can match in a class string; it does not depend
    on the words, so it is kept."""

    def __init__(self, words: Lexicon, rules: Sequence[Rule]) -> None:
        self.lexicon = words
        self._rules: dict[RuleKind, dict[str, list[tuple[Rule, Pattern]]]] = {
            kind: {} for kind in RuleKind
        }
        chars = words.alphabet.chars_by_class()
        for rule in rules:
            if rule.languages and words.language not in rule.languages:
                continue
            pattern = Pattern(rule.pattern, chars)
            for char in pattern.begins:
                self._rules[rule.kind].setdefault(char, []).append((rule, pattern))
        self._plans: dict[str, Plan] = {}

    def plan(self, classes: str) -> Plan:
        """How the class string can be read."""
        plan = self._plans.get(classes)
        if plan is None:
            if len(self._plans) >= _MAX_PLANS:
                self._plans.clear()
            plan = self._plans[classes] = Plan(classes, self._rules)
        return plan


class Plan:
    """The ways to read a class string from each of its places, found when first asked for."""

    __slots__ = ("_classes", "_found", "_rules", "_steps")

    def __init__(self, classes: str, rules: _Rules) -> None:
        self._classes = classes
        self._rules = rules
        self._steps: dict[tuple[RuleKind, int], list[_Step]] = {}
        self._found: dict[int, tuple[_Way, ...]] = {}

    def ways(self, place: int) -> tuple[_Way, ...]:
        """The ways to read on from a place, the longest first."""
        found = self._found.get(place)
        if found is None:
            ways = sorted(self._ways(place, 0), key=lambda way: -way.last)
            found = self._found[place] = tuple(ways)
        return found

    def _at(self, kind: RuleKind, place: int) -> list[_Step]:
        """What the rules of a kind match at a place."""
        steps = self._steps.get((kind, place))
        if steps is None:
            steps = self._steps[kind, place] = self._matched(kind, place)
        return steps

    def _matched(self, kind: RuleKind, place: int) -> list[_Step]:
        found = []
        for rule, pattern in self._rules[kind].get(self._classes[place : place + 1], ()):
            match = pattern.match(self._classes, place)
            if match is not None and match.end() > place:
                groups = pattern.groups(match)
                found.append(_Step(rule, place, match.end(), groups, pattern.slots))
        return found

    def _ways(self, place: int, depth: int) -> Iterator[_Way]:
        for base in self._at(RuleKind.BASE, place):
            yield from self._with_suffixes(_Way(place, base.last, base, ()), _MAX_SUFFIXES)
        if depth < _MAX_PREFIXES:
            for prefix in self._at(RuleKind.PREFIX, place):
                for way in self._ways(prefix.last, depth + 1):
                    yield way._replace(first=place, wraps=(*way.wraps, prefix))

    def _with_suffixes(self, way: _Way, left: int) -> Iterator[_Way]:
        yield way
        if not left:
            return
        for suffix in self._at(RuleKind.SUFFIX, way.last):
            longer = way._replace(last=suffix.last, wraps=(*way.wraps, suffix))
            yield from self._with_suffixes(longer, left - 1)


@cache
def grammar(language: str) -> Grammar:
    """The compiled rules of a language."""
    return Grammar(lexicon(language), RULES)


def find(text: str, lowered: str, pieces: Sequence[Span], rules: Grammar) -> Iterator[Candidate]:
    """The date words within some pieces of a text, in order, none overlapping. ``lowered`` is
    ``text`` in lower case and has the same length."""
    found = [run for piece in pieces for run in runs(text, lowered, piece, rules.lexicon)]
    for run in found:
        yield from _in_run(run, text, rules)


def _in_run(run: Run, text: str, rules: Grammar) -> Iterator[Candidate]:
    plan = rules.plan(run.classes)
    place, end = 0, len(run.items)
    before: int | None = None
    while place < end:
        for way in plan.ways(place):
            made = _make(way, run, text, rules.lexicon.language)
            if made is not None:
                link = None if before is None else _link(run, before, way.first)
                yield from _candidates(way, made, run, link)
                before = place = way.last
                break
        else:
            place += 1


def _make(way: _Way, run: Run, text: str, language: str) -> Meaning | Several | None:
    base = way.base
    assert base.rule.build is not None
    made = base.rule.build(
        Found(run, text, base.first, base.last, base.groups, base.slots, language)
    )
    for step in way.wraps:
        if made is None or isinstance(made, Several):
            return None
        assert step.rule.wrap is not None
        found = Found(run, text, step.first, step.last, step.groups, step.slots, language)
        made = step.rule.wrap(found, made)
    return made


def _candidates(
    way: _Way, made: Meaning | Several, run: Run, link: Link | None
) -> Iterator[Candidate]:
    items = run.items
    if isinstance(made, Several):
        for number, piece in enumerate(made.pieces):
            span = Span(items[piece.first].start, items[piece.last - 1].end)
            yield Candidate(span, piece.meaning, way.base.rule.name, made.link if number else link)
        return
    span = Span(items[way.first].start, items[way.last - 1].end)
    name = way.base.rule.name if not way.wraps else way.wraps[-1].rule.name
    yield Candidate(span, made, name, link)


def _link(run: Run, before: int, place: int) -> Link | None:
    """What the items between two dates of a run say of them."""
    between = run.items[before:place]
    if not between or len(between) > 2:
        return None
    joint = between[0]
    if joint.value("to") is not None or joint.value("dash") is not None:
        return Link.RANGE
    if joint.value("and") is not None:
        return Link.LIST
    return None
