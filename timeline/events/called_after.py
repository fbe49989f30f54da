"""Texts that are called after a place: “the Doha agreement”, “the Treaty of Windhoek”."""

from __future__ import annotations

from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_NAMED_AFTER = words("named_after")
_CALLED_AFTER = words("called_after")


def names_text(sentence: Sentence, name: Name) -> bool:
    """“The Doha agreement”, “the Treaty of Windhoek”: a place by which a text is called, which is
    where it was done only where no other is told."""
    lower = sentence.lower
    if lower[name.last : name.last + 1] and lower[name.last] in _CALLED_AFTER:
        return True
    at = name.first - 1
    return at > 0 and sentence.lexicon.is_("of_words", lower[at]) and lower[at - 1] in _NAMED_AFTER
