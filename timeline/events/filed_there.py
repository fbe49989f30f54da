"""What was where its story was filed: by the dateline, the kind of event and who took part."""

from __future__ import annotations

from timeline.events.actors import actor_index
from timeline.events.background import Background, is_fresh
from timeline.events.clause_places import comes_into_force
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.name_phrases import is_possessive
from timeline.events.seats import capital_place
from timeline.events.sentence import Sentence
from timeline.events.setting import HUBS, is_another, is_firm
from timeline.events.wordlists import words
from timeline.records import Kind

_DONE_THERE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT})
_UNREST = frozenset({Kind.CRISIS, Kind.MILITARY})
"""Kinds of what is done to a country by its own, news of which is filed from where it was."""
_ALONE = frozenset({"recognise", "recognize", "ratify", "apply", "accept", "approve", "endorse"})
"""Agreements that each side makes at home."""
_SIGNED = frozenset(
    {"sign", "initial", "agree", "seal", "conclude", "reach", "announce", "unveil", "broker"}
)


def was_filed_there(
    sentence: Sentence, hit: Hit, kind: Kind, codes: set[str | None], background: Background
) -> bool:
    """Stories are filed where things happen; from the hubs of the agencies only where the country
    takes part or the text speaks of the city."""
    city = background.filed_from
    undated = background.document_day is None and sentence.filed_from is not None
    if city is None or background.filed_at_body:
        return False
    if not (undated or is_fresh(hit, background)):
        return False
    if sentence.filed_from is None and is_another(sentence, hit):
        return False
    lemma = hit.verb.lemma if hit.verb is not None else ""
    applies = hit.verb is not None and comes_into_force(sentence, hit.verb)
    if kind is Kind.AGREEMENT and (lemma in _ALONE or applies):
        return False
    at_home = city.country in codes
    if kind is Kind.PROTEST:
        return at_home and city.flag == "C"
    if kind in _UNREST and sentence.filed_from is not None:
        return is_firm(city) or not _is_of_others(sentence, city)
    truce = kind is Kind.CEASEFIRE and (
        lemma in _SIGNED or (sentence.lexicon.language != "en" and _is_made(sentence, hit))
    )
    if sentence.filed_from is not None and _is_of_home(sentence, hit, kind, codes, city):
        return True
    adopted = kind is Kind.VOTE and is_firm(city)
    if kind not in _DONE_THERE and not truce and not adopted:
        return False
    name = city.name.lower()
    known = at_home or background.is_spoken_of or name not in HUBS
    return known or (sentence.filed_from is not None and _is_gathering(sentence, hit))


def is_of_dateline(sentence: Sentence, hit: Hit, kind: Kind, background: Background) -> bool:
    """What the sentence of a dateline tells of its day or the days just before was there. Not what
    another state does from its own capital (“China threatened”, from The Hague), fights, that
    comes into force, and who goes home."""
    verb = hit.verb
    if sentence.filed_from is None or verb is None or not is_fresh(hit, background):
        return False
    city = background.filed_from
    if city is None or background.filed_at_body or kind in _NOT_OF_CITIES:
        return False
    if comes_into_force(sentence, verb):
        return False
    if sentence.lexicon.among("at_home", sentence.lower[verb.first : verb.right]):
        return False
    return kind in (Kind.OTHER, Kind.VISIT) or not _is_by_others(sentence, hit, city)


_NOT_OF_CITIES = frozenset({Kind.MILITARY, Kind.DEADLINE})
"""Kinds of what is in the field, or nowhere."""


def _is_by_others(sentence: Sentence, hit: Hit, city: KnownPlace) -> bool:
    """“China declared”, “Peru's parliament approved”, of a story filed from elsewhere; not those
    who speak for them (“the leaders of Mali and Niger”), who may be there."""
    verb = hit.verb
    if verb is None or verb.passive:
        return False
    doer = verb.subject_of if verb.subject_of is not None else verb
    codes = {
        name.actor.actor.code for name in sentence.names
        if doer.left <= name.first < max(doer.open, doer.left) and name.how == "name"
        and name.actor is not None
        and (not is_possessive(sentence, name)
             or sentence.has("assemblies", name.last, doer.open))
    }  # fmt: skip
    came = not _GATHERED.isdisjoint(sentence.lower[doer.left : max(doer.open, doer.left)])
    return bool(codes) and city.country not in codes and not came


def _is_of_home(
    sentence: Sentence, hit: Hit, kind: Kind, codes: set[str | None], city: KnownPlace
) -> bool:
    """“ANKARA - Turkey's parliament approved”, “CARACAS - Maduro announced”: what those who govern
    from the capital of the dateline say and do by themselves, in its main clause."""
    verb = hit.verb
    if kind not in _OF_GOVERNMENTS or verb is None or not _is_seat(city):
        return False
    if sentence.lexicon.is_("subordinators", sentence.lower[verb.left]) or verb.relative:
        return False
    return {code for code in codes if code is not None} == {city.country}


def is_of_own_capital(hit: Hit, codes: set[str | None], background: Background) -> bool:
    """“LIBREVILLE - Officers toppled President Bongo of Gabon”: news of a coup from the capital of
    the one state that it is of, which is told by who takes part or by nobody else."""
    city = background.filed_from
    if city is None or not _is_seat(city) or not is_fresh(hit, background):
        return False
    states = {code for code in codes if code is not None and len(code) == _CODE}
    return (states or set(background.main_state())) == {city.country}


def _is_seat(city: KnownPlace) -> bool:
    """A capital, or where the government sits that is not in it (“LA PAZ”)."""
    state = actor_index().by_code.get(city.country)
    seat = capital_place(state) if state is not None else None
    return city.flag == "C" or (seat is not None and city.name == seat.name)


_OF_GOVERNMENTS = frozenset({Kind.STATEMENT, Kind.VOTE, Kind.OTHER})


def _is_gathering(sentence: Sentence, hit: Hit) -> bool:
    """“NATO leaders agreed”, “delegates of OPEC”: those of a body of many states, who come together
    where news of them is filed, be it a hub."""
    first = hit.verb.open if hit.verb is not None else hit.first
    return any(
        name.how == "body" and name.last <= first
        and (name.actor.actor.code or "").startswith("IGO")
        and not _GATHERED.isdisjoint(
            sentence.lower[max(sentence.start, name.first - _NEAR) : name.last + _NEAR]
        )
        for name in sentence.names
        if name.actor is not None
    )  # fmt: skip


_GATHERED = words("gathered")
_NEAR = 3
"""Tokens about the name of a body within which stands who came for its members."""


def _is_made(sentence: Sentence, hit: Hit) -> bool:
    """Of a truce in the sentence of a dateline: made there, unless it comes into force."""
    verb = hit.verb
    told = verb is not None and not comes_into_force(sentence, verb)
    return told and sentence.filed_from is not None


def _is_of_others(sentence: Sentence, city: KnownPlace) -> bool:
    """True where a sentence names another state than that of the city that it was filed from."""
    return any(
        name.actor is not None and len(name.actor.actor.code or "") == _CODE
        and name.actor.actor.code != city.country
        for name in sentence.names
    )  # fmt: skip


def dateline_places(sentence: Sentence, background: Background) -> tuple[KnownPlace, ...]:
    """The city of the dateline; in its own sentence also the region or country beside it."""
    beside = background.filed_in if sentence.filed_from is not None else None
    return tuple(place for place in (background.filed_from, beside) if place is not None)


def is_of_ministry(
    sentence: Sentence, hit: Hit, codes: set[str | None], background: Background
) -> bool:
    """“The foreign ministry summoned the ambassador”, of a story filed from the capital that acts:
    the article's own, or one that is named."""
    city, verb = background.filed_from, hit.verb
    if city is None or city.flag != "C" or verb is None or not is_fresh(hit, background):
        return False
    states = {code for code in codes if code is not None and len(code) == _CODE}
    ours = city.country in states if states else city.country in background.states
    return ours and sentence.has("ministry_words", verb.left, verb.right)


_CODE = 3


def at_nameless_house(
    sentence: Sentence, hit: Hit, kind: Kind, background: Background
) -> list[KnownPlace]:
    """“At the presidential palace”, “outside the parliament”, of news: in the capital that the
    story was filed from."""
    city = background.filed_from
    if city is None or sentence.lexicon.language != "en" or kind not in _THERE_NOW:
        return []
    if city.name.lower() in HUBS or not is_fresh(hit, background):
        return []
    left, right = (hit.verb.first, hit.verb.right) if hit.verb else (hit.first, hit.last + _NEAR)
    for at in range(left + 1, min(right, len(sentence.lower))):
        if sentence.lower[at] not in _NAMELESS or sentence.lower[at + 1 : at + 2] in (
            ["of"],
            ["in"],
        ):
            continue
        before = sentence.lower[max(0, at - _NEAR) : at]
        named = any(at - _NEAR <= name.first < at for name in sentence.names)
        placed = any(word in ("at", "in", "outside", "inside") for word in before)
        if "the" in before and placed and not named:
            return [city]
    return []


_THERE_NOW = _DONE_THERE | _UNREST
_NAMELESS = words("nameless_houses")
