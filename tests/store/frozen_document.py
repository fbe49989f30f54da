"""The document whose frozen copies, one for each format of the file, every later version opens.

    uv run python tests/store/frozen_document.py tests/store/frozen/vN.dateline

writes the one of the format that this checkout makes, to be kept before that format changes.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from made_articles import NATO, document_date, extraction, imported, ref

from timeline import edtf
from timeline.edits import (
    AddEvent,
    AddRelation,
    EventChange,
    MergeEvents,
    Reextract,
    RejectMention,
    RejectTimex,
    RemoveEvents,
    SetReview,
    SplitEvent,
    UpdateEvents,
)
from timeline.identity import counting_source
from timeline.ordering import place_by_order
from timeline.records import (
    Event,
    EventId,
    Order,
    Place,
    Relation,
    RelationId,
    RelationKind,
    Review,
)
from timeline.store import Store

GENEVA_TALKS = extraction(
    "Envoys held [talks] on {Monday|2022-01-10} in Geneva.",
    "The [council] met {on Wednesday|2022-01-12} in Brussels.",
    "A [summit] may follow {in February|2022-02}.",
    "The [deadline] of {May|2022-05} is no date.",
    name="a1",
    date=document_date("2022-01-07", "The file says 31 December."),
)
VIENNA_TALKS = extraction(
    "The [talks] of {10 January|2022-01-10} were long.",
    "A [vote] was put off {to late 2022|2022-11/2022-12}.",
    "No [meeting] is planned.",
    name="a2",
    title="Long talks",
)
PEKING_TALKS = extraction("北京 [会谈] 于 {周一|2022-01-17} 举行。", name="a3", title="北京会谈")
EDITED = extraction(
    "A line that was put in later.",
    "Envoys held [talks] on {Monday|2022-01-10} in Geneva.",
    "A [summit] may follow {in February|2022-02}.",
    "The [deadline] of {May|2022-05} is no date.",
    name="a1",
)
E = {name: EventId(name) for name in ("a1/e0", "a1/e1", "a1/e2", "a2/e0", "a2/e1", "a2/e2")}


def fill(store: Store) -> None:
    """Every kind of edit, the last one undone."""
    store.apply(imported(GENEVA_TALKS, VIENNA_TALKS))
    store.apply(imported(PEKING_TALKS, continues=True))
    store.apply(MergeEvents(E["a1/e0"], (E["a2/e0"], E["a2/e1"])))
    store.apply(
        SplitEvent(E["a1/e0"], (ref(VIENNA_TALKS, 1),), Event(EventId("split"), "The vote"))
    )
    store.apply(SetReview((E["a1/e0"],), Review.ACCEPTED))
    store.apply(SetReview((E["a1/e2"],), Review.REJECTED))
    fields = {"title": "Geneva talks", "participants": (NATO,), "tags": ("gas",), "note": "Sure."}
    store.apply(UpdateEvents((EventChange(E["a1/e0"], fields),)))
    store.apply(AddEvent(Event(EventId("mine"), "Congress of Vienna", edtf.parse("1814/1815"))))
    order = Order(RelationKind.AFTER, 3, 3)
    store.apply(AddRelation(Relation(RelationId("r"), EventId("mine"), E["a1/e0"], order, "later")))
    store.apply(UpdateEvents((EventChange(E["a1/e0"], {"time": edtf.parse("2022-01-11")}),)))
    store.apply(RejectTimex(GENEVA_TALKS.article.id, GENEVA_TALKS.timexes[3].key))
    store.apply(RejectMention(ref(VIENNA_TALKS, 2)))
    store.apply(Reextract(GENEVA_TALKS.article.id, EDITED))
    store.apply(UpdateEvents((EventChange(E["a1/e0"], {"place": Place("Bern", "CHE")}),)))
    store.apply(RemoveEvents((EventId("split"),)))
    store.undo()


def main(path: Path) -> None:
    """Write the document to ``path``."""
    ticks = iter(range(1_700_000_000_000, 1_800_000_000_000, 1000))
    ids = counting_source("made")
    with Store.create(path, lambda: next(ticks), ids, place=place_by_order, name="Frozen") as store:
        fill(store)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
