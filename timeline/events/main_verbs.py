"""Which verb order words belong to where it stands far off: behind “it was ... that”, or behind an
aside (“the palace disclosed”, “who had resisted it”)."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_IT, _BE = words("cleft_subjects"), "be"
_SMALL = words("cleft_fillers")
_THAT = words("cleft_joiners")
_FILLED = 5
"""Tokens between “it was” and the words that are brought to the front."""
_UNTIL = words("until_words")
_COMES = words("comes_to_be")
_PLANS = words("plans_event")
_INVERTED = 4
"""Tokens behind “came” within which its subject stands: “three days later came a note”."""
_COMMA = ","


def cleft_verb(sentence: Sentence, first: int, last: int) -> Verb | None:
    """“It was only after that step, officials say, that the minister called”: the verb behind
    “that”, for order words at tokens ``first`` to ``last`` (exclusive)."""
    verbs, lower = sentence.reading.verbs, sentence.lower
    front = next((v for v in reversed(verbs) if v.last <= first), None)
    if front is None or front.lemma != _BE or first - front.last > _FILLED:
        return None
    if front.negated and _UNTIL.isdisjoint(lower[front.last : last]):
        return None
    if _IT.isdisjoint(lower[max(front.open - 2, 0) : front.first]):
        return None
    if any(word not in _SMALL and not sentence.masked[front.last + place]
           for place, word in enumerate(lower[front.last : first])):  # fmt: skip
        return None
    that = [at for at in range(last, len(lower)) if lower[at] in _THAT]
    for at in that:
        verb = next((v for v in verbs if v.first > at), None)
        if verb is not None and not any(at < other < verb.open for other in that):
            return verb
    return None


def is_aside(sentence: Sentence, verb: Verb) -> bool:
    """“Since then, the palace disclosed, he has toured Oman”: who says so, between commas."""
    lower = sentence.lower
    if not verb.roles & Role.REPORTING and verb.kind is not Kind.STATEMENT:
        return False
    closed = lower[verb.last : verb.last + 1] == [_COMMA]
    return closed and _COMMA in lower[max(verb.left, sentence.start) : verb.open]


def tells_beside(sentence: Sentence, verb: Verb, at: int) -> bool:
    """“Two days later Bemba, who had refused to yield, left”, “the day before they had marched on
    the palace as he was speaking”: a verb behind token ``at`` that says who acts, or what went on
    meanwhile, and not what was done then."""
    return is_of_who(sentence, verb, at) or _went_on(sentence, verb, at)


def is_of_who(sentence: Sentence, verb: Verb, at: int = 0) -> bool:
    """True for a verb in a clause between commas that “who” or “which” opens behind a token."""
    lower = sentence.lower
    if _WHO.isdisjoint(lower[at : verb.open]):
        return False
    opens = next(i for i in range(verb.open - 1, at - 1, -1) if lower[i] in _WHO)
    if not opens or lower[opens - 1] != _COMMA:
        return False
    inside = [v for v in sentence.reading.verbs if opens < v.first < verb.first]
    return not (inside and _COMMA in lower[inside[0].last : verb.first])


def _went_on(sentence: Sentence, verb: Verb, at: int) -> bool:
    """“As he was speaking” behind the verb that tells what was done."""
    if verb.form != Form.ING or verb.open == verb.first:
        return False
    joined = not _MEANWHILE.isdisjoint(sentence.lower[max(verb.open - _SUBJECT, at) : verb.open])
    return joined and any(at <= other.first < verb.left for other in sentence.reading.verbs)


_WHO, _MEANWHILE = words("who_acts"), words("meanwhile_joiners")
_SUBJECT = 4
"""Tokens before a verb within which the word stands that joins its clause."""


def hit_for(sentence: Sentence, verb: Verb) -> Hit:
    """The event that a verb tells; for “the interview came on the morrow” that of its subject."""
    comes = verb.lemma in _COMES and not verb.passive
    if comes or (verb.lemma in _PLANS and verb.passive):
        subject = next(
            (n for n in sentence.reading.nouns if verb.left <= n.first < verb.open), None
        )
        behind = range(verb.last, verb.last + _INVERTED)
        if subject is None and comes:
            subject = next((n for n in sentence.reading.nouns if n.first in behind), None)
        if subject is not None:
            return Hit(None, subject, None)
    noun = verb.noun
    before = noun is not None and noun.first < verb.left
    return Hit(verb, None if before else noun, None)
