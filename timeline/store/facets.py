"""How many events have which kind, place, tag ...; counted in SQL."""

from __future__ import annotations

import sqlite3

from timeline.daynumber import MINUTES_PER_DAY, civil_date, iso_year
from timeline.query import EventFilter
from timeline.store.answers import FacetCount, Facets
from timeline.store.filters import condition

_OPEN_DAY = 1 << 40  # beyond any day: an open side
_LIMIT = 200
"""Values that one facet tells; the rarer ones are left out."""

_TIED = {
    "places": "SELECT x.name, x.name, count(*) AS n FROM picked p JOIN event e ON e.id = p.id "
    "JOIN place x ON x.id = e.place_id GROUP BY x.name",
    "participants": "SELECT x.name, x.name, count(*) AS n FROM picked p "
    "JOIN event_actor l ON l.event_id = p.id AND l.removed = 0 "
    "JOIN actor x ON x.id = l.actor_id GROUP BY x.name",
    "tags": "SELECT x.name, x.name, count(*) AS n FROM picked p "
    "JOIN event_tag l ON l.event_id = p.id AND l.removed = 0 "
    "JOIN tag x ON x.id = l.tag_id GROUP BY x.name",
    "articles": "SELECT a.uuid, a.headline, count(DISTINCT p.id) AS n FROM picked p "
    "JOIN link l ON l.event_id = p.id AND l.removed = 0 "
    "JOIN mention m ON m.id = l.mention_id AND m.removed = 0 "
    "JOIN article a ON a.id = m.article_id AND a.removed = 0 GROUP BY a.id",
}


def facets(connection: sqlite3.Connection, query: EventFilter) -> Facets:
    """Counts over the events of a filter."""
    where = condition(query)
    connection.execute("DROP TABLE IF EXISTS temp.picked")
    connection.execute("CREATE TEMP TABLE picked (id INTEGER PRIMARY KEY)")
    connection.execute(
        f"INSERT INTO temp.picked SELECT e.id FROM event e WHERE {where.sql}", where.values
    )
    counts = {
        facet: _counted(
            connection,
            f"SELECT {column}, {column}, count(*) AS n FROM picked p "
            f"JOIN event e ON e.id = p.id GROUP BY {column}",
        )
        for facet, column in (
            ("kinds", "e.kind"),
            ("statuses", "e.status"),
            ("reviews", "e.review"),
        )
    }
    counts |= {facet: _counted(connection, sql) for facet, sql in _TIED.items()}
    total, undated = connection.execute(
        "SELECT count(*), count(*) FILTER (WHERE e.edtf IS NULL) "
        "FROM picked p JOIN event e ON e.id = p.id"
    ).fetchone()
    periods = _periods(connection)
    connection.execute("DROP TABLE temp.picked")
    return Facets(total, undated, **counts, periods=periods)


def _counted(connection: sqlite3.Connection, sql: str) -> tuple[FacetCount, ...]:
    rows = connection.execute(f"{sql} ORDER BY n DESC, 2 LIMIT {_LIMIT}")
    return tuple(FacetCount(value, words, count) for value, words, count in rows)


def _periods(connection: sqlite3.Connection) -> tuple[FacetCount, ...]:
    """Events by the year in which they begin at the earliest, in order of time.

    Years differ in length, so the days are counted in SQL and put into years here; where a filter
    has more years than a facet tells, decades or centuries are told instead.
    """
    days = connection.execute(
        "SELECT e.earliest / :day - (e.earliest % :day < 0) AS day, count(*) FROM picked p "
        "JOIN event e ON e.id = p.id WHERE e.edtf IS NOT NULL GROUP BY day",
        {"day": MINUTES_PER_DAY},
    ).fetchall()
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
