"""Days that head a line by their number alone: “3: ...” under a month, “Mon 13: ...” of a week."""

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
        elif match["weekday1"] is None and match["end"] is None and _below_month(span, alone):
            yield Candidate(span, first, "label.day")
        else:
            continue
        if last is not None:
            yield Candidate(Span(*match.span("date2")), last, "label.last", Link.RANGE)


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


def _below_month(span: Span, alone: Sequence[Candidate]) -> bool:
    above = [each.meaning for each in alone if each.span.end <= span.start]
    return (
        bool(above)
        and isinstance(above[-1], CalendarDate)
        and above[-1].month is not None
        and above[-1].day is None
    )
