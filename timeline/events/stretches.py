"""Stretches of time after or before what was told: “hours later”, “within days”, “in the weeks that
followed”."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.attachment import WITHIN
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.measures import SOME, TO_THE_DAY, order_of_length
from timeline.events.moments import Moment, days_long
from timeline.events.nearest_verbs import bounded, nearest_verb
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import Verb
from timeline.events.recollection import just_told
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import phrases, words
from timeline.records import Kind, Order, RelationKind, Status

_AFTER, _THAT = words("counted_after"), words("back_that")
_SIDES = _AFTER | words("counted_before")
_OF = words("of_dates")
_LATER = words("counted_later")
_EARLIER = words("counted_earlier")


def order_by_stretches(book: OrderBook) -> None:
    """Events within a stretch of time that is counted from what was told before."""
    for sentence in book.read:
        if sentence.moments and not sentence.is_title:
            _some_later(book, sentence)
            for moment in sentence.moments:
                if moment.is_length or _is_one_day(moment):
                    _passed(book, sentence, moment)
                if moment.is_length:
                    _after_so_long(book, sentence, moment)


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


def _passed(book: OrderBook, sentence: Sentence, moment: Moment) -> None:
    """“Two days passed before jets attacked”, “it took a week before they met”, “it took them six
    days to meet”: so long after what was told before."""
    verbs, lower = sentence.reading.verbs, sentence.lower
    order = order_of_length(moment, RelationKind.AFTER)
    if _is_one_day(moment):
        order = Order(RelationKind.AFTER, 1, 1)
    if order is not None and _is_not_before(sentence, moment):
        _before_it_passed(book, sentence, moment, order)
        return
    if order is not None and lower[: moment.first][-1:] == _BEFORE:
        _before_it_passed(book, sentence, moment, replace(order, least=0))
        return
    until = next((i for i in range(moment.last, len(lower)) if _begins_clause(lower, i)), None)
    if moment.main.value.startswith("PT") and not days_long(moment.main):
        return  # “it took them twelve minutes to clear the road”
    passed = [v for v in verbs if until is not None and moment.last <= v.first < until]
    hardly = not _HARDLY.isdisjoint(lower[: moment.first][-1:]) or any(v.negated for v in passed)
    if order is not None and hardly:
        order = replace(order, least=0)  # “not a day had passed when”
    if until is None or order is None or not _is_what_passes(sentence, moment, until):
        return
    verb = next((v for v in verbs if v.first > until), None)
    anchor = book.dated_before(sentence, until) or book.dated_earlier(sentence)
    noun = next((n for n in sentence.reading.nouns if n.first == until + 1), None)
    if anchor is not None and noun is not None and noun.lemma.endswith("ing"):
        hit = Hit(None, noun, None)  # “waited four days before meeting them”
        book.add(sentence, hit, anchor, bounded(book, hit, order), moment.span)
        return
    if verb is None or not tells_event(sentence, verb) or book.is_told(sentence, verb):
        return
    is_done = bool(verb.form & Form.PAST) or lower[until] == _TO or verb.form == Form.ING
    if not is_done or any(m.last > until for m in sentence.moments):
        return
    if anchor is not None:
        hit = Hit(verb, verb.noun, None)
        book.add(sentence, hit, anchor, bounded(book, hit, order), moment.span)


def _begins_clause(lower: list[str], at: int) -> bool:
    """“Before”, “when”, “to sign”; not “had to pass”."""
    if lower[at] == _TO:
        return lower[at + 1 : at + 2] != [] and lower[at + 1] not in _PASSING
    return lower[at] in _UNTIL


def _is_one_day(moment: Moment) -> bool:
    """“He had been in office one day when ...”."""
    return moment.time is None and moment.words.lower() == "one day"


def _is_not_before(sentence: Sentence, moment: Moment) -> bool:
    """“Not until two days had passed did they meet”: on the last of them."""
    lower, at = sentence.lower, moment.first - 1
    return at > 0 and lower[at] in _UNTIL | _AFTER and lower[at - 1] in _ONLY


_ONLY = words("not_until")


def _before_it_passed(book: OrderBook, sentence: Sentence, moment: Moment, order: Order) -> None:
    """“Before a day had passed, Iraq fired missiles”: within it."""
    verbs = sentence.reading.verbs
    passed = next((v for v in verbs if v.first >= moment.last), None)
    if passed is None or passed.first - moment.last > _HELPED:
        return
    is_out = passed.lemma == "be" and sentence.lower[passed.last] in _OUT
    if not is_out and passed.lemma not in _PASSES:
        return
    main = next((v for v in verbs if v.first >= passed.last and not v.relative), None)
    if any(v.last < moment.first for v in verbs):
        main = next((v for v in reversed(verbs) if v.last < moment.first), None)
    anchor = book.dated_earlier(sentence)
    if main is None or anchor is None or book.is_told(sentence, main):
        return
    if main.form & Form.PAST and tells_event(sentence, main):
        hit = Hit(main, main.noun, None)
        book.add(sentence, hit, anchor, bounded(book, hit, order), moment.span)


_BEFORE, _OUT = ["before"], words("is_out")


def _is_what_passes(sentence: Sentence, moment: Moment, until: int) -> bool:
    """“Two days passed before”, “it was two days before”."""
    verbs, lower = sentence.reading.verbs, sentence.lower
    behind = [v for v in verbs if moment.last <= v.first < until]
    passing = next((at for at in range(moment.last, until) if lower[at] in _PASSING), None)
    if not behind and passing is not None and passing <= moment.last and until - passing <= _BY + 1:
        return True  # “let four days go by before”
    if behind and until - behind[-1].last <= _BY:
        return behind[-1].lemma in _PASSES and behind[0].first - moment.last <= _HELPED
    before = [v for v in verbs if v.last <= moment.first]
    if before and not before[-1].negated:
        if _had_lasted(sentence, before[-1], moment, until):
            return True
        if _waits(before[-1], moment, until):
            return True
    stands = until == moment.last or (lower[moment.last] == _FOR and lower[until] == _TO)
    if behind or not before or not stands or before[-1].negated:
        return False
    lemmas = _TAKES - {"be"} if lower[until] == _TO else _TAKES
    return before[-1].lemma in lemmas and "it" in lower[before[-1].left : before[-1].first]


def _had_lasted(sentence: Sentence, verb: Verb, moment: Moment, until: int) -> bool:
    """“They had been shut in for eight days when he stepped in”, “had been at it a week, having
    begun on the fifth, when”: what had gone on for so long."""
    lower = sentence.lower
    if lower[until] != _WHEN or "had" not in lower[verb.open : verb.first]:
        return False
    is_aside = lower[moment.last] == "," and lower[until - 1] == ","
    return until == moment.last or is_aside


def _waits(verb: Verb, moment: Moment, until: int) -> bool:
    """“Tehran waited four days before answering”, “it took Warsaw a week to reply”."""
    near = moment.first - verb.last <= _HELPED and until == moment.last
    return near and verb.lemma in _WAITS and not verb.future


_PASSING = words("time_passes") | words("time_passing")
_WHEN, _WAITS = "when", words("waits_so_long")
_HELPED = 3
"""Tokens within which “were to pass” and its like stand."""
_BY = 1
"""Tokens, “by” of “went by”, between a verb and what follows it."""
_TO, _FOR = "to", "for"
_HARDLY = words("hardly_passed")
_PASSES, _TAKES, _UNTIL = words("time_passes"), words("it_takes"), words("until_words")


def _after_so_long(book: OrderBook, sentence: Sentence, moment: Moment) -> None:
    """“They returned on 20 November. After four days, they reached a deal”: on the last of four
    days that begin with the first, or on the next."""
    days = days_long(moment.main)
    if moment.lead != "after" or days is None or days > _SOME_WEEKS or moment.main.mod is not None:
        return
    lower, at = sentence.lower, moment.last
    if at >= len(lower) or lower[at] in _SIDES or not _LATER.isdisjoint(lower[at - 1 : at + 1]):
        return
    anchor = book.dated_before(sentence, moment.first) or just_told(book, sentence)
    if anchor is None or not _goes_on_from(anchor):
        return
    hit = nearest_verb(book, sentence, moment)
    if hit is not None and hit.verb is not None and hit.verb.form & Form.PAST:
        order = Order(RelationKind.AFTER, max(days - 1, 0), max(days, 1))
        book.add(sentence, hit, anchor, bounded(book, hit, order), moment.span)


def _goes_on_from(anchor: Draft) -> bool:
    """True for what begins something that lasts: an arrival, a sitting, what is opened."""
    verb = anchor.hit.verb
    begins = verb is not None and verb.lemma in _BEGINS
    sits = anchor.mention.kind in (Kind.VISIT, Kind.MEETING, Kind.NEGOTIATION)
    return begins or (sits and verb is not None and verb.lemma not in _ENDS)


_BEGINS, _ENDS = words("opens_when"), words("ends_when")
_SOME_WEEKS = 28
"""Days up to which “after so long” counts from what was just told."""


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
    is_rough = value.startswith("PT") or value in SOME or _is_later(sentence, at)
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


def _is_later(sentence: Sentence, at: int) -> bool:
    """“A single day later”: a count that is no date by itself."""
    return not _LATER.isdisjoint(sentence.lower[at : at + 1])


def _behind_object(sentence: Sentence, at: int) -> int:
    """The token behind a noun after “of”, where “later” can stand."""
    for place in range(at + 2, min(at + 5, len(sentence.lower))):
        if sentence.lower[place] in _LATER:
            return place
    return at


def _goes_on(words: list[str], at: int) -> bool:
    return at < len(words) and words[at][0].isalpha()
