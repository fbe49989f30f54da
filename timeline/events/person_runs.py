"""Runs of capitalised words that may be a person, by what stands in and about them; persons who
share one title (“Ambassadors Holm and Varga”)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.names import Name
from timeline.events.wordlists import words
from timeline.language import Token


def known_within(words: Sequence[str]) -> KnownActor | None:
    """Whose full name stands in a longer run: “Nachbarn Kim Jong Il”, “Präsident Kim Dae Jung
    Gast”."""
    for length in range(len(words) - 1, 1, -1):
        for first in range(len(words) - length + 1):
            known = actor_index().find(" ".join(words[first : first + length]))
            if known is not None and known.how == "person":
                return known.known
    return None


def is_rank(tokens: Sequence[Token], name: Name) -> bool:
    """“Army chief Gen. Munir”: a rank cut short, no name."""
    follows = tokens[name.last].text if name.last < len(tokens) else ""
    return follows == "." and name.text.lower() in RANKS


RANKS = words("ranks_cut_short")
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset("\"“`'‘"), frozenset("\"”'’")


def is_set_in_quotes(tokens: Sequence[Token], name: Name) -> bool:
    """“Iron Cloud”: the quotation marks hold the name alone."""
    return (
        tokens[name.first - 1].text in _OPENING_QUOTES
        and name.last < len(tokens)
        and tokens[name.last].text in _CLOSING_QUOTES
    )


_JOINTS = frozenset({"and", ",", "und", "et", "y", "e", "en", "i"})
_OF_SEVERAL = frozenset({"messrs", "mm", "herren", "sres", "srs"})
"""Titles that are only of several."""


def shares_title(
    tokens: Sequence[Token], name: Name, names: Sequence[Name], titles: Collection[str]
) -> bool:
    """True of a family name joined to others that stand after a title in the plural."""
    at, listed = name.first - 1, 0
    while at > 0 and tokens[at].lower in _JOINTS:
        before = next((n for n in names if n.last == at and _may_be_person(n)), None)
        if before is None:
            return False
        at, listed = before.first - 1, listed + 1
        if _opens_with_title(before, titles):
            return True
    if at > 0 and tokens[at].text == ".":
        at -= 1
    return listed > 0 and at >= 0 and _is_plural(tokens[at].lower, titles)


def is_title(word: str, titles: Collection[str]) -> bool:
    """“President”, “Generals” before names."""
    return word.lower() in titles or _is_plural(word.lower(), titles)


def _may_be_person(name: Name) -> bool:
    return name.how in ("unknown", "person")


def _opens_with_title(name: Name, titles: Collection[str]) -> bool:
    """“Generals Gamasy” as one run."""
    words = name.text.lower().split()
    return len(words) > 1 and _is_plural(words[-2], titles)


def _is_plural(word: str, titles: Collection[str]) -> bool:
    return word in _OF_SEVERAL or (word.endswith("s") and word[:-1] in titles)
