"""When was this written? Every clue, its weight, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from timeline.dates.agreement import agreed_day
from timeline.dates.context import day_words
from timeline.dates.datelines import (
    ends_line,
    goes_on_behind_dash,
    is_byline,
    is_dateline,
    is_label,
    is_published,
    is_updated,
)
from timeline.dates.file_year import file_name_year
from timeline.dates.likely_year import inmost, likely_day, looks_ahead
from timeline.dates.lines import line_end, line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    Heading,
    Meaning,
    Origin,
    Period,
    Shift,
    core,
)
from timeline.dates.rule import Link
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.language.reporting import reports_near
from timeline.language.tense import Tense, governing_tense
from timeline.records import (
    Article,
    ArticleFormat,
    DateClue,
    DocumentDate,
    DocumentDateBasis,
)
from timeline.spans import Span

_DATELINE_WEIGHT = 0.95
_PUBLISHED_WEIGHT = 0.92
_LINE_WEIGHT = 0.9
_BYLINE_WEIGHT = 0.8
_YEARLESS_LINE_WEIGHT = 0.6
_UPDATED_WEIGHT = 0.5
"""An article that was updated was written before."""
_HEAD = 700
"""Characters from the start of the body in which a date may be the article's own."""
_ASIDE = 40
"""Characters that may follow a date at the head of a line that only says what is beneath it."""
_SAID_WEEKDAY_WEIGHT = 0.85
_SAID_WEIGHT = 0.75
_STRAY_DAYS = 3
"""A stated day this many days before the metadata is still the day before yesterday's news."""

_LABELLED_WEIGHT = 0.85


@dataclass(frozen=True, slots=True)
class _Stated:
    """A day that the text states near a sign that it is today's."""

    meaning: CalendarDate
    span: Span
    basis: DocumentDateBasis
    weight: float


def document_date(
    article: Article, candidates: Sequence[Candidate], given: DayNumber | None
) -> DocumentDate | None:
    """The day of writing with every clue and conflict; None when nothing tells it."""
    clues = list(article.file_clues)
    stated = [
        found
        for candidate in candidates
        if (found := _stated(article, candidate, candidates)) is not None
    ]
    outside = _strongest(clue for clue in clues if clue.weight >= _WEAKEST)
    for found in stated:
        day = _day_of(found.meaning, outside, article, candidates)
        if day is not None:
            words = " ".join(found.span.of(article.text).split())
            clues.append(DateClue(found.basis, day, words, found.weight, found.span))
    if given is not None:
        clue = DateClue(DocumentDateBasis.GIVEN, given, "given", 1.0)
        return _decided(clue, [clue, *clues])
    chosen = _choose(clues, article, candidates)
    if chosen is None:
        return None
    decided = _decided(chosen, clues)
    yearless = any(each.span == chosen.span and each.meaning.year is None for each in stated)
    if outside is not None or not yearless:
        return decided
    return _with_year_of_file(decided, article)


def _with_year_of_file(date: DocumentDate, article: Article) -> DocumentDate:
    """With a sentence that says where the year comes from, where that is the file's name."""
    year = file_name_year(article.source)
    if year is None or year != civil_date(date.day).year:
        return date
    name = PurePath(article.source).name
    said = f"{date.explanation} The year {year} stands in the file's name “{name}”."
    return replace(date, explanation=said)


def _strongest(clues: Iterable[DateClue]) -> DateClue | None:
    return max(clues, key=lambda clue: clue.weight, default=None)


def _stated(
    article: Article, candidate: Candidate, candidates: Sequence[Candidate]
) -> _Stated | None:
    """Whether a date stands in a dateline, on a line of its own, or next to a reporting verb."""
    meaning = candidate.meaning
    if isinstance(meaning, Clock) and isinstance(meaning.inner, CalendarDate):
        meaning = meaning.inner
    if not isinstance(meaning, CalendarDate) or meaning.day is None or meaning.month is None:
        return None
    if meaning.heading is not Heading.OPEN or meaning.within is not None:
        return None
    if candidate.linked is Link.RANGE:
        return None
    text, span = article.text, candidate.span
    start = line_start(text, span.start)
    before = text[start : span.start]
    after = text[span.end : line_end(text, span.end)]
    alone = ends_line(after)
    early = span.start - article.body.start < _HEAD
    if early and meaning.year is not None and is_updated(before):
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, _UPDATED_WEIGHT)
    if early and is_label(before):
        weight = _LABELLED_WEIGHT if meaning.year is not None else _YEARLESS_LINE_WEIGHT
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, weight)
    if article.title is not None and article.title.contains(span):
        return None
    if not before.strip() and alone and (meaning.year is not None or early):
        weight = _LINE_WEIGHT if meaning.year is not None else _YEARLESS_LINE_WEIGHT
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, weight)
    if alone and early and meaning.year is not None and is_byline(before, meaning.weekday):
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, _BYLINE_WEIGHT)
    if early and is_published(meaning, before, after):
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, _PUBLISHED_WEIGHT)
    opens = early and not text[article.body.start : span.start].strip()
    if opens and meaning.year is not None and _is_news(candidates, span, after):
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, _DATELINE_WEIGHT)
    if opens and meaning.year is not None and len(after) < _ASIDE and after[:1] in ".,|;":
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, _BYLINE_WEIGHT)
    if before.strip() and len(before) <= 70 and is_dateline(before, after):
        return _Stated(meaning, span, DocumentDateBasis.DATELINE, _DATELINE_WEIGHT)
    if meaning.weekday is not None and meaning.year is None and early:
        sentence = Span(start, span.end)
        if governing_tense(text, sentence, span, article.language).tense is Tense.PAST:
            return _Stated(meaning, span, DocumentDateBasis.TEXT, _SAID_WEIGHT)
    told_first = span.start - article.body.start < _HEAD or meaning.weekday is not None
    if (
        told_first
        and reports_near(text, span, article.language)
        and not looks_ahead(article, candidate)
    ):
        weight = _SAID_WEEKDAY_WEIGHT if meaning.weekday is not None else _SAID_WEIGHT
        return _Stated(meaning, span, DocumentDateBasis.TEXT, weight)
    return None


def _is_news(candidates: Sequence[Candidate], day: Span, after: str) -> bool:
    """“Nov. 1, 2022 - The president is in Caracas today”: that day's news, where the line speaks of
    today or its neighbours; no chronology's entry."""
    end = day.end + len(after)
    return goes_on_behind_dash(after) and any(
        day.end <= each.span.start < end and _is_about_today(core(each.meaning))
        for each in candidates
    )


def _is_about_today(meaning: Meaning) -> bool:
    """“Yesterday”, “tonight”, “this week”."""
    if isinstance(meaning, Shift) and meaning.origin is Origin.DOCUMENT:
        return meaning.unit == "D" and abs(meaning.count) <= 1
    return isinstance(meaning, Period) and meaning == Period("W", 0)


def _day_of(
    meaning: CalendarDate,
    outside: DateClue | None,
    article: Article,
    candidates: Sequence[Candidate],
) -> DayNumber | None:
    month, day = meaning.month, meaning.day
    assert month is not None
    assert day is not None
    if meaning.year is not None:
        return (
            day_number(meaning.year, month, day)
            if day <= month_length(meaning.year, month)
            else None
        )
    if outside is not None:
        return _near(month, day, meaning.weekday, outside.day)
    named = file_name_year(article.source)
    if named is not None and day <= month_length(named, month):
        number = day_number(named, month, day)
        if meaning.weekday in (None, weekday(number)):
            return number
    return likely_day(month, day, meaning.weekday, article, candidates)


def _near(month: int, day: int, wanted: int | None, base: DayNumber) -> DayNumber | None:
    """The year in which the weekday fits, nearest to ``base``."""
    year = civil_date(base).year
    reach = 1 if wanted is None else 6
    days = [
        day_number(candidate, month, day)
        for candidate in range(year - reach, year + reach + 1)
        if day <= month_length(candidate, month)
    ]
    fitting = [number for number in days if wanted is None or weekday(number) == wanted]
    return min(fitting or days, key=lambda number: abs(number - base), default=None)


def _choose(
    clues: Sequence[DateClue], article: Article, candidates: Sequence[Candidate]
) -> DateClue | None:
    """The clue to believe: a dateline first, then what the text says was said, then the file."""
    datelines = _without_headings(clues)
    outside = _strongest(
        clue
        for clue in clues
        if clue.basis not in (DocumentDateBasis.DATELINE, DocumentDateBasis.TEXT)
        and clue.weight >= _WEAKEST
    )
    if datelines:
        best = _strongest(datelines)
        assert best is not None
        if outside is None or abs(best.day - outside.day) <= 400:
            return best
    said = [clue for clue in clues if clue.basis is DocumentDateBasis.TEXT]
    if outside is None:
        believed = said or [clue for clue in clues if not _is_of_a_later_file(clue, candidates)]
        return max(believed, key=lambda clue: (clue.weight, clue.day), default=None)
    near = [clue for clue in said if abs(clue.day - outside.day) <= 60]
    latest = max(near, key=lambda clue: (clue.day, clue.weight), default=None)
    if latest is not None and latest.day > outside.day:
        return latest
    return _before_the_crawl(outside, article, candidates) or outside


def _is_of_a_later_file(clue: DateClue, candidates: Sequence[Candidate]) -> bool:
    """True where all that tells the day is when the file was saved, and the years that the text
    names, two or more, all lie well before that: an old article in a new file."""
    if clue.basis is not DocumentDateBasis.FILE or clue.weight >= _WEAKEST:
        return False
    meanings = (inmost(candidate.meaning) for candidate in candidates)
    years = {m.year for m in meanings if isinstance(m, CalendarDate) and m.year is not None}
    return len(years) > 1 and civil_date(clue.day).year - max(years) >= _OLD_YEARS


_OLD_YEARS = 3


def _without_headings(clues: Sequence[DateClue]) -> list[DateClue]:
    """The datelines; without the days of an agenda, each on a line of its own, and without an
    update, where something else tells when it was written."""
    lines = [clue for clue in clues if clue.basis is DocumentDateBasis.DATELINE]
    first = [clue for clue in clues if clue.basis is not DocumentDateBasis.TEXT]
    if any(clue.weight > _UPDATED_WEIGHT for clue in first):
        lines = [clue for clue in lines if clue.weight != _UPDATED_WEIGHT]
    days = {clue.day for clue in lines if clue.weight == _YEARLESS_LINE_WEIGHT}
    stamped = any(clue.weight >= _WEAKEST and clue not in lines for clue in clues)
    if len(days) < _HEADINGS or not stamped:
        return lines
    return [clue for clue in lines if clue.weight != _YEARLESS_LINE_WEIGHT]


_HEADINGS = 2


def _before_the_crawl(
    stamp: DateClue, article: Article, candidates: Sequence[Candidate]
) -> DateClue | None:
    """The day of “said on Friday”, where a crawl is stamped days after it."""
    if article.format is not ArticleFormat.CRAWL or stamp.basis is not DocumentDateBasis.METADATA:
        return None
    found = agreed_day(article, candidates, stamp.day)
    if found is None:
        return None
    words = " ".join(found.span.of(article.text).split())
    return DateClue(DocumentDateBasis.TEXT, found.day, words, _SAID_WEIGHT, found.span)


_SOURCES = {
    DocumentDateBasis.DATELINE: "from its dateline “{words}”",
    DocumentDateBasis.TEXT: "from “{words}” in its text",
    DocumentDateBasis.METADATA: "from the {words}",
    DocumentDateBasis.URL: "from “{words}” in its address",
    DocumentDateBasis.FILE: "from the {words}",
    DocumentDateBasis.GIVEN: "as given",
}
_AGAINST = {
    DocumentDateBasis.DATELINE: "the dateline “{words}” says {day}",
    DocumentDateBasis.TEXT: "“{words}” in the text says {day}",
    DocumentDateBasis.METADATA: "the file says {day}",
    DocumentDateBasis.URL: "the address says {day}",
    DocumentDateBasis.FILE: "the {words} says {day}",
    DocumentDateBasis.GIVEN: "it was given as {day}",
}
_WEAKEST = 0.3
_STAMPED = (DocumentDateBasis.METADATA, DocumentDateBasis.URL, DocumentDateBasis.FILE)
_STAMPED_LATE = 2
"""Days by which a publication or a crawl may follow the writing without contradicting it."""


def _decided(chosen: DateClue, clues: Sequence[DateClue]) -> DocumentDate:
    conflicts = []
    seen: set[tuple[DocumentDateBasis, DayNumber]] = set()
    for clue in sorted(clues, key=lambda clue: -clue.weight):
        if clue.day == chosen.day or clue.weight < _WEAKEST or (clue.basis, clue.day) in seen:
            continue
        if clue.basis is DocumentDateBasis.TEXT and clue.day < chosen.day:
            continue
        if clue.basis in _STAMPED and 0 < clue.day - chosen.day <= _STAMPED_LATE:
            continue
        seen.add((clue.basis, clue.day))
        conflicts.append(_conflict(chosen, clue))
    source = _SOURCES[chosen.basis].format(words=chosen.words)
    return DocumentDate(
        chosen.day,
        chosen.basis,
        f"Written on {day_words(chosen.day)}, {source}.",
        tuple(sorted(clues, key=lambda clue: -clue.weight)),
        tuple(conflicts),
    )


def _conflict(chosen: DateClue, clue: DateClue) -> str:
    against = _AGAINST[clue.basis].format(words=clue.words, day=day_words(clue.day))
    source = _SOURCES[chosen.basis].format(words=chosen.words)
    sentence = (
        f"{against[0].upper()}{against[1:]}, but it was written on {day_words(chosen.day)}, "
        f"{source}"
    )
    if chosen.basis is DocumentDateBasis.TEXT and clue.day < chosen.day:
        sentence += ", on which something had already been said"
    return f"{sentence}."


def short_words(date: DocumentDate) -> str:
    """``Fri 7 Jan 2022 (the article's date, from “Friday Jan 7” in its text; ...)``."""
    clue = next(
        (clue for clue in date.clues if clue.day == date.day and clue.basis is date.basis), None
    )
    source = _SOURCES[date.basis].format(words=clue.words if clue is not None else "")
    against = ""
    for other in date.clues:
        if other.day != date.day and other.basis is DocumentDateBasis.METADATA and date.conflicts:
            against = (
                f"; {_AGAINST[other.basis].format(words=other.words, day=day_words(other.day))}"
            )
            break
    return f"{day_words(date.day)} (the article's date, {source}{against})"
