"""Days that head a line by their number alone: “3: ...” and “17-18 Summit, Oslo” under a month,
“Mon 13: ...” of a week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.dates.lexicon import Lexicon
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Link
from timeline.spans import Span

_DAY = (
    r"(?:(?P<weekday{0}>[^\W\d_]{{2,12}})\.?,?[ \t]+)?"
    r"(?P<day{0}>[0-9]{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?"
)
_TO = r"[ \t]*(?:[-–—/&]|\b(?:to|and|until|et|au|und|bis|y|e|à|al?|i|do)\b)[ \t]*"
_HEAD = re.compile(
    rf"^[ \t*•·>(\[-]*+(?P<date1>{_DAY.format(1)})(?:{_TO}(?P<date2>{_DAY.format(2)}))?[ \t]*"
    r"(?::(?![0-9])|[-–—]{1,2}[ \t]|(?P<end>$))",
    re.MULTILINE,
)
"""A day that heads its line, or the first and the last of some: “Thurs 8 - Fri 9:”, “Mon 5-7:”."""
_ENTRY = re.compile(
    r"[ \t*•·>-]*+(?P<day1>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
    rf"(?:{_TO}(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?)?[ \t]+(?=[^\W\d_])"
)
"""A day, or the first and the last of some, that opens a line of a list, with no sign behind it."""
_FEWEST, _FEWEST_BELOW_TITLE = 2, 3
"""Lines of a list of days, below a month alone and below a title that ends with one."""
_TITLE = 60
_ALONE_BEFORE = re.compile(r"[\s*•·>=#(\[_-]*")
_ALONE_AFTER = re.compile(r"[ \t*=#)\]_:.-]*(?:\n|$)")
_LAST_DAY = 31


def with_day_headings(
    text: str, body: Span, candidates: Sequence[Candidate], lexicon: Lexicon
) -> list[Candidate]:
    """``candidates`` in order with the day numbers that head lines of ``body``.

    A number without a weekday counts only below a line that is a month and no more; what was read
    of the same words otherwise (“12 - Second ...” as seconds) gives way.
    """
    heads = list(_heads(text, body, candidates, lexicon))
    taken = [each.span for each in heads]
    listed = _listed(text, candidates)
    heads += [each for each in listed if not any(each.span.overlaps(span) for span in taken)]
    if not heads:
        return list(candidates)
    kept = [each for each in candidates if not any(each.span.overlaps(h.span) for h in heads)]
    return sorted([*kept, *heads], key=lambda candidate: candidate.span)


def _heads(
    text: str, body: Span, candidates: Sequence[Candidate], lexicon: Lexicon
) -> Iterator[Candidate]:
    alone: list[Candidate] | None = None
    for match in _HEAD.finditer(text, body.start, body.end):
        first, last = _day_of(match, 1, lexicon), _day_of(match, 2, lexicon)
        if first is None:
            continue
        span = Span(*match.span("date1"))
        whole = Span(span.start, match.end("date2") if last is not None else span.end)
        if any(each.span.overlaps(whole) and _is_whole_date(each) for each in candidates):
            continue
        if alone is None:
            alone = [each for each in candidates if _is_alone(text, each)]
        if first.weekday is not None:
            yield Candidate(span, first, "label.weekday")
        elif (
            match["weekday1"] is None
            and match["end"] is None
            and (_below_month(span, alone) or _below_day(text, span, first, candidates))
        ):
            yield Candidate(span, first, "label.day")
        else:
            continue
        if last is not None:
            yield Candidate(Span(*match.span("date2")), last, "label.last", Link.RANGE)


def _listed(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The days that open the lines of a list below a month: “13-14 Meeting of ministers, Brest”."""
    number = 0
    for month in candidates:
        meaning = month.meaning
        if (
            not isinstance(meaning, CalendarDate)
            or meaning.month is None
            or meaning.day is not None
        ):
            continue
        start = text.rfind("\n", 0, month.span.start) + 1
        alone = _is_alone(text, month)
        if not alone and (month.span.end - start > _TITLE or not _ends_line(text, month)):
            continue
        entries = list(_entries(text, text.find("\n", month.span.end) + 1))
        number += len(entries)
        if number < (_FEWEST if alone else _FEWEST_BELOW_TITLE):
            continue
        for entry in entries:
            yield Candidate(Span(*entry.span("day1")), CalendarDate(day=int(entry[1])), LISTED)
            if entry["day2"] is not None:
                last = CalendarDate(day=int(entry["day2"]))
                yield Candidate(Span(*entry.span("day2")), last, "label.last", Link.RANGE)


LISTED = "label.listed"


def _ends_line(text: str, candidate: Candidate) -> bool:
    return _ALONE_AFTER.match(text, candidate.span.end) is not None


def _entries(text: str, start: int) -> Iterator[re.Match[str]]:
    """The lines from a place on, as long as each opens with a later day and goes on in capitals."""
    last = 0
    while 0 < start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        entry = _ENTRY.match(text, start, end)
        if entry is not None:
            first, final = int(entry["day1"]), int(entry["day2"] or entry["day1"])
            if not last <= first <= final <= _LAST_DAY or not text[entry.end()].isupper():
                return
            yield entry
            last = first
        elif text[start:end].strip():
            return
        start = end + 1


def _day_of(match: re.Match[str], number: int, lexicon: Lexicon) -> CalendarDate | None:
    """The first or the last day of a heading, with its weekday where it says one."""
    if match[f"day{number}"] is None or not 1 <= int(match[f"day{number}"]) <= _LAST_DAY:
        return None
    name = match[f"weekday{number}"]
    entry = None if name is None else lexicon.words.get(name.lower())
    weekday = None if entry is None else entry.values.get("weekday")
    return CalendarDate(
        day=int(match[f"day{number}"]), weekday=None if weekday is None else int(weekday)
    )


def _is_whole_date(candidate: Candidate) -> bool:
    meaning = candidate.meaning
    return isinstance(meaning, CalendarDate) and meaning.month is not None


def _is_alone(text: str, candidate: Candidate) -> bool:
    """True for a date that is all its line holds."""
    start = text.rfind("\n", 0, candidate.span.start) + 1
    return (
        _ALONE_BEFORE.fullmatch(text, start, candidate.span.start) is not None
        and _ALONE_AFTER.match(text, candidate.span.end) is not None
    )


def _below_day(text: str, span: Span, day: CalendarDate, candidates: Sequence[Candidate]) -> bool:
    """“20-21: Summit” below “17-18 May: Trade ministers”: a later day of the same list."""
    above = [each for each in candidates if span.start - _NEAR < each.span.end <= span.start]
    for each in reversed(above):
        meaning = each.meaning
        start = text.rfind("\n", 0, each.span.start) + 1
        if (
            isinstance(meaning, CalendarDate)
            and meaning.month is not None
            and meaning.day is not None
            and _DAYS_BEFORE.fullmatch(text, start, each.span.start) is not None
            and _SIGN.match(text, each.span.end) is not None
        ):
            return meaning.day < (day.day or 0)
    return False


_NEAR = 600
"""Characters below the last day of a list that says its month."""
_DAYS_BEFORE = re.compile(rf"[ \t*•·>-]*(?:[0-9]{{1,2}}{_TO})?")
_SIGN = re.compile(r"[ \t]*(?::(?![0-9])|[-–—]{1,2}[ \t])")


def _below_month(span: Span, alone: Sequence[Candidate]) -> bool:
    above = [each.meaning for each in alone if each.span.end <= span.start]
    return (
        bool(above)
        and isinstance(above[-1], CalendarDate)
        and above[-1].month is not None
        and above[-1].day is None
    )
