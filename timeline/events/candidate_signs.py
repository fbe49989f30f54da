"""What speaks for a candidate as the place of an event, or as one who takes part in it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.events.background import Background, ToldEvent
from timeline.events.candidates import BACK, Candidate
from timeline.events.hits import Hit
from timeline.events.scene import Scene
from timeline.events.sentence import Sentence
from timeline.records import ActorType, Kind

_KINDS = tuple(sorted(Kind, key=lambda kind: kind.value))
_DAYS = (-3650, -400, -60, -8, -2, 0, 1, 15)
"""Bounds of the days from the article to the event."""
WIDTH = 99
"""Signs of a candidate."""
RULED = (*range(13, 21), *range(86, 90))
"""Columns of the signs that tell what the rules found: of the candidate, and of the event."""


def signs_of(
    found: Sequence[Candidate], sentence: Sentence, hit: Hit, kind: Kind, scene: Scene,
    background: Background,
) -> NDArray[np.float32]:  # fmt: skip
    """A line of numbers, 0 to 1 or thereabouts, for each candidate: where it is named, of what
    sort it is, what the rules made of it, what the article has told of it, and of the event."""
    event = _of_event(hit, kind, scene, background)
    signs = _Signs(sentence, hit, kind, scene, background)
    lines = [[*signs.of(each), *event] for each in found]
    return np.array(lines, dtype=np.float32).reshape(-1, WIDTH)


def _of_event(hit: Hit, kind: Kind, scene: Scene, background: Background) -> list[float]:
    """What is known of the event itself."""
    first, day = hit.first_day, background.document_day
    apart = first - day if first is not None and day is not None else None
    when = [0.0] * (len(_DAYS) + 2)
    when[-1 if apart is None else sum(apart >= bound for bound in _DAYS)] = 1.0
    verb = hit.verb
    setting = background.setting
    return [
        *(float(kind is each) for each in _KINDS),
        *when,
        float(bool(scene.found)), float(bool(scene.how)), float(bool(scene.actors)),
        float(scene.is_cast),
        float(verb is not None), float(hit.noun is not None),
        float(verb is not None and verb.passive), float(verb is not None and verb.infinitive),
        float(hit.carried), float(hit.label),
        float(background.is_chronicle), float(background.filed_from is not None),
        float(setting is not None and setting.day == first),
    ]  # fmt: skip


class _Signs:
    """What speaks for one candidate or another, by where the article names it."""

    def __init__(
        self, sentence: Sentence, hit: Hit, kind: Kind, scene: Scene, background: Background
    ) -> None:
        self._sentence = sentence
        self._scene, self._background = scene, background
        self._total = sum(background.states.values()) or 1
        self._ranks = {code: at for at, (code, _) in enumerate(background.ranked)}
        self._pair = {actor.actor.name for actor in background.pair()}
        told = background.told.just_before(sentence)
        self._told = {place.name for place in (told.places if told is not None else ())}
        self._setting = {place.name for place in background.scene}
        self._titled = {place.name for place in background.title_places}
        self._present = {actor.actor.name for actor in background.present}
        self._cast = {actor.actor.name for actor in background.cast}
        self._actors = {actor.actor.name for actor in scene.actors}
        self._spoken_for = {actor.speaks_for for actor in scene.actors}
        self._codes = {actor.actor.code for actor in scene.actors}
        self._concerned = {actor.actor.name for actor in scene.concerned}
        self._places = {place.name for place in scene.found}
        self._countries = {place.country for place in scene.found if place.country}
        self._last = self._last_named()
        self._day, self._kind = hit.first_day, kind

    def _last_named(self) -> dict[str, int]:
        """Names to how many sentences before this one last had them."""
        found: dict[str, int] = {}
        before, back = self._sentence.before, 1
        while before is not None and back <= BACK:
            for name in before.names:
                if name.place is not None:
                    found.setdefault(name.place.name, back)
                if name.actor is not None:
                    found.setdefault(name.actor.actor.name, back)
            before, back = before.before, back + 1
        return found

    def of(self, each: Candidate) -> list[float]:
        """The signs of a candidate."""
        return [*self._sort(each), *self._by_rules(each), *self._told_of(each),
                *self._of_events(each)]  # fmt: skip

    def _sort(self, each: Candidate) -> list[float]:
        place, actor = each.place, each.actor
        sort = actor.actor.type if actor is not None else None
        code = (actor.actor.code or "") if actor is not None else ""
        flag = place.flag if place is not None else None
        return [
            *(float(flag == mark) for mark in ("S", "C", "H", "V", "R", "U", "")),
            float(sort is ActorType.STATE), float(sort is ActorType.PERSON),
            float(sort is ActorType.ORGANISATION), float(code.startswith("IGO:")),
            float(code.startswith("GOV:")),
            float(actor is not None and actor.speaks_for is not None),
        ]  # fmt: skip

    def _by_rules(self, each: Candidate) -> list[float]:
        place, actor = each.place, each.actor
        country = place.country if place is not None else ""
        code = actor.actor.code if actor is not None else None
        speaks = actor.speaks_for if actor is not None else None
        name = actor.actor.name if actor is not None else ""
        return [
            float(place is not None and place.name in self._places),
            float(name in self._actors), float(name in self._concerned),
            float(bool(country) and country in self._countries),
            float(bool(country) and (country in self._codes or country in self._spoken_for)),
            float(code is not None and code in self._spoken_for),
            float(speaks is not None and speaks in self._codes),
            float(code is not None and code in self._countries),
        ]  # fmt: skip

    def _told_of(self, each: Candidate) -> list[float]:
        background, place, actor = self._background, each.place, each.actor
        called = place.name if place is not None else ""
        name = actor.actor.name if actor is not None else ""
        code = (actor.actor.code or "") if actor is not None else ""
        back = min(self._last.get(called, BACK + 1), self._last.get(name, BACK + 1))
        filed, around = background.filed_from, background.filed_in
        return [
            float(place is not None and filed is not None and place.name == filed.name),
            float(place is not None and around is not None and place.name == around.name),
            float(place is not None and filed is not None and place.country == filed.country),
            float(called in self._setting), float(called in self._told),
            float(called in self._titled),
            float(name in self._present), float(name in self._cast), float(name in self._pair),
            background.states.get(code, 0) / self._total,
            1 / (1 + self._ranks[code]) if code in self._ranks else 0.0,
            min(1.0, background.persons.get(name, 0) / 6),
            1 / back, float(back == 1), float(back > BACK),
        ]  # fmt: skip

    def _of_events(self, each: Candidate) -> list[float]:
        """What the article has told so far with the candidate in it."""
        events = self._background.events
        place = each.place.name if each.place is not None else ""
        actor = each.actor.actor.name if each.actor is not None else ""
        there = [event for event in events if place and place in event.places]
        with_it = [event for event in events if actor and actor in event.actors]
        beside = [event for event in events if self._actors & event.actors]
        joint = sum(actor in event.actors for event in beside)
        return [
            *self._last_of(there), *self._last_of(with_it),
            joint / len(beside) if beside else 0.0, float(bool(beside)),
            len(there) / len(events) if events else 0.0,
            len(with_it) / len(events) if events else 0.0,
            float(bool(events) and bool(place) and place in events[-1].places),
            float(bool(events) and bool(actor) and actor in events[-1].actors),
        ]  # fmt: skip

    def _last_of(self, events: Sequence[ToldEvent]) -> list[float]:
        """How near the last of some events is to this one, and how alike."""
        if not events:
            return [0.0] * 9
        last, day = events[-1], self._day
        apart = abs(last.day - day) if last.day is not None and day is not None else None
        near = self._sentence.before
        return [
            1.0,
            float(apart == 0), float(apart == 1), float(apart is not None and 1 < apart <= 4),
            float(apart is not None and apart > 60),
            float(last.kind is self._kind),
            len(last.actors & self._actors) / (1 + len(last.actors)),
            float(last.sentence is self._sentence), float(last.sentence is near),
        ]  # fmt: skip
