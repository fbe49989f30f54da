"""Articles that the document holds already, in an older wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.edits import Reextract
from timeline.extraction import ExtractionOptions, extract
from timeline.records import Article, DocumentDateBasis, Extraction
from timeline.store import Store

_SHARED = 0.4
"""Share of the shorter text's word trigrams that two wordings of one article have in common."""

_WORD = re.compile(r"\w+")


def editions(
    store: Store, extractions: Sequence[Extraction]
) -> tuple[list[Reextract], list[Extraction]]:
    """Those of ``extractions`` that came from the same place as an article which the document
    holds, and tell it in other words; and the rest."""
    renewed: list[Reextract] = []
    fresh: list[Extraction] = []
    for extraction in extractions:
        held = _held(store, extraction.article)
        if held is None or any(each.article == held.id for each in renewed):
            fresh.append(extraction)
        else:
            renewed.append(_edition(held, extraction))
    return renewed, fresh


def _held(store: Store, article: Article) -> Article | None:
    for key in store.articles_from(article.source):
        held = store.article(key)
        if held is not None and is_same_article(held.text, article.text):
            return held
    return None


def _edition(held: Article, extraction: Extraction) -> Reextract:
    """The new wording in the place of the old; a day of writing that a person gave stands."""
    article = replace(extraction.article, id=held.id, copy_of=held.copy_of)
    date = held.document_date
    if date is not None and date.basis is DocumentDateBasis.GIVEN:
        return Reextract(held.id, extract(article, ExtractionOptions(date.day)))
    return Reextract(held.id, replace(extraction, article=article))


def is_same_article(one: str, other: str) -> bool:
    """True for two wordings of one article; a file may also be given another article's text."""
    mine, theirs = _trigrams(one), _trigrams(other)
    return len(mine & theirs) >= max(1, _SHARED * min(len(mine), len(theirs)))


def _trigrams(text: str) -> set[tuple[str, str, str]]:
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))
