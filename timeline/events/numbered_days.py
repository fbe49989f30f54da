"""Days of an event by their number: “on the third day of the summit”, “on the eighth day after the
attack”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.events.count_sides import cardinals
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.main_verbs import cleft_verb
from timeline.events.moments import Moment, days_long
from timeline.events.nearest_verbs import nearest_verb
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import EventNoun, Verb
from timeline.events.recollection import named_at
from timeline.events.sentence import Sentence
from timeline.events.stated_days import date_from
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind, Status
from timeline.timevalue import Form, TimeValue

_RULE = "day.of-event"
"""The rule by which “the second day” and “its last day” are read."""
_DAY, _DAYS = words("a_day"), frozenset({"days"})
_AFTER, _BEFORE = words("counted_after"), words("counted_before")
_OF = words("of_small_words")


def order_numbered_days(book: OrderBook) -> None:
    """Events on a day that is told by its number among those of another, or after it."""
    for sentence in book.read:
        if sentence.is_title:
            continue
        if (_DAY | _DAYS).isdisjoint(sentence.lower):
            continue
        if not _numbers().keys().isdisjoint(sentence.lower):
            for at, order in [*_days_after(sentence), *_days_of(sentence)]:
                _tie(book, sentence, at, order)
        for at, order in list(_days_called(sentence)):
            _tie(book, sentence, at, order)
        for among in sentence.moments:
            _of_those(book, sentence, among)
            _among_last(book, sentence, among)
    for draft in list(book.drafts):
        moment = draft.hit.moment
        if moment is not None and moment.main.rule == _RULE and not _of_dated_aside(book, draft):
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
        if sentence.quoted[at] or (_PARTS.isdisjoint(part) and not _is_led(lower, at)):
            continue
        if lower[at + 2] in _PLACES or not lower[at + 2][0].isalpha() or lower[at + 2] in _OF:
            yield at, Order(RelationKind.AFTER, number - 1, number - 1, "first day")


def _is_led(lower: list[str], at: int) -> bool:
    """“On his third day in office”."""
    return lower[at - 1] in _OWNED and at > 1 and lower[at - 2] in _LEADS


_PARTS = words("parts_of_the_day")
_LEADS, _PLACES = words("numbered_day_leads"), words("numbered_day_places")
_OWNED = words("definite") | {"his", "her", "its", "their", "the"}


def _days_called(sentence: Sentence) -> Iterator[tuple[int, Order]]:
    """“On day four of the talks”."""
    lower = sentence.lower
    for at in range(sentence.start + 1, len(lower) - 1):
        if lower[at] != "day" or lower[at - 1] not in _ON or sentence.quoted[at]:
            continue
        said = lower[at + 1]
        number = int(said) if said.isdecimal() and len(said) < _DIGITS else cardinals().get(said)
        if number:
            yield at, Order(RelationKind.AFTER, number - 1, number - 1, "first day")


_ON = frozenset({"on"})
_DIGITS = 4


def _tie(book: OrderBook, sentence: Sentence, at: int, order: Order) -> None:
    noun = book.noun_after(sentence, at + 3)
    anchor = None if noun is None else book.named_by(sentence, noun)
    anchor = anchor or named_at(book, sentence, at + 3)
    behind = sentence.lower[at + 2 : at + 3]
    if anchor is None and (not behind or not behind[0][0].isalpha() or behind[0] in _PLACES):
        anchor = book.dated_before(sentence, at) or book.dated_earlier(sentence)
    verb = _verb(sentence, at, noun)
    if anchor is None:
        _since_a_day(book, sentence, at, verb, order)
    if anchor is None or verb is None or verb is anchor.hit.verb:
        return
    if tells_event(sentence, verb, is_main=verb.relative) and not book.is_told(sentence, verb):
        said = sentence.span_of(at, at + 3)
        book.add(sentence, Hit(verb, verb.noun, None), anchor, order, said)


def _since_a_day(
    book: OrderBook, sentence: Sentence, at: int, verb: Verb | None, order: Order
) -> None:
    """“They have talked since 26 July. On day five China left”: counted from a day since which
    something goes on that is no event."""
    before, end = sentence.before, sentence.lower[at + 2 : at + 3]
    since = next((m for m in before.moments if m.lead == "since"), None) if before else None
    day = None if since is None or since.time is None else since.time.first_day
    if verb is None or since is None or day is None or (end and end[0][0].isalpha()):
        return
    if tells_event(sentence, verb) and not book.is_told(sentence, verb):
        said = (" ".join(sentence.lower[at : at + 2]), since.words)
        date_from(book, sentence, Hit(verb, verb.noun, None), (day, order.least), said)


def _of_those(book: OrderBook, sentence: Sentence, moment: Moment) -> None:
    """“A stay of four days ... on the last of the four days”: the fourth."""
    if moment.main.rule != _OF_THOSE or moment.time is not None:
        return
    said = sentence.lower[moment.first : moment.last]
    count = next((_count_of(word) for word in said if _count_of(word)), None)
    last = not _LAST.isdisjoint(said)
    number = count if last else next((_numbers()[w] for w in said if w in _numbers()), None)
    anchor = book.dated_before(sentence, moment.first) or book.dated_earlier(sentence)
    if not number or anchor is None:
        return
    order = Order(RelationKind.AFTER, number - 1, number - 1, "first day")
    for draft in book.drafts:
        if draft.sentence is sentence and draft.hit.moment is moment and draft is not anchor:
            book.redate(draft, anchor, order, moment.span)
            return
    hit = nearest_verb(book, sentence, moment)
    if hit is not None:
        book.add(sentence, hit, anchor, order, moment.span)


_OF_THOSE = "day.of-those-days"


def _among_last(book: OrderBook, sentence: Sentence, moment: Moment) -> None:
    """“In the last three days of the session”: on one of those that end with its end."""
    days, lower = days_long(moment.main), sentence.lower
    if not moment.is_length or not days or lower[moment.last : moment.last + 1] != ["of"]:
        return
    said = lower[max(moment.first - 2, 0) : moment.last]
    last = not _LAST.isdisjoint(said)
    noun = book.noun_after(sentence, moment.last + 1)
    if noun is None or (not last and _FIRST.isdisjoint(said)):
        return
    called = (book.named_by(sentence, noun), book.of_kind(sentence, noun),
              named_at(book, sentence, moment.last + 1))  # fmt: skip
    anchor = next((a for a in called if a is not None and _has_edge(a, last=last)), None)
    hit = None if anchor is None else nearest_verb(book, sentence, moment)
    if anchor is None or hit is None:
        return
    side = RelationKind.BEFORE if last else RelationKind.AFTER
    order = Order(side, 0, days - 1, "last day" if last else "first day")
    book.add(sentence, hit, anchor, order, moment.span)


def _has_edge(anchor: Draft, *, last: bool) -> bool:
    """Whether the end, or the beginning, of what goes on for days is told."""
    time, verb = anchor.mention.time, anchor.hit.verb
    if time is not None and time.form is Form.LASTING:
        return True
    return (verb is not None and verb.lemma in _ENDS) if last else True


_LAST, _FIRST = words("last_days"), words("first_days")
_ENDS = words("ends_when")


def _count_of(word: str) -> int:
    if word.isdecimal() and len(word) < _DIGITS:
        return int(word)
    return cardinals().get(word, 0)


def _verb(sentence: Sentence, at: int, noun: EventNoun | None) -> Verb | None:
    """The verb of the clause that the words stand in: before them, or behind where they open it."""
    verbs = sentence.reading.verbs
    cleft = cleft_verb(sentence, at, at + 2)
    if cleft is not None:
        return cleft
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


def _of_dated_aside(book: OrderBook, draft: Draft) -> bool:
    """“On the last day of the talks, held in Oslo from 1 to 9 May, they initialed a pact”: the days
    are those of the talks, the last of them that of the pact."""
    moment, aside, sentence = draft.hit.moment, draft.hit.verb, draft.sentence
    if moment is None or aside is None or aside.noun is None:
        return False
    if sentence.lower[aside.noun.last : aside.open] not in _ASIDES:
        return False
    order = _numbered(sentence.lower[moment.first : moment.last])
    days = next((d for d in book.drafts if d is not draft and _has_days(d, sentence)), None)
    told = None if days is None else days.hit.verb
    if told is aside:
        verbs = sentence.reading.verbs
        told = next((v for v in verbs if v.first >= aside.right and tells_event(sentence, v)), None)
    if days is None or told is None or order is None:
        return False
    talks = book.undated(sentence, Hit(aside, aside.noun, days.hit.moment))
    book.drafts[book.drafts.index(draft)] = talks
    book.drafts.remove(days)
    book.add(sentence, Hit(told, told.noun, None), talks, order, moment.span)
    return True


def _has_days(draft: Draft, sentence: Sentence) -> bool:
    """True for an event of a sentence whose date words say from when to when it went on."""
    moment = draft.hit.moment
    if draft.sentence is not sentence or moment is None or moment.time is None:
        return False
    return moment.time.form is Form.LASTING


_ASIDES = ([","], [",", "which"], ["that"], ["which"])


def _numbered(said: list[str]) -> Order | None:
    """The day that “the last day”, “its second day” name."""
    if not _LAST.isdisjoint(said):
        return Order(RelationKind.AFTER, 0, 0, "last day")
    opens = None if _FIRST.isdisjoint(said) else 1
    number = next((_numbers()[word] for word in said if word in _numbers()), opens)
    first = "first day"
    return None if number is None else Order(RelationKind.AFTER, number - 1, number - 1, first)


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
