"""The words of a sentence that show which way its clauses look, found once a sentence."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from timeline.language.alternation import any_of
from timeline.spans import Span

_KEPT = 16
_NEAR = 24
_BEFORE_INFINITIVE = (
    *("to ", "will ", "would ", "shall ", "should ", "could ", "may ", "might ", "must "),
    *("can ", "not "),
)


class Marks:
    """Places of one kind in a sentence, in order, none overlapping."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        found = list(spans)
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def last_in(self, start: int, end: int) -> Span | None:
        """The last one within ``[start, end)``."""
        index = bisect_right(self._ends, end) - 1
        if index < 0 or self._starts[index] < start:
            return None
        return Span(self._starts[index], self._ends[index])

    def first_in(self, start: int, end: int) -> Span | None:
        """The first one within ``[start, end)``."""
        index = bisect_left(self._starts, start)
        if index == len(self._starts) or self._ends[index] > end:
            return None
        return Span(self._starts[index], self._ends[index])


@dataclass(frozen=True, slots=True)
class CueWords:
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


@dataclass(frozen=True, slots=True)
class Cues:
    """Where the cues of one sentence stand. ``called_off``: it says that a plan came to nothing."""

    future: Marks
    present: Marks
    past: Marks
    boundary: Marks
    done: Marks
    undone: Marks
    called_off: bool


@lru_cache(maxsize=_KEPT)
def cues(text: str, start: int, end: int, language: str) -> Cues:
    """The cues of the sentence ``[start, end)`` of a text."""
    words = cue_words(language)
    sentence = text[start:end]
    sentence = sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence

    def plain(pattern: re.Pattern[str] | None) -> Marks:
        return Marks(_place(match, start) for match in _found(pattern, sentence))

    def verbs(pattern: re.Pattern[str] | None) -> Marks:
        return Marks(
            _place(match, start)
            for match in _found(pattern, sentence)
            if match.group() not in words.not_verbs
            and not match.group()[0].isupper()
            and _is_finite(sentence, match, words)
        )

    return Cues(
        verbs(words.future),
        verbs(words.present),
        verbs(words.past),
        plain(words.boundary),
        plain(words.done),
        plain(words.undone),
        any(_found(words.called_off, sentence)),
    )


def _found(pattern: re.Pattern[str] | None, sentence: str) -> Iterable[re.Match[str]]:
    return () if pattern is None else pattern.finditer(sentence)


def _place(match: re.Match[str], start: int) -> tuple[int, int]:
    return match.start() + start, match.end() + start


def _is_infinitive(text: str, start: int) -> bool:
    return text[max(0, start - 7) : start].lower().endswith(_BEFORE_INFINITIVE)


def _follows_determiner(text: str, start: int) -> bool:
    """“The visit”, “a second vote”: a noun, whatever verb it looks like."""
    return _DETERMINER.search(text, max(0, start - _NEAR), start) is not None


_DETERMINER = re.compile(
    r"(?:(?<![^\W_])(?:the|an?|this|its|his|her|their|another|first|second|third)|’s|'s)\s+$"
)


def _is_finite(text: str, cue: re.Match[str], words: CueWords) -> bool:
    """False for what only looks like a verb of its tense: “to meet”, “the visit”, “will be named”,
    “have come”."""
    start = cue.start()
    if cue.re is words.past:
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
    window = max(0, start - _NEAR)
    return any(
        _ADVERB.fullmatch(text, match.end(), start)
        for match in pattern.finditer(text, window, start)
    )


_ADVERB = re.compile(r"\s+(?:[a-z]+ly\s+|not\s+|also\s+)?")


@cache
def cue_words(language: str) -> CueWords:
    """The cue words that the lexicon of a language lists under ``[tense]``."""
    table = _table(language)
    return CueWords(
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
    endings = [
        phrase[1:] for phrase in phrases if phrase.startswith("*") and phrase.count("*") == 1
    ]
    others = [phrase for phrase in phrases if "*" in phrase and phrase[1:] not in endings]
    bodies = [
        any_of(phrase for phrase in phrases if "*" not in phrase),
        *(re.escape(phrase).replace(r"\*", _LETTERS).replace(r"\ ", r"\s+") for phrase in others),
        rf"{_LETTERS}(?:{any_of(endings)})",
    ]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(bodies)})(?![^\W_])")


_LETTERS = r"[^\W\d_]+"
