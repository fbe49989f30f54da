"""Verbs that judge or recall what others did: what they tell is no deed of who speaks."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_RECALLING, _JUDGING = words("recalling_verbs"), words("judging_verbs")
_YEAR = 4
"""Digits of a year."""


def judges_deeds(verb: Verb) -> bool:
    """“Hailed”, “scorned”: a verb of praise or blame, be it one that no list of verbs knows."""
    lemma = verb.lemma
    if lemma in _JUDGING:
        return True
    unknown = verb.sense is None and lemma.endswith("ed")
    return unknown and not _JUDGING.isdisjoint((lemma[:-1], lemma[:-2]))


def recalls(verb: Verb) -> bool:
    """“Condemned”, “mourned”, “regretted”."""
    return verb.lemma in _RECALLING


def has_year_of_its_own(sentence: Sentence, hit: Hit, noun: EventNoun) -> bool:
    """“Condemned the assassination of the president on 7 July 2021”: a date with its year behind
    a noun that says of whom is that of the noun."""
    moment, verb = hit.moment, hit.verb
    if moment is None or verb is None or not verb.last <= noun.first < moment.first:
        return False
    if sentence.lower[noun.last] != "of":
        return False
    return any(word.isdigit() and len(word) == _YEAR for word in moment.words.split())
