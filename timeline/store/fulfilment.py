"""What was announced and has been reported since: the report leads, and the event is held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from timeline.edits import ArticleAddition
from timeline.records import EventId, EventMention, MentionRef, Status
from timeline.store import mapping
from timeline.store.event_edits import move_dependants, set_fields
from timeline.store.journal import Journal, Row
from timeline.store.links import settle_principal
from timeline.store.lookup import event_row, links_of_event, mention_row
from timeline.store.rows import LinkRow


def fulfil(journal: Journal, additions: Sequence[ArticleAddition]) -> None:
    """Planned events that a new report tells as past, cancelled or postponed take its status,
    date and title, but for what a person has set."""
    for event, ref, mention in _reports(additions):
        row = event_row(journal, event)
        if row["status"] != Status.PLANNED.value or row["basis"] == "manual":
            continue
        touched = set(row["touched"].split())
        if "status" in touched:
            continue
        told: dict[str, Any] = {"status": mention.status, "title": mention.title}
        if _is_as_narrow(mention, row):
            told["time"] = mention.time
        fields = {name: value for name, value in told.items() if name not in touched}
        key = int(row["id"])
        set_fields(journal, key, fields, basis=mention.basis.value, explanation=mention.explanation)
        _lead(journal, key, int(mention_row(journal, ref)["id"]))
        if "time" in fields:
            move_dependants(journal, [key])


def _is_as_narrow(mention: EventMention, row: Row) -> bool:
    """A report that only says “in March” does not widen the announced day."""
    announced = mapping.time_of(row["edtf"])
    if announced is None or announced.day_count is None or mention.time is None:
        return True
    return mention.time.day_count is not None and mention.time.day_count <= announced.day_count


def _reports(
    additions: Sequence[ArticleAddition],
) -> Iterator[tuple[EventId, MentionRef, EventMention]]:
    for addition in additions:
        mentions = {mention.key: mention for mention in addition.extraction.mentions}
        for event, ref in addition.joins:
            mention = mentions.get(ref.key)
            if mention is not None and mention.time and mention.status is not Status.PLANNED:
                yield event, ref, mention


def _lead(journal: Journal, event: int, mention: int) -> None:
    for link in links_of_event(journal, event):
        journal.set(LinkRow, link["id"], principal=int(link["mention_id"] == mention))
    settle_principal(journal, event)
