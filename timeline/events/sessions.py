"""Undated meetings that another sentence of the article dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.daynumber import DayNumber
from timeline.events.actors import actor_index
from timeline.events.drafts import MEETING_LIKE, Draft, MakeUndated
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.titles import LONGEST
from timeline.records import Actor, Basis, Status


def date_by_session(
    read: Sequence[Sentence],
    drafts: list[Draft],
    undated: MakeUndated,
    document_day: DayNumber | None,
) -> None:
    """An undated past meeting that another sentence dates (“held a video call” and “today's
    session”) takes that date."""
    if not any(_may_date(draft, document_day) for draft in drafts):
        return
    for sentence in read:
        if not _HELD_A & set(sentence.lower):
            continue
        for verb in sentence.reading.verbs:
            if _is_fresh_meeting(sentence, verb, drafts):
                _take_up(
                    sentence, undated(sentence, Hit(verb, verb.noun, None)), drafts, document_day
                )


def _may_date(draft: Draft, document_day: DayNumber | None) -> bool:
    """A meeting of the article's own day, by which an undated one can be dated."""
    time = draft.mention.time
    return (
        time is not None
        and time.is_single_day
        and time.first_day == document_day
        and draft.mention.kind in MEETING_LIKE
    )


def _is_fresh_meeting(sentence: Sentence, verb: Verb, drafts: Sequence[Draft]) -> bool:
    noun = verb.noun
    if noun is None or noun.kind not in MEETING_LIKE or not verb.roles & Role.LIGHT:
        return False
    if not verb.form & Form.PAST or verb.negated or verb.unreal or verb.perfect or verb.infinitive:
        return False
    if noun.first < verb.first or sentence.quoted[verb.first]:
        return False
    article = sentence.tokens[verb.last].lower if verb.last < len(sentence.tokens) else ""
    if article not in ("a", "an") and noun.first != verb.last:
        return False
    return not any(
        d.sentence is sentence and (d.hit.verb is verb or d.hit.noun is noun) for d in drafts
    )


def _take_up(
    sentence: Sentence, draft: Draft, drafts: list[Draft], document_day: DayNumber | None
) -> None:
    who = _heads(sentence, 0, len(sentence.tokens))
    for other in drafts:
        time = other.mention.time
        if time is None or not time.is_single_day or other.mention.kind not in MEETING_LIKE:
            continue
        if other.mention.status is not Status.PAST or other.sentence is sentence:
            continue
        if document_day is not None and time.first_day != document_day:
            continue
        if who & _heads(other.sentence, 0, len(other.sentence.tokens)):
            moment = other.hit.moment
            words = moment.words if moment is not None else ""
            actors = draft.mention.participants or other.mention.participants
            draft.mention = replace(
                draft.mention,
                time=time,
                basis=Basis.ASSUMED,
                participants=actors,
                title=_titled(draft.mention.title, actors),
                explanation=draft.mention.dated_as(
                    f"The same as “{words}” of another sentence: {other.mention.why_dated}"
                ),
            )
            break
    drafts.append(draft)


def _titled(title: str, actors: Sequence[Actor]) -> str:
    """The title with who took part before it, where it does not say so yet."""
    known = [actor_index().by_code.get(actor.code or "") for actor in actors[:2]]
    who = "–".join(each.short for each in known if each is not None)
    if not who or who in title or len(who) + len(title) >= LONGEST:
        return title
    return f"{who} {title[:1].lower()}{title[1:]}"


_HELD_A = frozenset({"held", "had", "convened", "chaired", "hosted", "attended", "joined"})


def _heads(sentence: Sentence, first: int, last: int) -> set[str]:
    return set(sentence.lower[first:last]) & {
        "ministers", "leaders", "presidents", "ambassadors", "envoys", "negotiators", "officials",
        "diplomats", "defence", "generals", "delegations", "heads",
    }  # fmt: skip
