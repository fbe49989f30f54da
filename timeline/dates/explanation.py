"""One sentence that leads from the words to the value."""

from __future__ import annotations

from timeline.dates.context import Resolved, time_words
from timeline.records import Basis, TimexType

_REFERENCES = {
    "PRESENT_REF": "the present",
    "PAST_REF": "some time in the past",
    "FUTURE_REF": "some time to come",
}


def explanation(resolved: Resolved, words: str) -> str:
    """One sentence from the words to the value."""
    words = " ".join(words.split())
    if resolved.type is TimexType.DURATION:
        return f"“{words}” says how long, not when."
    if resolved.type is TimexType.SET:
        return f"“{words}” says how often, not when."
    if resolved.value in _REFERENCES:
        return f"“{words}” is {_REFERENCES[resolved.value]}, with no day of its own."
    if resolved.time is None:
        return f"“{words}” has no date: {resolved.reason or 'nothing tells which one'}."
    value = time_words(resolved.time)
    reason = f": {resolved.reason}" if resolved.reason else " as stated"
    others = "".join(
        f"; other reading: {time_words(other.time)}" for other in resolved.alternatives[:1]
    )
    if resolved.basis is Basis.EXPLICIT and not resolved.reason:
        return f"“{words}” → {value}, as stated{others}."
    return f"“{words}”{reason} → {value}{others}."
