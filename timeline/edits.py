"""Every change that a person or an import can make to a document, as data.

An edit says what shall be true; ``timeline.store`` makes it true in one transaction, keeps the
inverse in the file's log and answers what changed. No edit knows how it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from timeline.records import (
    ArticleId,
    Basis,
    Event,
    EventId,
    EventMention,
    Extraction,
    MentionKey,
    MentionRef,
    Relation,
    RelationId,
    Review,
    TimexKey,
)

FIELDS = ("title", "time", "kind", "status", "place", "participants", "tags", "note")
"""The fields of an Event that a person can set; ``Event.touched`` holds names from here."""


@dataclass(frozen=True, slots=True)
class ArticleAddition:
    """One article with all that was found in it.

    ``events`` are new; their mentions may lie in any article of the same edit. ``joins`` tie a
    mention to an event that the document holds already. ``relations`` are between events, new or
    old.
    """

    extraction: Extraction
    events: tuple[Event, ...] = ()
    joins: tuple[tuple[EventId, MentionRef], ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Reextract:
    """Read an article again, with newer rules or (where its text differs) from an edited file.

    Fields that a person has set stay as they are; what the machine would say instead is kept as a
    difference on offer. ``joins`` say which event a mention tells that is new to the article: one
    of the document, or the one that the first mention with that id makes.
    """

    article: ArticleId
    extraction: Extraction
    joins: tuple[tuple[EventId, MentionKey], ...] = ()


@dataclass(frozen=True, slots=True)
class AddArticles:
    """Import articles, and read those again of which the import has another wording, or which had
    been removed and come back with what a person had made of them (``editions``).

    ``continues`` makes this batch one step of undo with the import before it.

    A continuing batch joins the last edit only when that was an import too and nothing has been
    undone since; otherwise it is a step of its own.
    """

    additions: tuple[ArticleAddition, ...]
    continues: bool = False
    editions: tuple[Reextract, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveArticles:
    """Take articles out, with the events that no other article tells.

    An event that a person has accepted, touched or made by hand stays, without that source.
    """

    ids: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class SetDocumentDate:
    """Say when an article was written. ``extraction`` was made anew with that date given."""

    article: ArticleId
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event by hand. ``mention`` is set when it was made from words of an article."""

    event: Event
    mention: tuple[ArticleId, EventMention] | None = None


@dataclass(frozen=True, slots=True)
class EventChange:
    """New values for one event, by name of the field (``FIELDS``), typed as in ``Event``."""

    id: EventId
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UpdateEvents:
    """Set fields of events; they count as touched from then on, a new time has basis manual."""

    changes: tuple[EventChange, ...]


@dataclass(frozen=True, slots=True)
class OrderEvents:
    """Of events that begin together: these, in this order, come right before another of them,
    or right after it. Their dates stay."""

    ids: tuple[EventId, ...]
    other: EventId
    after: bool = False


@dataclass(frozen=True, slots=True)
class TableChange:
    """What a row of a table says anew of an event. ``fields`` are as in ``EventChange``, and may
    hold ``review``. ``basis`` and ``explanation`` go with a time. ``modified_at`` None is now."""

    id: EventId
    fields: Mapping[str, object]
    basis: Basis = Basis.MANUAL
    explanation: str = ""
    modified_at: int | None = None


@dataclass(frozen=True, slots=True)
class TableBatch:
    """Some rows of a table: new events, and what others say anew."""

    events: tuple[Event, ...] = ()
    changes: tuple[TableChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportTable:
    """Bring in the events of a table called ``name``.

    ``batches`` is gone through once, while the document is written; what it raises leaves the
    document as it was. Fields of an event that an article tells count as touched, for a table is
    a person's word.
    """

    name: str
    batches: Iterable[TableBatch]


@dataclass(frozen=True, slots=True)
class RemoveEvents:
    """Take events out. Their words stay in the articles, told by no event."""

    ids: tuple[EventId, ...]


@dataclass(frozen=True, slots=True)
class SetReview:
    """Accept, reject or reopen events."""

    ids: tuple[EventId, ...]
    review: Review


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """One happening, told several times: ``into`` takes the mentions of ``others``, which go.

    Its fields stay, but for those that a person has set on one of the others and not on it.
    """

    into: EventId
    others: tuple[EventId, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """``mentions`` of ``event`` tell another happening: they move to ``new``."""

    event: EventId
    mentions: tuple[MentionRef, ...]
    new: Event


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Two events that look like one are two: they are not offered to be merged again."""

    one: EventId
    other: EventId


@dataclass(frozen=True, slots=True)
class LinkMention:
    """This mention tells that event (and no other)."""

    event: EventId
    ref: MentionRef


@dataclass(frozen=True, slots=True)
class UnlinkMention:
    """This mention does not tell that event."""

    event: EventId
    ref: MentionRef


@dataclass(frozen=True, slots=True)
class RejectMention:
    """These words are not an event, now and after every new extraction.

    The event goes with them when nothing else tells it and no person has touched it. With
    ``rejected`` False the mention is one again.
    """

    ref: MentionRef
    rejected: bool = True


@dataclass(frozen=True, slots=True)
class RejectTimex:
    """These words are not a date, now and after every new extraction."""

    article: ArticleId
    key: TimexKey
    rejected: bool = True


@dataclass(frozen=True, slots=True)
class AddRelation:
    """Date one event by another; the subject moves with its anchor unless its time is touched."""

    relation: Relation


@dataclass(frozen=True, slots=True)
class RemoveRelation:
    """The subject keeps its date and no longer moves with the anchor."""

    id: RelationId


@dataclass(frozen=True, slots=True)
class DismissDifferences:
    """What the machine offers for these fields of an event is not wanted."""

    event: EventId
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenameDocument:
    """The name that the document shows to people; the file's own name stays."""

    name: str


@dataclass(frozen=True, slots=True)
class Compound:
    """Several edits in one transaction and one step of undo."""

    label: str
    edits: tuple[Edit, ...]


Edit = (
    AddArticles
    | RemoveArticles
    | SetDocumentDate
    | Reextract
    | AddEvent
    | UpdateEvents
    | OrderEvents
    | ImportTable
    | RemoveEvents
    | SetReview
    | MergeEvents
    | SplitEvent
    | KeepApart
    | LinkMention
    | UnlinkMention
    | RejectMention
    | RejectTimex
    | AddRelation
    | RemoveRelation
    | DismissDifferences
    | RenameDocument
    | Compound
)


def event_of_mention(event: EventId, ref: MentionRef, mention: EventMention) -> Event:
    """The event that one mention tells when it stands alone."""
    return Event(
        id=event,
        title=mention.title,
        time=mention.time,
        basis=mention.basis,
        explanation=mention.explanation,
        kind=mention.kind,
        status=mention.status,
        place=mention.places[0] if mention.places else None,
        participants=mention.participants,
        strength=mention.strength,
        mentions=(ref,),
        principal=ref,
    )
