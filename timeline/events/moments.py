"""Date words of a sentence, joined where they say one thing: ranges, day and hour, repeats."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline import edtf
from timeline.daynumber import MINUTES_PER_DAY
from timeline.events.lexicon import Lexicon
from timeline.events.termleads import is_within, term_lead
from timeline.events.wordlists import phrases, words
from timeline.language import Token
from timeline.records import Basis, Timex3, TimexType
from timeline.spans import Span
from timeline.timevalue import Form, Granularity, TimeValue

NEXT_WEEKS = "next week's"
"""The lead of “next weeks talks”, where the apostrophe has been lost."""
AT_THE_LATEST = "at the latest"
"""The lead of what ends a term: “no later than Friday”, “spätestens am Freitag”."""
_NOT_DATES = ("PRESENT_REF", "PAST_REF")


@dataclass(slots=True, eq=False)  # never changed once found; one is made for every date
class Moment:
    """One or more timexes that together say when. ``first`` and ``last`` are tokens; ``time`` is
    None for a length of time and for vague futures. ``lead`` is the small word before it (by,
    since, until, within ...). ``opens`` is True where it begins its sentence or line as a label."""

    timexes: tuple[Timex3, ...]
    first: int
    last: int
    span: Span
    words: str
    time: TimeValue | None
    lead: str = ""
    opens: bool = False
    main: Timex3 = field(init=False)
    """The timex that dates it."""
    is_length: bool = field(init=False)
    """True for a duration."""

    def __post_init__(self) -> None:
        self.main = self.timexes[0]
        self.is_length = self.main.type is TimexType.DURATION

    @property
    def basis(self) -> Basis:
        """Where its date comes from."""
        return self.main.basis


def find_moments(
    text: str,
    tokens: Sequence[Token],
    timexes: Sequence[tuple[Timex3, int, int]],
    lexicon: Lexicon,
) -> list[Moment]:
    """The moments of a sentence, in order; sets, references to now, and generic dates left out.
    Each timex comes with the tokens that it covers."""
    placed = [each for each in timexes if _tells_when(each[0])]
    found: list[Moment] = []
    number = 0
    while number < len(placed):
        timex, first, last = placed[number]
        step = number + 1
        moment = Moment((timex,), first, last, timex.span, timex.span.of(text), timex.time)
        while step < len(placed):
            joined = _joined(text, tokens, moment, *placed[step], lexicon)
            if joined is None:
                break
            moment, step = joined, step + 1
        moment.lead, moment.opens = _lead(tokens, moment), _opens(tokens, moment)
        if _must_within(tokens, moment, lexicon):
            moment.lead = ALLOWED
        found.append(moment)
        number = step
    return found


def _tells_when(timex: Timex3) -> bool:
    if timex.type is TimexType.SET or timex.value in _NOT_DATES:
        return False
    if timex.time is not None or timex.type is TimexType.DURATION:
        return True
    return timex.value == "FUTURE_REF" or lacks_anchor(timex)


def lacks_anchor(timex: Timex3) -> bool:
    """“Two days later” where nothing tells later than what."""
    return timex.time is None and timex.underspecified is None and timex.value in _NO_DAY


_NO_DAY = frozenset(("XXXX-XX-XX", "XXXX-WXX", "XXXX-XX"))


def placed_timexes(
    tokens: Sequence[Token], timexes: Sequence[Timex3]
) -> list[tuple[Timex3, int, int]]:
    """Each timex with the tokens that it covers, first and last (exclusive)."""
    if not timexes:
        return []
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    found = []
    for timex in timexes:
        span = timex.span
        first, last = bisect_left(ends, span.start + 1), bisect_left(starts, span.end)
        if first < last:
            found.append((timex, first, last))
    return found


def _joined(
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


def day_of_time(time: TimeValue) -> TimeValue:
    """The day, where a clock time is stated; otherwise the value as it is."""
    if time.granularity < Granularity.DAY and time.first_day is not None and time.is_single_day:
        return edtf.day(time.first_day)
    return time


_BEFORE_LEADS = frozenset(
    ("the", "about", "around", "close", "late", "as", "just", "end", "of", "mid", "early",
     "le", "la", "el", "den", "dem")
)  # fmt: skip
_INNER_LEADS = frozenset(("by", "until", "till", "before", "within", "since", "from", "over"))


def _lead(tokens: Sequence[Token], moment: Moment) -> str:
    at = moment.first - 1
    while at >= 0 and tokens[at].lower in _BEFORE_LEADS:
        at -= 1
    lead = tokens[at].lower if at >= 0 and tokens[at].end <= moment.span.start else ""
    lead = term_lead(tokens, at) or lead
    if _ends_term(tokens, moment):
        return AT_THE_LATEST
    inner = tokens[moment.first].lower
    if inner in _INNER_LEADS:
        lead = inner
    if is_allowed(tokens, moment) or (moment.is_length and is_within(tokens, moment.first, lead)):
        lead = ALLOWED
    if moment.words.lower() == "next weeks" and _following(tokens, moment).isalpha():
        lead = NEXT_WEEKS
    return lead


def is_allowed(tokens: Sequence[Token], moment: Moment) -> bool:
    """“Have 48 hours to leave”, “gave the envoys a week to go”: the time that somebody has; not
    “has three days to run”."""
    first, last = moment.first, moment.last
    after = [token.lower for token in tokens[last : last + 2]]
    if not moment.is_length or len(after) < 2 or after[0] != "to" or after[1] in _STILL_TO_COME:
        return False
    before = [token.lower for token in tokens[max(0, first - _GIVEN_REACH) : first]]
    if not _HAVING.isdisjoint(before[-_HAD_REACH:]):
        return True
    at = next((i for i in reversed(range(len(before))) if before[i] in _GIVING), None)
    return at is not None and all(word[0].isalnum() or word in _OWNING for word in before[at:])


def _must_within(tokens: Sequence[Token], moment: Moment, lexicon: Lexicon) -> bool:
    """“Должны уйти в течение 14 дней”, “14 gün içinde çekilmeli”: within a time, where something
    must be; what is past lasts so long."""
    before = [token.lower for token in tokens[max(0, moment.first - 2) : moment.first]]
    after = [token.lower for token in tokens[moment.last : moment.last + 1]]
    said = lexicon.is_("within_before", " ".join(before)) or lexicon.is_(
        "within_before", " ".join(before[-1:])
    )
    if not moment.is_length or not (said or lexicon.among("within_after", after)):
        return False
    return lexicon.among("must_words", [token.lower for token in tokens])


ALLOWED = "within"
"""The lead of a time that somebody is given."""
_HAVING, _GIVING, _STILL_TO_COME = words("having"), words("giving_time"), words("still_to_come")
_OWNING = ("'s", "’s")
_HAD_REACH, _GIVEN_REACH = 2, 12
"""Tokens before a length of time within which somebody has it (“have just two days”), is given
it."""


def _ends_term(tokens: Sequence[Token], moment: Moment) -> bool:
    """“No later than Friday”, “by Friday at the latest”, “au plus tard le 5 mai”."""
    first, last = max(0, moment.first - _LATEST_REACH), moment.last + _LATEST_REACH
    around = (*tokens[first : moment.first + 1], *tokens[moment.last : last])
    if _LATEST.keys().isdisjoint([token.lower for token in around]):
        return False
    places = (*range(first, moment.first + 1), *range(moment.last, min(last, len(tokens))))
    return any(tokens[at].lower in _LATEST and _is_latest(tokens, at) for at in places)


def _is_latest(tokens: Sequence[Token], at: int) -> bool:
    phrases = _LATEST[tokens[at].lower]
    return any(
        [token.lower for token in tokens[max(0, at + 1 - len(phrase)) : at + 1]] == phrase
        for phrase in phrases
    )


def _by_last_word(lines: Iterable[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for phrase in (line.split() for line in lines):
        found.setdefault(phrase[-1], []).append(phrase)
    return found


_LATEST = _by_last_word(phrases("at_the_latest"))
"""Phrases that make a date the end of a term, by their last words."""
_LATEST_REACH = 4
"""Tokens before and after a date within which they stand."""


def _following(tokens: Sequence[Token], moment: Moment) -> str:
    return tokens[moment.last].text if moment.last < len(tokens) else ""


_LABEL_ENDS = (":", "–", "—", "-", ")")
_BULLETS = ("*", "-", "–", "•", "(", "[")


def _opens(tokens: Sequence[Token], moment: Moment) -> bool:
    """Whether it stands as a label at the head of its line."""
    ends = _following(tokens, moment) in _LABEL_ENDS or _at_line_start(tokens, moment)
    return ends and all(token.text in _BULLETS for token in tokens[: moment.first])


def _at_line_start(tokens: Sequence[Token], moment: Moment) -> bool:
    """A clock time at the head of a programme line."""
    if moment.first != 0 or moment.time is None or moment.last >= len(tokens):
        return False
    clock = tokens[0].text[0].isdigit() and moment.main.type is TimexType.TIME
    gap = tokens[moment.last].start - tokens[moment.last - 1].end
    return clock or gap >= 2


def days_long(timex: Timex3) -> int | None:
    """A duration in days, from its TIMEX3 value; None where it has no number. An hour is 0."""
    value = timex.value
    if not value.startswith("P"):
        return None
    clock = value.startswith("PT")
    digits = value.removeprefix("PT").removeprefix("P")
    number, unit = digits[:-1], digits[-1:]
    if digits.endswith("DE"):
        number, unit = digits[:-2], "DE"
    if not number.isdigit():
        return 0 if clock else None
    if clock:
        return int(number) // 24 if unit == "H" else 0
    return int(number) * {"D": 1, "W": 7, "M": 30, "Y": 365, "DE": 3650}.get(unit, 0)


def minutes(days: int) -> int:
    """Minutes of whole days."""
    return days * MINUTES_PER_DAY
