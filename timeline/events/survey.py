"""An article gone through for its background: whom and what its sentences name, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background
from timeline.events.companies import companies
from timeline.events.eras import successors
from timeline.events.filing_places import entry_heads, filed
from timeline.events.names import Name
from timeline.events.roles import before_noun
from timeline.events.sentence import Sentence
from timeline.events.topics import TOPICS
from timeline.events.wordlists import words
from timeline.events.written_names import written_names
from timeline.records import ActorType, Kind

_TRUCES, _TREATIES = tuple(words("truces")), tuple(words("treaties"))
_IN_TITLE_ALONE = 2


def survey(sentences: Sequence[Sentence]) -> Background:
    """The article's background, from all its names."""
    found = Background(heads=entry_heads(sentences), sentences=tuple(sentences))
    spoken: set[str] = set()
    line = next((each for each in sentences if each.filed_from is not None), None)
    if line is not None and not found.heads:
        found.filed_from, found.filed_in = filed(line)
        named = actor_index().names.get((line.filed_from or "").title())
        found.filed_at_body = named is not None and named.how == "body"
    for sentence in sentences:
        for noun in sentence.reading.nouns if sentence.moments or sentence.is_title else ():
            found.truces += _IN_TITLE_ALONE * sentence.is_title * noun.lemma.startswith(_TRUCES)
            found.truces += noun.lemma.startswith(_TRUCES) - noun.lemma.startswith(_TREATIES)
            found.talks += noun.kind in (Kind.NEGOTIATION, Kind.DEADLINE)
            found.talks -= 2 * (noun.lemma in ("summit", "sommet*", "gipfel*", "cumbre*"))
        found.talks += " negotiat" in f" {' '.join(sentence.lower)}"
        for name in sentence.names:
            if name.place is not None:
                spoken |= {name.place.name, name.place.city}
            if name.actor is None:
                continue
            actor = name.actor
            if name.how == "name" and name.place is not None and name.place.flag == "S":
                found.called.setdefault(name.place.country, Counter())[name.place.name] += 1
            if actor.actor.type is ActorType.PERSON:
                found.persons[actor.actor.name] += 1
                found.known[actor.actor.name] = actor
            code = actor.speaks_for or actor.actor.code
            if code is None or code not in actor_index().by_code or is_where(sentence, name):
                continue
            found.states[code] += _IN_TITLE if sentence.is_title else 1
            found.known[code] = actor_index().by_code[code]
        for pair in _joined(sentence):
            found.joined[pair] += 2 if sentence.is_title else 1
    found.issuer = _first_body(sentences[:_OPENING])
    _merge(found.states)
    found.ranked = found.states.most_common()
    found.companies = companies(sentences)
    found.written = written_names(sentences)
    if found.filed_from is not None:
        found.is_spoken_of = found.filed_from.name in spoken
    for sentence in sentences:
        if sentence.is_title:
            found.title_places = [name.place for name in sentence.names if is_where(sentence, name)
                                  and name.place is not None]  # fmt: skip
    return found


def _first_body(opening: Sequence[Sentence]) -> KnownActor | None:
    """The first body of states that is named; the United Nations are rarely an issuer's own."""
    return next(
        (name.actor for sentence in opening for name in sentence.names
         if name.actor is not None and name.how == "body"
         and (name.actor.actor.code or "IGO:UN").startswith("IGO:")
         and name.actor.actor.code != "IGO:UN"),
        None,
    )  # fmt: skip


_OPENING = 4
"""Sentences in which a communique says whose it is."""


def _merge(states: Counter[str]) -> None:
    """Counts a state and the one in whose place it stands as one: Moscow in news of 1987."""
    for one, other in successors().items():
        if one in states and 0 < states[one] <= states[other]:
            states[other] += states.pop(one)
        elif not states.get(one, 1):
            del states[one]


def _joined(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """States and bodies that stand together in a sentence, two and no third."""
    parties = [
        (name, name.actor.actor.code) for name in sentence.names
        if name.actor is not None and name.actor.actor.code in actor_index().by_code
    ]  # fmt: skip
    for at, ((one, first), (two, second)) in enumerate(pairwise(parties)):
        between = sentence.lower[one.last : two.first]
        after = parties[at + 2][0] if at + 2 < len(parties) else None
        more = after is not None and set(sentence.lower[two.last : after.first]) <= _JOINERS
        before = parties[at - 1][0] if at else None
        more |= before is not None and set(sentence.lower[before.last : one.first]) <= _JOINERS
        if first == second or more:
            continue
        if between and set(between) <= _JOINERS:
            yield min(first, second), max(first, second)


_JOINERS = words("named_together")


_IN_TITLE = 3
"""How many mentions in the body one in the title counts for."""


def is_where(sentence: Sentence, name: Name) -> bool:
    """A place that the title speaks of as the scene: “the Hanoi summit”, “talks in Vienna”."""
    if name.place is None or name.how == "adjective":
        return False
    before = sentence.tokens[name.first - 1].lower if name.first else ""
    topic = sentence.tokens[name.first - 2].lower if name.first > 1 else ""
    if topic in TOPICS:
        return False
    placed = sentence.lexicon.is_("in_place", before) or before == "by"
    return placed or (name.how in ("seat", "place") and _is_of_event(sentence, name))


def _is_of_event(sentence: Sentence, name: Name) -> bool:
    """“The Hanoi summit”; in headlines “Minsk talks on Ukraine” too."""
    if before_noun(sentence, name):
        return True
    if not sentence.is_title or name.last >= len(sentence.lower):
        return False
    noun = sentence.lexicon.noun(sentence.lower, name.last)
    return noun is not None and noun.kind in (Kind.MEETING, Kind.NEGOTIATION)


def tells_history(sentences: Sequence[Sentence], document_day: int | None) -> bool:
    """True where most dates of the article lie more than five years before it."""
    days = [
        moment.time.first_day for sentence in sentences for moment in sentence.moments
        if moment.time is not None and moment.time.first_day is not None
    ]  # fmt: skip
    if document_day is None:
        return False
    old = [day for day in days if day < document_day - _LONG_AGO]
    return 2 * len(old) > len(days)


_LONG_AGO = 5 * 365
