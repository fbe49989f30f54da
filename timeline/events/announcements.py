"""Sayings that are deeds: a state says what it will do, asks something, tells another."""

from __future__ import annotations

from collections.abc import Collection

from timeline.events.doers import is_of_states
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
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


def addressed(sentence: Sentence, hit: Hit) -> bool:
    """True where a state or a body asks for something (“the Assembly asked the court”, “Germany
    called for a pause”), where one says yes or no, and where somebody tells a state, a body or its
    people (“Yeltsin told Chrétien”), or who acts for one tells anybody but the press (“told the
    nation”, “replied on Sunday”): they deal with each other, and do not only speak to reporters.
    """
    verb = hit.verb
    if verb is None or verb.passive or verb.unreal or sentence.has("first_person"):
        return False
    if verb.lemma == "say" and sentence.lower[verb.last : verb.last + 1] in (["yes"], ["no"]):
        return True
    asks = verb.roles & Role.ASKING or verb.lemma == "ask"
    if asks and _is_state(sentence, verb, _ACTING):
        return True
    if _SPOKESMEN & set(sentence.lower[verb.left : verb.open]):
        return False
    if verb.lemma in _TELLING and _is_told(sentence, verb):
        return True
    answers = verb.lemma in _TELLING or verb.lemma in _ANSWERING
    if not answers or verb.must or verb.infinitive:
        return False
    return is_of_states(sentence, verb) and not _is_to_press(sentence, verb)


def _is_to_press(sentence: Sentence, verb: Verb) -> bool:
    return not _PRESS.isdisjoint(sentence.lower[verb.first : verb.last + _OBJECT])


_TELLING, _ANSWERING, _PRESS = words("telling"), words("answering"), words("told_to_press")
_ACTING = ("name", "seat", "body")
"""How a state or body that does something is named."""


def _is_told(sentence: Sentence, verb: Verb) -> bool:
    """Its object is a state, a body or one of their people."""
    objects = range(verb.last, min(verb.last + _OBJECT, len(sentence.lower)))
    if any(name.actor is not None and name.first in objects for name in sentence.names):
        return True
    return sentence.has("assemblies", verb.last, verb.last + _OBJECT)


_OBJECT = 4
"""Tokens after a verb within which its object begins."""


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


def _is_state(sentence: Sentence, verb: Verb, known_by: Collection[str] = ("name", "seat")) -> bool:
    """Its subject is a state or a body, and nobody who only speaks for one."""
    doer = verb.subject_of if verb.subject_of is not None else verb
    left = max(doer.left, sentence.start)
    subject = set(sentence.lower[left : doer.open])
    if subject & _SPOKESMEN:
        return False
    names = [n for n in sentence.names if left <= n.first < doer.open and n.actor is not None]
    if any(n.is_person for n in names):
        return False
    states = [
        n for n in names
        if n.how in known_by
        and n.actor is not None
        and n.actor.actor.type is not ActorType.PERSON
    ]  # fmt: skip
    return bool(states) or bool(subject & _SPEAKERS)
