"""Dates given up for others: “talks due on Monday will now begin on Tuesday”, “put off from the 5th
to the 9th”. The old date is that of what was put off, the new one that of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.events.drafts import Draft, MakeUndated
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.moments import Moment, day_of_time
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import EventMention, Status, Timex3

_OLD = words("of_an_old_date")
_NEW = words("of_a_new_date")
_MOVING = words("moves_dates")
_LEAD = 5
"""Tokens before a date within which a word says that it was the first one."""
_AFTER = 2


def with_old_dates(drafts: Sequence[Draft], remake: MakeUndated) -> list[Draft]:
    """The drafts, those of a date that was given up as put off, those of the new one as planned."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(id(draft.sentence), []).append(draft)
    for told in by_sentence.values():
        if len(told) > 1 and not told[0].sentence.is_title:
            _mark_old(told)
    return [each for draft in drafts for each in _moved(draft, remake)]


def _mark_old(told: Sequence[Draft]) -> None:
    for old, new in pairwise(told):
        first, second = old.hit.moment, new.hit.moment
        if first is None or second is None or second.first < first.last:
            continue
        if not _is_given_up(old.sentence, first, second) or old.mention.kind != new.mention.kind:
            continue
        old.mention = replace(old.mention, status=Status.POSTPONED)
        if new.mention.status is Status.POSTPONED:
            new.mention = _planned(new.mention)


def _is_given_up(sentence: Sentence, old: Moment, new: Moment) -> bool:
    """“Due on ... will now ... on”, “originally planned for ..., will ... on ... instead”."""
    lower = sentence.lower
    before = lower[max(0, old.first - _LEAD) : old.first]
    between, after = lower[old.last : new.first], lower[new.last : new.last + _AFTER]
    replaced = not _NEW.isdisjoint([*between, *after]) or any(
        verb.roles & Role.POSTPONED and old.last <= verb.first < new.first
        for verb in sentence.reading.verbs
    )
    return replaced and not _OLD.isdisjoint(before)


def _moved(draft: Draft, remake: MakeUndated) -> Iterator[Draft]:
    """“Postponed from Monday to Wednesday”: the one put off, the other planned."""
    verb, moment = draft.hit.verb, draft.hit.moment
    if verb is None or moment is None or len(moment.timexes) != 2:
        yield draft
        return
    moves = bool(verb.roles & Role.POSTPONED) or verb.lemma in _MOVING
    sentence, (one, two) = draft.sentence, moment.timexes
    if not moves or moment.first == 0 or sentence.lower[moment.first - 1] != "from":
        yield draft
        return
    for timex in (one, two):
        made = remake(sentence, Hit(verb, draft.hit.noun, _alone(sentence, moment, timex)))
        mention = replace(made.mention, kind=draft.mention.kind, status=Status.POSTPONED)
        yield Draft(sentence, made.hit, mention if timex is one else _planned(mention))


def _alone(sentence: Sentence, moment: Moment, timex: Timex3) -> Moment:
    """One of the two dates of a moment."""
    span = timex.span
    inside = [
        place for place in range(moment.first, moment.last)
        if span.start <= sentence.tokens[place].start < span.end
    ]  # fmt: skip
    return replace(
        moment,
        timexes=(timex,),
        first=inside[0],
        last=inside[-1] + 1,
        span=span,
        time=None if timex.time is None else day_of_time(timex.time),
    )


def _planned(mention: EventMention) -> EventMention:
    title = mention.title.removesuffix(" (postponed)")
    return replace(mention, status=Status.PLANNED, title=title)
