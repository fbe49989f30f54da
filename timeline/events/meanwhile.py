"""Clauses of what goes on: “while the talks were under way”, “as it went on”, “while the president
was in the Kremlin”."""

from __future__ import annotations

from functools import cache

from timeline.events.clause_orders import JoinedClause, clause_at, is_under_way
from timeline.events.drafts import MEETING_LIKE, Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.recollection import ends_phrase, just_told, named_at, recalled
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import phrases, words
from timeline.records import Kind, Order, RelationKind, Status
from timeline.timevalue import Form as Lasting

_DURING = Order(RelationKind.AFTER, 0, 0)
_FROM_THEN = Order(RelationKind.AFTER, 0)
_UNTIL_THEN = Order(RelationKind.BEFORE, 0)
_LASTING = frozenset({Kind.MILITARY})
"""Kinds of events that go on for longer than the day on which they are told to be."""
_ON_THE_FIRST_DAY = Order(RelationKind.AFTER, 0, 0, "first day")
_AS_IT_ENDED = Order(RelationKind.AFTER, 0, 0, "last day")
_WHILE, _AS = phrases("clause_during"), phrases("clause_as")
_OPENS, _ENDS = words("opens_when"), words("ends_when")
_THEY = words("taken_up_by")
_GOES_ON = words("goes_on")
_STAYS, _THERE = words("stays_there"), words("is_there")
_REACH = 3
"""Tokens behind “was” within which the words stand that say where, or that it was under way."""


def order_meanwhile(book: OrderBook) -> None:
    """Undated verbs whose clause is joined to one that tells what went on then."""
    for sentence in book.read:
        if sentence.is_title or _first_words().isdisjoint(sentence.lower):
            continue
        for at in range(sentence.start, len(sentence.lower)):
            _while_in(book, sentence, at)
            length = _length(sentence, at)
            for joined in list(clause_at(sentence, at, at + length, _DURING)) if length else ():
                _tie(book, sentence, joined)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _WHILE | _AS)


def _length(sentence: Sentence, at: int) -> int:
    """Of the joining words that begin at a token; 0 where none do."""
    if sentence.lower[at] not in _first_words() or sentence.masked[at] or sentence.quoted[at]:
        return 0
    for count in (3, 2, 1):
        if " ".join(sentence.lower[at : at + count]) in _WHILE | _AS:
            return count
    return 0


def _tie(book: OrderBook, sentence: Sentence, joined: JoinedClause) -> None:
    main = joined.main
    if book.is_told(sentence, main) or not tells_event(sentence, main):
        return
    anchor = _gone_on(book, sentence, joined)
    if anchor is None or anchor.hit.verb is main or (main.future and not _is_to_last(anchor)):
        return
    said, hit = sentence.span_of(joined.first, joined.last), Hit(main, main.noun, None)
    begun = _begun(book, anchor)
    if _part(joined.clause) is not _DURING or begun is None:
        book.add(sentence, hit, anchor, _part(joined.clause), said)
        return
    order = book.bounded(_FROM_THEN, Status.PAST) if begun is anchor else _FROM_THEN
    book.add(sentence, hit, begun, order, said)
    told = book.dated_by(sentence, main)
    if begun is not anchor and told is not None and told.mention.time is None:
        book.relate(told, anchor, _UNTIL_THEN, said)


def _while_in(book: OrderBook, sentence: Sentence, at: int) -> None:
    """“While in Washington, Zelensky will meet senators”: on the days of what was told to be
    there; no verb says that he is."""
    lower = sentence.lower
    if lower[at] not in _WHILE or lower[at + 1 : at + 2] not in _IN or at - sentence.start > 1:
        return
    name = next((n for n in sentence.names if at + 2 <= n.first <= at + 3), None)
    place = None if name is None else name.place
    if name is None or place is None or not ends_phrase(sentence, name.last):
        return
    anchor = book.at_place(place.name)
    main = next((v for v in sentence.reading.verbs if v.first >= name.last), None)
    if anchor is None or main is None or anchor.sentence is sentence:
        return
    if book.is_told(sentence, main) or (main.future and not _is_to_last(anchor)):
        return
    if tells_event(sentence, main):
        said = sentence.span_of(at, name.last)
        book.add(sentence, Hit(main, main.noun, None), anchor, _DURING, said)


_IN = (["in"], ["at"])


def _is_to_last(anchor: Draft) -> bool:
    """“While the summit is under way they will meet”: on the days that it is to have."""
    time = anchor.mention.time
    lasts = time is not None and (time.is_single_day or time.form is Lasting.LASTING)
    return lasts and anchor.mention.status is Status.PLANNED


def _begun(book: OrderBook, anchor: Draft) -> Draft | None:
    """What was told to have begun where only its beginning, or its end beside it, has a date."""
    verb, time = anchor.hit.verb, anchor.mention.time
    if verb is None or (time is not None and not time.is_single_day):
        return None
    if verb.lemma in _OPENS or anchor.mention.kind in _LASTING:
        return anchor
    beside = [
        d for d in book.drafts
        if d.sentence is anchor.sentence and d.hit.verb is not None and d.hit.verb.lemma in _OPENS
    ]  # fmt: skip
    return beside[0] if beside and verb.lemma in _ENDS else None


def _part(clause: Verb) -> Order:
    if clause.lemma in _OPENS:
        return _ON_THE_FIRST_DAY
    return _AS_IT_ENDED if clause.lemma in _ENDS else _DURING


def _gone_on(book: OrderBook, sentence: Sentence, joined: JoinedClause) -> Draft | None:
    """What a clause says was going on; None where it tells a deed, or what is set against one."""
    clause, opens = joined.clause, joined.last
    if clause.negated or clause.future or book.dated_by(sentence, clause) is not None:
        return None
    behind = sentence.lower[clause.first + 1 : clause.first + 1 + _REACH]
    if clause.lemma == "be" and is_under_way(behind):
        return _subject(book, sentence, opens)
    if clause.roles & Role.STATIVE:
        is_there = clause.lemma in _STAYS and not _THERE.isdisjoint(behind)
        return _stay(book, sentence, joined) if is_there else None
    if clause.lemma in _GOES_ON | _OPENS | _ENDS:
        return recalled(book, sentence, clause) or _subject(book, sentence, opens)
    is_going_on = clause.form == Form.ING and clause.open < clause.first
    pronoun = not _THEY.isdisjoint(sentence.lower[opens : clause.first])
    is_going_on |= pronoun and clause.kind in MEETING_LIKE and clause.kind is not Kind.VISIT
    if not is_going_on:
        return None
    return recalled(book, sentence, clause) or _sitting(book, sentence, clause)


def _sitting(book: OrderBook, sentence: Sentence, clause: Verb) -> Draft | None:
    """“While the two leaders were meeting”: at the summit that was just told."""
    told = just_told(book, sentence) if clause.kind in _SITS else None
    return told if told is not None and told.kinds & _SITS else None


_SITS = MEETING_LIKE - {Kind.VISIT}


def _subject(book: OrderBook, sentence: Sentence, at: int) -> Draft | None:
    """The event that the subject of a clause takes up: “the talks”, “it”."""
    noun = book.noun_after(sentence, at)
    found = None if noun is None else book.of_kind(sentence, noun)
    if noun is None and sentence.lower[at] in _IT:
        found = just_told(book, sentence)  # “while they were under way”
    return found or named_at(book, sentence, at)


_IT = words("taken_up_by")


def _stay(book: OrderBook, sentence: Sentence, joined: JoinedClause) -> Draft | None:
    """“While he was in the Kremlin”: the visit or the meeting just told, of that place where the
    clause names one that is known, and of those whom it names."""
    verb = joined.clause
    names = [n for n in sentence.names if joined.last <= n.first < verb.last + _REACH + 1]
    place = next((n.place for n in names if n.place is not None and n.first >= verb.last), None)
    found = just_told(book, sentence)
    if found is None or found.mention.kind not in MEETING_LIKE:
        found = None if place is None else book.at_place(place.name)
    if found is None:
        return None
    told = {there.name for there in found.mention.places}
    if place is not None and told and told.isdisjoint((place.name, place.city)):
        return None
    subject = (n.actor for n in names if n.is_person and n.first < verb.first)
    who = {actor.actor.name for actor in subject if actor is not None}
    people = {person.name for person in found.mention.participants}
    return None if who and people and who.isdisjoint(people) else found
