"""How well two mentions agree in kind, in place, in people and in date."""

from __future__ import annotations

from math import cos, hypot, inf, radians

from timeline.grouping.names import region_names
from timeline.grouping.traits import Traits
from timeline.records import Kind, Status

_TWO_SIDED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.CALL})
_FACE_TO_FACE = frozenset({Kind.MEETING, Kind.NEGOTIATION})
_ONCE_A_DAY = _TWO_SIDED | {Kind.VISIT, Kind.AGREEMENT, Kind.VOTE, Kind.ELECTION, Kind.DEADLINE}
_ONES_OWN = frozenset({Kind.VISIT, Kind.STATEMENT, Kind.THREAT})
"""What another person does is another act, be it for the same state."""
_BY_ITS_DATE = frozenset({Kind.DEADLINE, Kind.ELECTION, Kind.VOTE})
_AKIN = {
    pair: likeness
    for one, two, likeness in (
        (Kind.MEETING, Kind.NEGOTIATION, 0.9),
        (Kind.MEETING, Kind.VISIT, 0.5),
        (Kind.AGREEMENT, Kind.STATEMENT, 0.6),
        (Kind.AGREEMENT, Kind.CEASEFIRE, 0.6),
        (Kind.AGREEMENT, Kind.VOTE, 0.6),
        (Kind.MILITARY, Kind.CRISIS, 0.6),
        (Kind.MILITARY, Kind.CEASEFIRE, 0.6),
        (Kind.SANCTION, Kind.VOTE, 0.6),
        (Kind.DEADLINE, Kind.AGREEMENT, 0.6),
        (Kind.DEADLINE, Kind.CEASEFIRE, 0.6),
        (Kind.ELECTION, Kind.VOTE, 0.6),
        (Kind.STATEMENT, Kind.THREAT, 0.6),
    )
    for pair in ((one, two), (two, one))
}
"""Kinds that two reports may give to one happening, both ways."""
_NAMELESS = 0.6
"""Of what no kind names, an oath and a prisoner's return, or one such and a vote: it takes more
than one day and one state to be the same."""
_ONE_DAY_OF_WEEK = 7
_NEARBY_KM = 50.0
_REGION_KM = 400.0
_KM_A_DEGREE = 111.0


def kinds(a: Traits, b: Traits) -> float:
    """1 equal, between 0 and 1 akin, 0 foreign."""
    if a.kind is b.kind:
        return 1.0 if a.kind is not Kind.OTHER or a.stem == b.stem else _NAMELESS
    if len(a.persons & b.persons) >= 2 and _talked(a, b):
        return 0.9
    akin = _AKIN.get((a.kind, b.kind))
    if akin is not None:
        return akin
    if Kind.CALL in (a.kind, b.kind) and Kind.MEETING in (a.kind, b.kind):
        return 0.9 if a.by_video or b.by_video or a.article == b.article else 0.0
    if Kind.OTHER in (a.kind, b.kind) and a.article != b.article:
        return _NAMELESS
    return 0.0


def _talked(a: Traits, b: Traits) -> bool:
    """A call, and “talked for an hour” without a place."""
    pair = {a.kind, b.kind}
    no_place = not (a.places and b.places)
    return Kind.CALL in pair and bool(pair & _FACE_TO_FACE) and no_place


def where(a: Traits, b: Traits) -> float:
    """1 equal, 0 unknown, -1 in contradiction."""
    if not a.places or not b.places:
        return 0.0
    if a.cities & b.cities:
        return 1.0
    if a.places & b.places:
        return 0.8
    if a.countries & b.countries and not (a.cities and b.cities):
        return 0.5
    if _are_near(a, b) or _may_lie_in(a, b) or _may_lie_in(b, a):
        return 0.3
    return -1.0 if a.points and b.points else 0.0  # a hall may stand in any city


def _may_lie_in(city: Traits, region: Traits) -> bool:
    """“Dayton”, “in Ohio”."""
    named = region.cities <= region_names()
    return named and bool(city.countries & region.countries) and _apart(city, region) <= _REGION_KM


def _are_near(a: Traits, b: Traits) -> bool:
    """A suburb, or a lake's other shore: no contradiction, and not much of a reason."""
    return _apart(a, b) <= _NEARBY_KM


def _apart(a: Traits, b: Traits) -> float:
    """Kilometres between the nearest of two mentions' cities."""
    return min((_kilometres(one, two) for one in a.points for two in b.points), default=inf)


def _kilometres(one: tuple[float, float], two: tuple[float, float]) -> float:
    north, east = one[0] - two[0], (one[1] - two[1]) * cos(radians(one[0]))
    return hypot(north, east) * _KM_A_DEGREE


def who(a: Traits, b: Traits) -> float:
    """1 the same people or states, 0 unknown, -1 in contradiction."""
    if a.persons and b.persons:
        return _persons(a, b)
    if not a.actors or not b.actors:
        return 0.0
    shared = a.actors & b.actors
    if not shared:
        return -0.6 if a.told and b.told else 0.0
    if not shared & (a.told | b.told):
        return 0.5
    return 1.0 if len(shared) == min(len(a.actors), len(b.actors)) else 0.5


def _persons(a: Traits, b: Traits) -> float:
    shared = a.persons & b.persons
    smaller = min(len(a.persons), len(b.persons))
    if not shared:
        return _no_one_shared(a, b)
    if len(shared) == smaller:
        return 1.0
    if a.pair and b.pair and a.kind in _TWO_SIDED:
        return -1.0
    return 0.6 if len(shared) * 2 >= smaller else -1.0


def _no_one_shared(a: Traits, b: Traits) -> float:
    if a.kind is b.kind and a.kind in _ONES_OWN:
        return -1.0
    if a.actors & b.actors and not len(a.persons) > 1 < len(b.persons):
        return 0.0
    half_told = min(len(a.persons), len(b.persons)) == 1 and a.kind in _TWO_SIDED
    return 0.0 if half_told and a.stem == b.stem and a.cities & b.cities else -1.0


def parties_shared(a: Traits, b: Traits) -> int:
    """People and states that both tell of."""
    return len(a.persons & b.persons) + len(a.actors & b.actors)


def names_others(a: Traits, b: Traits) -> bool:
    """True where both name people or states, and none for both."""
    named, others = a.persons | a.actors, b.persons | b.actors
    return bool(named and others) and named.isdisjoint(others)


def shares_enough(a: Traits, b: Traits) -> bool:
    """False where two meetings, talks or calls have but one person in common and somebody else
    takes part in either: a minister sees several on one day."""
    if a.kind not in _TWO_SIDED or b.kind not in _TWO_SIDED or parties_shared(a, b) > 1:
        return True
    return a.persons == b.persons and a.actors == b.actors


def same_date(a: Traits, b: Traits) -> bool:
    """True for equal dates, for the same term, and for a day in the week that was foretold."""
    if (a.first, a.last) == (b.first, b.last):
        return True
    if a.due is not None and a.due == b.due:
        return True
    if a.lasting or b.lasting:
        return False
    return min(a.days, b.days) == 1 and max(a.days, b.days) <= _ONE_DAY_OF_WEEK


def dates_meet(a: Traits, b: Traits) -> bool:
    """True where some day is allowed by both."""
    return a.first <= b.last and b.first <= a.last


def keeps_apart(a: Traits, b: Traits) -> bool:
    """A round as a whole beside a session of one day; two men beside all the ministers; the dinner
    beside the talks."""
    if a.article == b.article and a.meal != b.meal:
        return True
    if a.kind is b.kind is Kind.VISIT and a.first == b.first and _travel_together(a, b):
        return False
    if a.lasting != b.lasting and max(a.days, b.days) >= 3 and min(a.days, b.days) == 1:
        return True
    if a.kind not in _TWO_SIDED:
        return False
    if _is_beside(a, b) or _is_beside(b, a):
        return True
    if a.article == b.article and (a.pair, b.pair) in ((True, False), (False, True)):
        return not (a.persons and b.persons)
    sizes = sorted((len(a.persons), len(b.persons)))
    return sizes[0] == 2 and sizes[1] >= 4 and a.pair != b.pair


def _travel_together(a: Traits, b: Traits) -> bool:
    """One traveller, or the same states: who leaves on the 29th visits from the 29th on."""
    return bool(a.persons & b.persons) or len(a.actors & b.actors) > 1


def _is_beside(two: Traits, gathering: Traits) -> bool:
    """Two men beside a gathering of more, or of a body of states."""
    if not two.pair or not (gathering.plenary or gathering.many):
        return False
    if gathering.many or two.alone:
        return True
    if gathering.persons:
        return two.persons != gathering.persons
    return bool(gathering.bodies) or not gathering.actors <= two.actors


def tells_one_act(a: Traits, b: Traits) -> bool:
    """What one side does it may do twice a day: there the words must agree too, or the place.
    Within an article another verb tells another act; a noun (“the talks”) takes one up."""
    if a.article == b.article and a.kind not in _BY_ITS_DATE:
        return a.stem == b.stem or a.takes_up or b.takes_up
    if a.kind in _ONCE_A_DAY or a.language != b.language or a.stem == b.stem:
        return True
    if _is_due_on(a, b) or _is_due_on(b, a):
        return True
    return where(a, b) > 0.3 or parties_shared(a, b) >= 3


def _is_due_on(plan: Traits, held: Traits) -> bool:
    """“Will be out by Friday”, and what was done on that Friday."""
    kept = plan.status is Status.PLANNED and held.status is Status.PAST and held.days == 1
    return kept and plan.due == held.last and plan.kind is held.kind
