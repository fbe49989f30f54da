"""The words of the text that go into an event's title."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.actors import KnownActor
from timeline.events.agents import agents_of
from timeline.events.attacks import what_struck
from timeline.events.deadlines import given_time
from timeline.events.headlines import Headline, deadline_line, headline
from timeline.events.hits import Hit
from timeline.events.inflections import base_form, third_person
from timeline.events.lexicon import Role, Sense
from timeline.events.phrases import joined, noun_phrase
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.subjects import is_several
from timeline.events.themes import roles_of
from timeline.events.wordlists import words
from timeline.records import Kind

_OPENING = words("title_opening")
_DEEDS = {
    "ratify": "ratification of", "approve": "approval of", "reject": "rejection of",
    "veto": "veto of", "denounce": "denunciation of", "terminate": "end of", "lift": "lifting of",
    "break": "breach of", "breach": "breach of", "extend": "extension of", "renew": "renewal of",
    "suspend": "suspension of", "freeze": "freezing of",
}  # fmt: skip
"""Verbs whose noun says what was done to the thing that the event noun names."""
_ACTS = {
    ("meet", Kind.NEGOTIATION): "meeting", ("sit", Kind.NEGOTIATION): "meeting",
    ("meet", Kind.MEETING): "meeting", ("dine", Kind.MEETING): "dinner",
    ("visit", Kind.VISIT): "visit", ("travel", Kind.VISIT): "visit", ("tour", Kind.VISIT): "tour",
    ("arrive", Kind.VISIT): "arrival", ("land", Kind.VISIT): "arrival",
    ("reach", Kind.VISIT): "arrival", ("leave", Kind.VISIT): "departure",
    ("depart", Kind.VISIT): "departure", ("negotiate", Kind.NEGOTIATION): "negotiations",
    ("talk", Kind.NEGOTIATION): "talks",
}  # fmt: skip
"""Verbs whose noun, with who and where, tells all that they tell."""
_NOMINAL = {
    "announce": "announcement", "declare": "declaration", "propose": "proposal",
    "condemn": "condemnation", "threaten": "threat", "warn": "warning", "resign": "resignation",
    "expel": "expulsions", "recall": "recall of ambassador", "summon": "summons of ambassador",
    "sever": "break of relations", "invade": "invasion", "attack": "attack", "bomb": "bombing",
    "deploy": "deployment", "annex": "annexation", "withdraw": "withdrawal", "elect": "election",
    "veto": "veto", "adopt": "adoption", "accede": "accession", "join": "accession",
    "ratify": "ratification", "recognise": "recognition", "recognize": "recognition",
    "apply": "application", "leave": "departure", "die": "death", "capsize": "shipwreck",
    "sink": "shipwreck", "kidnap": "kidnapping", "abduct": "kidnapping", "shoot": "shooting",
    "celebrate": "celebration", "release": "release", "free": "release",
}  # fmt: skip
"""What the act of a verb is called where its clause does not say who did it."""
_LIGHT = words("title_light")
_PLAIN = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.CALL, Kind.VISIT})


@dataclass(slots=True)  # never changed; one is made for most events
class Wording:
    """What to call an event: a noun phrase that wants to know who, or a headline that says it."""

    phrase: str | None = None
    headline: Headline | None = None
    agents: tuple[KnownActor, ...] | None = None
    """Those whom the phrase wants before it, where they are not all who took part."""
    clause: str = ""
    """The words of the clause as they stand, where nothing better is known."""


def wording_of(
    text: str,
    sentence: Sentence,
    hit: Hit,
    kind: Kind,
    actors: tuple[KnownActor, ...],
    *,
    ahead: bool,
) -> Wording:
    """How the text itself tells the event. Titles are English: of another language only the
    event noun is taken, in its English."""
    unnamed = not actors and hit.noun is None
    clause = _clause_words(text, sentence, hit) if kind is Kind.OTHER or unnamed else ""
    if sentence.lexicon.language != "en":
        return Wording(_translated(sentence, hit, kind), clause=clause)
    noun, verb = _told_noun(sentence, hit), hit.verb
    given = given_time(hit) if kind is Kind.DEADLINE else None
    due = None if given is None else deadline_line(text, sentence, given)
    if due is not None:
        return Wording(headline=due)
    struck = what_struck(sentence, verb)
    doer = None
    if noun is None and verb is not None and verb.kind is None:
        doer, verb = verb, _purpose(sentence, verb, kind) or verb
    if struck is not None:
        noun, verb = struck, None
    act = None if verb is None or _leaves_for(verb) else _ACTS.get((verb.lemma, kind))
    line = None
    tells = verb is not None and _tells_itself(verb, noun, kind) and act is None
    if verb is not None and (tells or (not actors and _has_doers(verb, noun, kind))):
        line = headline(text, sentence, verb, actors, ahead=ahead, doer=doer)
        bare = line is not None and len(line.objects) == 1 and kind in WANT_OBJECT
        bare = bare and not (verb.sense is not None and _tells_object(verb.sense))
        if bare and not (verb.passive or _comes_into_force(verb)):
            line = None
    if line is not None or noun is None:
        lemma = "" if verb is None else verb.lemma
        return Wording(act or _NOMINAL.get(lemma), line, clause=clause)
    if verb is not None and verb.first < noun.first and _is_of_many(sentence, verb, actors):
        line = headline(text, sentence, verb, (), ahead=ahead)
        if line is not None:
            return Wording(headline=line, clause=clause)
    phrase = joined(text, sentence, noun_phrase(sentence, noun, kind))
    told = _with_deed(sentence, verb, noun, _lowered(sentence, noun, phrase), ahead=ahead)
    return Wording(told, agents=agents_of(sentence, hit, noun, kind, actors))


def _tells_object(sense: Sense) -> bool:
    """“Vow revenge”: what is done is told by the verb's own words."""
    return bool(sense.tail) and sense.tail[-1] not in _SMALL


_SMALL = words("title_prepositions") | {"up", "off", "out", "down", "away", "back"}


def _leaves_for(verb: Verb) -> bool:
    """“Left on Monday for London”: a departure whose goal only the verb tells."""
    return verb.sense is not None and verb.sense.tail == ("for",)


def _is_of_many(sentence: Sentence, verb: Verb, actors: tuple[KnownActor, ...]) -> bool:
    """“195 states adopted the accord”: those who did it are counted, and none is named."""
    subject = range(max(verb.left, sentence.start), verb.open)
    lower, known = sentence.lower, {actor.actor.name for actor in actors}
    named = (n for n in sentence.names if n.first in subject and n.actor is not None)
    if any(name.actor is not None and name.actor.actor.name in known for name in named):
        return False
    return any(
        lower[at + 1] in _STATES and (lower[at].isdigit() or lower[at] in _NUMBERS)
        for at in subject[:-1]
    )


_STATES = frozenset({"states", "countries", "nations", "governments", "members"})
_NUMBERS = words("small_numbers")


def _purpose(sentence: Sentence, verb: Verb, kind: Kind) -> Verb | None:
    """“Used the house to sign papers”: the verb that tells the kind, where the first tells none."""
    purposes = (v for v in sentence.reading.verbs if v.infinitive and v.subject_of is verb)
    return next((v for v in purposes if v.kind is kind), None)


def _clause_words(text: str, sentence: Sentence, hit: Hit) -> str:
    """“Half of Asia listens”: from its subject to its end, without what joins it to the rest; of a
    word that no list knows for a verb, from the beginning of the sentence."""
    verb, is_read = hit.verb, hit.noun is not None and hit.noun.is_read
    if verb is None and not is_read:
        return ""
    first, last = sentence.start, len(sentence.tokens)
    if verb is not None:
        first, last = max(verb.left, sentence.start), verb.right
        while first < verb.open and _only_joins(sentence, first):
            first += 1
        if first == verb.first and sentence.lexicon.language == "en":
            return ""
    ends = (at for at in range(hit.last, last) if sentence.lower[at] in (",", ";"))
    last = next(ends, last)
    while last > hit.last and not sentence.tokens[last - 1].text[0].isalnum():
        last -= 1
    kept = [at for at in range(first, last) if not _only_dates(sentence, at, last)]
    kept = [at for at in kept if sentence.lower[at][0].isalnum() or at - 1 in kept]
    while kept and not sentence.lower[kept[0]][0].isalnum():
        kept.pop(0)
    return joined(text, sentence, kept)


def _only_dates(sentence: Sentence, at: int, last: int) -> bool:
    """A date, and the word that leads to it."""
    if sentence.masked[at]:
        return True
    leads = sentence.lexicon.is_("prepositions", sentence.lower[at])
    return leads and at + 1 < last and sentence.masked[at + 1]


def _only_joins(sentence: Sentence, at: int) -> bool:
    word, lexicon = sentence.lower[at], sentence.lexicon
    return not word[0].isalnum() or word in lexicon.coordinators or word in lexicon.subordinators


def _has_doers(verb: Verb, noun: EventNoun | None, kind: Kind) -> bool:
    """“Local commanders met”: where nobody is named, the subject says who they were."""
    before = noun is not None and noun.first < verb.last
    return kind in _PLAIN and not (verb.passive or verb.infinitive or before)


WANT_OBJECT = frozenset({Kind.AGREEMENT, Kind.SANCTION, Kind.STATEMENT, Kind.THREAT})
"""Kinds of which a verb without its object says nothing."""


def _told_noun(sentence: Sentence, hit: Hit) -> EventNoun | None:
    """The hit's noun, where a list has it; “the truce, signed in May”: that which stands right
    before the verb."""
    verb = hit.verb
    if hit.noun is not None and hit.noun.is_read:
        return None
    if verb is None or (hit.noun is not None and hit.noun.last > verb.first):
        return hit.noun
    inside = {
        at for name in sentence.names if name.actor is not None or name.place is not None
        for at in range(name.first, name.last)
    }  # fmt: skip
    before = [n for n in sentence.reading.nouns if n.last <= verb.open and n.first not in inside]
    for noun in before:
        if all(token.text == "," for token in sentence.tokens[noun.last : verb.open]):
            return noun
    if hit.noun is None and before and _comes_into_force(verb):
        return before[0]
    return hit.noun


def _comes_into_force(verb: Verb) -> bool:
    return verb.sense is not None and verb.sense.tail[-1:] in (("effect",), ("force",))


def _tells_itself(verb: Verb, noun: EventNoun | None, kind: Kind) -> bool:
    """True where the verb says more than a noun with names would."""
    if kind is Kind.MEETING and noun is None and verb.lemma in _TAKING_PART:
        return True
    if kind in (Kind.MEETING, Kind.CALL) or (noun is None and kind in _PLAIN and verb.passive):
        return False
    if verb.roles & (Role.CANCELLED | Role.POSTPONED):
        return False
    if noun is None or (verb.lemma in _WILLING and verb.last <= noun.first and not verb.passive):
        return True
    if verb.roles & Role.LIGHT or verb.lemma in _LIGHT:
        return False
    return kind is verb.kind and (kind is Kind.VOTE or noun.kind is not verb.kind)


_WILLING = words("title_willing")
"""Verbs without which the noun would say that the thing came about: “seeks peace”, “quits the
pact”."""
_TAKING_PART = frozenset({"attend", "join", "address"})
"""“Castro attends a rally”: what they took part in is told by no event noun."""


def _with_deed(
    sentence: Sentence, verb: Verb | None, noun: EventNoun, phrase: str, *, ahead: bool
) -> str:
    """“Ratification of the treaty”, “talks open”: what the verb adds."""
    if verb is None or verb.roles & (Role.CANCELLED | Role.POSTPONED):
        return phrase
    first, last = sorted((noun.first, verb.first))
    apart = any(token.text in (";", ":") for token in sentence.tokens[first:last])
    if apart or not (verb.left <= noun.first < verb.right or _comes_into_force(verb)):
        return phrase
    deed = _DEEDS.get(verb.lemma)
    if verb.lemma in ("break", "breach") and noun.kind not in _BROKEN:
        deed = None  # “the delegations break for lunch”
    if deed is not None and (noun.first > verb.first or verb.passive):
        return f"{deed} {phrase}"
    if noun.first > verb.first or verb.passive:
        return phrase
    if verb.lemma == "conclude" and noun.kind is Kind.AGREEMENT:
        return phrase
    if roles_of(sentence, verb).theme[0] >= verb.last:
        return phrase  # “a ceasefire ended the siege”: the ceasefire does not end
    if verb.lemma not in _OPENING and not _comes_into_force(verb):
        return phrase
    base = base_form(verb.lemma, sentence.lexicon.senses) or verb.lemma
    head = _COMPLEMENT.split(phrase, maxsplit=1)[0]
    told = f"to {base}" if ahead else base if is_several(head) else third_person(base)
    return " ".join((phrase, told, *(verb.sense.tail if verb.sense is not None else ())))


_COMPLEMENT = re.compile(r" (?:of|on|over|against|at|in|for|between|with) ")
_BROKEN = frozenset({Kind.AGREEMENT, Kind.CEASEFIRE, Kind.PROTEST})


def _lowered(sentence: Sentence, noun: EventNoun, phrase: str) -> str:
    """In lower case unless it begins with a name."""
    word = phrase.split(" ", 1)[0]
    following = phrase[len(word) + 1 : len(word) + 2]
    inner = sentence.tokens[noun.first + 1 : noun.last]
    if any(token.text[0].isupper() for token in inner) or _ends_name(sentence, word):
        return phrase
    if word.isupper() or any(sign.isupper() or sign.isdigit() for sign in word[1:]):
        return phrase
    head, _, complement = phrase.partition(" of ")
    named = sentence.tokens[noun.last - 1].text[:1].isupper() and noun.last - noun.first == 1
    if following.isupper() or (named and head and complement[:1].isupper()):
        return phrase
    return word[:1].lower() + word[1:] + phrase[len(word) :]


def _ends_name(sentence: Sentence, word: str) -> bool:
    """The last word of a name of several: “Central Asia”."""
    return any(
        name.last - name.first > 1 and name.text.split()[-1] == word for name in sentence.names
    )


def _translated(sentence: Sentence, hit: Hit, kind: Kind) -> str | None:
    """The event noun in English; of a verb alone, the one noun of its kind in the sentence."""
    noun = hit.noun
    if noun is None:
        of_kind = [each for each in sentence.reading.nouns if each.kind is kind]
        noun = of_kind[0] if len(of_kind) == 1 else None
    if noun is None:
        return _translated_act(sentence, hit, kind)
    if kind in _OF_DOERS and noun.kind is not kind:
        return _translated_act(sentence, hit, kind)  # “condamne le coup d'État” is no coup
    return _english(sentence.lexicon.language).get(noun.lemma.rstrip("*"))


_OF_DOERS = frozenset({Kind.STATEMENT, Kind.CRISIS, Kind.MILITARY, Kind.THREAT})
"""Kinds that the noun beside the verb does not tell, where it is of another."""


def _translated_act(sentence: Sentence, hit: Hit, kind: Kind) -> str | None:
    """What the act of a verb is called, by the beginning of its word; meetings, calls and visits
    are called so."""
    if hit.verb is None or kind in _PLAIN:
        return None
    word, acts = sentence.lower[hit.verb.first], _acts(sentence.lexicon.language)
    fits = [beginning for beginning in acts if word.startswith(beginning)]
    return acts[max(fits, key=len)] if fits else None


@cache
def _acts(language: str) -> Mapping[str, str]:
    """Beginnings of verbs of a language to what their act is called in English."""
    table = _event_nouns().get("verbs", {}).get(language, {})
    return {beginning: english for english, words_ in table.items() for beginning in words_}


@cache
def _english(language: str) -> Mapping[str, str]:
    """Event nouns of a language, as its lexicon has them, to English."""
    table = _event_nouns().get(language, {})
    return {noun: english for english, nouns in table.items() for noun in nouns}


@cache
def _event_nouns() -> Mapping[str, Any]:
    text = files("resources").joinpath("lexicon", "event_nouns.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
