"""Dates that were counted from one told before: the event follows that of the date.

“They met on 9 November. Four days later Kabul fell”: the fall has its date, and moves with the
meeting.
"""

from __future__ import annotations

from timeline.daynumber import DayNumber, weekday
from timeline.events.drafts import Draft
from timeline.events.hits import Hit
from timeline.events.measures import loosely, measured
from timeline.events.moments import Moment
from timeline.events.nearest_verbs import nearest_verb
from timeline.events.orderbook import OrderBook
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Basis, Order, RelationKind, TimexType
from timeline.spans import Span
from timeline.timevalue import Form, Granularity

_COUNTED = (
    "relative.", "order.", "period.unit", "part.later", "clock.day-part", "clock.next-part"
)  # fmt: skip
"""How the rules begin by which “two days later”, “the next day”, “later that week” are read."""
_WEEK = 7
_NEAR_WEEKS = {-1: "week before", 1: "next week"}
_PART, _LOOSE = "part.later", "period.loose"
_UNITS = frozenset({"week", "month", "year"})


def order_counted_dates(book: OrderBook) -> None:
    """Ties events whose dates were counted from that of another, told before, to that one."""
    by_start: dict[int, Draft] = {}
    for draft in book.drafts:
        moment = draft.hit.moment
        if moment is not None and draft.mention.time is not None and not draft.mention.reporting:
            for timex in moment.timexes:
                by_start.setdefault(timex.span.start, draft)
    for draft in book.drafts:
        moment, span = draft.hit.moment, _counted_from(draft)
        if moment is not None and span is not None:
            anchor = by_start.get(span.start) or _of_day(book, draft, moment.main.anchor)
            if not _tie_to_later(book, draft, moment, anchor, span):
                _tie(book, draft, moment, anchor)
    for draft in book.drafts:
        _after_a_day(book, draft)
    for sentence in book.read:
        if sentence.moments and not sentence.is_title:
            _tell_deeds(book, sentence, by_start)


def _tell_deeds(book: OrderBook, sentence: Sentence, by_start: dict[int, Draft]) -> None:
    """“By the next morning the government had regained control”: a deed of no known kind that is
    counted from what was told, and stands in a clause that tells nothing else."""
    taken = {d.hit.moment.first for d in book.drafts if d.sentence is sentence and d.hit.moment}
    for moment in sentence.moments:
        span = moment.main.anchor_span
        of_happening = moment.main.rule == _HAPPENING
        if moment.first in taken or len(moment.timexes) > 1 or moment.time is None:
            continue
        if span is None and not of_happening:
            continue
        if moment.lead in _UNTIL and _NOT not in sentence.lower[: moment.first][-_NEAR:]:
            continue
        counted = moment.main.rule.startswith((*_COUNTED, _NUMBERED))
        anchor = by_start.get(span.start) if counted and span is not None else None
        if of_happening:
            anchor = _on_day(book, sentence, moment.main.anchor)
        if anchor is None or not _is_of_a_day(anchor):
            continue
        hit = nearest_verb(book, sentence, moment)
        order = None if hit is None else _in_days_between(anchor, moment)
        if hit is not None and order is not None:
            book.add(sentence, hit, anchor, order, moment.span)
        elif hit is not None and not moment.time.is_single_day and moment.lead not in _UNTIL:
            hit = Hit(hit.verb, hit.noun, moment)  # “in the course of that same week”
            book.drafts.append(book.undated(sentence, hit))


_NUMBERED, _HAPPENING = "day.of-event", "happening.counted"
_UNTIL = words("until_words") | {"since", "from"}
_NOT, _NEAR = "not", 3


def _in_days_between(anchor: Draft, moment: Moment) -> Order | None:
    start, time = anchor.mention.time, moment.time
    if start is None or time is None or start.first_day is None:
        return None
    if time.first_day is None or time.last_day is None:
        return None
    if not time.is_single_day:
        return _in_week(start.first_day, time.first_day, time.last_day)
    return _in_days(start.first_day, time.first_day, time.last_day)


def _tie(book: OrderBook, draft: Draft, moment: Moment, anchor: Draft | None) -> None:
    if anchor is None or anchor is draft:
        return
    if not (_is_of_a_day(anchor) or (moment.main.rule == _PART and _lasts_days(anchor))):
        return
    part = _part(book, moment, draft, anchor) or _loosely(book, draft, moment)
    order = part or _order(draft, anchor)
    if part is not None:
        book.redate(draft, anchor, part, moment.span)
    elif order is not None:
        book.relate(draft, anchor, order, moment.span)


def _tie_to_later(
    book: OrderBook, draft: Draft, moment: Moment, anchor: Draft | None, span: Span
) -> bool:
    """“War broke out on 5 June. Five days after it began, Moscow cut relations; the guns fell
    silent the same evening”: the evening of the day that has no date of its own."""
    later = book.counted_between(span.end, moment.span.start)
    if later is None or anchor is None or anchor is draft or later is draft:
        return False
    order = _order(draft, anchor)
    if order is None or order.kind is not RelationKind.AFTER or order.limit is not None:
        return False
    book.redate(draft, later, order, moment.span)
    return True


def _of_day(book: OrderBook, draft: Draft, day: DayNumber | None) -> Draft | None:
    """The last event of a day that was told before another."""
    return _on_day(book, draft.sentence, day)


def _on_day(book: OrderBook, sentence: Sentence, day: DayNumber | None) -> Draft | None:
    """The last event of a day that was told before a sentence."""
    start = sentence.span.start
    told = [
        each for each in book.drafts
        if each.sentence.span.start < start and _is_of_a_day(each) and not each.mention.reporting
        and each.mention.time is not None and each.mention.time.first_day == day
    ]  # fmt: skip
    return told[-1] if told else None


def _after_a_day(book: OrderBook, draft: Draft) -> None:
    """“After Monday, later that week, they brief NATO”: what comes after the event of that day."""
    moment, time, sentence = draft.hit.moment, draft.mention.time, draft.sentence
    if moment is None or time is None or moment.lead != "after" or not time.is_single_day:
        return
    after = sentence.lower[moment.last : moment.last + 1]
    if moment.main.type is not TimexType.DATE or after != [","]:
        return  # not “after Monday's talks”
    anchor = _of_day(book, draft, time.first_day)
    if anchor is not None:
        week = "week" in sentence.lower[moment.last :]
        order = Order(RelationKind.AFTER, 1, None, "week" if week else None)
        book.redate(draft, anchor, book.bounded(order, draft.mention.status), moment.span)


def _lasts_days(draft: Draft) -> bool:
    time = draft.mention.time
    return time is not None and time.form is Form.LASTING and time.granularity <= Granularity.DAY


def _is_of_a_day(draft: Draft) -> bool:
    return draft.mention.time is not None and draft.mention.time.is_single_day


def _part(book: OrderBook, moment: Moment, draft: Draft, anchor: Draft) -> Order | None:
    """“Later that week”: what is left of it after the day told before, up to the article."""
    if _was_out(draft, moment):
        return Order(RelationKind.AFTER, 0, None, moment.words.lower().split()[-1])
    words, time, start = moment.words.lower().split(), draft.mention.time, anchor.mention.time
    side = draft.sentence.lower[max(moment.first - 2, 0) : moment.first]
    if moment.main.rule != _PART and side not in (["later", "in"], ["earlier", "in"]):
        return None
    words = words if moment.main.rule == _PART else [side[0], *words]
    if time is None or start is None or words[-1] not in _UNITS or time.is_single_day:
        return None
    kind = {"later": RelationKind.AFTER, "earlier": RelationKind.BEFORE}.get(words[0])
    is_cut = book.document_day is not None and time.last_day == book.document_day
    return None if kind is None else Order(kind, 1, None, time.edtf if is_cut else words[-1])


def _was_out(draft: Draft, moment: Moment) -> bool:
    """“Before the week was out”: the rest of it, the day told before included."""
    if moment.main.rule != _LOOSE or moment.lead != "before":
        return False
    said = draft.sentence.lower[moment.last : moment.last + 2]
    return moment.words.lower().split()[-1] in _UNITS and " ".join(said) in _WAS_OUT


_WAS_OUT = phrases("was_out")


def _loosely(book: OrderBook, draft: Draft, moment: Moment) -> Order | None:
    """“Less than a week later”: up to that day; “more than a week later”: from it on."""
    time, start = draft.mention.time, moment.main.anchor
    if time is None or time.first_day is None or start is None or not time.is_single_day:
        return None
    order = loosely(RelationKind.AFTER, time.first_day - start, measured(moment))
    return None if order is None else book.bounded(order, draft.mention.status)


def _counted_from(draft: Draft) -> Span | None:
    """Where the date stands from which that of an event was counted."""
    moment = draft.hit.moment
    if moment is None or draft.mention.time is None or len(moment.timexes) > 1:
        return None
    timex = moment.main
    is_counted = timex.rule.startswith(_COUNTED) or _was_out(draft, moment)
    if timex.basis is not Basis.RELATIVE or not is_counted:
        return None
    return None if timex.type is TimexType.DURATION else timex.anchor_span


def _order(draft: Draft, anchor: Draft) -> Order | None:
    """The measure that leads from a day to the date of an event; None where none leads there."""
    start, time = anchor.mention.time, draft.mention.time
    if start is None or time is None or start.first_day is None:
        return None
    first, last = time.first_day, time.last_day
    if first is None or last is None:
        return None
    return _in_week(start.first_day, first, last) or _in_days(start.first_day, first, last)


def _in_week(day: DayNumber, first: DayNumber, last: DayNumber) -> Order | None:
    """“Later that week”, “the following week”: a calendar week beside that of the day."""
    monday = day - weekday(day)
    weeks, off = divmod(first - monday, _WEEK)
    if off or last - first != _WEEK - 1 or weeks not in _NEAR_WEEKS:
        return None
    kind = RelationKind.BEFORE if weeks < 0 else RelationKind.AFTER
    return Order(kind, 0, None, _NEAR_WEEKS[weeks])


def _in_days(day: DayNumber, first: DayNumber, last: DayNumber) -> Order | None:
    if first >= day:
        return Order(RelationKind.AFTER, first - day, last - day)
    return Order(RelationKind.BEFORE, day - last, day - first) if last <= day else None
