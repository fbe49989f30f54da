"""A filter in words: its parts as chips, and what is said when nothing matches. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline import edtf
from timeline.datewords import words
from timeline.daynumber import civil_date, day_number, month_length
from timeline.query import EventFilter
from timeline.records import ArticleId
from timeline.timevalue import TimeValue
from ui.kinds import KINDS, REVIEWS, STATUSES

if TYPE_CHECKING:
    from timeline.store import UnknownName

_COMMON_NOUNS = ("kind", "status", "review", "date")
HeadlineOf = Callable[[ArticleId], str]


@dataclass(frozen=True, slots=True)
class FilterPart:
    """One condition: its words, the name of what it is about, and the filter without it."""

    words: str
    about: str
    without: EventFilter


def parts_of(wanted: EventFilter, headline: HeadlineOf = str) -> tuple[FilterPart, ...]:
    """The conditions of a filter, but for the words that are searched for."""
    return tuple(_parts(wanted, headline))


def nothing_found(wanted: EventFilter, total: int, headline: HeadlineOf = str) -> str:
    """Why no event is shown, and what to do next: one line.

    ``total`` is how many there are without a filter.
    """
    parts = parts_of(wanted, headline)
    about = list(dict.fromkeys(part.about for part in parts))
    said = ", ".join(
        _joined([_in_a_sentence(part) for part in parts if part.about == each]) for each in about
    )
    text = f" “{wanted.text}”" if wanted.text else ""
    of = f" {'in' if text else 'is in'} {said}" if said else ""
    found = f"No event matches{text}{of}." if text else f"No event{of}."
    if text and len(about) == 1:
        return f"{found} Clear the {about[0]} filter to search all {total:,}."
    return f"{found} Clear the filter to see all {total:,}."


def unknown_words(unknown: Sequence[UnknownName]) -> str:
    """That no event bears a name, and which may have been meant; empty for none unknown."""
    return " ".join(_unknown(each) for each in unknown)


def _unknown(one: UnknownName) -> str:
    said = f"No {one.about} here is called “{one.name}”"
    if one.near:
        return f"{said}; did you mean {_joined([f'“{each}”' for each in one.near])}?"
    if not one.known:
        return f"{said}; no event has a {one.about} yet."
    more = one.known - len(one.common)
    others = f" and {more:,} more" if more else ""
    return f"{said}; there {'is' if one.known == 1 else 'are'} {', '.join(one.common)}{others}."


def period_words(wanted: EventFilter) -> str:
    """The period of a filter: ``Jan 2022``, ``10 Dec 2021 – 15 Feb 2022``, ``from 2014``."""
    value = period_of(wanted)
    return "" if value is None else words(value)


def period_of(wanted: EventFilter) -> TimeValue | None:
    """The period of a filter, as the coarsest unit that it is; None for none."""
    first, last = wanted.earliest, wanted.latest
    if first is None and last is None:
        return None
    if first is None or last is None:
        return edtf.lasting_days(first, last)
    start, end = civil_date(first), civil_date(last)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return edtf.lasting(edtf.year(start.year), edtf.year(end.year))
    if start.day == 1 and last == day_number(
        end.year, end.month, month_length(end.year, end.month)
    ):
        return edtf.lasting(edtf.month(start.year, start.month), edtf.month(end.year, end.month))
    return edtf.lasting_days(first, last)


def _parts(wanted: EventFilter, headline: HeadlineOf) -> Iterator[FilterPart]:
    for kind in wanted.kinds:
        rest = tuple(each for each in wanted.kinds if each is not kind)
        yield FilterPart(KINDS[kind].plural, "kind", replace(wanted, kinds=rest))
    for status in wanted.statuses:
        left = tuple(each for each in wanted.statuses if each is not status)
        yield FilterPart(STATUSES[status], "status", replace(wanted, statuses=left))
    for field, about in (("places", "place"), ("participants", "participant"), ("tags", "tag")):
        held: tuple[str, ...] = getattr(wanted, field)
        for name in held:
            others = tuple(each for each in held if each != name)
            yield FilterPart(name, about, _with(wanted, field, others))
    for article in wanted.articles:
        articles = tuple(each for each in wanted.articles if each != article)
        yield FilterPart(headline(article), "article", replace(wanted, articles=articles))
    if wanted.earliest is not None or wanted.latest is not None:
        without = replace(wanted, earliest=None, latest=None)
        yield FilterPart(period_words(wanted), "period", without)
    for review in wanted.reviews:
        reviews = tuple(each for each in wanted.reviews if each is not review)
        said = REVIEWS[review].capitalize()
        yield FilterPart(said, "review", replace(wanted, reviews=reviews))
    if wanted.undated is not None:
        said = "Without a date" if wanted.undated else "With a date"
        yield FilterPart(said, "date", replace(wanted, undated=None))


def _with(wanted: EventFilter, field: str, value: tuple[str, ...]) -> EventFilter:
    changes: dict[str, tuple[str, ...]] = {field: value}
    return replace(wanted, **changes)  # type: ignore[arg-type]


def _in_a_sentence(part: FilterPart) -> str:
    return part.words.lower() if part.about in _COMMON_NOUNS else part.words


def _joined(said: list[str]) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"
