"""The verb that governs a place in a sentence, and its tense."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.language.attribute import done_by_attribute
from timeline.language.cues import Cues, cues, follows_determiner, stands_after
from timeline.language.cuewords import CueWords, cue_words
from timeline.language.happened import event_told
from timeline.language.leads import came_to_nothing, led_by, opened, told_as_done, was_so
from timeline.language.tense import Governor, Tense, nearest
from timeline.spans import Span

_REACH = 24
"""Characters before a date, or a verb, within which a participle stands, or “had”."""
_UNKNOWN = Governor(Tense.UNKNOWN)


def governing_tense(text: str, sentence: Span, place: Span, language: str) -> Governor:
    """The verb that governs ``place``; whether it announces is told by its words."""
    found = _governor(text, sentence, place, language)
    if found.tense is not Tense.FUTURE or found.cue is None:
        return found
    words = cue_words(language)
    if found.cue.end <= place.start and _came_never(text, sentence, place, words):
        return Governor(Tense.PAST, found.cue, strong=True)
    if words.announcing is None or words.announcing.fullmatch(_said(text, found.cue)) is None:
        return found
    return replace(found, announces=True)


def _said(text: str, cue: Span) -> str:
    return " ".join(cue.of(text).lower().split())


_SOON_SAID = 60


def _came_never(text: str, sentence: Span, place: Span, words: CueWords) -> bool:
    """“Announced for mid-December, it never took place”: what lies behind."""
    end = min(sentence.end, place.end + _SOON_SAID)
    return words.never is not None and words.never.search(text, place.end, end) is not None


def _governor(text: str, sentence: Span, place: Span, language: str) -> Governor:
    """Tense of the clause of ``sentence`` that holds ``place``.

    Words directly before the place (“ahead of ... on”, “by”, “until”, “since”) speak first, then
    the nearest verb of the clause before it, then after it, then the rest of the sentence before.
    """
    words = cue_words(language)
    if words.future is None or words.past is None:
        return _UNKNOWN
    marks = cues(text, sentence.start, sentence.end, language)
    clause = _clause(sentence, place, marks)
    before = Span(clause.start, place.start)
    apart = _undone(before, marks) or _own_clause(text, sentence, place, marks, words)
    apart = apart or _one_before(text, before, words) or _once_done(text, sentence, place, words)
    if apart is not None:
        return apart
    done_by = done_by_attribute(text, sentence, place) if language == "de" else None
    if done_by is not None:
        return Governor(Tense.PAST, done_by, strong=True)
    happened = event_told(text, sentence, place, words)
    told = None if happened is None else Governor(Tense.PAST, happened, strong=True)
    led = led_by(text, sentence, place, words)
    if told is not None and (led is None or led.tense is not Tense.FUTURE):
        return told
    if led is not None:
        led = came_to_nothing(text, sentence, place, led, marks) or led
        done = told_as_done(text, before, marks)
        done = done or was_so(text, before, led, marks, words)
        return done or opened(text, sentence, before, Span(place.end, clause.end), led, marks)
    nearby = _participle(text, before, marks, words) or nearest(before, marks, last=True)
    if nearby is not None:
        nearby = _past_remark(text, before, nearby, marks)
        strong = not _had_planned(nearby, marks)
        return Governor(nearby.tense, nearby.cue, strong=strong, announces=nearby.announces)
    nearby = _named_day(text, place, words)
    if nearby is None and text.startswith(",", place.end):
        opens = max(sentence.start, text.rfind(";", sentence.start, clause.start) + 1)
        nearby = nearest(Span(opens, clause.start), marks, last=True)
    if nearby is None:
        behind = _after_noun(text, place, words) if language == "en" else place.end
        after = Span(min(behind, clause.end), clause.end)
        nearby = _resolved(text, _finite(text, after, marks), words)
    if nearby is None:
        nearby = nearest(Span(sentence.start, clause.start), marks, last=True)
    if nearby is None and clause.end < sentence.end:
        nearby = nearest(Span(clause.end, sentence.end), marks, last=False)
    return nearby or _asked(text, sentence, marks)


def _finite(text: str, after: Span, marks: Cues) -> Governor | None:
    """The first verb behind a date; the one after it where that is told and the first an
    infinitive: “the vote on Thursday to leave split the party”."""
    found = nearest(after, marks, last=False)
    if (
        found is None
        or found.cue is None
        or not text.endswith(" to ", after.start, found.cue.start)
    ):
        return found
    then = nearest(Span(found.cue.end, after.end), marks, last=False)
    return then if then is not None and then.tense is Tense.PAST else found


def _after_noun(text: str, place: Span, words: CueWords) -> int:
    """Where the verbs after a date begin: “the 30 August vote” has a noun directly behind it."""
    owned = place.of(text).lower().startswith("the ")
    if not owned and not stands_after(words.determiner, text, place.start):
        return place.end
    noun = _WORD_BEHIND.match(text, place.end)
    if noun is None or noun.group()[1:] in words.day_verbs:
        return place.end
    return noun.end()


_WORD_BEHIND = re.compile(r"\s[^\W\d_]+(?!\s(?:to|for|on|in|at|by)\b)")


_SHORT = 32


def _asked(text: str, sentence: Span, marks: Cues) -> Governor:
    """“And on Monday?”: a question without a verb asks what is to come."""
    verbs = marks.future or marks.present or marks.past
    asks = text.endswith("?", sentence.start, min(sentence.end, sentence.start + _SHORT))
    return Governor(Tense.FUTURE) if asks and not verbs else _UNKNOWN


def _own_clause(
    text: str, sentence: Span, place: Span, marks: Cues, words: CueWords
) -> Governor | None:
    """“Will show the film of 26 May, when a boat went down”: the day's own clause says when."""
    if words.own_clause is None or not text.startswith(",", place.end):
        return None
    opened = words.own_clause.match(text, place.end + 1 + text.startswith(", ", place.end))
    if opened is None or opened.end() > sentence.end:
        return None
    verb = _resolved(text, nearest(Span(opened.end(), sentence.end), marks, last=False), words)
    return None if verb is None else replace(verb, strong=True)


def _one_before(text: str, before: Span, words: CueWords) -> Governor | None:
    """“May try again after the previous attempt on 26 August”: one that is over."""
    if words.one_before is None or not text.endswith(_BEFORE_DATE, before.start, before.end):
        return None
    found = words.one_before.search(text, max(before.start, before.end - _NOUN_GROUP), before.end)
    if found is None or _OF_NOUN.fullmatch(text, found.end(), before.end) is None:
        return None
    return Governor(Tense.PAST, Span(found.start(), found.end()), strong=True)


_BEFORE_DATE = ("on ", "of ", "in ", "from ", "held ", "made ", "dated ", "the ")
_NOUN_GROUP = 48
_OF_NOUN = re.compile(
    r"(?:\s+[^\W\d_][\w-]*){1,3}\s+(?:on|of|in|from|held|made|dated)\s+(?:the\s+)?"
)


def _once_done(text: str, sentence: Span, place: Span, words: CueWords) -> Governor | None:
    """“Until the French have elected a president in April”: what will have been done by then."""
    if words.once_done is None:
        return None
    start = max(sentence.start, place.start - _CLAUSE_REACH)
    if text.find(" ha", start, place.start) < 0:
        return None  # neither “has” nor “have”
    found = words.once_done.search(text, start, place.start)
    if found is None or _PARTED.search(text, found.end(), place.start) is not None:
        return None
    return Governor(Tense.FUTURE, Span(found.start(), found.end()), strong=True)


_CLAUSE_REACH = 110
_PARTED = re.compile(r"[,;:.]\s|\b(?:who|which|that|since|until)\b")


def _resolved(text: str, governor: Governor | None, words: CueWords) -> Governor | None:
    """“On Oct. 17 the exporters agreed to cut”: what they will do lies ahead, the date that stands
    before is that of the agreeing."""
    if governor is None or governor.cue is None or words.resolved is None:
        return governor
    if words.resolved.fullmatch(_said(text, governor.cue)) is None:
        return governor
    return Governor(Tense.PAST, governor.cue)


def _participle(text: str, before: Span, marks: Cues, words: CueWords) -> Governor | None:
    """“The text, initialled on Monday, provides”: done by then, whatever the sentence says; but not
    “will be initialled on Monday”, nor “planned on Monday”."""
    if words.participle is None:
        return None
    found = _ENDED.search(text, max(before.start, before.end - _REACH), before.end)
    if found is None or words.participle.fullmatch(found[1].lower()) is None:
        return None
    done = Span(*found.span(1))
    planned = words.future is not None and words.future.fullmatch(found[1].lower())
    if planned or follows_determiner(text, done.start, words):
        return None
    helper = nearest(Span(before.start, done.start), marks, last=True)
    cue = None if helper is None else helper.cue
    if cue is not None and "," not in text[cue.end : done.start]:
        return None
    if stands_after(words.infinitive, text, done.start):
        return None
    return Governor(Tense.PAST, done)


_ENDED = re.compile(
    r"([^\W\d_]+)\s+(?:(?:el|le|na|no|em|in|nel|в|во|en|à|a|ao)\s+)?$", re.IGNORECASE
)
"""A word, and perhaps the preposition or article between it and the date."""


def _had_planned(found: Governor, marks: Cues) -> bool:
    """“They had agreed to disarm in August”: what had been planned may be over."""
    if found.tense is not Tense.FUTURE or found.cue is None:
        return False
    had = marks.done.last_in(max(0, found.cue.start - _REACH), found.cue.end)
    return had is not None and had.end >= found.cue.start - 1


_REMARK = re.compile(r",[^,]{4,60},\s+(?:(?:on|at|in|by|over)\s)?\s*$")
_REMARK_REACH = 80


def _past_remark(text: str, before: Span, found: Governor, marks: Cues) -> Governor:
    """“The minister flies to Oslo, it was disclosed yesterday, on Monday”: the verb before the
    remark between commas governs, where there is one."""
    start = max(before.start, before.end - _REMARK_REACH)
    remark = _REMARK.search(text, start, before.end)
    if remark is None or found.cue is None or found.cue.start < remark.start():
        return found
    return nearest(Span(before.start, remark.start()), marks, last=True) or found


def _named_day(text: str, place: Span, words: CueWords) -> Governor | None:
    """“Tuesday is a holiday”, “Sunday marks a year”: a day that is spoken of is to come."""
    if words.of_day is None or text[place.end : place.end + 1] != " ":
        return None
    verb = words.of_day.match(text, place.end + 1)
    return None if verb is None else Governor(Tense.FUTURE, Span(verb.start(), verb.end()))


def _undone(before: Span, marks: Cues) -> Governor | None:
    """“Was to have begun on Sunday”: still to come where the sentence calls it off, else open."""
    planned = marks.undone.last_in(before.start, before.end)
    if planned is None:
        return None
    return Governor(Tense.FUTURE, planned, strong=True) if marks.called_off else _UNKNOWN


def _clause(sentence: Span, place: Span, marks: Cues) -> Span:
    """The clause around a place: up to the nearest boundary words on both sides."""
    before = marks.boundary.last_in(sentence.start, place.start)
    after = marks.boundary.first_in(place.end, sentence.end)
    start = sentence.start if before is None else before.end
    end = sentence.end if after is None else after.start
    return Span(start, max(end, place.end))
