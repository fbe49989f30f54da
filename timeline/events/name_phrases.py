"""Names with the small words that belong to them: lists of names, owners, adjectives."""

from __future__ import annotations

from timeline.events.names import Name
from timeline.events.sentence import Sentence


def over_list(sentence: Sentence, at: int) -> int:
    """The word before the first of joined names (“in Moscow and Kyiv”)."""
    tokens = sentence.tokens
    steps = 0
    while (
        at > 0 and tokens[at].lower in ("and", ",", "&", "et", "und", "y", "e", "и") and steps < 4
    ):
        previous = next((n for n in sentence.names if n.last == at), None)
        if previous is None or previous.how == "person":
            break
        at = previous.first - 1
        steps += 1
    return at


def adjective_at(sentence: Sentence, at: int) -> bool:
    """True where a national adjective begins (“Swiss”)."""
    return any(n.first == at and n.how == "adjective" for n in sentence.names)


def is_possessive(sentence: Sentence, name: Name) -> bool:
    """True for “Ottawa's”."""
    return name.last < len(sentence.tokens) and sentence.lower[name.last] in _OWNS


_OWNS = ("'s", "’s", "'", "’")
