"""Pairs of a document's events that may be one: offered until a person has decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.edits import KeepApart, MergeEvents, SetReview
from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.intake import DuplicatePair, Importer, outcomes, possible_duplicates, still_open
from timeline.records import Review
from timeline.store import Store

ONE = """\
A minister comes to Lima
20190402
https://ledger.example.org/world/minister
LIMA, April 2, 2019 (Ledger) - The foreign minister of Chile met the president of Peru in Lima on \
April 1, 2019.
"""
OTHER = """\
Talks on the coast
20190402
https://echo.example.org/world/coast
BOGOTA, April 2, 2019 (Echo) - The foreign minister of Brazil held talks in Lima on April 1, 2019.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "d.dateline"
    with Store.create(path, lambda: 1_700_000_000_000, counting_source()) as made:
        paths = []
        for name, text in (("one", ONE), ("other", OTHER)):
            paths.append(tmp_path / f"{name}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        importer = Importer(made, counting_source("new"), lambda: 1_700_000_000_000)
        importer.add(list(outcomes(paths, counting_source("a"))))
        yield made


def the_pair(store: Store) -> DuplicatePair:
    (pair,) = possible_duplicates(store)
    return pair


def test_a_pair_shows_both_sentences_and_why(store: Store) -> None:
    pair = the_pair(store)
    assert pair.reason == "two of three agree: place"
    assert "president of Peru" in pair.one_sentence
    assert "Brazil" in pair.other_sentence


def test_the_number_of_pairs_has_a_limit(store: Store) -> None:
    assert possible_duplicates(store, most=0) == []
    assert possible_duplicates(store, compared=1) == []


@pytest.mark.parametrize("turned", [False, True])
def test_a_pair_kept_apart_is_offered_no_longer_until_undo(store: Store, turned: bool) -> None:
    pair = the_pair(store)
    ids = (pair.one.id, pair.other.id)
    changes = store.apply(KeepApart(*(ids[::-1] if turned else ids)))
    assert changes.events_updated == set(ids)
    assert possible_duplicates(store) == []
    store.undo()
    assert the_pair(store) == pair
    store.redo()
    assert possible_duplicates(store) == []


def test_what_is_kept_apart_already_makes_no_step(store: Store) -> None:
    pair = the_pair(store)
    store.apply(KeepApart(pair.one.id, pair.other.id))
    steps = len(store.history())
    assert store.apply(KeepApart(pair.other.id, pair.one.id)).is_empty
    assert len(store.history()) == steps


def test_an_event_is_not_kept_apart_from_itself(store: Store) -> None:
    event = the_pair(store).one.id
    with pytest.raises(UserError, match="from itself"):
        store.apply(KeepApart(event, event))


def test_the_step_names_both(store: Store) -> None:
    pair = the_pair(store)
    label = store.apply(KeepApart(pair.one.id, pair.other.id)).label
    assert label == f"Keep {pair.one.title} apart from {pair.other.title}"


def test_merged_or_rejected_events_are_offered_no_longer(store: Store) -> None:
    pair = the_pair(store)
    store.apply(MergeEvents(pair.one.id, (pair.other.id,)))
    assert possible_duplicates(store) == []
    store.undo()
    store.apply(SetReview((pair.other.id,), Review.REJECTED))
    assert possible_duplicates(store) == []


def test_a_pair_is_open_again_when_its_decision_is_undone(store: Store) -> None:
    pair = the_pair(store)
    for edit in (
        MergeEvents(pair.one.id, (pair.other.id,)),
        KeepApart(pair.one.id, pair.other.id),
        SetReview((pair.one.id,), Review.REJECTED),
    ):
        store.apply(edit)
        assert still_open(store, [pair]) == []
        store.undo()
        assert still_open(store, [pair]) == [pair]
