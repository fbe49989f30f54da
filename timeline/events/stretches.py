"""Stretches of time after or before what was told: “hours later”, “within days”, “in the weeks that
followed”."""

from __future__ import annotations

from timeline.events.attachment import WITHIN
from timeline.events.counts import SOME, TO_THE_DAY, bounded, nearest_verb, order_of_length
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.moments import Moment, days_long
from timeline.events.orderbook import OrderBook
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind, Status

_AFTER, _THAT = words("counted_after"), words("back_that")
_SIDES = _AFTER | words("counted_before")
_OF = words("of_dates")
_LATER = words("counted_later")
_EARLIER = words("counted_earlier")


def order_by_stretches(book: OrderBook) -> None:
    """Events within a stretch of time that is counted from what was told before."""
    for sentence in book.read:
        if sentence.moments:
            _some_later(book, sentence)


def _some_later(book: OrderBook, sentence: Sentence) -> None:
    """“Hours later”, “weeks earlier”, “within days”: counted from what was told before."""
    for moment in sentence.moments:
        kind = _told_from_before(sentence, moment)
        order = None if kind is None else order_of_length(moment, kind)
        order = order or _in_what_follows(sentence, moment)
        if order is None:
            continue
        anchor = book.dated_before(sentence, moment.first)
        if anchor is None and not _has_another_date(sentence, moment):
            anchor = book.dated_earlier(sentence)
        hit = None if anchor is None else nearest_verb(book, sentence, moment)
        if anchor is not None and hit is not None and not _is_told_of_plan(hit, anchor):
            book.add(sentence, hit, anchor, bounded(book, hit, order), moment.span)


def _is_told_of_plan(hit: Hit, anchor: Draft) -> bool:
    """“It opens on Monday. Within the hour a crowd had gathered”: not after what is to come."""
    verb = hit.verb
    was = verb is not None and bool(verb.form & Form.PAST) and not (verb.future or verb.passive)
    return was and anchor.mention.status is Status.PLANNED


def _has_another_date(sentence: Sentence, moment: Moment) -> bool:
    """“The talks of July 1984 broke down within the hour”: counted from no event told before."""
    if moment.lead not in WITHIN:
        return False
    return any(other.time is not None for other in sentence.moments if other is not moment)


def _in_what_follows(sentence: Sentence, moment: Moment) -> Order | None:
    """“In the following days”, “over the next ten days”, “in the weeks that followed”: within so
    many days of what was told before; None in a sentence about the future."""
    said, at = moment.words.lower().split(), moment.last
    follows = [" ".join(sentence.lower[at : at + count]) for count in (1, 2, 3)]
    if _NEXT.isdisjoint(said) and _THAT_FOLLOWED.isdisjoint(follows):
        return None
    if not any(verb.form & Form.PAST and not verb.future for verb in sentence.reading.verbs):
        return None
    days = days_long(moment.main) if moment.is_length else None
    days = days or next((many for word in said for many in _DAYS_OF.get(word, ())), None)
    return None if days is None else Order(RelationKind.AFTER, 1, days)


_NEXT, _THAT_FOLLOWED = words("following_units"), phrases("that_followed")
_DAYS_OF = {
    word: (days,)
    for name, days in (("hours", 1), ("days", 7), ("weeks", 28), ("months", 92))
    for word in words(f"some_{name}")
}
"""Days within which those of a plural lie."""


def _told_from_before(sentence: Sentence, moment: Moment) -> RelationKind | None:
    """The side on which words without a number lie of what was told before."""
    value, at = moment.main.value, moment.last
    if sentence.lower[at : at + 3] == TO_THE_DAY and sentence.lower[at + 3 : at + 4]:
        return RelationKind.AFTER if sentence.lower[at + 3] in _LATER else None
    is_rough = value.startswith("PT") or value in SOME
    if not moment.is_length or not (is_rough or sentence.lower[at : at + 1] == ["of"]):
        return None
    words = sentence.lower
    if words[at : at + 1] == ["of"]:
        at = _behind_object(sentence, at)  # “four days of talks later”
    if words[at : at + 1] and words[at] in _SIDES and _goes_on(words, at + 1):
        if words[at + 1] not in _THAT or _goes_on(words, at + 2):
            return None  # “days before the vote”
        return RelationKind.AFTER if words[at] in _AFTER else RelationKind.BEFORE
    said = words[at - 1 : at + 1]
    if not _LATER.isdisjoint(said):
        return RelationKind.AFTER
    if not _EARLIER.isdisjoint(said):
        return RelationKind.BEFORE
    counted_from = words[at : at + 1] and words[at] in _SIDES | _OF
    return RelationKind.AFTER if moment.lead in WITHIN and not counted_from else None


def _behind_object(sentence: Sentence, at: int) -> int:
    """The token behind a noun after “of”, where “later” can stand."""
    for place in range(at + 2, min(at + 5, len(sentence.lower))):
        if sentence.lower[place] in _LATER:
            return place
    return at


def _goes_on(words: list[str], at: int) -> bool:
    return at < len(words) and words[at][0].isalpha()
