"""What a person changes on events: fields, review, removal, relations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from timeline import datewords
from timeline.edits import (
    FIELDS,
    AddRelation,
    DismissDifferences,
    EventChange,
    RemoveEvents,
    RemoveRelation,
    RenameDocument,
    SetReview,
    UpdateEvents,
)
from timeline.errors import UserError
from timeline.ordering import narrowed
from timeline.records import Actor, Basis, Place, RelationId
from timeline.store import mapping
from timeline.store.additions import Sheaf, add_relations
from timeline.store.derived import refresh, refresh_writing
from timeline.store.event_order import carry_order, start_of
from timeline.store.field_values import field_json
from timeline.store.journal import Journal, Row
from timeline.store.lookup import Glossary, event_key, event_row
from timeline.store.rows import (
    DocumentRow,
    EventActorRow,
    EventRow,
    EventTagRow,
    OfferRow,
    RelationRow,
)
from timeline.timevalue import TimeValue

_BY_HAND = "Set by hand."
_WRITTEN = frozenset({"title", "note"})
_GATHERED = frozenset({"place", "participants", "tags"})
"""Fields that lie in other tables and are repeated in the event's row."""


def update_events(journal: Journal, edit: UpdateEvents) -> None:
    """Set fields as a person says, and move what is dated by a moved event."""
    before = []
    for change in edit.changes:
        row = event_row(journal, change.id)
        before.append(row)
        _check_fields(change)
        touched = set(row["touched"].split()) | set(change.fields)
        set_fields(
            journal, row["id"], change.fields, basis=Basis.MANUAL.value, explanation=_BY_HAND
        )
        journal.set(EventRow, row["id"], touched=" ".join(sorted(touched)), modified_at=journal.now)
        drop_offers(journal, row["id"], change.fields)
    moved = [change.id for change in edit.changes if "time" in change.fields]
    if len(moved) > 1:
        carry_order(journal, before)
    move_dependants(journal, [event_key(journal, event) for event in moved])


def _check_fields(change: EventChange) -> None:
    unknown = set(change.fields) - set(FIELDS)
    if unknown:
        raise ValueError(f"an event has no field {', '.join(sorted(unknown))}")


def set_fields(
    journal: Journal, key: int, fields: Mapping[str, Any], *, basis: str, explanation: str
) -> None:
    """Write fields of an event, whoever says so. ``basis`` goes with a time."""
    for name, value in fields.items():
        _SETTERS[name](journal, key, value)
        if name == "time":
            journal.set(EventRow, key, basis=basis, explanation=explanation)
    if not _GATHERED.isdisjoint(fields):
        refresh(journal, [key])
    elif not _WRITTEN.isdisjoint(fields):
        refresh_writing(journal, key)


def _set_title(journal: Journal, key: int, value: str) -> None:
    if not value.strip():
        raise UserError("An event needs a title.")
    journal.set(EventRow, key, title=value)


def _set_time(journal: Journal, key: int, value: Any) -> None:
    cells = mapping.event_time_cells(value)
    before = journal.row(_TIME, key)
    if before is not None and before["rank"] and start_of(before) != start_of(cells):
        cells["rank"] = 0  # it said what came before and after on another day
    journal.set(EventRow, key, **cells)


_TIME = "SELECT edtf, earliest, latest, granularity, rank FROM event WHERE id = ?"


def _set_place(journal: Journal, key: int, value: Place | None) -> None:
    journal.set(EventRow, key, place_id=Glossary(journal).place(value))


def _set_participants(journal: Journal, key: int, value: Iterable[Actor]) -> None:
    glossary = Glossary(journal)
    wanted = list(dict.fromkeys(glossary.actor(actor) for actor in value))
    replace_tied(journal, EventActorRow, key, "actor_id", wanted)


def _set_tags(journal: Journal, key: int, value: Iterable[str]) -> None:
    glossary = Glossary(journal)
    names = dict.fromkeys(" ".join(name.split()) for name in value)
    replace_tied(
        journal, EventTagRow, key, "tag_id", [glossary.tag(name) for name in names if name]
    )


def replace_tied(
    journal: Journal, table: type[Any], key: int, column: str, wanted: list[int]
) -> None:
    """Tie exactly these, in this order, to an event."""
    name = table.__tablename__
    held = journal.rows(
        f"SELECT id, {column} AS value FROM {name} WHERE event_id = ? AND removed = 0 ORDER BY id",
        key,
    )
    if [row["value"] for row in held] == wanted:
        return
    journal.remove(table, [row["id"] for row in held])
    rows = [
        {"id": journal.next_key(table), "event_id": key, column: value, "removed": 0}
        for value in wanted
    ]
    journal.insert(table, rows)


def _plain(column: str) -> Callable[[Journal, int, Any], None]:
    def write(journal: Journal, key: int, value: Any) -> None:
        journal.set(EventRow, key, **{column: getattr(value, "value", value)})

    return write


_SETTERS: dict[str, Callable[[Journal, int, Any], None]] = {
    "title": _set_title,
    "time": _set_time,
    "kind": _plain("kind"),
    "status": _plain("status"),
    "place": _set_place,
    "participants": _set_participants,
    "tags": _set_tags,
    "note": _plain("note"),
}


def move_dependants(journal: Journal, anchors: Iterable[int]) -> None:
    """Date again what is dated by these events, and by those in turn; touched dates stay."""
    queue, seen = list(anchors), set(anchors)
    while queue and journal.place is not None:
        anchor = journal.row("SELECT * FROM event WHERE id = ?", queue.pop())
        if anchor is None or anchor["edtf"] is None:
            continue
        for relation in journal.rows(_DEPENDANTS, anchor["id"]):
            subject = relation["subject_id"]
            if subject in seen or "time" in relation["touched"].split():
                continue
            seen.add(subject)
            queue.append(subject)
            _date_by_order(journal, subject, anchor, relation)


_DEPENDANTS = """
SELECT r.*, e.touched FROM relation r JOIN event e ON e.id = r.subject_id AND e.removed = 0
WHERE r.anchor_id = ? AND r.removed = 0 ORDER BY r.id
"""


def _date_by_order(journal: Journal, subject: int, anchor: Row, relation: Row) -> None:
    """Dates an event by its relation to another, within what its other relations allow; where the
    first leaves no day, its date stays."""
    time = _placed(journal, anchor, relation)
    if time is None:
        return
    said = _said(anchor, relation)
    for other in journal.rows(_ANCHORS, subject, relation["id"]):
        allowed = _placed(journal, other, other)
        within = time if allowed is None else narrowed(time, allowed)
        if within != time:
            time, said = within, f"{said}, {other['kind']} {_named(other)}"
    said = f"{said[:1].upper()}{said[1:]}."
    set_fields(journal, subject, {"time": time}, basis=Basis.ORDER.value, explanation=said)
    journal.set(EventRow, subject, modified_at=journal.now)


_ANCHORS = """
SELECT r.*, e.title, e.edtf FROM relation r JOIN event e ON e.id = r.anchor_id AND e.removed = 0
WHERE r.subject_id = ? AND r.id <> ? AND r.removed = 0 AND e.edtf IS NOT NULL ORDER BY r.id
"""


def _placed(journal: Journal, anchor: Row, relation: Row) -> TimeValue | None:
    """When an order to a dated anchor puts an event; None where it leaves no day."""
    assert journal.place is not None
    try:
        return journal.place(mapping.order_of(relation), mapping.parsed(anchor["edtf"]))
    except ValueError:
        return None


def _said(anchor: Row, relation: Row) -> str:
    words = f"“{relation['words']}”: " if relation["words"] else ""
    return f"{words}{relation['kind']} {_named(anchor)}"


def _named(anchor: Row) -> str:
    return f"{anchor['title']} ({datewords.words(mapping.parsed(anchor['edtf']))})"


def remove_events(journal: Journal, edit: RemoveEvents) -> None:
    """Take events out; their words stay."""
    journal.remove(EventRow, [event_key(journal, event) for event in edit.ids])


def set_review(journal: Journal, edit: SetReview) -> None:
    """Accept, reject or reopen."""
    for event in edit.ids:
        row = event_row(journal, event)
        if row["review"] != edit.review.value:
            journal.set(EventRow, row["id"], review=edit.review.value, modified_at=journal.now)


def add_relation(journal: Journal, edit: AddRelation) -> None:
    """Tie a subject to its anchor, and date it."""
    relation = edit.relation
    if relation.subject == relation.anchor:
        raise UserError("An event cannot be dated by itself.")
    add_relations(Sheaf(journal), [relation])
    move_dependants(journal, [event_key(journal, relation.anchor)])


def remove_relation(journal: Journal, edit: RemoveRelation) -> None:
    """Untie; the date stays."""
    journal.remove(RelationRow, [_relation_key(journal, edit.id)])


def _relation_key(journal: Journal, relation: RelationId) -> int:
    key = journal.first_key("SELECT id FROM relation WHERE uuid = ? AND removed = 0", relation)
    if key is None:
        raise UserError("This relation is no longer in the document.")
    return key


def dismiss_differences(journal: Journal, edit: DismissDifferences) -> None:
    """What the machine offers is not wanted."""
    drop_offers(journal, event_key(journal, edit.event), edit.fields)


def drop_offers(journal: Journal, event: int, fields: Iterable[str]) -> None:
    """Forget what the machine offers for these fields."""
    for field in fields:
        sql = "SELECT id FROM offer WHERE event_id = ? AND field = ? AND removed = 0"
        journal.remove(OfferRow, journal.keys(sql, event, field))


def offer(journal: Journal, event: int, field: str, value: object) -> None:
    """Keep what the machine would say of a touched field."""
    drop_offers(journal, event, [field])
    row = {
        "id": journal.next_key(OfferRow),
        "event_id": event,
        "field": field,
        "value": json.dumps(field_json(field, value), ensure_ascii=False),
    }
    journal.insert(OfferRow, [row])


def rename_document(journal: Journal, edit: RenameDocument) -> None:
    """Give the document another name."""
    journal.set(DocumentRow, 1, name=edit.name)
