"""Days of an event by their number: “on the third day of the summit”, “on the eighth day after the
attack”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.orderbook import OrderBook, tells_event
from timeline.events.predicates import EventNoun, Verb
from timeline.events.recollection import named_at
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind, Status
from timeline.timevalue import Form, TimeValue

_RULE = "day.of-event"
"""The rule by which “the second day” and “its last day” are read."""
_DAY = words("a_day")
_AFTER, _BEFORE = words("counted_after"), words("counted_before")
_OF = words("of_small_words")


def order_numbered_days(book: OrderBook) -> None:
    """Events on a day that is told by its number among those of another, or after it."""
    for sentence in book.read:
        if sentence.is_title:
            continue
        if _DAY.isdisjoint(sentence.lower):
            continue
        if not _numbers().keys().isdisjoint(sentence.lower):
            for at, order in [*_days_after(sentence), *_days_of(sentence)]:
                _tie(book, sentence, at, order)
        for at, order in list(_days_called(sentence)):
            _tie(book, sentence, at, order)
    for draft in list(book.drafts):
        moment = draft.hit.moment
        if moment is not None and moment.main.rule == _RULE:
            _of_event(book, draft)


@cache
def _numbers() -> dict[str, int]:
    """“eighth” and its like, by word."""
    lines = (line.split() for line in phrases("numbered_days"))
    return {word: int(number) for number, *said in lines for word in said}


def _days_after(sentence: Sentence) -> Iterator[tuple[int, Order]]:
    """Where a number of a day begins that is counted from what is named behind it."""
    lower = sentence.lower
    for at in range(sentence.start, len(lower) - 3):
        number = _numbers().get(lower[at])
        if number is None or lower[at + 1] not in _DAY or sentence.quoted[at]:
            continue
        if lower[at + 2] in _AFTER:
            yield at, Order(RelationKind.AFTER, number, number)
        elif lower[at + 2] in _BEFORE:
            yield at, Order(RelationKind.BEFORE, number, number)


def _days_of(sentence: Sentence) -> Iterator[tuple[int, Order]]:
    """“On the morning of the second day, bombs went off”."""
    lower = sentence.lower
    for at in range(sentence.start + 1, len(lower) - 2):
        number = _numbers().get(lower[at])
        if number is None or lower[at + 1] not in _DAY or any(sentence.masked[at : at + 2]):
            continue
        part = lower[max(at - 4, 0) : at]
        if _PARTS.isdisjoint(part) or sentence.quoted[at]:
            continue
        if not lower[at + 2][0].isalpha() or lower[at + 2] in _OF:
            yield at, Order(RelationKind.AFTER, number - 1, number - 1, "first day")


_PARTS = words("parts_of_the_day")


@cache
def _cardinals() -> dict[str, int]:
    lines = (line.split() for line in phrases("cardinal_days"))
    return {word: int(number) for number, word in lines}


def _days_called(sentence: Sentence) -> Iterator[tuple[int, Order]]:
    """“On day four of the talks”."""
    lower = sentence.lower
    for at in range(sentence.start + 1, len(lower) - 2):
        if lower[at] != "day" or lower[at - 1] not in _ON or sentence.quoted[at]:
            continue
        said = lower[at + 1]
        number = int(said) if said.isdecimal() and len(said) < _DIGITS else _cardinals().get(said)
        if number:
            yield at, Order(RelationKind.AFTER, number - 1, number - 1, "first day")


_ON = frozenset({"on"})
_DIGITS = 4


def _tie(book: OrderBook, sentence: Sentence, at: int, order: Order) -> None:
    noun = book.noun_after(sentence, at + 3)
    anchor = None if noun is None else book.named_by(sentence, noun)
    anchor = anchor or named_at(book, sentence, at + 3)
    if anchor is None and not sentence.lower[at + 2][0].isalpha():
        anchor = book.dated_earlier(sentence)  # “on day four, they met”
    verb = _verb(sentence, at, noun)
    if anchor is None or verb is None or verb is anchor.hit.verb:
        return
    if tells_event(sentence, verb) and not book.is_told(sentence, verb):
        said = sentence.span_of(at, at + 3)
        book.add(sentence, Hit(verb, verb.noun, None), anchor, order, said)


def _verb(sentence: Sentence, at: int, noun: EventNoun | None) -> Verb | None:
    """The verb of the clause that the words stand in: before them, or behind where they open it."""
    verbs = sentence.reading.verbs
    before = [verb for verb in verbs if verb.last <= at <= verb.right]
    end = at if noun is None else noun.last
    return before[-1] if before else next((verb for verb in verbs if verb.first >= end), None)


def _of_event(book: OrderBook, draft: Draft) -> None:
    """“On the third day of the summit Chad recalled its envoy”: the day is the recall's."""
    moment, noun, sentence = draft.hit.moment, draft.hit.noun, draft.sentence
    assert moment is not None
    behind = sentence.lower[moment.last : moment.last + 1]
    if draft.hit.verb is None and noun is not None and behind and behind[0] in _OF:
        verb = _verb(sentence, moment.first, noun)
        if verb is None or not tells_event(sentence, verb) or book.is_told(sentence, verb):
            return
        book.drafts.remove(draft)
        draft = book.undated(sentence, Hit(verb, verb.noun, moment))
        book.drafts.append(draft)
    anchor = None if noun is None else book.named_by(sentence, noun)
    anchor = anchor or book.dated_earlier(sentence)
    order = None if anchor is None else _number(anchor.mention.time, draft.mention.time)
    if anchor is not None and order is not None and draft.mention.status is not Status.POSTPONED:
        book.relate(draft, anchor, order, moment.span)


def _number(lasting: TimeValue | None, day: TimeValue | None) -> Order | None:
    """How a day lies in what lasts some days, or after the day on which it began."""
    if lasting is None or day is None or day.first_day is None or not day.is_single_day:
        return None
    start, last = lasting.first_day, lasting.last_day
    if start is None or last is None or day.first_day < start:
        return None
    if lasting.form is Form.LASTING and day.first_day == last:
        return Order(RelationKind.AFTER, 0, 0, "last day")
    days = day.first_day - start
    return Order(RelationKind.AFTER, days, days, "first day")
