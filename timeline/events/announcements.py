"""Sayings that are deeds: a state says what it will do, or that it has agreed."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import ActorType, Kind

_SAYING = frozenset({"say", "state", "declare", "signal", "indicate"})
_SPEAKERS = frozenset({"ministry", "government", "cabinet", "junta", "authorities", "regime"})
_SPOKESMEN = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "officials", "ambassador", "agency"}
)


def announced(sentence: Sentence, hit: Hit) -> Kind | None:
    """What a state or its government announced by saying it (“Japan's trade ministry said that it
    would lift the curbs”): a statement, or the agreement that it said it had made. None for what
    persons and spokesmen say, and for mere opinions."""
    verb = hit.verb
    if verb is None or hit.noun is not None or verb.lemma not in _SAYING or verb.passive:
        return None
    if sentence.lexicon.language != "en" or not verb.roles & Role.REPORTING:
        return None
    told = _told(sentence, verb)
    if told is None or not _is_state(sentence, verb):
        return None
    if told.future or told.unreal:
        return Kind.STATEMENT
    settled = told.kind is Kind.AGREEMENT and "had" in sentence.lower[told.open : told.first]
    return Kind.AGREEMENT if settled else None


def _told(sentence: Sentence, verb: Verb) -> Verb | None:
    """The verb of what is said: “they had agreed”, “it would lift”."""
    verbs = sentence.reading.verbs
    at = next(number for number, other in enumerate(verbs) if other is verb)
    after = verbs[at + 1] if at + 1 < len(verbs) else None
    if after is None or after.infinitive or after.negated:
        return None
    subject = sentence.lower[after.left : after.open]
    own = {"it", "they"} & set(subject)
    planned = {"would", "will", "had", "has", "have"} & set(
        sentence.lower[after.open : after.first]
    )
    return after if own and planned else None


def _is_state(sentence: Sentence, verb: Verb) -> bool:
    left = max(verb.left, sentence.start)
    words = set(sentence.lower[left : verb.open])
    if words & _SPOKESMEN:
        return False
    names = [n for n in sentence.names if left <= n.first < verb.open and n.actor is not None]
    if any(n.is_person for n in names):
        return False
    states = [
        n for n in names
        if n.how in ("name", "seat")
        and n.actor is not None
        and n.actor.actor.type is not ActorType.PERSON
    ]  # fmt: skip
    return bool(states) or bool(words & _SPEAKERS)
