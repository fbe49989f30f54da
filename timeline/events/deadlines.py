"""Terms: what must be done by a day, and who is given until then."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.moment_leads import ALLOWED, AT_THE_LATEST
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.subjects import BE
from timeline.events.wordlists import words


def given_time(hit: Hit) -> Verb | None:
    """“Has until Monday to leave”, “were given until May”, “s'étaient donné jusqu'au soir”: the
    verb that gives the time; None where none does."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None:
        return None
    if moment.is_length and moment.lead == ALLOWED and verb.infinitive:
        return verb if 0 < verb.first - moment.last <= _TO else None
    if moment.lead not in _UNTIL:
        return None
    gives = verb.subject_of if verb.infinitive else verb
    if gives is None or gives.lemma not in _GIVEN_TIME or moment.first < gives.last:
        return None
    return gives if gives is not verb or hit.noun is None else None


def is_ultimatum(sentence: Sentence, hit: Hit) -> bool:
    """“Unless the troops leave by 1 June”, “if there is no accord by 1 June”: the last day."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or moment.lead not in BY or moment.first < verb.last:
        return False
    opening = sentence.lower[verb.left : min(verb.open + 1, verb.left + _IF)]
    if "unless" in opening:
        return True
    return verb.negated and sentence.lexicon.among("if_words", opening)


_IF = 3
"""Tokens from the beginning of a clause within which “if” opens it."""
_UNTIL, _GIVEN_TIME = words("until"), words("given_time")
_TO = 2
"""Tokens from a length of time to the verb for which it is given: “48 hours to leave”."""


def is_owed(hit: Hit) -> bool:
    """“Must be done within 30 days”."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None:
        return False
    if verb.must and moment.lead == "in" and moment.is_length:
        return True
    if moment.lead not in _WITHIN:
        return False
    if moment.lead == AT_THE_LATEST:
        return True
    ahead = verb.infinitive or (verb.passive and verb.future)
    return verb.must or (moment.is_length and ahead)


def is_bound(sentence: Sentence, verb: Verb, lead: str) -> bool:
    """“Is to submit the draft by April”, “are to be pulled back within a week”."""
    if lead not in _WITHIN or not verb.infinitive:
        return False
    phrase = sentence.lower[verb.open : verb.first]
    at = phrase.index("to") if "to" in phrase else 0
    return at > 0 and phrase[at - 1] in BE


BY = (AT_THE_LATEST, "by", "bis", "avant", "d'ici", "antes", "até", "entro", "до", "к")
"""What leads to the day by which something must be done."""
_WITHIN = ("within", *BY)
