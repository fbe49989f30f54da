"""Acts that no article tells two of: long past, of one person, of one body; and others."""

from __future__ import annotations

from itertools import count

import pytest

from timeline import edtf
from timeline.daynumber import parse_iso_day
from timeline.grouping import GroupMember, group_mentions
from timeline.records import (
    Actor,
    ActorType,
    Article,
    ArticleFormat,
    ArticleId,
    DocumentDate,
    DocumentDateBasis,
    EventMention,
    Kind,
    Status,
)
from timeline.spans import Span

_number = count()
CODES = {"USA": "United States", "RUS": "Russia", "IGO:UNSC": "UN Security Council"}


def told(
    article: str, time: str, sentence: str, kind: Kind, *who: str, written: str = "2022-03-01"
) -> GroupMember:
    """A mention of an article; its trigger is the sentence's first word."""
    start = next(_number) * 200
    text = " " * start + sentence
    actors = tuple(
        Actor(CODES[name], name) if name in CODES else Actor(name, None, ActorType.PERSON)
        for name in who
    )
    day = DocumentDate(parse_iso_day(written), DocumentDateBasis.GIVEN, "given")
    return GroupMember.of(
        Article(
            ArticleId(article), text, Span(0, len(text)), "", "test", ArticleFormat.PLAIN,
            document_date=day,
        ),
        EventMention(
            sentence=Span(start, len(text)),
            trigger=Span(start, start + sentence.index(" ")),
            kind=kind,
            status=Status.PAST,
            title=sentence,
            time=edtf.parse(time),
            participants=actors,
        ),
    )  # fmt: skip


OTHER, VOTE, SANCTION = Kind.OTHER, Kind.VOTE, Kind.SANCTION
AGREEMENT, VISIT, STATEMENT = Kind.AGREEMENT, Kind.VISIT, Kind.STATEMENT

TOGETHER = [
    # a day long past, of which two reports of one affair tell
    (told("a", "2021-09-08", "Laid down in principle by Russia", OTHER, "RUS", "USA"),
     told("b", "2021-09-08", "Accepted as principles by the United States", AGREEMENT,
          "USA", "RUS")),
    # all that one person did
    (told("c", "2022-02-17", "Resigned as he had said", OTHER, "Muhamed Sacirbey"),
     told("d", "2022-02-17", "Offered to go", STATEMENT, "Muhamed Sacirbey")),
    # all that a body decided
    (told("e", "2022-02-22", "Voted the UN Security Council on the embargo", VOTE, "IGO:UNSC"),
     told("f", "2022-02-22", "Suspended by the UN Security Council", SANCTION, "IGO:UNSC")),
    # who leaves on the first day of a journey
    (told("g", "2022-02-20/2022-02-24", "Visits both", VISIT, "Bill Clinton", "USA"),
     told("h", "2022-02-20", "Leaves on it", VISIT, "Bill Clinton", "USA")),
]  # fmt: skip

APART = [
    # yesterday two things of that sort may happen
    (told("i", "2022-02-27", "Laid down in principle by Russia", OTHER, "RUS"),
     told("j", "2022-02-27", "Accepted as principles by the United States", AGREEMENT, "USA")),
    # one of two is another person
    (told("k", "2022-02-17", "Resigned as he had said", OTHER, "Muhamed Sacirbey"),
     told("l", "2022-02-17", "Offered to go", STATEMENT, "Mate Granic")),
    # a later day of the journey
    (told("m", "2022-02-20/2022-02-24", "Visits both", VISIT, "Bill Clinton", "USA"),
     told("n", "2022-02-23", "Leaves on it", VISIT, "Bill Clinton", "USA")),
]  # fmt: skip


@pytest.mark.parametrize("pair", TOGETHER)
def test_one_act(pair: tuple[GroupMember, GroupMember]) -> None:
    assert group_mentions(pair).groups == ((0, 1),)


@pytest.mark.parametrize("pair", APART)
def test_two_acts(pair: tuple[GroupMember, GroupMember]) -> None:
    assert group_mentions(pair).groups == ()


def test_a_second_act_of_the_person_leaves_it_open() -> None:
    one = told("o", "2022-02-17", "Resigned as he had said", OTHER, "Muhamed Sacirbey")
    two = told("p", "2022-02-17", "Offered to go", STATEMENT, "Muhamed Sacirbey")
    more = told("p", "2022-02-17", "Condemned the text", STATEMENT, "Muhamed Sacirbey")
    assert group_mentions((one, two, more)).groups == ()
