"""TIMEX3 attributes as the published guidelines write them.

What the rest of the app reads of a date is ``Timex3.time``: EDTF text and bounds, which say only
what the words say. ``type``, ``value`` and ``mod`` are for readers of TimeML; where the guidelines
have a convention that is theirs alone, it is applied here, when a TIMEX3 leaves the app.
docs/dates.md lists the conventions with the guideline that each of them follows.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.records import Timex3, TimexType

_EARLIER = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}
"""Modifiers of a length, as those of the point that lies so far back: “more than a year ago”."""
_LATER = {
    "MORE_THAN": "AFTER",
    "LESS_THAN": "BEFORE",
    "EQUAL_OR_MORE": "ON_OR_AFTER",
    "EQUAL_OR_LESS": "ON_OR_BEFORE",
}


def written(timex: Timex3) -> Timex3:
    """The TIMEX3 with the attributes that TimeML 1.2.1 and TIDES 2005 give it."""
    if timex.mod is None or timex.type not in (TimexType.DATE, TimexType.TIME):
        return timex
    time, anchor = timex.time, timex.anchor
    if time is None or anchor is None or time.first_day is None:
        return timex
    points = _EARLIER if time.first_day < anchor else _LATER
    return replace(timex, mod=points.get(timex.mod, timex.mod))
