"""Names that say what an event is about or who acts in it, not where it was."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.hits import Hit
from timeline.events.houses import is_inside
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind


def tells_of(sentence: Sentence, name: Name, at: int, hit: Hit, kind: Kind) -> bool:
    """“A conference on peace in Ukraine”, “according to officials in Bridgetown”: not where."""
    lexicon = sentence.lexicon
    if lexicon.language != "en":
        placed = at > 0 and lexicon.is_("in_place", sentence.lower[at])
        topic = placed and lexicon.among("topics", sentence.lower[at - 1 : at])
        return topic and kind not in ON_THE_GROUND
    tokens = sentence.tokens
    placed = at > 0 and tokens[at].lower in ("in", "at", "near", "around")
    told = kind is Kind.STATEMENT and at > 1 and tokens[at - 2].lower == "to"
    if placed and not told and kind not in ON_THE_GROUND and tokens[at - 1].lower in TOPICS:
        mission = tokens[at - 1].lower in _MISSIONS
        if mission and is_inside(sentence, at - 1):
            return False
        done = mission and kind in OF_MISSIONS
        return not (done and name.first - hit.last <= _NEAR_DEED)
    if placed and kind not in ON_THE_GROUND and _is_spoken_of(sentence.lower[max(0, at - 4) : at]):
        return True
    if placed and kind not in ON_THE_GROUND and tokens[at - 1].lower in _KEPT:
        opened = hit.verb is not None and hit.verb.lemma in _OPENING
        return not opened and not is_inside(sentence, at - 1)
    if (
        placed
        and kind in _MET
        and tokens[at - 1].lower in _OF_BODIES
        and _acts(sentence, at, hit, kind)
    ):
        return True
    if at >= 0 and tokens[at].lower in _ABOUT and kind in _TALKED:
        return not (tokens[at].lower == "on" and name.place is not None and name.place.flag in "HV")
    if at > 0 and tokens[at].lower == "to" and tokens[at - 1].lower in _WAYS:
        return True
    if at > 0 and _is_on_the_way(sentence, at, hit):
        return True
    return "according" in sentence.lower[max(0, at - 8) : at]


def _is_on_the_way(sentence: Sentence, at: int, hit: Hit) -> bool:
    """“Stopped at Suva after the summit in Brisbane”: not in Brisbane."""
    first = max(hit.last, at - _FAR)
    for way in range(first, at) if "way" in sentence.lower[first:at] else ():
        if sentence.lower[way] == "way" and "on" in sentence.lower[max(0, way - 2) : way]:
            return "from" in sentence.lower[way:at] and not any(sentence.masked[way:at])
    return False


_FAR = 8
"""Tokens after “on his way” that may tell where to and from where."""


def _acts(sentence: Sentence, at: int, hit: Hit, kind: Kind) -> bool:
    """True before the verb: “the administration in Salisbury signed”; of a call anywhere: “spoke
    with his colleague in Tokyo”."""
    verb, before = hit.verb, sentence.lower[at - 1]
    if verb is None or (verb.passive and before in _BUILDINGS):
        return False
    colleague = before.startswith(("colleague", "counterpart"))
    return at < verb.first or (colleague and kind is Kind.CALL)


_BUILDINGS = frozenset(
    {"consulate", "consulates", "office", "offices", "base", "headquarters", "factory", "plant"}
)
"""What is opened and closed where it stands."""
OF_MISSIONS = frozenset({Kind.PROTEST, Kind.AGREEMENT})
"""Kinds of what is done to missions: closed, opened, their heads expelled."""
_MISSIONS = frozenset({"embassy", "ambassador", "mission", "missions"})
"""What a protest is done to, or with, where it stands."""
_NEAR_DEED = 8
"""Tokens after a deed within which its own goal is named."""
TOPICS = words("topics")
_OF_BODIES = words("of_bodies")


def _is_spoken_of(before: Sequence[str]) -> bool:
    """“Talks on the ceasefire in Abkhazia”: what they are about."""
    return before[-1] in _TALKED_OF and "on" in before


_TALKED_OF = frozenset({"ceasefire", "cease-fire", "truce", "armistice", "accord", "election"})
_KEPT = frozenset({"hub", "headquarters", "office", "offices", "seat", "secretariat", "account"})
"""“With a hub in Brisbane”: what stands there is not where it was agreed."""
_OPENING = frozenset({"open", "close", "inaugurate", "establish", "reopen", "shut", "dedicate"})
_MET = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.CALL, Kind.ELECTION})
_WAYS = frozenset({"way", "route", "road", "journey", "bound"})
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning", "than", "like", "unlike"})
ON_THE_GROUND = frozenset({Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS, Kind.ELECTION})
_TALKED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.STATEMENT, Kind.CALL, Kind.VOTE})
