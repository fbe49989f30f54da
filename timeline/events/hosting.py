"""Where a state or a city plays host: “Togo will host a meeting”, “Maputo receives the pope”."""

from __future__ import annotations

from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.name_phrases import is_possessive
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_COMING = frozenset({Kind.MEETING, Kind.VISIT})
_WELCOMING = frozenset({"receive", "welcome", "entertain", "greet", "fete"})
"""Verbs by which one is a host to people; words, gifts and news are welcomed and received too."""
_WELCOMING_ABROAD = tuple(words("welcoming_abroad"))
"""Beginnings of such verbs of other languages."""
_JOINED = words("joints")


def hosting(sentence: Sentence, hit: Hit, kind: Kind) -> list[KnownPlace]:
    """The states and cities that are the hosts of an event; none for other verbs."""
    by = _hosted_by(sentence, hit) or _venue(sentence, hit)
    if by is not None:
        return [by]
    verb = hit.verb if hit.verb is not None else _holder(sentence, hit)
    if verb is None or verb.passive or not _is_host(verb, kind):
        return []
    subject = verb.subject_of if verb.subject_of is not None else verb
    found: list[Name] = []
    for name in sentence.names:
        inside = subject.left <= name.first < subject.open and name.place is not None
        if not inside or name.how not in ("name", "seat", "place") or is_possessive(sentence, name):
            continue
        if verb.lemma in ("see", "witness") and name.how == "name":
            continue
        if not found or set(sentence.lower[found[-1].last : name.first]) <= _JOINED:
            found.append(name)
    return [name.place for name in found if name.place is not None]


def _hosted_by(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“Talks hosted by Oman”, “will be hosted by Fiji”."""
    if sentence.lexicon.language != "en" or "hosted" not in sentence.lower:
        return None
    at = sentence.lower.index("hosted")
    noun, verb = hit.noun, hit.verb
    near = noun is not None and 0 <= at - noun.last <= _NEAR
    if verb is not None:
        near |= verb.first <= at <= verb.last
    if not near or sentence.lower[at + 1 : at + 2] != ["by"]:
        return None
    name = next((n for n in sentence.names if at + 2 <= n.first <= at + 3), None)
    told = name is not None and name.how in ("name", "seat", "place")
    return name.place if name is not None and told and not is_possessive(sentence, name) else None


_NEAR = 4
"""Tokens after an event noun within which it is told who hosts it."""


def _venue(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“Lagos was the host of the games, which opened”, “Evian, the venue of the talks”."""
    lower = sentence.lower
    for name in sentence.names:
        if name.place is None or name.how not in ("name", "seat", "place"):
            continue
        after = lower[name.last : name.last + _LONGEST_VENUE]
        at = next((at for at, word in enumerate(after) if word in _VENUES), None)
        if at is None or after[at + 1 : at + 2] != ["of"] or not at:
            continue
        of = name.last + at + 2
        told = hit.noun is not None and of <= hit.noun.first <= of + _NEAR
        chained = hit.verb is not None and hit.verb.relative and of <= hit.verb.left
        if (after[0] == "," or after[0] in _BEING) and (told or chained):
            return name.place
    return None


_VENUES, _BEING = words("venues_of"), frozenset({"was", "is", "will", "had", "became"})
_LONGEST_VENUE = 7
"""Tokens after a town within which it is told that it is where something is held."""


def _is_host(verb: Verb, kind: Kind) -> bool:
    if verb.lemma in _WELCOMING:
        return kind in _COMING and (verb.noun is None or verb.noun.kind in _COMING)
    if verb.lemma in ("see", "witness"):
        return verb.noun is not None or kind in _COMING | {Kind.NEGOTIATION}
    abroad = kind in _COMING and verb.lemma.startswith(_WELCOMING_ABROAD)
    return abroad or bool(verb.roles & Role.HOSTING)


def _holder(sentence: Sentence, hit: Hit) -> Verb | None:
    """The verb whose object an event noun is or belongs to."""
    noun = hit.noun
    if noun is None:
        return None
    return next(
        (v for v in sentence.reading.verbs if v.last <= noun.first < v.right and not v.infinitive),
        None,
    )
