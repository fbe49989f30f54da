"""Which words are marked, and which event stands at an offset."""

from __future__ import annotations

from itertools import pairwise

from timeline import edtf
from timeline.records import (
    ArticleId,
    Basis,
    Event,
    EventId,
    EventMention,
    Kind,
    MentionRef,
    Status,
    Timex3,
    TimexType,
)
from timeline.spans import Span
from ui.source_view.marks import SourceMarks, ToldMention, marks_of

TEXT = "They spoke by phone ahead of talks in Geneva on Monday, which a Brussels meeting follows."
SENTENCE = Span(0, len(TEXT))


def _at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _told(name: str, trigger: str, kind: Kind, timex: Span | None = None) -> ToldMention:
    mention = EventMention(SENTENCE, _at(trigger), kind, Status.PLANNED, name, timex)
    ref = MentionRef(ArticleId("a"), mention.key)
    return ToldMention(ref, mention, Event(EventId(name), name, kind=kind, status=Status.PLANNED))


TIMEXES = (
    Timex3(
        _at("on Monday"), TimexType.DATE, "2022-01-10", "r", "x",
        time=edtf.parse("2022-01-10"), basis=Basis.WEEKDAY,
    ),
)  # fmt: skip


def _marks() -> SourceMarks:
    return marks_of(
        TEXT,
        TIMEXES,
        [
            _told("brussels", "meeting", Kind.MEETING),
            _told("call", "spoke", Kind.CALL),
            _told("geneva", "talks", Kind.NEGOTIATION, _at("on Monday")),
        ],
    )


def test_events_of_one_sentence_share_it_by_clause() -> None:
    assert [mark.span.of(TEXT) for mark in _marks().tints] == [
        "They spoke by phone ",
        "ahead of talks in Geneva on Monday, ",
        "which a Brussels meeting follows.",
    ]


def test_the_parts_leave_no_gap() -> None:
    spans = [mark.span for mark in _marks().tints]
    assert spans[0].start == SENTENCE.start
    assert spans[-1].end == SENTENCE.end
    assert all(one.end == two.start for one, two in pairwise(spans))


def test_date_words_lead_to_the_event_they_date() -> None:
    assert _marks().event_at(TEXT.index("Monday")) == "geneva"


def test_events_are_in_text_order() -> None:
    assert _marks().events() == ("call", "geneva", "brussels")


def test_nothing_stands_beyond_the_sentence() -> None:
    assert _marks().event_at(len(TEXT) + 5) is None


def test_dates_that_no_event_uses_are_still_marked() -> None:
    marks = marks_of(TEXT, TIMEXES, [])
    assert [(mark.span.of(TEXT), mark.event) for mark in marks.dates] == [("on Monday", None)]
