"""The stories that an article tells, and where each of its dates stands in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates.context import Context
from timeline.dates.joints import joined_years
from timeline.dates.lines import paragraph_numbers
from timeline.dates.matching import Candidate
from timeline.dates.newsframe import told_of_now
from timeline.dates.options import Mode
from timeline.dates.passages import first_history, history_passages
from timeline.dates.storycontexts import story_of
from timeline.dates.storycosts import Told
from timeline.dates.storyline import Place
from timeline.language.plans import is_told_plan
from timeline.language.tense import Governor, Tense
from timeline.records import Article, ArticleFormat, DocumentDate
from timeline.spans import Span


@dataclass(slots=True)
class ToldStories:
    """A narrative, or the passages of history within the news, of an article."""

    article: Article
    pieces: Sequence[Span]
    written: DocumentDate | None
    is_dated: bool
    """False where only the file tells when it was written."""
    mode: Mode
    in_order: bool
    """False where the lines may be shuffled."""
    context: Callable[[Candidate, Span], Context]
    """The context of a date in its sentence, before any date has been walked to."""
    history: set[int] = field(default_factory=set)
    """The dates that stand in passages of history, by their numbers."""
    _starts: list[int] = field(init=False)
    _asked: Sequence[Told] = ()
    """The dates among which those told of the time of writing are looked for."""
    _found_of_now: Mapping[int, float] | None = None
    _contexts: dict[int, Context] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [piece.start for piece in self.pieces]

    def places(self, candidates: Sequence[Candidate]) -> Mapping[int, Place]:
        """Where each date of a narrative stands, or of a passage of history within the news;
        nothing for histories in lines of any order."""
        joined = joined_years(candidates, self.article.text)
        if self.mode is Mode.NARRATIVE:
            told = self._all_told(joined)
            self._asked = told
            return self._story_of(told) if self.in_order else {}
        if self.written is None:
            return {}
        story: dict[int, Place] = {}
        first = first_history(joined, self.written.day)
        self._asked = told = self._all_told(joined, first)
        by_line = self.in_order and self.article.format is ArticleFormat.CRAWL
        for passage in history_passages(told, self.written.day, self._tells_past, by_line=by_line):
            self.history.update(date.index for date in passage)
            story |= self._story_of(passage)
        return story

    def _all_told(self, candidates: Sequence[Candidate], first: int = 0) -> list[Told]:
        text, language = self.article.text, self.article.language
        paragraphs = paragraph_numbers(text, self.pieces)
        told: list[Told] = []
        end = 0
        for index, candidate in enumerate(candidates[first:], first):
            place = max(bisect_right(self._starts, candidate.span.start) - 1, 0)
            within, paragraph = self.pieces[place], paragraphs[place]
            told.append(Told(index, candidate, place, paragraph, text, language, within, end))
            end = candidate.span.end
        return told

    def _tells_past(self, date: Told) -> bool:
        if self._of_now().get(date.index) == 0.0:
            return False
        found = self._governor(date)
        if found.tense is not Tense.FUTURE:
            return True
        return is_told_plan(self.article.text, date.within, found, self.article.language)

    def _of_now(self) -> Mapping[int, float]:
        """Those that are told of the time of writing, looked for when first asked for: only
        stories and passages of history ask."""
        if self._found_of_now is None:
            self._found_of_now = told_of_now(self._asked, self._governor) if self.is_dated else {}
        return self._found_of_now

    def _governor(self, date: Told) -> Governor:
        return self._context_of(date).governor()

    def _context_of(self, date: Told) -> Context:
        """The context of a date before any has been walked to."""
        if date.index not in self._contexts:
            self._contexts[date.index] = self.context(date.candidate, date.within)
        return self._contexts[date.index]

    def _story_of(self, told: Sequence[Told]) -> dict[int, Place]:
        contexts = {date.index: self._context_of(date) for date in told}
        today = None if self.written is None else self.written.day
        return story_of(told, contexts, today, self._of_now())
