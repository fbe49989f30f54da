"""Single fields of an event as JSON takes them, for what the machine has on offer."""

from __future__ import annotations

from typing import Any

from timeline.records import Actor, ActorType, Kind, Place, Status
from timeline.store.mapping import parsed


def field_json(field: str, value: Any) -> Any:
    """A field of an Event as JSON takes it."""
    if value is None:
        return None
    match field:
        case "time":
            return value.edtf
        case "place":
            return [value.name, value.country, value.latitude, value.longitude]
        case "participants":
            return [[actor.name, actor.code, actor.type.value] for actor in value]
        case "kind" | "status":
            return value.value
        case _:
            return value


def field_value(field: str, stored: Any) -> object:
    """Inverse of ``field_json``."""
    if stored is None:
        return None
    match field:
        case "time":
            return parsed(stored)
        case "place":
            return Place(*stored)
        case "participants":
            return tuple(Actor(name, code, ActorType(type_)) for name, code, type_ in stored)
        case "kind":
            return Kind(stored)
        case "status":
            return Status(stored)
        case _:
            return stored
