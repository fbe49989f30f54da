"""Where one goes or comes from, for where something is planned, on what troops fall, and places
told by a part of them (“on the banks of the Yalu”): English words that make a name a place."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_NAMED = ("place", "seat", "name")
_LEAVING = words("leaving_verbs")
_BRINGING = words("bringing_verbs")
_TRIPS = words("trip_nouns")
_PLANNED = words("planned_for")
_DESCENDING = words("descending_verbs")
_STRIKES = words("strike_nouns")
_PARTS = words("parts_of_places")
_JOINS = frozenset({"and", ",", "&", "or"})
_DETERMINED = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "our"})
_PLANNABLE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT, Kind.OTHER})
_FORCE = frozenset({Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS})
_FAR = 4
"""Words that may stand between a preposition and the part of a place."""


def is_goal(sentence: Sentence, name: Name, hit: Hit, kind: Kind) -> bool:
    """True where the words before a name make it a place of the event."""
    if name.place is None or name.how not in _NAMED or sentence.lexicon.language != "en":
        return False
    at = _before(sentence, name)
    if at < 0:
        return False
    word = sentence.lower[at]
    rule = _RULES.get(word)
    return rule is not None and rule(sentence, name, hit, kind, at)


def _before(sentence: Sentence, name: Name) -> int:
    """The word before a name or the first of those that are joined to it, articles left out."""
    at = name.first - 1
    while at >= 0:
        while at >= 0 and sentence.lower[at] in _DETERMINED:
            at -= 1
        if at < 0 or sentence.lower[at] not in _JOINS:
            return at
        earlier = next((n for n in sentence.names if n.last == at and n.how in _NAMED), None)
        if earlier is None:
            return -1
        at = earlier.first - 1
    return at


def _goes_to(sentence: Sentence, name: Name, hit: Hit, kind: Kind, at: int) -> bool:
    """“Carried its proposals to Cairo”, “retired to Gleneagles”, “his journey to Jerusalem”."""
    if kind is Kind.CALL:
        return False
    if _follows_trip(sentence, at):
        return True
    verb = hit.verb
    if verb is None or not verb.last <= at < verb.right or name.how == "name":
        return False
    return verb.lemma in _BRINGING


def _follows_trip(sentence: Sentence, at: int) -> bool:
    """“A journey to”, “a trip by Videla to”."""
    if sentence.lower[at - 1] in _TRIPS:
        return True
    by = at - 2
    name = next((n for n in sentence.names if n.last == at and n.is_person), None)
    by = name.first - 1 if name is not None else by
    return by > 0 and sentence.lower[by] in ("by", "of") and sentence.lower[by - 1] in _TRIPS


def _planned_for(sentence: Sentence, name: Name, hit: Hit, kind: Kind, at: int) -> bool:
    """“Planned for Astana”, “pencilled in for Ashgabat”."""
    before = sentence.lower[max(0, at - 2) : at]
    return kind in _PLANNABLE and name.how != "name" and not _PLANNED.isdisjoint(before)


def _comes_from(sentence: Sentence, name: Name, hit: Hit, kind: Kind, at: int) -> bool:
    """“Were flown out of Khartoum”, “sailed from Luanda”: not those who only come from there."""
    verb = hit.verb
    if verb is None or not verb.last <= at < verb.right or name.how == "name":
        return False
    out = sentence.lower[at - 1] == "out" or "back" in sentence.lower[verb.last : at]
    return verb.lemma in _LEAVING or (out and verb.lemma in _BRINGING)


def _of(sentence: Sentence, name: Name, hit: Hit, kind: Kind, at: int) -> bool:
    before = sentence.lower[at - 1] if at else ""
    if before == "out":
        return _comes_from(sentence, name, hit, kind, at)
    if before == "way":
        return at > 1 and sentence.lower[at - 2] == "by" and kind is Kind.VISIT
    return before in _PARTS and _is_placed(sentence, at - 1)


def _is_placed(sentence: Sentence, at: int) -> bool:
    """“On the eastern shores”, “in the Shahbagh district”: what stands before a part of a place
    says that it was there."""
    lexicon = sentence.lexicon
    for step in range(1, _FAR + 1):
        if at - step < 0:
            return False
        word = sentence.lower[at - step]
        if lexicon.is_("in_place", word) or word in ("into", "to", "by", "along"):
            return True
        if lexicon.is_("prepositions", word) or any(
            verb.last == at - step + 1 for verb in sentence.reading.verbs
        ):
            return False
    return False


def _between(sentence: Sentence, name: Name, hit: Hit, kind: Kind, at: int) -> bool:
    """“Shuttled between Beirut and Jerusalem”."""
    verb = hit.verb
    near = sentence.lower[max(0, at - 2) : at]
    return (verb is not None and verb.lemma == "shuttle") or "shuttling" in near


def _falls_on(sentence: Sentence, name: Name, hit: Hit, kind: Kind, at: int) -> bool:
    """“Marched on Tripoli”, “dropped on Port Said”, “an attack on Haifa”."""
    verb = hit.verb
    before = sentence.lower[at - 1] if at else ""
    if verb is not None and verb.last <= at < verb.right and verb.lemma in _DESCENDING:
        return True
    return kind in _FORCE and before in _STRIKES


_RULES = {
    "to": _goes_to, "into": _goes_to, "for": _planned_for, "from": _comes_from, "of": _of,
    "between": _between, "on": _falls_on, "onto": _falls_on,
}  # fmt: skip
