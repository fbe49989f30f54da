"""Several events become one. What a person has set on any of them outranks what was read."""

from __future__ import annotations

from typing import Any

from timeline.edits import MergeEvents
from timeline.errors import UserError
from timeline.records import Review
from timeline.store.derived import refresh
from timeline.store.event_edits import drop_offers, move_dependants, replace_tied
from timeline.store.event_order import start_of
from timeline.store.journal import Journal, Row
from timeline.store.links import settle_principal
from timeline.store.lookup import event_row
from timeline.store.rows import ApartRow, EventActorRow, EventRow, EventTagRow, LinkRow, RelationRow

APART = "SELECT id FROM apart WHERE removed = 0 AND (event_id, other_id) IN (VALUES (?, ?), (?, ?))"
"""The pair, in either order."""
_ALL_LINKS = "SELECT id FROM link WHERE event_id = ? AND removed = 0 ORDER BY id"
_TIME = (
    "edtf",
    "earliest",
    "latest",
    "granularity",
    "form",
    "approximate",
    "basis",
    "explanation",
    "rank",
)
_CELLS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "time": _TIME,
    "kind": ("kind",),
    "status": ("status",),
    "place": ("place_id",),
}
"""The columns of each field that stands in the event's own row."""


def merge_events(journal: Journal, edit: MergeEvents) -> None:
    """The mentions, tags, notes and relations of ``others`` go to ``into``, with the fields that a
    person has set there and not here; ``into`` is accepted when one of them was."""
    into = event_row(journal, edit.into)
    others = [event_row(journal, event) for event in dict.fromkeys(edit.others)]
    if any(other["id"] == into["id"] for other in others):
        raise UserError("An event cannot be merged into itself.")
    key = int(into["id"])
    for other in others:
        # Those of removed articles too: an article that comes back tells what it was merged into.
        for link in journal.rows(_ALL_LINKS, other["id"]):
            journal.set(LinkRow, link["id"], event_id=key, principal=0, memory="merged")
        _move_relations(journal, other["id"], key)
        journal.remove(ApartRow, journal.keys(APART, key, other["id"], other["id"], key))
    _take_over(journal, into, others)
    journal.remove(EventRow, [other["id"] for other in others])
    settle_principal(journal, key)
    journal.set(EventRow, key, modified_at=journal.now)
    refresh(journal, [key])
    if event_row(journal, edit.into)["edtf"] != into["edtf"]:
        move_dependants(journal, [key])


def _take_over(journal: Journal, into: Row, others: list[Row]) -> None:
    key = int(into["id"])
    cells = _cells_taken(into, others)
    notes = dict.fromkeys(row["note"] for row in (into, *others) if row["note"])
    cells["note"] = "\n".join(notes)
    touched = {field for row in (into, *others) for field in row["touched"].split()}
    cells["touched"] = " ".join(sorted(touched))
    if into["review"] == Review.UNREVIEWED and any(o["review"] == Review.ACCEPTED for o in others):
        cells["review"] = Review.ACCEPTED.value
    journal.set(EventRow, key, **cells)
    drop_offers(journal, key, touched - set(into["touched"].split()))
    _unite(journal, EventTagRow, "tag_id", [into, *others])
    _take_participants(journal, into, others)


def _cells_taken(into: Row, others: list[Row]) -> dict[str, Any]:
    """Fields that a person has set on one of the others; where nobody has, what ``into`` lacks."""
    taken: dict[str, Any] = {}
    for field, columns in _CELLS.items():
        if _is_touched(into, field):
            continue
        is_empty = into[columns[0]] is None
        givers = [other for other in others if _is_touched(other, field)]
        givers += [other for other in others if is_empty and other[columns[0]] is not None]
        if givers:
            taken |= {column: givers[0][column] for column in columns}
    if not taken.get("rank", into["rank"]):
        start = start_of(into | taken)
        ranks = [row["rank"] for row in others if row["rank"] and start_of(row) == start]
        taken["rank"] = ranks[0] if ranks else 0
    return taken


def _take_participants(journal: Journal, into: Row, others: list[Row]) -> None:
    """Those that a person has set, here before there; else all that were read."""
    set_by_hand = [row for row in (into, *others) if _is_touched(row, "participants")]
    if not set_by_hand:
        _unite(journal, EventActorRow, "actor_id", [into, *others])
    elif set_by_hand[0] is not into:
        wanted = _tied(journal, EventActorRow, "actor_id", set_by_hand[0])
        replace_tied(journal, EventActorRow, into["id"], "actor_id", wanted)


def _is_touched(event: Row, field: str) -> bool:
    return field in event["touched"].split()


def _unite(journal: Journal, table: type[Any], column: str, events: list[Row]) -> None:
    """The first of the events has what any of them has."""
    wanted = dict.fromkeys(value for row in events for value in _tied(journal, table, column, row))
    held = _tied(journal, table, column, events[0])
    rows = [
        {"id": journal.next_key(table), "event_id": events[0]["id"], column: value}
        for value in wanted
        if value not in held
    ]
    journal.insert(table, rows)


def _tied(journal: Journal, table: type[Any], column: str, event: Row) -> list[int]:
    sql = f"SELECT {column} FROM {table.__tablename__} WHERE event_id = ? AND removed = 0"
    return journal.keys(f"{sql} ORDER BY id", event["id"])


def _move_relations(journal: Journal, other: int, into: int) -> None:
    sql = "SELECT * FROM relation WHERE removed = 0 AND (subject_id = ? OR anchor_id = ?)"
    for relation in journal.rows(sql, other, other):
        subject = into if relation["subject_id"] == other else relation["subject_id"]
        anchor = into if relation["anchor_id"] == other else relation["anchor_id"]
        if subject == anchor:
            journal.remove(RelationRow, [relation["id"]])
        else:
            journal.set(RelationRow, relation["id"], subject_id=subject, anchor_id=anchor)
