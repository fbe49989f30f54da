"""How long a thing has gone on: an 8-month-old strike; the age of a person is no date."""

from __future__ import annotations

from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.units import duration_of
from timeline.dates.wordset import wordset

_OLD_THINGS = wordset(
    "agreement alliance ban blockade boycott building campaign cathedral ceasefire cease-fire "
    "church civil coalition company conflict constitution contract crisis deal debate dictatorship "
    "dispute drought embargo emergency empire feud firm government guerrilla hunger impasse "
    "insurgency insurrection intifada junta law lawsuit monarchy moratorium occupation offensive "
    "operation pact partnership party peace policy practice programme program project proposal "
    "rebellion recession regime republic revolt rivalry rule scandal school siege stalemate "
    "standoff stand-off state strike struggle suit system tradition treaty trial truce union unrest "
    "uprising venture war"
)


_WORDS_ON = 4


def _old_thing(found: Found) -> Made:
    """“An 8-month-old strike”: how long it has gone on; “a 34-year-old driver” is an age."""
    if found.text_at("old").lower() != "old":
        return None
    words = found.text_after(60).lower().replace(",", " ,").split()[:_WORDS_ON]
    thing = next((word for word in words if word.rstrip(".;:") in _OLD_THINGS), None)
    if thing is None or any(word in _ENDS_NAME for word in words[: words.index(thing)]):
        return None
    length = duration_of(found.number("count") or 1, found.text_of("unit"))
    first = found.index("count") if "count" in found else found.index("unit")
    return Several((Piece(first, found.last, length),), Link.LIST)


_ENDS_NAME = wordset(", of in who from was is has and at on with by to whose the a")


RULES = (
    Rule(
        "duration.old-thing",
        "<article>? (?: <count=number> <dash> )? <unit> <dash> <old>",
        _old_thing,
        examples=(
            Example("an 8-month-old guerrilla war", "8-month-old", "P8M"),
            Example("the month-old border conflict", "month-old", "P1M"),
        ),
        counterexamples=(
            "a 34-year-old driver of the company",
            "a 9-month-old boy",
            "a two-year-old and the war",
        ),
        languages=frozenset({"en"}),
    ),
)
