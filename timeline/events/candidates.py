"""Who and what may belong to an event: those of whom its sentence speaks, and the article before it
and beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background
from timeline.events.eras import as_of
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.scene import Scene
from timeline.events.seats import country_place
from timeline.events.sentence import Sentence
from timeline.events.unknown_places import may_be_located

BACK = 8
"""Sentences before an event's own whose names are looked at."""
_PERSONS_BACK = 3
"""The same for persons, who come and go faster than states and towns."""
_STATES = 4
"""How many of those that the article speaks of most are looked at."""
_LANDS = 2
"""The same, as places."""
_TOWNS = 4
"""How many towns that the article names anywhere are looked at."""
_MOST, _MOST_ABROAD = 20, 14
"""How many there are at most beside those that the rules or the sentence name; and in articles that
are not English, whose model knows fewer."""


@dataclass(slots=True)
class Candidate:
    """Somebody or some place by one name, as the article calls it."""

    name: str
    actor: KnownActor | None = None
    place: KnownPlace | None = None
    how: str = ""
    """How a place is known."""
    is_named: bool = False
    """True of those that the event's own sentence names, not only by their capital."""
    is_said: bool = False
    """True of those that it names in any way."""
    is_elsewhere: bool = False
    """True of a town that only parts of the article name that are far from it."""


def candidates(
    sentence: Sentence, hit: Hit, scene: Scene, background: Background
) -> list[Candidate]:
    """Those whom the sentence names, the rules, the states for which its persons act, and the
    article; the likeliest first."""
    gathered = _Gathered(sentence, hit, background)
    for name in sentence.names:
        place = None if name.how == "adjective" else name.place
        for each in gathered.add(name.actor, place):
            each.is_said = True
            each.is_named |= each.actor is None or name.how != "seat"
    for place in scene.found:
        gathered.add(None, place, scene.how)
    is_english = sentence.lexicon.language == "en"
    for place in _told_of(sentence) if is_english else ():
        gathered.add(None, place)
    for actor in (*scene.actors, *scene.concerned):
        gathered.add(actor)
    for name in sentence.names:
        if name.actor is not None and name.actor.speaks_for is not None:
            gathered.add(actor_index().by_code.get(name.actor.speaks_for))
    most = len(gathered.found) + (_MOST if is_english else _MOST_ABROAD)
    lands = _lands(background) if is_english else ()
    for who, where, how in chain(_of_article(sentence, background), lands):
        if len(gathered.found) >= most:
            break
        gathered.add(who, where, how)
    for town in background.named_places[:_TOWNS] if is_english else ():
        if len(gathered.found) < most and town.name.casefold() not in gathered.found:
            (added,) = gathered.add(None, town, "as the article names it elsewhere")
            added.is_elsewhere = True
    return list(gathered.found.values())


class _Gathered:
    """Candidates by their names."""

    def __init__(self, sentence: Sentence, hit: Hit, background: Background) -> None:
        self.found: dict[str, Candidate] = {}
        self._written = background.document_day
        self._day = hit.first_day if hit.first_day is not None else self._written
        self._background = background
        self._states = {
            name.actor.actor.code or "" for name in sentence.names
            if name.actor is not None and name.how == "name"
        }  # fmt: skip

    def _then(self, actor: KnownActor) -> tuple[KnownActor, str]:
        """An actor as on the day of the event, and what the article calls it."""
        then = as_of(self._day, self._written, [actor], self._states)[0]
        return then, self._background.written.of(then.actor).name

    def add(
        self, actor: KnownActor | None, place: KnownPlace | None = None, how: str = ""
    ) -> list[Candidate]:
        """Somebody or some place, once by each name."""
        added = []
        if actor is not None:
            then, name = self._then(actor)
            found = self.found.setdefault(name.casefold(), Candidate(name))
            found.actor = found.actor or then
            added.append(found)
        if place is not None:
            found = self.found.setdefault(place.name.casefold(), Candidate(place.name))
            if found.place is None:
                found.place, found.how = place, how
            added.append(found)
        return added


_Named = tuple[KnownActor | None, KnownPlace | None, str]
"""Somebody or some place, and how the latter is known."""


def _of_article(sentence: Sentence, background: Background) -> Iterator[_Named]:
    """Those of whom the article speaks, the likeliest first."""
    yield None, background.filed_from, "where the story was filed"
    for place in background.scene:
        yield None, place, "where the story is set"
    told = background.told.just_before(sentence)
    if told is not None:
        for place in told.places:
            yield None, place, "where the event told before it was"
    for actor in background.present:
        yield actor, None, ""
    for code, _ in background.ranked[:_STATES]:
        yield actor_index().by_code[code], None, ""
    yield from _named_before(sentence)
    yield None, background.filed_in, "where the story was filed"
    for place in background.title_places:
        yield None, place, "as the headline names it"
    for actor in background.cast:
        yield actor, None, ""


def _lands(background: Background) -> Iterator[_Named]:
    """The countries that the article is of."""
    for code, _ in background.ranked[:_LANDS]:
        land = country_place(actor_index().by_code[code])
        yield None, land, "as the country that the article is of"


def _told_of(sentence: Sentence) -> Iterator[KnownPlace]:
    """“The Danes turned it down”, “Dutch soldiers left”: the country that an adjective tells; and
    what no list knows, where a place may stand."""
    for name in sentence.names:
        if name.how == "adjective" and name.actor is not None:
            land = country_place(name.actor)
            if land is not None:
                yield land
        elif name.how == "unknown" and may_be_located(sentence, name):
            yield KnownPlace(name.text, "", 0.0, 0.0, 0, "U")


def _named_before(sentence: Sentence) -> Iterator[_Named]:
    """Those that the sentences before name, the last first."""
    before, back = sentence.before, 0
    while before is not None and back < BACK:
        for name in reversed(before.names):
            if not (name.is_person and back >= _PERSONS_BACK):
                place = None if name.how == "adjective" else name.place
                yield name.actor, place, "as the one that the article named before"
        before, back = before.before, back + 1
