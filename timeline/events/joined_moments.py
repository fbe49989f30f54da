"""Date words that say one thing: ranges, a day and its hour, a day told twice."""

from __future__ import annotations

from collections.abc import Sequence

from timeline import edtf
from timeline.events.lexicon import Lexicon
from timeline.events.moments import Moment, day_of_time
from timeline.events.wordlists import words
from timeline.language import Token
from timeline.records import Timex3
from timeline.spans import Span
from timeline.timevalue import Form, Granularity, TimeValue


def joined_moment(
    text: str,
    tokens: Sequence[Token],
    moment: Moment,
    timex: Timex3,
    first: int,
    last: int,
    lexicon: Lexicon,
) -> Moment | None:
    """The two as one moment, or None where they are two."""
    between = [token.lower for token in tokens[moment.last : first]]
    if moment.time is None or timex.time is None or len(between) > 3:
        return None
    span = Span(moment.span.start, timex.span.end)
    if _opens_deed(tokens, first, last, lexicon) or _parted(between, lexicon):
        return None
    if tokens[last - 1].lower in _SIDES and between == [","] and _goes_on(tokens, last):
        return None  # “on 20 March, the day after they had signed”
    if _is_restated(moment.main, timex, between):
        timexes = (timex, *moment.timexes)
        return Moment(timexes, moment.first, last, span, span.of(text), timex.time)
    time = _one_time(tokens, moment, timex, between, lexicon)
    if time is None:
        return None
    timexes = (*moment.timexes, timex)
    return Moment(timexes, moment.first, last, span, span.of(text), time)


def _is_restated(counted: Timex3, stated: Timex3, between: list[str]) -> bool:
    """“A fortnight later, on the 27th, they struck”: the day that is stated, one off the count."""
    one, two = counted.time, stated.time
    if one is None or two is None or between not in _BESIDE or counted.rule not in _COUNTED:
        return False
    if not (one.is_single_day and two.is_single_day) or stated.rule in _COUNTED:
        return False
    off = (two.first_day or 0) - (one.first_day or 0)
    return off != 0 and abs(off) <= _SLACK


_BESIDE = ([","], [",", "on"])
_COUNTED = frozenset({"relative.later", "relative.earlier"})
_SLACK = 3
"""Days by which a count and the day that is stated beside it may differ."""


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text[0].isalnum()


_SIDES = words("counted_after") | words("counted_before")


def _opens_deed(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """“Came on 6 May and the following day flew on”: the second day has a verb of its own."""
    if first == 0 or tokens[first - 1].lower not in _AND or last >= len(tokens):
        return False
    is_named = any(
        token.text[0].isdigit() or token.text[0].isupper() for token in tokens[first:last]
    )
    return not is_named and lexicon.verb(tokens[last].lower) is not None


def _parted(between: Sequence[str], lexicon: Lexicon) -> bool:
    """“Invaded in 1990 and withdrew the next year”: each has a verb of its own; but “opens in
    May and closes a month later” tells how long."""
    if not between or between[0] not in _AND:
        return False
    known = [lexicon.verb(word) for word in between[1:]]
    return any(verb is not None and verb[0] not in _ENDING for verb in known)


_ENDING = frozenset({"end", "close", "conclude", "finish"})


_AND = words("joined_by_and")


def _one_time(
    tokens: Sequence[Token], moment: Moment, timex: Timex3, between: list[str], lexicon: Lexicon
) -> TimeValue | None:
    one, two = moment.time, timex.time
    assert one is not None
    assert two is not None
    if one.form in (Form.LASTING, Form.WITHIN) and one.day_count != 1:
        if two.intersects(one) and all(word in (",", "(", ")") for word in between):
            return one
        return None
    opener = tokens[moment.first - 1].lower if moment.first else ""
    opener = (
        tokens[moment.first].lower
        if lexicon.is_("range_from", tokens[moment.first].lower)
        else opener
    )
    if between[:1] == ["("] and moment.first > 0 and one.is_single_day:
        between = between[1:]  # “opens on Monday (to Wednesday)”
    is_range = bool(between) and lexicon.is_("range_to", between[0]) and len(between) <= 2
    if one.earliest is None or two.latest is None or two.earliest is None or one.latest is None:
        return None
    through = bool(between) and lexicon.is_("range_through", between[0])
    if (
        between
        and (
            through
            or between[0]
            in (
                "to",
                "until",
                "till",
                "through",
                "-",
                "–",
                "—",
                "à",
                "au",
                "bis",
                "a",
                "al",
                "até",
                "по",
                "au",
                "hasta",
                "do",
                "до",
                "tot",
                "jusqu",
            )
        )
        and is_range
    ):
        return _range(one, two)
    joined = bool(between) and (
        between[0] in ("and", "et", "und", "y", "e", "и", "&")
        or lexicon.is_("range_and", between[0])
    )
    if joined and is_range:
        if lexicon.is_("range_from", opener) and (
            opener in ("between", "entre", "zwischen", "tra", "fra", "между")
            or lexicon.is_("range_between", opener)
        ):
            return _range(one, two)
        if (two.earliest - one.latest) in (0,) and one.granularity == two.granularity:
            if one.granularity <= Granularity.DAY:
                return _range(one, two)
            return edtf.within(one, two)
        return None
    if all(
        word in (",", "(", ")", "at", "on", "à", "um", "a", "as", "-", "local", "time")
        for word in between
    ) and _same_day(one, two):
        return one if one.granularity <= two.granularity or one.is_single_day else two
    return None


def _same_day(one: TimeValue, two: TimeValue) -> bool:
    return one.first_day == two.first_day and one.is_single_day and two.is_single_day


def _range(one: TimeValue, two: TimeValue) -> TimeValue | None:
    assert one.earliest is not None
    assert two.latest is not None
    if two.latest <= one.earliest:
        return None
    if one.form == Form.UNIT and two.form == Form.UNIT and not one.choices:
        return edtf.lasting(day_of_time(one), day_of_time(two))
    first, last = one.first_day, two.last_day
    return edtf.lasting_days(first, last)
