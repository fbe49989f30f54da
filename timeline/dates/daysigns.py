"""The phrases of a text that tell on which day its writer stands, each with its price by day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates import dayprices as prices
from timeline.dates.apposition import anniversaries, apposed, joint_price
from timeline.dates.datelines import is_dateline, is_updated
from timeline.dates.lines import is_quoted, line_end, line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    CalendarDate,
    DayTime,
    Heading,
    Origin,
    Part,
    Shift,
    Weekend,
)
from timeline.dates.outlook import Outlook
from timeline.dates.rule import Link
from timeline.dates.wholeday import day_in, day_near, is_calendar_day, is_weekday_alone
from timeline.daynumber import DayNumber, weekday
from timeline.language.reporting import reports_near
from timeline.language.tense import Tense
from timeline.records import Article
from timeline.spans import Span

_LEAD = 600
"""Characters of the body in which the news is told."""
_NEAR = 200
"""Days from the stamp beyond which a date says nothing of the day of writing."""
_AHEAD = 60
"""Days from the stamp from which what is told as past is of another year."""
_CLAUSE = 60
_PLUPERFECT = {
    language: re.compile(rf"\b(?:{words})\b[^.;!?\n]*\Z", re.IGNORECASE)
    for language, words in {
        "en": "had",
        "de": "hatten?|waren? [^.;!?\n]* worden",
        "fr": "avai(?:en)?t|s['’]étai(?:en)?t",
        "es": "había[ns]?",
        "pt": "tinham?|havia[m]?",
        "it": "aveva(?:no)?",
    }.items()
}
"""What had been before the news, by language."""
_NAMED_TODAY = frozenset(("fr", "es", "pt", "it"))
"""Languages in which “this Tuesday” is today."""
_LATE = {"NI": 1.0, "EV": 0.4}
"""What it costs more to tell of a night or an evening before it is over."""
_THIS_BEFORE = re.compile(
    r"\b(?:this|today|heute|ce|cet|este|esta|hoy|hoje|oggi|сегодня) \($", re.IGNORECASE
)
_OF_A_DAY = re.compile(
    r"\b(?:briefing|transcript|news conference|press conference|bulletin|diary|digest|roundup"
    r"|round-up|live|morning|noon|evening|daily|agenda|minutes|today)\b",
    re.IGNORECASE,
)
"""What is called in a title by the day that it is of."""
_PLACE = 70
"""Characters of a dateline before its day."""
_OVER = re.compile(
    r"\b(?:over|at|on|during|this|last|past|am|ce|le|du|el|este|il|no|nel|neste) $", re.IGNORECASE
)
_LATER = re.compile(r"later ", re.IGNORECASE)
_NAME_AFTER = re.compile(r" (?:van|de|von|du|di|da|bin|al) [^\W\d_a-zà-ÿ]")
_AND = frozenset((" and ", " et ", " und ", " y ", " e ", " и "))
_SETS_OFF = {
    "en": re.compile(r"\b(?:the|a|any|each|every) $", re.IGNORECASE),
    "fr": re.compile(r"\b(?:le|du|au) $", re.IGNORECASE),
    "it": re.compile(r"\b(?:la|il|ogni) $", re.IGNORECASE),
}
"""Words before a weekday by which it is that of a story, or of every week."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that tell where the writer stands, and what each day of writing would cost them."""

    span: Span
    price: prices.Price
    weekdays: Mapping[int, Span] = field(default_factory=dict)
    """Where the weekdays stand, if the sign is all of them."""

    def words_on(self, day: DayNumber) -> Span:
        """Where the words stand that speak most for ``day``: the weekday just gone."""
        if not self.weekdays:
            return self.span
        gone = min(self.weekdays, key=lambda wanted: (weekday(day) - wanted) % 7)
        return self.weekdays[gone]


def signs_of(
    candidates: Sequence[Candidate], stamp: DayNumber, outlook: Outlook, *, comments: bool
) -> list[Sign]:
    """All of them. ``stamp`` tells the year of dates without one; ``comments`` that the article
    follows on the news, like an interview."""
    article = outlook.article
    signs = _Signs(article, candidates, stamp, outlook, _days_said(article, candidates))
    return [*signs.of_dates(), *signs.of_all(comments=comments), *signs.of_anniversaries()]


@dataclass(slots=True)
class _Signs:
    article: Article
    candidates: Sequence[Candidate]
    stamp: DayNumber
    outlook: Outlook
    said: set[int]
    """-1, 0, 1 where the writer says “yesterday”, “today”, “tomorrow”."""
    past: dict[int, float] = field(default_factory=dict)
    """The weekdays of what is over, with what it costs more to tell of them on their own day."""
    often: dict[int, int] = field(default_factory=dict)
    """How often each of them is named."""
    earlier: set[int] = field(default_factory=set)
    """Those of what had been before that."""
    places: dict[int, Span] = field(default_factory=dict)
    """Where they stand, the first first."""
    told: list[tuple[DayNumber, Span]] = field(default_factory=list)
    """Days of what is over, by their dates."""
    reported: list[tuple[DayNumber, Span]] = field(default_factory=list)
    """The same beside a verb of saying, or with the weekday."""
    dated: set[DayNumber] = field(default_factory=set)
    """Those of them that are both: “said on Friday Jan 7”."""
    planned: list[tuple[DayNumber, Span]] = field(default_factory=list)
    coming: dict[int, Span] = field(default_factory=dict)
    """Where the weekdays of what is to come later in a day stand: “flies later on Sunday”."""
    this: set[int] = field(default_factory=set)
    """Weekdays that were “this” one before."""

    def of_dates(self) -> Iterator[Sign]:
        """What single dates and pairs of them say; notes what they say together."""
        for place, candidate in enumerate(self.candidates):
            before = self._beside(place)
            joint = None
            if before is not None and not is_quoted(self.article.text, candidate.span):
                joint = joint_price(before.meaning, candidate.meaning, self.stamp)
            if before is not None and joint is not None:
                yield Sign(Span(before.span.start, candidate.span.end), joint)
            else:
                yield from self._of(place, candidate, before)

    def _beside(self, place: int) -> Candidate | None:
        """The date before, where nothing stands between."""
        if not 0 < place < len(self.candidates):
            return None
        before = self.candidates[place - 1]
        near = apposed(self.article.text, before.span, self.candidates[place].span)
        return before if near else None

    def _of(self, place: int, candidate: Candidate, beside: Candidate | None) -> Iterator[Sign]:
        meaning = day_in(candidate.meaning)
        if isinstance(meaning, Weekend):
            yield from self._of_weekend(candidate, meaning)
        if not isinstance(meaning, CalendarDate):
            return
        if is_calendar_day(meaning):
            named = beside is not None and is_weekday_alone(day_in(beside.meaning))
            self._note_day(candidate, meaning, named=named or meaning.weekday is not None)
        elif is_weekday_alone(meaning) and not self._is_set_off(place):
            yield from self._of_weekday(candidate, meaning)

    def _of_weekend(self, candidate: Candidate, meaning: Weekend) -> Iterator[Sign]:
        start = candidate.span.start
        over = _OVER.search(self.article.text, max(0, start - 14), start)
        near = not meaning.weeks and meaning.heading in (Heading.OPEN, Heading.THIS, Heading.LAST)
        if over and near and self.outlook.of(candidate) is not Tense.FUTURE:
            yield Sign(candidate.span, prices.since(6, prices.WEEKEND))

    def _note_day(self, candidate: Candidate, meaning: CalendarDate, *, named: bool) -> None:
        day = day_near(meaning, self.stamp)
        if day is None or abs(day - self.stamp) > _NEAR or self._is_of_an_update(candidate.span):
            return
        place = day, candidate.span
        if self.outlook.of(candidate) is Tense.FUTURE:
            self.planned.append(place)
            return
        if meaning.year is None and day > self.stamp + _AHEAD:
            return  # of the year before, and long over
        said = self._is_said(candidate)
        (self.reported if named or said else self.told).append(place)
        if named and said:
            self.dated.add(day)

    def _is_of_an_update(self, span: Span) -> bool:
        text = self.article.text
        return is_updated(text[line_start(text, span.start) : span.start])

    def _of_weekday(self, candidate: Candidate, meaning: CalendarDate) -> Iterator[Sign]:
        wanted, heading, span = meaning.weekday, meaning.heading, candidate.span
        assert wanted is not None
        language = self.article.language
        if self._is_of_the_head(span):
            yield Sign(span, prices.on_weekday(wanted))
            return
        tense = self.outlook.of(candidate)
        ahead = tense is Tense.FUTURE
        if heading is Heading.LAST and not ahead:
            table = prices.LAST if language == "en" else prices.LAST_ELSEWHERE
            yield Sign(span, prices.since(wanted, table))
        elif heading is Heading.NEXT and ahead:
            yield Sign(span, prices.until(wanted, prices.NEXT))
        elif heading is Heading.THIS and language in _NAMED_TODAY:
            yield Sign(span, prices.since(wanted, prices.TODAY_BY_NAME))
        elif heading is Heading.THIS and language == "en":
            self.this.add(wanted)
            yield Sign(
                span,
                prices.since(wanted, prices.THIS_PAST)
                if tense is Tense.PAST
                else prices.until(wanted, prices.THIS_COMING),
            )
        elif heading in (Heading.OPEN, Heading.THIS) and wanted not in self.this:
            if ahead:
                later = _LATER.match(self.article.text, span.start)
                if later or isinstance(candidate.meaning, DayTime):
                    self.coming.setdefault(wanted, span)
                yield Sign(span, prices.coming(wanted, tomorrow_is_said=1 in self.said))
            else:
                yield from self._of_past_weekday(candidate, wanted)

    def _is_of_the_head(self, span: Span) -> bool:
        """“This (Monday) morning”, “Spokesman's briefing, Friday”, “OSLO (Wire), Monday - ”."""
        text, title = self.article.text, self.article.title
        if _THIS_BEFORE.search(text, max(0, span.start - 12), span.start) is not None:
            return True
        start = line_start(text, span.start)
        before, after = text[start : span.start], text[span.end : line_end(text, span.end)]
        if title is not None and title.contains(span):
            return _OF_A_DAY.search(before) is not None
        if span.start - self.article.body.start > _LEAD or not before.strip():
            return False
        return len(before) <= _PLACE and is_dateline(before, after)

    def _of_past_weekday(self, candidate: Candidate, wanted: int) -> Iterator[Sign]:
        if isinstance(candidate.meaning, DayTime) and candidate.meaning.into_next:
            wanted = (wanted + 1) % 7  # “dans la nuit de samedi à dimanche”
        if self._had_been(candidate.span):
            self.earlier.add(wanted)
        self.often[wanted] = self.often.get(wanted, 0) + 1
        if wanted not in self.past:
            self.places[wanted] = candidate.span
            self.past[wanted] = _late(candidate, candidate.span.of(self.article.text))
        leads = candidate.span.start - self.article.body.start < _LEAD
        if leads and not self._speaks_of_today() and self._is_said(candidate):
            yield Sign(candidate.span, prices.since(wanted, prices.REPORTED))

    def of_all(self, *, comments: bool) -> Iterator[Sign]:
        """What the noted weekdays and days say together."""
        if self.past:
            table = prices.COMMENT if comments else prices.NEWS
            price = prices.told_weekdays(self.past, self.said, table)
            yield Sign(next(iter(self.places.values())), price, self.places)
        again = {wanted: span for wanted, span in self.places.items() if self.often[wanted] > 1}
        if again and not comments and not self._speaks_of_today():
            for wanted, span in again.items():
                yield Sign(span, prices.named_again(wanted, self.past.keys(), self.often[wanted]))
        if self.earlier and not self.past.keys() <= self.earlier:
            others = self.past.keys() - self.earlier
            span = next(self.places[wanted] for wanted in self.past if wanted in others)
            yield Sign(span, prices.had_been(self.earlier - others, others))
        for wanted in (self.past.keys() & self.coming.keys()) - self.earlier:
            yield Sign(self.coming[wanted], prices.half_over(wanted))
        past = [*self.told, *self.reported]
        for place, (day, span) in enumerate(past):
            yield Sign(span, prices.not_before(day, by_date=place < len(self.told)))
        if past:
            last, span = max(past)
            yield Sign(span, prices.newest(last, beside_weekdays=bool(self.past)))
        if self.reported and not self._speaks_of_today():
            last, span = max(self.reported)
            yield Sign(span, prices.newest_said(last, dated=last in self.dated))
        known = max((day for day, _ in past if day <= self.stamp), default=None)
        ahead = [each for each in self.planned if known is None or each[0] >= known]
        if ahead:
            first, span = min(ahead)
            yield Sign(span, prices.not_after(first))

    def of_anniversaries(self) -> Iterator[Sign]:
        """What the opening remembers."""
        start = self.article.body.start
        lead = [each for each in self.candidates if each.span.start - start < _LEAD]
        for span, price in anniversaries(lead, self.stamp, len(prices.STAMPED)):
            yield Sign(span, price)

    def _had_been(self, span: Span) -> bool:
        """“The funeral had been held on Tuesday”: before the news of another day."""
        pluperfect = _PLUPERFECT.get(self.article.language)
        return pluperfect is not None and bool(
            pluperfect.search(self.article.text, max(0, span.start - _CLAUSE), span.start)
        )

    def _is_said(self, candidate: Candidate) -> bool:
        return reports_near(self.article.text, candidate.span, self.article.language)

    def _speaks_of_today(self) -> bool:
        """A day that is named is then another."""
        return not self.said.isdisjoint((0, -1))

    def _is_set_off(self, place: int) -> bool:
        """True for a weekday that is none of the writer's own: a name, part of a range or of a
        pair, that of every week, that of a story (“on the Friday”), or one with its date."""
        text, span = self.article.text, self.candidates[place].span
        if _NAME_AFTER.match(text, span.end) is not None:
            return True
        sets_off = _SETS_OFF.get(self.article.language)
        if sets_off is not None and sets_off.search(text, max(0, span.start - 8), span.start):
            return True
        if place and text[self.candidates[place - 1].span.end : span.start] in _AND:
            return True
        if self._is_of_range(place):
            return True
        dated = self._beside(place + 1) is not None
        return dated and is_calendar_day(day_in(self.candidates[place + 1].meaning))

    def _is_of_range(self, place: int) -> bool:
        """“From Monday to Thursday”; not “in the night to Thursday”."""
        here, *after = self.candidates[place : place + 2]
        if any(
            each.linked is Link.RANGE and isinstance(day_in(each.meaning), CalendarDate)
            for each in after
        ):
            return True
        if here.linked is not Link.RANGE or not place:
            return False
        return not isinstance(self.candidates[place - 1].meaning, DayTime)


def _late(candidate: Candidate, words: str) -> float:
    """What it costs more to tell of a night or an evening before it is over; the small hours and
    the night to a day are over early."""
    meaning = candidate.meaning
    while isinstance(meaning, Part):
        meaning = meaning.inner
    if not isinstance(meaning, DayTime) or meaning.out_of_last or meaning.into_next:
        return 0.0
    if "hours" in words:
        return 0.0
    return _LATE.get(meaning.part, 0.0)


def _days_said(article: Article, candidates: Sequence[Candidate]) -> set[int]:
    found: set[int] = set()
    for candidate in candidates:
        meaning = day_in(candidate.meaning)
        if not isinstance(meaning, Shift) or meaning.unit != "D":
            continue
        if meaning.origin is Origin.DOCUMENT and not is_quoted(article.text, candidate.span):
            found.add(meaning.count)
    return found
