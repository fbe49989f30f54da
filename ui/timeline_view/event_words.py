"""Events in words: for the card under the pointer, and for those who listen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline import edtf
from timeline.columns import NO_OTHER, OPEN_END, OPEN_START, EventColumns
from timeline.datewords import words
from timeline.daynumber import day_of
from timeline.records import Review, Status
from ui.timeline_view.hover_card import HoverText

_STATUSES, _REVIEWS = list(Status), list(Review)
_REVIEW_WORDS = {
    Review.UNREVIEWED: "not checked",
    Review.ACCEPTED: "accepted",
    Review.REJECTED: "rejected",
}
_LONGEST = 160
_NAMED = 8
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WHOLE = {name[:3]: name for name in (*_DAYS, *_MONTHS)}
_SHORT = re.compile(rf"\b(?:{'|'.join(_WHOLE)})\b")
_RANGE = re.compile(r" ?– ?")


def when(columns: EventColumns, event: int) -> str:
    """The date of an event."""
    text = columns.edtf[event]
    if text:
        return words(edtf.parse(text))
    earliest, latest = int(columns.earliest[event]), int(columns.latest[event])
    first = None if earliest == OPEN_START else day_of(earliest)
    last = None if latest == OPEN_END else day_of(latest - 1)
    return words(edtf.lasting_days(first, last))


def spelled(date: str) -> str:
    """The words of a date as they are said: names of days and months whole, ranges with "to"."""
    whole = _SHORT.sub(lambda found: _WHOLE[found[0]], date)
    return _RANGE.sub(" to ", whole)


def title_of(columns: EventColumns, event: int) -> str:
    """The title on one line; a very long one is cut, nobody wants a body of text read out."""
    title = " ".join(columns.title[event].split())
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"


def spoken(columns: EventColumns, event: int, lane: str) -> str:
    """Title, status and date, lane and state: what a screen reader says."""
    status = _STATUSES[int(columns.status[event])]
    date = spelled(when(columns, event))
    said = date if status is Status.PAST else f"{status.value.capitalize()}, {date}"
    parts = [lane, _REVIEW_WORDS[_REVIEWS[int(columns.review[event])]]]
    sources = int(columns.sources[event])
    if sources:
        parts.append("1 source" if sources == 1 else f"{sources:,} sources")
    if columns.conflict[event]:
        parts.append(spelled(disagreement(columns, event)))
    return f"{title_of(columns, event)}. {said}. {', '.join(part for part in parts if part)}."


def disagreement(columns: EventColumns, event: int) -> str:
    """How the sources of an event in conflict disagree, with the other day where there is one."""
    other = int(columns.other[event])
    if other == NO_OTHER:
        return "sources disagree on the date"
    return f"sources disagree: another has {words(edtf.day(day_of(other)))}"


def hover_text(columns: EventColumns, event: int) -> HoverText:
    """What can be told without asking the document."""
    sources = int(columns.sources[event])
    told = "" if not sources else "1 source" if sources == 1 else f"{sources:,} sources"
    return HoverText(title_of(columns, event), when(columns, event), source=told)


def with_disagreement(text: HoverText, columns: EventColumns, event: int) -> HoverText:
    """The words of a card, and after its source the other day of an event in conflict."""
    if not columns.conflict[event]:
        return text
    parts = (text.source, disagreement(columns, event))
    return replace(text, source="; ".join(part for part in parts if part))


def folded_text(number: int, first: float, last: float) -> HoverText:
    """What a folded column holds."""
    low, high = day_of(int(first)), day_of(int(last) - 1)
    stretch = words(edtf.lasting_days(low, max(low, high)))
    title = "1 event" if number == 1 else f"{number:,} events"
    return HoverText(title, stretch, source="Double-click to open them out.")


def lane_text(name: str, seen: int, total: int) -> HoverText:
    """Which lane it is, and how many of its events are in view."""
    return HoverText(name, f"{seen:,} of {total:,} in view", source="Drag it up or down.")


def empty_lanes_text(names: Sequence[str]) -> HoverText:
    """Lanes of which nothing is in view; of many the first ones are named."""
    if len(names) == 1:
        return HoverText(names[0], "nothing in view")
    named = ", ".join(names[:_NAMED])
    rest = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return HoverText(f"{len(names):,} lanes with nothing in view", f"{named}{rest}")
