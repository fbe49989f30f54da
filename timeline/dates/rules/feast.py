"""Feasts and days that a rule of the calendar gives: Good Friday, the first Monday in December."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.lexicon import lexicon
from timeline.dates.meaning import CalendarDate, DayTime, Eve, Holiday, Period
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.period import WITHIN, within
from timeline.dates.rules.stated import full_year
from timeline.dates.rules.weekday import heading
from timeline.dates.rules.wordorder import LANGUAGES


def _is_listed(found: Found, name: str, word: str) -> bool:
    """True of a word of the language's list of what stands around feasts."""
    return word in lexicon(found.language).listed("feast", name)


def _holiday(found: Found) -> Made:
    if _is_listed(found, "named_after", found.after()):
        return None
    word = found.item("holiday").word
    if word == "new year" and not _is_new_year(found):
        return None
    if _is_listed(found, "names", word) and _is_name(found):
        return None
    year = found.number("year")
    return Holiday(
        found.text_of("holiday"),
        None if year is None else full_year(year),
        heading(found),
        within(found),
    )


def _is_name(found: Found) -> bool:
    """“Tariq Ramadan”, “Ramadan Shallah”, “Isla de Pascua”; “During Ramadan” begins a sentence."""
    if not found.text_at("holiday")[:1].isupper():
        return False
    after = found.text_after(2)
    if found.language != "de" and after[:1] == " " and after[1:].isupper() and "year" not in found:
        return True
    lead = found.text[max(0, found.item_start - _WIDE) : found.item_start].rpartition("\n")[2]
    words = lead.split()
    if not words or not lead.endswith(" ") or not words[-1].removesuffix(".").isalpha():
        return False
    if words[-1][-1] == ".":
        return _is_listed(found, "titles", words[-1])
    if words[-1] in ("de", "di") and len(words) > 1:
        return _is_listed(found, "islands", words[-2])
    opens = len(words) == 1 or not words[-2][-1].isalnum()
    known = opens and words[-1].lower() in lexicon(found.language).words
    return words[-1][0].isupper() and not known


_WIDE = 40


def _is_new_year(found: Found) -> bool:
    """“By New Year”, “since the New Year”; not “in the New Year”, “the New Year truce”."""
    if found.before() != "the":
        return _is_listed(found, "before_new_year", found.before())
    lead = found.text[max(0, found.item_start - _LEAD) : found.item_start].lower().split()[-2:-1]
    word = found.text_after(2)[1:]
    return bool(lead) and _is_listed(found, "before_new_year", lead[0]) and not word.isalpha()


_LEAD = 16


def _day_of_feast(found: Found) -> Made:
    """“the second day of Eid al-Fitr”, “the 10th of Ramadan”; the last one has a rule of its own."""
    number, feast = found.number("ordinal") or 0, _holiday(found)
    if "unit" in found and found.value("unit") != "D":
        return None
    if not isinstance(feast, Holiday) or not 1 <= number <= _LONGEST:
        return None
    first = replace(feast, rule=feast.rule.partition("~")[0])
    if not first.rule.startswith(("hijri:", "feast:", "easter", "orthodox")):
        return None
    day = first if number == 1 else Eve(first, number - 1)
    return DayTime(found.text_of("daypart"), day) if "daypart" in found else day


_LONGEST = 30
"""Days of the longest feast."""


def _nth_weekday(found: Found) -> Made:
    """“the first Monday in December”."""
    which = -1 if "last" in found else found.number("ordinal") or 0
    if not -1 <= which <= 4 or which == 0:
        return None
    year = found.number("year")
    if found.language == "en" and "the" not in found:
        return None
    return Holiday(f"nth:{found.number('month')}:{found.number('weekday')}:{which}", year)


def _nth_in_month(found: Found) -> Made:
    """“the last Sunday of the month”, “the first Monday of next month”."""
    which = -1 if "final" in found else found.number("ordinal") or 0
    if found.language == "en" and "the" not in found:
        return None
    if found.value("unit") != "M" or which not in (-1, 1, 2, 3, 4):
        return None
    inner = Period("M", 0) if "bare" in found else within(found)
    return CalendarDate(weekday=found.number("weekday"), nth=which, within=inner)


RULES = (
    Rule(
        "period.nth-weekday",
        "<the> (?: <ordinal> | <last> ) <weekday> <of> <month> <year>?"
        " | <the>? (?: <ordinal> | <last> ) <weekday> (?: <of> | <on> )? <the>? <month>"
        " (?: <of>? <year> <year_after>? )?",
        _nth_weekday,
        examples=(
            Example(
                "on the first Monday in December 2021",
                "the first Monday in December 2021",
                "2021-12-06",
            ),
            Example(
                "met on the last Friday of November.", "the last Friday of November", "2021-11-26"
            ),
        ),
        languages=LANGUAGES | {"en"},
    ),
    Rule(
        "period.nth-in-month",
        f"<the> (?: <ordinal> | <final=last> ) <weekday> (?: <of> <bare=the> <unit> | {WITHIN} )"
        " | <the>? (?: <ordinal> | <final=last> ) <weekday> <of>? (?: <bare=the> | <bare=of> ) <unit>",
        _nth_in_month,
        examples=(
            Example(
                "on the last Sunday of the month", "the last Sunday of the month", "2022-01-30"
            ),
            Example(
                "the first Monday of next month", "the first Monday of next month", "2022-02-07"
            ),
        ),
        counterexamples=("the last Sunday of the war",),
        languages=LANGUAGES | {"en"},
    ),
    Rule(
        "period.day-of-feast",
        "<the>? <ordinal> (?: <unit> | <daypart> )? <of> <the>? <holiday> (?: <of>? <year> )?",
        _day_of_feast,
        examples=(
            Example(
                "on the second day of Eid al-Fitr", "the second day of Eid al-Fitr", "2022-05-03"
            ),
            Example("the 10th of Ramadan 2011", "the 10th of Ramadan 2011", "2011-08-10"),
            Example(
                "on the first night of Passover", "the first night of Passover", "2022-04-16TNI"
            ),
        ),
        counterexamples=("the second day of the Easter Rising", "the third Christmas"),
    ),
    Rule(
        "period.holiday",
        f"(?: <last> | <this> | <next> )? <holiday> (?: <comma>? <of>? <year> | {WITHIN} )?",
        _holiday,
        examples=(
            Example("before Christmas they", "Christmas", "2021-12-25"),
            Example("on Good Friday 1998", "Good Friday 1998", "1998-04-10"),
            Example("at Easter of 1998 they", "Easter of 1998", "1998-04-12"),
            Example("They have fled since the New Year.", "New Year", "2022-01-01"),
            Example("will last until Eid al-Fitr.", "Eid al-Fitr", "2022-05-02"),
            Example("since the start of Ramadan 2011", "start of Ramadan 2011", "2011-08-01"),
            Example("They fasted in Ramadan 2011.", "Ramadan 2011", "2011-08"),
            Example("during Holy Week 1916", "Holy Week 1916", "1916-W16"),
            Example("shut on Yom Kippur 1973", "Yom Kippur 1973", "1973-10-06"),
            Example("after the Lunar New Year it", "Lunar New Year", "2022-02-01"),
            Example("before Nowruz 2020 they", "Nowruz 2020", "2020-03-20"),
            Example("on Diwali 2021 she", "Diwali 2021", "2021-11-04"),
            Example("before Orthodox Easter 2022", "Orthodox Easter 2022", "2022-04-24"),
        ),
        counterexamples=(
            "Tariq Ramadan left.",
            "Mr. Ramadan left.",
            "the Yom Kippur War",
            "on Easter Island",
            "Mayor Holi Jones",
            "Diwali in 1830 was",
        ),
    ),
)
