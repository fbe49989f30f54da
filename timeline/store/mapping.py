"""Rows to records and back. The only place that knows both."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Protocol

from timeline import edtf
from timeline.columns import OPEN_END, OPEN_START
from timeline.daynumber import DayNumber
from timeline.records import (
    Actor,
    ActorType,
    Alternative,
    Article,
    ArticleFormat,
    ArticleId,
    Basis,
    DateClue,
    DocumentDate,
    DocumentDateBasis,
    Event,
    EventId,
    EventMention,
    Kind,
    MentionRef,
    MentionRelation,
    Order,
    Place,
    Relation,
    RelationId,
    RelationKind,
    Review,
    Status,
    Timex3,
    TimexType,
)
from timeline.spans import Span
from timeline.store.words import has_cjk
from timeline.timevalue import TimeValue


class Row(Protocol):
    """A row, by names of columns."""

    def __getitem__(self, name: str, /) -> Any: ...


Cells = dict[str, Any]


@lru_cache(maxsize=65536)
def parsed(text: str) -> TimeValue:
    """The value that a stored EDTF text states."""
    return edtf.parse(text)


def time_of(text: str | None) -> TimeValue | None:
    """The stored value; None for the undated."""
    return None if text is None else parsed(text)


def time_cells(time: TimeValue | None) -> Cells:
    """EDTF text and bounds."""
    if time is None:
        return {"edtf": None, "earliest": None, "latest": None}
    return {
        "edtf": time.edtf,
        "earliest": OPEN_START if time.earliest is None else time.earliest,
        "latest": OPEN_END if time.latest is None else time.latest,
    }


def event_time_cells(time: TimeValue | None) -> Cells:
    """As ``time_cells``, with what the timeline draws from."""
    shape: Cells = {"granularity": None, "form": None, "approximate": 0}
    if time is not None:
        shape = {
            "granularity": int(time.granularity),
            "form": time.form.value,
            "approximate": int(time.approximate),
        }
    return time_cells(time) | shape


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _ends(span: Span | None, name: str) -> Cells:
    start, end = _END_NAMES[name]
    return {start: None, end: None} if span is None else {start: span.start, end: span.end}


_END_NAMES = {
    name: (f"{name}_start", f"{name}_end")
    for name in (
        "title",
        "header",
        "body",
        "span",
        "anchor",
        "sentence",
        "trigger",
        "timex",
        "words",
    )
}


def _day(number: int | None) -> DayNumber | None:
    return None if number is None else DayNumber(number)


# articles


def article_cells(article: Article, imported_at: int) -> Cells:
    """An article's row, without its key."""
    return {
        "uuid": article.id,
        "headline": article.headline,
        "sha256": article.sha256,
        "source": article.source,
        "format": article.format.value,
        "url": article.url,
        "publisher": article.publisher,
        "language": article.language,
        **_ends(article.title, "title"),
        **_ends(article.header, "header"),
        **_ends(article.body, "body"),
        "metadata_day": article.metadata_day,
        **document_date_cells(article.document_date),
        "cjk": int(has_cjk(article.text)),
        "imported_at": imported_at if article.imported_at is None else article.imported_at,
        "text": article.text,
    }


def document_date_cells(date: DocumentDate | None) -> Cells:
    """The document date's part of an article's row."""
    return {
        "document_day": None if date is None else date.day,
        "document_basis": None if date is None else date.basis.value,
        "document_explanation": None if date is None else date.explanation,
        "conflicts": 0 if date is None else len(date.conflicts),
    }


def clue_cells(article_id: int, origin: str, position: int, clue: DateClue) -> Cells:
    """A clue's row, without its key."""
    return {
        "article_id": article_id,
        "origin": origin,
        "position": position,
        "basis": clue.basis.value,
        "day": clue.day,
        "words": clue.words,
        "weight": float(clue.weight),
        **_ends(clue.span, "span"),
    }


def clue_of(row: Row) -> DateClue:
    """A stored clue."""
    return DateClue(
        DocumentDateBasis(row["basis"]),
        DayNumber(row["day"]),
        row["words"],
        row["weight"],
        _span(row["span_start"], row["span_end"]),
    )


def article_of(
    row: Row, clues: Iterable[Row], conflicts: Iterable[str], model: str | None = None
) -> Article:
    """A stored article with its clues, in order; ``model`` is the one that it copies."""
    parts: dict[str, list[DateClue]] = {"file": [], "document": []}
    for clue in clues:
        parts[clue["origin"]].append(clue_of(clue))
    return Article(
        id=ArticleId(row["uuid"]),
        text=row["text"],
        body=Span(row["body_start"], row["body_end"]),
        sha256=row["sha256"],
        source=row["source"],
        format=ArticleFormat(row["format"]),
        title=_span(row["title_start"], row["title_end"]),
        header=_span(row["header_start"], row["header_end"]),
        url=row["url"],
        publisher=row["publisher"],
        language=row["language"],
        metadata_day=_day(row["metadata_day"]),
        file_clues=tuple(parts["file"]),
        document_date=_document_date(row, tuple(parts["document"]), tuple(conflicts)),
        copy_of=None if model is None else ArticleId(model),
        imported_at=row["imported_at"],
    )


def _document_date(
    row: Row, clues: tuple[DateClue, ...], conflicts: tuple[str, ...]
) -> DocumentDate | None:
    if row["document_day"] is None:
        return None
    return DocumentDate(
        DayNumber(row["document_day"]),
        DocumentDateBasis(row["document_basis"]),
        row["document_explanation"],
        clues,
        conflicts,
    )


# date words and mentions


def timex_cells(article_id: int, timex: Timex3) -> Cells:
    """A timex's row, without its key and readings."""
    return {
        "article_id": article_id,
        **_ends(timex.span, "span"),
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod,
        "rule": timex.rule,
        "explanation": timex.explanation,
        "basis": timex.basis.value,
        "underspecified": timex.underspecified,
        "anchor_day": timex.anchor,
        **_ends(timex.anchor_span, "anchor"),
        **time_cells(timex.time),
    }


def readings_of(rows: Iterable[Row]) -> tuple[Alternative, ...]:
    """Stored other readings, in order."""
    return tuple(Alternative(parsed(row["edtf"]), row["reason"]) for row in rows)


def timex_of(row: Row, readings: Iterable[Row]) -> Timex3:
    """A stored timex."""
    return Timex3(
        span=Span(row["span_start"], row["span_end"]),
        type=TimexType(row["type"]),
        value=row["value"],
        rule=row["rule"],
        explanation=row["explanation"],
        mod=row["mod"],
        underspecified=row["underspecified"],
        anchor=_day(row["anchor_day"]),
        anchor_span=_span(row["anchor_start"], row["anchor_end"]),
        time=time_of(row["edtf"]),
        basis=Basis(row["basis"]),
        alternatives=readings_of(readings),
    )


def mention_cells(article_id: int, mention: EventMention) -> Cells:
    """A mention's row, without its key, readings, places and participants."""
    return {
        "article_id": article_id,
        "key": mention.key,
        **_ends(mention.sentence, "sentence"),
        **_ends(mention.trigger, "trigger"),
        **_ends(mention.timex, "timex"),
        "kind": mention.kind.value,
        "status": mention.status.value,
        "title": mention.title,
        **time_cells(mention.time),
        "basis": mention.basis.value,
        "explanation": mention.explanation,
        "strength": float(mention.strength),
        "strength_words": mention.strength_words,
        "reporting": int(mention.reporting),
    }


def mention_of(
    row: Row, readings: Iterable[Row], places: Iterable[Row], actors: Iterable[Row]
) -> EventMention:
    """A stored mention."""
    return EventMention(
        sentence=Span(row["sentence_start"], row["sentence_end"]),
        trigger=Span(row["trigger_start"], row["trigger_end"]),
        kind=Kind(row["kind"]),
        status=Status(row["status"]),
        title=row["title"],
        timex=_span(row["timex_start"], row["timex_end"]),
        time=time_of(row["edtf"]),
        basis=Basis(row["basis"]),
        explanation=row["explanation"],
        alternatives=readings_of(readings),
        places=tuple(place_of(place) for place in places),
        participants=tuple(actor_of(actor) for actor in actors),
        strength=row["strength"],
        strength_words=row["strength_words"],
        reporting=bool(row["reporting"]),
    )


def place_of(row: Row) -> Place:
    """A stored place."""
    return Place(row["name"], row["country"], row["latitude"], row["longitude"])


def actor_of(row: Row) -> Actor:
    """A stored participant."""
    return Actor(row["name"], row["code"], ActorType(row["type"]))


# events and relations


def event_cells(event: Event) -> Cells:
    """An event's row, without its key, place, and what repeats other tables."""
    return {
        "uuid": event.id,
        "title": event.title,
        **event_time_cells(event.time),
        "basis": event.basis.value,
        "explanation": event.explanation,
        "kind": event.kind.value,
        "status": event.status.value,
        "note": event.note,
        "review": event.review.value,
        "strength": float(event.strength),
        "touched": " ".join(sorted(event.touched)),
        "created_at": event.created_at,
        "modified_at": event.modified_at,
        "rank": 0,
    }


def event_of(
    row: Row,
    place: Place | None,
    participants: tuple[Actor, ...],
    tags: tuple[str, ...],
    mentions: tuple[MentionRef, ...],
    principal: MentionRef | None,
) -> Event:
    """A stored event."""
    return Event(
        id=EventId(row["uuid"]),
        title=row["title"],
        time=time_of(row["edtf"]),
        basis=Basis(row["basis"]),
        explanation=row["explanation"],
        kind=Kind(row["kind"]),
        status=Status(row["status"]),
        place=place,
        participants=participants,
        tags=tags,
        note=row["note"],
        review=Review(row["review"]),
        strength=row["strength"],
        touched=frozenset(row["touched"].split()),
        mentions=mentions,
        principal=principal,
        created_at=row["created_at"],
        modified_at=row["modified_at"],
    )


def order_cells(order: Order) -> Cells:
    """The measure of a relation."""
    return {
        "kind": order.kind.value,
        "least": order.least,
        "greatest": order.greatest,
        "bound": order.limit,
    }


def order_of(row: Row) -> Order:
    """The stored measure of a relation."""
    return Order(RelationKind(row["kind"]), row["least"], row["greatest"], row["bound"])


def relation_of(row: Row, subject: str, anchor: str) -> Relation:
    """A stored relation between the events with these ids."""
    return Relation(
        RelationId(row["uuid"]), EventId(subject), EventId(anchor), order_of(row), row["words"]
    )


def mention_relation_cells(article_id: int, relation: MentionRelation) -> Cells:
    """A relation between mentions, without its key."""
    return {
        "article_id": article_id,
        "subject_key": relation.subject,
        "anchor_key": relation.anchor,
        **order_cells(relation.order),
        **_ends(relation.words, "words"),
    }
