"""Places that the sentence of a dateline only speaks of: what was decided about them was decided
where it was filed."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.background import Background
from timeline.events.filed_there import is_of_dateline
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.records import Kind


def only_spoken_of(
    sentence: Sentence, hit: Hit, kind: Kind, places: Sequence[KnownPlace], background: Background
) -> bool:
    """“MINSK - agreed on a truce in Donetsk”, “agreed to stop fighting over Aden”, “the court
    awarded the town of Zubarah to Qatar”, “left for Rome”: none of the places is where it was."""
    verb = hit.verb
    if verb is None or background.filed_from in places:
        return False
    if not is_of_dateline(sentence, hit, kind, background):
        return False
    if kind is Kind.VISIT:
        goes = "for" in sentence.lower[verb.last - 1 : verb.last + 1]
        return goes and verb.lemma in _LEAVING
    if kind not in _DECIDED:
        return False
    if kind is Kind.VOTE and sentence.has("courts", verb.left, verb.open):
        return True
    named = [n.first for n in sentence.names if n.place in places and n.first >= verb.last]
    content = _content(sentence, hit)
    return content is not None and bool(named) and content < named[0]


def _content(sentence: Sentence, hit: Hit) -> int | None:
    """The token from which on a sentence says what was decided: “to stop”, “that they would”, “on
    a truce”."""
    last = hit.verb.last if hit.verb is not None else hit.last
    infinitives = (v.first for v in sentence.reading.verbs if v.infinitive and v.first >= last)
    clauses = (
        at for at in range(last, len(sentence.lower) - 1)
        if sentence.lower[at] == "that" and not sentence.masked[at + 1]
    )  # fmt: skip
    truces = (
        noun.last for noun in sentence.reading.nouns
        if noun.kind is Kind.CEASEFIRE and noun.first >= last
        and "on" in sentence.lower[max(last, noun.first - 3) : noun.first]
    )  # fmt: skip
    return min((*infinitives, *clauses, *truces), default=None)


_DECIDED = frozenset({Kind.AGREEMENT, Kind.VOTE, Kind.STATEMENT, Kind.CEASEFIRE})
_LEAVING = frozenset({"leave", "depart", "sail", "embark"})
