"""Now, recently, soon."""

from __future__ import annotations

from timeline.dates.meaning import Vague
from timeline.dates.rule import Example, Found, Made, Rule


def _vague(found: Found) -> Made:
    name = next(name for name in ("present", "bygone", "prospect") if name in found)
    if name == "bygone" and "the" in found and found.item("bygone").word == "last":
        return None
    if name == "prospect" and (found.after() in ("as", "after") or found.before() == "as"):
        return None
    return Vague("PAST_REF" if name == "bygone" else found.text_of(name))


RULES = (
    Rule(
        "reference",
        "<present> | <bygone> | <prospect> | <the> <bygone=past> (?! <number> | <vague> | <unit> | <units> | <season> )",
        _vague,
        examples=(
            Example("They now agree.", "now", "PRESENT_REF"),
            Example("They recently met.", "recently", "PAST_REF"),
            Example("They will meet soon.", "soon", "FUTURE_REF"),
        ),
    ),
)
