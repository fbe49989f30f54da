"""An article in, its dates out: find, tell when it was written, anchor, explain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from timeline.dates.agendas import is_agenda
from timeline.dates.anaphora import counts_from
from timeline.dates.anchoring import resolve
from timeline.dates.approximate import about
from timeline.dates.candidates import candidates_in, pieces_of, with_bare_numbers
from timeline.dates.context import Context, Reference, Resolved, Stretch, stretch_of
from timeline.dates.dayorder import day_comes_first
from timeline.dates.document_date import document_date, short_words
from timeline.dates.governors import Governors
from timeline.dates.happenings import from_happenings
from timeline.dates.headings import with_day_headings
from timeline.dates.joints import (
    AND,
    JOINT_LENGTH,
    JOINTS,
    is_over,
    range_end,
    same_year,
    says_weekday,
    with_day_first,
    with_neighbours,
    with_quarter_end,
)
from timeline.dates.labels import (
    after_label,
    chronicle_year,
    heads_line,
    in_label_line,
    in_year,
    is_below,
    led_on,
    looks_ahead,
    opens_line,
)
from timeline.dates.lines import line_start
from timeline.dates.matching import Candidate, grammar
from timeline.dates.meaning import Clock, Duration, Meaning, Quarter, core
from timeline.dates.options import DateOptions, Mode
from timeline.dates.outlook import Outlook
from timeline.dates.pairs import in_month_told
from timeline.dates.recall import Recall, anaphor, is_day_alone
from timeline.dates.rule import Link
from timeline.dates.storycosts import Told
from timeline.dates.storyline import Place
from timeline.dates.succession import stands_in_order
from timeline.dates.telling import mode_of, reports_too
from timeline.dates.timexrecord import timex_of
from timeline.dates.toldstories import ToldStories
from timeline.daynumber import DayNumber
from timeline.language.tense import Tense
from timeline.records import (
    Article,
    DocumentDate,
    DocumentDateBasis,
    Timex3,
    TimexType,
)
from timeline.spans import Span


def date_article(
    article: Article, options: DateOptions | None = None
) -> tuple[Article, tuple[Timex3, ...]]:
    """The article with its document date and whether its lines stand in order, and every date in
    its title and body, in text order."""
    options = options or DateOptions()
    pieces = pieces_of(article)
    words = grammar(article.language).lexicon
    read = with_bare_numbers(article.text, pieces, candidates_in(article, pieces), words)
    candidates = with_day_headings(article.text, article.body, read, words)
    written = document_date(article, candidates, options.document_day)
    mode = options.mode if options.mode is not Mode.AUTO else mode_of(candidates, written)
    in_order = stands_in_order(article, pieces, candidates, written, mode)
    walk = _Walk(article, pieces, written, mode, in_order, options.mode is Mode.AUTO)
    walked = list(walk.resolved(candidates))
    found = from_happenings(article.text, pieces, walked, article.language)
    dated = replace(article, document_date=written, in_order=in_order)
    return dated, tuple(timex_of(*each) for each in found)


_RECENT = 7
"""Days before the day of writing within which the next sentence's hours are those of a day."""
_SENTENCES_ON = 3
"""Sentences within which hours go on from the day of the last one."""


@dataclass(slots=True)
class _Walk:
    """Goes through the dates in text order and remembers what later ones are counted from."""

    article: Article
    pieces: Sequence[Span]
    written: DocumentDate | None
    mode: Mode
    in_order: bool
    """False where the lines may be shuffled."""
    guessed: bool = False
    """True where nobody said that this is a history, or that it is none."""
    reference: Reference | None = None
    above: Reference | None = None
    """The last date of the line directly above, where lines may stand in any order."""
    quarter: Reference | None = None
    day: Reference | None = None
    label: Reference | None = None
    stretch: Stretch | None = None
    previous: Meaning | None = None
    day_first: bool = False
    _starts: list[int] = field(init=False)
    _governors: Governors = field(init=False)
    _story: Mapping[int, Place] = field(default_factory=dict)
    _history: set[int] = field(default_factory=set)
    _told: dict[int, Reference] = field(default_factory=dict)
    _recall: Recall = field(default_factory=Recall)
    _document_words: str = ""
    _reports: bool = False
    _looks_ahead: bool = False
    _begun_in: int | None = None
    """The year of the first line of a chronicle."""

    def __post_init__(self) -> None:
        self._starts = [piece.start for piece in self.pieces]
        self._governors = Governors(self.article.text, self.article.language)

    @property
    def today(self) -> DayNumber | None:
        """The day of writing."""
        return None if self.written is None else self.written.day

    @property
    def _dated(self) -> bool:
        return self.written is not None and self.written.basis is not DocumentDateBasis.FILE

    def resolved(
        self, candidates: Sequence[Candidate]
    ) -> Iterator[tuple[Candidate, Resolved, Context]]:
        """The dates, each with its value and where it stands."""
        self._document_words = (
            "the article's date" if self.written is None else short_words(self.written)
        )
        self.day_first = day_comes_first(candidates, Outlook(self.article), self.today)
        self._reports = self.guessed and self._dated and reports_too(candidates)
        self._looks_ahead = looks_ahead(self.article.text, candidates, self._tense_of_head)
        if self.today is not None and not is_agenda(self.article):
            begun = chronicle_year(self.article.text, candidates, self.today, self._announces)
            self._begun_in = begun
        stories = ToldStories(
            article=self.article,
            pieces=self.pieces,
            written=self.written,
            is_dated=self._dated,
            mode=self.mode,
            in_order=self.in_order,
            context=self._context,
        )
        self._story, self._history = stories.places(candidates), stories.history
        last, end = -1, 0
        for index, candidate in enumerate(candidates):
            if candidate.span.start < end:
                continue  # “of the following year”, read with its day
            place = bisect_right(self._starts, candidate.span.start) - 1
            if place != last and not self._goes_on(last, place):
                self.day = self.label
                if not self.in_order:
                    self.above = self.reference if place - last == 1 else None
                    self.reference, self._recall = None, Recall()
            last = place
            if self.quarter is None:
                candidate = with_quarter_end(candidates, index, self.article.text)
            if candidate is candidates[index]:
                candidate = with_neighbours(candidates, index, self.article.text, self.mode)
            end = candidate.span.end
            heads = heads_line(self.article.text, candidate)
            if isinstance(candidate.meaning, Clock) and opens_line(self.article.text, candidate):
                self.day = self.label  # “14:10 - ...” of a live report
            context = self._in_story(index, self._context(candidate, self.pieces[max(place, 0)]))
            if context.mode is not Mode.NARRATIVE:
                context = self._recalled(index, candidate, place, context)
            candidate = with_day_first(candidate) if self.day_first else candidate
            placed = self._placed(candidate, context, heads=heads)
            resolved = resolve(placed.meaning, context)
            if resolved is None:
                continue
            if placed.meaning is not candidate.meaning:
                told = self.label, self.today, self._document_words
                resolved, candidate = led_on(resolved, candidate, *told), placed
            resolved = about(resolved, self.article, candidate.span)
            self._remember(self._told_at(index, candidate, place), resolved)
            if self.reference is not None and self.reference.span == candidate.span:
                self._told[index] = self.reference
            self.previous = candidate.meaning
            if heads and resolved.type is TimexType.DATE and resolved.unit in ("D", "M", "Y"):
                self.label = self.reference
            yield candidate, resolved, context

    def _context_now(self, candidate: Candidate) -> Context:
        """The context of a date by what has been told so far."""
        place = max(bisect_right(self._starts, candidate.span.start) - 1, 0)
        return self._context(candidate, self.pieces[place])

    def _tense_of_head(self, candidate: Candidate) -> Tense:
        """“MONDAY. They arrived in Oslo.”: the tense of what a heading of one word stands over."""
        at = max(bisect_right(self._starts, candidate.span.start) - 1, 0)
        alone = self.pieces[at].end - candidate.span.end <= 1 and at + 1 < len(self.pieces)
        if not alone:
            return self._context_now(candidate).tense
        below = Span(candidate.span.start, self.pieces[at + 1].end)
        return self._context(candidate, below).tense

    def _announces(self, candidate: Candidate) -> bool:
        """“Will meet”; a present may be either."""
        return self._context_now(candidate).governor().announces

    def _in_story(self, index: int, context: Context) -> Context:
        """The context of a date of a story: counted from what the story says."""
        place = self._story.get(index)
        if place is not None and place.of_now and self.label is None:
            return replace(context, mode=Mode.NEWS)
        if index in self._history:
            context = replace(context, mode=Mode.NARRATIVE)
        if place is None or self.label is not None or place.anchor not in self._told:
            return context
        return replace(context, reference=self._told[place.anchor], year=place.year)

    def _told_at(self, index: int, candidate: Candidate, place: int) -> Told:
        article, place = self.article, max(place, 0)
        within, after = self.pieces[place], 0 if self.reference is None else self.reference.span.end
        return Told(index, candidate, place, 0, article.text, article.language, within, after)

    def _recalled(self, index: int, candidate: Candidate, place: int, context: Context) -> Context:
        """The context of words that count from what the report told before."""
        if self.label is not None:
            return context
        meaning = candidate.meaning
        if is_day_alone(core(meaning)):
            line = self._recall.line(self._told_at(index, candidate, place))
            return replace(context, reference=line or context.reference)
        counted = anaphor(meaning)
        if counted is None:
            return context
        date = self._told_at(index, candidate, place)
        done = counted.onward and context.tense is Tense.PAST
        due = context.tense is Tense.FUTURE
        anchor = self._recall.anchor(counted, date, context.today, done=done, due=due)
        return replace(context, reference=anchor or self._above(meaning))

    def _goes_on(self, before: int, place: int) -> bool:
        """“They signed on Thursday. At noon ...”: the day of a sentence before, where it lies
        close to the day of writing and the sentence did not look back (“had come on Sunday”)."""
        if not 1 <= place - before <= _SENTENCES_ON or not self.in_order:
            return False
        if self.day is None or self.written is None:
            return False
        if self.label is not None and self.label.first != self.written.day:
            return False
        told = self.article.text[self.pieces[before].start : self.day.span.start].lower()
        recent = 0 <= self.written.day - self.day.first <= _RECENT
        return recent and " had " not in told

    def _placed(self, candidate: Candidate, context: Context, *, heads: bool) -> Candidate:
        """The candidate with what its place says: a label, a labelled line, the end of a range."""
        if heads:
            told = self.reference
            near = told.first if told is not None and told.unit in ("D", "M") else None
            tense = self._tense_of_head(candidate)
            if self.label is None and tense is Tense.PAST and self._looks_ahead:
                tense = Tense.FUTURE
            if self.label is None and self._begun_in is not None:
                return in_year(candidate, self._begun_in)
            return after_label(candidate, self.label, near, self.today, tense)
        text, label = self.article.text, self.label
        start = self.reference
        candidate = in_month_told(candidate, start, text)
        between = (
            ""
            if start is None
            else text[start.span.end : min(candidate.span.start, start.span.end + JOINT_LENGTH)]
        )
        between = between.strip().lower().removesuffix(" the")
        if candidate.linked is not None and between in JOINTS and start is not None:
            candidate = same_year(candidate, start)
        below = label is not None and is_below(text, label, candidate.span.start, self.today)
        in_line = below or self._is_in_label_line(candidate.span)
        if label is not None and in_line:
            return in_label_line(candidate, label, self.today, context.tense)
        if self.reference is None:
            return candidate
        listed = between in AND and says_weekday(self.previous)
        if candidate.linked is Link.RANGE or (
            listed and not is_over(candidate, self.reference, context)
        ):
            return range_end(candidate, self.reference, self.today)
        return candidate

    def _context(self, candidate: Candidate, sentence: Span) -> Context:
        text, language = self.article.text, self.article.language
        labelled = self._is_in_label_line(candidate.span)
        return Context(
            span=candidate.span,
            words=candidate.span.of(text),
            language=language,
            document=self.written,
            document_words=self._document_words,
            mode=self.mode,
            reference=self.reference or self._above(candidate.meaning),
            governor=partial(self._governors.of, candidate.span, sentence, labelled=labelled),
            text=text,
            lines_alone=not self.in_order,
            quarter=self.quarter,
            day=self._last_day(candidate.span),
            reports=self._reports,
            stretch=self.stretch,
        )

    def _above(self, meaning: Meaning) -> Reference | None:
        """The date of the line above, for words that mean nothing without one."""
        if self.above is None or not counts_from(meaning, self.above, self.today):
            return None
        return self.above

    def _is_in_label_line(self, place: Span) -> bool:
        label = self.label
        return label is not None and line_start(self.article.text, place.start) <= label.span.start

    def _last_day(self, place: Span) -> Reference | None:
        """The last day named; after a semicolon in the line of a label, that of the label."""
        label, day = self.label, self.day
        if day is None or not self._is_in_label_line(place):
            return day
        return label if ";" in self.article.text[day.span.end : place.start] else day

    def _still_runs(self, quarter: Reference) -> bool:
        """A charge in the running quarter does not change which quarter a report is about."""
        if self.quarter is None or self.written is None:
            return False
        today = self.written.day
        return self.quarter.first + 92 <= today < quarter.first + 92

    def _remember(self, date: Told, resolved: Resolved) -> None:
        candidate = date.candidate
        meaning = candidate.meaning
        if (
            self.quarter is not None
            and isinstance(meaning, Duration)
            and meaning.value in _LONGER_THAN_A_QUARTER
        ):
            self.quarter = self.reference = None
            self._recall = Recall()
        if resolved.first is None or resolved.time is None:
            return
        words = " ".join(candidate.span.of(self.article.text).split())
        clock = meaning.minutes if isinstance(meaning, Clock) else None
        reference = Reference(resolved.first, resolved.unit, candidate.span, words, clock)
        if candidate.linked is not None and self.reference is not None:
            ranges = candidate.linked is Link.RANGE
            self.stretch = stretch_of(self.reference, reference, self.stretch, ranges=ranges)
        self.reference = reference
        self._recall.add(reference, date)
        if isinstance(meaning, Quarter) and meaning.kind == "Q" and not self._still_runs(reference):
            self.quarter = reference
        if resolved.unit == "D":
            self.day = reference


_LONGER_THAN_A_QUARTER = frozenset(("P6M", "P9M", "P12M"))
"""After “for the nine months” a year earlier is no longer a quarter."""
