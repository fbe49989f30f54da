"""Upon whom a sanction falls (“un embargo au Mali”); the town that is attacked, left or falls."""

from __future__ import annotations

from functools import cache

from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.lexicons import lexicon
from timeline.events.name_phrases import over_list
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

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


def is_resolved_on(sentence: Sentence, name: Name) -> bool:
    """“Adopted resolution 2337 on the Gambia”: the state that a council decides about."""
    if name.how != "name" or name.first < 2:
        return False
    at = name.first - 1
    while at > 0 and sentence.lexicon.is_("determiners", sentence.lower[at]):
        at -= 1
    before = [word for word in sentence.lower[max(0, at - 2) : at] if not word.isdigit()]
    return sentence.lower[at] in _UPON and not _RESOLUTIONS.isdisjoint(before)


_RESOLUTIONS = words("resolutions")


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


def is_target(sentence: Sentence, name: Name, hit: Hit, kind: Kind, word: str) -> bool:
    """“Captured Avdiivka”, “fired a missile into the Sea of Japan”, “deployed to Mali”."""
    if kind not in (Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS) or name.place is None:
        return False
    verb = hit.verb
    if verb is not None and verb.passive and verb.roles & Role.TAKING:
        return name.last == verb.open or name.first >= verb.last
    falls = verb is not None and (
        verb.lemma.startswith(_FALLING) or (verb.lemma == "come" and hit.last > verb.first + 1)
    )
    if verb is not None and falls and _falls(sentence, name, verb):
        return True
    if verb is not None and verb.passive and name.how == "place" and name.last <= verb.open:
        return verb.left <= name.first and sentence.lexicon.is_("of_words", word)
    if verb is None or name.first < verb.last:
        return False
    if word == "into" and name.how == "name":
        return True
    if word in ("into", "to", "of", "from") and name.how != "name":
        return word in ("into", "to") or (word == "from" and kind is not Kind.CEASEFIRE)
    taking = bool(verb.roles & Role.TAKING)
    if sentence.lexicon.language != "en":
        return is_taken_abroad(sentence, name, verb)
    if taking and (word in ("into", "of", "from") or sentence.lexicon.is_("of_words", word)):
        return True
    direct = all(
        sentence.lower[at] in _BEFORE_TARGETS or _is_in_compound(sentence, at)
        for at in range(verb.last, name.first)
    )
    town = name.how == "place" and sentence.lower[name.first - 1] not in _CHRISTENED
    return direct and (taking or (town and not verb.passive))


_CHRISTENED = words("christened")


def _is_in_compound(sentence: Sentence, at: int) -> bool:
    """“Rebel-held Kismayo”."""
    return "-" in sentence.lower[max(0, at - 1) : at + 2]


def _falls(sentence: Sentence, name: Name, verb: Verb) -> bool:
    """“Kabul fell on Sunday”, “Mitte November fiel Vukovar”; not “Kabul fell silent”."""
    if name.how == "name" or verb.passive:
        return False
    if sentence.lower[verb.first + 1 : verb.last][:1] not in ([], ["to"], ["under"]):
        return False
    alone = name.last == verb.open and name.first in (verb.left, sentence.start)
    if not alone:
        return name.first == verb.last
    at = verb.last
    if verb.last - verb.first > 1:
        return True
    ends = at >= len(sentence.lower) or sentence.masked[at] or not sentence.lower[at].isalpha()
    return ends or sentence.lexicon.is_("prepositions", sentence.lower[at])


_FALLING = tuple(words("falling_verbs"))
"""Beginnings of verbs of towns that are taken."""
_BEFORE_TARGETS = words("between") | words("before_targets")
