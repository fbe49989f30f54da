"""How long: three days, a year and a half, 12-hour, weeks, the last two months."""

from __future__ import annotations

from timeline.dates.lexicon import has_lexicon
from timeline.dates.meaning import Duration
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.ages import is_age
from timeline.dates.rules.stated import is_plausible_year
from timeline.dates.rules.units import count_of, duration_of
from timeline.dates.wordset import wordset

_COUNT = "(?: <count=number> (?: <dash>? <and> <dash>? <article>? <dash>? <half> | <half=and_half> )? | <article> <half>? | <half> <article>? | <vague> )"


def _counted(found: Found) -> Made:
    count, unit = count_of(found), found.text_of("unit")
    if count is None or not count or is_age(found) or _is_war(found):
        return None
    if found.text_after(_EARLIER).lower().startswith(("-earlier", "-ago")):
        return None  # “a year-earlier loss”
    if unit == "Y" and isinstance(count, int) and _is_year_said(found, count):
        return None
    if "vague" in found and found.before() == "as":
        return None  # “in as many weeks”
    if found.surface.lower() == "another day" and _is_put_off(found):
        return None
    if unit == "Q" and found.text_after(_FINAL).lower() == "-final":
        return None
    if unit == "Q" and "vague" not in found and found.after() == "of":
        return None  # “a quarter of them”
    if unit == "Q" and "dash" in found and "units" in found.item("unit").entry.values:
        return None
    if "tail_half" in found and not isinstance(count, str):
        count += 0.5
        if unit == "DE":
            count, unit = count * 10, "Y"
    if unit == "s" and ("article" in found or (count == 1 and found.text_at("count").isalpha())):
        return None  # “a second”, “un segundo”: mostly the next after the first
    if (
        unit == "m"
        and found.item("unit").word in ("minute",)
        and "article" in found
        and found.last - found.first == 2
    ):
        return duration_of(1, "m")
    return duration_of(count, unit, found.text_of("approx") or None)


_EARLIER = len("-earlier")
_FINAL = len("-final")


def _is_put_off(found: Found) -> bool:
    """“Left the jungle for another day”: put off, for no length of time."""
    start = found.item_start
    before = found.text[max(0, start - _CLAUSE) : start].lower().split()
    return before[-1:] == ["for"] and not _LEFT_FOR.isdisjoint(before)


_CLAUSE = 40
_LEFT_FOR = wordset("leave leaves left leaving save saved keep kept saves")


def _is_year_said(found: Found, count: int) -> bool:
    """“1945 roku”: a year, with the word for one after it."""
    return not has_lexicon(found.language) and is_plausible_year(count)


def _compound(found: Found) -> Made:
    """“Two hours and 23 minutes”: the larger unit first."""
    first, second = found.text_of("unit1"), found.text_of("unit2")
    one, two = found.number("count1") or ("article" in found), found.number("count2")
    if (first, second) not in _NEIGHBOURS or not one or two is None:
        return None
    larger = duration_of(int(one), first, found.text_of("approx") or None)
    smaller = duration_of(two, second).value[1:]
    joined = smaller.removeprefix("T") if "T" in larger.value else smaller
    return Duration(larger.value + joined, larger.mod)


_NEIGHBOURS = frozenset(
    (("Y", "M"), ("Y", "D"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "h"), ("h", "m"), ("m", "s"))
)


def _and_more(found: Found) -> Made:
    """“a year or so”, “a day or two”, “two weeks or more”."""
    length = _counted(found)
    if not isinstance(length, Duration):
        return None
    return Duration(length.value, found.text_of("alternate") or length.mod)


def _stretch_of_seasons(found: Found) -> Made:
    """“the past three summers”."""
    count = found.number("count")
    if not count or count > _MOST_SEASONS:
        return None
    return Duration(f"P{count}{found.text_of('seasons')}")


_MOST_SEASONS = 100


def _millions(found: Found) -> Made:
    """“1.2 million years”."""
    count, scale = found.value("count"), found.number("scale")
    if count is None or scale is None or scale < 1000 or found.value("unit") != "Y":
        return None
    return duration_of(int(float(count) * scale), "Y", found.text_of("approx") or None)


def _quarter_hour(found: Found) -> Made:
    """“a quarter of an hour”."""
    if found.value("part_unit") != "Q" or found.value("unit") != "h":
        return None
    return duration_of(15 * (found.number("count") or 1), "m", found.text_of("approx") or None)


def _fraction(found: Found) -> Made:
    """“2 1/2 years”."""
    count = found.number("count")
    if count is None or (found.number("one"), found.number("two")) != (1, 2):
        return None
    return duration_of(count + 0.5, found.text_of("unit"), found.text_of("approx") or None)


def _between(found: Found) -> Made:
    """“two to three weeks”, “weeks or months”: named by the first, as “a day or two” is."""
    if "and" in found and found.item("and").word != "or":
        return None
    if "units1" in found:
        return duration_of("X", found.text_of("units1"))
    first, last = found.number("count1"), found.number("count2")
    if first is None or last is None or not 0 < first < last:
        return None
    return duration_of(first, found.text_of("units2"))


def _the_counted(found: Found) -> Made:
    count = found.number("count")
    if not count or _is_war(found) or _is_counted_from(found):
        return None
    following = found.next_item()
    if found.language == "en" and following is not None and following.value("ago") is not None:
        return None  # “named after her three years ago”
    return duration_of(count, found.text_of("unit"))


def _is_counted_from(found: Found) -> bool:
    """“Der Krieg, der dreißig Jahre zuvor begonnen hatte”: not the thirty years."""
    after = found.next_item()
    return (
        found.language != "en"
        and after is not None
        and (after.value("before") is not None or after.value("after") is not None)
    )


_BEFORE_VERB = wordset("to will would may might could can should must not did does and")


def _stretch(found: Found) -> Made:
    """“The last two months”; “it will last two months” and “talks last up to five hours” are
    verbs."""
    count = count_of(found)
    if found.language == "en" and "last" in found and "the" not in found:
        if "approx" in found or found.before() in _BEFORE_VERB:
            return None
    return None if count is None else duration_of(count, found.text_of("unit"))


def _units(found: Found) -> Made:
    unit = found.text_of("units")
    before, after = found.previous_item(), found.next_item()
    if after is not None and after.value("year") is not None:
        return None
    if before is not None and (
        before.value("number") is not None or before.value("vague") is not None
    ):
        return None
    if after is not None and after.value("old") is not None:
        return None
    if found.language == "en" and found.after() == "when":
        return None  # “on days when it rains”
    if found.item("units").word == "hours" and found.before() in _OF_BUSINESS:
        return None
    if found.language == "en" and found.item("units").word in (
        "seconds",
        "quarters",
        "minutes",
        "fortnights",
        "weekends",
        "mins",
    ):
        return None
    return duration_of("X", unit)


_OF_BUSINESS = wordset("opening office working business rush peak visiting closing")
"""What makes hours those of a shop or a day's work."""


def _adjective(found: Found) -> Made:
    """“zwölftägig”, “48-stündig”, “48-часовой”."""
    return duration_of(found.number("count") or 0, found.text_of("unit_adjective"))


def _unit_long(found: Found) -> Made:
    """“a day-long meeting”: a day; the article is the meeting's."""
    if found.text_at("old").lower() != "long":
        return None
    count: int | str = "X" if "units" in found.item("unit").entry.values else 1
    length = duration_of(count, found.text_of("unit"))
    return Several((Piece(found.index("unit"), found.last, length),), Link.LIST)


def _is_war(found: Found) -> bool:
    """“The Thirty Years' War”, “the Six-Day War”, “guerre de Trente Ans”: names."""
    if not found.text_at("unit")[0].isupper():
        return False
    if found.language in ("fr", "es", "it", "pt"):
        return found.surface[0].isupper() and not found.surface.isupper() and found.before() != ""
    if found.language != "en":
        return False
    rest = found.text_after(12).lstrip("'’ ")
    return rest.startswith(_NAMES) or found.surface.endswith("Hundred Days")


_NAMES = ("War", "Campaign", "Offensive", "Plan", "Crisis", "Siege")


def _all(found: Found) -> Made:
    return duration_of(1, found.text_of("unit"))


RULES = (
    Rule(
        "duration.between",
        "<count1=number> (?: <to> | <and> ) <count2=number> <units2=units>"
        " | <units1=units> <and> <units2=units>",
        _between,
        examples=(
            Example("It will ship within two to three weeks.", "two to three weeks", "P2W"),
            Example("The ice broke within weeks or months.", "weeks or months", "PXW"),
            Example("It takes three or four days.", "three or four days", "P3D"),
        ),
        counterexamples=("It fell ten to two days ago.", "weeks and months of talks"),
        languages=frozenset({"en"}),
    ),
    Rule(
        "duration.counted",
        f"<approx>? (?: <article> <additional> | {_COUNT} ) <additional>? <dash>? <unit=unit|units> (?: <and> <article>? <tail_half=half> )?",
        _counted,
        examples=(
            Example("It lasted two weeks.", "two weeks", "P2W"),
            Example("for more than 60 hours", "more than 60 hours", "PT60H", "MORE_THAN"),
            Example("two and a half years", "two and a half years", "P2Y6M"),
            Example("two-and-a-half years", "two-and-a-half years", "P2Y6M"),
            Example("It takes an hour.", "an hour", "PT1H"),
            Example("for half a century it", "half a century", "P50Y"),
            Example("for a decade and a half it", "a decade and a half", "P15Y"),
            Example("in a single week", "a single week", "P1W"),
        ),
        counterexamples=(
            "He is 40 years old.",
            "its third win in as many weeks",
            "a second man",
            "The Six-Day War was short.",
        ),
    ),
    Rule(
        "duration.compound",
        "<approx>? (?: <count1=number> | <article> ) <unit1=unit|units> (?: <comma>? <and> )?"
        " <count2=number> <unit2=unit|units>",
        _compound,
        examples=(
            Example("She ran for two hours and 23 minutes.", "two hours and 23 minutes", "PT2H23M"),
            Example("after two years and three months", "two years and three months", "P2Y3M"),
            Example("A year and three months passed.", "A year and three months", "P1Y3M"),
        ),
        counterexamples=("for three days and two weeks",),
    ),
    Rule(
        "duration.millions",
        "<approx>? <count=number> <scale=number> <unit=units>",
        _millions,
        examples=(
            Example(
                "ice of 1.2 million years ago? No: 1.2 million years.",
                "1.2 million years",
                "P1200000Y",
            ),
        ),
        counterexamples=("5 million people",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "duration.and-more",
        f"<approx>? {_COUNT} <additional>? <unit=unit|units> <alternate>",
        _and_more,
        examples=(
            Example("It lasted a year or so.", "a year or so", "P1Y", "APPROX"),
            Example("within a day or two it", "a day or two", "P1D"),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "duration.seasons",
        "<the>? (?: <last> | <past> | <next> )? <count=number> <seasons>",
        _stretch_of_seasons,
        examples=(Example("over the past three summers it", "the past three summers", "P3SU"),),
        languages=frozenset({"en"}),
    ),
    Rule(
        "duration.quarter-hour",
        "<approx>? (?: <article> | <count=number> ) <part_unit=unit|units> <of> <article> <unit>",
        _quarter_hour,
        examples=(Example("It took a quarter of an hour.", "a quarter of an hour", "PT15M"),),
        languages=frozenset({"en"}),
    ),
    Rule(
        "duration.fraction",
        "<approx>? <count=number> <one=small> <slash> <two=small> <dash>? <unit=unit|units>",
        _fraction,
        examples=(Example("in camps for 2 1/2 years.", "2 1/2 years", "P2Y6M"),),
    ),
    Rule(
        "duration.stretch",
        "<the>? (?: <last> | <past> | <next> | <coming> | <previous> | <following> | <ordinal> ) <approx>? (?: <count=number> | <vague> ) <additional>? <unit=units>",
        _stretch,
        examples=(
            Example("in the last two months it", "the last two months", "P2M"),
            Example("the next six months are", "the next six months", "P6M"),
            Example("the first nine months", "the first nine months", "P9M"),
        ),
    ),
    Rule(
        "duration.the-counted",
        "<the> <count=number> <unit=units>",
        _the_counted,
        examples=(Example("in the nine months to", "the nine months", "P9M"),),
    ),
    Rule(
        "duration.units",
        "<units>",
        _units,
        examples=(Example("for weeks they", "weeks", "PXW"),),
    ),
    Rule(
        "duration.adjective",
        "<count=number> <dash>? <unit_adjective>",
        _adjective,
        languages=frozenset({"de", "ru"}),
    ),
    Rule(
        "duration.unit-long",
        "<article>? <unit=unit|units> <dash> <old>",
        _unit_long,
        examples=(
            Example("after a day-long meeting", "day-long", "P1D"),
            Example("a months-long siege", "months-long", "PXM"),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "duration.all",
        "<all> <unit>",
        _all,
        examples=(Example("They talked all week.", "all week", "P1W"),),
    ),
)
