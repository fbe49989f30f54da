"""Who is meant by an office of several: “the leaders of Chad and Niger”, “the presidents”."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from timeline.events.actors import KnownActor
from timeline.events.background import Background
from timeline.events.companies import COUNTS
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.language import Token

_JOINTS = words("between_listed")
_OTHER_COUNTS = frozenset(COUNTS)
_PAIR, _FEW = 2, 3
"""Holders of one office whom “the presidents” of an article can mean, or “of A, B and C”."""


def holders(
    sentence: Sentence, region: tuple[int, int], background: Background
) -> list[KnownActor]:
    """The persons of the article who hold the office that a clause tells of several: of the states
    beside it, or all of them where the clause names neither states nor persons."""
    offices = _offices(sentence.lexicon.language)
    if _ends(sentence.lexicon.language).isdisjoint(sentence.lower):
        return []
    inside = [name for name in sentence.names if region[0] <= name.first < region[1]]
    if any(name.is_person for name in inside):
        return []
    for first, last, office in _told(sentence.tokens, region, offices):
        states = _states_of(sentence, inside, first, last)
        if states:
            return _of_states(office, states, background) if len(states) <= _FEW else []
        before = sentence.lower[first - 1] if first else ""
        determined = sentence.lexicon.is_("determiners", before) and before not in _OTHER_COUNTS
        if determined and not any(name.actor is not None for name in inside):
            held = {person.actor.name: person for title in office
                    for person in background.holders_of(title)}  # fmt: skip
            return list(held.values()) if len(held) == _PAIR else []
    return []


def _told(
    tokens: Sequence[Token], region: tuple[int, int], offices: dict[tuple[str, ...], list[str]]
) -> Iterator[tuple[int, int, list[str]]]:
    """Where the clause says an office of several, and what one of its holders is called."""
    for at in range(region[0], min(region[1], len(tokens))):
        for length in (3, 2, 1):
            office = offices.get(tuple(token.lower for token in tokens[at : at + length]))
            if office is not None:
                yield at, at + length, office
                break


def _states_of(sentence: Sentence, names: Sequence[Name], first: int, last: int) -> list[str]:
    """The states or bodies whose people those are: listed right before, or after “of”."""
    after = last + 1 if sentence.lexicon.is_("of_words", _word(sentence, last)) else 0
    listed = [name for name in names if after and name.first >= after]
    end, found = after, []
    for name in listed:
        if set(sentence.lower[end : name.first]) <= _JOINTS:
            found.append(name)
            end = name.last
    start = first
    for name in reversed([name for name in names if name.last <= first and not found]):
        if set(sentence.lower[name.last : start]) <= _JOINTS:
            found.append(name)
            start = name.first
    codes = [name.actor.speaks_for or name.actor.actor.code for name in found if name.actor]
    told = [code for code in codes if code is not None]
    return told if len(set(told)) > 1 else []


def _word(sentence: Sentence, at: int) -> str:
    return sentence.lower[at] if at < len(sentence.lower) else ""


def _of_states(
    office: Sequence[str], states: Sequence[str], background: Background
) -> list[KnownActor]:
    """Who holds the office in each of the states; nobody where one of them is not told."""
    found: dict[str, KnownActor] = {}
    for state in states:
        held = (background.holder_of(title, state) for title in office)
        person = next((one for one in held if one is not None), None)
        if person is None:
            return []
        found.setdefault(person.actor.name, person)
    return list(found.values())


@cache
def _offices(language: str) -> dict[tuple[str, ...], list[str]]:
    text = files("resources").joinpath("lexicon", "offices.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text).get(language, {})
    return {tuple(written.split()): titles for written, titles in table.items()}


@cache
def _ends(language: str) -> frozenset[str]:
    """Last words of the offices, by which a sentence is looked through first."""
    return frozenset(written[-1] for written in _offices(language))
