"""Clauses that order: “before they meet”, “once the truce had taken hold”, “no sooner had ...”.

The verb of such a clause takes up an event that is dated in another sentence, or tells one with a
date of its own; the verb of the main clause is dated by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.main_verbs import cleft_verb, is_aside
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.recollection import just_told, left_or_reached, recalled
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import phrases, words
from timeline.records import Order, RelationKind, Status

_AT_ONCE = Order(RelationKind.AFTER, 0, 1)
_SINCE = Order(RelationKind.AFTER, 0)
_WHEN = Order(RelationKind.AFTER, 0, 0)
_ON_THE_FIRST_DAY = Order(RelationKind.AFTER, 0, 0, "first day")
_NOT_BEFORE = Order(RelationKind.AFTER, 0)
_JOINERS = (
    ("clause_week_before", Order(RelationKind.BEFORE, 0, None, "week before")),
    ("clause_week_after", Order(RelationKind.AFTER, 0, None, "next week")),
    ("clause_eve", Order(RelationKind.BEFORE, 1, 1)),
    ("clause_morrow", Order(RelationKind.AFTER, 1, 1)),
    ("clause_before", Order(RelationKind.BEFORE)),
    ("clause_by", Order(RelationKind.BEFORE, 0)),
    ("clause_after", Order(RelationKind.AFTER)),
    ("clause_at_once", _AT_ONCE),
    ("clause_soon", Order(RelationKind.AFTER, 0)),
    ("clause_since", _SINCE),
    ("clause_when", _WHEN),
)
_HARDLY = words("hardly")
_THAN = words("hardly_than")
_OPENING = 1
"""Tokens before a joining word that opens its sentence."""
_ENDS, _OPENS = words("ends_when"), words("opens_when")
_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—"})


@dataclass(frozen=True, slots=True)
class JoinedClause:
    """A clause and the one that it is joined to, by their verbs; the words that join them, from
    token ``first`` to ``last`` (exclusive)."""

    clause: Verb
    main: Verb
    first: int
    last: int
    order: Order


def order_by_clauses(book: OrderBook) -> None:
    """Undated verbs that a clause beside them ties to a dated event."""
    for sentence in book.read:
        if not sentence.is_title and not _first_words().isdisjoint(sentence.lower):
            for joined in list(_joined(sentence)):
                _tie(book, sentence, joined)


def _tie(book: OrderBook, sentence: Sentence, joined: JoinedClause) -> None:
    if joined.order is _SINCE and not joined.main.perfect:
        return
    told = book.dated_by(sentence, joined.main)
    if told is not None:
        _tie_gerund(book, sentence, joined, told)
    is_main = joined.main is cleft_verb(sentence, joined.first, joined.clause.last)
    if told is not None or not tells_event(sentence, joined.main, is_main=is_main):
        return
    if _takes_over(book, sentence, joined):
        return
    anchor = _anchor(book, sentence, joined)
    if anchor is None or anchor.hit.verb is joined.main:
        return
    order = _of_moment(joined) if joined.order is _WHEN else joined.order
    order = book.bounded(order, Status.PLANNED if joined.main.is_ahead else Status.PAST)
    said = sentence.span_of(joined.first, joined.last)
    book.add(sentence, Hit(joined.main, joined.main.noun, None), anchor, order, said)


def _takes_over(book: OrderBook, sentence: Sentence, joined: JoinedClause) -> bool:
    """“Later in the day, as soon as he had sat down, the guest spoke”: the day before the clause is
    that of the main verb."""
    own = book.dated_by(sentence, joined.clause)
    moment = None if own is None else own.hit.moment
    if moment is None or moment.last > joined.first or moment.first - sentence.start > _OPENING:
        return False
    book.drafts.append(book.undated(sentence, Hit(joined.main, joined.main.noun, moment)))
    return True


def _of_moment(joined: JoinedClause) -> Order:
    """“When the summit ended”: then or the next day; “when it opened”: on its first day."""
    lemma = joined.clause.lemma
    return _AT_ONCE if lemma in _ENDS else _ON_THE_FIRST_DAY if lemma in _OPENS else _WHEN


def _tie_gerund(book: OrderBook, sentence: Sentence, joined: JoinedClause, told: Draft) -> None:
    """“Met in Rome on 3 May before flying on to Paris”: on that day or later."""
    clause, time = joined.clause, told.mention.time
    if joined.order.kind is not RelationKind.BEFORE or clause.form != Form.ING or time is None:
        return
    if book.is_told(sentence, clause) or not tells_event(sentence, clause):
        return
    if not any(n.place for n in sentence.names if clause.first < n.first < clause.right):
        return  # “before flying home”
    order = book.bounded(_NOT_BEFORE, told.mention.status)
    said = sentence.span_of(joined.first, joined.last)
    book.add(sentence, Hit(clause, clause.noun, None), told, order, said)


def _anchor(book: OrderBook, sentence: Sentence, joined: JoinedClause) -> Draft | None:
    """What the clause tells with a date, else what it takes up."""
    own = book.dated_by(sentence, joined.clause)
    if own is not None and own.mention.time is not None:
        return None if joined.order is _WHEN else own  # which tells the same
    if joined.clause.negated:
        return None
    found = recalled(book, sentence, joined.clause)
    if found is None and (joined.clause.form == Form.ING or _is_there(sentence, joined.clause)):
        found = left_or_reached(book, sentence, joined.clause)
    if found is None and not _HARDLY.isdisjoint(sentence.lower[joined.first : joined.first + 1]):
        return just_told(book, sentence)  # “no sooner had the city fallen than”
    return found


def _is_there(sentence: Sentence, verb: Verb) -> bool:
    return sentence.lower[verb.last : verb.last + 1] == ["there"]


@cache
def _phrases() -> dict[str, list[tuple[list[str], Order]]]:
    """The joining words by their first, the longest first."""
    found: dict[str, list[tuple[list[str], Order]]] = {}
    for name, order in _JOINERS:
        for phrase in phrases(name):
            said = phrase.split()
            found.setdefault(said[0], []).append((said, order))
    for each in found.values():
        each.sort(key=lambda told: -len(told[0]))
    return found


@cache
def _first_words() -> frozenset[str]:
    return _HARDLY | _phrases().keys()


def _joined(sentence: Sentence) -> Iterator[JoinedClause]:
    lower, known = sentence.lower, _phrases()
    for at, first in enumerate(lower):
        if at < sentence.start or sentence.masked[at] or sentence.quoted[at]:
            continue
        if first in _HARDLY:
            yield from _hardly(sentence, at)
        for phrase, order in known.get(first, ()):
            if lower[at : at + len(phrase)] == phrase and not _is_one_time(lower, at):
                yield from clause_at(sentence, at, at + len(phrase), order)
                break


def _is_one_time(lower: list[str], at: int) -> bool:
    """“Never once met”, “had once been”."""
    return lower[at] == "once" and at > 0 and lower[at - 1] in _BEFORE_ONE_TIME


_BEFORE_ONE_TIME = words("before_one_time")


def clause_at(sentence: Sentence, at: int, end: int, order: Order) -> Iterator[JoinedClause]:
    """The clause behind joining words at tokens ``at`` to ``end`` (exclusive), with its main
    one."""
    verbs = sentence.reading.verbs
    clause = next((v for v in verbs if v.first >= end), None)
    if clause is None or not _STOPS.isdisjoint(sentence.lower[end : clause.first]):
        return
    if sentence.lower[clause.open - 1] in sentence.lexicon.coordinators:
        return  # “spoke before parliament and met the king”
    main = cleft_verb(sentence, at, clause.last) or _main(sentence, clause, at)
    if main is not None and main is not clause:
        yield JoinedClause(clause, main, at, end, order)


def _main(sentence: Sentence, clause: Verb, at: int) -> Verb | None:
    """The verb that a clause belongs to whose joining words begin at a token: the one before it,
    or behind where it opens its sentence or follows another clause (“he flies on, and as soon as he
    lands there will meet the king”)."""
    verbs = sentence.reading.verbs
    before = [v for v in verbs if v.last <= at and not v.relative and not is_aside(sentence, v)]
    rest = [v for v in verbs[verbs.index(clause) + 1 :] if not is_aside(sentence, v)]
    opens = at - sentence.start <= _OPENING and not before
    if before and _is_split(sentence, before[-1], at, rest):
        return rest[0]
    if not opens and before and before[-1].right >= at and not _opens_another(sentence, at):
        return before[-1]
    behind = next((v for v in rest if _is_main(v) and _is_apart(sentence, clause, v)), None)
    if behind is None and (v := next(iter(rest), None)) is not None and not v.relative:
        alone = opens and _is_main(v) and all(_is_object(other) for other in rest[1:])
        ends = clause.lemma in _INTRANSITIVE or _is_state(sentence, clause)
        gerund = clause.form == Form.ING and not _is_of_object(sentence, v)
        alone = alone and (ends or gerund or (v.perfect and not clause.perfect))
        behind = v if alone or (v.future and not opens) else None
    if behind is not None or opens:
        return behind
    return before[-1] if before and before[-1].right >= at else None


def _is_object(verb: Verb) -> bool:
    """“Declared that they were friends”, “agreed to meet”: what is told by the verb before it."""
    return verb.relative or verb.infinitive


def _is_state(sentence: Sentence, clause: Verb) -> bool:
    """“While the talks were under way envoys met”, “while he was there Kim spoke”: a clause that
    no object follows."""
    behind = sentence.lower[clause.first + 1 : clause.first + 1 + _STATE]
    return clause.lemma == "be" and (not _THERE.isdisjoint(behind[:1]) or is_under_way(behind))


def is_under_way(behind: Sequence[str]) -> bool:
    """“In full swing”, “going on”: words behind a verb for a state that lasts."""
    return any(" ".join(behind[:count]) in _UNDER_WAY for count in range(1, _STATE + 1))


_STATE = 3
"""Tokens of the longest words for a state: “in full swing”."""
_UNDER_WAY, _THERE = phrases("under_way"), words("is_there")


def _opens_another(sentence: Sentence, at: int) -> bool:
    """“..., and as soon as”: a clause that opens one of two that are joined."""
    return at > 0 and sentence.lower[at - 1] in sentence.lexicon.coordinators


def _is_split(sentence: Sentence, verb: Verb, at: int, rest: list[Verb]) -> bool:
    """“They had, the evening before they parted, approved it”: an aside within a verb."""
    if verb.lemma not in _HELPS or sentence.lower[at - 1] not in _STOPS or not rest:
        return False
    behind = rest[0]
    return bool(behind.form & Form.PAST) and sentence.lower[behind.open - 1] in _STOPS


def _is_of_object(sentence: Sentence, verb: Verb) -> bool:
    """“After meeting envoys sent by Rome”: says more of whom the gerund has for its object."""
    return verb.open == verb.first and sentence.lower[verb.last : verb.last + 1] == ["by"]


_INTRANSITIVE = _ENDS | _OPENS | {"do"}
_HELPS = frozenset({"have", "be"})


def _is_main(verb: Verb) -> bool:
    is_due = verb.infinitive and verb.open < verb.first - 1  # “is to hold”, not “to hold”
    return not verb.relative and (is_due or not verb.infinitive) and verb.form != Form.ING


def _is_apart(sentence: Sentence, clause: Verb, main: Verb) -> bool:
    """True behind the sign that ends a clause which opens its sentence."""
    return not _STOPS.isdisjoint(sentence.lower[clause.last : main.first])


def _hardly(sentence: Sentence, at: int) -> Iterator[JoinedClause]:
    """“No sooner had they signed than”, “hardly had they signed when”: at once."""
    lower, verbs = sentence.lower, sentence.reading.verbs
    than = next((i for i in range(at + 1, len(lower)) if lower[i] in _THAN), None)
    if than is None:
        return
    clause = [v for v in verbs if at < v.first < than]
    main = next((v for v in verbs if v.first > than), None)
    if clause and main is not None:
        yield JoinedClause(clause[-1], main, at, than + 1, _AT_ONCE)
