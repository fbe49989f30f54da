"""A short name for an event, as a person would write it in a chronology."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind, Place, Status

LONGEST = 60
_NOUNS = {
    Kind.MEETING: "meeting",
    Kind.NEGOTIATION: "talks",
    Kind.VISIT: "visit",
    Kind.CALL: "call",
    Kind.STATEMENT: "statement",
    Kind.AGREEMENT: "agreement",
    Kind.VOTE: "vote",
    Kind.SANCTION: "sanctions",
    Kind.PROTEST: "diplomatic protest",
    Kind.THREAT: "threat",
    Kind.MILITARY: "military action",
    Kind.CEASEFIRE: "ceasefire",
    Kind.ELECTION: "election",
    Kind.DEADLINE: "deadline",
    Kind.CRISIS: "crisis",
    Kind.OTHER: "event",
}
_BARE = words("bare")


def make_title(
    kind: Kind,
    noun: str | None,
    actors: Sequence[KnownActor],
    places: Sequence[Place],
    status: Status,
    verb: str | None,
) -> str:
    """At most ``LONGEST`` signs: who, what, where; the place last.

    ``noun`` is the text's own word for it, ``verb`` a ready phrase (“expels”, “signs”) where
    that says more than a noun would.
    """
    who = _who(actors)
    what = noun or verb or _NOUNS[kind]
    where = _where(places, who)
    mark = {Status.CANCELLED: " (cancelled)", Status.POSTPONED: " (postponed)"}.get(status, "")
    for parts in (
        (who, what, where),
        (who, what, ""),
        (_who(actors[:1]), what, ""),
        ("", what, where),
        ("", what, ""),
    ):
        title = _assembled(*parts) + mark
        if len(title) <= LONGEST:
            return title
    return (_assembled("", _NOUNS[kind], "") + mark)[:LONGEST]


def _assembled(who: str, what: str, where: str) -> str:
    title = f"{who} {what}".strip()
    title = title[:1].upper() + title[1:]
    return f"{title}, {where}" if where else title


def _who(actors: Sequence[KnownActor]) -> str:
    persons = [actor for actor in actors if actor.actor.type is ActorType.PERSON]
    others = [actor for actor in actors if actor.actor.type is not ActorType.PERSON]
    spoken = {person.speaks_for for person in persons}
    free = [actor for actor in others if actor.actor.code not in spoken]
    if len(persons) >= 2:
        chosen = persons[:2]
    elif persons and free:
        chosen = [persons[0], free[0]]
    elif persons:
        chosen = persons
    else:
        chosen = others[:3] if len(others) == 3 else others[:2]
    return "–".join(dict.fromkeys(actor.short for actor in chosen))


def _where(places: Sequence[Place], who: str) -> str:
    if not places:
        return ""
    return places[0].name if places[0].name not in who else ""
