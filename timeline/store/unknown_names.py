"""Names in a query that no event of the document bears, and those that may have been meant."""

from __future__ import annotations

import difflib
import sqlite3
from collections.abc import Iterator, Sequence

from timeline.query import EventFilter
from timeline.store.answers import UnknownName

_COMMON = 3
"""So many of the commonest names are told where none is near."""
_NEAR = 2
_LIKE = 0.6
_KNOWN = {
    "place": (
        "SELECT p.name, max(p.country), count(*) FROM place p "
        "JOIN event e ON e.place_id = p.id AND e.removed = 0 GROUP BY p.name"
    ),
    "participant": (
        "SELECT a.name, max(a.code), count(*) FROM actor a "
        "JOIN event_actor l ON l.actor_id = a.id AND l.removed = 0 GROUP BY a.name"
    ),
    "tag": (
        "SELECT t.name, NULL, count(*) FROM tag t "
        "JOIN event_tag l ON l.tag_id = t.id AND l.removed = 0 GROUP BY t.name"
    ),
}


def unknown_names(connection: sqlite3.Connection, query: EventFilter) -> list[UnknownName]:
    """Those of its places, participants and tags that restrict it to nothing."""
    asked = {"place": query.places, "participant": query.participants, "tag": query.tags}
    return [found for field, names in asked.items() for found in _unknown(connection, field, names)]


def _unknown(
    connection: sqlite3.Connection, field: str, names: Sequence[str]
) -> Iterator[UnknownName]:
    if not names:
        return
    rows = connection.execute(f"{_KNOWN[field]} ORDER BY 3 DESC, 1").fetchall()
    known = [name for name, *_ in rows]
    codes = {str(word).upper() for name, code, _ in rows for word in (name, code) if word}
    for name in names:
        if name.upper() not in codes:
            near = tuple(_near(name, known))
            yield UnknownName(field, name, near, tuple(known[:_COMMON]), len(known))


def _near(name: str, known: Sequence[str]) -> list[str]:
    """Names that are written nearly so, or hold it, or begin it; the likeliest first."""
    folded = {each.casefold(): each for each in reversed(known)}
    wanted = name.casefold()
    close = difflib.get_close_matches(wanted, folded, n=_NEAR, cutoff=_LIKE)
    held = [each for each in folded if len(wanted) > 2 and (wanted in each or each in wanted)]
    return [folded[each] for each in dict.fromkeys((*close, *reversed(held)))][:_NEAR]
