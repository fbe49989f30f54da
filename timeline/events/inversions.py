"""Verbs behind their subject where a word of denying or narrowing opens the clause: “only then did
the envoy leave”, “not before tomorrow will he be received”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.wordlists import phrases, words

_OPENERS = tuple(phrase.split() for phrase in phrases("inverting"))
_FIRST = frozenset(opener[0] for opener in _OPENERS)
_HELPING = words("inverted_helpers")
_SUBJECT = 9
"""Tokens that a subject may have between a helping verb and the verb that it helps."""
_STOPS = frozenset({";", ":", "(", ")", "–", "—"})


def helper_of(sentence_words: Sequence[str], at: int, lexicon: Lexicon) -> int | None:
    """Where “did” or “will” stands that helps a verb at a token, its subject between them; None
    where none does."""
    if lexicon.language != "en" or _FIRST.isdisjoint(sentence_words[:at]):
        return None
    for place in range(at - 2, max(at - 2 - _SUBJECT, 0), -1):
        word = sentence_words[place]
        if word in _STOPS or word == ",":
            return None
        if word in _HELPING:
            ends = sentence_words[at - 1]
            is_named = not (lexicon.is_("determiners", ends) or lexicon.is_("prepositions", ends))
            return place if is_named and _is_opened(sentence_words, place) else None
    return None


def _is_opened(sentence_words: Sequence[str], helper: int) -> bool:
    """True where one of those words opens the clause that a helping verb stands in."""
    for at in range(helper - 1, -1, -1):
        if sentence_words[at] in _STOPS:
            return False
        if sentence_words[at] not in _FIRST:
            continue
        if at and sentence_words[at - 1].isalpha() and sentence_words[at - 1] not in _JOINED:
            continue
        if any(list(sentence_words[at : at + len(each)]) == each for each in _OPENERS):
            return True
    return False


_JOINED = words("joined_by_and") | {"but"}
