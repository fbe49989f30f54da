"""What an edit does, in the user's words, as menus and the history show it."""

from __future__ import annotations

from collections.abc import Callable

from timeline.edits import (
    AddArticles,
    AddEvent,
    AddRelation,
    Compound,
    DismissDifferences,
    Edit,
    EventChange,
    ImportTable,
    KeepApart,
    LinkMention,
    MergeEvents,
    OrderEvents,
    Reextract,
    RejectMention,
    RejectTimex,
    RemoveArticles,
    RemoveEvents,
    RemoveRelation,
    RenameDocument,
    SetDocumentDate,
    SetReview,
    SplitEvent,
    UnlinkMention,
    UpdateEvents,
)
from timeline.records import ArticleId, EventId, Review

Names = Callable[[str], str | None]
"""Tells an event's title or an article's headline from its id; None when unknown."""

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
        case ImportTable(name):
            return f"Import {_short(name)}"
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
