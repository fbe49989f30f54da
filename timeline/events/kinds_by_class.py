"""What a deed is whose words name no kind: told by the class of its verb, by who does it and to
what. It says only what an event is; whether the clause tells one has been settled before."""

from __future__ import annotations

from timeline.events.frames import classed
from timeline.events.hits import Hit
from timeline.events.kind_clause import KindClause, clause_of
from timeline.events.lexicon import Lexicon
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind


def kind_by_class(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> Kind | None:
    """The kind of a hit for which no rule knew one; None where its class tells none either."""
    verb = hit.verb
    if hit.kind is not Kind.OTHER or verb is None or hit.noun is not None:
        return None
    if verb.kind is not None and not _names_other(verb):
        return None
    found = classed(_widened(sentence, hit, lexicon))
    if found is not None or verb.kind is not None:
        return found
    aim = _aim(sentence, verb)
    if aim is None:
        return None
    return aim.kind or classed(_widened(sentence, Hit(aim, None, hit.moment), lexicon))


def _names_other(verb: Verb) -> bool:
    """“Closed the taps”, not “stepped down”."""
    return verb.kind is Kind.OTHER and verb.sense is not None and not verb.sense.tail


def _widened(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> KindClause:
    """The clause of a hit with what follows its verb, be it of another clause (“stepped before the
    cameras”, “sent them packing”)."""
    clause = clause_of(sentence, hit, lexicon)
    assert hit.verb is not None
    right = max(hit.verb.right, hit.verb.last + _REACH)
    clause.words = sentence.lower[hit.verb.left : right]
    return clause


_REACH = 8
"""Tokens after a verb that are read with it."""


def _aim(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Means to come”, “had hoped to speak”: what somebody set out to do."""
    return next((v for v in sentence.reading.verbs if v.infinitive and v.governor is verb), None)
