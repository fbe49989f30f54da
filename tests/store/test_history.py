"""The history: listed, run back and forth over restarts, and shortened by a rule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_articles import TALKS, extraction, imported
from snapshots import assert_whole, snapshot

from timeline.edits import AddEvent, EventChange, RemoveArticles, RemoveEvents, UpdateEvents
from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.records import ArticleId, Event, EventId
from timeline.store import Store
from timeline.store.document import KEPT_DAYS, KEPT_STEPS

OpenStore = Callable[..., Store]
DAY = 86_400_000
E0 = EventId("a1/e0")


def renamed(title: str) -> UpdateEvents:
    return UpdateEvents((EventChange(E0, {"title": title}),))


def test_the_history_tells_when_what_and_what_changed(store: Store) -> None:
    store.apply(imported(TALKS))
    store.apply(renamed("Talks, Geneva"))
    store.apply(RemoveEvents((E0,)))
    store.undo()
    steps = store.history()
    assert [(step.label, step.what, step.undone) for step in steps] == [
        ("Import Talks in Geneva", "1 article added, 3 events added", False),
        ("Rename talks of a1", "1 event changed", False),
        ("Remove Talks, Geneva", "1 event removed", True),
    ]
    assert [step.at for step in steps] == sorted({step.at for step in steps})


def test_undo_reaches_back_over_a_restart(store: Store, open_store: OpenStore) -> None:
    empty = snapshot(store)
    store.apply(imported(TALKS))
    store.apply(renamed("Talks, Geneva"))
    store.close()
    again = open_store()
    assert again.undo_label == "Rename talks of a1"
    again.undo()
    again.undo()
    assert snapshot(again) == empty
    assert (again.can_undo, again.redo_label) == (False, "Import Talks in Geneva")


def test_a_new_change_ends_what_could_be_redone(store: Store) -> None:
    store.apply(imported(TALKS))
    store.apply(renamed("One"))
    store.undo()
    store.apply(renamed("Other"))
    assert not store.can_redo
    assert [step.label for step in store.history()] == [
        "Import Talks in Geneva", "Rename talks of a1",
    ]  # fmt: skip
    with pytest.raises(UserError, match="nothing to redo"):
        store.redo()


def test_an_import_of_many_batches_is_one_step(store: Store) -> None:
    store.apply(imported(TALKS))
    for name in ("a2", "a3"):
        found = extraction("The [vote] is {today|2022-01-07}.", name=name, title=name)
        store.apply(imported(found, continues=True))
    assert [step.label for step in store.history()] == ["Import 3 articles"]
    store.undo()
    assert store.articles() == []


def test_taking_back_an_import_of_many_articles_costs_a_line_in_the_log(store: Store) -> None:
    many = [
        extraction("The [vote] is {today|2022-01-07}.", name=f"n{n}", title=f"T{n}")
        for n in range(300)
    ]
    store.apply(imported(*many))
    (size,) = store._raw.execute("SELECT length(patch) FROM edit").fetchone()
    assert size < 500


def test_forgetting_steps_keeps_what_they_did(store: Store, path: Path) -> None:
    store.apply(imported(TALKS, extraction("The [vote] is {today|2022-01-07}.", name="a2")))
    store.apply(RemoveArticles((ArticleId("a2"),)))
    store.apply(renamed("Talks, Geneva"))
    now = snapshot(store)
    assert store.trim(keep_steps=1, keep_since=1 << 60) == 2
    assert snapshot(store) == now
    assert [step.label for step in store.history()] == ["Rename talks of a1"]
    store.undo()
    assert not store.can_undo
    rows = store._raw.execute("SELECT count(*) FROM article").fetchone()
    assert rows == (1,)  # the tombstone of the other is gone with the step that could bring it back
    assert_whole(store)


@pytest.mark.parametrize(
    ("age_days", "left"), [(KEPT_DAYS - 1, KEPT_STEPS + 20), (KEPT_DAYS + 1, KEPT_STEPS)]
)
def test_closing_forgets_steps_that_are_old_and_not_among_the_newest(
    path: Path, age_days: int, left: int
) -> None:
    now = 1_700_000_000_000
    times = iter([now] * (KEPT_STEPS + 21))

    def clock() -> int:
        return next(times, now + age_days * DAY)

    store = Store.create(path, clock, counting_source("x"), durable=False)
    for number in range(KEPT_STEPS + 20):
        store.apply(AddEvent(Event(EventId(f"e{number}"), f"Event {number}")))
    store.close()
    with Store.open(path, clock, counting_source("y"), durable=False) as again:
        assert len(again.history()) == left
        assert len(again.undated()) == KEPT_STEPS + 20
