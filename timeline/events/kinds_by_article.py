"""What an event is in the light of what its article is about."""

from __future__ import annotations

from timeline.events.background import Background
from timeline.events.hits import Hit
from timeline.events.kinds_of_talks import beside_talks
from timeline.events.predicates import EventNoun
from timeline.events.scene import Scene
from timeline.events.sentence import Sentence
from timeline.events.themes import head, roles_of
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind

_TALKS = 2
"""Nouns of negotiation from which on an article is about talks."""


def kind_in_article(
    kind: Kind, sentence: Sentence, hit: Hit, scene: Scene, background: Background
) -> Kind:
    """The kind that a hit's own words name, or what it is as part of the article's story."""
    verb = hit.verb
    about_talks = background.talks >= _TALKS
    if about_talks and kind is Kind.OTHER and verb is not None and verb.lemma in _GOING_ON:
        return Kind.NEGOTIATION
    if about_talks and kind is Kind.PROTEST and verb is not None and verb.lemma in _LEAVING:
        return Kind.NEGOTIATION
    is_round = _is_round(kind, scene, background) and _is_near(hit, background)
    is_guest = verb is not None and verb.lemma in _RECEIVING
    if is_round and not (is_guest or beside_talks(sentence, hit)):
        return Kind.NEGOTIATION
    if kind is Kind.AGREEMENT and _is_of_truce(sentence, hit, background):
        return Kind.CEASEFIRE
    return kind


_GOING_ON = frozenset({"resume", "continue"})
_LEAVING = frozenset({"walk", "storm"})
_RECEIVING = frozenset({"receive", "welcome", "greet"})
"""Who receives those who negotiate is their host."""


def _is_round(kind: Kind, scene: Scene, background: Background) -> bool:
    """True where a meeting is a session of the talks that the article is about: its people are
    those who negotiate."""
    if kind is not Kind.MEETING or background.talks < _TALKS:
        return False
    where = {place.name for place in scene.found}
    if _negotiates(background) and where and where <= {place.name for place in background.scene}:
        return True
    if not scene.is_cast:
        return False
    persons = {a.actor.name for a in scene.actors if a.actor.type is ActorType.PERSON}
    return bool(persons) and persons == {actor.actor.name for actor in background.principals()}


def _is_near(hit: Hit, background: Background) -> bool:
    """False of “the presidents met in this city last year”: no round of these talks."""
    day, written = hit.first_day, background.document_day
    return day is None or written is None or abs(written - day) <= _LONGEST_ROUNDS


_LONGEST_ROUNDS = 14
"""Days from an article within which what it tells of those who negotiate is of these talks."""


def _negotiates(background: Background) -> bool:
    """True where the first event that the article tells is a round of talks."""
    return background.setting is not None and background.setting.kind is Kind.NEGOTIATION


def _is_of_truce(sentence: Sentence, hit: Hit, background: Background) -> bool:
    """“Both sides signed on Sunday”, “it took effect at midnight”: what came about is not said, or
    only called a paper, and the sentence, the one before it or the title speaks of a truce."""
    verb, noun = hit.verb, hit.noun
    if verb is None or (noun is not None and not _is_unspecific(noun)):
        return False
    if verb.kind is not Kind.AGREEMENT and noun is None:
        return False
    if sentence.lexicon.language == "en" and not _leaves_open(sentence, hit):
        return False
    told = list(sentence.reading.nouns)
    if sentence.before is not None and noun is None:
        told += sentence.before.reading.nouns
    return background.is_of_truce or any(each.lemma.startswith(_TRUCES) for each in told)


def _is_unspecific(noun: EventNoun) -> bool:
    return noun.kind is Kind.AGREEMENT and noun.lemma.rstrip("*") in _UNSPECIFIC


def _leaves_open(sentence: Sentence, hit: Hit) -> bool:
    """No other thing is said to be signed or agreed than a paper."""
    assert hit.verb is not None
    roles = roles_of(sentence, hit.verb)
    if roles.shares:
        return not any(
            other.infinitive and other.governor is hit.verb for other in sentence.reading.verbs
        )
    return not _PAPERS.isdisjoint(head(sentence, roles.theme))


_PAPERS = words("papers_signed")
_UNSPECIFIC = words("unspecific_accords")
_TRUCES = tuple(words("truces"))
