"""Days by which an article says when it was written: in its dateline, its byline, under a label, on
a line of its own, at its close, or beside a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates.apposition import apposed
from timeline.dates.closings import closes, is_colophon
from timeline.dates.datelines import (
    ends_line,
    goes_on_behind_dash,
    is_byline,
    is_dateline,
    is_label,
    is_of_agency,
    is_page_of_paper,
    is_place_of_sentence,
    is_published,
    is_record,
    is_updated,
)
from timeline.dates.joints import day_first
from timeline.dates.lines import is_quoted, line_end, line_start
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
from timeline.dates.outlook import Outlook
from timeline.dates.rule import Link
from timeline.dates.rules.stated import full_year
from timeline.dates.wholeday import day_in, is_calendar_day, stated_day
from timeline.daynumber import DayNumber, civil_date
from timeline.language.governing import governing_tense
from timeline.language.reporting import reports_near
from timeline.language.tense import Tense
from timeline.records import Article, DocumentDateBasis
from timeline.spans import Span

DATELINE_WEIGHT = 0.95
TODAY_WEIGHT = 0.93
"""“Today” with its date cannot be of another day."""
PUBLISHED_WEIGHT = 0.92
_LINE_WEIGHT = 0.9
_LABELLED_WEIGHT = 0.85
_CLOSING_WEIGHT = 0.82
_BYLINE_WEIGHT = 0.8
_COLOPHON_WEIGHT = 0.7
YEARLESS_LINE_WEIGHT = 0.6
_RECORD_WEIGHT = 0.6
_OPENING_WEIGHT = 0.55
"""A whole date above the text that nothing else explains."""
UPDATED_WEIGHT = 0.5
"""An article that was updated was written before."""
_SAID_WEEKDAY_WEIGHT = 0.85
SAID_WEIGHT = 0.75
_HEAD = 700
"""Characters from the start of the body in which a date may be the article's own."""
_CLOSE = 300
"""Characters to the end of the body in which it may be so again."""
_ASIDE = 40
"""Characters that may follow a date at the head of a line that only says what is beneath it."""
_LONGEST_PLACE = 70
_OPENING_LINE = 160
"""Characters of a line at the head that is no paragraph."""
_SHORT_LINE = 90
"""Characters of a line above the first paragraph: a byline, a subtitle."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A day that the text states near a sign that it is today's."""

    meaning: CalendarDate
    span: Span
    basis: DocumentDateBasis
    weight: float


@dataclass(slots=True)  # never changed; one is made for most dates
class _Place:
    """A date, and the words before and after it on its line."""

    article: Article
    meaning: CalendarDate
    span: Span
    before: str
    after: str

    @property
    def dated(self) -> bool:
        return self.meaning.year is not None

    @property
    def alone(self) -> bool:
        return ends_line(self.after)

    @property
    def early(self) -> bool:
        return self.span.start - self.article.body.start < _HEAD

    @property
    def late(self) -> bool:
        return self.article.body.end - self.span.end < _CLOSE

    @property
    def in_title(self) -> bool:
        return self.article.title is not None and self.article.title.contains(self.span)

    @property
    def above(self) -> str:
        """The lines of the body above that of the date."""
        start = self.span.start - len(self.before)
        return self.article.text[self.article.body.start : start]


def stated_in(
    candidates: Sequence[Candidate], outlook: Outlook, *, writes_day_first: bool
) -> list[Stated]:
    """Every such day, in text order; ``writes_day_first``: the text has “20 May”, so 3/4 is of
    April."""
    article = outlook.article
    found = [*_of_telegram(article), *_of_today(article, candidates)]
    entries = entries_of(article, candidates)
    for candidate in candidates:
        place = _place(article, candidate, swapped=writes_day_first)
        if place is None:
            continue
        weight = _head_weight(place, candidates)
        if weight is not None:
            basis = DocumentDateBasis.DATELINE
            found.append(Stated(place.meaning, place.span, basis, weight))
        elif place.in_title or candidate.span in entries:
            continue
        elif (said := _said_weight(place, candidate, outlook)) is not None:
            found.append(Stated(place.meaning, place.span, DocumentDateBasis.TEXT, said))
    if not any(each.basis is DocumentDateBasis.DATELINE for each in found):
        found.extend(_of_opening(candidates, outlook))
    return found


def entries_of(article: Article, candidates: Sequence[Candidate]) -> frozenset[Span]:
    """“May 24 - Qatar says”: the days without a year that open lines, where there are several: a
    chronology's."""
    found = frozenset(each.span for each in candidates if _opens_line(article, each))
    return found if len(found) >= _ENTRIES else frozenset()


def _opens_line(article: Article, candidate: Candidate) -> bool:
    place = _place(article, candidate)
    if place is None or place.dated or place.before.strip():
        return False
    return place.after.lstrip()[:1] in ("-", "–", "—", ":")


_ENTRIES = 3


def _of_opening(candidates: Sequence[Candidate], outlook: Outlook) -> Iterator[Stated]:
    """The first whole date above the text or in brackets at its head, “(Update, 6 April 1998. For
    subscribers.)”, “draft of 31 December 1996”, where nothing is told of a later day."""
    for candidate in candidates:
        place = _place(outlook.article, candidate)
        if place is None or not place.dated or not place.early or not _is_in_opening(place):
            continue
        if is_quoted(outlook.article.text, place.span):
            return
        day = stated_day(place.meaning)
        if day is not None and not _is_told_after(day, candidates, outlook):
            yield Stated(place.meaning, place.span, DocumentDateBasis.DATELINE, _OPENING_WEIGHT)
        return


def _is_in_opening(place: _Place) -> bool:
    if any(len(line) >= _OPENING_LINE for line in place.above.splitlines()):
        return False
    before, after = place.before.rstrip(), place.after.lstrip()
    bracketed = before.rfind("(") > before.rfind(")") and ")" in after
    if bracketed and len(before) < _ASIDE:
        return True
    ends = after[:1] in (",", "(", ")") or not after
    parted = _PARTED.search(before) is not None and ends
    return parted and len(before) + len(after) < _OPENING_LINE


_PARTED = re.compile(r"(?:^|[,:;(])(?:\s*(?:draft|version|issue|edition|as))?(?:\s*(?:on|of))?$")
"""What parts a date from the words before it."""


def _is_told_after(day: DayNumber, candidates: Sequence[Candidate], outlook: Outlook) -> bool:
    """Whether the text tells as past what happened after a day."""
    for candidate in candidates:
        meaning = day_in(candidate.meaning)
        stated = stated_day(meaning) if isinstance(meaning, CalendarDate) else None
        if stated is not None and stated > day and not outlook.is_ahead(candidate):
            return True
    return False


def _of_today(article: Article, candidates: Sequence[Candidate]) -> Iterator[Stated]:
    """“Today, 29 November 1984, ...”, “yesterday, 4 May 1990”, in the writer's own words."""
    for first, second in pairwise(candidates):
        count, meaning = first.meaning, day_in(second.meaning)
        if not isinstance(count, Shift) or count.unit != "D" or count.origin is not Origin.DOCUMENT:
            continue
        if not isinstance(meaning, CalendarDate) or not is_calendar_day(meaning):
            continue
        day = stated_day(meaning)
        near = day is not None and apposed(article.text, first.span, second.span)
        if day is None or not near or is_quoted(article.text, first.span):
            continue
        year, month, number = civil_date(day - count.count)
        span = Span(first.span.start, second.span.end)
        today = CalendarDate(year, month, number)
        yield Stated(today, span, DocumentDateBasis.TEXT, TODAY_WEIGHT)


_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DATE_TIME_GROUP = re.compile(
    rf"\b(?P<day>[0-3][0-9])[0-2][0-9][0-5][0-9]Z?\s(?P<month>{'|'.join(_MONTHS)})\s"
    r"(?P<year>(?:[0-9]{2})?[0-9]{2})\b"
)


def _of_telegram(article: Article) -> Iterator[Stated]:
    """“R 091430Z MAR 73”: day, hour, month and year at the head of a telegram."""
    match = _DATE_TIME_GROUP.search(article.text, 0, min(len(article.text), _HEAD))
    if match is None:
        return
    meaning = CalendarDate(
        full_year(int(match["year"])), _MONTHS.index(match["month"]) + 1, int(match["day"])
    )
    yield Stated(meaning, Span(*match.span()), DocumentDateBasis.DATELINE, _LABELLED_WEIGHT)


def _place(article: Article, candidate: Candidate, *, swapped: bool = False) -> _Place | None:
    """None for what is no whole day, or the end of a range."""
    meaning = candidate.meaning
    if isinstance(meaning, Clock) and isinstance(meaning.inner, CalendarDate):
        meaning = meaning.inner
    if swapped:
        meaning = day_first(meaning)
    if not isinstance(meaning, CalendarDate) or meaning.day is None or meaning.month is None:
        return None
    if meaning.heading is not Heading.OPEN or meaning.within is not None:
        return None
    if candidate.linked is Link.RANGE:
        return None
    text, span = article.text, candidate.span
    before = text[line_start(text, span.start) : span.start]
    return _Place(article, meaning, span, before, text[span.end : line_end(text, span.end)])


def _head_weight(place: _Place, candidates: Sequence[Candidate]) -> float | None:
    """How surely the date is that of its dateline, label or close; None where it is none."""
    before, after, dated = place.before, place.after, place.dated
    if (place.early or place.late) and is_updated(before):
        return UPDATED_WEIGHT
    if place.early and is_label(before):
        return _LABELLED_WEIGHT if dated else YEARLESS_LINE_WEIGHT
    if dated and place.alone and place.early and is_record(before):
        return _RECORD_WEIGHT
    if place.in_title:
        return _title_weight(place)
    if not before.strip() and place.alone and (dated or place.early):
        return _LINE_WEIGHT if dated else YEARLESS_LINE_WEIGHT
    if dated and place.alone and place.early and is_byline(before, place.meaning.weekday):
        return _BYLINE_WEIGHT
    if place.early and is_published(place.meaning, before, after):
        return PUBLISHED_WEIGHT
    if place.early and not before.strip() and is_of_agency(after):
        return DATELINE_WEIGHT
    if dated and place.early and not place.above.strip() and not before.strip():
        weight = _opening_weight(place, candidates)
        if weight is not None:
            return weight
    if before.strip() and len(before) <= _LONGEST_PLACE and is_dateline(before, after):
        return DATELINE_WEIGHT
    if (
        dated
        and _opens_sentence(place)
        and not _heads_several(place.article, candidates, placed=bool(before.strip()))
    ):
        return _BYLINE_WEIGHT
    if not dated and _is_yearless_byline(place):
        return YEARLESS_LINE_WEIGHT
    return _close_weight(place) if dated and place.late else None


def _is_yearless_byline(place: _Place) -> bool:
    """“Castle Buildings, Thursday 9 April, 11 pm” at the end of a line above the text, “Bogota,
    Friday 25 November. There” at its head."""
    if not place.early or any(len(line) >= _SHORT_LINE for line in place.above.splitlines()):
        return False
    if place.alone and place.meaning.weekday is not None:
        return is_byline(place.before, place.meaning.weekday)
    return is_place_of_sentence(place.before, place.after)


def _title_weight(place: _Place) -> float | None:
    """A title that is a day and no more, or a place and a day as over a letter, or the name of a
    paper with day and page; or one that ends in a weekday and its date, “readouts, Friday 3 May
    2024”."""
    if not place.dated:
        return None
    opens = not place.before.strip() or is_dateline(place.before, place.after)
    if opens and place.alone:
        return _LINE_WEIGHT
    noted = place.alone and place.meaning.weekday is not None and place.before.rstrip()[-1:] == ","
    return _BYLINE_WEIGHT if noted or is_page_of_paper(place.before, place.after) else None


def _opening_weight(place: _Place, candidates: Sequence[Candidate]) -> float | None:
    if _is_news(candidates, place.span, place.after):
        return DATELINE_WEIGHT
    if len(place.after) >= _ASIDE or place.after[:1] not in (".", ",", "|", ";"):
        return None
    return None if _heads_several(place.article, candidates) else _BYLINE_WEIGHT


def _opens_sentence(place: _Place) -> bool:
    """“Geneva, 21 July 1954. The armistice ...”, in the first paragraph."""
    end = "." if place.article.text[place.span.end - 1] == "." else ""  # “1991 г.”
    named = place.meaning.weekday is not None and not place.before.strip()
    stops = named and place.after.startswith(". ")  # “Friday 3 May 2024. All times are local”
    if not place.early or not (stops or is_place_of_sentence(place.before, end + place.after)):
        return False
    return all(len(line) < _SHORT_LINE for line in place.above.splitlines())


def _heads_several(
    article: Article, candidates: Sequence[Candidate], *, placed: bool = False
) -> bool:
    """Whether other lines too begin with a whole date, ``placed`` with a place before it: a
    chronology."""
    heads = 0
    for candidate in candidates:
        place = _place(article, candidate)
        if place is None or not place.dated or len(place.before) >= _ASIDE:
            continue
        heads += not placed or is_place_of_sentence(place.before, place.after)
        if heads > 1:
            return True
    return False


def _close_weight(place: _Place) -> float | None:
    if closes(place.before, place.after):
        return _CLOSING_WEIGHT
    return _COLOPHON_WEIGHT if is_colophon(place.before) else None


def _said_weight(place: _Place, candidate: Candidate, outlook: Outlook) -> float | None:
    """How surely the date is that of the news: something was said or done on it."""
    text, span, language = place.article.text, place.span, place.article.language
    weekday = place.meaning.weekday is not None
    if weekday and not place.dated and place.early:
        sentence = Span(span.start - len(place.before), span.end)
        if governing_tense(text, sentence, span, language).tense is Tense.PAST:
            return SAID_WEIGHT
    if not (place.early or weekday) or not reports_near(text, span, language):
        return None
    if is_quoted(text, span) or outlook.is_ahead(candidate):
        return None
    return _SAID_WEEKDAY_WEIGHT if weekday else SAID_WEIGHT


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
