"""The tense of the verb that governs a place in a sentence."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from importlib import resources

from timeline.spans import Span


class Tense(Enum):
    """Which way the clause looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Governor:
    """The tense, and the words of the text that show it (None when nothing does)."""

    tense: Tense
    cue: Span | None = None
    strong: bool = False
    """True when the cue stands before the place in its own clause."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of one language; each is None when the lexicon has no such words."""

    future: re.Pattern[str] | None
    past: re.Pattern[str] | None
    present: re.Pattern[str] | None
    lead_future: re.Pattern[str] | None
    lead_past: re.Pattern[str] | None
    boundary: re.Pattern[str] | None
    undone: re.Pattern[str] | None
    called_off: re.Pattern[str] | None
    done: re.Pattern[str] | None
    be: re.Pattern[str] | None
    have: re.Pattern[str] | None
    not_verbs: frozenset[str]


_BEFORE_INFINITIVE = (
    *("to ", "will ", "would ", "shall ", "should ", "could ", "may ", "might ", "must "),
    *("can ", "not "),
)
_LEAD = 24
_ARTICLES = frozenset(
    ("", "the", "le", "la", "les", "l'", "el", "den", "dem", "der", "o", "a", "il")
)
_UNKNOWN = Governor(Tense.UNKNOWN)


def governing_tense(text: str, sentence: Span, place: Span, language: str) -> Governor:
    """Tense of the clause of ``sentence`` that holds ``place``.

    Words directly before the place (“ahead of ... on”, “by”, “until”, “since”) speak first, then
    the nearest verb of the clause before it, then after it, then the rest of the sentence before.
    """
    words = _words(language)
    if words.future is None or words.past is None:
        return _UNKNOWN
    clause = _clause(text, sentence, place, words)
    led = _lead(text, sentence, place, words)
    if led is not None:
        before = Span(clause.start, place.start)
        return _told_as_done(text, before, words) or _opened(
            text, before, clause, place, led, words
        )
    undone = _undone(text, sentence, Span(clause.start, place.start), words)
    if undone is not None:
        return undone
    nearby = _nearest(text, Span(clause.start, place.start), words, last=True)
    if nearby is not None:
        return replace(nearby, strong=True)
    nearby = _nearest(text, Span(place.end, clause.end), words, last=False)
    if nearby is None:
        nearby = _nearest(text, Span(sentence.start, clause.start), words, last=True)
    if nearby is None:
        nearby = _nearest(text, Span(clause.end, sentence.end), words, last=False)
    return nearby or _UNKNOWN


def _lead(text: str, sentence: Span, place: Span, words: _Words) -> Governor | None:
    """What the words directly before the place say: “by”, “until”, “since”."""
    for pattern, tense in ((words.lead_future, Tense.FUTURE), (words.lead_past, Tense.PAST)):
        if pattern is None:
            continue
        for match in pattern.finditer(text, max(sentence.start, place.start - _LEAD), place.start):
            if text[match.end() : place.start].strip().lower() in _ARTICLES:
                return Governor(tense, Span(match.start(), match.end()), strong=True)
    return None


def _told_as_done(text: str, before: Span, words: _Words) -> Governor | None:
    """“Had bought shares through 29 September”: the past perfect outweighs the word before it."""
    if words.done is None:
        return None
    done = list(words.done.finditer(text, before.start, before.end))
    if not done or text.startswith(" to ", done[-1].end()):
        return None
    later = _nearest(text, Span(done[-1].end(), before.end), words, last=True)
    if later is not None and later.tense is Tense.FUTURE:
        return None
    return Governor(Tense.PAST, Span(done[-1].start(), done[-1].end()), strong=True)


def _opened(
    text: str, before: Span, clause: Span, place: Span, led: Governor, words: _Words
) -> Governor:
    """“By Friday nothing was left”: where the lead opens its clause, the verb after it decides."""
    assert led.cue is not None
    if led.tense is not Tense.FUTURE or text[led.cue.start : led.cue.end].lower() != "by":
        return led
    if text[before.start : led.cue.start].strip().lower() not in ("", "and", "but", ","):
        return led
    after = _nearest(text, Span(place.end, clause.end), words, last=False)
    return replace(after, strong=True) if after is not None else led


def _undone(text: str, sentence: Span, before: Span, words: _Words) -> Governor | None:
    """“Was to have begun on Sunday”: still to come where the sentence calls it off, else open."""
    if words.undone is None or words.called_off is None:
        return None
    planned = list(words.undone.finditer(text, before.start, before.end))
    if not planned:
        return None
    cue = Span(planned[-1].start(), planned[-1].end())
    if words.called_off.search(text, sentence.start, sentence.end) is None:
        return _UNKNOWN
    return Governor(Tense.FUTURE, cue, strong=True)


def _is_infinitive(text: str, start: int) -> bool:
    return text[max(0, start - 7) : start].lower().endswith(_BEFORE_INFINITIVE)


def _follows_determiner(text: str, start: int) -> bool:
    """“The visit”, “a second vote”: a noun, whatever verb it looks like."""
    return _DETERMINER.search(text, max(0, start - 24), start) is not None


_DETERMINER = re.compile(
    r"(?:(?<![^\W_])(?:the|an?|this|its|his|her|their|another|first|second|third)|’s|'s)\s+$"
)


def _is_finite(text: str, cue: re.Match[str], tense: Tense, words: _Words) -> bool:
    """False for what only looks like a verb of that tense: “to meet”, “the visit”, “will be named”,
    “have come”."""
    start = cue.start()
    if tense is Tense.PAST:
        return not _stands_after(words.be, text, start)
    if cue.re is words.present and (
        _is_infinitive(text, start) or _stands_after(words.have, text, start)
    ):
        return False
    return " " in cue.group() or not _follows_determiner(text, start)


def _stands_after(pattern: re.Pattern[str] | None, text: str, start: int) -> bool:
    """True when a word of the pattern stands directly before, perhaps with an adverb between."""
    if pattern is None:
        return False
    window = max(0, start - _LEAD)
    return any(
        _ADVERB.fullmatch(text, match.end(), start)
        for match in pattern.finditer(text, window, start)
    )


_ADVERB = re.compile(r"\s+(?:[a-z]+ly\s+|not\s+|also\s+)?")


def _nearest(text: str, span: Span, words: _Words, *, last: bool) -> Governor | None:
    """The future or past cue nearest to the place, at the end or the beginning of ``span``."""
    if not len(span):
        return None
    found: list[tuple[int, int, Tense]] = []
    for pattern, tense in (
        (words.future, Tense.FUTURE),
        (words.present, Tense.FUTURE),
        (words.past, Tense.PAST),
    ):
        if pattern is None:
            continue
        matches = [
            match
            for match in pattern.finditer(text, span.start, span.end)
            if match.group() not in words.not_verbs
            and not match.group()[0].isupper()
            and _is_finite(text, match, tense, words)
        ]
        if matches:
            match = matches[-1] if last else matches[0]
            found.append((match.start(), match.end(), tense))
    if not found:
        return None
    start, end, tense = (
        max(found, key=lambda cue: (cue[1], -cue[0], cue[2] is Tense.FUTURE))
        if last
        else min(found, key=lambda cue: (cue[0], cue[2] is not Tense.FUTURE))
    )
    return Governor(tense, Span(start, end))


def _clause(text: str, sentence: Span, place: Span, words: _Words) -> Span:
    """The clause around a place: up to the nearest boundary words on both sides."""
    start, end = sentence.start, sentence.end
    if words.boundary is None:
        return sentence
    for match in words.boundary.finditer(text, sentence.start, place.start):
        start = match.end()
    following = words.boundary.search(text, place.end, sentence.end)
    if following is not None:
        end = following.start()
    return Span(start, max(end, place.end))


@cache
def _words(language: str) -> _Words:
    table = _table(language)
    return _Words(
        _pattern(table.get("future")),
        _pattern(table.get("past")),
        _pattern(table.get("present")),
        _pattern(table.get("lead_future")),
        _pattern(table.get("lead_past")),
        _pattern(table.get("boundary")),
        _pattern(table.get("undone")),
        _pattern(table.get("called_off")),
        _pattern(table.get("done")),
        _pattern(table.get("be")),
        _pattern(table.get("have")),
        frozenset(re.split(r"[,\s]+", table.get("not_verbs", "").strip())),
    )


@cache
def _table(language: str) -> dict[str, str]:
    path = resources.files("resources") / "lexicon" / f"{language}.toml"
    if not path.is_file():
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("tense", {})
    return {str(key): str(value) for key, value in table.items()}


def _pattern(listed: str | None) -> re.Pattern[str] | None:
    """One alternation of the phrases in a list; a leading or trailing ``*`` is any letters, lines
    and commas part phrases."""
    if not listed:
        return None
    phrases = [" ".join(phrase.split()) for phrase in re.split(r"[,\n]", listed) if phrase.strip()]
    bodies = [
        re.escape(phrase).replace(r"\*", r"[^\W\d_]+").replace(r"\ ", r"\s+")
        for phrase in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(bodies)})(?![^\W_])")
