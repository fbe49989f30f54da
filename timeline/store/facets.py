"""How many events have which kind, place, tag ...; counted in SQL."""

from __future__ import annotations

import sqlite3
from collections import Counter

from timeline.daynumber import MINUTES_PER_DAY, civil_date, iso_year
from timeline.query import EventFilter
from timeline.store.answers import FacetCount, Facets
from timeline.store.filters import condition

_OPEN_DAY = 1 << 40  # beyond any day: an open side
_LIMIT = 200
"""Values that one facet tells; the rarer ones are left out."""

_MAKE = """
CREATE TEMP TABLE picked (
    id INTEGER PRIMARY KEY, kind TEXT, status TEXT, review TEXT, place_id INTEGER, day INTEGER
)
"""
_PICK = f"""
INSERT INTO temp.picked SELECT e.id, e.kind, e.status, e.review, e.place_id,
CASE WHEN e.edtf IS NOT NULL
THEN e.earliest / {MINUTES_PER_DAY} - (e.earliest % {MINUTES_PER_DAY} < 0) END
FROM event e WHERE
"""
"""What is counted of each event of the filter, so that the wide table is read once."""

_STATES = "SELECT kind, status, review, count(*) FROM picked GROUP BY kind, status, review"
_COUNTS = {
    "places": "SELECT x.name, x.name, sum(p.n) AS n FROM (SELECT place_id, count(*) AS n "
    "FROM picked GROUP BY place_id) p JOIN place x ON x.id = p.place_id GROUP BY x.name",
    "participants": "SELECT x.name, x.name, sum(p.n) AS n FROM (SELECT l.actor_id, count(*) AS n "
    "FROM event_actor l WHERE l.removed = 0 AND l.event_id IN (SELECT id FROM picked) "
    "GROUP BY l.actor_id) p JOIN actor x ON x.id = p.actor_id GROUP BY x.name",
    "tags": "SELECT x.name, x.name, sum(p.n) AS n FROM (SELECT l.tag_id, count(*) AS n "
    "FROM event_tag l WHERE l.removed = 0 AND l.event_id IN (SELECT id FROM picked) "
    "GROUP BY l.tag_id) p JOIN tag x ON x.id = p.tag_id GROUP BY x.name",
    "articles": "SELECT a.uuid, a.headline, p.n FROM (SELECT m.article_id, "
    "count(DISTINCT l.event_id) AS n FROM link l JOIN mention m ON m.id = l.mention_id "
    "AND m.removed = 0 WHERE l.removed = 0 AND l.event_id IN (SELECT id FROM picked) "
    "GROUP BY m.article_id) p JOIN article a ON a.id = p.article_id AND a.removed = 0",
}


def facets(connection: sqlite3.Connection, query: EventFilter) -> Facets:
    """Counts over the events of a filter."""
    where = condition(query)
    connection.execute("DROP TABLE IF EXISTS temp.picked")
    connection.execute(_MAKE)
    connection.execute(_PICK + where.sql, where.values)
    counts = {facet: _counted(connection, sql) for facet, sql in _COUNTS.items()}
    counts |= _states(connection)
    total, undated = connection.execute(
        "SELECT count(*), count(*) FILTER (WHERE day IS NULL) FROM picked"
    ).fetchone()
    periods = _periods(connection)
    connection.execute("DROP TABLE temp.picked")
    return Facets(total, undated, **counts, periods=periods)


def _states(connection: sqlite3.Connection) -> dict[str, tuple[FacetCount, ...]]:
    """Kinds, statuses and review states, of which there are few: counted together."""
    found: dict[str, Counter[str]] = {name: Counter() for name in ("kinds", "statuses", "reviews")}
    for *values, count in connection.execute(_STATES):
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


def _periods(connection: sqlite3.Connection) -> tuple[FacetCount, ...]:
    """Events by the year in which they begin at the earliest, in order of time.

    Years differ in length, so the days are counted in SQL and put into years here; where a filter
    has more years than a facet tells, decades or centuries are told instead.
    """
    sql = "SELECT day, count(*) FROM picked WHERE day IS NOT NULL GROUP BY day"
    days = connection.execute(sql).fetchall()
    for step in (1, 10, 100, 1000):
        years: dict[int, int] = {}
        for day, count in days:
            if day > -_OPEN_DAY:
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
