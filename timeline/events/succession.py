"""Whether the sentences of an article stand in the order in which they were written.

Lists of sentences out of a crawl may be shuffled; then no sentence may be read in the light of
the one before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.sections import heading_of
from timeline.events.sentence import Sentence

_SHARED = 2
"""Words of the title by which a sentence is taken for the first of its story."""
_SHORTEST = 4
"""Letters of words that are compared with the title."""
_LABELS = 3
"""Dated lines whose order tells that of the whole; two would agree by chance too often."""


def stands_in_order(read: Sequence[Sentence]) -> bool:
    """True where a line with a dateline is the first of those with a date, where lines that begin
    with dates follow in time, or where, no dateline told, the first sentence says what the title
    says. Of n shuffled lines one in n passes for ordered."""
    body = [sentence for sentence in read if not sentence.is_title]
    filed = next((at for at, each in enumerate(body) if each.filed_from is not None), None)
    if filed is not None:
        return not any(sentence.moments for sentence in body[:filed])
    return _follow_in_time(body) or _begins_with_the_title(read, body)


def _follow_in_time(body: Sequence[Sentence]) -> bool:
    """Forwards as chronologies and agendas do, or back as a live report does."""
    heads = [each.moments[0] for each in body if each.moments and _is_headed(each)]
    times = (head.time.earliest for head in heads if head.time is not None)
    known = [time for time in times if time is not None]
    if len(set(known)) < _LABELS:
        return False
    steps = list(pairwise(known))
    return all(a <= b for a, b in steps) or all(a >= b for a, b in steps)


def _is_headed(sentence: Sentence) -> bool:
    """True of “14 May: the ministers meet” and of a line that says nothing but a date."""
    return sentence.moments[0].opens or heading_of(sentence) is not None


def _begins_with_the_title(read: Sequence[Sentence], body: Sequence[Sentence]) -> bool:
    title = {w for each in read if each.is_title for w in each.lower if len(w) >= _SHORTEST}
    shared = [len(title.intersection(each.lower)) for each in body]
    return bool(shared) and shared[0] >= _SHARED and shared[0] == max(shared)
