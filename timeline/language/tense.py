"""The tense of the verb that governs a place in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from timeline.language.attribute import done_by_attribute
from timeline.language.cues import Cues, CueWords, cue_words, cues, follows_determiner, stands_after
from timeline.language.happened import event_told
from timeline.spans import Span


class Tense(Enum):
    """Which way the clause looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(slots=True)  # never changed; one is made for most dates
class Governor:
    """The tense, and the words of the text that show it (None when nothing does)."""

    tense: Tense
    cue: Span | None = None
    strong: bool = False
    """True when the cue stands before the place in its own clause."""
    announces: bool = False
    """True for what is to come from now on (“will”), not from a time that is told (“would”)."""


_LEAD = 24
_ARTICLES = frozenset(
    ("", "the", "le", "la", "les", "l'", "el", "den", "dem", "der", "o", "a", "il")
)
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
    led = _lead(text, sentence, place, words)
    if told is not None and (led is None or led.tense is not Tense.FUTURE):
        return told
    if led is not None:
        led = _came_to_nothing(text, sentence, place, led, marks) or led
        done = _told_as_done(text, before, marks)
        done = done or _was_so(text, before, led, marks, words)
        return done or _opened(text, sentence, before, Span(place.end, clause.end), led, marks)
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
    found = _ENDED.search(text, max(before.start, before.end - _LEAD), before.end)
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


def _lead(text: str, sentence: Span, place: Span, words: CueWords) -> Governor | None:
    """What the words directly before the place say: “by”, “until”, “since”."""
    first = max(sentence.start, place.start - _LEAD)
    before = text[first : place.start].lower()
    if words.leads.isdisjoint(_WORD.findall(before)):
        return None
    for pattern, tense in ((words.lead_future, Tense.FUTURE), (words.lead_past, Tense.PAST)):
        if pattern is None:
            continue
        for match in pattern.finditer(before):
            if stands_after(words.night, before, match.start()):
                continue  # “in der Nacht zum Freitag”: a night, no time until then
            cue = Span(first + match.start(), first + match.end())
            if text[cue.end : place.start].strip().lower() in _ARTICLES:
                return Governor(tense, cue, strong=True)
    return None


_WORD = re.compile(r"[^\W_]+")
_ENDED = re.compile(
    r"([^\W\d_]+)\s+(?:(?:el|le|na|no|em|in|nel|в|во|en|à|a|ao)\s+)?$", re.IGNORECASE
)
"""A word, and perhaps the preposition or article between it and the date."""
_PLANS = frozenset(("for", "by"))
_SAYING = re.compile(r"said|says|told|added|announced|reported|confirmed")


def _came_to_nothing(
    text: str, sentence: Span, place: Span, led: Governor, marks: Cues
) -> Governor | None:
    """“A round fixed for 17 September was put off”: the day may be over."""
    if led.cue is None or led.cue.of(text).lower() not in _PLANS:
        return None
    if _AT_FIRST.search(text, max(sentence.start, led.cue.start - _AT_FIRST_REACH), place.start):
        return replace(led, strong=False)
    later = marks.past.first_in(place.end, sentence.end)
    if later is None or _SAYING.fullmatch(later.of(text)) is not None:
        return None
    return replace(led, strong=False)


_AT_FIRST = re.compile(r"\b(?:first|originally|initially)\b")
_AT_FIRST_REACH = 24


def _had_planned(found: Governor, marks: Cues) -> bool:
    """“They had agreed to disarm in August”: what had been planned may be over."""
    if found.tense is not Tense.FUTURE or found.cue is None:
        return False
    had = marks.done.last_in(max(0, found.cue.start - _LEAD), found.cue.end)
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


def _told_as_done(text: str, before: Span, marks: Cues) -> Governor | None:
    """“Had bought shares through 29 September”: the past perfect outweighs the word before it."""
    done = marks.done.last_in(before.start, before.end)
    if done is None or text.startswith(" to ", done.end):
        return None
    opening = text[max(0, before.start - _RELATIVE_REACH) : before.start]
    if text.startswith(",", done.end) and _RELATIVE.search(opening) is not None:
        return None  # “the loan, which had been hoped for, belongs to”
    later = nearest(Span(done.end, before.end), marks, last=True)
    if later is not None and later.tense is Tense.FUTURE:
        return None
    return Governor(Tense.PAST, done, strong=True)


_RELATIVE = re.compile(r",\s(?:which|who)$")
_RELATIVE_REACH = 8
_UP_TO = frozenset(
    (
        *("by", "until", "till", "through", "bis", "jusqu'au", "jusqu'à", "jusqu'en", "hasta"),
        *("hasta el", "até", "até ao", "fino a", "fino al", "к", "до", "do", "tot"),
    )
)
_STATES = frozenset(("was", "were", "had"))


def _was_so(
    text: str, before: Span, led: Governor, marks: Cues, words: CueWords
) -> Governor | None:
    """“Troops were out by Monday”, “pulled out by Monday”, “sat until Monday”: what had come about
    by then."""
    verb = nearest(before, marks, last=True)
    if verb is None or verb.cue is None or led.cue is None:
        return None
    between = text[verb.cue.end : min(led.cue.start, verb.cue.end + _LEAD)]
    known = verb.cue.of(text).lower()
    lead = led.cue.of(text).lower()
    if lead != "by":
        lasted = verb.tense is Tense.PAST and _lasted(text, before, led.cue, words)
        return replace(verb, strong=True) if lasted and lead in _UP_TO else None
    so = known in _STATES or (words.achieved is not None and words.achieved.fullmatch(known))
    return replace(verb, strong=True) if so and " to " not in f"{between} " else None


def _lasted(text: str, before: Span, lead: Span, words: CueWords) -> bool:
    """“Sat with folded arms until Monday”: the verb that says so stands in the clause."""
    start = max(before.start, lead.start - _LASTED_REACH)
    clause = text[start : lead.start].rpartition(",")[2].lower()
    return words.lasted is not None and words.lasted.search(clause) is not None


_LASTED_REACH = 60


def _opened(
    text: str, sentence: Span, before: Span, after: Span, led: Governor, marks: Cues
) -> Governor:
    """“By Friday nothing was left”: where the lead opens its clause, the verb after it decides."""
    assert led.cue is not None
    if led.tense is not Tense.FUTURE or led.cue.of(text).lower() not in _UP_TO:
        return led
    opening = text[before.start : led.cue.start].rpartition(",")[2]
    if opening.strip().lower() not in ("", "and", "but", "so", "then"):
        return led
    verb = nearest(after, marks, last=False)
    if verb is None:
        return led
    told = marks.past.first_in(sentence.start, led.cue.start)
    if told is not None and verb.cue is not None and verb.cue.of(text) == "could":
        return Governor(Tense.PAST, verb.cue, strong=True)  # “they left, and by Friday could”
    return replace(verb, strong=True)


def _undone(before: Span, marks: Cues) -> Governor | None:
    """“Was to have begun on Sunday”: still to come where the sentence calls it off, else open."""
    planned = marks.undone.last_in(before.start, before.end)
    if planned is None:
        return None
    return Governor(Tense.FUTURE, planned, strong=True) if marks.called_off else _UNKNOWN


def nearest(span: Span, marks: Cues, *, last: bool) -> Governor | None:
    """The future or past cue nearest to the place, at the end or the beginning of ``span``."""
    chosen: Governor | None = None
    for kind, tense in (
        (marks.future, Tense.FUTURE),
        (marks.present, Tense.FUTURE),
        (marks.past, Tense.PAST),
    ):
        cue = kind.last_in(span.start, span.end) if last else kind.first_in(span.start, span.end)
        if cue is None:
            continue
        if chosen is None or chosen.cue is None or _is_nearer(cue, chosen.cue, last=last):
            chosen = Governor(tense, cue)
    return chosen


def _is_nearer(cue: Span, than: Span, *, last: bool) -> bool:
    """Later, of two that end together the longer; or earlier."""
    if last:
        return (cue.end, -cue.start) > (than.end, -than.start)
    return cue.start < than.start


def _clause(sentence: Span, place: Span, marks: Cues) -> Span:
    """The clause around a place: up to the nearest boundary words on both sides."""
    before = marks.boundary.last_in(sentence.start, place.start)
    after = marks.boundary.first_in(place.end, sentence.end)
    start = sentence.start if before is None else before.end
    end = sentence.end if after is None else after.start
    return Span(start, max(end, place.end))
