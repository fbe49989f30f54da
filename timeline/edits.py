"""Every change that a person or an import can make to a document, as data.

An edit says what shall be true; ``timeline.store`` makes it true in one transaction, keeps the
inverse in the file's log and answers what changed. No edit knows how it is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from timeline.records import (
    ArticleId,
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

Names = Callable[[str], str | None]
"""Tells an event's title or an article's headline from its id; None when unknown."""


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


_REVIEW_VERBS = {
    Review.ACCEPTED: "Accept",
    Review.REJECTED: "Reject",
    Review.UNREVIEWED: "Reopen",
}

_FIELD_VERBS = {
    "title": "Rename",
    "time": "Move",
    "kind": "Change the kind of",
    "status": "Change the status of",
    "place": "Change the place of",
    "participants": "Change the participants of",
    "tags": "Tag",
    "note": "Note on",
}


def label_of(edit: Edit, names: Names = lambda _: None) -> str:
    """What the edit does, in the user's words, as menus and the history show it."""
    match edit:
        case AddArticles(additions, _, editions):
            told = additions or editions
            heads = [each.extraction.article.headline for each in told]
            return f"{'Import' if additions else 'Read again'} {_counted(heads, 'article')}"
        case RemoveArticles(ids):
            return f"Remove {_several(ids, 'article', names)}"
        case SetDocumentDate(article):
            return f"Set the date of {_named(article, 'an article', names)}"
        case Reextract(article):
            return f"Read {_named(article, 'an article', names)} again"
        case AddEvent(event):
            return f"Add {_short(event.title)}"
        case UpdateEvents(changes):
            return _label_of_update(changes, names)
        case OrderEvents(ids, other, after):
            place = f"{'after' if after else 'before'} {_named(other, 'another', names)}"
            return f"Put {_several(ids, 'event', names)} {place}"
        case RemoveEvents(ids):
            return f"Remove {_several(ids, 'event', names)}"
        case SetReview(ids, review):
            return f"{_REVIEW_VERBS[review]} {_several(ids, 'event', names)}"
        case Compound(label):
            return label
        case _:
            return _label_of_tie(edit, names)


def _label_of_tie(edit: Edit, names: Names) -> str:
    match edit:
        case MergeEvents(into, others):
            return f"Merge {len(others) + 1} events into {_named(into, 'one', names)}"
        case SplitEvent(event):
            return f"Split {_named(event, 'an event', names)}"
        case KeepApart(one, other):
            return f"Keep {_named(one, 'an event', names)} apart from {_named(other, 'one', names)}"
        case LinkMention(event):
            return f"Link a source to {_named(event, 'an event', names)}"
        case UnlinkMention(event):
            return f"Unlink a source from {_named(event, 'an event', names)}"
        case RejectMention(_, rejected):
            return "Mark words as no event" if rejected else "Mark words as an event"
        case RejectTimex(_, _, rejected):
            return "Mark words as no date" if rejected else "Mark words as a date"
        case AddRelation(relation):
            subject = _named(relation.subject, "an event", names)
            return f"Date {subject} by {_named(relation.anchor, 'another', names)}"
        case RemoveRelation():
            return "Remove a relation"
        case DismissDifferences(event):
            return f"Keep {_named(event, 'an event', names)} as it is"
        case RenameDocument(name):
            return f"Rename the document to {_short(name)}"
        case _:
            raise AssertionError(edit)


def _label_of_update(changes: tuple[EventChange, ...], names: Names) -> str:
    fields = {name for change in changes for name in change.fields}
    verb = _FIELD_VERBS.get(fields.pop(), "Edit") if len(fields) == 1 else "Edit"
    return f"{verb} {_several(tuple(change.id for change in changes), 'event', names)}"


def _several(ids: tuple[EventId, ...] | tuple[ArticleId, ...], noun: str, names: Names) -> str:
    known = [names(one) or f"an {noun}" for one in ids] if len(ids) == 1 else [""] * len(ids)
    return _counted(known, noun)


def _counted(titles: list[str], noun: str) -> str:
    return _short(titles[0]) if len(titles) == 1 else f"{len(titles):,} {noun}s"


def _named(key: str, otherwise: str, names: Names) -> str:
    name = names(key)
    return _short(name) if name else otherwise


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
