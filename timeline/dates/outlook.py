"""Which way the verbs look that govern the dates of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.dates.lines import line_end, line_start
from timeline.dates.matching import Candidate
from timeline.language.governing import governing_tense
from timeline.language.tense import Tense
from timeline.records import Article
from timeline.spans import Span

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s")


@dataclass(frozen=True, slots=True)
class Outlook:
    """The tenses of one article; each is worked out once."""

    article: Article
    _known: dict[Span, Tense] = field(default_factory=dict)

    def of(self, candidate: Candidate) -> Tense:
        """The tense of the verb that governs the date in its sentence."""
        tense = self._known.get(candidate.span)
        if tense is None:
            tense = self._known[candidate.span] = _governing(self.article, candidate.span)
        return tense

    def is_ahead(self, candidate: Candidate) -> bool:
        """True when the verb that governs the date looks forward."""
        return self.of(candidate) is Tense.FUTURE


def _governing(article: Article, span: Span) -> Tense:
    text = article.text
    start = line_start(text, span.start)
    for match in _SENTENCE_END.finditer(text, start, span.start):
        start = match.end()
    last = line_end(text, span.end)
    stop = _SENTENCE_END.search(text, span.end, last)
    end = last if stop is None else stop.start()
    return governing_tense(text, Span(start, end), span, article.language).tense
