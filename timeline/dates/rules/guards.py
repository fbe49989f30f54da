"""Telling dates from numbers and words that only look like one."""

from __future__ import annotations

import re

from timeline.dates.lexicon import has_lexicon
from timeline.dates.rule import Found
from timeline.dates.rules.stated import is_plausible_year
from timeline.dates.wordset import wordset

_BEFORE_MONTH = wordset(
    "in since until till by from of last next this early late mid during before after "
    "between and to through for around about past previous following each every on or as "
    "en de du au depuis fin début à mi jusqu'en avant après entre et im ab bis seit vor "
    "nach ende anfang mitte zwischen und desde hasta a finales principios mediados y em "
    "até e no di da fino dal al nel в с до к по от и"
)
_BEFORE_YEAR = wordset(
    "in since until till by from of before after between and to through around about for "
    "during early late mid post pre circa c or than as fin début milieu mi en de du depuis avant après "
    "jusqu'en entre et à l'an dès jahr seit bis von vor nach ab anfang ende mitte um gegen vers hacia "
    "zwischen und im desde hasta del año años y a em até ano nel dal fino e di в с до к "
    "по от"
)
_REFERENCES = wordset(
    "resolution resolutions article articles act no number room page law directive "
    "section chapter flight route highway road line paragraph rule protocol order case "
    "item class model series nos novel film movie size clause annex appendix psalm verse hymn opus schedule exhibit docket type serial art para ext phone tel pp p code decree form version "
    "area building gate channel résolution règlement loi artikel gesetz resolución "
    "artículo ley resolução artigo risoluzione articolo legge резолюция резолюции резолюцию статья статьи"
)
_NAMED_BY_YEAR = wordset("agenda expo vision horizon euro windows office olympics olympiad target")


_NAMED_AFTER_A_MONTH = frozenset(
    (
        "Revolution",
        "Uprising",
        "Plot",
        "Manifesto",
        "Coup",
        "War",
        "Offensive",
        "Massacre",
        "Theses",
    )
)
_SURELY_BEFORE_MONTH = frozenset(("in", "early", "late", "mid", "since", "until", "during"))
_PARTS = ("mid-", "late-", "early-", "mi-", "end-")


def bare_month_fits(found: Found) -> bool:
    """False for a month's name that is a first or family name, a verb, or part of a name."""
    word, before, after = found.surface, found.before(), found.after()
    if after in _NAMED_AFTER_A_MONTH:
        return False
    if before.isdigit() and len(before) <= 2:
        return False  # “31 February”
    if found.text[max(0, found.item_start - 7) : found.item_start].lower() == "rio de ":
        return False
    if _DAY_BEHIND.match(found.text_after(_NAME_REACH)) and names_something(found):
        return False
    if found.language == "en" and before in ("black", "red") and _is_capital(found, before):
        return False  # “the Black September group”
    if word[:1].islower() and found.item("month").entry.abbreviation:
        return False
    if found.language == "pt" and word == "Mar" and after[:1].isupper():
        return False  # “o Mar Negro”
    if len(word) <= 3 and not has_lexicon(found.language):
        return False
    if len(word) > 2 and word[:1].isupper() and _alone(found):
        return True
    if word[:1].islower() and found.language in ("en", "de") and len(word) < 6:
        return False
    if found.language == "en" and len(word) <= 4 and word != "May" and not word.endswith("."):
        if (after[:1].isupper() and before not in _SURELY_BEFORE_MONTH) or (
            before not in _BEFORE_MONTH and word not in ("June", "July")
        ):
            return False
    ambiguous = found.language == "en" and word.lower() in (
        "may",
        "march",
        "august",
        "april",
        "june",
    )
    start = found.item_start
    if ambiguous and before in ("and", "or", "with") and after[:1].isupper():
        return False
    if ambiguous and before in _OWNERS and after.isalpha() and after.islower():
        return word != "May" or after not in _OF_A_PREMIER  # “the June summit”
    if before in _BEFORE_MONTH or found.text[max(0, start - 6) : start].lower().endswith(_PARTS):
        return True
    if ambiguous and word.lower() in ("may", "march"):
        return False
    name_before = found.text[max(0, start - 30) : start].rstrip().rpartition(" ")[2][:1].isupper()
    return not (ambiguous and (name_before or after[:1].isupper()))


_OWNERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "s", "’s"))
_OF_A_PREMIER = wordset(
    "government administration cabinet camp era family years premiership ministry team"
)


def _is_capital(found: Found, before: str) -> bool:
    """Whether the word before the match begins with a capital letter."""
    return found.text[: found.item_start].rstrip()[-len(before) :][:1].isupper()


_MOVEMENTS = wordset(
    "movement movements brigade brigades martyrs commission committee coalition alliance bloc camp group "
    "organisation organization youth bridge square street avenue boulevard stadium museum memorial "
    "foundation university airport hospital prize trust"
)
_AFTER_PREPOSITION = frozenset(("on", "by", "until", "from", "since", "to"))


def names_something(found: Found) -> bool:
    """“The 26th of July Movement”, “the March 14 bloc”, “the September 11 Commission”: a day without
    a year in the name of something; not “on 14 March groups of”."""
    if found.language != "en" or found.before() in _AFTER_PREPOSITION:
        return False
    behind = _DAY_BEHIND.sub("", found.text_after(_NAME_REACH)).split()
    return bool(behind) and behind[0].lower().rstrip(".,;") in _MOVEMENTS


_NAME_REACH = 30
_DAY_BEHIND = re.compile(r"\A\s[0-9]{1,2}(?=\s)")
"""The day that is left behind where only the month of “the Oct. 6 bridge” is read."""


_BEFORE_DOTTED = wordset(
    "am vom bis seit dem zum ab le du au el del al a em de il dal от до с по к на ( dated datiert"
)


def short_dotted_fits(found: Found) -> bool:
    """“Vom 8.12.91”; not “version 1.10.22”."""
    return found.language != "en" and found.before() in _BEFORE_DOTTED


def _alone(found: Found) -> bool:
    """True for words that are all their line holds: a heading."""
    following = found.text_after(1)
    start = found.item_start
    return following in ("", "\n") and (start == 0 or found.text[start - 1] == "\n")


def bare_year_fits(found: Found, year: int) -> bool:
    """False for a number of four digits that counts, numbers or costs something."""
    if not is_plausible_year(year):
        return False
    before, after = found.before(), found.after()
    if before.rstrip("s") in _REFERENCES or before in _REFERENCES:
        return False
    if counts_things(found) or (before == "at" and _is_hour(year, after)):
        return False
    text, start = found.text, found.item_start
    if _PHONE.match(text, start + 4) is not None:
        return False
    if text[max(0, start - 2) : start - 1].isdigit() and text[start - 1] in " -.":
        return False
    if before == "(" and _OF_RESOLUTION.search(text, max(0, start - _RESOLUTION_REACH), start):
        return False
    if found.language == "en" and after == "Committee" and before == "the":
        return False  # “the 1922 Committee”
    if before in _NAMED_BY_YEAR and text[max(0, start - 1 - len(before)) : start][:1].isupper():
        return False
    if 1900 <= year <= 2099:
        return True
    if before == "(" and after in (")", ",", ";", "-", "–"):
        return True
    if found.language == "de":
        clause = _RELATIVE.search(text, max(0, start - 8), start) is not None
        if _is_german_year(year, "" if clause else before, after):
            return True
    return before in _BEFORE_YEAR and not (after[:1].islower() and year < 1500 and after in ("to",))


_PHONE = re.compile(r"[ -][0-9]{3}[ -][0-9]{3,4}(?![0-9])")
_OF_RESOLUTION = re.compile(
    r"(?:resol|résol|risol|резол)[^\W\d_]*\s[^.;:]{0,60}?[0-9]{1,4}\s\(\Z", re.IGNORECASE
)
_RESOLUTION_REACH = 90
"""“Resolution 2231 (2015)”, “resolutions 242 (1967) and 338 (1973)”: the year is part of the name."""


def _is_hour(year: int, after: str) -> bool:
    """“They meet at 1900.”: seven in the evening; not “at 1900 prices”."""
    return year % 100 < 60 and year % 5 == 0 and year < 2400 and not after[:1].isalnum()


_RELATIVE = re.compile(r",\s(?:der|die|das|den)\s$")
"""“Der Kanal, der 1869 eröffnet wurde”."""
_GERMAN_COUNT = wordset(
    "rund etwa ungefähr circa ca fast knapp gut über mehr weniger als nur insgesamt mit die den der "
    "einige weitere jeweils je auf"
)


def _is_german_year(year: int, before: str, after: str) -> bool:
    """“wurde 1648 geschlossen”, “Schon 1748 hatte”: German years stand without a preposition."""
    if before in _GERMAN_COUNT or (year % 100 == 0 and before not in ("", ".", "schon", "bereits")):
        return False
    return after[:1].islower() or after in ("", ".", ",", ";", ")", "–", "-")


_THINGS = wordset(
    "people troops soldiers men women dollars euros pounds miles km kilometres kilometers "
    "metres meters tons tonnes feet points barrels shares civilians refugees workers jobs "
    "homes houses votes delegates guests times percent kg cm mm lbs lb hp rpm per tanks members students "
    "children staff square acres hectares passengers personen soldaten euro personnes "
    "soldats personas soldados pessoas persone soldati menschen tote flüchtlinge "
    "mitarbeiter delegierte mann kilometer meter dollar morts réfugiés mètres kilomètres "
    "militaires muertos refugiados dólares militares kilómetros mortos quilômetros "
    "profughi dollari chilometri militari тысяч военных солдат долларов рублей километров "
    "человек евро рублей gmt utc hours"
)


def counts_things(found: Found) -> bool:
    """True when a number before a noun of many: “2000 people”."""
    return found.after().lower() in _THINGS


def counts_behind_month(found: Found) -> bool:
    """“In May 12 people died”; not “on February 27 soldiers came”, “on 19 August tanks”."""
    if not found.surface[-1:].isdigit() or "weekday" in found or found.before() == "on":
        return False
    return counts_things(found)
