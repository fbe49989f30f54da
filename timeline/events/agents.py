"""Who did it: of all who are named around an attack or a war, those whom a title puts before it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.actors import KnownActor
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.names import Name
from timeline.events.predicates import EventNoun
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_ONE_SIDED = frozenset({Kind.MILITARY, Kind.CRISIS})
_BETWEEN = frozenset({"between", "with", "by"})
_TARGETS = words("targets")
_RELATIVE = frozenset({"who", "which", "that", "whose", "and", "or"})
_REACH = 5


def agents_of(
    sentence: Sentence, hit: Hit, noun: EventNoun, kind: Kind, actors: tuple[KnownActor, ...]
) -> tuple[KnownActor, ...]:
    """Of an attack or a disaster those who did it, all others of what the noun names.

    “McKinnon condemned the bombings in Nairobi” are not his bombings, nor Kenya's.
    """
    if kind not in _ONE_SIDED or sentence.lexicon.among("mutual", noun.lemma.split()):
        return actors
    doing = {name.actor.actor.name for name in _doing(sentence, hit, noun) if name.actor}
    return tuple(actor for actor in actors if actor.actor.name in doing)


def _doing(sentence: Sentence, hit: Hit, noun: EventNoun) -> Iterator[Name]:
    verb = hit.verb
    for name in sentence.names:
        if name.actor is None:
            continue
        before = name.last <= noun.first and _owns(sentence, name, noun)
        if before or _beside(sentence, name, noun):
            yield name
        elif verb is not None and not verb.passive and verb.last <= noun.first:
            does = verb.roles & Role.LIGHT or verb.kind in _ONE_SIDED
            if does and verb.left <= name.first < verb.open:
                yield name


def _owns(sentence: Sentence, name: Name, noun: EventNoun) -> bool:
    """“Iraq's invasion”, “the Israeli air strike”; not “the U.S. embassy bombing”."""
    between = sentence.lower[name.last : noun.first]
    if len(between) > _REACH or not (_TARGETS | _RELATIVE).isdisjoint(between):
        return False
    if between[:1] in (["'s"], ["’s"], ["'"], ["’"]):
        between = between[1:]
    return all(
        (word.isalpha() and not sentence.lexicon.is_("prepositions", word)) or word == "-"
        for word in between
    ) and not any(name.last <= verb.first < noun.first for verb in sentence.reading.verbs)


def _beside(sentence: Sentence, name: Name, noun: EventNoun) -> bool:
    """“The war between Iran and Iraq”, “a raid by Chad”."""
    if not noun.last < name.first <= noun.last + _REACH:
        return False
    joined = not _BETWEEN.isdisjoint(sentence.lower[noun.last : name.first])
    return joined and not any(noun.last <= v.first < name.first for v in sentence.reading.verbs)
