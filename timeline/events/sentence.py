"""One sentence, read once: tokens, dates, names, verbs and nouns, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from timeline.events.dateline import read_dateline
from timeline.events.lexicon import Lexicon
from timeline.events.moments import Moment, find_moments, placed_timexes
from timeline.events.names import Name, find_names
from timeline.events.predicates import Reading
from timeline.events.readings import read_predicates
from timeline.language import Token, tokens
from timeline.records import Timex3
from timeline.spans import Span

_QUOTE = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"\n]*\"")
_SHORT_QUOTE = 4


@dataclass(eq=False)
class Sentence:
    """``start`` is the first token after a dateline; ``quoted`` marks tokens of direct speech."""

    span: Span
    tokens: tuple[Token, ...]
    timexes: tuple[Timex3, ...]
    moments: list[Moment]
    masked: list[bool]
    names: list[Name]
    blocked: list[bool]
    lexicon: Lexicon
    quoted: list[bool]
    start: int
    filed_from: str | None
    """The city of its dateline, as written there; ``filed_region`` what stands after it."""
    filed_region: str | None
    is_lead: bool = False
    """True in the paragraph that its story's dateline opens."""
    is_title: bool = False
    is_off_beat: bool = False
    """True where the article is about firms or crimes."""
    before: Sentence | None = None
    """The sentence before it, None where sentences may be shuffled."""
    heading: Moment | None = None
    """The date of the section that it stands in; its ``first`` and ``last`` are 0."""
    lower: list[str] = field(default_factory=list)
    """Its words in lower case."""

    @cached_property
    def reading(self) -> Reading:
        """Its verbs and event nouns, read when first asked for: most sentences have no date."""
        return read_predicates(self.tokens, self.lower, self.masked, self.blocked, self.lexicon)

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
    return [
        match.span()
        for match in _QUOTE.finditer(text, body.start, body.end)
        if len(match.group().split()) > _SHORT_QUOTE
    ]


def read_sentence(
    text: str,
    span: Span,
    timexes: Sequence[Timex3],
    quotes: Sequence[tuple[int, int]],
    lexicon: Lexicon,
) -> Sentence:
    """The sentence at ``span``; ``timexes`` are those that lie in it."""
    words = tokens(text, span)
    placed = placed_timexes(words, timexes)
    masked = [False] * len(words)
    for _, first, last in placed:
        masked[first:last] = [True] * (last - first)
    line = read_dateline(text, words, masked)
    start = line.start
    names = find_names(text, words, masked, lexicon)
    blocked = masked.copy()
    if start:
        placed = [each for each in placed if not _in_dateline(each[0], words, start)]
        names = [name for name in names if name.first >= start]
        blocked[:start] = [True] * min(start, len(words))
    for name in names:
        if name.how in ("body", "person", "seat"):
            blocked[name.first : name.last] = [True] * (name.last - name.first)
    return Sentence(
        span=span,
        lower=[token.lower for token in words],
        tokens=words,
        timexes=tuple(timexes),
        moments=find_moments(text, words, placed, lexicon),
        masked=masked,
        names=names,
        blocked=blocked,
        lexicon=lexicon,
        quoted=_quoted(words, span, quotes),
        start=start,
        filed_from=line.city,
        filed_region=line.region,
        is_lead=line.city is not None,
    )


def _quoted(words: Sequence[Token], span: Span, quotes: Sequence[tuple[int, int]]) -> list[bool]:
    """Which tokens stand in direct speech."""
    last = bisect_left(quotes, (span.end, 0)) - 1
    if last < 0 or quotes[last][1] <= span.start:
        return [False] * len(words)
    return [_is_quoted(token.start, quotes) for token in words]


def _is_quoted(place: int, quotes: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(quotes, (place + 1, 0)) - 1
    return at >= 0 and quotes[at][0] <= place < quotes[at][1]


def _in_dateline(timex: Timex3, words: Sequence[Token], start: int) -> bool:
    return start <= len(words) and timex.span.end <= words[start - 1].end
