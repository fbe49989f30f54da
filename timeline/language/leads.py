"""What leads to a date: “by”, “until”, “since”; and where the clause outweighs what it says."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.language.cues import Cues, stands_after
from timeline.language.cuewords import CueWords
from timeline.language.tense import Governor, Tense, nearest
from timeline.spans import Span

_REACH = 24
"""Characters before a date within which what leads to it stands, or behind a verb."""
_ARTICLES = frozenset(
    ("", "the", "le", "la", "les", "l'", "el", "den", "dem", "der", "o", "a", "il")
)


def led_by(text: str, sentence: Span, place: Span, words: CueWords) -> Governor | None:
    """What the words directly before the place say: “by”, “until”, “since”."""
    first = max(sentence.start, place.start - _REACH)
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
_PLANS = frozenset(("for", "by"))
_SAYING = re.compile(r"said|says|told|added|announced|reported|confirmed")


def came_to_nothing(
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


def told_as_done(text: str, before: Span, marks: Cues) -> Governor | None:
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


def was_so(text: str, before: Span, led: Governor, marks: Cues, words: CueWords) -> Governor | None:
    """“Troops were out by Monday”, “pulled out by Monday”, “sat until Monday”: what had come about
    by then."""
    verb = nearest(before, marks, last=True)
    if verb is None or verb.cue is None or led.cue is None:
        return None
    between = text[verb.cue.end : min(led.cue.start, verb.cue.end + _REACH)]
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


def opened(
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
