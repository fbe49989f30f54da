"""Where an event took place and who took part where its own sentence does not say so.

The rules read the sentence of an event. Whether it goes on where the last one was, and whom it
touches that no word of it names, is a matter of many signs, none of which is sure. Trees that were
grown on annotated articles weigh them (gradient boosting; Ke et al. 2017, “LightGBM”); what the
rules infer is one of the signs. ``resources/casting`` tells how they were grown. They know English.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.events.background import Background, ToldEvent
from timeline.events.candidate_signs import signs_of
from timeline.events.candidates import Candidate, candidates
from timeline.events.event_places import place_records
from timeline.events.hits import Hit
from timeline.events.model_session import session_of
from timeline.events.scene import Scene
from timeline.events.sentence import Sentence
from timeline.records import ActorType, Kind

_WAS_THERE, _MUST_BE_THERE = 0.4, 0.38
_TOOK_PART, _MUST_TAKE_PART = 0.4, 0.5
"""How likely a place, and one who takes part, must be to be kept that the rules found, and to be
taken that they did not: where names found and names right were in balance on held articles."""

_SHORT, _FEW = 6, 3
"""Sentences below which an article, and events up to which it, says too little beside the sentence
of an event."""


@dataclass(slots=True)
class Case:
    """An event with who and what may belong to it, and what speaks for each of them."""

    sentence: Sentence
    hit: Hit
    scene: Scene
    candidates: Sequence[Candidate] = ()
    signs: NDArray[np.float32] | None = None


def case_of(sentence: Sentence, hit: Hit, kind: Kind, scene: Scene, background: Background) -> Case:
    """The case of an event, at the point of the article at which it is told."""
    if sentence.lexicon.language != "en" or not _is_story(background):
        return Case(sentence, hit, scene)
    found = candidates(sentence, hit, scene, background)
    signs = signs_of(found, sentence, hit, kind, scene, background)
    return Case(sentence, hit, scene, found, signs)


def _is_story(background: Background) -> bool:
    """False of short texts, and of agendas and communiques, whose heads say where they are of."""
    headed = background.is_programme or background.is_issued or background.heads
    return background.length >= _SHORT and not headed


def told_event(sentence: Sentence, hit: Hit, kind: Kind, scene: Scene) -> ToldEvent:
    """An event as those told after it look back at it: as the rules have it."""
    places = frozenset(place.name for place in scene.found)
    actors = frozenset(known.actor.name for known in (*scene.actors, *scene.concerned))
    return ToldEvent(sentence, kind, hit.first_day, places, actors)


def recast(cases: Sequence[Case]) -> list[Scene]:
    """The scenes of events with the likely places and participants."""
    signs = [case.signs for case in cases if case.signs is not None and len(case.signs)]
    if not signs or len(cases) <= _FEW:
        return [case.scene for case in cases]
    odds = casting().odds(np.concatenate(signs))
    found, at = [], 0
    for case in cases:
        end = at + len(case.candidates)
        found.append(_recast(case, odds[at:end]) if end > at else case.scene)
        at = end
    return found


def _recast(case: Case, odds: NDArray[np.float32]) -> Scene:
    """The scene with those of the candidates that are likely. What its own sentence names is no
    candidate, and stays."""
    scene = case.scene
    beside = sorted(zip(case.candidates, odds, strict=True), key=lambda pair: -pair[1].max())
    there = {each.place.name: (each, odd[0]) for each, odd in beside if each.place is not None}
    actors = {each.actor.actor.name: odd[1] for each, odd in beside if each.actor is not None}

    def stays(name: str) -> bool:
        return bool(actors.get(name, 1.0) > _TOOK_PART)

    kept = [p for p in scene.found if p.name not in there or there[p.name][1] > _WAS_THERE]
    old = {place.name for place in scene.found}
    new = [each for name, (each, odd) in there.items() if name not in old and odd > _MUST_BE_THERE]
    found = (*kept, *(each.place for each in new if each.place is not None))
    known = {known.actor.name for known in (*scene.actors, *scene.concerned)}
    more = [] if _between_named(scene, actors) else [
        each.actor for each, odd in beside
        if each.actor is not None and odd[1] > _MUST_TAKE_PART
        and each.actor.actor.name not in known
    ]  # fmt: skip
    return replace(
        scene,
        actors=tuple(each for each in scene.actors if stays(each.actor.name)),
        concerned=(*(each for each in scene.concerned if stays(each.actor.name)), *more),
        places=place_records(found),
        found=found,
        is_told=scene.is_told and bool(kept),
        how=scene.how if kept else new[0].how if new else "",
    )


def _between_named(scene: Scene, beside: Container[str]) -> bool:
    """“Kenya and Uganda signed”: true where the sentence names two states or bodies that act, as
    then nobody else is meant."""
    named = [each.actor for each in scene.actors if each.actor.name not in beside]
    return sum(actor.type is not ActorType.PERSON for actor in named) > 1


class Casting:
    """The trees: what speaks for candidates in, how likely each is a place of the event and one
    who takes part in it out."""

    def __init__(self, places: Path, actors: Path) -> None:
        self._trees = [session_of(places), session_of(actors)]

    def odds(self, signs: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities of both, a line of two for each line of ``signs``."""
        columns = [trees.run(["probabilities"], {"signs": signs})[0][:, 1] for trees in self._trees]
        return np.stack(columns, axis=1)


@cache
def casting() -> Casting:
    """The one of the process."""
    folder = files("resources").joinpath("casting")
    with (
        as_file(folder.joinpath("places.onnx")) as places,
        as_file(folder.joinpath("actors.onnx")) as actors,
    ):
        return Casting(places, actors)
