"""Articles that the document holds already in an older wording, or held until they were removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.composition import ToldEvent
from timeline.extraction import ExtractionOptions, extract
from timeline.intake.known_names import with_known_names
from timeline.records import Article, DocumentDateBasis, Extraction
from timeline.store import Store

_SHARED = 0.4
"""Share of the shorter text's word trigrams that two wordings of one article have in common."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Edition:
    """What an import says of an article that the document has, or had and can bring back."""

    held: Article
    extraction: Extraction
    is_back: bool
    """True where the article had been removed."""

    @property
    def fresh(self) -> Iterator[ToldEvent]:
        """Mentions in sentences that are new to the article."""
        article = self.extraction.article
        for mention in self.extraction.mentions:
            if mention.reporting or mention.sentence.of(article.text) in self.held.text:
                continue
            yield ToldEvent(article, mention)


def editions(
    store: Store, extractions: Sequence[Extraction]
) -> tuple[list[Edition], list[Extraction]]:
    """Those of ``extractions`` that are another wording of an article which the document holds,
    or the same of one that was removed; and the rest."""
    found: list[Edition] = []
    fresh: list[Extraction] = []
    for extraction in extractions:
        edition = _edition(store, extraction)
        if edition is None or any(each.held.id == edition.held.id for each in found):
            fresh.append(extraction)
        else:
            found.append(edition)
    return found, fresh


def _edition(store: Store, extraction: Extraction) -> Edition | None:
    held = _held(store, extraction.article)
    if held is not None:
        return Edition(held, _in_place_of(held, extraction), is_back=False)
    removed = store.removed_article(extraction.article.sha256)
    if removed is None:
        return None
    return Edition(removed, _in_place_of(removed, extraction), is_back=True)


def _held(store: Store, article: Article) -> Article | None:
    for key in store.articles_from(article.source):
        held = store.article(key)
        if held is not None and is_same_article(held.text, article.text):
            return held
    return None


def _in_place_of(held: Article, extraction: Extraction) -> Extraction:
    """The new wording with the old identity; a day of writing that a person gave stands."""
    article = replace(extraction.article, id=held.id, copy_of=held.copy_of)
    date = held.document_date
    if date is not None and date.basis is DocumentDateBasis.GIVEN:
        return with_known_names(extract(article, ExtractionOptions(date.day)))
    return replace(extraction, article=article)


def is_same_article(one: str, other: str) -> bool:
    """True for two wordings of one article; a file may also be given another article's text."""
    mine, theirs = _trigrams(one), _trigrams(other)
    return len(mine & theirs) >= max(1, _SHARED * min(len(mine), len(theirs)))


def _trigrams(text: str) -> set[tuple[str, str, str]]:
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))
