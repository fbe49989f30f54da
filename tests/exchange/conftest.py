"""Records as the other rooms would hand them over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from timeline import edtf
from timeline.daynumber import day_number
from timeline.entries import EventEntry, SourceQuote
from timeline.records import (
    Actor,
    ActorType,
    Alternative,
    Article,
    ArticleFormat,
    ArticleId,
    Basis,
    DocumentDate,
    DocumentDateBasis,
    Event,
    EventId,
    EventMention,
    Kind,
    MentionKey,
    MentionRef,
    Place,
    Review,
    Status,
    Timex3,
    TimexType,
)
from timeline.spans import Span

TEXT = "👩‍🚀 Envoys meet\nThe envoys will meet in Geneva on Monday. They met on Friday."


def place_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article() -> Article:
    return Article(
        id=ArticleId("a-1"),
        text=TEXT,
        body=Span(TEXT.index("The envoys"), len(TEXT)),
        sha256="00ff",
        source="news/a.txt",
        format=ArticleFormat.PLAIN,
        title=place_of("👩‍🚀 Envoys meet"),
        publisher="The Wire",
        document_date=DocumentDate(
            day_number(2022, 1, 7), DocumentDateBasis.TEXT, "as the text says"
        ),
    )


@pytest.fixture
def mention() -> EventMention:
    return EventMention(
        sentence=place_of("The envoys will meet in Geneva on Monday."),
        trigger=place_of("meet in Geneva"),
        kind=Kind.MEETING,
        status=Status.PLANNED,
        title="Envoys meet, Geneva",
        timex=place_of("Monday"),
        time=edtf.parse("2022-01-10"),
        basis=Basis.WEEKDAY,
        explanation="on Monday -> the Monday after Fri 7 Jan 2022",
        alternatives=(Alternative(edtf.parse("2022-01-03"), "if it were past"),),
        places=(Place("Geneva", "CHE", 46.20222, 6.14569),),
        participants=(Actor("Russia", "RUS"), Actor("Sergei Lavrov", None, ActorType.PERSON)),
        strength=0.87654,
    )


@pytest.fixture
def timex() -> Timex3:
    return Timex3(
        span=place_of("Monday"),
        type=TimexType.DATE,
        value="2022-01-10",
        rule="weekday",
        explanation="the Monday after",
        underspecified="XXXX-WXX-1",
        anchor=day_number(2022, 1, 7),
        time=edtf.parse("2022-01-10"),
        basis=Basis.WEEKDAY,
    )


@pytest.fixture
def quote() -> SourceQuote:
    span = place_of("The envoys will meet in Geneva on Monday.")
    return SourceQuote(
        ArticleId("a-1"),
        span,
        span.of(TEXT),
        "👩‍🚀 Envoys meet",
        "news/a.txt",
        "00ff",
        "The Wire",
        day_number(2022, 1, 7),
    )


@pytest.fixture
def entry(quote: SourceQuote) -> Callable[..., EventEntry]:
    """An event with one source; any field of Event may be given another value."""

    def make(*quotes: SourceQuote, **fields: Any) -> EventEntry:
        ref = MentionRef(ArticleId("a-1"), MentionKey("40-44@55-61"))
        values: dict[str, Any] = {
            "id": EventId("e-1"),
            "title": "Envoys meet, Geneva",
            "time": edtf.parse("2022-01-10"),
            "basis": Basis.WEEKDAY,
            "explanation": "the Monday after",
            "kind": Kind.MEETING,
            "status": Status.PLANNED,
            "place": Place("Geneva", "CHE", 46.20222, 6.1),
            "participants": (
                Actor("Russia", "RUS"),
                Actor("Sergei Lavrov", None, ActorType.PERSON),
                Actor("NATO", "IGO:NATO", ActorType.ORGANISATION),
            ),
            "tags": ("arms", "lake"),
            "note": "checked",
            "review": Review.ACCEPTED,
            "touched": frozenset(("note", "tags")),
            "mentions": (ref,),
            "principal": ref,
            "created_at": 1_641_549_000_000,
            "modified_at": 1_641_549_600_000,
        }
        return EventEntry(Event(**values | fields), quotes or (quote,), (EventId("e-2"),))

    return make
