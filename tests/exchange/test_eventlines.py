"""Events as JSON lines."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

from timeline.entries import EventEntry
from timeline.exchange import write_events_jsonl


def test_an_event_with_all_it_has(entry: Callable[..., EventEntry]) -> None:
    out = io.StringIO(newline="")
    write_events_jsonl([entry(), entry(time=None, place=None)], out)
    first, second, rest = out.getvalue().split("\n")
    assert rest == ""
    event = json.loads(first)
    source = event.pop("sources")[0]
    assert event == {
        "id": "e-1",
        "date_display": "Mon 10 Jan 2022",
        "edtf": "2022-01-10",
        "earliest": "2022-01-10",
        "latest": "2022-01-10",
        "time": None,
        "utc_offset": None,
        "granularity": "day",
        "basis": "weekday",
        "explanation": "the Monday after",
        "title": "Envoys meet, Geneva",
        "kind": "meeting",
        "status": "planned",
        "place": "Geneva",
        "country": "CHE",
        "lat": 46.20222,
        "lon": 6.1,
        "participants": [
            {"name": "Russia", "code": "RUS", "type": "state"},
            {"name": "Sergei Lavrov", "code": None, "type": "person"},
            {"name": "NATO", "code": "IGO:NATO", "type": "organisation"},
        ],
        "tags": ["arms", "lake"],
        "note": "checked",
        "review": "accepted",
        "strength": 1.0,
        "touched": ["note", "tags"],
        "created_at": "2022-01-07T09:50:00Z",
        "modified_at": "2022-01-07T10:00:00Z",
        "related": ["e-2"],
    }
    assert source["quote"] == "The envoys will meet in Geneva on Monday."
    assert (source["start"], source["end"]) == (16, 57)
    undated = json.loads(second)
    assert undated["edtf"] is None
    assert undated["place"] is None
