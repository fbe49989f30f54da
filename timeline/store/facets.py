"""How many events have which kind, place, tag ...; counted in SQL."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from timeline.daynumber import MINUTES_PER_DAY, civil_date, iso_year
from timeline.query import EventFilter
from timeline.records import Review
from timeline.store.answers import FacetCount, Facets
from timeline.store.filters import condition

FACETS = (
    "kinds",
    "statuses",
    "reviews",
    "places",
    "participants",
    "tags",
    "articles",
    "periods",
)

_OPEN_DAY = 1 << 40  # beyond any day: an open side
_LIMIT = 200
"""Values that one facet tells; the rarer ones are left out."""

_DAY = f"e.earliest / {MINUTES_PER_DAY} - (e.earliest % {MINUTES_PER_DAY} < 0)"
_MAKE = """
CREATE TEMP TABLE picked (
    id INTEGER PRIMARY KEY, kind TEXT, status TEXT, review TEXT, place_id INTEGER, day INTEGER
)
"""
_PICK = f"""
INSERT INTO temp.picked SELECT e.id, e.kind, e.status, e.review, e.place_id, {_DAY}
FROM event e WHERE """
"""What is counted of each event of a filter, so that the wide table is read once."""
_ALL_BUT = "SELECT {what} AS value, {sign}count(*) AS n FROM event e {where} GROUP BY 1"


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is counted, as SQL: a condition on ``event_id``, and queries that give a value and a
    count (three values for states)."""

    tied: str
    states: str
    places: str
    days: str


_SOME = _Scope(
    "IN (SELECT id FROM picked)",
    "SELECT kind, status, review, count(*) FROM picked GROUP BY kind, status, review",
    "SELECT place_id AS value, count(*) AS n FROM picked GROUP BY place_id",
    "SELECT day AS value, count(*) AS n FROM picked GROUP BY day",
)


def _all_but_picked(what: str) -> str:
    """Counts over all events by an index, less those that are left out: the table is not read."""
    every = _ALL_BUT.format(what=what, sign="", where="")
    less = _ALL_BUT.format(what=what, sign="-", where="WHERE id IN (SELECT id FROM picked)")
    return f"SELECT value, sum(n) AS n FROM ({every} UNION ALL {less}) GROUP BY value"


def _all(*, rejected: bool) -> _Scope:
    """All events but the few that are removed, or rejected, which are the picked ones."""
    live = "removed = 0" if rejected else "removed = 0 AND review <> 'rejected'"
    return _Scope(
        "NOT IN (SELECT id FROM picked)",
        "SELECT kind, status, review, count(*) FROM event INDEXED BY event_states "
        f"WHERE {live} GROUP BY review, kind, status",
        _all_but_picked("e.place_id"),
        _all_but_picked(_DAY),
    )


def facets(
    connection: sqlite3.Connection, query: EventFilter, only: Collection[str] = FACETS
) -> Facets:
    """Counts over the events of a filter. A facet that is not asked for is empty; the undated are
    counted with the periods."""
    connection.execute("DROP TABLE IF EXISTS temp.picked")
    connection.execute(_MAKE)
    scope = _picked(connection, query)
    states = _states(connection, scope)
    counts = {facet: states[facet] for facet in states if facet in only}
    for facet, sql in _COUNTS.items():
        if facet in only:
            counts[facet] = _counted(connection, sql.format(tied=scope.tied, places=scope.places))
    undated = 0
    if "periods" in only:
        days = dict(connection.execute(scope.days).fetchall())
        undated = days.pop(None, 0)
        counts["periods"] = _periods(days)
    connection.execute("DROP TABLE temp.picked")
    total = sum(each.count for each in states["kinds"])
    return Facets(total, undated, **{facet: counts.get(facet, ()) for facet in FACETS})


def _picked(connection: sqlite3.Connection, query: EventFilter) -> _Scope:
    """Pick the events of a filter; where it leaves hardly any out, pick those."""
    if replace(query, include_rejected=True) != _EVERYTHING:
        where = condition(query)
        connection.execute(_PICK + where.sql, where.values)
        return _SOME
    gone = "INSERT INTO temp.picked (id) SELECT id FROM event WHERE "
    connection.execute(f"{gone} removed <> 0")
    if not query.include_rejected:
        connection.execute(f"{gone} removed = 0 AND review = '{Review.REJECTED.value}'")
    return _all(rejected=query.include_rejected)


_EVERYTHING = EventFilter(include_rejected=True)
_COUNTS = {
    "places": "SELECT x.name, x.name, sum(p.n) AS n FROM ({places}) p "
    "JOIN place x ON x.id = p.value WHERE p.n > 0 GROUP BY x.name",
    "participants": "SELECT x.name, x.name, sum(p.n) AS n FROM (SELECT l.actor_id, count(*) AS n "
    "FROM event_actor l WHERE l.removed = 0 AND l.event_id {tied} "
    "GROUP BY l.actor_id) p JOIN actor x ON x.id = p.actor_id GROUP BY x.name",
    "tags": "SELECT x.name, x.name, sum(p.n) AS n FROM (SELECT l.tag_id, count(*) AS n "
    "FROM event_tag l WHERE l.removed = 0 AND l.event_id {tied} "
    "GROUP BY l.tag_id) p JOIN tag x ON x.id = p.tag_id GROUP BY x.name",
    "articles": "SELECT a.uuid, a.headline, p.n FROM (SELECT m.article_id, "
    "count(DISTINCT l.event_id) AS n FROM link l JOIN mention m ON m.id = l.mention_id "
    "AND m.removed = 0 WHERE l.removed = 0 AND l.event_id {tied} "
    "GROUP BY m.article_id) p JOIN article a ON a.id = p.article_id AND a.removed = 0",
}


def _states(connection: sqlite3.Connection, scope: _Scope) -> dict[str, tuple[FacetCount, ...]]:
    """Kinds, statuses and review states, of which there are few: counted together."""
    found: dict[str, Counter[str]] = {name: Counter() for name in ("kinds", "statuses", "reviews")}
    for *values, count in connection.execute(scope.states):
        for facet, value in zip(found.values(), values, strict=True):
            facet[value] += count
    return {
        name: tuple(
            FacetCount(value, value, count)
            for value, count in sorted(facet.items(), key=lambda each: (-each[1], each[0]))
        )
        for name, facet in found.items()
    }


def _counted(connection: sqlite3.Connection, sql: str) -> tuple[FacetCount, ...]:
    rows = connection.execute(f"{sql} ORDER BY n DESC, 2 LIMIT {_LIMIT}")
    return tuple(FacetCount(value, words, count) for value, words, count in rows)


def _periods(days: Mapping[int, int]) -> tuple[FacetCount, ...]:
    """Events by the year in which they begin at the earliest, in order of time.

    Years differ in length, so the days are counted in SQL and put into years here; where a filter
    has more years than a facet tells, decades or centuries are told instead.
    """
    for step in (1, 10, 100, 1000):
        years: dict[int, int] = {}
        for day, count in days.items():
            if day > -_OPEN_DAY and count:
                year = civil_date(day).year // step * step
                years[year] = years.get(year, 0) + count
        if len(years) <= _LIMIT:
            break
    return tuple(_period(year, step, count) for year, count in sorted(years.items()))


def _period(year: int, step: int, count: int) -> FacetCount:
    value = iso_year(year) if step == 1 else f"{iso_year(year)}/{iso_year(year + step - 1)}"
    words = (
        _year_words(year) if step == 1 else f"{_year_words(year)}–{_year_words(year + step - 1)}"
    )
    return FacetCount(value, words, count)


def _year_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BCE"
