"""Days counted from an event: “three days after the summit”, “hours later”, “on the eve of”."""

from __future__ import annotations

from dataclasses import replace

from timeline.daynumber import DayNumber
from timeline.events.attachment import WITHIN
from timeline.events.comings import came, count_from_coming, name_what_comes
from timeline.events.count_sides import WEEK, Count, counts_in
from timeline.events.drafts import Draft
from timeline.events.happenings import happens
from timeline.events.hits import Hit
from timeline.events.lexicon import Form as VerbForm
from timeline.events.lexicon import Role
from timeline.events.measures import LESS, measured, to_the_day, turned
from timeline.events.nearest_verbs import bounded, nearest_verb, opens_its_clause
from timeline.events.neighbouring_days import count_from_day, recount, redate_beside
from timeline.events.opening_counts import deed_behind
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import EventNoun, Verb
from timeline.events.recollection import (
    ends_phrase,
    just_told,
    left_or_reached,
    named_at,
    recalled,
    taken_up,
    there,
)
from timeline.events.sentence import Sentence
from timeline.events.since_counts import count_since
from timeline.events.stated_days import (
    count_from_sentence_before,
    count_from_stated,
    dated_clause,
    drop_dates_of_others,
    stated_day,
    with_own_day,
    wrongly_dated,
)
from timeline.events.wordlists import words
from timeline.records import Kind, Order, RelationKind
from timeline.timevalue import Form, TimeValue

_HALF_MONTH = 15
"""Days by which a count in months may be off."""
_ROOT = 4
"""Letters by which a noun and a verb are known to be of one word."""
_LONG = 31
"""Days beyond which a clause counts from what is past, and tells nothing of it."""


def order_by_counts(book: OrderBook) -> None:
    """Events counted from others, with date words or hours."""
    drop_dates_of_others(book)
    name_what_comes(book)
    for sentence in book.read:
        if sentence.moments:
            for count in list(counts_in(sentence)):
                _count(book, sentence, count)
            for moment in sentence.moments:
                count_since(book, sentence, moment)
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
    if _is_stated_beside(book, draft):
        book.drafts.remove(draft)
        return
    start, first = moment.main.anchor, time.first_day
    if start is None or first is None or first == start:
        return
    before = book.drafts[: book.drafts.index(draft)]
    anchor = next((d for d in reversed(before) if _is_of_day(d.mention.time, start)), None)
    if anchor is not None:
        kind = RelationKind.AFTER if first > start else RelationKind.BEFORE
        days = abs(first - start)
        most = None if kind is RelationKind.BEFORE and moment.lead == "by" else days
        book.redate(draft, anchor, Order(kind, days, most), moment.span)


def _is_of_day(time: TimeValue | None, day: int) -> bool:
    """True for an event of one day, or one that lasts from it or until it."""
    if time is None or not (time.is_single_day or time.form is Form.LASTING):
        return False
    return day in (time.first_day, time.last_day)


def _on_weekday(count: Count, anchor: Draft) -> Count:
    """So many days as lead from an event to the next, or the last, weekday of the name."""
    named, time, order = count.moment.time, anchor.mention.time, count.order
    if order.greatest != WEEK or count.moment.main.rule != "weekday" or named is None:
        return count
    is_after = order.kind is RelationKind.AFTER
    edge = None if time is None else time.last_day if is_after else time.first_day
    if edge is None or named.first_day is None:
        return count
    days = (named.first_day - edge if is_after else edge - named.first_day) % WEEK or WEEK
    return Count(count.moment, Order(order.kind, days, days), count.at)


def _count(book: OrderBook, sentence: Sentence, count: Count) -> None:
    moment = count.moment
    if sentence.lower[count.at] in _ENDS:
        return  # “on some day before, they met”
    if count_from_coming(book, sentence, count):
        return
    if not moment.is_length and redate_beside(book, sentence, moment, turned(count.order)):
        return
    noun = book.noun_after(sentence, count.at)
    anchor = None if noun is None else with_own_day(book, sentence, count, noun)
    anchor = anchor or _named(book, sentence, count)
    anchor = anchor or _in_clause_before(book, sentence, count, noun)
    anchor = anchor or named_at(book, sentence, count.at) or _it(book, sentence, count.at)
    anchor = anchor or there(book, sentence, count.at) or taken_up(book, sentence, count.at)
    anchor = anchor or dated_clause(book, sentence, count)
    if anchor is None and moment.main.rule == "weekday":
        return
    if anchor is None and _count_from_day(book, sentence, count):
        return
    if anchor is None:
        told = len(book.drafts)
        if noun is None or not _count_noun(book, sentence, count, noun):
            _count_clause(book, sentence, count)
        if len(book.drafts) == told:
            clause = _clause_behind(sentence, count)
            hit = nearest_verb(book, sentence, moment, but=clause)
            count_from_sentence_before(book, sentence, count, hit)
        return
    count = _on_weekday(count, anchor)
    time, lower = anchor.mention.time, sentence.lower
    count = replace(count, order=to_the_day(lower, moment, count.order, time))
    for draft in list(book.drafts):
        own = draft.hit.moment
        if draft.sentence is not sentence or own is None or own.first != moment.first:
            continue
        is_from = draft is not anchor and draft.hit.verb is anchor.hit.verb is not None
        if is_from or (draft.hit.noun is noun and draft.hit.verb is None):
            book.drafts.remove(draft)
        elif moment.lead in WITHIN and draft.mention.time is not None:
            return  # “within 30 days of the signing”: a term that the orders of terms know
        elif draft is not anchor:
            order = bounded(book, draft.hit, count.order)
            book.redate(draft, anchor, order, moment.span)
            return
    wrong = wrongly_dated(book, sentence, moment)
    if wrong is not None and wrong is not anchor:
        book.redate(wrong, anchor, bounded(book, wrong.hit, count.order), moment.span)
        return
    begun = None if noun is None else _predicate_of(sentence, noun)
    hit = nearest_verb(book, sentence, moment, but=begun)
    hit = hit or deed_behind(book, sentence, moment, but=begun)
    if hit is not None:
        book.add(sentence, hit, anchor, bounded(book, hit, count.order), moment.span)


def _is_stated_beside(book: OrderBook, draft: Draft) -> bool:
    """“Two days after the talks, on 11 March, it approved”: the day is stated, whichever of the
    talks are meant."""
    own, lower = draft.hit.moment, draft.sentence.lower
    if own is None or draft.hit.verb is None:
        return False
    beside = (
        d.hit.moment for d in book.drafts
        if d is not draft and d.sentence is draft.sentence and d.hit.verb is draft.hit.verb
    )  # fmt: skip
    return any(
        m is not None and own.last < m.first <= own.last + _APPOSED
        and m.time is not None and m.time.is_single_day and "," in lower[m.first - 2 : m.first]
        for m in beside
    )  # fmt: skip


_APPOSED = 8
"""Tokens behind a count within which the day stands that it comes to."""


def _count_from_day(book: OrderBook, sentence: Sentence, count: Count) -> bool:
    """“Two days after the flag went up on Friday”: counted from a date that no event has."""
    stated = stated_day(sentence, count)
    if stated is None:
        return False
    inside = (v for v in sentence.reading.verbs if count.at <= v.first < stated.first)
    clause = next(inside, None)
    if clause is not None and book.dated_by(sentence, clause) is not None:
        return False
    hit = nearest_verb(book, sentence, count.moment, but=clause)
    return count_from_stated(book, sentence, count, stated, hit)


def _clause_behind(sentence: Sentence, count: Count) -> Verb | None:
    """“Six days after it had crossed, they landed”: the verb of the clause that is counted from."""
    verb = next((v for v in sentence.reading.verbs if v.first >= count.at), None)
    if verb is None or "," in sentence.lower[count.at : verb.first]:
        return None
    if len(sentence.reading.verbs) == 1:
        return None  # “two days after the gathering he resigned”
    return verb if verb.left <= count.at else None


_ENDS = frozenset({",", ";", ":", ".", ")", "–", "—"})


def _in_clause_before(
    book: OrderBook, sentence: Sentence, count: Count, noun: EventNoun | None
) -> Draft | None:
    """“Rebels attacked on 27 May; three days into their offensive, the city fell”."""
    if noun is None or not opens_its_clause(sentence, count.moment):
        return None
    told = book.dated_before(sentence, count.moment.first)
    if told is None:
        return None
    if told.hit.noun is noun:
        return None
    is_same = noun.lemma[:_ROOT] == (told.hit.verb or noun).lemma[:_ROOT]
    return told if is_same or noun.kind in told.kinds else None


def _it(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """“Eight days after it, Athens gave in”: what the sentence before told."""
    lower = sentence.lower
    if lower[at : at + 2] == _THE_FIRST:
        at += 1  # “48 hours after the first, a second vote was held”
    elif lower[at] not in _ALONE:
        return None
    behind = lower[at + 1 : at + 2]
    named = behind == _THE_FIRST[:1] or any(name.first == at + 1 for name in sentence.names)
    stands = not behind or not behind[0][0].isalpha() or named
    return book.dated_earlier(sentence) if stands else None


_ALONE = words("taken_up_alone")
_THE_FIRST = ["the", "first"]


def _predicate_of(sentence: Sentence, noun: EventNoun) -> Verb | None:
    """“Two days after the invasion began”: the verb that only says how the event went."""
    verb = next((v for v in sentence.reading.verbs if v.first >= noun.last), None)
    if verb is not None and verb.open > noun.last and ends_phrase(sentence, noun.last):
        return None  # “hours after the blasts Blair returned”
    if verb is None or verb.noun is not noun or "," in sentence.lower[noun.last : verb.first]:
        return None
    return verb


def _named(book: OrderBook, sentence: Sentence, count: Count) -> Draft | None:
    noun = book.noun_after(sentence, count.at)
    if noun is None:
        return None
    own = [
        d for d in book.drafts
        if d.sentence is sentence and d.hit.noun is noun
        and (d.hit.moment is None or d.hit.moment.first != count.moment.first)
        and (d.hit.verb is None or d.hit.verb.first > count.moment.first)
    ]  # fmt: skip
    is_new = not _INDEFINITE.isdisjoint(sentence.lower[count.at : noun.first])
    if own or is_new:
        return own[0] if own else None
    return book.of_kind(sentence, noun, until=_latest(book, sentence, count))


def _latest(book: OrderBook, sentence: Sentence, count: Count) -> DayNumber | None:
    """The last day from which what is past can be counted on: no plan is meant by “two days after
    the talks they signed”."""
    verbs = [verb for verb in sentence.reading.verbs if not verb.infinitive]
    is_past = bool(verbs) and all(verb.form & VerbForm.PAST for verb in verbs)
    if book.document_day is None or not is_past or count.order.kind is not RelationKind.AFTER:
        return None
    return DayNumber(book.document_day - count.order.least)


_INDEFINITE = words("indefinite")


def _count_noun(book: OrderBook, sentence: Sentence, count: Count, noun: EventNoun) -> bool:
    """“On 3 September, two days before the summit in Xiamen”: the summit, counted from the rest."""
    behind = next((v for v in sentence.reading.verbs if v.first >= noun.last), None)
    own = None if behind is None else behind.noun
    anchor = book.dated_before(sentence, count.moment.first) or came(book, sentence, count.moment)
    is_same = anchor is not None and anchor.hit.noun is noun and anchor.hit.verb is None
    if anchor is None or own is noun or is_same or noun.kind is Kind.DEADLINE:
        return False
    order = count.order
    if sentence.lower[count.moment.first - 1] == ";":
        return False  # counted from something else
    if order.least != order.greatest or order.least > _LONG or count.moment.main.mod is not None:
        return False
    if any(d.sentence is sentence and d.hit.noun is noun and d is not anchor for d in book.drafts):
        return False
    book.add(sentence, Hit(None, noun, None), anchor, turned(order), count.moment.span)
    return True


def _count_clause(book: OrderBook, sentence: Sentence, count: Count) -> None:
    """“..., eleven days after she made it public”: the clause is counted from the main one; “came
    three days after they had met”: the main one from a clause that was told before."""
    moment = count.moment
    verb = next((v for v in sentence.reading.verbs if v.first >= count.at), None)
    if verb is None:
        return
    anchor = book.dated_before(sentence, moment.first) or came(book, sentence, moment)
    if anchor is None:
        _count_recalled(book, sentence, count, verb)
        return
    order = turned(count.order)
    months = moment.main.value.endswith("M") and not moment.main.value.startswith("PT")
    if months and moment.is_length and order.greatest is not None:
        slack = _HALF_MONTH
        order = Order(order.kind, max(order.least - slack, 0), order.greatest + slack)
    if not moment.is_length:
        recount(book, sentence, (moment, count.at), anchor, order)
        return
    if verb.roles & Role.STATIVE or verb.negated or book.is_told(sentence, verb):
        return
    if not happens(sentence, verb):
        return
    counted = months or moment.main.value.endswith(("D", "W")) or not count.order.least
    mod = measured(moment)
    is_open = mod not in LESS or (order.greatest or 0) > _LONG
    if not counted or (moment.main.mod is not None and is_open):
        return
    book.add(sentence, Hit(verb, verb.noun, None), anchor, order, moment.span)


def _count_recalled(book: OrderBook, sentence: Sentence, count: Count, verb: Verb) -> None:
    """“Troops left two days after it began”, “days before they met”."""
    own = book.dated_by(sentence, verb)
    anchor = own if own is not None and own.mention.time is not None else None
    anchor = anchor or recalled(book, sentence, verb) or left_or_reached(book, sentence, verb)
    anchor = anchor or _had_done(book, sentence, verb)
    hit = nearest_verb(book, sentence, count.moment, but=verb)
    if anchor is None:
        count_from_day(book, sentence, count.moment, count.order, verb)
    elif hit is not None:
        book.add(sentence, hit, anchor, bounded(book, hit, count.order), count.moment.span)


def _had_done(book: OrderBook, sentence: Sentence, verb: Verb) -> Draft | None:
    """“North Korea quit. Two days after it had walked out ...”: what was just told, by any word."""
    lower = sentence.lower
    subject = lower[max(verb.open - 1, 0) : verb.open]
    if "had" not in lower[verb.open : verb.first] or _IT.isdisjoint(subject) or verb.negated:
        return None
    return None if book.is_told(sentence, verb) else just_told(book, sentence)


_IT = words("taken_up_by")
