"""Why one of two readings was chosen, said for a person."""

from __future__ import annotations

from timeline.dates.context import (
    Context,
)
from timeline.language.tense import Tense


def because(context: Context) -> str:
    """“, as “will” looks forward”; empty where no verb told the direction."""
    governor = context.governor()
    if governor.tense is Tense.UNKNOWN or governor.cue is None:
        return ""
    looks = "forward" if governor.tense is Tense.FUTURE else "back"
    return f", as “{context.cue_words(governor.cue)}” looks {looks}"
