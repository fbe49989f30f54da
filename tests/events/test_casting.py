"""Where events were and who took part where the article tells it, not their own sentence."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from timeline.events.actors import KnownActor
from timeline.events.article_reader import Reading
from timeline.events.candidates import Candidate
from timeline.events.casting import Case, may_vote, recast
from timeline.events.gazetteer import KnownPlace
from timeline.events.scene import Scene
from timeline.records import Actor, ActorType, Kind

STORY = (
    "WINDHOEK, {May 14, 2018=2018-05-14} (Wire) - The foreign ministers of Angola and Zambia signed"
    " an agreement here on {Monday=2018-05-14} about the river between them.\n\n"
    "The text has nine pages. Each side may take a third of the water. Engineers had asked for that"
    " since the drought. Angola is pleased with it. Zambia is pleased as well.\n\n"
    "The quarrel began in {March 2016=2016-03}. A first round of talks had failed in"
    " {June 2017=2017-06}. "
)


def last(read: Any, text: str) -> Any:
    return read(text, "2018-05-14")[-1]


# what the story goes on with; the places and participants of that event
@pytest.mark.parametrize(
    ("text", "places", "who"),
    [
        ("Six ministers gathered on {Saturday=2018-05-12} for the opening.",
         {"Windhoek"}, {"Angola", "Zambia"}),
        ("Patrols exchanged fire on the river on {3 May 2016=2016-05-03}.",
         set(), {"Angola", "Zambia"}),
        ("Botswana voted in {October 2014=2014-10}.", {"Botswana"}, {"Botswana"}),
        ("Kenya and Uganda signed a pact on fish on {Friday=2018-05-11}.",
         set(), {"Kenya", "Uganda"}),
        ("Angola lodged a complaint on {4 May 2016=2016-05-04}.", set(), {"Angola"}),
        ("Chad met Libya in Lusaka on {Sunday=2018-05-13}.", {"Lusaka"}, {"Chad", "Libya"}),
    ],
)  # fmt: skip
def test_the_story_tells_where_and_who(
    read: Any, text: str, places: set[str], who: set[str]
) -> None:
    told = last(read, STORY + text)
    assert {place.name for place in told.places} == places
    assert {actor.name for actor in told.participants} == who


# Texts of which too little is known: their events are few, or their head says where they are of.
@pytest.mark.parametrize(
    "before",
    [
        "Angola and Zambia met in Oslo on {Monday=2018-05-14}. ",
        "Joint communique\nOslo, {14 May 2018=2018-05-14}\n\n",
    ],
)
def test_a_short_text_says_what_its_sentences_say(read: Any, before: str) -> None:
    told = last(read, before + "Six ministers gathered on {Saturday=2018-05-12} for the opening.")
    assert told.participants == ()


def place(name: str) -> KnownPlace:
    return KnownPlace(name, "", 0.0, 0.0, 0, "")


def actor(name: str) -> KnownActor:
    return KnownActor(Actor(name), name)


def sentence_in(language: str) -> Any:
    return SimpleNamespace(lexicon=SimpleNamespace(language=language))


# What the rules found stays unless it is unlikely, others must be likely.
@pytest.mark.parametrize(
    ("odds", "places", "who", "how"),
    [
        ([(0, 0.9), (0.9, 0), (0, 0.9), (0, 0), (0, 0)], ["Lima"], ["Chad", "Peru"], "by rule"),
        ([(0, 0.9), (0.1, 0), (0, 0.1), (0, 0), (0, 0)], [], ["Chad"], ""),
        ([(0, 0.1), (0.9, 0), (0, 0.9), (0, 0), (0, 0)], ["Lima"], ["Peru"], "by rule"),
        ([(0, 0.9), (0.1, 0), (0, 0.9), (0.9, 0), (0, 0.9)],
         ["Cusco"], ["Chad", "Peru", "Fiji"], "named before"),
        ([(0, 0.9), (0.9, 0), (0, 0.9), (0.9, 0), (0, 0.2)],
         ["Lima", "Cusco"], ["Chad", "Peru"], "by rule"),
    ],
)  # fmt: skip
def test_the_likely_are_cast(
    odds: list[tuple[float, float]], places: list[str], who: list[str], how: str
) -> None:
    found = place("Lima")
    scene = Scene((actor("Chad"), actor("Peru")), (), (found,), True, "by rule")
    likely = [
        Candidate("Chad", actor("Chad"), is_named=True, is_said=True),
        Candidate("Lima", None, found, "by rule"),
        Candidate("Peru", actor("Peru")),
        Candidate("Cusco", None, place("Cusco"), "named before"),
        Candidate("Fiji", actor("Fiji")),
    ]
    nobody: Any = SimpleNamespace(verb=None)
    case = Case(sentence_in("en"), nobody, Kind.MEETING, scene, likely)
    told = recast(case, Reading(np.array(odds, dtype=np.float32), np.zeros(16, dtype=np.float32)))
    assert [each.name for each in told.places] == places
    assert [each.name for each in told.participants] == who
    assert told.how == how


# A state that no word says, how likely it is, whether the rules found it, whether a minister of it
# takes part; whether it is told. In English; other models are seldom that sure.
@pytest.mark.parametrize(
    ("odd", "found", "spoken_for", "language", "told"),
    [
        (0.6, False, False, "en", False),
        (0.8, False, False, "en", True),
        (0.6, True, False, "en", True),
        (0.8, False, True, "en", False),
        (0.8, True, True, "en", False),
        (0.9, True, True, "en", True),
        (0.65, False, False, "de", True),
        (0.6, True, True, "de", True),
    ],
)
def test_a_state_that_no_word_says(
    odd: float, found: bool, spoken_for: bool, language: str, told: bool
) -> None:
    chad = KnownActor(Actor("Chad", "TCD"), "Chad")
    minister = KnownActor(
        Actor("Adoum", None, ActorType.PERSON), "Adoum", "TCD" if spoken_for else None
    )
    scene = Scene((minister, chad) if found else (minister,), (), (), True, "")
    likely = [Candidate("Adoum", minister, is_named=True, is_said=True), Candidate("Chad", chad)]
    nobody: Any = SimpleNamespace(verb=None)
    case = Case(sentence_in(language), nobody, Kind.MEETING, scene, likely)
    odds = np.array([(0, 0.9), (0, odd)], dtype=np.float32)
    cast = recast(case, Reading(odds, np.zeros(16, dtype=np.float32)))
    assert [each.name for each in cast.participants] == ["Adoum", *(["Chad"] if told else [])]


# How likely a town that only other parts of the article name must be.
@pytest.mark.parametrize(("odd", "told"), [(0.5, []), (0.6, ["Cusco"])])
def test_a_town_named_elsewhere(odd: float, told: list[str]) -> None:
    likely = [Candidate("Cusco", None, place("Cusco"), "named far off", is_elsewhere=True)]
    nobody: Any = SimpleNamespace(verb=None)
    case = Case(sentence_in("en"), nobody, Kind.MEETING, Scene((), ()), likely)
    odds = np.array([(odd, 0)], dtype=np.float32)
    cast = recast(case, Reading(odds, np.zeros(16, dtype=np.float32)))
    assert [each.name for each in cast.places] == told


# The likeliest land of a vote; none where none is.
@pytest.mark.parametrize(
    ("odds", "land"), [([0.2, 0.4], "Togo"), ([0.3, 0.1], "Ghana"), ([0.1, 0.05], None)]
)
def test_where_a_people_votes(odds: list[float], land: str | None) -> None:
    lands = [KnownPlace(name, "", 0.0, 0.0, 0, "S") for name in ("Ghana", "Togo")]
    likely = [Candidate(each.name, None, each) for each in lands]
    nobody: Any = SimpleNamespace(verb=None)
    case = Case(sentence_in("en"), nobody, Kind.ELECTION, Scene((), ()), likely)
    pairs = np.array([(odd, 0) for odd in odds], dtype=np.float32)
    found = may_vote(case, Reading(pairs, np.zeros(16, dtype=np.float32)))
    assert (None if found is None else found.name) == land


# Whether the model may add a third to those who are counted.
@pytest.mark.parametrize(
    ("subject", "who"),
    [
        ("the two states", ["Chad", "Peru"]),
        ("both governments", ["Chad", "Peru"]),
        ("the two leaders", ["Chad", "Peru", "Fiji"]),
        ("the states", ["Chad", "Peru", "Fiji"]),
    ],
)
def test_two_states_are_no_three(subject: str, who: list[str]) -> None:
    lower = subject.split()
    verb = SimpleNamespace(left=0, open=len(lower), subject_of=None)
    counted = sentence_in("en")
    counted.lower = lower
    likely = [Candidate(name, actor(name)) for name in ("Chad", "Peru", "Fiji")]
    scene = Scene((actor("Chad"), actor("Peru")), ())
    hit: Any = SimpleNamespace(verb=verb)
    case = Case(counted, hit, Kind.AGREEMENT, scene, likely)
    odds = np.array([(0, 0.9)] * 3, dtype=np.float32)
    cast = recast(case, Reading(odds, np.zeros(16, dtype=np.float32)))
    assert [each.name for each in cast.participants] == who
