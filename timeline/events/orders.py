"""What stands before or after what: relations between the events of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.attachment import WITHIN
from timeline.events.back_references import order_back
from timeline.events.clause_orders import order_by_clauses
from timeline.events.connectives import order_by_connectives
from timeline.events.counted_dates import order_counted_dates
from timeline.events.counts import order_by_counts
from timeline.events.drafts import Draft, MakeUndated
from timeline.events.followings import order_what_follows
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.meanwhile import order_meanwhile
from timeline.events.moments import days_long
from timeline.events.numbered_days import order_numbered_days
from timeline.events.orderbook import OrderBook
from timeline.events.postponements import with_old_dates
from timeline.events.sentence import Sentence
from timeline.events.sessions import date_by_session
from timeline.events.sharing import can_share, joined_to
from timeline.events.stretches import order_by_stretches
from timeline.events.telling_verbs import tells_event
from timeline.records import Article, MentionRelation, Order, RelationKind, Status


def find_orders(
    article: Article, read: Sequence[Sentence], drafts: Sequence[Draft], undated: MakeUndated
) -> tuple[list[Draft], list[MentionRelation]]:
    """The drafts with those added that only order dates, each by one that has a date, and the
    relations."""
    if not drafts and not any(sentence.moments for sentence in read):
        return [], []
    book = OrderBook(article, read, with_old_dates(drafts, undated), undated)
    order_what_follows(book)
    order_by_counts(book)
    order_by_stretches(book)
    _allowed(book)
    _accomplished(book)
    date_by_session(read, book.drafts, undated, book.document_day)
    order_by_connectives(book)
    order_by_clauses(book)
    order_meanwhile(book)
    order_back(book)
    order_numbered_days(book)
    order_counted_dates(book)
    _share(book)
    return book.drafts, book.relations


def _share(book: OrderBook) -> None:
    """“Hours after the talks Warsaw recalled its envoy and closed the border”: what is joined to a
    verb that order dates comes with it."""
    for relation in list(book.relations):
        draft = next((d for d in book.drafts if d.mention.key == relation.subject), None)
        verb = None if draft is None or draft.mention.time is not None else draft.hit.verb
        anchor = next((d for d in book.drafts if d.mention.key == relation.anchor), None)
        words = relation.words
        if draft is None or verb is None or anchor is None or words is None:
            continue
        sentence = draft.sentence
        dated = {d.hit.verb.first for d in book.drafts if d.sentence is sentence and d.hit.verb}
        for other in list(joined_to(sentence, verb, dated)):
            if can_share(other, verb) and tells_event(sentence, other):
                hit = Hit(other, other.noun, None)
                book.add(sentence, hit, anchor, relation.order, words)


def _allowed(book: OrderBook) -> None:
    """“Within 30 days of the signature”: counted from the signing, not from the article."""
    for draft in list(book.drafts):
        moment, time, sentence = draft.hit.moment, draft.mention.time, draft.sentence
        if moment is None or time is None or not moment.is_length or moment.lead != "within":
            continue
        at = moment.last
        if at >= len(sentence.tokens) or sentence.tokens[at].lower not in ("of", "after"):
            continue
        noun = book.noun_after(sentence, at + 1)
        anchor = None if noun is None else book.named_by(sentence, noun)
        if anchor is draft and noun is not None:
            anchor = book.of_kind(sentence, noun)
        if anchor is None or book.document_day is None or time.last_day is None:
            continue
        days = time.last_day - book.document_day
        if days <= 0:
            continue
        least = days if time.is_single_day else 0
        order = Order(RelationKind.AFTER, least, days)
        book.redate(draft, anchor, book.bounded(order, draft.mention.status), moment.span)


def _is_of_a_day(draft: Draft) -> bool:
    moment, time = draft.hit.moment, draft.mention.time
    return time is not None and time.is_single_day and not (moment is None or moment.is_length)


_NOW = frozenset({"is", "are", "be"})


def _accomplished(book: OrderBook) -> None:
    """“Talks opened in May and stalled within a week”: counted from what was told before, as it is
    over; without a day where nothing dated was."""
    for draft in list(book.drafts):
        moment, verb, mention = draft.hit.moment, draft.hit.verb, draft.mention
        if moment is None or verb is None or mention.time is None or not moment.is_length:
            continue
        if moment.lead not in WITHIN or verb.must or verb.future:
            continue
        helped = set(draft.sentence.lower[verb.open : verb.first])
        if not verb.form & Form.PAST or verb.infinitive or verb.relative or helped & _NOW:
            continue
        if any(_is_of_a_day(d) and d.hit.verb is verb for d in book.drafts):
            book.drafts.remove(draft)  # “within 24 hours, on the 15th”
            continue
        days = days_long(moment.main)
        at = min(draft.hit.first, moment.first)
        anchor = book.dated_before(draft.sentence, at) or book.dated_earlier(draft.sentence)
        if days is None or anchor is None or anchor is draft:
            draft.mention = replace(mention, time=None, status=Status.PAST)
            continue
        draft.mention = replace(mention, status=Status.PAST)
        book.redate(draft, anchor, Order(RelationKind.AFTER, 0, days or 1), moment.span)
