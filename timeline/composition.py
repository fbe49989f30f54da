"""Mentions of one happening -> the event that stands for them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.records import (
    Actor,
    Article,
    Event,
    EventId,
    EventMention,
    MentionRef,
    Place,
    Status,
)

_NO_DATE = 1 << 62


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """A mention with the article that tells it."""

    article: Article
    mention: EventMention

    @property
    def ref(self) -> MentionRef:
        """Its identity in a document."""
        return MentionRef(self.article.id, self.mention.key)


def principal_of(members: Sequence[ToldEvent]) -> ToldEvent:
    """The mention whose words stand for the event: dated before undated, a report of what was
    done before its announcement, the narrower date, the stronger support, the earlier article."""

    def order(member: ToldEvent) -> tuple[bool, bool, int, float, int]:
        mention, document = member.mention, member.article.document_date
        days = mention.time.day_count if mention.time is not None else None
        return (
            mention.time is None,
            mention.status is Status.PLANNED,
            _NO_DATE if days is None else days,
            -mention.strength,
            document.day if document is not None else _NO_DATE,
        )

    return min(members, key=order)


def compose_event(id: EventId, members: Sequence[ToldEvent], now: int) -> Event:
    """The event that ``members`` tell. ``now`` is in milliseconds since 1970-01-01 UTC.

    Raises ValueError for no members.
    """
    principal = principal_of(members)
    ranked = [principal, *(member for member in members if member is not principal)]
    best = principal.mention
    return Event(
        id=id,
        title=best.title,
        time=best.time,
        basis=best.basis,
        explanation=best.explanation,
        kind=best.kind,
        status=best.status,
        place=_first_place(ranked),
        participants=_all_participants(ranked),
        strength=max(member.mention.strength for member in members),
        mentions=tuple(dict.fromkeys(member.ref for member in ranked)),
        principal=principal.ref,
        created_at=now,
        modified_at=now,
    )


def _first_place(members: Iterable[ToldEvent]) -> Place | None:
    return next((place for member in members for place in member.mention.places), None)


def _all_participants(members: Iterable[ToldEvent]) -> tuple[Actor, ...]:
    found: dict[str, Actor] = {}
    for member in members:
        for actor in member.mention.participants:
            found.setdefault(actor.name, actor)
    return tuple(found.values())
