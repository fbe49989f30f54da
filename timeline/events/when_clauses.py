"""What happened at a date that a clause speaks of: “until 7 July, when the court ruled”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.moments import Moment
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_WHEN = words("when")
_ASIDE = 2
"""Tokens, a comma and the word itself, by which a clause is joined to its date."""


def in_when_clauses(sentence: Sentence, moments: Iterable[Moment]) -> Iterator[Hit]:
    """The verbs of clauses that “when” joins to a date: the date is theirs, whatever word leads it
    in and whatever else it dates."""
    if _WHEN.isdisjoint(sentence.lower):
        return
    for moment in moments:
        opens = _opening(sentence, moment)
        verb = None if opens is None else _told(sentence, opens)
        if verb is not None:
            yield Hit(verb, verb.noun, replace(moment, lead="on"))


_OF = words("of_dates")
"""“The treaty of 1991”: a date that only names a thing."""


def _opening(sentence: Sentence, moment: Moment) -> int | None:
    """Where the clause begins that tells what happened at a date."""
    for at in range(moment.last, min(moment.last + _ASIDE, len(sentence.lower))):
        if sentence.lower[at] in _WHEN:
            return at
        if sentence.lower[at] != ",":
            return None
    return None


def _told(sentence: Sentence, opens: int) -> Verb | None:
    """The first finite verb of a clause that has no date of its own."""
    verb = next((v for v in sentence.reading.verbs if v.first > opens), None)
    if verb is None or verb.infinitive or verb.form == Form.ING or verb.relative:
        return None
    if verb.roles & Role.STATIVE and verb.noun is None and verb.kind is None:
        return None
    own = any(
        opens < other.first < verb.right and sentence.lower[other.first - 1] not in _OF
        for other in sentence.moments
    )
    return None if own else verb
