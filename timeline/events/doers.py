"""Who does a deed: states, their people and forces, or anybody."""

from __future__ import annotations

from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def is_of_states(sentence: Sentence, verb: Verb | None, *, widely: bool = False) -> bool:
    """Who does it, or to whom it is done, is a state, a body, one of their people, a person by
    name, an office, soldiers, or “they” who were told of before; ``widely`` also who serves or
    fights a state (judges, observers, rebels). Told in English only."""
    if verb is None or sentence.lexicon.language != "en":
        return False
    shared = verb.subject_of if verb.subject_of is not None else verb
    if shared.open <= sentence.start:
        shared = verb  # “following that move the envoy left”: behind a verb that opens its sentence
    first = max(sentence.start, shared.left)
    if first == shared.open and shared is verb:
        first = _subject_start(sentence, verb)
    subject = sentence.lower[first : shared.open]
    if not (_SERVING if widely else _DOERS).isdisjoint(subject):
        return True
    if any(sentence.lexicon.among(group, subject) for group in _WHO_ACTS):
        return True
    return any(
        first <= name.first < shared.open and (name.actor is not None or name.is_person)
        for name in sentence.names
    )


def _subject_start(sentence: Sentence, verb: Verb) -> int:
    """“Following that move the Soviet ambassador left”, “the squadron, lying at anchor, sailed”:
    where the subject may begin of a verb before whose phrase the clause was cut."""
    lower = sentence.lower
    closes = verb.open - 1
    if closes > sentence.start and lower[closes] == ",":
        opens = next((at for at in range(closes - 1, sentence.start, -1) if lower[at] == ","), None)
        return verb.open if opens is None else max(opens - _SUBJECT, sentence.start)
    before = (other.last for other in sentence.reading.verbs if other.last <= verb.open)
    first = max(before, default=sentence.start)
    parted = [at for at in range(first, verb.open) if lower[at] in _PARTED]
    near = max(first, verb.open - _SUBJECT)
    return verb.open if parted else near


_PARTED = frozenset({",", ";", ":", "and", "or", "but", "to"})
_SUBJECT = 4
"""Tokens that a subject has, if its clause does not say where it begins."""
_DOERS = words("office") | words("states") | {"he", "she", "they"}
_SERVING = _DOERS | words("acts_for_states")
_WHO_ACTS = ("forces", "assemblies", "courts", "delegations", "diplomats", "captives")


def is_done_to(verb: Verb) -> bool:
    """“He will be welcomed at the palace”, which no “welcomed the vote” is."""
    return verb.passive and verb.lemma in _DONE_TO


_DONE_TO = words("done_to_people")
