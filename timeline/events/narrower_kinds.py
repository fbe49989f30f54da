"""Kinds that are narrower than the words by which an event is found.

Who takes an office was not elected that day, courts do not vote, whoever sets a man free or leaves
a land makes no truce: chronologies list each apart from elections, votes and truces. What finds
and places such an event goes by its words all the same.
"""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.kind_clause import clause_of
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_OFFICES = words("office_verbs")
_OFFICE_NOUNS = words("office_nouns")
_COURT_NOUNS = words("court_nouns")
_FREEING = words("freeing_verbs")
_FREEING_NOUNS = words("freeing_nouns")
_LEAVING = words("troops_leaving")
_LEAVING_NOUNS = words("troops_leaving_nouns")


def narrowed(sentence: Sentence, hit: Hit, kind: Kind) -> Kind:
    """The kind of an English event, narrowed where its words do not mean all that they may."""
    if sentence.lexicon.language != "en":
        return _of_court(sentence, hit, kind)
    said, named = _said(hit), "" if hit.noun is None else hit.noun.lemma
    if kind is Kind.ELECTION:
        takes = not _OFFICES.isdisjoint(said) or (not said and named in _OFFICE_NOUNS)
        return Kind.OTHER if takes else kind
    if kind is Kind.CEASEFIRE and (not _FREEING.isdisjoint(said) or named in _FREEING_NOUNS):
        return Kind.OTHER
    if kind is Kind.CEASEFIRE and (not _LEAVING.isdisjoint(said) or named in _LEAVING_NOUNS):
        return Kind.MILITARY
    if kind is Kind.VOTE and named in _COURT_NOUNS:
        return Kind.OTHER
    return _of_court(sentence, hit, kind)


def _said(hit: Hit) -> tuple[str, ...]:
    """The words of a verb: “take office”, “be sworn in”."""
    verb = hit.verb
    if verb is None:
        return ()
    return (verb.lemma, *(verb.sense.tail if verb.sense is not None else ()))


def _of_court(sentence: Sentence, hit: Hit, kind: Kind) -> Kind:
    """“The court ruled”: what a court does is no vote."""
    if kind is not Kind.VOTE or hit.verb is None:
        return kind
    subject = clause_of(sentence, hit, sentence.lexicon).subject
    return Kind.OTHER if sentence.lexicon.among("courts", subject) else kind
