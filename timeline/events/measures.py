"""How far words lead from an event: “three days”, “hours”, “less than a month”."""

from __future__ import annotations

from timeline.events.attachment import WITHIN
from timeline.events.moments import Moment, days_long
from timeline.events.wordlists import words
from timeline.records import Order, RelationKind


def order_of_length(moment: Moment, kind: RelationKind) -> Order | None:
    """How far “three days”, “hours”, “weeks”, “less than a month” lead; None for “years”."""
    value, mod = moment.main.value, measured(moment)
    least = 0 if moment.lead in WITHIN else 1
    if value in SOME:
        return Order(kind, least, SOME[value])
    days = days_long(moment.main)
    if days is None:
        return None
    if moment.lead in WITHIN or not days:
        return Order(kind, 0, days or 1)
    return loosely(kind, days, mod) or Order(kind, days, days)


def measured(moment: Moment) -> str | None:
    """What a measure leaves open: “less than a week”; None for “almost a week”."""
    exact = not _EXACTLY.isdisjoint(moment.words.lower().split())
    return None if exact else moment.main.mod


_EXACTLY = words("meant_exactly")
TO_THE_DAY = ["to", "the", "day"]
"""“A week to the day after the vote”: no less than a week, and no more."""
SOME = {"PXD": 7, "PXW": 28, "PXM": 92}
"""Days within which “days”, “weeks”, “months” lie."""
LESS = {"LESS_THAN": 1, "EQUAL_OR_LESS": 0}
_TWO = 2
_MORE = {"MORE_THAN": 1, "EQUAL_OR_MORE": 0}
"""Days by which “less than” and “more than” fall short of and go beyond what they name."""


def loosely(kind: RelationKind, days: int, mod: str | None) -> Order | None:
    """“Less than a fortnight later”: on one of the thirteen days; “less than two days later”: by
    the hour, so on either; None where nothing is open."""
    if mod in LESS:
        most = days if days == _TWO else max(days - LESS[mod], 1)
        return Order(kind, min(1, days - 1), most)
    return Order(kind, days + _MORE[mod], None) if mod in _MORE else None
