"""The moments of a sentence, found from its date words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.events.joined_moments import joined_moment
from timeline.events.lexicon import Lexicon
from timeline.events.moment_leads import ALLOWED, lead_of, must_within
from timeline.events.moments import Moment, following, lacks_anchor
from timeline.language import Token
from timeline.records import Timex3, TimexType

_NOT_DATES = ("PRESENT_REF", "PAST_REF")


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
            joined = joined_moment(text, tokens, moment, *placed[step], lexicon)
            if joined is None:
                break
            moment, step = joined, step + 1
        moment.lead, moment.opens = lead_of(tokens, moment), _opens(tokens, moment)
        if must_within(tokens, moment, lexicon):
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


_LABEL_ENDS = (":", "–", "—", "-", ")")
_BULLETS = ("*", "-", "–", "•", "(", "[")


def _opens(tokens: Sequence[Token], moment: Moment) -> bool:
    """Whether it stands as a label at the head of its line."""
    ends = following(tokens, moment) in _LABEL_ENDS or _at_line_start(tokens, moment)
    return ends and all(token.text in _BULLETS for token in tokens[: moment.first])


def _at_line_start(tokens: Sequence[Token], moment: Moment) -> bool:
    """A clock time at the head of a programme line."""
    if moment.first != 0 or moment.time is None or moment.last >= len(tokens):
        return False
    clock = tokens[0].text[0].isdigit() and moment.main.type is TimexType.TIME
    gap = tokens[moment.last].start - tokens[moment.last - 1].end
    return clock or gap >= 2
