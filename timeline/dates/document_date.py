"""When was this written? Every clue, its weight, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from timeline.dates.agendas import agenda_day
from timeline.dates.agreement import agreed_day
from timeline.dates.context import day_words
from timeline.dates.dayorder import day_comes_first
from timeline.dates.file_year import file_name_year
from timeline.dates.heads import (
    PUBLISHED_WEIGHT,
    SAID_WEIGHT,
    TODAY_WEIGHT,
    UPDATED_WEIGHT,
    YEARLESS_LINE_WEIGHT,
    stated_in,
)
from timeline.dates.likely_year import LikelyDay, likely_day, rival_words, year_words
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.newestnews import newest_news, untimely_clues
from timeline.dates.newsdays import day_of_news
from timeline.dates.outlook import Outlook
from timeline.dates.remembrance import Remembrance, remembrance_in
from timeline.dates.wholeday import inmost
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.records import (
    LEAST_WEIGHT,
    Article,
    ArticleFormat,
    DateClue,
    DocumentDate,
    DocumentDateBasis,
)
from timeline.spans import Span


def document_date(
    article: Article, candidates: Sequence[Candidate], given: DayNumber | None
) -> DocumentDate | None:
    """The day of writing with every clue and conflict; None when nothing tells it."""
    clues = list(article.file_clues)
    outlook = Outlook(article)
    untimely = untimely_clues(clues, candidates, outlook)
    outside = _strongest(
        clue for clue in clues if clue.weight >= LEAST_WEIGHT and clue not in untimely
    )
    near = outside
    ordered = day_comes_first(candidates, outlook, None if near is None else near.day)
    stated = stated_in(candidates, outlook, writes_day_first=ordered)
    likely: dict[Span, LikelyDay] = {}
    for found in sorted(stated, key=lambda each: each.meaning.year is None):
        day = _day_of(found.meaning, near, candidates, outlook)
        if day is None:
            continue
        likely[found.span] = day
        words = " ".join(found.span.of(article.text).split())
        clue = DateClue(found.basis, day.day, words, found.weight, found.span)
        clues.append(clue)
        if (
            near is None
            and found.meaning.year is not None
            and found.basis is DocumentDateBasis.DATELINE
        ):
            near = clue  # an imprint or an update tells the year of a dateline without one
    if near is None and not stated:
        clues += (
            _told_by(article, agenda_day(article, candidates), _TEXT, _AGENDA_WEIGHT)
            or _told_by(article, day_of_news(article, candidates), _DATELINE, _OF_NEWS_WEIGHT)
            or newest_news(candidates, outlook)
        )
    remembrance = remembrance_in(article, candidates)
    remembered = None if remembrance is None else _remembered(remembrance, article)
    if remembered is not None:
        clues.append(remembered)
    if given is not None:
        clue = DateClue(DocumentDateBasis.GIVEN, given, "given", 1.0)
        return _decided(clue, [clue, *clues])
    believed = [clue for clue in clues if clue not in untimely]
    chosen = _choose(believed, candidates, outlook, remembered) or _choose(
        clues, candidates, outlook, remembered
    )
    if chosen is None:
        return None
    decided = _decided(chosen.clue, clues)
    note = chosen.note
    if remembrance is not None and chosen.clue is remembered:
        note = f"What it remembers was on {day_words(remembrance.known)}."
    yearless = any(each.span == chosen.clue.span and each.meaning.year is None for each in stated)
    if yearless and chosen.clue.span is not None:
        year = likely[chosen.clue.span]
        note = (
            note or year_words(year) or (_year_of_file(year.day, article) if near is None else "")
        )
        decided = replace(decided, conflicts=(*decided.conflicts, *rival_words(year)))
    return replace(decided, explanation=f"{decided.explanation} {note}".rstrip())


def _remembered(remembrance: Remembrance, article: Article) -> DateClue:
    words = " ".join(remembrance.span.of(article.text).split())
    return DateClue(
        DocumentDateBasis.TEXT, remembrance.day, words, _REMEMBERED_WEIGHT, remembrance.span
    )


def _told_by(
    article: Article, found: tuple[DayNumber, Span] | None, basis: DocumentDateBasis, weight: float
) -> list[DateClue]:
    """The clue of a day and the words that tell it; none where nothing was found."""
    if found is None:
        return []
    day, span = found
    return [DateClue(basis, day, " ".join(span.of(article.text).split()), weight, span)]


def _year_of_file(day: DayNumber, article: Article) -> str:
    """Where the year comes from, where that is the file's name."""
    year = file_name_year(article.source)
    if year is None or year != civil_date(day).year:
        return ""
    return f"The year {year} stands in the file's name “{PurePath(article.source).name}”."


def _strongest(clues: Iterable[DateClue]) -> DateClue | None:
    return max(clues, key=lambda clue: clue.weight, default=None)


def _day_of(
    meaning: CalendarDate,
    outside: DateClue | None,
    candidates: Sequence[Candidate],
    outlook: Outlook,
) -> LikelyDay | None:
    month, day = meaning.month, meaning.day
    assert month is not None
    assert day is not None
    if meaning.year is not None:
        within = day <= month_length(meaning.year, month)
        return LikelyDay(day_number(meaning.year, month, day)) if within else None
    if outside is not None:
        near = _near(month, day, meaning.weekday, outside.day)
        if near is not None and -_SAID_NEAR <= near - outside.day <= _SAID_NEAR:
            return LikelyDay(near)
        likely = likely_day(month, day, meaning.weekday, candidates, outlook, outside.day)
        return likely or (None if near is None else LikelyDay(near))
    named = file_name_year(outlook.article.source)
    if named is not None and day <= month_length(named, month):
        number = day_number(named, month, day)
        if meaning.weekday in (None, weekday(number)):
            return LikelyDay(number)
    saved = next((clue.day for clue in outlook.article.file_clues if clue.is_saving), None)
    return likely_day(month, day, meaning.weekday, candidates, outlook, saved)


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


@dataclass(frozen=True, slots=True)
class _Choice:
    """The clue to believe, and a sentence that says more of it."""

    clue: DateClue
    note: str = ""


def _choose(
    clues: Sequence[DateClue],
    candidates: Sequence[Candidate],
    outlook: Outlook,
    remembered: DateClue | None,
) -> _Choice | None:
    """A dateline first, then what the text says was said, then the file."""
    said = [clue for clue in clues if clue.basis is DocumentDateBasis.TEXT]
    datelines = _without_headings(clues)
    datelines += [clue for clue in said if clue.weight >= TODAY_WEIGHT]
    outside = _strongest(
        clue
        for clue in clues
        if clue.basis not in (DocumentDateBasis.DATELINE, DocumentDateBasis.TEXT)
        and clue.weight >= LEAST_WEIGHT
    )
    best = _strongest(datelines)
    if best is not None and (
        outside is None
        or abs(best.day - outside.day) <= _OTHER_YEAR
        or _is_from_an_archive(best, candidates)
    ):
        return _Choice(best)
    if outside is None:
        believed = said or [clue for clue in clues if not _is_of_a_later_file(clue, candidates)]
        clue = max(believed, key=lambda clue: (clue.weight, clue.day), default=None)
        return None if clue is None else _Choice(clue)
    if remembered is not None and 0 <= outside.day - remembered.day <= _CRAWLED:
        return _Choice(remembered)
    near = [clue for clue in said if abs(clue.day - outside.day) <= _SAID_NEAR]
    latest = max(near, key=lambda clue: (clue.day, clue.weight), default=None)
    if latest is not None and latest.day > outside.day:
        return _Choice(latest)
    return _before_the_crawl(outside, candidates, outlook) or _Choice(outside)


def _is_of_a_later_file(clue: DateClue, candidates: Sequence[Candidate]) -> bool:
    """True where all that tells the day is when the file was saved, and the years that the text
    names, two or more, all lie well before that: an old article in a new file."""
    if not clue.is_saving:
        return False
    years = _years(candidates)
    return len(years) > 1 and civil_date(clue.day).year - max(years) >= _OLD_YEARS


def _years(candidates: Sequence[Candidate]) -> set[int]:
    """Every year that the text names."""
    meanings = (inmost(candidate.meaning) for candidate in candidates)
    return {m.year for m in meanings if isinstance(m, CalendarDate) and m.year is not None}


_OLD_YEARS = 3
_TEXT, _DATELINE = DocumentDateBasis.TEXT, DocumentDateBasis.DATELINE
_AGENDA_WEIGHT = 0.4
_OF_NEWS_WEIGHT = 0.5
_REMEMBERED_WEIGHT = 0.7
_SAID_NEAR = 60
"""Days from the stamp within which what was said is the news."""
_CRAWLED = 14
"""Days after the writing within which an article is crawled."""
_OTHER_YEAR = 400
"""Days from the stamp beyond which a dateline may be that of the story that an essay tells."""
_LOOKS_AHEAD = 5


def _is_from_an_archive(clue: DateClue, candidates: Sequence[Candidate]) -> bool:
    """True for a sure dateline of a text that names no year long after it: an old article that
    was put on the net later, no essay that opens with a scene."""
    if clue.weight < PUBLISHED_WEIGHT:
        return False
    return max(_years(candidates), default=0) <= civil_date(clue.day).year + _LOOKS_AHEAD


def _without_headings(clues: Sequence[DateClue]) -> list[DateClue]:
    """The datelines; without the days of an agenda, each on a line of its own, and without an
    update, where something else tells when it was written."""
    lines = [clue for clue in clues if clue.basis is DocumentDateBasis.DATELINE]
    first = [clue for clue in clues if clue.basis is not DocumentDateBasis.TEXT]
    if any(clue.weight > UPDATED_WEIGHT for clue in first):
        lines = [clue for clue in lines if clue.weight != UPDATED_WEIGHT]
    days = {clue.day for clue in lines if clue.weight == YEARLESS_LINE_WEIGHT}
    stamped = any(clue.weight >= LEAST_WEIGHT and clue not in lines for clue in clues)
    if len(days) < _HEADINGS or not stamped:
        return lines
    return [clue for clue in lines if clue.weight != YEARLESS_LINE_WEIGHT]


_HEADINGS = 2


def _before_the_crawl(
    stamp: DateClue, candidates: Sequence[Candidate], outlook: Outlook
) -> _Choice | None:
    """The day that agrees best with the text, where a crawl, or the last change of a page that
    states no publication, is stamped days after it."""
    article = outlook.article
    crawled = article.format is ArticleFormat.CRAWL or stamp.weight < UPDATED_WEIGHT
    if not crawled or stamp.basis is not DocumentDateBasis.METADATA:
        return None
    found = agreed_day(candidates, stamp.day, outlook)
    if found is None:
        return None
    spans = [" ".join(span.of(article.text).split()) for span in found.spans]
    clue = DateClue(DocumentDateBasis.TEXT, found.day, spans[0], SAID_WEIGHT, found.spans[0])
    if len(spans) < _SEVERAL:
        return _Choice(clue)
    words = ", ".join(f"“{each}”" for each in spans[1:])
    return _Choice(
        clue, f"Of the two weeks before the file's date it agrees best with {words} too."
    )


_SEVERAL = 2


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
_STAMPED = (DocumentDateBasis.METADATA, DocumentDateBasis.URL, DocumentDateBasis.FILE)
_STAMPED_LATE = 2
"""Days by which a publication or a crawl may follow the writing without contradicting it."""


def _decided(chosen: DateClue, clues: Sequence[DateClue]) -> DocumentDate:
    conflicts = []
    seen: set[tuple[DocumentDateBasis, DayNumber]] = set()
    for clue in sorted(clues, key=lambda clue: -clue.weight):
        if clue.day == chosen.day or clue.weight < LEAST_WEIGHT or (clue.basis, clue.day) in seen:
            continue
        if clue.basis is DocumentDateBasis.TEXT and clue.day < chosen.day:
            continue
        if clue.basis in _STAMPED and 0 < clue.day - chosen.day <= _STAMPED_LATE:
            continue
        seen.add((clue.basis, clue.day))
        conflicts.append(_conflict(chosen, clue))
    source = _SOURCES[chosen.basis].format(words=chosen.words)
    written = f"Written on {day_words(chosen.day)}, {source}."
    if chosen.is_saving:
        written = (
            f"Nothing in it tells when it was written; dated {day_words(chosen.day)}, {source}."
        )
    return DocumentDate(
        chosen.day,
        chosen.basis,
        written,
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
