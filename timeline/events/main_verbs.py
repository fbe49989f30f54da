"""Which verb order words belong to where it stands far off: behind “it was ... that”, or behind an
aside (“the palace disclosed”)."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Role
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
