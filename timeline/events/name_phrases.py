"""Names with the small words that belong to them: lists of names, owners, adjectives."""

from __future__ import annotations

from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def over_list(sentence: Sentence, at: int) -> int:
    """The word before the first of joined names (“in Moscow and Kyiv”, “Chad and the Sudan”)."""
    for _ in range(_LONGEST_LIST):
        joint = at - 1 if at > 0 and sentence.lower[at - 1 : at + 1] == ["and", "the"] else at
        if joint <= 0 or sentence.lower[joint] not in _JOINS:
            break
        previous = next((n for n in sentence.names if n.last == joint), None)
        if previous is None or previous.how == "person":
            break
        at = previous.first - 1
    return at


_JOINS = words("joined_by_and") | {",", "&"}
_LONGEST_LIST = 4
"""Names that may stand before one that is joined to them."""


def adjective_at(sentence: Sentence, at: int) -> bool:
    """True at a national adjective (“Swiss”, “North Korean”)."""
    return any(n.first <= at < n.last and n.how == "adjective" for n in sentence.names)


def is_possessive(sentence: Sentence, name: Name) -> bool:
    """True for “Ottawa's”."""
    return name.last < len(sentence.tokens) and sentence.lower[name.last] in _OWNS


_OWNS = ("'s", "’s", "'", "’")
