"""Finding rows by the identifiers that edits carry, inside the writing transaction."""

from __future__ import annotations

import sqlite3

from timeline.errors import UserError
from timeline.records import Actor, ArticleId, EventId, MentionRef, Place
from timeline.store import mapping
from timeline.store.journal import Journal, Row
from timeline.store.rows import ActorRow, PlaceRow, TagRow


class GoneError(UserError):
    """An edit names an article, event or mention that the document no longer has."""


def event_row(journal: Journal, event: EventId) -> Row:
    """A live event's row. Raises GoneError."""
    row = journal.row("SELECT * FROM event WHERE uuid = ? AND removed = 0", event)
    if row is None:
        raise GoneError("This event is no longer in the document; it was removed or merged.")
    return row


def event_key(journal: Journal, event: EventId) -> int:
    """A live event's integer key. Raises GoneError."""
    return int(event_row(journal, event)["id"])


def article_row(journal: Journal, article: ArticleId) -> Row:
    """A live article's row. Raises GoneError."""
    row = journal.row("SELECT * FROM article WHERE uuid = ? AND removed = 0", article)
    if row is None:
        raise GoneError("This article is no longer in the document; it was removed.")
    return row


def mention_row(journal: Journal, ref: MentionRef) -> Row:
    """A live mention's row. Raises GoneError."""
    row = journal.row(
        "SELECT m.* FROM mention m JOIN article a ON a.id = m.article_id AND a.removed = 0 "
        "WHERE a.uuid = ? AND m.key = ? AND m.removed = 0",
        ref.article,
        ref.key,
    )
    if row is None:
        raise GoneError("These words are no longer in the document; the article was read again.")
    return row


def links_of_event(journal: Journal, event: int) -> list[Row]:
    """Links in force of an event, principal first, then in text order."""
    return journal.rows(
        "SELECT l.* FROM link l JOIN mention m ON m.id = l.mention_id AND m.removed = 0 "
        "JOIN article a ON a.id = m.article_id AND a.removed = 0 "
        "WHERE l.event_id = ? AND l.removed = 0 "
        "ORDER BY l.principal DESC, a.id, m.sentence_start, m.id",
        event,
    )


def links_of_mention(journal: Journal, mention: int) -> list[Row]:
    """Links in force from a mention to live events; one, or none."""
    return journal.rows(
        "SELECT l.* FROM link l JOIN event e ON e.id = l.event_id AND e.removed = 0 "
        "WHERE l.mention_id = ? AND l.removed = 0",
        mention,
    )


class Glossary:
    """Places, participants and tags, each once in the document: finds the key or makes the row."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._places: dict[Place, int] = {}
        self._actors: dict[Actor, int] = {}
        self._tags: dict[str, int] = {}

    def place(self, place: Place | None) -> int | None:
        """Key of a place; None for none."""
        if place is None:
            return None
        key = self._places.get(place)
        if key is None:
            key = self._journal.first_key(
                "SELECT id FROM place WHERE name = ? AND country IS ? AND latitude IS ? "
                "AND longitude IS ?",
                place.name,
                place.country,
                place.latitude,
                place.longitude,
            )
        if key is None:
            key = self._journal.next_key(PlaceRow)
            self._journal.insert(
                PlaceRow,
                [
                    {
                        "id": key,
                        "name": place.name,
                        "country": place.country,
                        "latitude": place.latitude,
                        "longitude": place.longitude,
                    }
                ],
                owned=True,
            )
        self._places[place] = key
        return key

    def actor(self, actor: Actor) -> int:
        """Key of a participant."""
        key = self._actors.get(actor)
        if key is None:
            key = self._journal.first_key(
                "SELECT id FROM actor WHERE name = ? AND code IS ? AND type = ?",
                actor.name,
                actor.code,
                actor.type.value,
            )
        if key is None:
            key = self._journal.next_key(ActorRow)
            row = {"id": key, "name": actor.name, "code": actor.code, "type": actor.type.value}
            self._journal.insert(ActorRow, [row], owned=True)
        self._actors[actor] = key
        return key

    def tag(self, name: str) -> int:
        """Key of a tag."""
        key = self._tags.get(name)
        if key is None:
            key = self._journal.first_key("SELECT id FROM tag WHERE name = ?", name)
        if key is None:
            key = self._journal.next_key(TagRow)
            self._journal.insert(TagRow, [{"id": key, "name": name}], owned=True)
        self._tags[name] = key
        return key

    def place_at(self, key: int | None) -> Place | None:
        """The place with this key."""
        if key is None:
            return None
        row = self._journal.row("SELECT * FROM place WHERE id = ?", key)
        if row is None:
            raise sqlite3.DatabaseError("unknown table row: place")
        return mapping.place_of(row)
