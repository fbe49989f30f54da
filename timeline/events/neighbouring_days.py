"""Clauses a day off from a date: “he came on 5 May, the day before the summit opened”."""

from __future__ import annotations

from dataclasses import replace

from timeline import datewords, edtf
from timeline.daynumber import DayNumber
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.moments import Moment
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.records import PLACE_NOTE, Basis, EventMention, Order, RelationKind


def recount(
    book: OrderBook, sentence: Sentence, place: tuple[Moment, int], anchor: Draft, order: Order
) -> None:
    """“He came on 5 May, the day before the summit opened”: the words are of the fifth, the summit
    is a day after it; not “on 3 May; the day after, they met”."""
    moment, at = place
    own = anchor.hit.moment
    beside = own is not None and sentence.lower[own.last : moment.first] == [","]
    if not beside or not sentence.lower[at][0].isalnum():
        return
    told = _told_by(book, sentence, moment)
    if told is not None and told is not anchor:
        book.redate(told, anchor, order, moment.span)
        return
    verb = next((v for v in sentence.reading.verbs if v.first >= at), None)
    if verb is not None and tells_event(sentence, verb) and not book.is_told(sentence, verb):
        book.add(sentence, Hit(verb, verb.noun, None), anchor, order, moment.span)


def count_from_day(
    book: OrderBook, sentence: Sentence, moment: Moment, order: Order, verb: Verb
) -> None:
    """“Motorists queued on Friday, two days after Moscow had cut the supply”: counted from a date
    that no event has; “twelve days after the attack nobody is free”: from the day of writing."""
    exact = order.greatest == order.least and moment.main.mod is None
    if not exact or not moment.main.value.endswith(_DAYS) or moment.main.value.startswith("PT"):
        return
    if not verb.form & Form.PAST or not tells_event(sentence, verb) or book.is_told(sentence, verb):
        return
    start = _day_of_main_clause(book, sentence, moment, verb)
    if start is None:
        return
    day, words = start
    days = order.least if order.kind is RelationKind.AFTER else -order.least
    draft = book.undated(sentence, Hit(verb, verb.noun, None))
    found = edtf.day(day - days)
    side = f"{abs(days)} day{'' if abs(days) == 1 else 's'} {'before' if days > 0 else 'after'}"
    said = f"“{moment.words}”: {side} {words} → {datewords.words(found)}."
    mention = replace(draft.mention, time=found, basis=Basis.RELATIVE)
    draft.mention = replace(mention, explanation=mention.dated_as(said))
    book.drafts.append(draft)


_DAYS = ("D", "W")


def _day_of_main_clause(
    book: OrderBook, sentence: Sentence, moment: Moment, verb: Verb
) -> tuple[DayNumber, str] | None:
    """The day that the sentence states before date words; that of writing, where it states none
    and tells what is so now."""
    stated = [m for m in sentence.moments if m.time is not None]
    if stated:
        main, time = stated[0], stated[0].time
        alone = len(stated) == 1 and main.last <= moment.first
        day = time.first_day if alone and time is not None and time.is_single_day else None
        return None if day is None else (day, f"“{main.words}”")
    now = any(
        v is not verb and v.form & Form.THIRD and not (v.future or v.relative or v.perfect)
        for v in sentence.reading.verbs[-_MAIN:] + sentence.reading.verbs[:_MAIN]
    )
    day = book.document_day
    return (day, "the article's date") if now and day is not None else None


_MAIN = 2
"""Verbs at either end of a sentence of which one is its main verb."""


def redate_beside(book: OrderBook, sentence: Sentence, moment: Moment, order: Order) -> bool:
    """“Gas flowed again on 20 January, the day after they had signed”: the signing was on the 19th,
    though the flowing is no event; False where there is no such day, or where an event has it."""
    beside = next((m for m in sentence.moments if m.last == moment.first - 1), None)
    time = None if beside is None or sentence.lower[moment.first - 1] != "," else beside.time
    if beside is None or time is None or time.first_day is None or not time.is_single_day:
        return False
    told = _told_by(book, sentence, beside) or _told_by(book, sentence, moment)
    if told is None or told.hit.first < moment.last:
        return False
    days = order.least if order.kind is RelationKind.AFTER else -order.least
    told.mention = moved(told.mention, time.first_day, days)
    return True


def moved(mention: EventMention, day: DayNumber, days: int) -> EventMention:
    """A mention some days off from a day, which its explanation says; its other readings lie as far
    off from theirs."""
    found = edtf.day(day + days)
    side = "after" if days > 0 else "before"
    count = f"the day {side}" if abs(days) == 1 else f"{abs(days)} days {side}"
    chain, note, place = mention.explanation.partition(PLACE_NOTE)
    chain = chain.partition(_OTHER_READINGS)[0].rstrip(" .")  # they are moved below
    chain = f"{chain}; {count} that: {datewords.words(found)}."
    others = tuple(
        replace(other, time=edtf.day(other.time.first_day + days))
        for other in mention.alternatives
        if other.time.is_single_day and other.time.first_day is not None
    )
    explanation = f"{chain} {note}{place}" if note else chain
    return replace(mention, time=found, explanation=explanation, alternatives=others)


_OTHER_READINGS = "; other reading"


def _told_by(book: OrderBook, sentence: Sentence, moment: Moment) -> Draft | None:
    """The event of a sentence that has date words."""
    for draft in book.drafts:
        own = draft.hit.moment
        if draft.sentence is sentence and own is not None and own.first == moment.first:
            return draft
    return None
