"""All rules, in order of preference among matches of equal length."""

from timeline.dates.rule import Rule
from timeline.dates.rules import (
    absolute,
    clock,
    dayorder,
    daypart,
    duration,
    era,
    eraorder,
    feast,
    modifier,
    othercalendar,
    period,
    periodorder,
    quarter,
    reference,
    relative,
    repetition,
    secondlast,
    spokentime,
    weekday,
    wordorder,
)
from timeline.dates.rules import (
    range as ranges,
)

RULES: tuple[Rule, ...] = (
    *dayorder.RULES,
    *wordorder.RULES,
    *periodorder.RULES,
    *eraorder.RULES,
    *ranges.RULES,
    *absolute.RULES,
    *weekday.RULES,
    *era.RULES,
    *othercalendar.RULES,
    *period.RULES,
    *quarter.RULES,
    *feast.RULES,
    *secondlast.RULES,
    *relative.RULES,
    *spokentime.RULES,
    *clock.RULES,
    *daypart.RULES,
    *repetition.RULES,
    *duration.RULES,
    *reference.RULES,
    *modifier.RULES,
)
