"""Order words that take up what was told before by no noun of theirs: “after which”, “on its eve”,
“between the two rounds”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.orderbook import OrderBook, tells_event
from timeline.events.predicates import Verb
from timeline.events.recollection import named_at
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind, Status

_PHRASES = tuple(
    (phrase.split(), order)
    for name, order in (
        ("back_after", Order(RelationKind.AFTER)),
        ("back_before", Order(RelationKind.BEFORE)),
        ("back_eve", Order(RelationKind.BEFORE, 1, 1)),
        ("back_during", Order(RelationKind.AFTER, 0, 0)),
    )
    for phrase in phrases(name)
)
_TELLING = frozenset(word for phrase, _ in _PHRASES for word in phrase[-1:])
_BETWEEN = words("between_two")
_BOTH = words("the_two")
_AND = words("joined_by_and")
_OPENING = 2
_REACH = 6
"""Tokens behind “between” within which “and” stands."""


def order_back(book: OrderBook) -> None:
    """Undated verbs that such words tie to what was told before."""
    for sentence in book.read:
        if sentence.is_title:
            continue
        if not _TELLING.isdisjoint(sentence.lower):
            _tie_all(book, sentence)
        if not _BETWEEN.isdisjoint(sentence.lower):
            _between(book, sentence)


def _tie_all(book: OrderBook, sentence: Sentence) -> None:
    lower, said = sentence.lower, frozenset(sentence.lower)
    for phrase, order in _PHRASES:
        if not said.issuperset(phrase):
            continue
        for at in range(sentence.start, len(lower) - len(phrase)):
            end = at + len(phrase)
            counted = sentence.masked[at] or (at > 0 and sentence.masked[at - 1])
            if lower[at:end] != phrase or counted or sentence.quoted[at]:
                continue  # “three days after that” is a date
            if _stands_alone(lower, end):
                anchor = book.dated_before(sentence, at) or book.dated_earlier(sentence)
                if anchor is not None:
                    _add(book, sentence, (at, end), [(anchor, order)])


def _stands_alone(lower: Sequence[str], end: int) -> bool:
    """“After that, they met”, “after which they met”; not “after that meeting”."""
    return lower[end - 1] in _RELATIVE or not lower[end][0].isalpha()


_RELATIVE = words("back_relative")


def _add(
    book: OrderBook,
    sentence: Sentence,
    place: tuple[int, int],
    orders: Sequence[tuple[Draft, Order]],
) -> None:
    """The event of the clause beside the words, dated by one or two others."""
    verb = _verb(sentence, *place)
    if verb is None or not tells_event(sentence, verb) or book.is_told(sentence, verb):
        return
    status = Status.PLANNED if verb.future or verb.infinitive else Status.PAST
    said, hit = sentence.span_of(*place), Hit(verb, verb.noun, None)
    (anchor, order), *others = orders
    book.add(sentence, hit, anchor, order if others else book.bounded(order, status), said)
    draft = book.dated_by(sentence, verb)
    for anchor, order in others if draft is not None and draft.mention.time is None else ():
        assert draft is not None
        book.relate(draft, anchor, order, said)


def _verb(sentence: Sentence, at: int, end: int) -> Verb | None:
    """The verb behind words that open a sentence or a clause, else the one before them."""
    verbs = sentence.reading.verbs
    before = [v for v in verbs if v.last <= at]
    opens = sentence.lower[end - 1] in _RELATIVE or at - sentence.start < _OPENING
    if opens or not before:
        return next((v for v in verbs if v.first >= end), None)
    return before[-1] if before[-1].right >= at else None


def _between(book: OrderBook, sentence: Sentence) -> None:
    """“Between the two rounds”, “between the vote and the summit”: after one, before the other."""
    lower = sentence.lower
    for at in range(sentence.start, len(lower) - 2):
        if lower[at] not in _BETWEEN or sentence.quoted[at] or sentence.masked[at]:
            continue
        pair, end = _two(book, sentence, at)
        if pair is None:
            continue
        first, second = sorted(pair, key=lambda draft: _day(draft))
        if _day(first) < _day(second):
            orders = [(first, Order(RelationKind.AFTER)), (second, Order(RelationKind.BEFORE))]
            _add(book, sentence, (at, end), orders)


def _two(book: OrderBook, sentence: Sentence, at: int) -> tuple[tuple[Draft, Draft] | None, int]:
    lower = sentence.lower
    said = next((place for place in (at + 1, at + 2) if lower[place] in _BOTH), None)
    if said is not None:
        alike = said + 1 < len(lower) and lower[said + 1][0].isalpha()
        return _last_two(book, sentence, alike=alike), min(said + 2, len(lower))
    middle = next(
        (i for i in range(at + 2, min(at + _REACH, len(lower))) if lower[i] in _AND), None
    )
    if middle is None:
        return None, at
    one, two = _at(book, sentence, at + 1), _at(book, sentence, middle + 1)
    if one is None or two is None or one is two:
        return None, at
    return (one, two), min(middle + 3, len(lower))


def _at(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """The dated event that is named at a token or soon after."""
    noun = book.noun_after(sentence, at)
    found = None if noun is None else book.of_kind(sentence, noun)
    return found or named_at(book, sentence, at)


def _last_two(book: OrderBook, sentence: Sentence, *, alike: bool) -> tuple[Draft, Draft] | None:
    """The two events that were told last, of one kind where a noun says so (“the two rounds”)."""
    start = sentence.span.start
    told = [
        d for d in book.drafts
        if d.sentence.span.start < start and d.mention.time is not None and not d.mention.reporting
    ]  # fmt: skip
    told.sort(key=lambda d: (d.sentence.span.start, d.hit.last))
    for number in range(len(told) - 1, 0, -1):
        if not alike or told[number].mention.kind is told[number - 1].mention.kind:
            return told[number - 1], told[number]
    return None


def _day(draft: Draft) -> int:
    time = draft.mention.time
    day = None if time is None else time.first_day
    return 0 if day is None else day
