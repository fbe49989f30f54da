"""What is marked in an article's text: event sentences, date words, the current event. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from timeline.records import Event, EventId, EventMention, MentionRef, Timex3, TimexKey
from timeline.spans import Span
from ui.kinds import KINDS

# Where one clause ends and the next may begin; the cut is made before these words.
_CLAUSE = re.compile(
    r"[;,:–—]\s|\s(?=(?:which|who|and|but|ahead of|after|before|while|when|as|followed)\b)"
)


@dataclass(frozen=True, slots=True)
class TintMark:
    """Words that tell an event: a clause of ``sentence``, or all of it. ``hue`` is a lane hue."""

    span: Span
    sentence: Span
    event: EventId
    ref: MentionRef
    hue: int


@dataclass(frozen=True, slots=True)
class DateMark:
    """Words that state a date. ``event`` is dated by them; None where no event is."""

    span: Span
    key: TimexKey
    event: EventId | None
    hue: int | None


@dataclass(frozen=True, slots=True)
class MarginMark:
    """One sign in the margin, beside the first line of a sentence."""

    sentence: Span
    event: EventId
    hue: int
    is_planned: bool
    is_checked: bool


@dataclass(frozen=True, slots=True)
class SourceMarks:
    """All marks of one article, each list in text order."""

    tints: tuple[TintMark, ...] = ()
    dates: tuple[DateMark, ...] = ()
    margin: tuple[MarginMark, ...] = ()

    def event_at(self, offset: int, current: EventId | None = None) -> EventId | None:
        """The event whose words stand at an offset; the current one wins, then the shortest."""
        dates = [mark for mark in self.dates if _holds(mark.span, offset) and mark.event]
        if dates:
            return dates[0].event
        found = [mark for mark in self.tints if _holds(mark.span, offset)]
        if any(mark.event == current for mark in found):
            return current
        found.sort(key=lambda mark: len(mark.span))
        return found[0].event if found else None

    def mention_at(self, offset: int) -> MentionRef | None:
        """The mention whose words stand at an offset."""
        found = sorted(
            (mark for mark in self.tints if _holds(mark.span, offset)),
            key=lambda mark: len(mark.span),
        )
        return found[0].ref if found else None

    def date_at(self, offset: int) -> DateMark | None:
        """The date words at an offset."""
        return next((mark for mark in self.dates if _holds(mark.span, offset)), None)

    def events(self) -> tuple[EventId, ...]:
        """The events told here, in text order, each once."""
        return tuple(dict.fromkeys(mark.event for mark in self.tints))


@dataclass(frozen=True, slots=True)
class ToldMention:
    """A mention that tells an event of the document."""

    ref: MentionRef
    mention: EventMention
    event: Event


def marks_of(text: str, timexes: Sequence[Timex3], told: Sequence[ToldMention]) -> SourceMarks:
    """Marks for an article's ``text``."""
    ordered = sorted(told, key=lambda each: (each.mention.sentence, each.mention.trigger))
    tints: list[TintMark] = []
    margin: list[MarginMark] = []
    for sentence, group in groupby(ordered, key=lambda each: each.mention.sentence):
        members = list(group)
        for member, span in zip(members, _clauses(text, sentence, members), strict=True):
            hue = KINDS[member.event.kind].hue
            tints.append(TintMark(span, sentence, member.event.id, member.ref, hue))
        margin.extend(_margin(sentence, members))
    return SourceMarks(tuple(tints), _dates(timexes, told), tuple(margin))


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _margin(sentence: Span, members: Sequence[ToldMention]) -> list[MarginMark]:
    seen: dict[EventId, MarginMark] = {}
    for member in members:
        event = member.event
        seen.setdefault(
            event.id,
            MarginMark(
                sentence,
                event.id,
                KINDS[event.kind].hue,
                event.status.value == "planned",
                event.review.value == "accepted",
            ),
        )
    return list(seen.values())


def _dates(timexes: Sequence[Timex3], told: Sequence[ToldMention]) -> tuple[DateMark, ...]:
    users: dict[Span, ToldMention] = {}
    for each in told:
        if each.mention.timex is not None:
            users.setdefault(each.mention.timex, each)
    marks = []
    for timex in timexes:
        if timex.time is None:
            continue
        user = users.get(timex.span)
        hue = None if user is None else KINDS[user.event.kind].hue
        marks.append(DateMark(timex.span, timex.key, None if user is None else user.event.id, hue))
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _clauses(text: str, sentence: Span, members: Sequence[ToldMention]) -> list[Span]:
    """The sentence shared out among its events: each has the words around its trigger."""
    cuts = [sentence.start]
    for one, two in pairwise(members):
        low = min(max(one.mention.trigger.end, cuts[-1]), sentence.end)
        high = min(max(two.mention.trigger.start, low), sentence.end)
        cuts.append(_cut(text, low, high))
    cuts.append(sentence.end)
    return [Span(start, max(start, end)) for start, end in pairwise(cuts)]


def _cut(text: str, low: int, high: int) -> int:
    """Best place between two triggers to end one clause and begin the next."""
    found = [match.end() for match in _CLAUSE.finditer(text, low, high)]
    if found:
        return found[0]
    space = text.find(" ", low, high)
    return high if space < 0 else space + 1
