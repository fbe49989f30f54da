"""The sentences of an article, and the date words that stand in them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.earlyyears import with_early_years
from timeline.dates.lexicon import Lexicon
from timeline.dates.matching import Candidate, find, grammar
from timeline.dates.unsaid import with_unsaid
from timeline.language import sentences
from timeline.records import Article, ArticleFormat
from timeline.spans import Span


def pieces_of(article: Article) -> tuple[Span, ...]:
    """The sentences of title and body, in order; each line of a crawl is one at least."""
    crawl = article.format is ArticleFormat.CRAWL
    body = sentences(article.text, article.body, line_is_sentence=crawl, language=article.language)
    if article.title is None or article.body.contains(article.title):
        return body
    return tuple(sorted((article.title, *body)))


def candidates_in(article: Article, pieces: Sequence[Span]) -> list[Candidate]:
    """The date words of the sentences, in order."""
    rules = grammar(article.language)
    text = article.text
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return list(find(text, lowered, pieces, rules))


def with_bare_numbers(
    text: str, pieces: Sequence[Span], candidates: Sequence[Candidate], words: Lexicon
) -> list[Candidate]:
    """``candidates`` in order with the numbers that are years, hours or lengths by their place."""
    return with_unsaid(text, pieces, with_early_years(text, candidates, words), words)
