"""A short name for an event, as a person would write it in a chronology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.events.actors import KnownActor
from timeline.events.wording import WANT_OBJECT, Wording
from timeline.events.wordlists import words as listed
from timeline.records import ActorType, Kind, Place, Status

LONGEST = 60
_NOUNS = {
    Kind.MEETING: "meeting",
    Kind.NEGOTIATION: "talks",
    Kind.VISIT: "visit",
    Kind.CALL: "call",
    Kind.STATEMENT: "statement",
    Kind.AGREEMENT: "agreement",
    Kind.VOTE: "vote",
    Kind.SANCTION: "sanctions",
    Kind.PROTEST: "diplomatic protest",
    Kind.THREAT: "threat",
    Kind.MILITARY: "military action",
    Kind.CEASEFIRE: "ceasefire",
    Kind.ELECTION: "election",
    Kind.DEADLINE: "deadline",
    Kind.CRISIS: "crisis",
    Kind.OTHER: "event",
}
_BETWEEN = frozenset(
    {Kind.MEETING, Kind.NEGOTIATION, Kind.CALL, Kind.AGREEMENT, Kind.CEASEFIRE, Kind.OTHER}
)
"""Kinds in which a person and a state of another stand side by side."""
_MARKS = {Status.CANCELLED: " (cancelled)", Status.POSTPONED: " (postponed)"}


def make_title(
    kind: Kind,
    wording: Wording,
    actors: Sequence[KnownActor],
    places: Sequence[Place],
    status: Status,
) -> str:
    """At most ``LONGEST`` signs: who, what, where; the place last. No part is ever cut within."""
    mark = _MARKS.get(status, "")
    for line in chain(_told(kind, wording, places), _named(kind, wording, actors, places)):
        title = _capital(_closed(line)) + mark
        if len(title) <= LONGEST:
            return title
    return _capital(_NOUNS[kind]) + mark


def _closed(line: str) -> str:
    """Without a last word that something should follow: “to vote on”."""
    words = line.split()
    while len(words) > 1 and words[-1] in _LEADS_ON:
        words.pop()
    return " ".join(words)


_LEADS_ON = frozenset(("a", "an", "and", "by", "for", "from", "of", "on", "the", "to", "with"))


def _told(kind: Kind, wording: Wording, places: Sequence[Place]) -> Iterator[str]:
    """The headline, with the place where it fits and is not told yet; of an event of no kind,
    or that nobody and no place is named for, the words of the text."""
    if wording.headline is None:
        unknown = kind is Kind.OTHER or not places
        if unknown and wording.phrase is None and wording.clause:
            yield _shortened(wording.clause)
        return
    if kind in WANT_OBJECT and wording.headline.is_cut_bare(LONGEST):
        return
    line = wording.headline.told(LONGEST)
    if line is None:
        if kind is Kind.OTHER and wording.clause:
            yield _shortened(wording.clause)
        return
    where = _where(places, line)
    if where:
        for told in (line, wording.headline.told(LONGEST - len(where) - 2)):
            if told is not None and len(told) * 3 > len(line) * 2:
                yield f"{_closed(told)}, {where}"
    yield line


def _shortened(clause: str) -> str:
    """The first words, as many as fit."""
    if len(clause) <= _CLAUSE:
        return clause
    return f"{clause[: _CLAUSE - 1].rsplit(' ', 1)[0].rstrip(',;:–-')}…"


_CLAUSE = LONGEST - len(" (postponed)")


def _named(
    kind: Kind, wording: Wording, actors: Sequence[KnownActor], places: Sequence[Place]
) -> Iterator[str]:
    phrase = wording.phrase or _NOUNS[kind]
    if wording.agents is not None and (places or " " in phrase):
        actors = wording.agents
    named = phrase[:1].isupper() and " of " in phrase
    free = [actor for actor in actors if not (named or _says(phrase, actor.short))]
    who, what = _who(kind, free, places), (phrase, _NOUNS[kind])
    if who:
        what = (_uncounted(phrase), _NOUNS[kind])
    for words in what:
        where = _where(places, f"{_joined(who)} {words}")
        for some in dict.fromkeys((tuple(who), tuple(who[: _MOST_CUT if len(who) > 3 else 3]))):
            yield _assembled(_joined(some), words, where)
            yield _assembled(_joined(some), words, "")
        yield _assembled(_joined(_who(kind, free[:1], places)), words, where)
        yield _assembled("", words, _where(places, words))
        yield words


def _says(phrase: str, name: str) -> bool:
    """True where a phrase holds a name, or the adjective made of it (“Ukrainian officials”)."""
    told, known = phrase.lower(), name.lower()
    stem = known.rstrip("aei")
    if stem not in told:
        return False
    adjective = rf"\b{re.escape(stem)}(?:an|ian|n|ese|i|ish)\b"
    return known in told or re.search(adjective, told) is not None


def _assembled(who: str, what: str, where: str) -> str:
    """Who, what and where; no word twice (“the Pacific Islands Forum forum”)."""
    first, _, rest = what.partition(" ")
    title = f"{who} {rest if who.lower().endswith(f' {first.lower()}') else what}".strip()
    return f"{title}, {where}" if where else title


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


_STATE, _UN = 3, "IGO:UN"
"""Letters of a state's code; the body that stands by where states settle something."""


def _uncounted(phrase: str) -> str:
    """“Two accords” of those named before: accords."""
    count, _, rest = phrase.partition(" ")
    return rest if count.lower() in _COUNTS and rest else phrase


_COUNTS = listed("small_numbers") | {"both"}
_MOST_WHO, _MOST_CUT = 4, 2
"""How many a title names, and how many of more than three where they do not all fit."""


def _joined(who: Sequence[str]) -> str:
    return "–".join(who)


def _who(kind: Kind, actors: Sequence[KnownActor], places: Sequence[Place]) -> list[str]:
    """Who a title names: the persons, or the states; beside one person who stands first a state of
    another, and the states alone where he only presides over them."""
    hosts = {place.country for place in places} if kind is Kind.VISIT else set()
    persons = [actor for actor in actors if actor.actor.type is ActorType.PERSON]
    others = [actor for actor in actors if actor.actor.type is not ActorType.PERSON]
    states = [actor for actor in others if len(actor.actor.code or "") == _STATE]
    organ = any((actor.actor.code or "").startswith(_UN) for actor in others[:1])
    if (len(states) > 1 and kind in _BETWEEN) or organ:
        others = [a for n, a in enumerate(others) if n == 0 or a.actor.code != _UN]
    spoken = {person.speaks_for for person in persons}
    free = [actor for actor in others if actor.actor.code not in spoken | hosts]
    if len(persons) >= 2:
        chosen = _some(persons)
    elif persons and kind in _BETWEEN:
        presides = len(free) > 1 and actors.index(persons[0]) > actors.index(free[1])
        beside = free if len(free) == 2 else free[:1]
        chosen = _some(free) if presides else [*persons, *beside]
    else:
        chosen = persons or _some(free)
    return list(dict.fromkeys(actor.short for actor in chosen))


def _some(actors: list[KnownActor]) -> list[KnownActor]:
    """All of a few, the first two of many."""
    return actors if len(actors) <= _MOST_WHO else actors[:_MOST_CUT]


def _where(places: Sequence[Place], told: str) -> str:
    if not places or _says(told, places[0].name):
        return ""
    return places[0].name
