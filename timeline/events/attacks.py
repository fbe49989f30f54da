"""Attacks and disasters: one happening, whether the text tells the blast or its dead."""

from __future__ import annotations

from timeline.events.kind_clause import KindClause, needs
from timeline.events.lexicon import Form
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_HARMING = words("harming")
_STRUCK = frozenset({Kind.MILITARY, Kind.CRISIS})
_BLASTS = frozenset({"blast", "explosion", "car bomb", "bomb attack"})
_OF_BOMBERS = words("bombers")


def what_struck(sentence: Sentence, verb: Verb | None) -> EventNoun | None:
    """“The explosions killed ten”, “the bombing, which wounded two”: the noun that tells what
    happened, where the verb only tells the harm that it did."""
    if verb is None or verb.lemma not in _HARMING:
        return None
    if verb.passive:
        return _by_which(sentence, verb)
    if verb.noun is not None:
        return None
    first = verb.left
    if verb.relative and verb.open - verb.left <= 1:
        first = max(sentence.start, verb.left - _REACH)
    before = [n for n in sentence.reading.nouns if first <= n.first and n.last <= verb.open]
    struck = [noun for noun in before if noun.kind in _STRUCK]
    return struck[0] if struck else None


def _by_which(sentence: Sentence, verb: Verb) -> EventNoun | None:
    """“Ten were killed in a bombing”."""
    after = [n for n in sentence.reading.nouns if verb.last <= n.first < verb.right]
    for noun in after:
        before = sentence.lower[max(verb.last, noun.first - _NEAR) : noun.first]
        if noun.kind in _STRUCK and not _BY.isdisjoint(before):
            return noun
    return None


_BY, _NEAR = frozenset({"in", "by"}), 4


def is_consequence(sentence: Sentence, verb: Verb | None) -> bool:
    """“..., toppling a building and killing ten”: told of what happened before the comma."""
    if verb is None or verb.form != Form.ING or verb.lemma not in _HARMING:
        return False
    return verb.first > 0 and sentence.lower[verb.first - 1] in (",", "and")


_REACH = 14
"""Tokens before “that” or “which” within which the noun stands that it means."""


@needs(Kind.CRISIS, Kind.MILITARY, Kind.OTHER, Kind.VISIT)
def harm_done(clause: KindClause) -> Kind | None:
    """The dead of an air strike are the air strike's."""
    noun = what_struck(clause.sentence, clause.verb)
    if noun is None:
        return None
    return _by_bombers(clause.sentence, noun) or noun.kind


@needs(Kind.CRISIS)
def bombed(clause: KindClause) -> Kind | None:
    """A blast that somebody set off is an attack; that of a factory is none."""
    noun = clause.hit.noun
    return None if noun is None else _by_bombers(clause.sentence, noun)


def _by_bombers(sentence: Sentence, noun: EventNoun) -> Kind | None:
    blast = noun.lemma in _BLASTS
    return Kind.MILITARY if blast and not _OF_BOMBERS.isdisjoint(sentence.lower) else None
