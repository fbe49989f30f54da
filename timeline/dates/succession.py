"""Whether the lines of an article stand in the order in which they were written.

Lists of sentences out of a crawl may be shuffled; then no date may be counted from one that stands
in another line; but words that mean nothing without one take that of the line directly above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.labels import heads_line
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Clock, Meaning
from timeline.dates.options import Mode
from timeline.records import Article, ArticleFormat, DateClue, DocumentDate, DocumentDateBasis
from timeline.spans import Span

_SHARED = 2
"""Words of the title by which a line is taken for the first of its story."""
_WORD = re.compile(r"[^\W\d_]{4,}")
"""Words that are compared with the title."""
_STEPS = 2
"""Steps from dated line to dated line that tell the order of the whole, where all go one way."""
_STEPS_WITH_A_TURN = 4
"""The same where one goes the other way, as over a new year."""
_HEAD_LINES = 2
"""Lines within which the dateline of an ordered article stands: the first, or below a byline or
one that was drawn to the front."""
_TURN = re.compile(r"([^\W\d_][^\W_]*(?:[ .]+[^\W\d_][^\W_]*){0,2})(?: \([^)\n]{1,24}\))?:\s")
"""The speaker at the head of a line: “Q:”, “Mr. Brandt (ministry):”."""
_TURNS = 4
_FILED = re.compile(
    r"[^\W\d_a-zà-ÿ][^\Wa-zà-ÿ]+(?:[ '’.-]+[^\Wa-zà-ÿ]+)*(?:,[^-–—\n]{1,40})?(?: \([^)\n]*\))?"
    r" [-–—]{1,2} "
)
"""The place of a dateline that says no day: “TRIESTE - ”, “TOKYO (Sakura News) - ”."""


def stands_in_order(
    article: Article,
    lines: Sequence[Span],
    candidates: Sequence[Candidate],
    written: DocumentDate | None,
    mode: Mode,
) -> bool:
    """True for every article but a crawl's list of sentences, which may be shuffled.

    A list is in order where its dateline opens it, where lines that begin with dates or hours
    follow in time, where speakers take turns, or where the first line says what the title says. A
    history is, unless its dateline stands further down: its dates follow from one another.
    """
    if article.format is not ArticleFormat.CRAWL:
        return True
    body = [line for line in lines if article.body.contains(line)]
    at = _dateline(body, written)
    if at is None and body and _FILED.match(article.text, body[0].start) is not None:
        at = 0
    if at is not None:
        return at < _HEAD_LINES
    if _follow_in_time(article, candidates) or _take_turns(article.text, body):
        return True
    return mode is Mode.NARRATIVE or _opens_with_the_title(article, body)


def _dateline(body: Sequence[Span], written: DocumentDate | None) -> int | None:
    """The line in which the article's own date stands; None when it states none."""
    clues: Sequence[DateClue] = () if written is None else written.clues
    spans = [
        clue.span
        for clue in clues
        if clue.basis is DocumentDateBasis.DATELINE and clue.span is not None
    ]
    if not spans:
        return None
    first = min(spans)
    return sum(line.end <= first.start for line in body)


def _follow_in_time(article: Article, candidates: Sequence[Candidate]) -> bool:
    """Lines under dates as in a chronology, or under hours as in a live report: on or back, with
    one place where the years or the days turn."""
    heads = [
        each.meaning
        for each in candidates
        if each.span.start >= article.body.start and heads_line(article.text, each)
    ]
    for key in (_month_and_day, _hour):
        known = [place for meaning in heads if (place := key(meaning)) is not None]
        steps = [step for step in pairwise(known) if step[0] != step[1]]
        falls = sum(after < before for before, after in steps)
        turns = min(falls, len(steps) - falls)
        if len(steps) >= (_STEPS if not turns else _STEPS_WITH_A_TURN) and turns <= 1:
            return True
    return False


def _month_and_day(meaning: Meaning) -> tuple[int, int] | None:
    if not isinstance(meaning, CalendarDate) or meaning.month is None:
        return None
    return meaning.month, meaning.day or 0


def _hour(meaning: Meaning) -> tuple[int, int] | None:
    return (meaning.hour, meaning.minute) if isinstance(meaning, Clock) else None


def _take_turns(text: str, body: Sequence[Span]) -> bool:
    """“Q: ... A: ...”: a question follows no question."""
    turns = [turn[1].lower() for line in body if (turn := _TURN.match(text, *_ends(line)))]
    return len(turns) >= _TURNS and all(before != after for before, after in pairwise(turns))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _opens_with_the_title(article: Article, body: Sequence[Span]) -> bool:
    if article.title is None or not body:
        return False
    title = _words(article.title.of(article.text))
    first, *others = body
    shared = len(title & _words(first.of(article.text)))
    if shared < _SHARED:
        return False
    return all(_shares_at_most(shared, title, line.of(article.text).lower()) for line in others)


def _shares_at_most(most: int, title: set[str], line: str) -> bool:
    """Whether a line, in lower case, has no more than so many words of the title."""
    within = sum(word in line for word in title)
    return within <= most or len(title & _words(line)) <= most


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
