"""Days counted from an event: “three days after the summit”, “hours later”, “on the eve of”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.moments import Moment, days_long
from timeline.events.orderbook import OrderBook, tells_event
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Order, RelationKind, Status

_AFTER = words("counted_after")
_BEFORE = words("counted_before")
_LATER = words("counted_later")
_ONE_DAY = re.compile(
    r"\b(?:(?:the|a|one) day|eve|veille|vorabend|tag|víspera|véspera|vigilia|lendemain|"
    r"día siguiente)\b"
)
_DAY_BEFORE = re.compile(r"\b(?:eve|veille|vorabend|víspera|véspera|vigilia)\b")
_DAY_AFTER = re.compile(r"\b(?:lendemain|siguiente)\b")
_HALF_MONTH = 15
"""Days by which a count in months may be off."""
_REACH = 14
"""Tokens between date words and the verb that they may belong to."""


@dataclass(frozen=True, slots=True)
class Count:
    """Date words that count from an event, named at token ``at`` and after; by hours for 0."""

    moment: Moment
    kind: RelationKind
    days: int
    at: int

    @property
    def order(self) -> Order:
        """The measure: so many days, or within a day where hours are told."""
        return Order(self.kind, self.days, self.days or 1)


def order_by_counts(book: OrderBook) -> None:
    """Events counted from others, with date words or hours."""
    for sentence in book.read:
        if sentence.moments:
            for count in list(_counts(sentence)):
                _count(book, sentence, count)
            _hours_later(book, sentence)
    for draft in list(book.drafts):
        _from_happening(book, draft)


_HAPPENING = "happening.counted"
"""The rule of dates that were counted from a happening as they were read."""


def _from_happening(book: OrderBook, draft: Draft) -> None:
    """“Two days after the signing”: as many days from the event of that day, and it moves with
    it."""
    moment, time = draft.hit.moment, draft.mention.time
    if moment is None or moment.main.rule != _HAPPENING or time is None or not time.is_single_day:
        return
    start, first = moment.main.anchor, time.first_day
    anchor = next(
        (
            other for other in reversed(book.drafts[: book.drafts.index(draft)])
            if other.mention.time is not None and other.mention.time.is_single_day
            and other.mention.time.first_day == start
        ),
        None,
    )  # fmt: skip
    if anchor is None or start is None or first is None or first == start:
        return
    kind = RelationKind.AFTER if first > start else RelationKind.BEFORE
    book.redate(draft, anchor, Order(kind, abs(first - start), abs(first - start)), moment.span)


def _counts(sentence: Sentence) -> Iterator[Count]:
    words = sentence.lower
    for moment in sentence.moments:
        tail = words[moment.first : moment.last]
        at = moment.last
        kind = _direction(tail, tail[-1])
        if kind is None and at < len(words):
            kind, at = _direction(tail, words[at]), at + 1
        days = None if kind is None else _length(moment, tail)
        if kind is not None and days is not None and at < len(words):
            yield Count(moment, kind, days, at)


def _direction(tail: list[str], word: str) -> RelationKind | None:
    joined = " ".join(tail)
    if word in ("of", "de", "du", "des", "der", "del", "da", "do", "della"):
        if _DAY_BEFORE.search(joined):
            return RelationKind.BEFORE
        return RelationKind.AFTER if _DAY_AFTER.search(joined) else None
    if word in _AFTER:
        return RelationKind.AFTER
    return RelationKind.BEFORE if word in _BEFORE else None


def _length(moment: Moment, tail: list[str]) -> int | None:
    if moment.is_length:
        return 0 if moment.main.value == "PTXH" else days_long(moment.main)
    return 1 if _ONE_DAY.search(" ".join(tail)) else None


def _count(book: OrderBook, sentence: Sentence, count: Count) -> None:
    moment = count.moment
    noun = book.noun_after(sentence, count.at)
    anchor = None if noun is None else _named(book, sentence, count)
    if anchor is None:
        _count_clause(book, sentence, count)
        return
    for draft in list(book.drafts):
        own = draft.hit.moment
        if draft.sentence is not sentence or own is None or own.first != moment.first:
            continue
        if draft.hit.noun is noun and draft.hit.verb is None:
            book.drafts.remove(draft)
        elif draft is not anchor:
            book.redate(draft, anchor, count.order, moment.span)
            return
    hit = _nearest_verb(book, sentence, moment)
    if hit is not None:
        book.add(sentence, hit, anchor, count.order, moment.span)


def _named(book: OrderBook, sentence: Sentence, count: Count) -> Draft | None:
    noun = book.noun_after(sentence, count.at)
    if noun is None:
        return None
    own = [
        d for d in book.drafts
        if d.sentence is sentence and d.hit.noun is noun
        and (d.hit.moment is None or d.hit.moment.first != count.moment.first)
    ]  # fmt: skip
    return own[0] if own else book.of_kind(sentence, noun)


def _count_clause(book: OrderBook, sentence: Sentence, count: Count) -> None:
    """“..., eleven days after she made it public”: the clause is counted from the main one."""
    moment = count.moment
    anchor = book.dated_before(sentence, moment.first)
    verb = next((v for v in sentence.reading.verbs if v.first >= count.at), None)
    if anchor is None or verb is None:
        return
    back = RelationKind.BEFORE if count.kind is RelationKind.AFTER else RelationKind.AFTER
    months = moment.main.value.endswith("M") and not moment.main.value.startswith("PT")
    slack = _HALF_MONTH if months and moment.is_length else 0
    order = Order(back, count.days - slack, count.days + slack or 1)
    if not moment.is_length:
        _recount(book, sentence, count, anchor, order)
        return
    if verb.roles & Role.STATIVE or verb.negated or book.is_told(sentence, verb):
        return
    counted = months or moment.main.value.endswith(("D", "W")) or not count.days
    if moment.main.mod is not None or not counted:
        return
    book.add(sentence, Hit(verb, verb.noun, None), anchor, order, moment.span)


def _recount(
    book: OrderBook, sentence: Sentence, count: Count, anchor: Draft, order: Order
) -> None:
    """“He came on 5 May, the day before the summit opened”: the words are of the fifth, the summit
    is a day after it; not “on 3 May; the day after, they met”."""
    own = anchor.hit.moment
    beside = own is not None and sentence.lower[own.last : count.moment.first] == [","]
    if not beside or not sentence.lower[count.at][0].isalnum():
        return
    for draft in list(book.drafts):
        moment = draft.hit.moment
        inside = draft.sentence is sentence and draft is not anchor and moment is not None
        if inside and moment is not None and moment.first == count.moment.first:
            book.redate(draft, anchor, order, moment.span)


def _hours_later(book: OrderBook, sentence: Sentence) -> None:
    """“Hours later”: within a day of what was told before."""
    for moment in sentence.moments:
        at = moment.last
        if not moment.main.value.startswith("PT") or at >= len(sentence.tokens):
            continue
        if sentence.tokens[at].lower not in _LATER:
            continue
        anchor = book.dated_before(sentence, moment.first) or book.dated_earlier(sentence)
        hit = None if anchor is None else _nearest_verb(book, sentence, moment)
        if anchor is not None and hit is not None:
            order = Order(RelationKind.AFTER, 0, 1)
            book.add(sentence, hit, anchor, book.bounded(order, Status.PAST), moment.span)


def _nearest_verb(book: OrderBook, sentence: Sentence, moment: Moment) -> Hit | None:
    free = [v for v in sentence.reading.verbs if tells_event(v) and not book.is_told(sentence, v)]
    verb = min(free, key=lambda v: abs(v.first - moment.first), default=None)
    if verb is None or abs(verb.first - moment.first) >= _REACH:
        return None
    return Hit(verb, verb.noun, None)
