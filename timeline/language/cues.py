"""The words of a sentence that show which way its clauses look, found once a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from timeline.language.cuewords import VERBS, CueWords, cue_words
from timeline.spans import Span

_KEPT = 16
_KEPT_WORDS = 8_192
_CAPITAL_A = "fr"
"""Language in which an “A” that opens a sentence is “À”, no form of “avoir”."""
_NEAR = 24
_BEFORE_INFINITIVE = re.compile(
    r"(?<!\w)(?:to|will|would|shall|should|could|may|might|must|can|not) \Z", re.IGNORECASE
)


class Marks:
    """Places of one kind in a sentence, in order, none overlapping."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def __bool__(self) -> bool:
        return bool(self._starts)

    def add(self, start: int, end: int) -> None:
        """A place after all others."""
        self._starts.append(start)
        self._ends.append(end)

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


_NO_MARKS = Marks()


@dataclass(slots=True)
class Cues:
    """Where the cues of one sentence stand. ``called_off`` where it says that a plan came to
    nothing."""

    future: Marks = _NO_MARKS
    present: Marks = _NO_MARKS
    past: Marks = _NO_MARKS
    boundary: Marks = _NO_MARKS
    done: Marks = _NO_MARKS
    undone: Marks = _NO_MARKS
    called_off: Marks = _NO_MARKS

    def add(self, name: str, start: int, end: int) -> None:
        """A place of the named kind after all others."""
        marks = getattr(self, name)
        if marks is _NO_MARKS:
            marks = Marks()
            setattr(self, name, marks)
        marks.add(start, end)


@lru_cache(maxsize=_KEPT)
def cues(text: str, start: int, end: int, language: str) -> Cues:
    """The cues of the sentence ``[start, end)`` of a text: at each word, the patterns that can
    begin with it are tried."""
    words = cue_words(language)
    sentence = text[start:end]
    if sentence[1:2].islower() or (sentence[1:2] == " " and language != _CAPITAL_A):
        sentence = sentence[:1].lower() + sentence[1:]
    found = Cues()
    after = [0] * len(words.kinds)
    for run in words.scan.finditer(sentence):
        for number in _begun_by(run.group(), language):
            name, pattern = words.kinds[number]
            at = run.start()
            match = pattern.match(sentence, at) if at >= after[number] else None
            if match is None:
                continue
            if name not in VERBS or _is_verb(sentence, match, words):
                after[number] = match.end()
                found.add(name, at + start, match.end() + start)
    return found


@lru_cache(maxsize=_KEPT_WORDS)
def _begun_by(word: str, language: str) -> tuple[int, ...]:
    """The numbers of the kinds of cues that can begin with a word."""
    words = cue_words(language)
    numbers = words.heads.get(word, ())
    for endings, number in words.endings:
        if word.endswith(endings) and number not in numbers:
            numbers = (*numbers, number)
    return numbers


def _is_verb(sentence: str, match: re.Match[str], words: CueWords) -> bool:
    said = match.group()
    if said[0].isupper() or said in words.not_verbs:
        return False
    if match.re is not words.past and sentence.endswith("-", 0, match.start()):
        return False  # “a no-fly zone”
    if said.rpartition(" ")[2] in words.unplanned and match.re is words.future:
        return False
    return _is_finite(sentence, match, words)


def _is_infinitive(text: str, start: int) -> bool:
    return _BEFORE_INFINITIVE.search(text, max(0, start - _LONGEST), start) is not None


_LONGEST = 8
"""Characters of “should ” and what stands before it."""


def follows_determiner(text: str, start: int, words: CueWords) -> bool:
    """“The visit”, “138 votes”: a noun, whatever verb it looks like."""
    if words.determiner is None:
        return False
    before = text[max(0, start - _NEAR) : start].rstrip()
    owned = before[-1:].isdigit() or _OWNER.search(before) is not None
    return owned or stands_after(words.determiner, text, start)


_OWNER = re.compile(r"[’']s?$")


def _is_finite(text: str, cue: re.Match[str], words: CueWords) -> bool:
    """False for what only looks like a verb of its tense: “to meet”, “the visit”, “will be named”,
    “have come”."""
    start = cue.start()
    if cue.re is words.past:
        return not (stands_after(words.be_or_modal, text, start) or _is_attribute(text, cue, words))
    infinitive = cue.re is words.present and _is_infinitive(text, start)
    if infinitive or (cue.re is words.present and stands_after(words.have, text, start)):
        return False
    if cue.re is words.future and _SUPPOSED.match(text, start) is not None:
        return False
    if " " in cue.group() or (words.nouns and cue.group() not in words.nouns):
        return True
    if cue.group() in words.adjectives:
        return True
    bare = cue.re is words.present or (cue.re is words.future and not cue.group().endswith("s"))
    if bare and stands_after(words.plural, text, start):
        return True  # “the two hold talks”, “the two will meet”, but “by two votes”
    if cue.group() in words.homonyms and _is_second_noun(text, start, words):
        return False
    return not follows_determiner(text, start, words)


_SUPPOSED = re.compile(r"(?:may|might|could) have (?!to\b)")
"""“It may have been responsible on Wednesday”: what is supposed of the past looks not ahead."""


def _is_attribute(text: str, cue: re.Match[str], words: CueWords) -> bool:
    """“The disputed border”, “behind closed doors”, “will hear detained sailors”: no verb, whatever
    its letters say; but “the accord they argued against passed on Monday”."""
    start = cue.start()
    behind = _WORD_BEHIND.match(text, cue.end())
    if behind is None or (words.no_noun and words.no_noun.fullmatch(behind[1].lower())):
        return False
    if stands_after(words.attributive, text, start):
        return True
    verb = _LAST_WORD.search(text, max(0, start - _NEAR), start)
    return (
        verb is not None
        and _RULED.search(text, max(0, verb.start() - _NEAR), verb.start()) is not None
    )


_RULED = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|must|can"
    r"|(?:is|are|was|were|due|set|expected|likely|ready|hopes?|wants?|plans?|intends?) to)\s+\Z"
)
_WORD_BEHIND = re.compile(r"\s+([^\W\d_]+)")


def _is_second_noun(text: str, start: int, words: CueWords) -> bool:
    """“A confidence vote”, “the state visit”: a noun behind another one that is no plural."""
    first = _LAST_WORD.search(text, max(0, start - _NEAR), start)
    if first is None or first[1].lower() in words.plurals or first[1].endswith("s"):
        return False
    if first[1][0].isupper() and text.endswith(" of ", 0, first.start()):
        return False  # “envoys of Iran meet”
    return stands_after(words.determiner, text, first.start())


_LAST_WORD = re.compile(r"([^\W\d_][\w-]*)\s+\Z")


def stands_after(pattern: re.Pattern[str] | None, text: str, start: int) -> bool:
    """True when what the pattern ends with stands directly before."""
    if pattern is None:
        return False
    return pattern.search(text, max(0, start - _NEAR), start) is not None
