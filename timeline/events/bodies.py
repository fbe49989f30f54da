"""Bodies of one article: which one “the council” or “the agency” means there."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.names import Name
from timeline.events.wordlists import words
from timeline.language import Token

_KNOWN_BY = {
    "alliance": "IGO:NATO",
    "union": "IGO:EU",
    "bloc": "IGO:EU",
    "agency": "IGO:IAEA",
}
"""Bodies that are called so where the article names them."""
_HALVES = {"north": "PRK", "south": "KOR"}
"""“The North”, of Korea where the article names it."""


class BodyBook:
    """Learns the bodies that an article names and finds them under their bare nouns."""

    def __init__(self) -> None:
        self._by_noun: dict[str, dict[str, KnownActor]] = {}
        self._codes: set[str] = set()

    def learn(self, names: Sequence[Name]) -> None:
        """Takes in the names of a sentence."""
        for name in names:
            if name.actor is None:
                continue
            self._codes.add(name.actor.actor.code or "")
            if name.how == "body":
                for word in _nouns(name.actor):
                    self._by_noun.setdefault(word, {})[name.actor.actor.name] = name.actor

    def resolve(self, tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
        """The names, with those added that only bare nouns tell."""
        taken = {at for name in names for at in range(name.first, name.last)}
        found = list(names)
        for at in range(len(tokens) - 1):
            if tokens[at].lower == "the" and at + 1 not in taken:
                after = tokens[at + 2].text if at + 2 < len(tokens) else ""
                actor = None if after == "-" else self._meant(tokens[at + 1])
                if actor is not None:
                    found.append(Name(at + 1, at + 2, tokens[at + 1].text, "body", actor))
        return sorted(found, key=lambda name: name.first) if len(found) > len(names) else found

    def _meant(self, token: Token) -> KnownActor | None:
        known = self._by_noun.get(token.lower, {})
        if len(known) == 1:
            return next(iter(known.values()))
        code = _KNOWN_BY.get(token.lower)
        if token.text in ("North", "South"):
            code = _HALVES[token.lower]
            return actor_index().by_code.get(code) if code in self._codes else None
        if code in self._codes and code is not None:
            return actor_index().by_code.get(code)
        return None


_HEADS = words("body_nouns")
"""Nouns by which a body may be called when it has been named."""


def _nouns(actor: KnownActor) -> list[str]:
    parts = actor.actor.name.lower().replace("-", " ").split()
    return [part for part in parts if part in _HEADS][-1:]
