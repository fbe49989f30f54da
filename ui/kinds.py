"""How each kind of event is named, drawn and coloured: one table."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.records import Kind, Review, Status


@dataclass(frozen=True, slots=True)
class KindLook:
    """``plural`` names a lane; ``icon`` a line icon; ``hue`` a position in ``Theme.lanes``."""

    singular: str
    plural: str
    icon: str
    hue: int


KINDS: dict[Kind, KindLook] = {
    Kind.MEETING: KindLook("Meeting", "Meetings", "landmark", 0),
    Kind.NEGOTIATION: KindLook("Negotiation", "Negotiations", "messages-square", 3),
    Kind.VISIT: KindLook("Visit", "Visits", "plane", 4),
    Kind.CALL: KindLook("Call", "Calls", "phone", 5),
    Kind.STATEMENT: KindLook("Statement", "Statements", "megaphone", 1),
    Kind.AGREEMENT: KindLook("Agreement", "Agreements", "signature", 8),
    Kind.VOTE: KindLook("Vote", "Votes", "vote", 9),
    Kind.SANCTION: KindLook("Sanction", "Sanctions", "ban", 10),
    Kind.PROTEST: KindLook("Diplomatic protest", "Protests", "message-square-warning", 2),
    Kind.THREAT: KindLook("Threat", "Threats", "flame", 2),
    Kind.MILITARY: KindLook("Military", "Military", "shield", 6),
    Kind.CEASEFIRE: KindLook("Ceasefire", "Ceasefires", "flag", 7),
    Kind.ELECTION: KindLook("Election", "Elections", "stamp", 9),
    Kind.DEADLINE: KindLook("Deadline", "Deadlines", "hourglass", 11),
    Kind.CRISIS: KindLook("Crisis", "Crises", "zap", 7),
    Kind.OTHER: KindLook("Other", "Other", "circle-dashed", 11),
}

STATUSES: dict[Status, str] = {
    Status.PAST: "Past",
    Status.PLANNED: "Planned",
    Status.CANCELLED: "Cancelled",
    Status.POSTPONED: "Postponed",
}

REVIEWS: dict[Review, str] = {
    Review.UNREVIEWED: "to check",
    Review.ACCEPTED: "accepted",
    Review.REJECTED: "rejected",
}
