"""Organs that share a name: the UN's own councils, and those of states that are called so too."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.names import Name
from timeline.events.wordlists import words
from timeline.language import Token

_UN, _COUNCIL = "IGO:UN", "IGO:UNSC"
_ORGANS = frozenset({_COUNCIL, "IGO:UNGA", "IGO:UNHRC"})
"""Its councils and its assembly; agencies (“the U.N. refugee agency”) act for themselves."""
_UNITED_NATIONS = ("U.N. ", "UN ", "United Nations ")
_BEFORE, _AFTER = words("before_own_councils"), words("after_own_councils")


def whole_of(name: Name) -> list[KnownActor]:
    """“The U.N. Security Council”: the United Nations too, where they are named before their
    organ."""
    code = name.actor.actor.code if name.actor is not None else None
    told = code in _ORGANS and name.text.startswith(_UNITED_NATIONS)
    return [actor_index().by_code[_UN]] if told else []


def with_own_councils(tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
    """The names, “the Russian Security Council” and “le Haut Conseil de sécurité” not for the
    UN's."""
    found: list[Name] = []
    for name in names:
        council = name.actor is not None and name.actor.actor.code == _COUNCIL
        if council and not name.text.startswith(_UNITED_NATIONS):
            before = tokens[name.first - 1].lower if name.first else ""
            after = tokens[name.last].lower if name.last < len(tokens) else ""
            beside = found[-1] if found and found[-1].last >= name.first - 1 else None
            if beside is not None and _is_states(beside, name, before):
                continue
            if before in _BEFORE or after in _AFTER:
                continue
        found.append(name)
    return found


def _is_states(beside: Name, council: Name, before: str) -> bool:
    """“The Russian Security Council”, “Ukraine's Security Council”."""
    owned = beside.last == council.first - 1 and before in ("'s", "’s", "'", "’")
    return beside.how in ("adjective", "name") and (owned or beside.last == council.first)
