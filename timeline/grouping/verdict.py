"""Two mentions -> together, to be suggested, or apart; and why."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.grouping.agreement import (
    dates_meet,
    keeps_apart,
    kinds,
    names_others,
    parties_shared,
    same_date,
    shares_enough,
    tells_one_act,
    where,
    who,
)
from timeline.grouping.traits import Traits
from timeline.records import Kind, Status

_NARROW = 10
"""Days within which a date is near enough to a day to be compared with one."""
NOT_BY_CHANCE = 40
"""Letters of a sentence that two articles do not happen to share."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``score``: 1 and more together, between 0 and 1 to be suggested, below 0 apart."""

    score: float
    reason: str = ""

    @property
    def joins(self) -> bool:
        """True where the two are one happening."""
        return self.score >= 1.0

    @property
    def parts(self) -> bool:
        """True where the two can not be one happening."""
        return self.score < 0


_ONE_ACT = frozenset(
    pair
    for one, two in (
        (Kind.AGREEMENT, Kind.STATEMENT),
        (Kind.AGREEMENT, Kind.CEASEFIRE),
        (Kind.AGREEMENT, Kind.VOTE),
        (Kind.STATEMENT, Kind.THREAT),
        (Kind.ELECTION, Kind.VOTE),
    )
    for pair in ((one, two), (two, one))
)
"""Kinds under which the same words are often told."""
_SIGNED = ((Kind.AGREEMENT, Kind.CEASEFIRE), (Kind.CEASEFIRE, Kind.AGREEMENT))
_NOTHING = Verdict(0.0)


def judge(a: Traits, b: Traits) -> Verdict:
    """What speaks for one happening, and against it."""
    if a.article == b.article and a.sentence == b.sentence:
        return _in_one_sentence(a, b)
    if a.words == b.words and a.trigger == b.trigger and a.article != b.article:
        if a.first == b.first:
            return Verdict(3.0, "the same sentence in two articles")
        if a.model == b.model and len(a.words) >= NOT_BY_CHANCE:
            return Verdict(2.5, "the same sentence in a copy, dated otherwise")
    if a.article == b.article and _told_of_two_dates(a, b):
        return Verdict(-0.5, "two dates of one article")
    kind, place, people = kinds(a, b), where(a, b), who(a, b)
    if a.article == b.article and _is_beside_it(a, b):
        return Verdict(-0.5, "told in the same article with other words and other people")
    if _is_told_besides(a, b, kind):
        return Verdict(-0.5, "told in addition")
    if not dates_meet(a, b):
        return _dates_part(a, b, kind, place, people)
    if kind == 0.0:
        return _NOTHING
    if place < 0:
        return Verdict(-1.0, "in different places")
    if keeps_apart(a, b):
        return Verdict(-1.0, "a round and one of its days, or a bilateral beside its summit")
    if Kind.DEADLINE in (a.kind, b.kind) and kind >= 0.6:
        return _deadlines(a, b, people)
    if people > -1.0 and _is_one_accord(a, b, place):
        return Verdict(1.1, "one accord: date and place agree")
    if people <= -1.0:
        return Verdict(-1.0, "other people")
    if people < 0:
        alike = kind >= 0.9 and place >= 0.8 and same_date(a, b) and a.article != b.article
        return Verdict(0.5, "two of three agree: place") if alike else _NOTHING
    return _weighed(a, b, kind, place, people)


def _in_one_sentence(a: Traits, b: Traits) -> Verdict:
    """Two events, but where the same date words, place and people say that it is one (“talked for
    hours and parted”)."""
    statuses = {a.status, b.status}
    if Status.POSTPONED in statuses and len(statuses) == 2 and kinds(a, b) >= 0.9:
        return Verdict(1.5, "put off to another day")
    one_date = (a.first, a.last) == (b.first, b.last) and (
        a.timex == b.timex or a.timex is None or b.timex is None
    )
    one_place = a.places == b.places or not (a.places and b.places)
    subset = a.persons <= b.persons and a.actors <= b.actors
    superset = a.persons >= b.persons and a.actors >= b.actors
    known = bool(a.places or a.persons or a.actors)
    if one_date and one_place and (subset or superset) and known and kinds(a, b) >= 0.9:
        return Verdict(1.4, "one happening, told twice in a sentence")
    return Verdict(-1.0, "two events of one sentence")


def _is_told_besides(a: Traits, b: Traits, kind: float) -> bool:
    """“He telephoned one. He also rang the other”: two acts of one man on one day."""
    later = b if b.sentence > a.sentence else a
    alike = kind >= 0.9 and a.article == b.article and not (a.takes_up or b.takes_up)
    return alike and later.also and a.stem != b.stem


def _is_beside_it(a: Traits, b: Traits) -> bool:
    """“The president opened the talks. Two ministers, who chair them, met a delegation.”: two
    verbs of one article, and people of whom none is named for both."""
    taken = a.takes_up or b.takes_up or a.stem == b.stem
    named = a.persons and b.persons and not a.persons & b.persons
    return bool(named) and not taken and a.kind in _TALKED and b.kind in _TALKED


_TALKED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.CALL, Kind.VISIT})


def _told_of_two_dates(a: Traits, b: Traits) -> bool:
    """“From 13 to 14 June” and “on 13 June”, each in words of its own."""
    exact = not (a.vague or b.vague) and a.timex is not None and b.timex is not None
    return exact and (a.first, a.last) != (b.first, b.last) and kinds(a, b) >= 0.6


def _is_one_accord(a: Traits, b: Traits, place: float) -> bool:
    """Whoever is named: two accords of one day in one city are rarer than a report that names but
    some of the signatories."""
    signed = a.kind is b.kind is Kind.AGREEMENT or (a.kind, b.kind) in _SIGNED
    one_day = a.days == b.days == 1 and a.first == b.first
    return signed and one_day and place >= 0.8 and a.article != b.article


def _deadlines(a: Traits, b: Traits, people: float) -> Verdict:
    same = a.due is not None and a.due == b.due and people > -1.0 and not names_others(a, b)
    if a.article == b.article and a.stem != b.stem and not (a.takes_up or b.takes_up):
        same = False  # two things may be due on one day
    return Verdict(2.0, "one deadline") if same else Verdict(0.4, "deadlines")


def _weighed(a: Traits, b: Traits, kind: float, place: float, people: float) -> Verdict:
    same = same_date(a, b)
    fits = same or max(a.days, b.days) <= _NARROW
    exact = 0.3 if same else 0.0
    if kind >= 0.6 and a.numbers & b.numbers and people >= 0 and fits:
        return Verdict(1.15, "date and kind agree, and how many there were")
    if not tells_one_act(a, b):
        return Verdict(0.5, "date and people agree, the words differ") if people > 0 else _NOTHING
    if kind >= 0.9 and people > 0 and place >= 0.5 and fits:
        return Verdict(1.6 + 0.2 * people + exact, "date, kind, place and people agree")
    if kind >= 0.9 and people >= 0.9 and fits and shares_enough(a, b):
        return Verdict(1.3 + exact, "date, kind and people agree")
    if kind >= 0.9 and place >= 0.5 and same:
        return Verdict(1.2, "date, kind and place agree")
    if kind >= 0.9 and people > 0 and same and _is_told_of_both(a, b) and shares_enough(a, b):
        return Verdict(1.05, "date and kind agree, and some of the people")
    if kind >= 0.6 and people > 0 and place >= 0.5 and same:
        return Verdict(1.1, "date, place and people agree")
    if (a.kind, b.kind) in _ONE_ACT and people >= 0.9 and same and parties_shared(a, b) >= 2:
        return Verdict(1.02, "date and people agree, and the kind nearly")
    if {a.kind, b.kind} == {Kind.VOTE, Kind.SANCTION} and same and a.bodies & b.bodies:
        return Verdict(1.02, "one decision of one body")
    if kind >= 0.9 and same and not (a.places or b.places) and a.trigger == b.trigger:
        return Verdict(1.0, "the same words on the same date")
    if kind >= 0.9 and same and a.status is b.status is Status.CANCELLED:
        return Verdict(1.0, "called off for the same day")
    if kind >= 0.5 and fits and (people > 0 or place > 0):
        agreed = "people" if people > 0 else "place"
        return Verdict(0.6, f"two of three agree: {agreed}")
    return _NOTHING


def _is_told_of_both(a: Traits, b: Traits) -> bool:
    """Some who took part in both are named beside one, and somebody beside the other."""
    if a.persons & b.persons:
        return True
    both_told = bool(a.told or a.persons) and bool(b.told or b.persons)
    return both_told and not (a.actors & b.actors).isdisjoint(a.told | b.told)


def _dates_part(a: Traits, b: Traits, kind: float, place: float, people: float) -> Verdict:
    """Dates that do not meet: one of the two reports may err, where all else agrees."""
    if a.article == b.article:
        return Verdict(-0.5, "two dates of one article") if kind >= 0.6 else _NOTHING
    if kind >= 0.9 and place > 0 and people >= 1.0 and max(a.days, b.days) == 1:
        return Verdict(0.3, "all but the date agree")
    return _NOTHING
