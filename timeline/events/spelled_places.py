"""By which of its names an event carries a place: in English by that which the text gives it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files

from timeline.events.gazetteer import KnownPlace
from timeline.events.wordlists import phrases
from timeline.language.spelling import plain_spelling

_FORMER = phrases("former_states")
"""Names of states that a text may still mean where it uses them; other variants (“U.S.”, “Holy
See”) are only ways to write the state."""
_RESPELLED = frozenset({"Kiev", "Kharkov", "Lvov", "Kishinev", "Teheran"})
"""Towns that the news wrote otherwise not long ago, which one calls by one name."""


def called(written: str, place: KnownPlace, *, is_state: bool) -> KnownPlace:
    """A place under the name that an English text gives it: “Smyrna”, not “Izmir”; its own name
    where the other is an abbreviation, in capitals, or differs in marks alone."""
    if written == place.name or (written not in _FORMER if is_state else _is_same(written, place)):
        return place
    return replace(place, name=written)


def then_called(place: KnownPlace, year: int) -> KnownPlace:
    """A place that another language names, under the name that English-language news of ``year``
    gave it: “Peking” in 1972."""
    for first, last, name in _then().get((place.name, place.country), ()):
        if first <= year <= last:
            return replace(place, name=name)
    return place


@cache
def _then() -> dict[tuple[str, str], list[tuple[int, int, str]]]:
    text = files("resources").joinpath("gazetteer", "names_then.tsv").read_text(encoding="utf-8")
    found: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            name, country, first, last, then = line.split("\t")
            found.setdefault((name, country), []).append((int(first or 0), int(last), then))
    return found


def _is_same(written: str, place: KnownPlace) -> bool:
    if written.isupper() or "." in written or written in _RESPELLED:
        return True
    return plain_spelling(written).casefold() == plain_spelling(place.name).casefold()
