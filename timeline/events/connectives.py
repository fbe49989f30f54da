"""Small words that order events: “ahead of the summit”, “on the sidelines of”, “hours after”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.deed_nouns import called_deed, what_took_place
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form as VerbForm
from timeline.events.main_verbs import cleft_verb, hit_for, is_aside, is_of_who
from timeline.events.orderbook import BY_WORD, OrderBook, is_dated
from timeline.events.predicates import EventNoun, Verb
from timeline.events.recollection import ends_phrase, named_at, sitting_of, taken_up
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import phrases, words
from timeline.records import Kind, Order, RelationKind, Status
from timeline.timevalue import Form

_BEFORE = Order(RelationKind.BEFORE)
_AFTER = Order(RelationKind.AFTER)
_DURING = Order(RelationKind.AFTER, 0, 0)
_SAME_DAY = Order(RelationKind.AFTER, 0, 0)
_SINCE = Order(RelationKind.AFTER, 0)
_LISTS = (
    ("tied_before", _BEFORE),
    ("tied_after", _AFTER),
    ("tied_soon", Order(RelationKind.AFTER, 0)),
    ("tied_since", _SINCE),
    ("tied_at_once", Order(RelationKind.AFTER, 0, 1)),
    ("tied_just_before", Order(RelationKind.BEFORE, 0, 1)),
    ("tied_way_to", Order(RelationKind.BEFORE, 0)),
    ("tied_during", _DURING),
    ("tied_same_day", _SAME_DAY),
    ("tied_journey", _DURING),
    ("tied_first", Order(RelationKind.AFTER, 0, 0, "first day")),
    ("tied_last", Order(RelationKind.AFTER, 0, 0, "last day")),
    ("tied_eve", Order(RelationKind.BEFORE, 1, 1)),
    ("tied_morrow", Order(RelationKind.AFTER, 1, 1)),
    ("tied_week_before", Order(RelationKind.BEFORE, 0, None, "week before")),
    ("tied_week_after", Order(RelationKind.AFTER, 0, None, "next week")),
)
"""Lists of phrases, and what each says."""

_TO_THE_DAY = ["to", "the", "day"]
_A_DAY = words("a_day")
_JOURNEY = phrases("tied_journey")
_IT = words("taken_up_alone")
_INDEFINITE = words("indefinite")
_DEFINITE = words("definite")
_OPENING = 3
"""Tokens before the phrase that opens a sentence."""


@dataclass(frozen=True, slots=True)
class Connective:
    """Words in a sentence that order: tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    order: Order
    is_of_journey: bool


def order_by_connectives(book: OrderBook) -> None:
    """Undated verbs that such words tie to a dated event."""
    for sentence in book.read:
        if not sentence.is_title:
            for connective in list(_found(sentence)):
                _tie(book, sentence, connective)


@cache
def _phrases() -> dict[str, list[tuple[list[str], int, Order]]]:
    """The phrases by their longest word, each with how many words stand before it."""
    found: dict[str, list[tuple[list[str], int, Order]]] = {}
    for name, order in _LISTS:
        for phrase in phrases(name):
            said = phrase.split()
            longest = max(said, key=len)
            found.setdefault(longest, []).append((said, said.index(longest), order))
    return found


def _found(sentence: Sentence) -> Iterator[Connective]:
    """The phrases in a sentence; of several with one beginning the longest."""
    lower, known = sentence.lower, _phrases()
    told = known.keys() & lower
    if not told:
        return
    said = [
        (at, at + len(words), order, " ".join(words) in _JOURNEY)
        for place, word in enumerate(lower)
        if word in told
        for words, before, order in known[word]
        if (at := place - before) >= 0 and lower[at : at + len(words)] == words
    ]
    last = sentence.start
    for at, end, order, of_journey in sorted(said, key=lambda each: (each[0], -each[1])):
        if at < last:
            continue
        counted = is_dated(sentence, max(at - 1, 0), end)
        counted |= lower[at - 1 : at + 2] == _TO_THE_DAY or lower[at - 1] in _A_DAY
        if not counted and not sentence.quoted[at]:
            yield Connective(at, end, order, of_journey)
        last = end


def _tie(book: OrderBook, sentence: Sentence, connective: Connective) -> None:
    noun = book.noun_after(sentence, connective.last)
    if noun is not None and _on_one_of_its_days(book, sentence, connective, noun):
        return
    order = _freed(book, sentence, connective, noun)
    if order.least and order.kind is RelationKind.BEFORE and _is_limit(sentence, connective):
        order = _BEFORE  # “by the eve of the signing”
    anchor = _anchor(book, sentence, connective, noun)
    verb = None if anchor is None else _verb(sentence, connective, noun)
    if connective.is_of_journey and not _is_on_journey(sentence, connective, noun, anchor):
        return
    if anchor is None or verb is None or verb is anchor.hit.verb:
        return
    deed = what_took_place(sentence, verb)
    if deed is None and not tells_event(sentence, verb, is_main=verb.relative):
        return
    if connective.order is _SAME_DAY and not _is_of_named(sentence, verb):
        return
    opens = connective.first - sentence.start <= _OPENING
    if connective.order is _SINCE and not (verb.perfect and (opens or not verb.passive)):
        return
    words = sentence.span_of(connective.first, connective.last)
    told = book.dated_by(sentence, verb)
    if told is not None and book.is_by_order(told):
        if told is not anchor:
            book.relate(told, anchor, order, words)  # “after the talks and before the vote”
        return
    if told is not None:
        _narrow(book, told, anchor, order)
        return
    if connective.order is _AFTER and _is_of_that_day(sentence, anchor, verb, noun):
        book.drafts.append(book.undated(sentence, Hit(verb, verb.noun, anchor.hit.moment)))
        return
    order = _DURING if order is _AFTER and _is_issued(verb, anchor) else order
    hit = hit_for(sentence, verb) if deed is None else Hit(None, deed, None)
    if hit.noun is noun:
        hit = Hit(verb, None, None)
    status = Status.PLANNED if verb.is_ahead else Status.PAST
    book.add(sentence, hit, anchor, book.bounded(order, status), words)


def _on_one_of_its_days(
    book: OrderBook, sentence: Sentence, connective: Connective, noun: EventNoun
) -> bool:
    """“Signed a pact on the sidelines of the summit held on 5 and 6 December”: the days are those
    of the summit, the pact was signed on one of them."""
    if connective.order is not _DURING or connective.is_of_journey:
        return False
    for draft in book.drafts:
        moment, time, verb = draft.hit.moment, draft.mention.time, draft.hit.verb
        if draft.sentence is not sentence or moment is None or time is None or verb is None:
            continue
        if time.form is not Form.LASTING or moment.first < noun.last:
            continue
        if verb.last <= connective.first and "," not in sentence.lower[noun.last : moment.first]:
            summit = book.undated(sentence, Hit(None, noun, moment))
            book.drafts.append(summit)
            words = sentence.span_of(connective.first, connective.last)
            book.redate(draft, summit, connective.order, words)
            return True
    return False


def _is_of_named(sentence: Sentence, verb: Verb) -> bool:
    """“On the day of publication the White House condemned it”; not “a destroyer sailed”."""
    return any(n.actor is not None and verb.left <= n.first < verb.open for n in sentence.names)


def _is_limit(sentence: Sentence, connective: Connective) -> bool:
    return connective.first > 0 and sentence.lower[connective.first - 1] == "by"


def _is_of_that_day(sentence: Sentence, anchor: Draft, verb: Verb, noun: EventNoun | None) -> bool:
    """“A communique was released after the talks on Saturday”: the day is that of both."""
    moment, time = anchor.hit.moment, anchor.mention.time
    if anchor.sentence is not sentence or noun is None or moment is None or time is None:
        return False
    owned = 0 <= moment.first - noun.last <= _OWN_DATE and moment.last >= noun.last
    past = bool(verb.form & VerbForm.PAST) and not (verb.future or verb.infinitive)
    return owned and past and noun.kind in _OF_A_DAY and time.is_single_day


def _is_issued(verb: Verb, anchor: Draft) -> bool:
    """“A statement issued after the meeting”: on its day."""
    time, is_sitting = anchor.mention.time, anchor.mention.kind in _OF_A_DAY
    is_text = verb.noun is not None and verb.noun.kind is Kind.STATEMENT
    is_text = is_text and verb.lemma not in _SPEAKS
    return is_text and is_sitting and time is not None and time.is_single_day


_SPEAKS = frozenset({"deliver", "give", "make", "hold"})
"""“Is to give a speech following the summit”, which may be on another day."""
_OF_A_DAY = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.CALL, Kind.VOTE})
_OWN_DATE = 4
"""Tokens after an event noun within which its date stands: “the talks in Doha on Saturday”."""


def _freed(
    book: OrderBook, sentence: Sentence, connective: Connective, noun: EventNoun | None
) -> Order:
    """“Next week, after the summit, she will travel”: the week is the journey's, not the
    summit's; the order keeps it as its limit."""
    if noun is None or book.of_kind(sentence, noun) is None:
        return connective.order
    for draft in book.drafts:
        moment, time = draft.hit.moment, draft.mention.time
        if draft.sentence is not sentence or draft.hit.noun is not noun:
            continue
        if draft.hit.verb is None and moment is not None and moment.last <= connective.first:
            book.drafts.remove(draft)
            limit = None if time is None else time.edtf
            return replace(connective.order, limit=limit)
    return connective.order


def _anchor(
    book: OrderBook, sentence: Sentence, connective: Connective, noun: EventNoun | None
) -> Draft | None:
    if _points_back(sentence, connective.last):
        before = book.dated_before(sentence, connective.first)
        return before or book.dated_earlier(sentence)
    if noun is None:
        name = next((n for n in sentence.names if n.first == connective.last), None)
        if name is not None and name.place is not None and ends_phrase(sentence, name.last):
            return book.at_place(name.place.name)
        deed = called_deed(sentence, connective.last)
        own = None if deed is None else _dated_inside(book, sentence, connective, deed)
        return own or _recalled(book, sentence, connective)
    own = _dated_inside(book, sentence, connective, noun) or book.named_by(sentence, noun)
    if own is None:
        return _recalled(book, sentence, connective)
    if own.sentence is sentence:
        return own
    if noun.first == connective.last and noun.lemma.endswith("ing"):
        return book.of_kind(sentence, noun, least=BY_WORD)  # “after signing”
    is_bare = noun.first == connective.last and sentence.lexicon.language == "en"
    if is_bare and ends_phrase(sentence, noun.last):
        alone = not noun.lemma.endswith("s") and noun.last - noun.first == 1
        return book.of_kind(sentence, noun, least=BY_WORD) if alone else None  # “before freedom”
    return own if _is_definite(sentence, connective, noun) else None


def _recalled(book: OrderBook, sentence: Sentence, connective: Connective) -> Draft | None:
    """What a noun takes up that names no event by itself."""
    at = _determiner(sentence, connective)
    found = named_at(book, sentence, at) or taken_up(book, sentence, at)
    return found or sitting_of(book, sentence, at + 1)


def _dated_inside(
    book: OrderBook, sentence: Sentence, connective: Connective, noun: EventNoun
) -> Draft | None:
    """“In the wake of the assassination of the premier on 14 February, Syria withdrew”: the date
    that stands in the phrase is that of its noun, which no draft tells yet."""
    if connective.first - sentence.start > _OPENING or not sentence.moments:
        return None
    if connective.order.greatest == 0:
        return None  # “during the broadcast on Sunday”: the day is that of both
    lower, end = sentence.lower, noun.last
    while end < len(lower) and lower[end] != ",":
        end += 1
    inside = [m for m in sentence.moments if noun.last <= m.first and m.last == end < len(lower)]
    between = [v for v in sentence.reading.verbs if connective.last <= v.first < end]
    if len(inside) != 1 or between or inside[0].time is None or inside[0].is_length:
        return None
    for draft in book.drafts:
        if draft.sentence is sentence and draft.hit.moment is inside[0]:
            if draft.hit.verb is None or not draft.hit.verb.first >= end:
                return None
            book.drafts.remove(draft)  # which took the date of the phrase
    book.drafts.append(book.undated(sentence, Hit(None, noun, inside[0])))
    return book.drafts[-1]


def _is_on_journey(
    sentence: Sentence, connective: Connective, noun: EventNoun | None, anchor: Draft | None
) -> bool:
    """“On her visit”; “upon signature” of whatever is done so."""
    if sentence.lower[connective.first] == "upon":
        return True
    of_journey = noun is not None and noun.kind is Kind.VISIT
    return of_journey and anchor is not None and anchor.mention.kind is Kind.VISIT


def _determiner(sentence: Sentence, connective: Connective) -> int:
    """The first token of what is named: the last of the phrase where that is an article (“avant
    la”)."""
    return connective.last - (sentence.lower[connective.last - 1] in _DEFINITE)


def _points_back(sentence: Sentence, at: int) -> bool:
    """“In the run-up to it, envoys will travel”, “ahead of it Kim travelled”."""
    lower = sentence.lower
    if at >= len(lower) or lower[at] not in _IT:
        return False
    behind = lower[at + 1 : at + 2]
    return (
        ends_phrase(sentence, at + 1)
        or behind == ["to"]
        or (sentence.lexicon.among("prepositions", behind))
    )


def _is_definite(sentence: Sentence, connective: Connective, noun: EventNoun) -> bool:
    between = sentence.lower[connective.last : noun.first]
    last = sentence.tokens[connective.last - 1].lower
    if between[:1] and between[0] in _INDEFINITE:
        return False
    if last in _DEFINITE or last == "upon":
        return True
    if any(word in _DEFINITE or word in ("'s", "’s") for word in between):
        return True
    named = any(connective.last <= name.first < noun.first for name in sentence.names)
    return named or sentence.lexicon.language == "ru"


def _verb(sentence: Sentence, connective: Connective, noun: EventNoun | None) -> Verb | None:
    """The verb that the phrase belongs to: behind it where no verb stands before it, else before;
    not that of the anchor (“on the sidelines of the conference, held on 9 May, ...”)."""
    end = connective.last if noun is None else noun.last
    cleft = cleft_verb(sentence, connective.first, end)
    if cleft is not None:
        return cleft
    told = any(v.last <= connective.first for v in sentence.reading.verbs)
    if not told:
        later = [v for v in sentence.reading.verbs if v.first >= end and not v.relative]
        behind = [
            v for v in later
            if (noun is None or v.noun is not noun or _apart(sentence, noun, v))
            and not (is_aside(sentence, v) or is_of_who(sentence, v, end))
            and not _is_participle(sentence, v)
        ]  # fmt: skip
        return _due(sentence, behind[0]) if behind else None
    before = [v for v in sentence.reading.verbs if v.last <= connective.first <= v.right]
    return before[-1] if before else None


def _due(sentence: Sentence, verb: Verb) -> Verb:
    """“Marines are due to deploy”: what they are due to do."""
    aims = (v for v in sentence.reading.verbs if v.governor is verb and v.future)
    return next(aims, verb) if verb.lemma == "be" else verb


def _is_participle(sentence: Sentence, verb: Verb) -> bool:
    """“The squadron, lying at anchor, sailed”: what only says more of who acts."""
    return (
        verb.form == VerbForm.ING and verb.open == verb.first
        and sentence.lower[verb.open - 1] == ","
    )  # fmt: skip


def _apart(sentence: Sentence, noun: EventNoun, verb: Verb) -> bool:
    """“Ahead of the meeting, ministers will convene”, “at its close Macron announced”: the verb is
    not the meeting's."""
    if verb.kind is not None and any(
        n.is_person and noun.last <= n.first < verb.open for n in sentence.names
    ):
        return True
    behind = sentence.lower[noun.last : verb.open][:1]
    named = any(n.is_person and n.first == noun.last for n in sentence.names)
    if behind and (named or behind[0] in _NEXT_SUBJECT):
        return True  # “minutes after the declaration he was recognised”
    comma = next((i for i in range(noun.last, verb.open) if sentence.lower[i] == ","), None)
    if comma is not None and any(
        n.actor is not None and comma < n.first < verb.open for n in sentence.names
    ):
        return True  # “in the wake of the murder, Syria ended its mission”
    return verb.kind is not None and "," in sentence.lower[noun.last : verb.first]


_NEXT_SUBJECT = words("next_subjects") - {"came", "and", "but"}


def _narrow(book: OrderBook, told: Draft, anchor: Draft, order: Order) -> None:
    """“After Geneva, later that week”: the week is the limit."""
    time, moment = told.mention.time, told.hit.moment
    if time is None or moment is None or time.form is Form.LASTING or time.is_single_day:
        return
    start = anchor.mention.time
    if order.greatest is None and start is not None and time.intersects(start):
        limited = Order(order.kind, order.least, None, time.edtf)
        book.redate(told, anchor, limited, moment.span)
