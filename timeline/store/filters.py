"""An EventFilter as SQL over the table ``event e``.

Plain SQL on the driver's connection: the timeline and the table are filled from it while SQLModel
is still loading. The names are checked against the declared tables by a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.daynumber import MINUTES_PER_DAY
from timeline.query import EventFilter
from timeline.records import Review
from timeline.store.words import Term, terms_of


@dataclass(frozen=True, slots=True)
class Condition:
    """A WHERE clause and its values."""

    sql: str
    values: tuple[str | int, ...] = ()


def condition(query: EventFilter) -> Condition:
    """All conditions of the filter, joined; removed events never count."""
    parts = [Condition("e.removed = 0"), *_states(query), *_times(query), *_ties(query)]
    parts += [_term(term) for term in terms_of(query.text)]
    return Condition(
        " AND ".join(part.sql for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def _states(query: EventFilter) -> list[Condition]:
    parts = [
        _any_of("e.kind", [kind.value for kind in query.kinds]),
        _any_of("e.status", [status.value for status in query.statuses]),
        _any_of("e.review", [review.value for review in query.reviews]),
    ]
    if not query.include_rejected and Review.REJECTED not in query.reviews:
        parts.append(Condition("e.review <> ?", (Review.REJECTED.value,)))
    return [part for part in parts if part.sql]


def _times(query: EventFilter) -> list[Condition]:
    parts = []
    if query.undated is not None:
        parts.append(Condition(f"e.earliest IS {'NULL' if query.undated else 'NOT NULL'}"))
    if query.latest is not None:
        parts.append(Condition("e.earliest < ?", ((query.latest + 1) * MINUTES_PER_DAY,)))
    if query.earliest is not None:
        parts.append(Condition("e.latest > ?", (query.earliest * MINUTES_PER_DAY,)))
    return parts


def _ties(query: EventFilter) -> list[Condition]:
    parts = []
    if query.places:
        marks, values = _marks(query.places)
        parts.append(
            Condition(
                "e.place_id IN (SELECT id FROM place WHERE name COLLATE NOCASE IN "
                f"({marks}) OR country COLLATE NOCASE IN ({marks}))",
                values * 2,
            )
        )
    if query.participants:
        marks, values = _marks(query.participants)
        parts.append(
            Condition(
                "e.id IN (SELECT l.event_id FROM event_actor l JOIN actor a ON a.id = l.actor_id "
                f"WHERE l.removed = 0 AND (a.name COLLATE NOCASE IN ({marks}) "
                f"OR a.code COLLATE NOCASE IN ({marks})))",
                values * 2,
            )
        )
    if query.tags:
        marks, values = _marks(query.tags)
        parts.append(
            Condition(
                "e.id IN (SELECT l.event_id FROM event_tag l JOIN tag t ON t.id = l.tag_id "
                f"WHERE l.removed = 0 AND t.name COLLATE NOCASE IN ({marks}))",
                values,
            )
        )
    if query.articles:
        marks, values = _marks(query.articles)
        parts.append(
            Condition(
                "e.id IN (SELECT l.event_id FROM article a "
                "JOIN mention m ON m.article_id = a.id AND m.removed = 0 "
                "JOIN link l ON l.mention_id = m.id AND l.removed = 0 "
                f"WHERE a.removed = 0 AND a.uuid IN ({marks}))",
                values,
            )
        )
    return parts


def _marks(values: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    return ", ".join("?" * len(values)), tuple(values)


def _any_of(column: str, values: Sequence[str]) -> Condition:
    if not values:
        return Condition("")
    marks, bound = _marks(values)
    return Condition(f"{column} IN ({marks})", bound)


def _term(term: Term) -> Condition:
    if term.is_cjk and term.is_short:
        text = "title || ' ' || note || ' ' || place_text || ' ' || participants_text || tags_text"
        return Condition(
            f"e.id IN (SELECT id FROM event_cjk WHERE {text} LIKE ? ESCAPE '\\')", (term.like,)
        )
    index = "event_signs" if term.is_cjk else "event_words"
    return Condition(f"e.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (term.match,))
