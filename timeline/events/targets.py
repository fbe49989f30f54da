"""Upon whom a sanction falls: “sanctions on Serbia”, “un embargo au Mali”."""

from __future__ import annotations

from timeline.events.name_phrases import over_list
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_UPON = words("upon")
_PUNISHMENTS = words("punishments")
_REACH = 8
"""Tokens before the small word within which the punishment is named."""


def is_punished(sentence: Sentence, name: Name) -> bool:
    """True of a state that a sanction falls upon: it takes part, and nothing happens there."""
    if name.how != "name" or name.first < 2:
        return False
    at = over_list(sentence, name.first - 1)
    while at > 0 and sentence.lexicon.is_("determiners", sentence.lower[at]):
        at -= 1
    before = sentence.lower[max(0, at - _REACH) : at]
    return sentence.lower[at] in _UPON and not _PUNISHMENTS.isdisjoint(before)
