"""Upon whom a sanction falls (“un embargo au Mali”); the town that is attacked or left."""

from __future__ import annotations

from functools import cache

from timeline.events.lexicon import Role, lexicon
from timeline.events.name_phrases import over_list
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_UPON = words("upon")
_PUNISHMENTS = words("punishments")
_REACH = 8
"""Tokens before the small word within which the punishment is named."""


def is_punished(sentence: Sentence, name: Name) -> bool:
    """True of a state that a sanction falls upon: it takes part, and nothing happens there."""
    if name.how != "name" or name.first < 2:
        return False
    at = over_list(sentence, name.first - 1)
    while at > 0 and sentence.lexicon.is_("determiners", sentence.lower[at]):
        at -= 1
    before = sentence.lower[max(0, at - _REACH) : at]
    return sentence.lower[at] in _UPON and not _PUNISHMENTS.isdisjoint(before)


def is_taken_abroad(sentence: Sentence, name: Name, verb: Verb) -> bool:
    """True of a place that a verb of another language than English is done to."""
    taking = verb.roles & Role.TAKING
    beginnings = _taking(sentence.lexicon.language)
    return bool(taking or sentence.lower[verb.first].startswith(beginnings)) and _is_object(
        sentence, name, verb
    )


@cache
def _taking(language: str) -> tuple[str, ...]:
    """Beginnings of the verbs that are done to the place that they name (“attaqu*”)."""
    known = lexicon(language)
    return tuple(
        stem
        for stem in known.verb_stems
        if any(sense.roles & Role.TAKING and not sense.tail for sense in known.senses[stem])
    )


def _is_object(sentence: Sentence, name: Name, verb: Verb) -> bool:
    """“A attaqué la ville de Goma”, “griffen am Freitag Goma an”, “überfiel Deutschland Polen”: the
    object behind the verb, outside English; where the one that acts stands behind it too, the
    second of two."""
    between = range(verb.last, name.first)
    names = [other for other in sentence.names if other.first in between and other.how != "unknown"]
    masked, lower = sentence.masked, sentence.lower
    plain = all(
        masked[at] or lower[at] in _BEFORE_OBJECTS or any(n.first <= at < n.last for n in names)
        for at in between
    )
    if not plain or len(names) > 1:
        return False
    if sentence.lexicon.language not in _VERB_SECOND:
        return not names
    opens = not any(verb.left <= other.first < verb.first for other in sentence.names)
    second = any(other.first == name.last and other.actor is not None for other in sentence.names)
    return bool(names) == opens or (opens and not names and not second)


_VERB_SECOND = ("de", "nl")
"""Languages in which the one that acts stands behind the verb where a date opens the clause."""
_BEFORE_OBJECTS = words("between") | words("before_targets") | words("before_objects_abroad")
