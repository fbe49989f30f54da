"""The language of the search box and of ``--where``."""

from __future__ import annotations

import pytest

from timeline.daynumber import DayNumber, parse_iso_day
from timeline.query import EventFilter, QueryError, parse_query
from timeline.records import ArticleId, Kind, Review, Status


def day(text: str) -> DayNumber:
    return DayNumber(parse_iso_day(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", EventFilter()),
        ("gas talks", EventFilter(text="gas talks")),
        ('"gas talks" oslo', EventFilter(text='"gas talks" oslo')),
        ("kind:meeting", EventFilter(kinds=(Kind.MEETING,))),
        ("KIND:Meeting,vote", EventFilter(kinds=(Kind.MEETING, Kind.VOTE))),
        ("kind:meeting kind:vote", EventFilter(kinds=(Kind.MEETING, Kind.VOTE))),
        ("kind:meet", EventFilter(kinds=(Kind.MEETING,))),
        ('kind:"diplomatic protest"', EventFilter(kinds=(Kind("diplomatic protest"),))),
        ("status:planned", EventFilter(statuses=(Status.PLANNED,))),
        ("review:accepted", EventFilter(reviews=(Review.ACCEPTED,))),
        (
            "is:accepted is:past is:undated",
            EventFilter(reviews=(Review.ACCEPTED,), statuses=(Status.PAST,), undated=True),
        ),
        ("is:dated", EventFilter(undated=False)),
        ("also:rejected", EventFilter(include_rejected=True)),
        ('place:Geneva,"New York"', EventFilter(places=("Geneva", "New York"))),
        ("country:CHE", EventFilter(places=("CHE",))),
        ("who:NATO participant:Russia", EventFilter(participants=("NATO", "Russia"))),
        ("tag:北京", EventFilter(tags=("北京",))),
        ("article:a1", EventFilter(articles=(ArticleId("a1"),))),
        ("from:2022 to:2022-03", EventFilter(earliest=day("2022-01-01"), latest=day("2022-03-31"))),
        ("date:2022-02", EventFilter(earliest=day("2022-02-01"), latest=day("2022-02-28"))),
        (
            "date:[2022-01-12,2022-01-13]",
            EventFilter(earliest=day("2022-01-12"), latest=day("2022-01-13")),
        ),
        ("since:-0043", EventFilter(earliest=day("-0043-01-01"))),
        ("until:-0042", EventFilter(latest=day("-0042-12-31"))),
        ("gas kind:vote oslo", EventFilter(text="gas oslo", kinds=(Kind.VOTE,))),
        ("https://news.example/a 14:30", EventFilter(text="https://news.example/a 14:30")),
        ("Note: this", EventFilter(text="Note: this")),
    ],
)
def test_a_line_states_a_filter(text: str, wanted: EventFilter) -> None:
    assert parse_query(text) == wanted


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("gas kind:nonsense", "nonsense", "There is no kind “nonsense”; there are "),
        ("kind:meetinq,vote", "meetinq", "did you mean “meeting”?"),
        ("oslo plaec:Geneva", "plaec", "did you mean “place”?"),
        ("is:acepted", "acepted", "did you mean “accepted”?"),
        ("also:planned", "planned", "There is no state “planned”"),
        ("review:open", "open", "There is no review state “open”"),
        ("from:soon", "soon", "soon"),
        ("date:2022-13", "2022-13", "2022-13"),
        ('gas "talks', '"', "A quotation mark is not closed."),
        ("kind:,", ",", "“kind:” needs a value."),
        ("from:2022 to:", "to:", "“to:” needs a value, right behind the colon."),
        ("place: Geneva", "place:", "“place:” needs a value, right behind the colon."),
    ],
)
def test_an_error_points_at_the_place(text: str, at: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert caught.value.span.of(text) == at
    assert said in caught.value.what
    assert f"(at character {text.index(at) + 1} of “{text}”)" in str(caught.value)
