"""What the machine would say where a person has spoken."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select
from sqlmodel import col

from timeline.records import EventId
from timeline.store.answers import Difference
from timeline.store.field_values import field_value
from timeline.store.rows import EventRow, OfferRow


def differences(connection: Connection, event: EventId) -> tuple[Difference, ...]:
    """What is on offer for an event, in order of the fields' names."""
    query = (
        select(col(OfferRow.field), col(OfferRow.value))
        .join(EventRow, col(EventRow.id) == col(OfferRow.event_id))
        .where(col(EventRow.uuid) == event, col(EventRow.removed) == 0, col(OfferRow.removed) == 0)
        .order_by(col(OfferRow.field))
    )
    return tuple(
        Difference(event, field, field_value(field, json.loads(value)))
        for field, value in connection.execute(query)
    )
