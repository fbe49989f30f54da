"""Why an event has its date, as the card says it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline import edtf
from timeline.daynumber import DayNumber, day_number
from timeline.records import (
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
    Status,
    Timex3,
    TimexType,
)
from timeline.spans import Span
from ui.messages import NO_SOURCE, SOURCE_MOVED
from ui.why import Piece, links_of, pieces_of, why

TEXT = "They meet in Geneva on Monday."
CONFLICT = "The text says Fri 7 Jan 2022, the file says 31 Dec 2021. Dateline uses the text."
ARTICLE = Article(
    ArticleId("a"),
    TEXT,
    Span(0, len(TEXT)),
    "0" * 64,
    "/a.txt",
    ArticleFormat.PLAIN,
    document_date=DocumentDate(
        day_number(2022, 1, 7), DocumentDateBasis.TEXT, "from its text", (), (CONFLICT,)
    ),
)
OTHER = Alternative(edtf.parse("2022-01-03"), "the Monday before")
MENTION = EventMention(
    Span(0, len(TEXT)),
    Span(5, 9),
    Kind.MEETING,
    Status.PLANNED,
    "Meeting, Geneva",
    Span(20, 29),
    edtf.parse("2022-01-10"),
    Basis.WEEKDAY,
    "“on Monday” is the Monday after Fri 7 Jan 2022",
    (OTHER,),
)
REF = MentionRef(ARTICLE.id, MENTION.key)


def _event(**fields: object) -> Event:
    base: dict[str, object] = {"time": MENTION.time, "basis": Basis.WEEKDAY, "mentions": (REF,)}
    return Event(EventId("e"), "Meeting, Geneva", **{**base, **fields})  # type: ignore[arg-type]


def test_the_chain_runs_from_the_words_to_the_conflict() -> None:
    card = why(_event(), MENTION, ARTICLE)
    assert card.title == "Why Mon 10 Jan 2022"
    assert card.edtf == "2022-01-10"
    assert [step.text for step in card.steps] == [
        "“on Monday” is the Monday after Fri 7 Jan 2022",
        CONFLICT,
    ]
    assert card.alternatives == (OTHER,)


def test_words_that_the_explanation_leaves_out_are_said_first() -> None:
    card = why(_event(), replace(MENTION, explanation="the next one after that day"), ARTICLE)
    assert [step.text for step in card.steps][:2] == [
        "“on Monday” in the sentence",
        "the next one after that day",
    ]


def test_a_date_that_a_person_set_says_so_and_offers_the_first_reading() -> None:
    touched = _event(time=OTHER.time, basis=Basis.MANUAL, touched=frozenset({"time"}))
    card = why(touched, MENTION, ARTICLE)
    assert card.steps[0].text == "set by you"
    assert [each.time.edtf for each in card.alternatives] == ["2022-01-10"]


def test_an_event_made_by_hand_has_no_source() -> None:
    card = why(_event(mentions=(), basis=Basis.MANUAL))
    assert card.steps[-1].text == NO_SOURCE


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("plain words", (Piece("plain words"),)),
        ("“a” then “b”", (Piece("a", True), Piece(" then "), Piece("b", True))),
        ("*on Monday* after", (Piece("on Monday", True), Piece(" after"))),
    ],
)
def test_quoted_words_are_in_the_sources_voice(sentence: str, pieces: tuple[Piece, ...]) -> None:
    assert pieces_of(sentence) == pieces


MONDAY = (
    "“Monday”: the Monday after Fri 7 Jan 2022 (the article's date, from its dateline "
    "“Jan. 7, 2022”), as “will” looks forward → Mon 10 Jan 2022; other reading: Mon 3 Jan 2022."
)


@pytest.mark.parametrize(
    ("explanation", "when", "links"),
    [
        (
            MONDAY,
            "2022-01-10",
            (
                "“Monday” the Monday after Fri 7 Jan 2022 (the article's date, from its dateline "
                "“Jan. 7, 2022”)",
                "“will” looks forward",
            ),
        ),
        ("“February 2015” → Feb 2015, as stated.", "2015-02", ("“February 2015”, as stated",)),
        (
            f"“followed by”: after Talks, Geneva, in the same week. Talks, Geneva: {MONDAY}",
            "[2022-01-11..2022-01-16]",
            (
                "“followed by” after Talks, Geneva, in the same week",
                "Talks, Geneva: “Monday” the Monday after Fri 7 Jan 2022 (the article's date, "
                "from its dateline “Jan. 7, 2022”)",
                "“will” looks forward → Mon 10 Jan 2022",
            ),
        ),
        (
            f"{MONDAY} Place: Geneva, as the story is set there.",
            "2022-01-10",
            (
                "“Monday” the Monday after Fri 7 Jan 2022 (the article's date, from its dateline "
                "“Jan. 7, 2022”)",
                "“will” looks forward",
                "Place: Geneva, as the story is set there",
            ),
        ),
        ("", "2022", ()),
    ],
)
def test_an_explanation_falls_into_links(
    explanation: str, when: str, links: tuple[str, ...]
) -> None:
    assert links_of(explanation, edtf.parse(when)) == links


SAVED = day_number(2022, 1, 7)
ASSUMED = replace(
    ARTICLE,
    document_date=DocumentDate(
        SAVED,
        DocumentDateBasis.FILE,
        "",
        (DateClue(DocumentDateBasis.FILE, SAVED, "file time", 0.05),),
    ),
)
DOUBT = "Fri 7 Jan 2022 is only the day its file was saved"
WHEN, ANCHOR = Span(20, 29), Span(10, 12)


def _timex(span: Span, anchor: int | None, anchor_span: Span | None = None) -> Timex3:
    day = None if anchor is None else DayNumber(anchor)
    return Timex3(span, TimexType.DATE, "", "rule", "", anchor=day, anchor_span=anchor_span)


@pytest.mark.parametrize(
    ("timexes", "fields", "doubted"),
    [
        ([_timex(WHEN, SAVED)], {}, True),
        ([_timex(WHEN, SAVED + 1, ANCHOR), _timex(ANCHOR, SAVED)], {}, True),
        ([_timex(WHEN, SAVED + 1, ANCHOR), _timex(ANCHOR, None)], {}, False),
        ([_timex(WHEN, SAVED + 1, ANCHOR), _timex(ANCHOR, 1, WHEN)], {}, False),
        ([_timex(WHEN, None)], {"basis": Basis.EXPLICIT, "explanation": "as stated"}, False),
        ([], {"timex": None, "basis": Basis.PUBLICATION}, True),
        ([], {"timex": None, "basis": Basis.ORDER, "explanation": f"after it. It: {MONDAY}"}, True),
        ([], {"timex": None, "basis": Basis.ORDER, "explanation": "after it, in 1815"}, False),
    ],
)
def test_the_chain_says_where_it_was_counted_from_an_assumed_day(
    timexes: list[Timex3], fields: dict[str, object], *, doubted: bool
) -> None:
    mention = replace(MENTION, **fields)  # type: ignore[arg-type]
    steps = [step.text for step in why(_event(), mention, ASSUMED, timexes).steps]
    assert any(step.endswith(DOUBT) for step in steps) == doubted
    known = [step.text for step in why(_event(), mention, ARTICLE, timexes).steps]
    assert not any(step.endswith(DOUBT) for step in known)


def test_a_date_that_a_person_set_is_not_doubted() -> None:
    touched = _event(basis=Basis.MANUAL, touched=frozenset({"time"}))
    card = why(touched, MENTION, ASSUMED, [_timex(WHEN, SAVED)])
    assert not any(step.text.endswith(DOUBT) for step in card.steps)


def test_words_that_are_gone_are_not_quoted() -> None:
    card = why(_event(), MENTION, replace(ARTICLE, text="Another text."), moved=True)
    assert [step.text for step in card.steps] == [SOURCE_MOVED]
