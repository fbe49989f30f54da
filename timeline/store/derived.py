"""Columns of an event that repeat what other tables say, kept true after every change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.store.journal import Journal
from timeline.store.rows import EventRow
from timeline.store.words import has_cjk

Bounds = tuple[int | None, int | None]
"""Half-open, in minutes as in ``TimeValue``."""

_SOURCES = """
SELECT coalesce(c.model, a.uuid), a.headline, m.earliest, m.latest
FROM link l
JOIN mention m ON m.id = l.mention_id AND m.removed = 0
JOIN article a ON a.id = m.article_id AND a.removed = 0
LEFT JOIN article_copy c ON c.article_id = a.id
WHERE l.event_id = ? AND l.removed = 0
ORDER BY l.principal DESC, a.id, m.sentence_start, m.id
"""
_ACTORS = """
SELECT actor.name FROM event_actor l JOIN actor ON actor.id = l.actor_id
WHERE l.event_id = ? AND l.removed = 0 ORDER BY l.id
"""
_TAGS = """
SELECT tag.name FROM event_tag l JOIN tag ON tag.id = l.tag_id
WHERE l.event_id = ? AND l.removed = 0 ORDER BY l.id
"""
_EVENT = """
SELECT e.title, e.note, coalesce(p.name, '') FROM event e LEFT JOIN place p ON p.id = e.place_id
WHERE e.id = ?
"""


def disagree(bounds: Sequence[Bounds]) -> bool:
    """True when no moment lies within all of the bounds: what is told of one event cannot all be
    true. None is an open side; both sides None is no date, which contradicts nothing."""
    starts = [low for low, _ in bounds if low is not None]
    ends = [high for _, high in bounds if high is not None]
    return bool(starts and ends) and max(starts) >= min(ends)


_WORDS = "SELECT title, note, place_text, participants_text, tags_text, cjk FROM event WHERE id = ?"


def refresh_writing(journal: Journal, key: int) -> None:
    """Bring up to date what follows from an event's title and note alone: whether its words are to
    be found by signs."""
    *words, cjk = journal.connection.execute(_WORDS, (key,)).fetchone()
    now = int(has_cjk(" ".join(words)))
    if now != cjk:
        journal.set(EventRow, key, cjk=now)


def refresh(journal: Journal, events: Iterable[int]) -> None:
    """Bring the lane texts and counts of these events up to date; copies are one source."""
    run = journal.connection.execute
    for key in events:
        sources = run(_SOURCES, (key,)).fetchall()
        title, note, place = run(_EVENT, (key,)).fetchone()
        participants = "; ".join(name for (name,) in run(_ACTORS, (key,)))
        tags = "; ".join(name for (name,) in run(_TAGS, (key,)))
        journal.set(
            EventRow,
            key,
            place_text=place,
            participants_text=participants,
            tags_text=tags,
            article_text=sources[0][1] if sources else "",
            sources=len({model for model, *_ in sources}),
            conflict=int(disagree([(low, high) for _, _, low, high in sources])),
            cjk=int(has_cjk(" ".join((title, note, place, participants, tags)))),
        )
