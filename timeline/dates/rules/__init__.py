"""All rules, in order of preference among matches of equal length."""

from timeline.dates.rule import Rule
from timeline.dates.rules import (
    absolute,
    ages,
    clock,
    dayorder,
    duration,
    era,
    modifier,
    period,
    range as ranges,
    reference,
    relative,
    repetition,
    weekday,
    wordorder,
)

RULES: tuple[Rule, ...] = (
    *dayorder.RULES,
    *wordorder.RULES,
    *ages.RULES,
    *ranges.RULES,
    *absolute.RULES,
    *weekday.RULES,
    *era.RULES,
    *period.RULES,
    *relative.RULES,
    *clock.RULES,
    *repetition.RULES,
    *duration.RULES,
    *reference.RULES,
    *modifier.RULES,
)
