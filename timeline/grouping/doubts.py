"""What speaks against making one event of several that a person has chosen. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.daynumber import DayNumber
from timeline.records import Event

MANY = 8
"""More events than that are rarely reports of one."""
FAR_DAYS = 7
"""Reports of one event may be so many days apart, by slips and vague words."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """``span`` are the first and the last day of dates that lie far apart, ``places`` the names of
    places of which not all can be right; None and empty where they are alike."""

    count: int
    span: tuple[DayNumber, DayNumber] | None = None
    places: tuple[str, ...] = ()


def doubts(events: Sequence[Event]) -> Doubts | None:
    """Why a person should be asked before these become one; None for few that are alike."""
    found = Doubts(len(events), _span(events), _places(events))
    return found if found.count > MANY or found.span or found.places else None


def _span(events: Sequence[Event]) -> tuple[DayNumber, DayNumber] | None:
    """First and last day, where more than some days lie between two of the dates."""
    times = [event.time for event in events if event.time is not None]
    starts = [time.first_day for time in times if time.first_day is not None]
    ends = [time.last_day for time in times if time.last_day is not None]
    if not starts or not ends or max(starts) - min(ends) <= FAR_DAYS:
        return None
    return min(*starts, *ends), max(*starts, *ends)


def _places(events: Sequence[Event]) -> tuple[str, ...]:
    """Names of places in different countries; without countries, of more than two."""
    places = {event.place.name: event.place.country for event in events if event.place is not None}
    countries = {country for country in places.values() if country is not None}
    return tuple(places) if len(countries) > 1 or len(places) > 2 else ()
