"""Where an event took place and who took part in it, weighed over the whole article.

The rules read the sentence of an event. Whether it goes on where the last one was, whom it touches
that no word of it names, and which of those that it names were there, is a matter of many signs,
none of which is sure. A language model that reads the article weighs them (``article_reader``);
what the rules found is one of the signs. Short texts and agendas are left to the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from timeline.events.article_reader import Asked, Reading
from timeline.events.article_text import ArticleText
from timeline.events.background import Background, ToldEvent
from timeline.events.candidate_signs import signs_of
from timeline.events.candidates import Candidate, candidates
from timeline.events.event_places import place_records
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.kind_reader import Floats
from timeline.events.many_languages import read_for
from timeline.events.scene import Scene
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind

_WAS_THERE, _WAS_THERE_ABROAD, _MUST_BE_THERE = 0.4, 0.3, 0.4
_TOOK_PART, _MUST_TAKE_PART = 0.35, 0.6
"""How likely a place, and one who takes part, must be to be kept that the rules found, and to be
taken that they did not: where names found and names right were in balance on held articles; of
other languages the smaller model is less sure of places."""
_IS_ELSEWHERE = 0.55
"""The same of a town that only other parts of the article name."""
_VOTES = 0.15
"""How likely a state must be the place of a vote of a people, which is in some state."""
_IS_MEANT, _IS_SPOKEN_FOR = 0.7, 0.85
"""How likely a state must be that neither a word of the sentence says nor the rules found, and one
that only a person who takes part acts for: “Baker and Aziz sat down again” tells of two men. So in
English; the smaller model of other languages is seldom that sure."""

_SHORT = 6
"""Sentences below which an article says too little beside the sentence of an event."""


@dataclass(slots=True)
class Case:
    """An event with who and what may belong to it, and what speaks for each of them."""

    sentence: Sentence
    hit: Hit
    kind: Kind
    scene: Scene
    candidates: Sequence[Candidate] = ()
    signs: Floats | None = None


class Casting:
    """Weighs the candidates of the events of one article."""

    def __init__(self, background: Background) -> None:
        self._background = background
        self.sentences = background.sentences
        self._text: ArticleText | None = None
        self._numbers = {id(each): number for number, each in enumerate(self.sentences)}
        self._told: list[Case] = []

    def case_of(self, sentence: Sentence, hit: Hit, kind: Kind, scene: Scene) -> Case:
        """The case of an event, at the point of the article at which it is told."""
        case = self._case_in(self._background, Case(sentence, hit, kind, scene))
        self._told.append(case)
        return case

    def late_case_of(self, case: Case) -> Case:
        """The case of an event that was found when the article had been told to its end, as if it
        were told where it stands."""
        at = self._numbers[id(case.sentence)]
        before = [each for each in self._told if self._numbers[id(each.sentence)] <= at]
        present = next((each.scene.actors for each in reversed(before) if each.scene.actors), ())
        background = copy(self._background)
        background.events = [told_event(c.sentence, c.hit, c.kind, c.scene) for c in before]
        background.present = present
        return self._case_in(background, case)

    def _case_in(self, background: Background, case: Case) -> Case:
        if not _is_story(background):
            return case
        told = (case.sentence, case.hit, case.kind, case.scene)
        found = candidates(case.sentence, case.hit, case.scene, background)
        return Case(*told, found, signs_of(found, *told, background))

    def read(self, cases: Sequence[Case]) -> list[Reading | None]:
        """What the language model makes of events; None of those of which it is not asked."""
        found: list[Reading | None] = [None] * len(cases)
        asked = {
            at: Asked(self._numbers[id(case.sentence)], case.hit, case.kind, case.candidates, signs)
            for at, case in enumerate(cases)
            if (signs := case.signs) is not None
        }
        if asked:
            reader = read_for(self.sentences[0].lexicon.language)
            if self._text is None:
                self._text = ArticleText(self.sentences, reader.pieces)
            read = reader.read(self._text, list(asked.values()))
            for at, each in zip(asked, read, strict=True):
                found[at] = each
        return found


def _is_story(background: Background) -> bool:
    """False of short texts, and of agendas, whose heads say where their lines are of."""
    return len(background.sentences) >= _SHORT and not (background.is_programme or background.heads)


def told_event(sentence: Sentence, hit: Hit, kind: Kind, scene: Scene) -> ToldEvent:
    """An event as those told after it look back at it: as the rules have it."""
    places = frozenset(place.name for place in scene.found)
    actors = frozenset(known.actor.name for known in (*scene.actors, *scene.concerned))
    return ToldEvent(sentence, kind, hit.first_day, places, actors)


def recast(case: Case, reading: Reading) -> Scene:
    """The scene of an event with those of the candidates that are likely."""
    scene = case.scene
    likely = sorted(
        zip(case.candidates, reading.parts, strict=True), key=lambda pair: -pair[1].max()
    )
    there = {each.place.name: (each, odd[0]) for each, odd in likely if each.place is not None}
    least = _Least(case, likely)
    actors = {each.actor.actor.name: (each, odd[1]) for each, odd in likely if each.actor}

    def stays(name: str) -> bool:
        return name not in actors or bool(actors[name][1] > least.of_found(actors[name][0]))

    is_english = case.sentence.lexicon.language == "en"
    was_there = _WAS_THERE if is_english else _WAS_THERE_ABROAD
    kept = [p for p in scene.found if p.name not in there or there[p.name][1] > was_there]
    old = {place.name for place in scene.found}
    new = [
        each for name, (each, odd) in there.items()
        if name not in old and odd > (_IS_ELSEWHERE if each.is_elsewhere else _MUST_BE_THERE)
    ]  # fmt: skip
    found = (*kept, *(each.place for each in new if each.place is not None))
    known = {known.actor.name for known in (*scene.actors, *scene.concerned)}
    more = [
        each.actor for each, odd in likely
        if each.actor is not None and each.actor.actor.name not in known
        and odd[1] > least.of_new(each)
    ]  # fmt: skip
    return replace(
        scene,
        actors=tuple(each for each in scene.actors if stays(each.actor.name)),
        concerned=(*(each for each in scene.concerned if stays(each.actor.name)), *more),
        places=place_records(found),
        found=found,
        is_told=(scene.is_told and bool(kept)) or bool(new and not kept and new[0].is_named),
        how=scene.how if kept else new[0].how if new else "",
    )


def may_vote(case: Case, reading: Reading) -> KnownPlace | None:
    """The state or region that is likeliest the place of an event; None where none may be."""
    odds = [
        (odd[0], each.place) for each, odd in zip(case.candidates, reading.parts, strict=True)
        if each.place is not None and each.place.flag in ("S", "R") and odd[0] > _VOTES
    ]  # fmt: skip
    return max(odds, key=itemgetter(0))[1] if odds else None


class _Least:
    """How likely who takes part in an event must be at least."""

    def __init__(self, case: Case, likely: Sequence[tuple[Candidate, Floats]]) -> None:
        self._is_between_named = _is_between_named(case) or _is_of_the_two(case)
        self._is_english = case.sentence.lexicon.language == "en"
        self._spoken_for = {
            each.actor.speaks_for for each, odd in likely
            if each.actor is not None and each.actor.speaks_for and odd[1] > _TOOK_PART
        }  # fmt: skip

    def of_found(self, each: Candidate) -> float:
        """Of one whom the rules have found."""
        return _IS_SPOKEN_FOR if self._is_only_spoken_for(each) else _TOOK_PART

    def of_new(self, each: Candidate) -> float:
        """Of one whom they have not."""
        if self._is_between_named and not each.is_named:
            return 1.0
        if self._is_only_spoken_for(each):
            return _IS_SPOKEN_FOR
        return _IS_MEANT if self._is_unsaid_state(each) else _MUST_TAKE_PART

    def _is_unsaid_state(self, each: Candidate) -> bool:
        state = each.actor is not None and each.actor.actor.type is ActorType.STATE
        return state and not each.is_said and self._is_english

    def _is_only_spoken_for(self, each: Candidate) -> bool:
        code = None if each.actor is None else each.actor.actor.code
        return self._is_unsaid_state(each) and code in self._spoken_for


def _is_between_named(case: Case) -> bool:
    """“Kenya and Uganda signed”: true where the sentence names two states or bodies that act, as
    then nobody else is meant."""
    beside = {
        each.actor.actor.name for each in case.candidates
        if each.actor is not None and not each.is_named
    }  # fmt: skip
    named = [each.actor for each in case.scene.actors if each.actor.name not in beside]
    return sum(actor.type is not ActorType.PERSON for actor in named) > 1


def _is_of_the_two(case: Case) -> bool:
    """“The two states signed”: true where the subject counts two and the rules know which."""
    states = [each for each in case.scene.actors if each.actor.type is not ActorType.PERSON]
    verb = case.hit.verb if len(states) == _PAIR else None
    if verb is None:
        return False
    doer = verb.subject_of if verb.subject_of is not None else verb
    subject = case.sentence.lower[doer.left : doer.open]
    return any(one in _TWO and other in _STATES for one, other in pairwise(subject))


_TWO, _PAIR = frozenset({"two", "both"}), 2
_STATES = words("counted_states")
