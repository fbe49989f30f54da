"""Articles that copy another: its sentences in any order, a line more or less.

Measured by word trigrams: at least 0.8 of the shorter article's in the longer, or 0.6 of all that
either has in both. A sample of the trigrams finds whom to compare, so that no article is compared
with all others.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from zlib import crc32

from timeline.records import Article, ArticleId

_CONTAINED = 0.8
_JACCARD = 0.6
_LEAST = 20
"""Trigrams below which a text is too short to be called a copy."""
_SAMPLED = 16
"""One trigram in so many is looked up."""
_SHARED = 0.3
"""Share of the shorter one's sample that makes a comparison worth its time."""
_COMMON = 60
"""Articles that may hold a trigram before it is taken for a formula of the trade."""

_WORD = re.compile(r"\w+")


class CopyFinder:
    """Articles met so far, and which of them the next one copies.

    A copy is never a model for others: all copies of one article name the same.
    """

    def __init__(self) -> None:
        self._prints: dict[ArticleId, array[int]] = {}
        self._holders: dict[int, list[ArticleId]] = defaultdict(list)
        self._known: set[ArticleId] = set()

    def knows(self, article: ArticleId) -> bool:
        """True for an article that was met."""
        return article in self._known

    def meet(self, article: Article) -> ArticleId | None:
        """The article that this one copies, if any; else it may be copied by the next."""
        self._known.add(article.id)
        if article.copy_of is not None:
            return article.copy_of
        prints = _prints(article)
        sample = [each for each in prints if each % _SAMPLED == 0]
        found = self._copied(prints, sample)
        if found is None:
            self._prints[article.id] = array("L", prints)
            for each in sample:
                self._holders[each].append(article.id)
        return found

    def _copied(self, prints: frozenset[int], sample: list[int]) -> ArticleId | None:
        shared = Counter(
            holder
            for each in sample
            if len(holders := self._holders.get(each, ())) <= _COMMON
            for holder in holders
        )
        for holder, count in shared.most_common():
            other = self._prints[holder]
            least = _SHARED * min(len(prints), len(other)) / _SAMPLED
            if count >= least and _is_copy(prints, other):
                return holder
        return None


def copies_among(articles: Iterable[Article]) -> Mapping[ArticleId, ArticleId]:
    """Articles that copy another of these, with the one they copy: the earlier written, or the
    one that was named first."""
    finder = CopyFinder()
    found = ((article.id, finder.meet(article)) for article in sorted(articles, key=_written))
    return {article: model for article, model in found if model is not None}


def _written(article: Article) -> int:
    day = article.document_date
    return 1 << 62 if day is None else day.day


def _is_copy(prints: frozenset[int], other: array[int]) -> bool:
    smaller = min(len(prints), len(other))
    if smaller < _LEAST:
        return False
    shared = len(prints.intersection(other))
    either = len(prints) + len(other) - shared
    return shared >= _CONTAINED * smaller or shared >= _JACCARD * either


def _prints(article: Article) -> frozenset[int]:
    """Numbers that stand for the word trigrams of the body."""
    words = _WORD.findall(article.body.of(article.text).casefold())
    return frozenset(
        crc32(" ".join(three).encode()) for three in zip(words, words[1:], words[2:], strict=False)
    )
