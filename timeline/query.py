"""Which events are meant: the filter that the window, the exports and the command line share,
and the small language in which people write it (README, at ``--where``).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from timeline import edtf
from timeline.daynumber import DayNumber
from timeline.errors import DateWordsError, UserError
from timeline.records import ArticleId, Kind, Review, Status
from timeline.spans import Span


@dataclass(frozen=True, slots=True)
class EventFilter:
    """All stated conditions hold at once; within one field any of the values will do.

    ``text`` is matched against title, note, place, participants and tags, each word as a prefix.
    ``places``, ``participants`` and ``tags`` are compared whole, without case; a place also
    matches by its country code and a participant by its code. ``articles`` are ids.
    ``earliest`` and ``latest`` are days, both inclusive: an event counts when its possible time
    touches them. ``undated`` True asks for the events without a date, False for those with one,
    None for both. Rejected events come only when asked for, by ``include_rejected`` or by
    ``reviews``.
    """

    text: str = ""
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    reviews: tuple[Review, ...] = ()
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    tags: tuple[str, ...] = ()
    earliest: DayNumber | None = None
    latest: DayNumber | None = None
    undated: bool | None = None
    include_rejected: bool = False


class QueryError(UserError):
    """A query that cannot be understood. ``span`` is where in ``text`` the trouble lies."""

    def __init__(self, text: str, span: Span, what: str) -> None:
        super().__init__(f"{what} (at character {span.start + 1} of “{text}”)")
        self.text = text
        self.span = span
        self.what = what


class _Value(NamedTuple):
    words: str
    span: Span


_TOKEN = re.compile(
    r"""(?:(?P<field>[^\W\d_]+):(?=\S))?(?P<value>(?:"[^"]*"|[^\s"])+)|(?P<loose>")"""
)
_PART = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^,"]+)')


def parse_query(text: str) -> EventFilter:
    """The filter that a line of the query language states. Raises QueryError.

    Words and "phrases" are searched for; ``field:value,value`` restricts. All parts hold at once.
    An address or a time of day (``https://…``, ``14:30``) is a word, as its part before the colon
    is followed by ``//`` or is no word; any other unknown field is an error.
    """
    query = EventFilter()
    words: list[str] = []
    for match in _TOKEN.finditer(text):
        if match["loose"] is not None:
            raise QueryError(text, Span(*match.span()), "A quotation mark is not closed.")
        if match["field"] is None or match["value"].startswith("//"):
            _refuse_empty(text, match)
            words.append(match.group())
            continue
        query = _restricted(query, text, match)
    return replace(query, text=" ".join(words))


def _refuse_empty(text: str, match: re.Match[str]) -> None:
    """A field of ours with nothing behind it; other words may end with a colon."""
    name = match.group().removesuffix(":").casefold()
    if match.group().endswith(":") and name in {*_FIELDS, *_ALIASES}:
        raise QueryError(
            text, Span(*match.span()), f"“{name}:” needs a value, right behind the colon."
        )


def _restricted(query: EventFilter, text: str, match: re.Match[str]) -> EventFilter:
    name = match["field"].casefold()
    reader = _FIELDS.get(_ALIASES.get(name, name))
    if reader is None:
        span = Span(*match.span("field"))
        raise QueryError(text, span, _unknown("field", name, (*_FIELDS, *_ALIASES)))
    values = [_whole(match)] if reader in _DATES else list(_values(match))
    if not values:
        raise QueryError(text, Span(*match.span("value")), f"“{name}:” needs a value.")
    return reader(query, text, values)


def _values(match: re.Match[str]) -> Iterator[_Value]:
    base = match.start("value")
    for part in _PART.finditer(match["value"]):
        group = "bare" if part["quoted"] is None else "quoted"
        if part[group].strip():
            span = Span(*part.span(group)).shifted(base)
            yield _Value(part[group].strip(), span)


def _whole(match: re.Match[str]) -> _Value:
    """One value, in which commas mean nothing: ``date:[2022-01-12,2022-01-13]``."""
    return _Value(match["value"].strip('"'), Span(*match.span("value")))


_Reader = Callable[[EventFilter, str, Sequence[_Value]], EventFilter]


def _names(field: str) -> _Reader:
    """A field whose values are names, taken as they stand."""

    def read(query: EventFilter, _: str, values: Sequence[_Value]) -> EventFilter:
        held: tuple[str, ...] = getattr(query, field)
        more: dict[str, Any] = {field: (*held, *(value.words for value in values))}
        return replace(query, **more)

    return read


def _choices(field: str, what: str, enum: type[StrEnum]) -> _Reader:
    """A field whose values are names of an enum."""

    def read(query: EventFilter, text: str, values: Sequence[_Value]) -> EventFilter:
        held: tuple[StrEnum, ...] = getattr(query, field)
        found = tuple(_member(text, value, what, enum) for value in values)
        more: dict[str, Any] = {field: (*held, *found)}
        return replace(query, **more)

    return read


def _member(text: str, value: _Value, what: str, enum: type[StrEnum]) -> StrEnum:
    names = [member.value for member in enum]
    wanted = value.words.casefold()
    if wanted in names:
        return enum(wanted)
    beginning = [name for name in names if name.startswith(wanted)]
    if len(beginning) == 1:
        return enum(beginning[0])
    raise QueryError(text, value.span, _unknown(what, value.words, names))


def _unknown(what: str, given: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(given.casefold(), known, n=1)
    if near:
        return f"There is no {what} “{given}”; did you mean “{near[0]}”?"
    return f"There is no {what} “{given}”; there are {', '.join(sorted(set(known)))}."


def _state(query: EventFilter, text: str, values: Sequence[_Value]) -> EventFilter:
    """``is:``: a review state, a status, or having a date or none."""
    known = [member.value for enum in (Review, Status) for member in enum]
    for value in values:
        word = value.words.casefold()
        if word in ("dated", "undated"):
            query = replace(query, undated=word == "undated")
        elif word in [member.value for member in Review]:
            query = replace(query, reviews=(*query.reviews, Review(word)))
        elif word in [member.value for member in Status]:
            query = replace(query, statuses=(*query.statuses, Status(word)))
        else:
            what = _unknown("state", value.words, [*known, "dated", "undated"])
            raise QueryError(text, value.span, what)
    return query


def _also(query: EventFilter, text: str, values: Sequence[_Value]) -> EventFilter:
    """``also:rejected`` shows rejected events beside the others."""
    for value in values:
        if value.words.casefold() != "rejected":
            raise QueryError(text, value.span, _unknown("state", value.words, ["rejected"]))
    return replace(query, include_rejected=True)


def _days(text: str, values: Sequence[_Value]) -> tuple[DayNumber | None, DayNumber | None]:
    value = values[0]
    try:
        time = edtf.parse(value.words)
    except DateWordsError as error:
        raise QueryError(text, value.span, str(error)) from error
    return time.first_day, time.last_day


def _from(query: EventFilter, text: str, values: Sequence[_Value]) -> EventFilter:
    return replace(query, earliest=_days(text, values)[0])


def _to(query: EventFilter, text: str, values: Sequence[_Value]) -> EventFilter:
    return replace(query, latest=_days(text, values)[1])


def _date(query: EventFilter, text: str, values: Sequence[_Value]) -> EventFilter:
    first, last = _days(text, values)
    return replace(query, earliest=first, latest=last)


_FIELDS: dict[str, _Reader] = {
    "kind": _choices("kinds", "kind", Kind),
    "status": _choices("statuses", "status", Status),
    "review": _choices("reviews", "review state", Review),
    "is": _state,
    "also": _also,
    "place": _names("places"),
    "who": _names("participants"),
    "tag": _names("tags"),
    "article": _names("articles"),
    "from": _from,
    "to": _to,
    "date": _date,
}
_DATES = (_from, _to, _date)
_ALIASES = {
    "participant": "who",
    "participants": "who",
    "country": "place",
    "since": "from",
    "until": "to",
    "in": "date",
}
