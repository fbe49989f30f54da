"""Days and months without a year: the year is found from the verb and the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.dates.anchors.habit import is_habit
from timeline.dates.anchors.reasons import because
from timeline.dates.anchors.stated import stated, unanchored, underspecified
from timeline.dates.context import (
    Context,
    Resolved,
)
from timeline.dates.lexicon import has_lexicon
from timeline.dates.meaning import (
    TOLD,
    CalendarDate,
    Heading,
)
from timeline.dates.options import Mode
from timeline.daynumber import (
    DayNumber,
    civil_date,
    day_number,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis

_STRONG_REACH = 345
_TENSE_REACH = 250
"""Days from the document within which the tense outweighs nearness."""
_JUST_PAST = 60
"""Days behind the document within which a date is not taken for that of the next year."""
_SOON = 45
"""Days ahead within which a date may be a plan, where the verbs of the language are not read."""
_ONE_MONTH = 31
"""Days within which nobody says “last February” in the same year: it is “last month”."""
_DECEMBER = 12
_VERY = "the one of"
_CREDIBLE = 400
"""Days from the document within which another year is worth a word."""


@lru_cache(maxsize=8_192)
def readings(
    month: int, day: int | None, weekday_said: int | None, year: int
) -> tuple[tuple[DayNumber, Resolved], ...]:
    """The readings of a day or month in the years around ``year``, oldest first, by first day."""
    found = []
    span = 6 if weekday_said is not None and day is not None else 1
    for candidate in range(year - span, year + span + 1):
        resolved = stated(CalendarDate(candidate, month, day))
        if resolved is None or resolved.first is None:
            continue
        if weekday_said is not None and weekday(resolved.first) != weekday_said:
            continue
        found.append((resolved.first, resolved))
    return tuple(found)


def resolve_yearless(meaning: CalendarDate, context: Context) -> Resolved | None:
    """The day or month of the year that heading, tense and nearness prefer."""
    if meaning.heading is Heading.GENERIC:
        return unanchored(meaning)
    if meaning.day is None and meaning.heading is Heading.OPEN and is_habit(context):
        return unanchored(meaning)
    context = context.pointing(meaning.heading)
    if meaning.heading in TOLD and context.reference is not None:
        context = replace(context, mode=Mode.NARRATIVE)  # “that August”: of what was told last
    today = context.base
    if today is None:
        return unanchored(meaning)
    assert meaning.month is not None
    year = civil_date(today).year
    options = readings(meaning.month, meaning.day, meaning.weekday, year)
    if not options and meaning.weekday is not None:
        return resolve_yearless(replace(meaning, weekday=None), context)
    if not options:
        return None
    chosen, why = _choose(meaning, context, options, today)
    return _explained(chosen, meaning, context, why, [option for _, option in options])


def _choose(
    meaning: CalendarDate,
    context: Context,
    options: Sequence[tuple[DayNumber, Resolved]],
    today: DayNumber,
) -> tuple[Resolved, str]:
    """The reading that heading, tense and nearness prefer, with the reason in words."""
    now = _same_unit(meaning, today)
    before = [option for first, option in options if first < now]
    at = [option for first, option in options if first == now]
    after = [option for first, option in options if first > now]
    heading = meaning.heading
    far = context.says_last and meaning.day is None and context.told is None
    if (
        far
        and len(before) > 1
        and _same_year(before[-1], now)
        and _reached(before[-1], now, _ONE_MONTH)
    ):
        return before[-2], "the one before the last"
    if heading in (Heading.LAST, Heading.PREVIOUS) and before:
        return before[-1], "the last one before"
    if heading is Heading.FOLLOWING and context.told_unit in ("Y", "H"):
        return _in_year(options, civil_date(today).year, civil_date(today).year + 1)
    if heading is Heading.FOLLOWING and len(after) > 1 and _is_next_month(after[0], context):
        return after[1], "the one of the year after"
    if heading in (Heading.NEXT, Heading.FOLLOWING) and after:
        return after[0], "the next one after"
    told = context.told is not None
    if told and context.year is not None and heading in (Heading.OPEN, Heading.SAME):
        return _in_year(options, civil_date(today).year, context.year)
    if at:
        return at[0], _VERY
    if heading is Heading.THIS:
        year = civil_date(today).year
        for first, option in options:
            if civil_date(first).year == year:
                return option, "the one in the year of"
    if told and heading in (Heading.OPEN, Heading.SAME):
        return _told(options, now, context.told_unit)
    nearest = min(options, key=lambda pair: abs(pair[0] - now))[1]
    if meaning.day is None and _is_about(context):
        return nearest, "the one nearest to"
    if meaning.day is None and before and _is_named_by(context):
        return before[-1], "the last one before"
    if before and _is_since(context):
        return before[-1], "the last one before"
    tense = context.tense
    reach = _STRONG_REACH if context.governor().strong else _TENSE_REACH
    if before and _reached(before[-1], now, _JUST_PAST) and _is_plan(context):
        reach = _TENSE_REACH
    far_plan = meaning.day is not None and _is_far_plan(before, after, now, context)
    if tense is Tense.FUTURE and after and _reached(after[0], now, reach) and not far_plan:
        return after[0], "the next one after"
    far = meaning.day is None and not _reached(nearest, now, _JUST_PAST)
    if tense is Tense.PAST and far and _word_before(context) in _IN:
        reach = _STRONG_REACH  # what was “in January” is not in one that far ahead
    if tense is Tense.PAST and before and _reached(before[-1], now, reach):
        return before[-1], "the last one before"
    of_now = context.governor().strong and bool(before) and _same_year(before[-1], now)
    if tense is Tense.PAST and of_now and meaning.day is not None:
        return before[-1], "the last one before"
    if tense is Tense.PAST and before and _follows_told(before[-1], context):
        return before[-1], "the last one before"
    far = _is_unread(context) and not _reached(nearest, now, _SOON)
    if far and before and _reached(before[-1], now, _STRONG_REACH):
        return before[-1], "the last one before"
    return nearest, "the one nearest to"


def _is_far_plan(
    before: Sequence[Resolved], after: Sequence[Resolved], now: DayNumber, context: Context
) -> bool:
    """“Offered to reopen it in a speech on 31 July”, “talks planned on 6 September were put off”:
    no verb in the future, the one to come most of a year ahead and the other lately past."""
    cue = context.governor().cue
    if cue is None or context.language != "en" or not before or not after:
        return False
    if not _AHEAD_FOR_SURE.isdisjoint(context.cue_words(cue).lower().split()):
        return False
    return _reached(before[-1], now, _LATELY) and not _reached(after[0], now, _PLANNED_REACH)


_AHEAD_FOR_SURE = frozenset(
    ("will", "shall", "'ll", "’ll", "going", "is", "are", "be", "due", "next", "would")
)
_LATELY, _PLANNED_REACH = 120, 240
"""Days back within which a date was just told, and ahead beyond which none plans without saying so
by the verb."""


def _follows_told(option: Resolved, context: Context) -> bool:
    """“He lost the vote on 24 September. On 5 October they stormed in”: told on, of last year."""
    told = context.reference
    if told is None or option.first is None or told.unit not in ("D", "M"):
        return False
    return 0 <= option.first - told.first <= _TOLD_ON


_TOLD_ON = 60
"""Days behind what was told last within which a date goes on from it."""


def _is_next_month(option: Resolved, context: Context) -> bool:
    """“The following May”, told of April: of the next year, as this one is “a month later”."""
    told = context.told
    if told is None or told.unit not in ("D", "M") or option.first is None or option.unit != "M":
        return False
    then, year = civil_date(option.first), civil_date(told.first)
    return then.year == year.year and then.month == year.month + 1


def _is_unread(context: Context) -> bool:
    """Whether nothing is known of the verbs of the language."""
    return not has_lexicon(context.language)


def _same_year(option: Resolved, now: DayNumber) -> bool:
    return option.first is not None and civil_date(option.first).year == civil_date(now).year


def _is_plan(context: Context) -> bool:
    """“Set for 8 October”, “by 8 October”, “was to end on 8 October”: may be said of a day that is
    over; “will” may not."""
    cue = context.governor().cue
    words = [] if cue is None else context.cue_words(cue).lower().split()
    return bool(words) and (words[-1] in ("for", "by") or words[0] in ("was", "were"))


def _is_about(context: Context) -> bool:
    """“The figures for January”: what something is about looks neither way."""
    cue = context.governor().cue
    return cue is not None and context.cue_words(cue).lower() == "for"


def _is_since(context: Context) -> bool:
    """“Since 5 May”: what still goes on began before."""
    return _word_before(context) == "since"


_OF = frozenset(("of", "vom", "von", "de", "d'", "di", "от"))


def _is_named_by(context: Context) -> bool:
    """“The principles of January”, “l'accord de janvier”: named by when it was made, where no verb
    says that it is to come."""
    return _word_before(context) in _OF and context.tense is not Tense.FUTURE


_IN = frozenset(("in", "im", "en", "em", "в", "во", "у", "w", "we"))


def _word_before(context: Context) -> str:
    before = context.text[max(0, context.span.start - 8) : context.span.start].lower().split()
    return before[-1] if before else ""


def _reached(option: Resolved, now: DayNumber, reach: int) -> bool:
    return option.first is not None and abs(option.first - now) <= reach


_BACK = 2
"""Months by which a narrative steps back within a year rather than on into the next."""


def _in_year(
    options: Sequence[tuple[DayNumber, Resolved]], base: int, year: int
) -> tuple[Resolved, str]:
    """In a story: the one of the year in which it is told; ``base`` is the year of the anchor."""
    why = "the one in the year of"
    if year != base:
        why = "the next one after" if year > base else "the last one before"
    chosen = min(options, key=lambda option: abs(civil_date(option[0]).year - year))
    return chosen[1], why


def _told(
    options: Sequence[tuple[DayNumber, Resolved]], now: DayNumber, unit: str
) -> tuple[Resolved, str]:
    """In a line of its own: the year of the date before, or the next where months begin anew."""
    year, month, _ = civil_date(now)
    if unit == "S" and month == _DECEMBER:
        year, unit = year + 1, "Y"
    for first, option in options:
        told = civil_date(first)
        if told.year == year and (unit in ("Y", "S", "Q", "H") or month - told.month <= _BACK):
            return option, "the one in the year of"
    later = [option for first, option in options if civil_date(first).year == year + 1]
    if later:
        return later[0], "the next one after"
    return min(options, key=lambda pair: abs(pair[0] - now))[1], "the one nearest to"


def _same_unit(meaning: CalendarDate, today: DayNumber) -> DayNumber:
    if meaning.day is not None:
        return today
    year, month, _ = civil_date(today)
    return day_number(year, month)


def _explained(
    chosen: Resolved,
    meaning: CalendarDate,
    context: Context,
    why: str,
    options: Sequence[Resolved],
) -> Resolved:
    today = context.base
    assert today is not None
    alternatives = tuple(
        Alternative(option.time, "another year")
        for option in _nearest_others(chosen, options, today)
        if option.time is not None
    )
    named = f"{why} {context.base_words}"
    if why == _VERY and context.base_span is None:
        when = "month in" if meaning.day is None else "day on"
        named = f"the {when} which the article was written, {context.base_words}"
    return replace(
        chosen,
        underspecified=underspecified(meaning),
        anchor=today,
        anchor_span=context.base_span,
        basis=Basis.RELATIVE if meaning.heading is not Heading.OPEN else Basis.EXPLICIT,
        reason=f"{named}{_told_by(chosen, meaning, context, today)}",
        alternatives=alternatives,
        parser=meaning.parser,
    )


def _told_by(chosen: Resolved, meaning: CalendarDate, context: Context, today: DayNumber) -> str:
    """What the verb says of the choice; nothing where other words made it."""
    if meaning.heading is not Heading.OPEN or context.told is not None:
        return ""
    return because(context, (chosen.first or today) - _same_unit(meaning, today))


def _nearest_others(
    chosen: Resolved, options: Sequence[Resolved], today: DayNumber
) -> list[Resolved]:
    others = [
        option
        for option in options
        if option.value != chosen.value
        and option.first is not None
        and abs(option.first - today) <= _CREDIBLE
    ]
    others.sort(key=lambda option: abs((option.first or 0) - today))
    return others[:1]
