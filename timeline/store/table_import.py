"""The events of a table, written batch after batch in one transaction."""

from __future__ import annotations

from timeline.edits import ImportTable, TableChange
from timeline.records import Review
from timeline.store.additions import Sheaf
from timeline.store.event_edits import drop_offers, move_dependants, set_fields
from timeline.store.journal import Journal
from timeline.store.lookup import event_row, links_of_event
from timeline.store.rows import EventRow


def import_table(journal: Journal, edit: ImportTable) -> None:
    """Write new events, and what rows say anew of others."""
    # A cache that spills locks out those who read, for as long as the table is long.
    journal.connection.execute("PRAGMA cache_spill = OFF")
    moved: list[int] = []
    for batch in edit.batches:
        sheaf = Sheaf(journal)
        for event in batch.events:
            sheaf.event(event)
        sheaf.write()
        for change in batch.changes:
            key = _change(journal, change)
            if "time" in change.fields:
                moved.append(key)
    move_dependants(journal, moved)


def _change(journal: Journal, change: TableChange) -> int:
    row = event_row(journal, change.id)
    key = int(row["id"])
    fields = {name: value for name, value in change.fields.items() if name != "review"}
    set_fields(journal, key, fields, basis=change.basis.value, explanation=change.explanation)
    drop_offers(journal, key, fields)
    touched = set(row["touched"].split())
    if links_of_event(journal, key):
        touched |= fields.keys()
    review = change.fields.get("review", Review(row["review"]))
    assert isinstance(review, Review)
    journal.set(
        EventRow,
        key,
        review=review.value,
        touched=" ".join(sorted(touched)),
        modified_at=journal.now if change.modified_at is None else change.modified_at,
    )
    return key
