"""Where an election or a plebiscite is, once its kind is known."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.article_reader import Reading
from timeline.events.background import Background
from timeline.events.casting import Case, may_vote
from timeline.events.event_places import place_records
from timeline.events.homes import by_the_people, voting
from timeline.events.scene import Scene
from timeline.records import Kind


def among_voters(
    case: Case, read: Reading | None, kind: Kind, scene: Scene, background: Background
) -> Scene:
    """The scene of an election or a plebiscite in the country that votes, where none is told: the
    likeliest by the model, or by the rules where it was not asked. The town from which it is told
    stays only if the sentence names it."""
    sentence, hit = case.sentence, case.hit
    votes = kind is Kind.ELECTION or (kind is Kind.VOTE and by_the_people(sentence, hit))
    in_agenda = sentence.span.start in background.heads
    if not votes or in_agenda or any(place.flag in ("S", "R") for place in scene.found):
        return scene
    states = {actor.actor.code for actor in scene.actors if len(actor.actor.code or "") == _STATE}
    if read is None:
        voters = voting(sentence, hit, states, background)
    else:
        likeliest = may_vote(case, read)
        voters = [] if likeliest is None else [likeliest]
    if not voters:
        return scene
    named = {name.place for name in sentence.names if name.place is not None}
    found = (*(place for place in scene.found if place in named), *voters)
    return replace(
        scene, places=place_records(found), found=found, how="as the country that votes"
    )  # fmt: skip


_STATE = 3
"""Letters of a state's code."""
