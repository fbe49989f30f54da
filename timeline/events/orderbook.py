"""Relations between the events of an article, as they are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline import edtf
from timeline.daynumber import DayNumber, weekday
from timeline.events.deeds_called import deeds_called
from timeline.events.drafts import MEETING_LIKE, Draft, MakeUndated
from timeline.events.hits import Hit
from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import (
    Article,
    Basis,
    EventMention,
    Kind,
    MentionKey,
    MentionRelation,
    Order,
    RelationKind,
    Status,
)
from timeline.spans import Span
from timeline.timevalue import Granularity

_WEEK = 7
_SOME_DAYS = 3
"""Days behind the first that make a date a stretch of the week."""
_SIGNINGS = words("signings")
BY_WORD = 3
"""How like two events are that are told by one word."""
_ROOT = 4
"""Letters by which a noun and a verb are known to be of one word (sign, signing)."""


class OrderBook:
    """The drafts of an article, those added that only order dates, and the relations."""

    def __init__(
        self,
        article: Article,
        read: Sequence[Sentence],
        drafts: list[Draft],
        undated: MakeUndated,
    ) -> None:
        self.article, self.read, self.drafts = article, read, drafts
        self.undated = undated
        self.relations: list[MentionRelation] = []
        self._dated_by_order: set[MentionKey] = set()
        day = article.document_date
        self.document_day: DayNumber | None = None if day is None else day.day

    def add(self, sentence: Sentence, hit: Hit, anchor: Draft, order: Order, words: Span) -> None:
        """An event that only its order dates."""
        draft = self.undated(sentence, hit)
        status = draft.mention.status
        if order.kind is RelationKind.AFTER and anchor.mention.status is Status.PLANNED:
            status = Status.PLANNED
        if hit.verb is None and anchor.mention.status in (Status.PAST, Status.PLANNED):
            status = anchor.mention.status
        told = words.of(self.article.text)
        draft.mention = replace(
            draft.mention,
            basis=Basis.ORDER,
            status=status,
            explanation=draft.mention.dated_as(
                f"“{told}”: {side_words(order)} {anchor.mention.title}."
            ),
        )
        if any(d.mention.key == draft.mention.key for d in self.drafts):
            return
        self.drafts.append(draft)
        self.relate(draft, anchor, order, words)

    def redate(self, draft: Draft, anchor: Draft, order: Order, words: Span) -> None:
        """An event whose own date words are to be counted from another."""
        told = words.of(self.article.text)
        draft.mention = replace(
            draft.mention,
            time=None,
            basis=Basis.ORDER,
            explanation=draft.mention.dated_as(
                f"“{told}”: {side_words(order)} {anchor.mention.title}."
            ),
        )
        self.relate(draft, anchor, order, words)

    def relate(self, draft: Draft, anchor: Draft, order: Order, words: Span) -> None:
        """An event that moves with another; a date that it has stays what it is."""
        if draft.mention.time is None:
            self._dated_by_order.add(draft.mention.key)
        self.relations.append(MentionRelation(draft.mention.key, anchor.mention.key, order, words))

    def counted_between(self, first: int, last: int) -> Draft | None:
        """The last event told between two places of the text that is so many days from another;
        None where there is none."""
        exact = {r.subject for r in self.relations if r.order.greatest == r.order.least}
        told = [
            d for d in self.drafts
            if first <= d.mention.trigger.start < last
            and d.mention.key in exact & self._dated_by_order and not _is_beside(d)
        ]  # fmt: skip
        return max(told, key=lambda d: d.mention.trigger.start, default=None)

    def bounded(self, order: Order, status: Status) -> Order:
        """The order, cut at the day of writing: what is past lies before it, a plan after it."""
        day = self.document_day
        if day is None or order.limit is not None:
            return order
        if status is Status.PAST and order.kind is RelationKind.AFTER:
            return replace(order, limit=edtf.within_days(None, day).edtf)
        if status is Status.PLANNED:
            return replace(order, limit=edtf.within_days(day, None).edtf)
        return order

    # which event is meant

    def dated_before(
        self, sentence: Sentence, at: int, *, but: Moment | None = None
    ) -> Draft | None:
        """The dated event that stands before a place in the sentence; ``but`` are date words that
        belong to another."""
        earlier = [
            d for d in self.drafts
            if d.sentence is sentence and not d.mention.reporting
            and (but is None or d.hit.moment is not but)
            and (d.hit.first < at or (d.hit.moment is not None and d.hit.moment.last <= at))
        ]  # fmt: skip
        return max(
            earlier, key=lambda d: d.hit.moment.last if d.hit.moment else d.hit.last, default=None
        )

    def dated_earlier(self, sentence: Sentence) -> Draft | None:
        """The dated event that was told last before a sentence; None where lines are shuffled."""
        before = sentence.before
        while before is not None:
            told = [d for d in self.drafts if d.sentence is before and self.is_anchor(d)]
            if told:
                return max(told, key=lambda d: d.hit.last)
            before = before.before
        return None

    def noun_after(self, sentence: Sentence, at: int) -> EventNoun | None:
        """The event noun that begins at a token or up to four behind, or further off with its owner
        before it (“the South Korean leader's summit”), without a verb between."""
        noun = next((n for n in sentence.reading.nouns if at <= n.first <= at + 7), None)
        if noun is None or (noun.first > at + 4 and not _is_owned(sentence, at, noun)):
            return None
        between = any(at <= v.first < noun.first for v in sentence.reading.verbs)
        return None if between else noun

    def named_by(self, sentence: Sentence, noun: EventNoun) -> Draft | None:
        """The dated event that a noun names itself, else the one that it takes up."""
        own = [d for d in self.drafts if d.sentence is sentence and _tells(d.hit, noun)]
        dated = next((d for d in own if self.is_anchor(d)), None)
        return dated or self.of_kind(sentence, noun)

    def of_kind(
        self,
        sentence: Sentence,
        noun: EventNoun,
        *,
        least: int = 1,
        until: DayNumber | None = None,
    ) -> Draft | None:
        """The event of the article that a definite noun takes up: by its word, else its kind (no
        less alike than ``least``), none that begins after ``until``; of several the nearest to the
        day of writing, but the first date of one that has several."""
        day = self.document_day or 0
        called = _called(sentence, noun)
        ranked = [
            (
                -same,
                -_shared(draft, called),
                draft.hit.number,
                abs((draft.mention.time.first_day or 0) - day),
                place,
                draft,
            )
            for place, draft in enumerate(self.drafts)
            if draft.mention.time is not None
            and self.is_anchor(draft)
            and draft.sentence is not sentence
            and (until is None or (draft.mention.time.first_day or until) <= until)
            and (same := _likeness(draft, noun, is_near=draft.sentence is sentence.before)) >= least
        ]  # fmt: skip
        return min(ranked, key=lambda each: each[:5])[5] if ranked else None

    def at_place(self, name: str, *, of_any_kind: bool = False) -> Draft | None:
        """The meeting that a host city stands for (“after Geneva”); ``of_any_kind`` any event
        there, if there was no meeting (“ten days after Saigon”)."""
        there = [
            draft for draft in self.drafts
            if self.is_anchor(draft) and any(place.name == name for place in draft.mention.places)
        ]  # fmt: skip
        meetings = [draft for draft in there if draft.kinds & MEETING_LIKE]
        if of_any_kind and not meetings:
            meetings = there
        day = self.document_day or 0
        return min(
            meetings,
            key=lambda d: abs((d.mention.time.first_day or 0) - day) if d.mention.time else 0,
            default=None,
        )

    def is_anchor(self, draft: Draft) -> bool:
        """True for a told event of a day, a week or a month, or one that another dates: “after the
        vote of 2014” may be of that year."""
        time = draft.mention.time
        if time is None:
            return draft.mention.key in self._dated_by_order
        return time.granularity <= Granularity.MONTH and not draft.mention.reporting

    # which verb tells

    def is_told(self, sentence: Sentence, verb: Verb) -> bool:
        """True where a draft tells what the verb names, or its event noun alone."""
        noun = verb.noun if verb.kind is None else None
        return any(
            d.sentence is sentence
            and (d.hit.verb is verb or (noun and d.hit.verb is None and d.hit.noun is noun))
            for d in self.drafts
        )

    def is_by_order(self, draft: Draft) -> bool:
        """True for an event that has no date but what others give it."""
        return draft.mention.time is None and draft.mention.key in self._dated_by_order

    def dated_by(self, sentence: Sentence, verb: Verb) -> Draft | None:
        """The draft that a verb tells."""
        return next((d for d in self.drafts if d.sentence is sentence and d.hit.verb is verb), None)

    def week_of(self, anchor: EventMention) -> str | None:
        """“week” where the article says that the talks are those of that week."""
        time = anchor.time
        if time is None or time.first_day is None:
            return None
        monday = time.first_day - weekday(time.first_day)
        sunday = monday + _WEEK - 1
        told = [
            d.mention.time for d in self.drafts
            if d.kinds & MEETING_LIKE and d.mention.key != anchor.key
        ]  # fmt: skip
        for first, last in ((time.first_day, time.last_day) for time in told if time is not None):
            long = first is not None and last is not None and last - first >= _SOME_DAYS
            if long and monday <= (first or 0) and (last or 0) <= sunday:
                return "week"
        for timex in (timex for sentence in self.read for timex in sentence.timexes):
            if timex.time is not None and (timex.time.first_day, timex.time.last_day) == (
                monday,
                sunday,
            ):
                return "week"
        return None


def _is_owned(sentence: Sentence, at: int, noun: EventNoun) -> bool:
    between = sentence.lower[at : noun.first]
    return between[-1] in ("'s", "’s") and not any(
        word == "," or sentence.lexicon.is_("prepositions", word) for word in between
    )


def _is_beside(draft: Draft) -> bool:
    """“Declared a truce, three days before he took office”: taking office is told beside it."""
    verb, lower = draft.hit.verb, draft.sentence.lower
    return verb is not None and not _SIDES.isdisjoint(lower[max(verb.left - 1, 0) : verb.open])


_SIDES = words("counted_after") | words("counted_before")


def is_dated(sentence: Sentence, first: int, last: int) -> bool:
    """True where date words that measure or give a day stand at tokens ``first`` to ``last``
    (exclusive); “shortly” and “then” do neither."""
    if not any(sentence.masked[first:last]):
        return False
    return any(
        moment.first < last and moment.last > first and (moment.is_length or moment.time)
        for moment in sentence.moments
    )


def side_words(order: Order) -> str:
    """“After”, “two days before”, “during”, as an explanation says it."""
    if order.limit in ("first day", "last day") and not order.least:
        return f"on the {order.limit} of"
    side = "after" if order.kind is RelationKind.AFTER else "before"
    limit = f", in the same {order.limit}," if order.limit in ("week", "month", "year") else ""
    if order.greatest is None:
        return f"{side}{limit}"
    if order.greatest == 0:
        return "during"
    if order.least != order.greatest:
        return f"within {_days(order.greatest)} {side}"
    return f"{_days(order.least)} {side}"


def _days(count: int) -> str:
    return "a day" if count == 1 else f"{count} days"


_OBJECT = 3
"""Tokens behind a gerund within which its object is named: “after signing a treaty”."""


def _tells(hit: Hit, noun: EventNoun) -> bool:
    """True where an event is told by a noun, or by the object of a gerund."""
    is_object = noun.lemma.endswith("ing") and 0 <= hit.first - noun.last < _OBJECT
    return hit.noun is noun or (hit.verb is None and is_object)


def _called(sentence: Sentence, noun: EventNoun) -> frozenset[str]:
    """“NATO” of “the NATO meeting”: the words of the name before a noun."""
    before = (name for name in sentence.names if name.last == noun.first)
    return frozenset(word for name in before for word in sentence.lower[name.first : name.last])


def _shared(draft: Draft, called: frozenset[str]) -> bool:
    """Whether a name that another phrase has stands beside the words of an event."""
    if not called:
        return False
    noun = draft.hit.noun
    first = draft.hit.first if noun is None else noun.first
    near = draft.sentence.lower[max(first - _BESIDE, 0) : first + _BESIDE]
    return not called.isdisjoint(near)


_BESIDE = 4
"""Tokens beside an event within which the name of those stands who hold it."""


def _likeness(draft: Draft, noun: EventNoun, *, is_near: bool) -> int:
    """``BY_WORD`` by its word, 2 by its kind, 1 for a kind beside it (the meeting at which an
    accord was signed, the vote that was an election), 0 for another event."""
    root = noun.lemma.split()[-1][:_ROOT]
    own = draft.hit.noun.lemma.split()[-1][:_ROOT] if draft.hit.noun is not None else ""
    verb = draft.hit.verb.lemma[:_ROOT] if draft.hit.verb is not None else ""
    trigger = draft.sentence.lower[draft.hit.first : draft.hit.last]
    if root in (own, verb) or any(word[:_ROOT] == root for word in trigger):
        return BY_WORD
    if draft.hit.verb is not None and draft.hit.verb.lemma in deeds_called().get(noun.lemma, ()):
        return BY_WORD
    if noun.lemma in _SIGNINGS and Kind.AGREEMENT in draft.kinds:
        return BY_WORD
    if noun.kind in draft.kinds:
        return 2
    pairs = [{kind, noun.kind} for kind in draft.kinds]
    near = is_near and any(pair <= family for family in _FAMILIES for pair in pairs)
    return int(near or _SAT_DOWN in pairs)


_SAT_DOWN = {Kind.MEETING, Kind.NEGOTIATION}
_FAMILIES = (
    MEETING_LIKE | {Kind.AGREEMENT},
    {Kind.VOTE, Kind.ELECTION},
    {Kind.MILITARY, Kind.CRISIS},
)
"""Kinds by which one event may be called, in the next sentence."""
