"""Who does a deed: states, their people and forces, or anybody."""

from __future__ import annotations

from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def is_of_states(sentence: Sentence, verb: Verb | None) -> bool:
    """Who does it, or to whom it is done, is a state, a body, one of their people, a person by
    name, an office, soldiers, or “they” who were told of before. Told in English only."""
    if verb is None or sentence.lexicon.language != "en":
        return False
    shared = verb.subject_of if verb.subject_of is not None else verb
    subject = sentence.lower[max(sentence.start, shared.left) : shared.open]
    if not _DOERS.isdisjoint(subject):
        return True
    if any(sentence.lexicon.among(group, subject) for group in _WHO_ACTS):
        return True
    return any(
        shared.left <= name.first < shared.open and (name.actor is not None or name.is_person)
        for name in sentence.names
    )


_DOERS = words("office") | words("states") | {"he", "she", "they"}
_WHO_ACTS = ("forces", "assemblies", "courts", "delegations", "diplomats", "captives")


def is_done_to(verb: Verb) -> bool:
    """“He will be welcomed at the palace”, which no “welcomed the vote” is."""
    return verb.passive and verb.lemma in _DONE_TO


_DONE_TO = words("done_to_people")
