"""States and provinces that say which city is meant: “Birmingham, Ala.”, “London, Ontario”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from timeline.events.actors import actor_index
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.language import Token

_LONGEST, _LONGEST_STATE = 4, 3
"""Tokens of the longest name of a province, with its points, and of a state."""


@dataclass(frozen=True, slots=True)
class Province:
    """A part of a country, with the token after its name."""

    name: str
    country: str
    last: int

    @property
    def place(self) -> KnownPlace | None:
        """It as a place; None where the gazetteer has only others of the name, and for the
        district that is its city."""
        found = gazetteer().find(self.name, self.country)
        return found if found is not None and found.flag == "R" else None


def province_place(written: str) -> KnownPlace | None:
    """What a dateline means by “N.Y.”; None where no province is written so."""
    known = _known().get(written)
    return None if known is None else Province(*known, 0).place


def state_after(text: str, tokens: Sequence[Token], comma: int) -> str | None:
    """The code of the state behind a city and its comma."""
    first = comma + 1
    if first >= len(tokens) or tokens[comma].text != ",":
        return None
    for end in range(min(len(tokens), first + _LONGEST_STATE), first, -1):
        actor = actor_index().names.get(text[tokens[first].start : tokens[end - 1].end])
        if actor is not None and actor.how == "name":
            return actor.known.actor.code
    return None


def province_after(tokens: Sequence[Token], comma: int) -> Province | None:
    """The province behind a city and its comma."""
    first = comma + 1
    if first >= len(tokens) or tokens[comma].text != "," or not tokens[first].text[0].isupper():
        return None
    known = _known()
    for end in range(min(len(tokens), first + _LONGEST), first, -1):
        written = _written(tokens[first:end])
        if written in known and _ends_there(tokens, end):
            return Province(*known[written], end)
    return None


def province_at(tokens: Sequence[Token], at: int) -> Province | None:
    """“Ala.” after a city of that country and its comma."""
    if at < 2 or tokens[at - 1].text != "," or not tokens[at - 2].text[0].isupper():
        return None
    province, city = province_after(tokens, at - 1), tokens[at - 2].text
    state = actor_index().names.get(tokens[at].text)
    if province is None or state is None:
        return province
    places = gazetteer()
    if places.find(city, province.country) is None:
        return None
    return None if places.find(city, state.known.actor.code) is not None else province


def place_in_its_country(
    text: str, tokens: Sequence[Token], written: str, end: int
) -> KnownPlace | None:
    """“Batumi, Georgia”, “Birmingham, Ala.”: the city of that name there; ``end`` is its comma."""
    province = province_after(tokens, end)
    for code in (state_after(text, tokens, end), province.country if province else None):
        found = gazetteer().find(written, code) if code is not None else None
        if found is not None and found.flag != "R":
            return found
    return None


def namesake(tokens: Sequence[Token], written: str, comma: int) -> KnownPlace | None:
    """The city of a province that bears a capital's name: Athens of “Athens, Ga.”."""
    province = province_after(tokens, comma)
    found = gazetteer().find(written, province.country) if province is not None else None
    return None if found is None or found.flag == "C" else found


def _written(tokens: Sequence[Token]) -> str:
    """As in the text, one blank between words that stand apart."""
    pieces = [tokens[0].text]
    for before, token in pairwise(tokens):
        pieces += [" "] * (before.end < token.start) + [token.text]
    return "".join(pieces)


def _ends_there(tokens: Sequence[Token], end: int) -> bool:
    """False within a longer name: “Paris, Virginia Woolf”."""
    return end >= len(tokens) or not tokens[end].text[0].isupper()


@cache
def _known() -> dict[str, tuple[str, str]]:
    text = files("resources").joinpath("lexicon", "provinces.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            name, country, short = line.split("\t")
            for written in (name, *short.split("|")):
                found[written] = (name, country)
    found.pop("", None)
    return found
