"""Events counted from a date that is stated for what is no event itself: “two days after the flag
went up on Friday, they embraced”; and dates that belong to another clause."""

from __future__ import annotations

from dataclasses import replace

from timeline import datewords, edtf
from timeline.daynumber import DayNumber
from timeline.events.count_sides import Count
from timeline.events.deed_nouns import is_called_deed
from timeline.events.deeds_called import deeds_called
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.lexicon import Form
from timeline.events.moments import Moment
from timeline.events.neighbouring_days import moved
from timeline.events.orderbook import OrderBook
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import tells_event
from timeline.events.wordlists import words
from timeline.records import Basis, RelationKind

_REACH = 16
"""Tokens behind a count within which the date stands from which it counts."""


def stated_day(sentence: Sentence, count: Count) -> Moment | None:
    """The date of one day in the phrase or clause that a count points to."""
    moment = next((m for m in sentence.moments if m.first >= count.at), None)
    if moment is None or moment.time is None or not moment.time.is_single_day:
        return None
    if moment.first - count.at > _REACH or "," in sentence.lower[count.at : moment.first]:
        return None
    between = [v for v in sentence.reading.verbs if count.at <= v.first < moment.first]
    apart = any(v.last <= count.moment.first for v in sentence.reading.verbs)
    opens = apart or "," in sentence.lower[moment.last :]
    return moment if len(between) <= 1 and opens else None


def count_from_stated(
    book: OrderBook, sentence: Sentence, count: Count, stated: Moment, hit: Hit | None
) -> bool:
    """Dates what is told beside such a phrase: what took its date, or what has none."""
    order, time = count.order, stated.time
    day = None if time is None else time.first_day
    if day is None or order.greatest is None:
        return False
    days = order.least if order.kind is RelationKind.AFTER else -order.least
    taken = [d for d in book.drafts if d.sentence is sentence and d.hit.moment is stated]
    wrongly = [d for d in taken if d.hit.verb is not None and is_outside(d.hit.verb, stated)]
    if wrongly and order.least == order.greatest:
        wrongly[0].mention = moved(wrongly[0].mention, day, days)
        _drop_own_count(book, wrongly[0], count)
        return True
    if hit is None or taken:
        return False
    date_from(book, sentence, hit, (day, days), (count.moment.words, stated.words))
    if order.least != order.greatest:
        most = order.greatest if order.kind is RelationKind.AFTER else -order.greatest
        early, late = sorted((DayNumber(day + days), DayNumber(day + most)))
        mention = book.drafts[-1].mention
        book.drafts[-1].mention = replace(mention, time=edtf.within_days(early, late))
    return True


def _drop_own_count(book: OrderBook, draft: Draft, count: Count) -> None:
    """“Cut its aid the day before the convoy was shelled on 17 July”: the day before is that of the
    shelling, not that of the article."""
    for other in list(book.drafts):
        own = other.hit.moment
        same = other.sentence is draft.sentence and other.hit.verb is draft.hit.verb
        if same and other is not draft and own is not None and own.first == count.moment.first:
            book.drafts.remove(other)


def dated_clause(book: OrderBook, sentence: Sentence, count: Count) -> Draft | None:
    """“Moscow halted its raids the day after the generals signed on 9 June”: the clause that is
    counted from, where it has its date."""
    if count.moment.is_length or count.moment.time is None:
        return None
    verb = next((v for v in sentence.reading.verbs if v.first >= count.at), None)
    if verb is None or "," in sentence.lower[count.at : verb.first]:
        return None
    own = (d for d in book.drafts if d.sentence is sentence and d.hit.verb is verb)
    behind = (d for d in own if d.hit.moment is not None and d.hit.moment.first > verb.open)
    return None if verb.negated else next(behind, None)


def with_own_day(
    book: OrderBook, sentence: Sentence, count: Count, noun: EventNoun
) -> Draft | None:
    """“The king will receive them two days after Friday's talks”: the talks, of that day, which
    the verb before took; not “met on Friday, two days after the talks”."""
    inside = [m for m in sentence.moments if count.at <= m.first <= noun.last + 1 and m.time]
    if len(inside) != 1 or inside[0].is_length or "," in sentence.lower[count.at : noun.first]:
        return None
    for draft in book.drafts:
        verb = draft.hit.verb
        if draft.sentence is not sentence or draft.hit.moment is not inside[0] or verb is None:
            continue
        if verb.last <= count.moment.first:
            book.drafts.remove(draft)
            book.drafts.append(book.undated(sentence, Hit(None, noun, inside[0])))
            return book.drafts[-1]
    return None


def date_from(
    book: OrderBook, sentence: Sentence, hit: Hit, place: tuple[int, int], said: tuple[str, str]
) -> None:
    """Adds what is told so many days from a day, by the words that count and those of the day."""
    day, days = place
    draft = book.undated(sentence, hit)
    found = edtf.day(DayNumber(day + days))
    side = f"{abs(days)} day{'' if abs(days) == 1 else 's'} {'before' if days < 0 else 'after'}"
    why = f"“{said[0]}”: {side} “{said[1]}” → {datewords.words(found)}."
    mention = replace(draft.mention, time=found, basis=Basis.RELATIVE)
    draft.mention = replace(mention, explanation=mention.dated_as(why))
    book.drafts.append(draft)


def is_outside(verb: Verb, moment: Moment) -> bool:
    """True for date words that stand in another clause than a verb."""
    return not verb.left <= moment.first < max(verb.right, verb.last + 1)


def wrongly_dated(book: OrderBook, sentence: Sentence, moment: Moment) -> Draft | None:
    """“A day before the speech they made a pact, says a report released on Friday”: what is told
    beside a count by a verb that took the date of another clause."""
    for draft in book.drafts:
        verb, own = draft.hit.verb, draft.hit.moment
        if draft.sentence is not sentence or verb is None or own is None:
            continue
        wrong = draft.mention.time is not None and is_outside(verb, own)
        if wrong and not is_outside(verb, moment) and verb.first > moment.last < own.first:
            return draft
    return None


def drop_dates_of_others(book: OrderBook) -> None:
    """“He took the floor on Monday, and she only on the day after”: of two dates of one verb the
    one that was counted from the other, which stands in another clause."""
    for draft in list(book.drafts):
        verb, own = draft.hit.verb, draft.hit.moment
        if verb is None or own is None or draft.mention.time is None:
            continue
        if _give_away(book, draft) or _pass_on(book, draft):
            continue
        start = own.timexes[0].span.start
        for other in book.drafts:
            counted = other.hit.moment
            if other is draft or other.hit.verb is not verb or counted is None:
                continue
            span = counted.main.anchor_span
            is_from = span is not None and span.start == start
            if is_from and is_outside(verb, own) and not is_outside(verb, counted):
                book.drafts.remove(draft)
                break


def _pass_on(book: OrderBook, draft: Draft) -> bool:
    """“Ten days earlier a fleet led by a general had landed”: the landing's day, not that of what
    says who landed."""
    verb, own, sentence = draft.hit.verb, draft.hit.moment, draft.sentence
    if verb is None or own is None or own.last > verb.open or verb.open != verb.first:
        return False
    if not verb.form & Form.PAST or sentence.lower[verb.last : verb.last + 1] != ["by"]:
        return False
    main = next((v for v in sentence.reading.verbs if v.first >= verb.last), None)
    if main is None or not _has_own_subject(sentence, verb, main) or book.is_told(sentence, main):
        return False
    if not tells_event(sentence, main):
        return False
    book.drafts.remove(draft)
    book.drafts.append(book.undated(sentence, Hit(main, main.noun, own)))
    return True


def _has_own_subject(sentence: Sentence, who: Verb, main: Verb) -> bool:
    """True where nothing parts two verbs, so that they have one subject."""
    finite = main.form & Form.PAST or main.future
    parted = _PARTED.isdisjoint(sentence.lower[who.last : main.open])
    return bool(finite) and parted and not main.relative and not main.infinitive


_PARTED = frozenset({",", ";", ":", "and", "or", "but", "who", "which", "that", "as", "when"})


def _give_away(book: OrderBook, draft: Draft) -> bool:
    """“Set off three devices on 11 May and, two days later, tested two more”: the second date of a
    verb is that of the verb in whose clause it stands."""
    verb, own, sentence = draft.hit.verb, draft.hit.moment, draft.sentence
    beside = any(
        d is not draft and d.hit.verb is verb and d.hit.moment is not None
        and verb is not None and not is_outside(verb, d.hit.moment)
        for d in book.drafts
    )  # fmt: skip
    if verb is None or own is None or not beside or not is_outside(verb, own):
        return False
    inside = [v for v in sentence.reading.verbs if v is not verb and not is_outside(v, own)]
    if not inside or book.is_told(sentence, inside[0]) or not tells_event(sentence, inside[0]):
        return False
    book.drafts.remove(draft)
    book.drafts.append(book.undated(sentence, Hit(inside[0], inside[0].noun, own)))
    return True


def count_from_sentence_before(
    book: OrderBook, sentence: Sentence, count: Count, hit: Hit | None
) -> None:
    """“The towers fell on the eleventh. A day after they fell ...”: counted from the one day that
    the sentence before states, where the words take up what it tells though it is no event."""
    before, order = sentence.before, count.order
    stated = [m for m in before.moments if m.time is not None] if before is not None else []
    if before is None or hit is None or len(stated) != 1 or order.least != order.greatest:
        return
    time = stated[0].time
    taken = any(d.sentence is before for d in book.drafts)
    if taken or time is None or time.first_day is None or not time.is_single_day:
        return
    if hit.verb is not None and not (hit.verb.form & Form.PAST or hit.verb.future):
        return
    if _takes_up(before, sentence.lower[count.at : count.at + _PHRASE]):
        days = order.least if order.kind is RelationKind.AFTER else -order.least
        told = (count.moment.words, stated[0].words)
        date_from(book, sentence, hit, (time.first_day, days), told)


def _takes_up(before: Sentence, said: list[str]) -> bool:
    """Whether a phrase has a word of the sentence before, a noun for its deed, or a pronoun."""
    phrase = said[: said.index(",")] if "," in said else said
    if not phrase:
        return False
    if phrase[0] in _PRONOUNS or (phrase[0] in _POINTING and len(phrase) > 1):
        return True
    if phrase[0] in _THE and any(is_called_deed(word) for word in phrase[1:]):
        return True
    if len(phrase) == 1 and phrase[0] in _CALLED:
        return True  # “three weeks before unification”
    verbs = {verb.lemma for verb in before.reading.verbs}
    roots = {word[:_ROOT] for word in before.lower if len(word) >= _ROOT and word[0].isalpha()}
    for word in phrase:
        if verbs & deeds_called().get(word, frozenset()):
            return True
        if len(word) >= _ROOT and word[0].isalpha() and word[:_ROOT] in roots:
            return True
    return False


_PHRASE, _ROOT = 5, 4
"""Tokens in which words take up what was told; letters by which words are known to be of one."""
_PRONOUNS = words("taken_up_by") | words("taken_up_alone")
_THE = words("definite")
_CALLED = words("deictic_events")
_POINTING = frozenset({"his", "her", "its", "their", "this", "that", "these", "those"})
