"""What lasts: terms of office, states since a day, and what goes on since it began."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind
from timeline.timevalue import Granularity


def is_in_office(hit: Hit) -> bool:
    """“Chaired by Finland this year”, “leads the mission in 2024”: a term, not an act."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or moment.time is None or hit.noun is not None:
        return False
    return verb.lemma in _LEADING and moment.time.granularity >= Granularity.YEAR


_LEADING = frozenset({"chair", "co-chair", "preside", "head", "lead"})


def is_lasting(hit: Hit) -> bool:
    """“Has attended each summit since 2015”, “had served since May”: what went on from then."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or moment.lead != "since" or verb.passive:
        return False
    present = bool(verb.form & (Form.BASE | Form.THIRD)) and not verb.form & Form.PAST
    return verb.perfect or (present and not verb.infinitive)


def goes_on(hit: Hit, kind: Kind) -> bool:
    """“Have been negotiating since May”, “protesters have blocked the road since Friday”: it began
    then, goes on, and is news."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or moment.time is None or kind not in _GOING_ON:
        return False
    if not is_lasting(hit) or moment.time.granularity > Granularity.MONTH:
        return False
    if hit.noun is not None and verb.kind is not kind:
        return False
    return verb.form == Form.ING or kind is not Kind.MEETING


_GOING_ON = frozenset(
    {Kind.NEGOTIATION, Kind.MEETING, Kind.MILITARY, Kind.CRISIS, Kind.CEASEFIRE, Kind.PROTEST}
)


def is_as_of(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The figures as of Monday”: a state of things; what is in force as of Monday is an event."""
    at = hit.moment.first if hit.moment is not None else 0
    as_of = at > 1 and sentence.lower[at - 2 : at] == ["as", "of"]
    return as_of and kind not in _IN_FORCE


_IN_FORCE = frozenset({Kind.AGREEMENT, Kind.CEASEFIRE, Kind.SANCTION, Kind.DEADLINE, Kind.VOTE})


def is_first_since(sentence: Sentence, hit: Hit) -> bool:
    """“Their first meeting in Doha since 2019”: when there was none."""
    at = hit.moment.first if hit.moment is not None else 0
    return any(word in _FIRSTS for word in sentence.lower[max(0, at - _FIRST_BEFORE) : at])


_FIRST_BEFORE = 8
"""Tokens before a date within which “first” says since when there was none."""
_FIRSTS = words("firsts")
