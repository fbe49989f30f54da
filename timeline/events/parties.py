"""Who an event is between whose own words name nobody: the states and bodies of the story, weighed
by what speaks for each of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.roles import role_of
from timeline.events.sentence import Sentence
from timeline.records import ActorType, Kind

_OF_PAIR, _PRESENT, _OF_CAST = 2, 2, 1
"""What speaks for a state: it is of the story's pair, took part in the event told before, or in
the first of the article."""
_ENOUGH = 4
"""How much must speak for one that no word of the event names."""
_OF_BOTH = frozenset({Kind.AGREEMENT, Kind.NEGOTIATION, Kind.CEASEFIRE, Kind.MEETING})
"""What needs two."""


def parties(kind: Kind, background: Background, *, apart: bool = False) -> list[KnownActor]:
    """States and bodies of the story for which enough speaks; more must speak for them where the
    event lies years ``apart``."""
    enough = _ENOUGH if kind in _OF_BOTH and not apart else _ENOUGH + 1
    found = _weightiest(enough, background, both=kind in _OF_BOTH and not apart)
    return [each for each in found if kind not in _FOUGHT or _may_fight(each)]


def _may_fight(actor: KnownActor) -> bool:
    """“Iran and the IAEA” of a story are not between whom its truce is."""
    code = actor.actor.code or ""
    return not code.startswith("IGO:") or code in _ARMED


_FOUGHT = frozenset({Kind.MILITARY, Kind.CEASEFIRE})
_ARMED = frozenset({"IGO:NATO", "IGO:UN", "IGO:AU", "IGO:ECOWAS"})
"""Bodies with soldiers of their own."""


def _weightiest(enough: int, background: Background, *, both: bool) -> list[KnownActor]:
    """Those for which enough speaks; of the story's pair ``both`` or neither."""
    found = [code for code, weight in _weights(background).items() if weight >= enough]
    pair = [actor.actor.code or "" for actor in background.pair()]
    if both and not set(found).isdisjoint(pair):
        found += [code for code in pair if code not in found]
    return [actor_index().by_code[code] for code in found]


_OF_STATES = 3
"""Letters of the codes of states; bodies act alone."""
_NEVER = 9
_BETWEEN = {
    Kind.AGREEMENT: (4, 4), Kind.NEGOTIATION: (4, _NEVER), Kind.MILITARY: (_NEVER, 5)
}  # fmt: skip
"""What is between two at least, or done by one to another: how much must speak for a further state
where the one that is named is not of the story's pair, and where it is."""


def missing_parties(kind: Kind, code: str, background: Background) -> list[KnownActor]:
    """“The accord was initialled by Rabat”, “the envoys of Oman passed notes”: with whom, between
    whom, where one state alone is named."""
    if kind not in _BETWEEN:
        return []
    of_pair = any(actor.actor.code == code for actor in background.pair())
    enough = _BETWEEN[kind][of_pair]
    if len(code) != _OF_STATES and kind is not Kind.NEGOTIATION:
        return []
    found = _weightiest(enough, background, both=kind is Kind.NEGOTIATION)
    return [each for each in found if each.actor.code != code]


def _weights(background: Background) -> dict[str, int]:
    """Codes of states and bodies to how much speaks for them."""
    found = dict(background.by_rank)
    for actors, weight in (
        (background.pair(), _OF_PAIR), (background.present, _PRESENT), (background.cast, _OF_CAST),
    ):  # fmt: skip
        for code in _codes(actors):
            found[code] = found.get(code, 0) + weight
    return found


def _codes(actors: Sequence[KnownActor]) -> list[str]:
    """The states and bodies among actors, each once and in their order."""
    known, by_code = (each.actor for each in actors), actor_index().by_code
    codes = (actor.code for actor in known if actor.type is not ActorType.PERSON)
    return list(dict.fromkeys(code for code in codes if code in by_code))


def beside(sentence: Sentence, hit: Hit, kind: Kind, background: Background) -> list[KnownActor]:
    """States and bodies that the sentence names beside the event and the story is of."""
    named = [name for name in sentence.names if name.actor is not None and not name.is_person]
    weights = _weights(background) if named else {}
    return [
        name.actor for name in named
        if name.actor is not None
        and weights.get(name.actor.actor.code or "", 0) > 0
        and role_of(sentence, name, hit, kind, sentence.lexicon) in ("actor", "both")
    ]  # fmt: skip


def concerned(
    sentence: Sentence, kind: Kind, actors: Sequence[KnownActor], places: Sequence[KnownPlace],
    background: Background,
) -> list[KnownActor]:  # fmt: skip
    """States and bodies that the article is much of and whom the event touches though its clause
    does not say so: “Oslo cut its fuel”, in a story of Norway and Chad."""
    taking_part = set(_codes(actors))
    bodies = any(len(code) != _OF_STATES for code in taking_part)
    alone = bool(taking_part) and kind in (_OF_BODIES if bodies else _OF_ONE_STATE)
    if background.is_programme or background.is_history or len(taking_part) != 1 or alone:
        return []  # “broader talks” of nobody named are nobody's
    before = sentence.before
    near = _spoken_for(background.present) | (_named_in(before) if before is not None else set())
    first, here = _spoken_for(background.cast), _named_in(sentence)
    hosting = {place.country for place in places}
    total = sum(background.states.values())
    base = -_UNLIKELY.get(kind, 0) - bodies
    found = []
    for code, count in background.ranked[:_CONCERNED]:
        weight = base + next(
            (weight for share, weight in _BY_SHARE if count > share * total), _SELDOM
        )
        weight += _HERE * (code in here) + _HOST * (code in hosting)
        weight += (code in near) + (code in first)
        if weight >= _ENOUGH_TO_CONCERN and count >= _OFTEN and code not in taking_part:
            found.append(actor_index().by_code[code])
    return found


def _named_in(sentence: Sentence) -> set[str]:
    """Codes of those whom a sentence names in any way, themselves or by their people."""
    return _spoken_for([name.actor for name in sentence.names if name.actor is not None])


def _spoken_for(actors: Collection[KnownActor]) -> set[str]:
    return {each.speaks_for or each.actor.code or "" for each in actors}


_CONCERNED = 6
"""How many of those that are spoken of most may be concerned."""
_OFTEN = 3
"""Mentions from which the share of one says anything."""
_BY_SHARE = ((0.3, 4), (0.2, 2), (0.1, 0))
"""What speaks for one by its share in all mentions of states and bodies; below these against it."""
_SELDOM, _HERE, _HOST = -2, 3, 2
"""Seldom named; named in the sentence; host of the event."""
_OF_BODIES = frozenset({Kind.MEETING, Kind.CALL})
_OF_ONE_STATE = frozenset(
    {Kind.VOTE, Kind.DEADLINE, Kind.AGREEMENT, Kind.CRISIS, Kind.ELECTION, Kind.CALL}
)
"""What a body, or a state, that is named alone has among its own."""
_UNLIKELY = {Kind.VISIT: 2, Kind.MEETING: 1, Kind.CEASEFIRE: 1, Kind.STATEMENT: 1}
"""What speaks against any further one by what is told."""
_ENOUGH_TO_CONCERN = 6
"""On articles that the weights were chosen by, two of three so weighed did take part."""
