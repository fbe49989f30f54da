"""Words that count from an event: how far, to which side, and where what they count from begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.attachment import WITHIN
from timeline.events.measures import TO_THE_DAY, order_of_length
from timeline.events.moments import Moment
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind
from timeline.spans import Span

_AFTER = words("counted_after")
_BEFORE = words("counted_before")
_ONE_DAY = re.compile(
    r"\b(?:(?:the|a|one) day|eve|veille|vorabend|tag|víspera|véspera|vigilia|lendemain|"
    r"día siguiente)\b"
)
_DAY_BEFORE = re.compile(r"\b(?:eve|veille|vorabend|víspera|véspera|vigilia)\b")
_DAY_AFTER = re.compile(r"\b(?:lendemain|siguiente)\b")
_OF = words("of_small_words")
_WINDOW, _THE = words("window_leads"), words("definite")
_AND = words("joined_by_and")
WEEK = 7


@dataclass(frozen=True, slots=True)
class Count:
    """Date words that count from an event, named at token ``at`` and after."""

    moment: Moment
    order: Order
    at: int


def counts_in(sentence: Sentence) -> Iterator[Count]:
    """The date words of a sentence that count from what is named behind them."""
    lower, before = sentence.lower, None
    for moment in sentence.moments:
        joined = _added(sentence, before, moment)
        before = moment
        at = _behind_to_the_day(lower, moment)
        tail = lower[moment.first : moment.last]
        kind, at = _side(moment, lower, tail, at)
        order = None if kind is None else _measure(moment, tail, kind)
        if order is not None:
            order = _ranging(lower, moment, order)
        if order is not None and joined is not None:
            order, moment = _sum(order, joined), _one(sentence, joined, moment)
        if order is not None and _is_window(lower, moment):
            order = replace(order, least=1)
        if order is None and kind is not None and _is_the_weekday(lower, moment):
            order = Order(kind, 1, WEEK)
        if order is not None and at < len(lower) and not _is_waited(sentence, moment):
            yield Count(moment, order, at)


def _ranging(lower: list[str], moment: Moment, order: Order) -> Order:
    """“Between 15 and 20 days after”, “two to three weeks after”: from the fifteenth day on."""
    said = lower[max(moment.first - _BEFORE_RANGE, 0) : moment.last]
    joined = [at for at in range(1, len(said) - 2) if said[at] in _TO]
    if not moment.is_length or not joined or order.least != order.greatest:
        return order
    at = joined[-1]
    low, high, unit = _number(said[at - 1]), _number(said[at + 1]), _UNITS.get(said[at + 2])
    led = said[at] == "to" or said[max(at - 2, 0)] == "between"
    if not (led and unit and 0 < low < high):
        return order
    return replace(order, least=low * unit, greatest=high * unit)


_TO, _BEFORE_RANGE = frozenset({"to", "and"}), 3
"""“Between 15 and”: what stands before “20 days”."""
_UNITS = {"days": 1, "weeks": 7}


def _number(word: str) -> int:
    """What a cardinal names; 0 for another word."""
    return int(word) if word.isdecimal() else cardinals().get(word, 0)


@cache
def cardinals() -> dict[str, int]:
    """Words of small numbers to what they name."""
    lines = (line.split() for line in phrases("cardinal_days"))
    return {word: int(number) for number, word in lines}


def _side(
    moment: Moment, lower: list[str], tail: list[str], at: int
) -> tuple[RelationKind | None, int]:
    """Before or after, and the token behind the words that say so."""
    kind = _direction(tail, tail[-1])
    for phrase, side in _side_phrases() if moment.is_length or kind is None else ():
        if lower[at : at + len(phrase)] == phrase:
            return side, at + len(phrase)
    if kind is None and at < len(lower):
        kind, at = _direction(tail, lower[at]), at + 1
        if kind is None and moment.lead in WITHIN and lower[at - 1] in _OF:
            kind = RelationKind.AFTER
    return kind, at


@cache
def _side_phrases() -> list[tuple[list[str], RelationKind]]:
    """“Ahead of”, “on from”, the longest first."""
    lists = (
        ("side_phrases_after", RelationKind.AFTER),
        ("side_phrases_before", RelationKind.BEFORE),
    )
    found = [(phrase.split(), side) for name, side in lists for phrase in phrases(name)]
    return sorted(found, key=lambda each: -len(each[0]))


def _behind_to_the_day(lower: list[str], moment: Moment) -> int:
    """The token behind “two weeks”, “two weeks to the day”."""
    at = moment.last
    return at + 3 if moment.is_length and lower[at : at + 3] == TO_THE_DAY else at


def _added(sentence: Sentence, before: Moment | None, moment: Moment) -> Moment | None:
    """“A week and a day before”: the length that is added to another."""
    if before is None or not (before.is_length and moment.is_length):
        return None
    between = sentence.lower[before.last : moment.first]
    return before if len(between) == 1 and between[0] in _AND else None


def _is_waited(sentence: Sentence, moment: Moment) -> bool:
    """“Waited four days before answering”: counted from what was told before, not from the
    answer."""
    if not moment.is_length or sentence.lower[moment.last : moment.last + 1] != ["before"]:
        return False
    verb = next((v for v in reversed(sentence.reading.verbs) if v.last <= moment.first), None)
    return verb is not None and verb.lemma in _WAITS and moment.first - verb.last <= _NEAR


_WAITS, _NEAR = words("waits_so_long"), 3


def _sum(order: Order, more: Moment) -> Order:
    added = order_of_length(more, order.kind)
    if added is None or added.least != added.greatest or order.greatest is None:
        return order
    return Order(order.kind, order.least + added.least, order.greatest + added.least)


def _one(sentence: Sentence, first: Moment, last: Moment) -> Moment:
    span = Span(first.span.start, last.span.end)
    said = f"{first.words} {sentence.lower[first.last]} {last.words}"
    return Moment(first.timexes + last.timexes, first.first, last.last, span, said, None,
                  first.lead, first.opens)  # fmt: skip


def _is_window(lower: list[str], moment: Moment) -> bool:
    """“In the five days after the signing”: on any of them; not “five days after it”."""
    lead = lower[moment.first - 1] if moment.first else ""
    return moment.is_length and lead in _WINDOW and lower[moment.first] in _THE


def _is_the_weekday(lower: list[str], moment: Moment) -> bool:
    """“The Monday after the summit”, not “on Monday after the summit”."""
    return moment.main.rule == "weekday" and "the" in lower[moment.first - 1 : moment.first + 1]


def _direction(tail: list[str], word: str) -> RelationKind | None:
    joined = " ".join(tail)
    if word in _OF:
        if _DAY_BEFORE.search(joined):
            return RelationKind.BEFORE
        return RelationKind.AFTER if _DAY_AFTER.search(joined) else None
    if word in _AFTER:
        return RelationKind.AFTER
    return RelationKind.BEFORE if word in _BEFORE else None


def _measure(moment: Moment, tail: list[str], kind: RelationKind) -> Order | None:
    """So many days, or within a day where hours are told; None where the words count nothing."""
    if not moment.is_length:
        return Order(kind, 1, 1) if _ONE_DAY.search(" ".join(tail)) else None
    return order_of_length(moment, kind)
