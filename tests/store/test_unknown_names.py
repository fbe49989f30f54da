from __future__ import annotations

import pytest

from timeline.edits import AddEvent
from timeline.query import parse_query
from timeline.records import Actor, Event, EventId, Place
from timeline.store import Store

GENEVA = Place("Geneva", "CHE")
PLACES = (GENEVA, GENEVA, Place("Zürich", "CHE"), Place("New York", "USA"))


@pytest.fixture
def filled(store: Store) -> Store:
    for number, place in enumerate(PLACES):
        event = Event(
            EventId(str(number)), "Talks", place=place, participants=(Actor("Russia", "RUS"),)
        )
        store.apply(AddEvent(event))
    return store


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("place:Gneva", {"Gneva": ("Geneva",)}),
        ("place:zurich", {"zurich": ("Zürich",)}),
        ("place:York", {"York": ("New York",)}),
        ("place:geneve,Geneva", {"geneve": ("Geneva",)}),
        ("place:Ulan", {"Ulan": ()}),
        ("who:Rusia place:Oslo", {"Oslo": (), "Rusia": ("Russia",)}),
        ("place:geneva", {}),
        ("place:che who:rus", {}),
        ("tag:gas", {"gas": ()}),
        ("Gneva kind:visit", {}),
    ],
)
def test_names_that_no_event_bears_and_what_may_be_meant(
    filled: Store, query: str, near: dict[str, tuple[str, ...]]
) -> None:
    found = filled.unknown_names(parse_query(query))
    assert {each.name: each.near for each in found} == near


def test_the_commonest_names_are_told_first(filled: Store) -> None:
    (found,) = filled.unknown_names(parse_query("place:Ulan"))
    assert (found.about, found.known) == ("place", 3)
    assert found.common == ("Geneva", "New York", "Zürich")
