"""“It was two months to the day since they had spoken”: so long before what was told."""

from __future__ import annotations

from timeline.daynumber import DayNumber
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.measures import TO_THE_DAY, calendar_days
from timeline.events.moments import Moment, days_long
from timeline.events.orderbook import OrderBook
from timeline.events.sentence import Sentence
from timeline.events.stated_days import date_from
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import words
from timeline.records import Order, RelationKind

_SINCE = words("since_words")
_IT, _BE = words("cleft_subjects"), "be"
_FILLED = 3
"""Tokens between “it is” and the length of time."""


def count_since(book: OrderBook, sentence: Sentence, moment: Moment) -> None:
    """Dates what a clause tells that begins with “since” behind “it is” and a length of time."""
    lower, at = sentence.lower, moment.last
    if not moment.is_length or moment.main.mod is not None:
        return
    exactly = lower[at : at + 3] == TO_THE_DAY
    at += 3 if exactly else 0
    verbs = sentence.reading.verbs
    front = next((v for v in reversed(verbs) if v.last <= moment.first), None)
    if lower[at : at + 1] == [] or lower[at] not in _SINCE or front is None or front.lemma != _BE:
        return
    near = moment.first - front.last <= _FILLED
    if not near or _IT.isdisjoint(lower[max(front.open - 2, 0) : front.first]):
        return
    verb = next((v for v in verbs if v.first > at), None)
    if verb is None or book.is_told(sentence, verb) or not tells_event(sentence, verb):
        return
    anchor = book.dated_before(sentence, front.first)
    day = book.document_day if front.form & Form.THIRD else None
    if anchor is None and front.form & Form.PAST:
        anchor = book.dated_earlier(sentence)
    if anchor is not None and anchor.mention.time is not None:
        day = anchor.mention.time.first_day
    days = None if day is None else _days_back(moment, day, exactly=exactly)
    if days is None or day is None:
        return
    hit = Hit(verb, verb.noun, None)
    if anchor is not None:
        book.add(sentence, hit, anchor, Order(RelationKind.BEFORE, days, days), moment.span)
    else:
        date_from(book, sentence, hit, (day, -days), (moment.words, "the article's date"))


def _days_back(moment: Moment, day: DayNumber, *, exactly: bool) -> int | None:
    """A length of time in days before a day; months and years only where they are said to be
    exact."""
    if moment.main.value.endswith(_DAYS):
        return days_long(moment.main)
    return calendar_days(moment, day, back=True) if exactly else None


_DAYS = ("D", "W")
