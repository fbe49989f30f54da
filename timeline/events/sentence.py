"""One sentence, read once: tokens, dates, names, verbs and nouns, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from timeline.events.dateline import read_dateline
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.moment_finder import find_moments, placed_timexes
from timeline.events.moments import Moment
from timeline.events.name_finder import find_names
from timeline.events.names import Name
from timeline.events.predicates import Reading
from timeline.events.readings import read_predicates
from timeline.events.verbs import VerbFinder
from timeline.events.wordlists import words
from timeline.language import Token, tokens
from timeline.records import Timex3
from timeline.spans import Span

_QUOTE = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"\n]*\"|``(?:[^'\n]|'(?!'))*''")
_INWARD = re.compile(_QUOTE.pattern.replace("«[^»]*»", "»[^«]*«"))
"""The same where guillemets point inward, as in German books: »so«."""
_POINTS_INWARD = re.compile(r"(?:^|[\s(])»(?=\w)")
_POINTS_OUTWARD = re.compile(r"(?:^|[\s(])«")
_OPENING = ("“", "„", "«", "»", '"', "``")
"""What direct speech can begin with."""
_SHORT_QUOTE = 4


@dataclass(eq=False)
class Sentence:
    """``start`` is the first token after a dateline; ``quoted`` marks tokens of direct speech."""

    span: Span
    lexicon: Lexicon
    tokens: tuple[Token, ...]
    lower: list[str]
    """Its words in lower case."""
    timexes: tuple[Timex3, ...]
    masked: list[bool]
    """Which tokens are date words; ``blocked`` which are those, names or the dateline."""
    quoted: list[bool]
    moments: list[Moment] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    blocked: list[bool] = field(default_factory=list)
    start: int = 0
    filed_from: str | None = None
    """The city of its dateline, as written there; ``filed_region`` what stands after it."""
    filed_region: str | None = None
    is_lead: bool = False
    """True in the paragraph that its story's dateline opens."""
    is_title: bool = False
    is_off_beat: bool = False
    """True where the article is about firms or crimes."""
    is_of_leaders: bool = False
    """True in a text whose “we” are states or their leaders."""
    before: Sentence | None = None
    """The sentence before it, None where sentences may be shuffled."""
    heading: Moment | None = None
    """The date of the section that it stands in; its ``first`` and ``last`` are 0."""

    candidates: dict[Moment, list[Hit]] | None = None
    """Its dates with what each may belong to, once that has been weighed."""

    @cached_property
    def reading(self) -> Reading:
        """Its verbs and event nouns, read when first asked for: most sentences have no date."""
        return read_predicates([self.finder()])[0]

    def finder(self) -> VerbFinder:
        """What finds its verbs and event nouns."""
        return VerbFinder(self.tokens, self.lower, self.masked, self.blocked, self.lexicon)

    @cached_property
    def groups(self) -> int:
        """The groups of words of its language that occur in it, as ``Lexicon.bits``."""
        return self.lexicon.groups_of(self.lower)

    def has(self, group: str, first: int = 0, last: int | None = None) -> bool:
        """True when one of its words, from token ``first`` to ``last``, belongs to a group."""
        if not self.groups & self.lexicon.bits.get(group, 0):
            return False
        return self.lexicon.among(group, self.lower[first:last])

    def span_of(self, first: int, last: int) -> Span:
        """The place in the text of tokens ``first`` to ``last`` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def quotations(text: str, body: Span) -> list[tuple[int, int]]:
    """Places of direct speech: quoted words of more than a few."""
    if not any(sign in text for sign in _OPENING):
        return []
    inward = "»" in text and _POINTS_INWARD.search(text, body.start, body.end) is not None
    inward = inward and _POINTS_OUTWARD.search(text, body.start, body.end) is None
    found = [
        match.span()
        for match in (_INWARD if inward else _QUOTE).finditer(text, body.start, body.end)
        if len(match.group().split()) > _SHORT_QUOTE
    ]
    if not any(_is_answer(text, *place, led=_SPEAKER) for place in found):
        return found
    return [place for place in found if not _is_answer(text, *place, led=_ANYBODY)]


_SPEAKER = re.compile(r"[^\W\d_][^\n:\"“„«]{2,40}:\s*")
_ANYBODY = re.compile(rf"(?:{_SPEAKER.pattern})?")


def _is_answer(text: str, start: int, end: int, *, led: re.Pattern[str]) -> bool:
    """A line of a transcript, “Spokeswoman: "The Council met on Monday."”, whole in its signs: no
    words of another that somebody reports."""
    line = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    rest = text[end : len(text) if last < 0 else last]
    return led.fullmatch(text, line, start) is not None and not rest.strip()


def read_sentences(
    text: str,
    pieces: Sequence[tuple[Span, Sequence[Timex3]]],
    quotes: Sequence[tuple[int, int]],
    lexicon: Lexicon,
) -> list[Sentence]:
    """The sentences at some places, each with the timexes that lie in it. They are read stage by
    stage: words, dateline, names, dates."""
    read, placed = [], []
    for span, timexes in pieces:
        told = tokens(text, span)
        inner = placed_timexes(told, timexes)
        masked = [False] * len(told)
        for _, first, last in inner:
            masked[first:last] = [True] * (last - first)
        lower, quoted = [token.lower for token in told], _quoted(told, span, quotes)
        read.append(Sentence(span, lexicon, told, lower, tuple(timexes), masked, quoted))
        placed.append(inner)
    for sentence in read:
        _set_dateline(text, sentence)
    for sentence in read:
        _name(text, sentence)
    for sentence, inner in zip(read, placed, strict=True):
        if sentence.start:
            inner = [each for each in inner if not _in_dateline(each[0], sentence)]
        sentence.moments = find_moments(text, sentence.tokens, inner, lexicon)
    return read


def read_predicates_of(sentences: Sequence[Sentence]) -> None:
    """Reads the verbs and nouns of sentences together, which is faster than when first asked."""
    unread = [sentence for sentence in sentences if "reading" not in vars(sentence)]
    finders = [sentence.finder() for sentence in unread]
    for sentence, reading in zip(unread, read_predicates(finders), strict=True):
        sentence.reading = reading


def _set_dateline(text: str, sentence: Sentence) -> None:
    line = read_dateline(text, sentence.tokens, sentence.masked)
    sentence.start, sentence.is_lead = line.start, line.city is not None
    sentence.filed_from, sentence.filed_region = line.city, line.region


def _name(text: str, sentence: Sentence) -> None:
    """Its names, those of the dateline left out."""
    blocked, start = sentence.masked.copy(), sentence.start
    names = find_names(text, sentence.tokens, sentence.lower, sentence.masked, sentence.lexicon)
    if start:
        names = [name for name in names if name.first >= start]
        blocked[:start] = [True] * min(start, len(blocked))
    for name in names:
        if name.how in ("body", "person", "seat"):
            blocked[name.first : name.last] = [True] * (name.last - name.first)
            if name.how == "body" and _is_held(sentence, name):
                blocked[name.last - 1] = False
    sentence.names, sentence.blocked = names, blocked


def _is_held(sentence: Sentence, name: Name) -> bool:
    """“The East Asia Summit was held”: the body stands for its meeting."""
    after = sentence.lower[name.last : name.last + _SOON_AFTER]
    return sentence.lower[name.last - 1] in _MEETING_BODIES and not _HOLDING.isdisjoint(after)


_MEETING_BODIES = words("called_after_meetings")
_HOLDING = words("held_after")
_SOON_AFTER = 4
"""Tokens after a body within which it is said to be held."""


def _quoted(words: Sequence[Token], span: Span, quotes: Sequence[tuple[int, int]]) -> list[bool]:
    """Which tokens stand in direct speech."""
    last = bisect_left(quotes, (span.end, 0)) - 1
    if last < 0 or quotes[last][1] <= span.start:
        return [False] * len(words)
    return [_is_quoted(token.start, quotes) for token in words]


def _is_quoted(place: int, quotes: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(quotes, (place + 1, 0)) - 1
    return at >= 0 and quotes[at][0] <= place < quotes[at][1]


def _in_dateline(timex: Timex3, sentence: Sentence) -> bool:
    words, start = sentence.tokens, sentence.start
    return start <= len(words) and timex.span.end <= words[start - 1].end
