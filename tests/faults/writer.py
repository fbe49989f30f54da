"""A program that imports and edits without end, and tells on its standard output what it has been
promised: ``begin WORD`` before each change, ``done STATE`` when the store has answered.

    PYTHONPATH=.:tests/store:tests/faults python tests/faults/writer.py DOCUMENT SEED
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from made_articles import extraction, imported
from state import state_of

from timeline.edits import (
    AddEvent,
    Compound,
    Edit,
    EventChange,
    MergeEvents,
    RemoveArticles,
    SetReview,
    UpdateEvents,
)
from timeline.identity import uuid7_source
from timeline.ordering import place_by_order
from timeline.records import Event, EventId, Extraction, Review
from timeline.store import Store


def clock() -> int:
    """Now, in milliseconds."""
    return time.time_ns() // 1_000_000


def main(path: Path, seed: int) -> None:
    """Write until killed."""
    chance = random.Random(seed)
    ids = uuid7_source(clock)
    if path.exists():
        store = Store.open(path, clock, ids, place=place_by_order)
    else:
        store = Store.create(path, clock, ids, place=place_by_order)
    # What a first change loads is loaded before the first word, so that kills meet changes.
    store.articles()
    store.trim(keep_steps=1000, keep_since=0)
    _say(f"done {state_of(store)}")
    while True:
        word, edit = _next(store, chance, ids())
        _say(f"begin {word}")
        if edit is not None:
            store.apply(edit)
        else:
            (store.undo if word == "undo" else store.redo)()
        _say(f"done {state_of(store)}")


def _next(store: Store, chance: random.Random, name: str) -> tuple[str, Edit | None]:
    """Any change that can be made now; ``apply``, ``undo`` or ``redo``."""
    events = store.event_columns().id
    roll = chance.random()
    if roll < 0.12 and store.can_undo:
        return "undo", None
    if roll < 0.2 and store.can_redo:
        return "redo", None
    if roll < 0.45 or len(events) < 4:
        many = [_article(f"{name}-{n}") for n in range(chance.randrange(1, 12))]
        return "apply", imported(*many)
    if len(events) > 400:
        some = [summary.id for summary in store.articles()]
        return "apply", RemoveArticles(tuple(chance.sample(some, len(some) // 2)))
    one, other = map(EventId, chance.sample(events, 2))
    return "apply", next(_by_hand(chance, name, one, other))


def _by_hand(chance: random.Random, name: str, one: EventId, other: EventId) -> Iterator[Edit]:
    change = UpdateEvents((EventChange(one, {"title": f"Title {name}", "note": "Again."}),))
    yield chance.choice(
        (
            change,
            SetReview((one, other), chance.choice(list(Review))),
            MergeEvents(one, (other,)),
            AddEvent(Event(EventId(name), f"By hand {name}")),
            Compound("Two", (change, AddEvent(Event(EventId(name), "And one")))),
        )
    )


def _article(name: str) -> Extraction:
    lines = [
        f"Delegates of {name} held [talks] {{on day {n}|2021-03-{n:02}}}." for n in range(1, 4)
    ]
    return extraction(*lines, name=name, title=f"Article {name}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
