"""Now, recently, soon."""

from __future__ import annotations

from timeline.dates.meaning import Duration, Vague
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.wordset import wordset


def _vague(found: Found) -> Made:
    name = next(name for name in ("present", "bygone", "prospect") if name in found)
    if name == "present" and _is_no_time(found):
        return None
    if name == "bygone" and "the" in found and found.item("bygone").word == "last":
        return None
    if found.item(name).word == "one day" and _is_length(found):
        return Duration("P1D")
    if name == "bygone" and found.before() == "as" and found.after() == "as":
        return None
    if name == "bygone" and found.item(name).word == "long ago" and found.before() in _HOW_LONG:
        return None
    if name == "bygone" and found.item(name).word == "at the time" and _is_joined(found):
        return None
    if name == "prospect" and found.item(name).word in _SOME_DAY and found.after() in _OF_WHAT:
        return Duration("P1D")
    if name == "prospect" and (found.after() in ("as", "after") or found.before() == "as"):
        return None
    if name == "prospect" and found.item(name).word in _SOON and _is_told(found):
        return None
    return Vague("PAST_REF" if name == "bygone" else found.text_of(name))


def _is_no_time(found: Found) -> bool:
    """“The present document”, “now and again”, “one of them, now 82”."""
    word, after = found.item("present").word, found.after()
    if word == "the present":
        return after[:1].isalpha() and after not in _ENDS_PRESENT
    again = found.text_after(10).lower().startswith((" and again", " and then"))
    return word == "now" and (again or after[:1].isdigit())


_ENDS_PRESENT = frozenset(("and", "to", "is", "was", "but", "as", "or", "with"))


_HOW_LONG = frozenset(("that", "so", "too", "how", "as", "very"))


def _is_joined(found: Found) -> bool:
    """“At the time of the founding”, “At the time he was captured, ...”."""
    after = found.after()
    return after in _OF_WHAT or (found.surface[0].isupper() and after[:1].isalpha())


_OF_WHAT = frozenset(("of", "when", "that", "que", "de", "do", "da", "che", "di", "qui"))
_SOME_DAY = frozenset(("um dia", "un día", "un giorno", "un jour"))
_SOON = frozenset(("soon", "shortly", "before long"))
_WAS = frozenset(("was", "were", "had"))
_TOLD = wordset(
    "became began came went found took fell left lost saw grew turned got gave made had was were led"
)


def _is_told(found: Found) -> bool:
    """“Was soon released”, “a trickle that soon became a flood”: not seen from today."""
    after = found.after()
    return found.before() in _WAS or after in _TOLD or (len(after) > 4 and after.endswith("ed"))


def _is_length(found: Found) -> bool:
    """“In one day”, “one day after the vote”: how long, not some day."""
    return found.before() in _OF_LENGTH or found.after().lower() in _COUNTED_FROM


_OF_LENGTH = frozenset(
    ("in", "for", "within", "of", "than", "just", "only", "about", "at", "by", "over", "least")
)
_COUNTED_FROM = frozenset(
    ("after", "before", "later", "earlier", "ago", "and", "or", "to", "of", ".")
)


RULES = (
    Rule(
        "reference",
        "<present> | <bygone> | <prospect> | <the> <bygone=past> (?! <number> | <vague> | <unit> | <units> | <season> )",
        _vague,
        examples=(
            Example("They now agree.", "now", "PRESENT_REF"),
            Example("They recently met.", "recently", "PAST_REF"),
            Example("They will meet soon.", "soon", "FUTURE_REF"),
            Example("One day they may agree.", "One day", "FUTURE_REF"),
            Example("It fell 5 percent in one day.", "one day", "P1D"),
        ),
        counterexamples=(
            "soon after the vote",
            "as recently as May",
            "as soon as they can",
            "He was soon released.",
            "It soon became a flood.",
            "They signed the present document.",
            "Twelve had joined at the time of the founding.",
            "He came out now and again.",
            "One of them, now 82, was there.",
        ),
    ),
)
