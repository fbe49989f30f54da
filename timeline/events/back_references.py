"""Order words that take up what was told before by no noun of theirs: “after which”, “on its eve”,
“between the two rounds”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from timeline import edtf
from timeline.events.between_days import told_between_days
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.main_verbs import cleft_verb, is_aside
from timeline.events.orderbook import OrderBook, is_dated
from timeline.events.predicates import Verb
from timeline.events.recollection import named_at
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import telling, tells_event
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind, Status

_SINCE = Order(RelationKind.AFTER, 0)
_LATER = Order(RelationKind.AFTER, 0)
"""“Later” alone: on the day told in this sentence or the one before, or after it."""
_LISTS = (
    ("back_after", Order(RelationKind.AFTER)),
    ("back_before", Order(RelationKind.BEFORE)),
    ("back_just_before", Order(RelationKind.BEFORE, 0, 1)),
    ("back_at_once", Order(RelationKind.AFTER, 0, 1)),
    ("back_soon", Order(RelationKind.AFTER, 0)),
    ("back_since", _SINCE),
    ("back_later", _LATER),
    ("back_same", Order(RelationKind.AFTER, 0, 0)),
    ("back_days", Order(RelationKind.AFTER, 1, 7)),
    ("back_weeks", Order(RelationKind.AFTER, 1, 28)),
    ("back_week_long", Order(RelationKind.AFTER, 1, 7)),
    ("back_month_long", Order(RelationKind.AFTER, 1, 31)),
    ("back_morrow", Order(RelationKind.AFTER, 1, 1)),
    ("back_eve", Order(RelationKind.BEFORE, 1, 1)),
    ("back_during", Order(RelationKind.AFTER, 0, 0)),
    ("back_between", None),
)
"""Lists of phrases, and what each says; None for those that point between two events."""
_FREE = words("back_free")
_THAT = words("back_that")
_BETWEEN = words("between_two")
_BOTH = words("the_two")
_POINTING = words("pointing_back")
_OF_ANY_KIND = words("two_of_any_kind")
_AND = words("joined_by_and")
_OPENING = 2
_REACH = 6
"""Tokens behind “between” within which “and” stands."""
_FAR = 10
"""Tokens behind “and” within which the day of what it names stands."""


def order_back(book: OrderBook) -> None:
    """Undated verbs that such words tie to what was told before."""
    for sentence in book.read:
        if sentence.is_title:
            continue
        if not _telling().isdisjoint(sentence.lower):
            _tie_all(book, sentence)
        if not _BETWEEN.isdisjoint(sentence.lower):
            _between(book, sentence)


@cache
def _phrases() -> dict[str, list[tuple[list[str], Order | None]]]:
    """The phrases by their first word, the longest first."""
    found: dict[str, list[tuple[list[str], Order | None]]] = {}
    for name, order in _LISTS:
        for phrase in phrases(name):
            said = phrase.split()
            found.setdefault(said[0], []).append((said, order))
    for each in found.values():
        each.sort(key=lambda phrase: -len(phrase[0]))
    return found


@cache
def _telling() -> frozenset[str]:
    """The longest word of each phrase: without one of them there is no phrase."""
    said = (phrase for listed in _phrases().values() for phrase, _ in listed)
    return frozenset(max(phrase, key=len) for phrase in said)


def _tie_all(book: OrderBook, sentence: Sentence) -> None:
    for at, end, order in list(_said(sentence)):
        if order is None:
            pair = _last_two(book, sentence, at, alike=False)
            orders = [] if pair is None else _inside(pair)
        else:
            anchor = book.dated_before(sentence, at)
            if anchor is None and any(m.time and m.first < at for m in sentence.moments):
                continue  # “an attempt in July 1984 broke down within the hour”
            anchor = anchor or book.dated_earlier(sentence)
            is_led = anchor is not None and (order is not _LATER or _leads(book, anchor, sentence))
            orders = [(anchor, order)] if anchor is not None and is_led else []
        if orders:
            _add(book, sentence, (at, end), orders)


def _leads(book: OrderBook, anchor: Draft, sentence: Sentence) -> bool:
    return book.is_anchor(anchor) and anchor.sentence in (sentence, sentence.before)


def _said(sentence: Sentence) -> Iterator[tuple[int, int, Order | None]]:
    """The phrases of a sentence that point back, from token to token (exclusive)."""
    lower, known = sentence.lower, _phrases()
    for at in range(sentence.start, len(lower) - 1):
        if lower[at] not in known or sentence.quoted[at]:
            continue
        if is_dated(sentence, max(at - 1, 0), at + 1):
            continue  # “three days after that” is a date
        for phrase, order in known[lower[at]]:
            end = at + len(phrase)
            if lower[at:end] == phrase and end < len(lower):
                if _stands_alone(sentence, end) and not _goes_on(sentence, phrase, end):
                    yield at, end, order
                break


def _goes_on(sentence: Sentence, phrase: list[str], end: int) -> bool:
    """“In the days since they met”, not “in the days since, they met”, “has since met”."""
    return len(phrase) > _HAS_SINCE and phrase[-1] == "since" and sentence.lower[end][0].isalpha()


_HAS_SINCE = 2


def _stands_alone(sentence: Sentence, end: int) -> bool:
    """“After that, they met”, “after which they met”; not “after that meeting”."""
    lower = sentence.lower
    if lower[end - 1] in _RELATIVE or not lower[end][0].isalpha():
        return True
    is_person = any(name.first == end and name.is_person for name in sentence.names)
    if is_person and lower[end - 1] in _THAT:
        return True  # “after that Merkel flew home”
    return lower[end - 1] in _FREE and not sentence.lexicon.is_("prepositions", lower[end])


_RELATIVE = words("back_relative")


def _add(
    book: OrderBook,
    sentence: Sentence,
    place: tuple[int, int],
    orders: Sequence[tuple[Draft, Order]],
) -> None:
    """The event of the clause beside the words, dated by one or two others."""
    verb = telling(sentence, _verb(sentence, *place))
    if verb is None or book.is_told(sentence, verb):
        return
    is_main = verb.relative and cleft_verb(sentence, *place) is verb
    if not tells_event(sentence, verb, is_main=is_main):
        return
    if orders[0][1] is _SINCE and not verb.perfect:
        return
    if orders[0][1] is _LATER and not (verb.form & Form.PAST and place[0] < verb.first):
        return
    status = Status.PLANNED if verb.is_ahead else Status.PAST
    said, hit = sentence.span_of(*place), Hit(verb, verb.noun, None)
    (anchor, order), *others = orders
    book.add(sentence, hit, anchor, order if others else book.bounded(order, status), said)
    draft = book.dated_by(sentence, verb)
    for anchor, order in others if draft is not None and draft.mention.time is None else ():
        assert draft is not None
        book.relate(draft, anchor, order, said)


def _verb(sentence: Sentence, at: int, end: int) -> Verb | None:
    """The verb behind words that open a sentence or a clause, else the one before them."""
    verbs = [v for v in sentence.reading.verbs if not is_aside(sentence, v)]
    cleft = cleft_verb(sentence, at, end)
    if cleft is not None:
        return cleft
    inside = next((v for v in verbs if v.open <= at < v.first), None)
    if inside is not None:
        return inside  # “has since rejected”
    before = [v for v in verbs if v.last <= at]
    opens = sentence.lower[end - 1] in _RELATIVE or at - sentence.start < _OPENING
    if opens or not before or _opens_clause(sentence, at):
        return next((v for v in verbs if v.first >= end), None)
    return before[-1] if before[-1].right >= at else None


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """“..., and afterwards flew to Kyiv”."""
    last = sentence.lower[at - 1]
    return not last[0].isalnum() or last in sentence.lexicon.coordinators


def _between(book: OrderBook, sentence: Sentence) -> None:
    """“Between the two rounds”, “between the vote and the summit”: after one, before the other."""
    lower = sentence.lower
    for at in range(sentence.start, len(lower) - 2):
        if lower[at] not in _BETWEEN or sentence.quoted[at] or sentence.masked[at]:
            continue
        if told_between_days(book, sentence, at):
            continue
        pair, end = _two(book, sentence, at)
        orders = [] if pair is None else _inside(pair)
        if orders:
            _add(book, sentence, (at, end), orders)
        elif pair is None:
            _until_a_day(book, sentence, at)


def _until_a_day(book: OrderBook, sentence: Sentence, at: int) -> None:
    """“Between the strike and the reply on 13 April”: after one event and before a day."""
    middle = _and_behind(sentence, at)
    anchor = None if middle is None else _at(book, sentence, at + 1, middle)
    if middle is None or anchor is None or anchor.sentence is sentence:
        return
    reach = range(middle, middle + _FAR)
    moment = next((m for m in sentence.moments if m.first in reach and m.time), None)
    day = None if moment is None or moment.time is None else moment.time.first_day
    if moment is None or day is None or _has_verb(sentence, at, moment.last):
        return
    order = Order(RelationKind.AFTER, 1, None, edtf.within_days(None, day - 1).edtf)
    verb = _verb(sentence, at, moment.last)
    if verb is None or not tells_event(sentence, verb):
        return
    said, told = sentence.span_of(at, moment.last), book.dated_by(sentence, verb)
    if told is None:
        book.add(sentence, Hit(verb, verb.noun, None), anchor, order, said)
    elif told.hit.moment is moment:
        book.redate(told, anchor, order, said)


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= verb.first < last for verb in sentence.reading.verbs)


def _inside(pair: tuple[Draft, Draft]) -> list[tuple[Draft, Order]]:
    """After the earlier of two events and before the later; nothing where they are of one day."""
    first, second = pair
    if all(draft.mention.time is not None for draft in pair):
        first, second = sorted(pair, key=_day)
        if _day(first) == _day(second):
            return []
    return [(first, Order(RelationKind.AFTER)), (second, Order(RelationKind.BEFORE))]


def _two(book: OrderBook, sentence: Sentence, at: int) -> tuple[tuple[Draft, Draft] | None, int]:
    lower = sentence.lower
    said = next((place for place in (at + 1, at + 2) if lower[place] in _BOTH), None)
    if said is not None:
        noun = lower[said + 1] if said + 1 < len(lower) else ""
        alike = noun[:1].isalpha() and noun not in _OF_ANY_KIND
        return _last_two(book, sentence, at, alike=alike), min(said + 2, len(lower))
    middle = _and_behind(sentence, at)
    if middle is None:
        return None, at
    one, two = _at(book, sentence, at + 1, middle), _at(book, sentence, middle + 1)
    if one is None or two is None or one is two:
        return None, at
    return (one, two), min(middle + 3, len(lower))


def _and_behind(sentence: Sentence, at: int) -> int | None:
    lower = sentence.lower
    return next((i for i in range(at + 2, min(at + _REACH, len(lower))) if lower[i] in _AND), None)


def _at(book: OrderBook, sentence: Sentence, at: int, end: int | None = None) -> Draft | None:
    """The dated event that is named at a token or soon after, here or in another sentence."""
    noun = book.noun_after(sentence, at)
    if noun is None or (end is not None and noun.first >= end):
        return named_at(book, sentence, at)
    found = book.named_by(sentence, noun) or named_at(book, sentence, at)
    pointed = not _POINTING.isdisjoint(sentence.lower[at : noun.first])
    return found or (book.dated_earlier(sentence) if pointed else None)


def _last_two(
    book: OrderBook, sentence: Sentence, at: int, *, alike: bool
) -> tuple[Draft, Draft] | None:
    """The two events told last before a token, of one kind where a noun says so (“the two
    rounds”)."""
    start = sentence.span.start
    told = [
        d for d in book.drafts
        if book.is_anchor(d) and not d.mention.reporting
        and (d.sentence.span.start < start or (d.sentence is sentence and d.hit.first < at))
    ]  # fmt: skip
    told.sort(key=lambda d: (d.sentence.span.start, d.hit.last))
    before = [d for d in told if d.sentence is sentence.before]
    if len(before) == _PAIR:
        return before[0], before[1]
    for number in range(len(told) - 1, 0, -1):
        if not alike or told[number].mention.kind is told[number - 1].mention.kind:
            return told[number - 1], told[number]
    return None


_PAIR = 2


def _day(draft: Draft) -> int:
    time = draft.mention.time
    day = None if time is None else time.first_day
    return 0 if day is None else day
