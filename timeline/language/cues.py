"""The words of a sentence that show which way its clauses look, found once a sentence."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from timeline.language.alternation import any_of
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


@dataclass(frozen=True, slots=True)
class CueWords:
    """Patterns of one language; each is None when the lexicon has no such words."""

    future: re.Pattern[str] | None
    past: re.Pattern[str] | None
    present: re.Pattern[str] | None
    lead_future: re.Pattern[str] | None
    lead_past: re.Pattern[str] | None
    be_or_modal: re.Pattern[str] | None
    """What no past stands after, though its letters may: “was cut”, “to sharply cut”."""
    have: re.Pattern[str] | None
    determiner: re.Pattern[str] | None
    attributive: re.Pattern[str] | None
    """What a participle before a noun stands after: “the disputed border”."""
    no_noun: re.Pattern[str] | None
    """What stands behind a verb, and is no noun: “the town they fled from surrendered on”."""
    told: re.Pattern[str] | None
    achieved: re.Pattern[str] | None
    lasted: re.Pattern[str] | None
    plural: re.Pattern[str] | None
    participle: re.Pattern[str] | None
    infinitive: re.Pattern[str] | None
    """“To be”, before a participle: “à être signé le”."""
    night: re.Pattern[str] | None
    """What no lead to a date follows: “in der Nacht zum Freitag”."""
    never: re.Pattern[str] | None
    """“Never took place”: what was to be, and was not."""
    own_clause: re.Pattern[str] | None
    """What begins a clause that says more of a day: “when”."""
    one_before: re.Pattern[str] | None
    once_done: re.Pattern[str] | None
    """“Until … has”: what will have been done."""
    resolved: re.Pattern[str] | None
    """Verbs of a decision that look ahead from when it was made: “agreed to”."""
    nouns: frozenset[str]
    """Verbs in the present that are nouns behind an article, where not all of them may be."""
    announcing: re.Pattern[str] | None
    of_day: re.Pattern[str] | None
    day_verbs: frozenset[str]
    """Verbs of which a day itself is told: “the second half of the year will decide”."""
    adjectives: frozenset[str]
    """Cues that are no nouns behind an article: “the upcoming vote”."""
    homonyms: frozenset[str]
    """Bare verbs that are nouns too: “vote”."""
    plurals: frozenset[str]
    """Words that a bare verb may follow without being plurals: “people”."""
    not_verbs: frozenset[str]
    unplanned: frozenset[str]
    """Verbs in the present that plan nothing: “he says”."""
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    """The fields of ``Cues`` with their patterns."""
    scan: re.Pattern[str]
    """The words and signs of a text with which a cue can begin."""
    heads: Mapping[str, tuple[int, ...]]
    """First words of cues, to the numbers of their kinds."""
    endings: tuple[tuple[tuple[str, ...], int], ...]
    """Endings by which a first word is told, each with the number of its kind."""
    leads: frozenset[str]
    """First words of what leads to a date (“until”, “ahead of”)."""


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


_VERBS = ("future", "present", "past")
_KINDS = (*_VERBS, "boundary", "done", "undone", "called_off")


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
            if name not in _VERBS or _is_verb(sentence, match, words):
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


def _before_verb(pattern: re.Pattern[str] | None) -> re.Pattern[str] | None:
    """The pattern up to the end of what is searched, perhaps with an adverb between."""
    if pattern is None:
        return None
    return re.compile(rf"{pattern.pattern}\s+(?:{_ADVERB}\s+|not\s+|also\s+)?\Z")


_ADVERB = r"(?!assembly\b|family\b|ally\b|reply\b|supply\b|monopoly\b)[a-z]+ly"


@cache
def cue_words(language: str) -> CueWords:
    """The cue words that the lexicon of a language lists under ``[tense]``."""
    table = _table(language)
    patterns = {name: _pattern(table.get(name)) for name in (*_KINDS, *_BESIDE)}
    kinds = [(name, found) for name in _KINDS if (found := patterns[name]) is not None]
    heads: dict[str, tuple[int, ...]] = {}
    endings: list[tuple[tuple[str, ...], int]] = []
    for number, (name, _) in enumerate(kinds):
        firsts = set(map(_first, _phrases(table[name])))
        for head in firsts:
            if "*" not in head:
                heads[head] = (*heads.get(head, ()), number)
        ends = tuple(sorted(head[1:] for head in firsts if "*" in head))
        if ends:
            endings.append((ends, number))
    if "'" in heads:
        heads["’"] = heads["'"]
    signs = "".join(sorted(head[0] for head in heads if not head[0].isalnum()))
    return CueWords(
        future=patterns["future"],
        past=patterns["past"],
        present=patterns["present"],
        lead_future=patterns["lead_future"],
        lead_past=patterns["lead_past"],
        be_or_modal=_before_verb(_pattern(_joined(table, "be", "modal"))),
        have=_before_verb(patterns["have"]),
        determiner=_before_verb(patterns["determiner"]),
        attributive=_before_verb(patterns["attributive"]),
        no_noun=patterns["no_noun"],
        told=patterns["told"],
        achieved=patterns["achieved"],
        lasted=patterns["lasted"],
        plural=_before_verb(patterns["plural"]),
        participle=patterns["participle"],
        infinitive=_before_verb(patterns["infinitive"]),
        night=_before_verb(patterns["night"]),
        never=patterns["never"],
        own_clause=patterns["own_clause"],
        one_before=patterns["one_before"],
        once_done=patterns["once_done"],
        resolved=patterns["resolved"],
        nouns=_words(table.get("nouns", "")),
        announcing=patterns["announcing"],
        of_day=patterns["of_day"],
        day_verbs=_words(table.get("day_verbs", "")),
        adjectives=_words(table.get("adjectives", "")),
        homonyms=_words(table.get("homonyms", "")),
        plurals=_words(table.get("plurals", "")),
        not_verbs=_words(table.get("not_verbs", "")),
        unplanned=_words(table.get("unplanned", "")),
        kinds=tuple(kinds),
        scan=re.compile(rf"[^\W_]+|[{re.escape(signs)}]" if signs else r"[^\W_]+"),
        heads=heads,
        endings=tuple(endings),
        leads=frozenset(_first(lead) for name in _LEADS for lead in _phrases(table.get(name, ""))),
    )


_LEADS = ("lead_future", "lead_past")
_BESIDE = (
    *(*_LEADS, "have"),
    *("determiner", "attributive", "no_noun", "told", "achieved", "lasted", "announcing", "of_day"),
    *("plural", "participle", "infinitive", "night", "never", "resolved"),
    *("own_clause", "one_before", "once_done"),
)
_FIRST = re.compile(r"(?:[^\W_]|\*)+|.")


def _first(phrase: str) -> str:
    """The first word of a phrase, or the sign with which it begins."""
    found = _FIRST.match(phrase)
    return "" if found is None else found.group()


@cache
def _table(language: str) -> dict[str, str]:
    path = resources.files("resources") / "lexicon" / f"{language}.toml"
    if not path.is_file():
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("tense", {})
    return {str(key): str(value) for key, value in table.items()}


def _joined(table: Mapping[str, str], *names: str) -> str:
    """Several lists as one."""
    return ", ".join(table[name] for name in names if name in table)


def _words(listed: str) -> frozenset[str]:
    return frozenset(re.split(r"[,\s]+", listed)) - {""}


def _phrases(listed: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in re.split(r"[,\n]", listed) if phrase.strip()]


def _pattern(listed: str | None) -> re.Pattern[str] | None:
    """One alternation of the phrases in a list; ``*`` at an end is any letters. An apostrophe is
    straight or curly; a phrase that begins with one (“'ll”) or a semicolon ends a word."""
    if not listed:
        return None
    phrases = _phrases(listed)
    endings = [each[1:] for each in phrases if each.startswith("*") and each.count("*") == 1]
    others = [phrase for phrase in phrases if _OPEN.search(phrase) and phrase[1:] not in endings]
    bodies = [
        any_of(phrase for phrase in phrases if _OPEN.search(phrase) is None),
        *(
            re.escape(phrase)
            .replace(r"\*", _LETTERS)
            .replace(r"…\ ", _WORDS)
            .replace(r"\ ", r"\s+")
            for phrase in others
        ),
    ]
    if endings:
        bodies.append(rf"{_LETTERS}(?:{any_of(endings)})")
    whole = re.sub(r"['’]", "['’]", "|".join(bodies))
    return re.compile(rf"(?:(?<![^\W_])|(?=['’;]))(?:{whole})(?![^\W_])")


_OPEN = re.compile(r"[*…]")
_LETTERS = r"[^\W\d_]+"
_WORDS = r"(?:[^\s,.;:]+\s+){1,7}?"
"""Some words of one clause, for an ellipsis in a phrase: “called upon … to”."""
