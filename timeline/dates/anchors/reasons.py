"""Why one of two readings was chosen, said for a person."""

from __future__ import annotations

from timeline.dates.context import Context
from timeline.language.tense import Tense

_SHORT = frozenset(("by", "for", "on", "to"))
"""Words that say little without the one before them: “set for”."""


def because(context: Context, days: int) -> str:
    """“, as “will” looks forward” for a reading ``days`` after the time it is counted from.

    Where the verb looks the other way it says “although”; empty where no verb tells a direction.
    """
    governor = context.governor()
    if governor.tense is Tense.UNKNOWN or governor.cue is None or not days:
        return ""
    forward = governor.tense is Tense.FUTURE
    joint = "as" if forward == (days > 0) else "although"
    return f", {joint} “{_shown(context)}” looks {'forward' if forward else 'back'}"


def _shown(context: Context) -> str:
    cue = context.governor().cue
    assert cue is not None
    words = " ".join(context.cue_words(cue).split())
    if words.lower() not in _SHORT:
        return words
    before = context.text[max(0, cue.start - 24) : cue.start]
    last = before.rstrip().rpartition(" ")[2]
    return f"{last} {words}" if last.isalpha() and before[-1:] == " " else words
