"""What follows what: “talks followed by a vote”, “a vote will follow”, “it followed the talks”."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.attachment import WITHIN
from timeline.events.count_sides import counts_in
from timeline.events.deed_nouns import called_deed
from timeline.events.doers import is_of_states
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.measures import order_of_length
from timeline.events.moments import Moment
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.recollection import just_told, named_at, there
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind
from timeline.timevalue import TimeValue

_FOLLOWED = {
    ("followed", "by"): RelationKind.AFTER,
    ("succeeded", "by"): RelationKind.AFTER,
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

_ACTIVE = {"follow": RelationKind.AFTER, "precede": RelationKind.BEFORE}
_INDEFINITE = words("indefinite")
_OBJECT = 5
"""Tokens behind “follow” within which the event that is followed is named."""


def order_what_follows(book: OrderBook) -> None:
    """Events that are said to follow others, or to be followed by them."""
    for sentence in book.read:
        _followed(book, sentence)
        if not sentence.is_title and not _SAID.isdisjoint(sentence.lower):
            for verb in sentence.reading.verbs:
                if verb.lemma in _TOO and _is_active(verb) and not verb.future:
                    _follow_suit(book, sentence, verb)
                if verb.lemma in _ACTIVE and _is_active(verb):
                    _follows(book, sentence, verb)


_ACTIVE_WORDS = frozenset(
    ("follow", "follows", "followed", "precede", "precedes", "preceded")
)  # fmt: skip
_SAID = _ACTIVE_WORDS | {"did", "does", "done"}


def _is_active(verb: Verb) -> bool:
    return not (verb.passive or verb.negated or verb.unreal or verb.form == Form.ING)


_TOO = frozenset({"follow", "do"})


def _follow_suit(book: OrderBook, sentence: Sentence, verb: Verb) -> None:
    """“India followed a day later”, “Warsaw did the same on the Monday”: who acts does what was
    just told."""
    moment = next((m for m in sentence.moments if verb.last <= m.first < verb.right), None)
    anchor = book.dated_before(sentence, verb.open) or just_told(book, sentence)
    if moment is None or anchor is None or book.is_told(sentence, verb):
        return
    if _follow_by_count(book, sentence, verb, moment):
        return
    between = sentence.lower[verb.last : moment.first]
    words_between = " ".join(word for word in between if word not in _DATE_LEADS and word != ",")
    if words_between not in (_SUIT if verb.lemma == "follow" else _SAME):
        return
    if not is_of_states(sentence, verb):
        return
    within = order_of_length(moment, RelationKind.AFTER) if moment.is_length else None
    if within is not None and moment.lead in WITHIN:
        book.add(sentence, Hit(verb, None, None), anchor, within, moment.span)
        draft = book.drafts[-1]
        draft.mention = replace(draft.mention, kind=anchor.mention.kind)
    if moment.time is None or not moment.time.is_single_day:
        return
    if any(d.sentence is sentence and d.hit.moment is moment for d in book.drafts):
        return
    draft = book.undated(sentence, Hit(verb, None, moment))
    draft.mention = replace(draft.mention, kind=anchor.mention.kind)
    book.drafts.append(draft)


def _follow_by_count(book: OrderBook, sentence: Sentence, verb: Verb, moment: Moment) -> bool:
    """“Riga followed two days after Warsaw”: it did then what Warsaw had done."""
    count = next((c for c in counts_in(sentence) if c.moment.first == moment.first), None)
    if count is None or verb.lemma != "follow" or not is_of_states(sentence, verb):
        return False
    if verb.last != moment.first:
        return False
    anchor = there(book, sentence, count.at) or named_at(book, sentence, count.at)
    if anchor is None or anchor.hit.verb is verb:
        return False
    book.add(sentence, Hit(verb, None, None), anchor, count.order, moment.span)
    draft = book.drafts[-1]
    draft.mention = replace(draft.mention, kind=anchor.mention.kind)
    return True


_SUIT, _SAME = phrases("follows_suit") | {""}, phrases("does_the_same")
_DATE_LEADS = frozenset({"on", "by", "only", "just", "at", "within", "in", "after"})


def _follows(book: OrderBook, sentence: Sentence, verb: Verb) -> None:
    """“Talks in Vienna will follow”, “the vote followed the debate”: its subjects come after."""
    told = {d.hit.noun for d in book.drafts if d.sentence is sentence and d.mention.time}
    subjects = [
        noun for noun in sentence.reading.nouns
        if verb.left <= noun.first < verb.open and noun not in told
    ]  # fmt: skip
    anchor = _object(book, sentence, verb)
    if anchor is None or not subjects:
        return
    kind = _ACTIVE[verb.lemma]
    order = _by_so_long(sentence, verb, kind) or Order(kind, 1, None, book.week_of(anchor.mention))
    if order.limit is None and order.greatest is None:
        order = book.bounded(order, anchor.mention.status)
    for noun in subjects:
        if noun is not anchor.hit.noun:
            said = sentence.span_of(verb.open, verb.last)
            book.add(sentence, Hit(None, noun, None), anchor, order, said)


def _by_so_long(sentence: Sentence, verb: Verb, kind: RelationKind) -> Order | None:
    """“Followed the truce by eight days”, “preceded it by a week”."""
    inside = (m for m in sentence.moments if verb.last <= m.first < verb.right and m.is_length)
    moment = next((m for m in inside if m.lead == "by"), None)
    return None if moment is None else order_of_length(moment, kind)


def _object(book: OrderBook, sentence: Sentence, verb: Verb) -> Draft | None:
    """The event that is followed: what the object names, else what was told before."""
    lower, at = sentence.lower, verb.last
    ends = (
        at >= len(lower) or not lower[at][0].isalpha() or lower[at] in sentence.lexicon.prepositions
    )
    if ends:
        if not (verb.future or verb.infinitive):
            return None  # “three more summits followed”: nobody knows when
        return book.dated_before(sentence, verb.left) or book.dated_earlier(sentence)
    noun = next((n for n in sentence.reading.nouns if at <= n.first <= at + _OBJECT), None)
    if noun is None or any(sentence.masked[at : noun.first]):
        return None
    own = book.named_by(sentence, noun)
    is_new = not _INDEFINITE.isdisjoint(lower[at : noun.first])
    return None if own is None or (is_new and own.sentence is not sentence) else own


def _followed(book: OrderBook, sentence: Sentence) -> None:
    """“X, which will be followed (two days later) by Y and Z”: Y and Z come after X."""
    words = sentence.lower
    if _FOLLOWING.isdisjoint(words):
        return
    for at in range(len(words) - 1):
        if words[at] not in _FOLLOWING:
            continue
        moment, by = _behind(sentence, at)
        kind = _FOLLOWED.get((words[at], words[by])) if by < len(words) else None
        anchor = None if kind is None else _followed_one(book, sentence, at, moment)
        if kind is None or anchor is None:
            continue
        order = _how_far(book, anchor, kind, moment)
        _tell(book, sentence, (at, by + 1, _clause_end(sentence, at)), anchor, order)


def _behind(sentence: Sentence, at: int) -> tuple[Moment | None, int]:
    """The date words between “followed” and “by”, and where “by” stands: “followed, within the
    hour, by”, “followed after two days by”."""
    lower = sentence.lower
    moment = next((m for m in sentence.moments if at < m.first <= at + _LED), None)
    if moment is None:
        return None, at + 1
    by = moment.last
    while by < len(lower) and lower[by] in _BEHIND_DATES:
        by += 1
    between = lower[at + 1 : moment.first]
    led = all(word in _BEHIND_DATES or word in _DATE_LEADS for word in between)
    return (moment, by) if led else (None, at + 1)


_LED = 4
"""Tokens behind “followed” within which date words begin."""
_BEHIND_DATES = words("behind_dates")


def _how_far(book: OrderBook, anchor: Draft, kind: RelationKind, moment: Moment | None) -> Order:
    day, told = (
        _single_day(anchor.mention.time),
        _single_day(None if moment is None else moment.time),
    )
    if day is not None and told is not None:
        return Order(kind, abs(told - day), abs(told - day))
    length = None if moment is None else order_of_length(moment, kind)
    if length is not None:
        return book.bounded(length, anchor.mention.status)
    week = book.week_of(anchor.mention)
    order = Order(kind, 1, None, week)
    return order if week is not None else book.bounded(order, anchor.mention.status)


def _single_day(time: TimeValue | None) -> int | None:
    return time.first_day if time is not None and time.is_single_day else None


def _followed_one(
    book: OrderBook, sentence: Sentence, at: int, moment: Moment | None
) -> Draft | None:
    """What is followed: a dated event of the sentence, or one that its noun takes up; ``moment``
    are the date words of what follows."""
    dated = book.dated_before(sentence, at, but=moment)
    if dated is not None:
        return dated
    before = [noun for noun in sentence.reading.nouns if noun.last <= at]
    found = book.of_kind(sentence, before[-1]) if before else None
    if not before and not _IT.isdisjoint(sentence.lower[sentence.start : at][:1]):
        found = just_told(book, sentence)  # “it will be followed by talks”
    return found or named_at(book, sentence, sentence.start)


_IT = words("taken_up_by")


def _tell(
    book: OrderBook, sentence: Sentence, place: tuple[int, int, int], anchor: Draft, order: Order
) -> None:
    """The nouns behind the words, up to the end of their clause, as events of that order."""
    first, last, end = place
    counted = [m for m in sentence.moments if first < m.first < last]
    for draft in list(book.drafts):
        if draft.sentence is sentence and draft.hit.moment in counted:
            book.drafts.remove(draft)
    told = {d.hit.noun.first for d in book.drafts if d.hit.noun and d.sentence is sentence}
    deed = called_deed(sentence, last)
    for noun in [*sentence.reading.nouns, *([] if deed is None else [deed])]:
        if last <= noun.first < end and noun.first not in told:
            told.add(noun.first)
            said = sentence.span_of(first, last)
            book.add(sentence, Hit(None, noun, None), anchor, order, said)


def _clause_end(sentence: Sentence, at: int) -> int:
    for verb in sentence.reading.verbs:
        if verb.first > at + 1 and not verb.passive and verb.form & (Form.THIRD | Form.BASE):
            return verb.left
    return len(sentence.tokens)
