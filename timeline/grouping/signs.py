"""What of two mentions speaks for one happening or against it, each sign by its name."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.grouping.agreement import dates_meet, keeps_apart, kinds, same_date, where, who
from timeline.grouping.batch import Batch
from timeline.grouping.traits import Traits
from timeline.grouping.verdict import Verdict
from timeline.grouping.wording import Wording
from timeline.records import Kind, Status

Sign = tuple[str, float]
_WIDE, _LONG = 7, 3
_MOST_SHARED = 4
_ONCE = frozenset((Kind.AGREEMENT, Kind.VOTE, Kind.ELECTION, Kind.DEADLINE, Kind.VISIT))
_TALKS = frozenset((Kind.MEETING, Kind.NEGOTIATION))


def signs(a: Traits, b: Traits, verdict: Verdict, batch: Batch) -> Iterator[Sign]:
    """Those that are there; most are 1, some a share."""
    kind, place = kinds(a, b), where(a, b)
    equal = (a.first, a.last) == (b.first, b.last)
    shared = len(a.persons & b.persons)
    alike = kind >= 0.9
    rivals = batch.rivals(a, b), batch.rivals(b, a)
    yield from _of_kinds(a, b, kind)
    yield from _of_places(place)
    yield from _of_people(a, b)
    yield from _of_dates(a, b, equal=equal)
    yield from _of_words(a, b, batch)
    yield from _of_articles(a, b, batch)
    yield from _of_status(a, b)
    yield from _of_gathering(a, b)
    yield from _of_verdict(verdict)
    if max(rivals) == 0:
        yield "no rivals", 1.0
    elif max(rivals) > 1:
        yield "rivals", 1.0
    if not equal:
        return
    if alike:
        yield "date and kind", 1.0
        if a.stem == b.stem and a.article != b.article:
            yield "date, kind and verb", 1.0
        if shared:
            yield "date, kind and a person", 1.0
        if shared > 1:
            yield "date, kind and persons", 1.0
        if place >= 0.8:
            yield "date, kind and place", 1.0
        if max(rivals) == 0:
            yield "date and kind, no rivals", 1.0
    elif kind >= 0.5 and shared:
        yield "date, a person and kinds akin", 1.0
    if place >= 0.8:
        yield "date and place", 1.0
    if a.kind is b.kind and a.kind in _ONCE:
        yield "date and what is done once", 1.0


def _of_kinds(a: Traits, b: Traits, kind: float) -> Iterator[Sign]:
    name = "one kind" if kind == 1 else "kinds alike" if kind >= 0.9 else "kinds akin"
    yield (name if kind >= 0.5 else "kinds foreign"), 1.0
    if Kind.OTHER in (a.kind, b.kind):
        yield "no kind", 1.0
    if a.kind is b.kind and a.kind in _ONCE:
        yield "done once", 1.0
    if a.kind in _TALKS and b.kind in _TALKS:
        yield "talks", 1.0


def _of_places(place: float) -> Iterator[Sign]:
    if place >= 0.8:
        yield "one place", 1.0
    elif place > 0.3:
        yield "one country", 1.0
    elif place > 0:
        yield "places near", 1.0
    elif place < 0:
        yield "other places", 1.0


def _of_people(a: Traits, b: Traits) -> Iterator[Sign]:
    shared = a.persons & b.persons
    if shared:
        yield ("a person" if len(shared) == 1 else "persons"), 1.0
        if a.persons == b.persons:
            yield "the same persons", 1.0
        elif a.persons - b.persons and b.persons - a.persons:
            yield "some other persons", 1.0
    elif a.persons and b.persons:
        yield "other persons", 1.0
    else:
        yield "no persons", 1.0
    if a.pair and b.pair and a.persons != b.persons:
        yield "another pair", 1.0
    yield from _of_parties(a, b)
    if who(a, b) < 0:
        yield "other people", 1.0
    if a.says_little or b.says_little:
        yield "says little", 1.0
    if a.is_bare or b.is_bare:
        yield "says nothing", 1.0


def _of_parties(a: Traits, b: Traits) -> Iterator[Sign]:
    several = len(a.actors & b.actors) > 1
    yield from _shared(a.actors, b.actors, "parties" if several else "a party", "other parties")
    yield from _shared(a.told, b.told, "a party named", "other parties named")
    if a.bodies & b.bodies:
        yield "a body", 1.0


def _of_dates(a: Traits, b: Traits, *, equal: bool) -> Iterator[Sign]:
    longest, shortest = max(a.days, b.days), min(a.days, b.days)
    if equal:
        yield "one date", 1.0
        if a.days == 1:
            yield "one day", 1.0
    else:
        if same_date(a, b):
            yield "one date, as foretold", 1.0
        if dates_meet(a, b):
            if longest > _WIDE:
                yield "wide date", 1.0
            if a.vague or b.vague:
                yield "vague date", 1.0
        else:
            gap = max(a.first - b.last, b.first - a.last)
            yield ("next day" if gap == 1 else "days apart"), 1.0
    if a.lasting != b.lasting:
        if longest >= _LONG and shortest == 1:
            yield "a day of many", 1.0
        if a.first == b.first:
            yield "one beginning", 1.0
    if keeps_apart(a, b):
        yield "kept apart", 1.0


def _of_words(a: Traits, b: Traits, batch: Batch) -> Iterator[Sign]:
    yield "names alike", batch.names.likeness(a.wording.names, b.wording.names)
    yield "names near alike", batch.names.likeness(a.wording.near, b.wording.near)
    yield from _of_order(a.wording, b.wording, batch)
    if a.language == b.language:
        yield "words alike", batch.words.likeness(a.wording.words, b.wording.words)
        yield "clauses alike", batch.words.likeness(a.wording.clause, b.wording.clause)
    else:
        yield "other language", 1.0
    if a.stem == b.stem:
        yield "one verb", 1.0
    if a.trigger == b.trigger:
        yield "one word", 1.0
    if a.takes_up or b.takes_up:
        yield "taken up", 1.0
    yield from _shared(a.numbers, b.numbers, "a count", "other counts")


def _of_order(a: Wording, b: Wording, batch: Batch) -> Iterator[Sign]:
    """Who does it and to whom, as far as that is told by what stands before and behind; and when
    of the day."""
    for name, one, two in (("before", a.before, b.before), ("behind", a.behind, b.behind)):
        if one and two:
            yield f"names {name} alike", batch.names.likeness(one, two)
            if one.isdisjoint(two):
                yield f"other names {name}", 1.0
    yield from _shared(a.hours, b.hours, "one hour", "other hours")
    yield from _shared(a.phases, b.phases, "one phase", "other phases")
    if bool(a.phases) != bool(b.phases):
        yield "a phase", 1.0


def _shared(a: frozenset[str], b: frozenset[str], same: str, other: str) -> Iterator[Sign]:
    """One sign where two sets have something in common, another where both are told and have
    nothing."""
    if a and b:
        yield (other if a.isdisjoint(b) else same), 1.0


def _of_articles(a: Traits, b: Traits, batch: Batch) -> Iterator[Sign]:
    if a.article == b.article:
        yield "one article", 1.0
        if a.stem == b.stem or a.takes_up or b.takes_up:
            yield "one article, taken up", 1.0
        if a.sentence == b.sentence:
            yield "one sentence", 1.0
        if a.also or b.also:
            yield "in addition", 1.0
    else:
        if a.words == b.words:
            yield "copied", 1.0
        if a.model == b.model:
            yield "copied article", 1.0
    yield "one affair", min(_MOST_SHARED, batch.affairs.shared(a, b)) / _MOST_SHARED


def _of_status(a: Traits, b: Traits) -> Iterator[Sign]:
    statuses = {a.status, b.status}
    if statuses == {Status.PLANNED, Status.PAST}:
        yield "planned and held", 1.0
    elif statuses == {Status.PLANNED}:
        yield "both planned", 1.0
    if Status.POSTPONED in statuses:
        yield "postponed", 1.0
    if Status.CANCELLED in statuses and len(statuses) > 1:
        yield "cancelled and not", 1.0


def _of_gathering(a: Traits, b: Traits) -> Iterator[Sign]:
    if a.plenary and b.plenary:
        yield "all together", 1.0
    elif a.plenary or b.plenary:
        yield "all together and not", 1.0
    if (a.pair and (b.plenary or b.many)) or (b.pair and (a.plenary or a.many)):
        yield "two and all", 1.0
    if a.alone != b.alone:
        yield "alone and not", 1.0
    if a.meal != b.meal:
        yield "meal and not", 1.0
    elif a.meal:
        yield "meals", 1.0


def _of_verdict(verdict: Verdict) -> Iterator[Sign]:
    if verdict.joins:
        yield "joined", 1.0
    elif verdict.score >= 0.3:
        yield "suggested", 1.0
    elif verdict.parts:
        yield ("parted in the article" if verdict.score == -0.5 else "parted"), 1.0
