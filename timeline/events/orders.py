"""What stands before or after what: relations between the events of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.attachment import WITHIN
from timeline.events.connectives import order_by_connectives
from timeline.events.counted_dates import order_counted_dates
from timeline.events.counts import order_by_counts
from timeline.events.drafts import Draft, MakeUndated
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.moments import days_long
from timeline.events.orderbook import OrderBook
from timeline.events.sentence import Sentence
from timeline.events.sessions import date_by_session
from timeline.records import Article, MentionRelation, Order, RelationKind, Status

_FOLLOWED = {
    ("followed", "by"): RelationKind.AFTER,
    ("preceded", "by"): RelationKind.BEFORE,
    ("suivi", "de"): RelationKind.AFTER,
    ("suivie", "de"): RelationKind.AFTER,
    ("suivis", "de"): RelationKind.AFTER,
    ("suivies", "de"): RelationKind.AFTER,
    ("suivi", "par"): RelationKind.AFTER,
    ("suivie", "par"): RelationKind.AFTER,
    ("suivi", "d'"): RelationKind.AFTER,
    ("suivie", "d'"): RelationKind.AFTER,
    ("précédé", "de"): RelationKind.BEFORE,
    ("précédée", "de"): RelationKind.BEFORE,
    ("gefolgt", "von"): RelationKind.AFTER,
    ("seguido", "de"): RelationKind.AFTER,
    ("seguida", "de"): RelationKind.AFTER,
    ("seguido", "por"): RelationKind.AFTER,
    ("seguida", "por"): RelationKind.AFTER,
    ("seguito", "da"): RelationKind.AFTER,
    ("seguita", "da"): RelationKind.AFTER,
    ("precedido", "por"): RelationKind.BEFORE,
    ("precedida", "por"): RelationKind.BEFORE,
}


_FOLLOWING = frozenset(first for first, _ in _FOLLOWED)


def find_orders(
    article: Article, read: Sequence[Sentence], drafts: Sequence[Draft], undated: MakeUndated
) -> tuple[list[Draft], list[MentionRelation]]:
    """The drafts with those added that only order dates, each by one that has a date, and the
    relations."""
    if not drafts:
        return [], []
    book = OrderBook(article, read, list(drafts), undated)
    for sentence in read:
        _followed(book, sentence)
    order_by_counts(book)
    _allowed(book)
    _accomplished(book)
    date_by_session(read, book.drafts, undated, book.document_day)
    order_by_connectives(book)
    order_counted_dates(book)
    return book.drafts, book.relations


def _followed(book: OrderBook, sentence: Sentence) -> None:
    """“X, which will be followed by Y and Z”: Y and Z come after X."""
    words = sentence.lower
    if _FOLLOWING.isdisjoint(words):
        return
    for at in range(len(words) - 1):
        kind = _FOLLOWED.get((words[at], words[at + 1]))
        anchor = None if kind is None else _followed_one(book, sentence, at)
        if kind is None or anchor is None:
            continue
        end = _clause_end(sentence, at)
        told = {d.hit.noun.first for d in book.drafts if d.hit.noun and d.sentence is sentence}
        order = Order(kind, 1, None, book.week_of(anchor.mention))
        for noun in sentence.reading.nouns:
            if at < noun.first < end and noun.first not in told:
                said = sentence.span_of(at, at + 2)
                book.add(sentence, Hit(None, noun, None), anchor, order, said)


def _followed_one(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """What is followed: a dated event of the sentence, or one that its noun takes up."""
    dated = book.dated_before(sentence, at)
    if dated is not None:
        return dated
    before = [noun for noun in sentence.reading.nouns if noun.last <= at]
    return book.of_kind(sentence, before[-1]) if before else None


def _clause_end(sentence: Sentence, at: int) -> int:
    for verb in sentence.reading.verbs:
        if verb.first > at + 1 and not verb.passive and verb.form & (Form.THIRD | Form.BASE):
            return verb.left
    return len(sentence.tokens)


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


_NOW = frozenset({"is", "are", "be"})


def _accomplished(book: OrderBook) -> None:
    """“Talks opened in May and stalled within a week”: counted from what was told before, as it is
    over; without a day where nothing dated was."""
    for draft in list(book.drafts):
        moment, verb, mention = draft.hit.moment, draft.hit.verb, draft.mention
        if moment is None or verb is None or mention.time is None or not moment.is_length:
            continue
        if moment.lead not in WITHIN or mention.status is not Status.PAST or verb.must:
            continue
        helped = set(draft.sentence.lower[verb.open : verb.first])
        if not verb.form & Form.PAST or verb.infinitive or verb.relative or helped & _NOW:
            continue
        days = days_long(moment.main)
        at = min(draft.hit.first, moment.first)
        anchor = book.dated_before(draft.sentence, at) or book.dated_earlier(draft.sentence)
        if days is None or anchor is None or anchor is draft:
            draft.mention = replace(mention, time=None)
            continue
        book.redate(draft, anchor, Order(RelationKind.AFTER, 0, days or 1), moment.span)
