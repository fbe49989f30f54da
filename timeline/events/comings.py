"""What is said to have come so long after something: “the test came two days before the summit
closed”, “the accession followed ten days after the vote”."""

from __future__ import annotations

from timeline.events.count_sides import Count
from timeline.events.deed_nouns import subject_deed
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.measures import turned
from timeline.events.moments import Moment
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import EventNoun, Verb
from timeline.events.recollection import named_at, recalled
from timeline.events.sentence import Sentence
from timeline.events.stated_days import is_outside
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import words

_COMES = words("comes_to_be")


def name_what_comes(book: OrderBook) -> None:
    """“The freeze came ten days after the embassy was seized on 4 November”: what came then is
    what the subject names, and not what is counted from."""
    for draft in list(book.drafts):
        moment, verb, sentence = draft.hit.moment, draft.hit.verb, draft.sentence
        if moment is None or moment.main.rule != _COUNTED or verb is None:
            continue
        comes = next((v for v in sentence.reading.verbs if v.last == moment.first), None)
        if comes is None or comes.passive or comes.lemma not in _COMES | _FOLLOWS:
            continue
        noun = subject_deed(sentence, comes)
        if noun is None or not (verb is comes or is_outside(verb, moment)):
            continue
        book.drafts.remove(draft)
        if not any(d.sentence is sentence and d.hit.noun is noun for d in book.drafts):
            book.drafts.append(book.undated(sentence, Hit(None, noun, moment)))


_COUNTED, _FOLLOWS = "happening.counted", frozenset({"follow", "ensue"})


def count_from_coming(book: OrderBook, sentence: Sentence, count: Count) -> bool:
    """“Their departure came the day after he had signed”: the signing, from the departure that was
    told before, where the clause has no date."""
    told = came(book, sentence, count.moment)
    verb = next((v for v in sentence.reading.verbs if v.first >= count.at), None)
    noun = book.noun_after(sentence, count.at)
    if told is None or verb is None or told.sentence is sentence or noun is not None:
        return False
    order = turned(count.order)
    if order.least != order.greatest or any(m.first >= count.at for m in sentence.moments):
        return False
    if book.is_told(sentence, verb) or not tells_event(sentence, verb):
        return False
    if recalled(book, sentence, verb) is not None:
        return False  # which was told before, as its subject was
    for draft in list(book.drafts):
        if draft.sentence is sentence and draft.hit.moment is count.moment:
            book.drafts.remove(draft)
    book.add(sentence, Hit(verb, verb.noun, None), told, order, count.moment.span)
    return True


def came(book: OrderBook, sentence: Sentence, moment: Moment) -> Draft | None:
    """“The test came two days before the summit closed”: the test that was told before."""
    verb = next((v for v in sentence.reading.verbs if v.left <= moment.first <= v.right), None)
    if verb is None or verb.lemma not in _COMES or verb.last != moment.first:
        return None
    subject = next((n for n in sentence.reading.nouns if verb.left <= n.first < verb.open), None)
    own = None if subject is None else _with_own_day(book, sentence, verb, subject)
    if own is not None:
        return own
    found = None if subject is None else book.of_kind(sentence, subject)
    if found is not None:
        return found
    return named_at(book, sentence, max(verb.left, sentence.start))


def _with_own_day(
    book: OrderBook, sentence: Sentence, comes: Verb, subject: EventNoun
) -> Draft | None:
    """“The meeting in Oslo on 16 July comes two days after a summit in Nice”: the meeting, of that
    day; which the words behind the verb did not take."""
    inside = [m for m in sentence.moments if subject.last <= m.first < comes.first and m.time]
    if len(inside) != 1 or inside[0].is_length:
        return None
    for draft in list(book.drafts):
        if draft.sentence is sentence and draft.hit.moment is inside[0]:
            if draft.hit.verb is comes or draft.hit.noun is subject:
                return draft
            book.drafts.remove(draft)
    book.drafts.append(book.undated(sentence, Hit(None, subject, inside[0])))
    return book.drafts[-1]
