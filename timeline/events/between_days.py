"""What was done between two days that its sentence states: “between the truce of 22 June and the
session on 10 July”, “between the talks, which end on the 11th, and the summit on the 15th”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline import datewords, edtf
from timeline.daynumber import DayNumber, civil_date, day_number
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.main_verbs import is_aside
from timeline.events.moments import Moment
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import words
from timeline.records import Basis, Order, RelationKind
from timeline.spans import Span

_OPENING = 2
"""Tokens that may stand before words that open their sentence: “in the interval between”."""
_INTERVAL = frozenset({"in", "the", "interval", "period", "time", "weeks", "days", "months"})
_REACH = 20
"""Tokens between “between” or “and” and the day that stands behind it."""
_YEAR, _DIGITS, _PAIR = 366, 2, 2
_AND = words("joined_by_and")
_RELATIVES = words("who_acts") | {"that"}


def told_between_days(book: OrderBook, sentence: Sentence, at: int) -> bool:
    """Dates what is told beside “between ... on one day and ... on another”; False where there are
    no two such days behind a token."""
    pair = _two_days(sentence, at)
    if pair is None:
        return False
    one, two = pair
    end = _phrase_end(sentence, two)
    verb = _main(sentence, at, end)
    if verb is None:
        return False
    wrong = [d for d in book.drafts if d.sentence is sentence and d.hit.verb is verb]
    if any(d.hit.moment is None or not at < d.hit.moment.first < end for d in wrong):
        return False
    if not (wrong or tells_event(sentence, verb)):
        return False
    first, last = _day_of(one, last=True), _day_of(two, last=False)
    if first is None or last is None:
        return False
    year = civil_date(first)[0]
    is_later = last - first > _YEAR and not any(word.isdecimal() and len(word) > _DIGITS
                                                for word in two.words.split())  # fmt: skip
    if is_later:
        last = DayNumber(day_number(year, *civil_date(last)[1:]))  # the year is told but once
    if first + 1 > last - 1:
        return False
    for draft in wrong:
        book.drafts.remove(draft)
    hit, said = Hit(verb, verb.noun, None), sentence.span_of(at, end)
    anchors = [] if is_later else [_dated_by(book, sentence, moment) for moment in pair]
    if not _add(book, sentence, hit, said, anchors):
        _date(book, sentence, hit, (DayNumber(first + 1), DayNumber(last - 1)), pair)
    return True


def _two_days(sentence: Sentence, at: int) -> tuple[Moment, Moment] | None:
    """The two days, one on either side of “and”."""
    lower = sentence.lower
    behind = [m for m in sentence.moments if m.first > at and not m.is_length and m.time]
    parted = next(((one, two) for one, two in pairwise(behind)
                   if not _AND.isdisjoint(lower[one.last : two.first])), None)  # fmt: skip
    if parted is None:
        return None
    one, two = parted
    if one.first - at > _REACH or two.first - one.last > _REACH:
        return None
    if one.first - at <= 1 or ";" in lower[at : two.last]:
        return None  # “between 5 May and 9 May”: a stretch of days
    inside = (v for v in sentence.reading.verbs if at < v.first < two.first)
    return (one, two) if all(_describes(sentence, verb) for verb in inside) else None


def _describes(sentence: Sentence, verb: Verb) -> bool:
    """“Which ends on Friday”, “held in Budapest”: only says more of what stands before it."""
    if verb.relative or (
        verb.form & Form.PAST and verb.noun is not None and verb.roles & Role.LIGHT
    ):
        return True
    return sentence.lower[verb.open - 1] in _RELATIVES


def _phrase_end(sentence: Sentence, two: Moment) -> int:
    """The token behind the phrase of the second day: “his July 16 meeting with the king,”."""
    lower, end = sentence.lower, two.last
    while end < len(lower) and lower[end] != ",":
        if any(v.open == end for v in sentence.reading.verbs):
            return two.last
        end += 1
    return end


def _main(sentence: Sentence, at: int, end: int) -> Verb | None:
    """The verb behind a phrase that opens its sentence, else the one before it."""
    verbs = [v for v in sentence.reading.verbs if not is_aside(sentence, v)]
    led = sentence.lower[sentence.start : at]
    if len(led) <= _OPENING or _INTERVAL.issuperset(led):
        return next((v for v in verbs if v.first >= end and not v.relative), None)
    before = [v for v in verbs if v.last <= at <= v.right]
    return before[-1] if before else None


def _day_of(moment: Moment, *, last: bool) -> DayNumber | None:
    time = moment.time
    day = None if time is None else time.last_day if last else time.first_day
    return None if day is None else DayNumber(day)


def _add(
    book: OrderBook, sentence: Sentence, hit: Hit, said: Span, anchors: Sequence[Draft | None]
) -> bool:
    """After the one and before the other, with which it moves; False where they are not told."""
    told = [draft for draft in anchors if draft is not None]
    if len(told) != _PAIR or told[0] is told[1] or hit.verb is None:
        return False
    book.add(sentence, hit, told[0], Order(RelationKind.AFTER), said)
    draft = book.dated_by(sentence, hit.verb)
    if draft is not None:
        book.relate(draft, told[1], Order(RelationKind.BEFORE), said)
    return True


def _date(
    book: OrderBook,
    sentence: Sentence,
    hit: Hit,
    days: tuple[DayNumber, DayNumber],
    pair: tuple[Moment, Moment],
) -> None:
    """Within the days between, where nothing is told of the two."""
    found = edtf.within_days(*days)
    draft = book.undated(sentence, hit)
    why = f"Between “{pair[0].words}” and “{pair[1].words}” → {datewords.words(found)}."
    mention = replace(draft.mention, time=found, basis=Basis.RELATIVE)
    draft.mention = replace(mention, explanation=mention.dated_as(why))
    book.drafts.append(draft)


def _dated_by(book: OrderBook, sentence: Sentence, moment: Moment) -> Draft | None:
    own = (d for d in book.drafts if d.sentence is sentence and d.hit.moment is moment)
    return next((d for d in own if book.is_anchor(d) and d.mention.time is not None), None)
