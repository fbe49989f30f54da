"""Hours that Polish and Ukrainian count as ordinals, or name first: “o siódmej rano”, “godz. 9”."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate, Clock, Meaning, Period, Shift
from timeline.dates.rule import Found, Made, Rule, RuleKind
from timeline.dates.wordset import wordset

_LANGUAGES = frozenset({"pl", "uk"})
_PART = " <zone>? <daypart>?"
_HOUR = (
    "(?: (?: <hourlead> (?: <clock=clock|dotclock> | <hour=hourword|small|number> )"
    f" | <hour=hourword> <hourlead> ) {_PART} | <hour=hourword> {_PART} )"
)
_NOON, _SMALL_HOURS = 12, 5
_GOES_ON = wordset(
    "i a oraz ale w we na do od po z ze gdy kiedy przed pod jednak czasu та і й але у в на до від з із"
)
"""Words that no hour counts: “o siódmej i”; “o siódmej rundzie” is no hour."""


def _clock(found: Found, inner: Meaning | None = None) -> Clock | None:
    stated = found.text_of("clock")
    hour = int(stated.split(":")[0]) if stated else found.number("hour")
    minute = int(stated.split(":")[1]) if stated else 0
    if hour is None or not 0 <= hour <= 24 or minute > 59:
        return None
    part = found.text_of("daypart")
    late = part in ("AF", "EV") or (part == "NI" and hour >= _SMALL_HOURS)
    zone = found.text_of("zone")
    return Clock(
        hour + _NOON if late and hour < _NOON else hour,
        minute,
        inner,
        int(zone) if zone else None,
        found.text_at("zone") if "zone" in found else None,
    )


def _alone(found: Found) -> Made:
    after = found.after()
    by_itself = "hourlead" not in found and "daypart" not in found and "zone" not in found
    counts = after[:1].isalpha() and after.lower() not in _GOES_ON and not _is_verb(after)
    return None if by_itself and counts else _clock(found)


def _is_verb(word: str) -> bool:
    """“O dziesiątej wszedł”, “o siódmej rozpoczęło się”: a verb of the past."""
    return word.endswith(("ł", "ła", "ło", "li", "ły", "в", "ла", "ло", "ли"))


def _of_day(found: Found, inner: Meaning) -> Meaning | None:
    day = isinstance(inner, CalendarDate) and (inner.day is not None or inner.weekday is not None)
    day = day or (isinstance(inner, Shift | Period) and inner.unit == "D")
    return _clock(found, inner) if day else None


RULES = (
    Rule(
        "order.ordinal-hour",
        f"(?<=<lead=hourat>) {_HOUR} | <hour=hourword> <daypart>"
        " | <hourlead> (?: <clock=clock|dotclock> | <hour=hourword|small|number> ) <daypart>?",
        _alone,
        languages=_LANGUAGES,
    ),
    Rule(
        "order.day-at-ordinal-hour",
        f"<hourat>? {_HOUR}",
        wrap=_of_day,
        kind=RuleKind.SUFFIX,
        languages=_LANGUAGES,
    ),
    Rule(
        "order.ordinal-hour-on-day",
        f"{_HOUR} <comma>? <on>?",
        wrap=_of_day,
        kind=RuleKind.PREFIX,
        languages=_LANGUAGES,
    ),
)
