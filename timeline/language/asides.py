"""How a place of a sentence stands to the story: on its line, before it, ahead, in brackets."""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from functools import cache
from importlib import resources

from timeline.language.alternation import any_of
from timeline.language.cuewords import cue_words
from timeline.spans import Span


class Aside(Enum):
    """How a place stands to the main line of a story."""

    NONE = "none"
    BEFORE = "before"
    """“Had been founded in”: what came earlier, told in a clause of its own."""
    SINCE = "since"
    UNTIL = "until"
    AHEAD = "ahead"
    """“Would sign in”: what came later."""
    CLAUSE = "clause"
    """Within a relative clause."""
    BRACKET = "bracket"
    """Within brackets or quotation marks."""
    ATTRIBUTE = "attribute"
    """“The borders of 1792”: the date only names something."""


_KINDS = (
    (Aside.SINCE, "since"),
    (Aside.UNTIL, "until"),
    (Aside.AHEAD, "planned"),
    (Aside.ATTRIBUTE, "attribute"),
)
_LEAD = 32
_REACH = 160
"""Characters before a place within which its clause is looked for."""
_CLAUSE_END = re.compile(r"[,;:]|\s[–—-]\s")
_QUOTES = (("(", ")"), ("[", "]"), ("“", "”"), ("„", "“"), ("«", "»"))


def aside(text: str, sentence: Span, place: Span, language: str) -> Aside:
    """How the place stands to the story, by the words before it in its sentence."""
    words = _words(language)
    start = max(sentence.start, place.start - _REACH)
    before = text[start : place.start]
    if _in_brackets(before):
        return Aside.BRACKET
    lead = before[-_LEAD:].lower()
    led = next((kind for kind, name in _KINDS if name in words and words[name].search(lead)), None)
    if led is Aside.UNTIL and _is_arrived(text, sentence, place, words):
        led = None
    if led is not None and led is not Aside.SINCE:
        return led
    clause = before[_last_end(_CLAUSE_END, before) :]
    opened = _last_start(words.get("relative"), before)
    told = clause if opened is None else before[opened:]
    if "ahead" in words and words["ahead"].search(told) is not None:
        return Aside.AHEAD
    if opened is not None and "," not in before[opened + 1 :]:
        return Aside.CLAUSE
    after = text[place.end : min(sentence.end, place.end + _REACH)]
    ends = [pattern.search(after) for pattern in (_CLAUSE_END, words.get("relative")) if pattern]
    clause += after[: min((end.start() for end in ends if end), default=len(after))]
    if "reached" in words and words["reached"].search(lead) is not None:
        return led or Aside.NONE
    if "before" in words and words["before"].search(clause) is not None:
        return Aside.BEFORE
    return led or Aside.NONE


def _is_arrived(text: str, sentence: Span, place: Span, words: dict[str, re.Pattern[str]]) -> bool:
    """“Nothing moved until May 2008, when they fought”: told of that time too."""
    comma = _COMMA.match(text, place.end, sentence.end)
    return (
        comma is not None
        and "arrived" in words
        and (words["arrived"].match(text, comma.end(), sentence.end) is not None)
    )


_COMMA = re.compile(r"\s*,\s*")


def _in_brackets(before: str) -> bool:
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in _QUOTES)


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=0)


def _last_start(pattern: re.Pattern[str] | None, text: str) -> int | None:
    if pattern is None:
        return None
    return max((match.start() for match in pattern.finditer(text)), default=None)


_AT_THE_END = frozenset(("since", "until", "planned", "attribute", "reached"))


_LETTERS = r"[^\W\d_]+"
_WORDS = r"(?:[^\s]+\s+){0,12}?[^\s]*"
"""Any words, for an ellipsis in the lexicon: “war … ge*”."""


@cache
def _words(language: str) -> dict[str, re.Pattern[str]]:
    """The patterns that the lexicon of a language lists under ``[aside]``."""
    path = resources.files("resources") / "lexicon" / f"{language}.toml"
    if not path.is_file():
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("aside", {})
    return {name: _pattern(name, str(listed)) for name, listed in table.items()}


def _pattern(name: str, listed: str) -> re.Pattern[str]:
    phrases = [" ".join(phrase.split()) for phrase in listed.split(",")]
    open_ones = [phrase for phrase in phrases if "*" in phrase or "…" in phrase]
    bodies = [any_of(phrase for phrase in phrases if phrase not in open_ones)]
    for phrase in open_ones:
        body = re.escape(phrase).replace(r"\*", _LETTERS).replace("…", _WORDS)
        bodies.append(body.replace(r"\ ", r"\s+"))
    body = "|".join(bodies)
    after = r"\s*$" if name in _AT_THE_END else r"(?![^\W_])"
    opening = r",\s*(?:[^\W\d_]{2,6}\s+)?" if name == "relative" and "der" in phrases else ""
    return re.compile(rf"{opening}(?<![^\W_])(?:{body}){after}", re.IGNORECASE)


_SEGMENT_END = re.compile(r"\s*,|\s*[–—]\s")
_PARTICIPLE = re.compile(
    r"[a-z]{2,}ed|born|held|built|made|set|given|taken|begun|written|drawn|won|lost|led|sent|struck"
)


def is_inserted(text: str, sentence: Span, place: Span, language: str) -> bool:
    """“The treaty, signed on 8 December 1987, expired”: what only says more of a thing."""
    before = text[max(sentence.start, place.start - _REACH) : place.start]
    segment = before[_last_end(_CLAUSE_END, before) :].split()
    if not segment or _SEGMENT_END.match(text, place.end, sentence.end) is None:
        return False
    participle = cue_words(language).participle or _PARTICIPLE
    return participle.fullmatch(segment[0].lower()) is not None


_JOINT = re.compile(
    r"[,;:)–—]|\b(?:and|but|then|before|et|puis|mais|und|dann|aber|bevor|y|pero|luego|e|mas|ma|poi|depois"
    r"|и|а|но|затем)\b"
)


def is_joined(text: str, start: int, end: int) -> bool:
    """True where a comma or a word such as “and” parts two dates of a sentence; “the treaty signed
    on 8 December 1987 expired in August” has none."""
    return _JOINT.search(text, start, end) is not None
