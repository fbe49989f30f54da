"""The first of two national adjectives joined by a hyphen: “Sino-Indian”, “israélo-palestinien”."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from timeline.events.actors import KnownActor, actor_index
from timeline.events.wordlists import phrases, words
from timeline.language import Token

_FIRST = {
    word: code
    for line in phrases("first_of_two_adjectives")
    for code, *written in [line.split()]
    for word in written
}
"""Forms that adjectives have only before another, in lower case, to codes of states."""
_AMONG = frozenset({"intra", "inter"})
"""“Intra-Afghan”: among those whom the adjective names; “inter-Korean” means the two Koreas."""
_CONTINENTS = words("continental")


def first_of_two(
    tokens: Sequence[Token], at: int, is_national: Callable[[int], bool]
) -> KnownActor | Literal[False] | None:
    """The state that the word before a hyphen stands for, False where it only says “among”; None
    for any word that stands for nothing there. ``is_national`` tells adjectives of states."""
    word = tokens[at].lower
    if at > 1 and word.startswith("korean") and tokens[at - 2].lower == "inter":
        return actor_index().by_code["KOR"]
    if not (word in _FIRST or word in _AMONG) or not _is_joined(tokens, at):
        return None
    follows = tokens[at + 2].lower
    if word == "inter" and follows.startswith("korean"):
        return actor_index().by_code["PRK"]
    if not (is_national(at + 2) or follows in _FIRST or follows.startswith(tuple(_CONTINENTS))):
        return None
    return False if word in _AMONG else actor_index().by_code.get(_FIRST[word])


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """True where a hyphen and a word follow without a blank."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in ("-", "‑", "–"):
        return False
    return tokens[at].end == tokens[at + 1].start and tokens[at + 1].end == tokens[at + 2].start
