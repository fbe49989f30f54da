"""Same happening or not: agreement of date, kind, place and people; what keeps two apart."""

from __future__ import annotations

from itertools import count

import pytest

from timeline import edtf
from timeline.daynumber import parse_iso_day
from timeline.grouping import GroupMember, group_mentions, near_copies
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
    Place,
    Status,
)
from timeline.spans import Span

_number = count()
STATES = {"USA": "United States", "RUS": "Russia", "IRN": "Iran", "FRA": "France"}
CITIES = {"Geneva": "CHE", "Vienna": "AUT", "Brussels": "BEL"}


def member(
    time: str,
    who: str = "",
    where: str = "",
    kind: Kind = Kind.MEETING,
    status: Status = Status.PAST,
    *,
    trigger: str = "met",
    article: str | None = None,
    written: str = "2022-01-20",
) -> GroupMember:
    """A mention of its own article. ``who`` mixes codes of states and names of persons."""
    number = next(_number)
    text = f"{trigger} in sentence {number}. " * 40
    actors = tuple(
        Actor(STATES[name], name) if name in STATES else Actor(name, None, ActorType.PERSON)
        for name in who.split()
    )
    day = DocumentDate(parse_iso_day(written), DocumentDateBasis.GIVEN, "given")
    start = 20 * number if article is not None else 0
    return GroupMember(
        Article(
            ArticleId(article or f"a{number}"),
            text,
            Span(0, len(text)),
            "",
            "test",
            ArticleFormat.PLAIN,
            document_date=day,
        ),
        EventMention(
            sentence=Span(start, start + 20),
            trigger=Span(0, len(trigger)),
            kind=kind,
            status=status,
            title=trigger,
            time=edtf.parse(time),
            places=tuple(Place(name, CITIES[name]) for name in where.split()),
            participants=actors,
        ),
    )


N, V, D = Kind.NEGOTIATION, Kind.VISIT, Kind.DEADLINE
P = Status.PLANNED

TOGETHER = [
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Geneva")),
    (member("2022-01-10", "USA RUS", "Geneva", N, P), member("2022-01-10", "USA RUS", "Geneva", N)),
    (member("2022-01-10", "USA RUS"), member("2022-01-10", "USA RUS", "Geneva")),
    (member("2022-01-10", "Kerry Zarif"), member("2022-01-10", "Kerry Zarif USA IRN", "Vienna")),
    (member("2022-01-10", "USA RUS", "Geneva", N), member("2022-01-10", "USA RUS", "Geneva")),
    (member("[2022-01-10..2022-01-16]", "USA RUS", "Geneva", N, P),
     member("2022-01-12", "USA RUS", "Geneva", N)),
    (member("2022-03-31", "IRN", kind=D, status=P), member("2022-03-31", "IRN USA", kind=D)),
    (member("2022-01-10", "Kerry Zarif USA IRN", "Geneva", N, P, written="2022-01-08"),
     member("2022-01-11", "Kerry Zarif USA IRN", "Geneva", N, written="2022-01-11")),
]  # fmt: skip

APART = [
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Vienna")),
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-03-10", "USA RUS", "Geneva")),
    (member("2022-01-10", "Kerry Zarif"), member("2022-01-10", "Lavrov Wang")),
    (member("2022-01-10", "USA RUS", "Geneva", V), member("2022-01-10", "USA RUS", "Geneva", D)),
    (member("2022-01-10/2022-01-14", "USA RUS", "Geneva", N),
     member("2022-01-12", "USA RUS", "Geneva", N)),
    (member("2022-01-10", "Lavrov Zarif", "Geneva"),
     member("2022-01-10", "Kerry Fabius Steinmeier Zarif", "Geneva", trigger="plenary")),
    (member("2022-03-31", "IRN", kind=D), member("2022-06-30", "IRN", kind=D)),
    (member("2022-01-10", "USA RUS", "Geneva", N, article="x"),
     member("2022-01-11", "USA RUS", "Geneva", N, article="x")),
]  # fmt: skip


@pytest.mark.parametrize("pair", TOGETHER)
def test_together(pair: tuple[GroupMember, GroupMember]) -> None:
    assert group_mentions(pair).groups == ((0, 1),)


@pytest.mark.parametrize("pair", APART)
def test_apart(pair: tuple[GroupMember, GroupMember]) -> None:
    assert group_mentions(pair).groups == ()


def test_two_of_three_is_a_suggestion() -> None:
    one = member("2022-01-10", "USA RUS", "Geneva")
    two = member("2022-01-10", "USA RUS", "Geneva", V)
    found = group_mentions([one, two])
    assert found.groups == ()
    assert [(s.first, s.second) for s in found.suggestions] == [(0, 1)]
    assert found.suggestions[0].reason


def test_a_contradiction_anywhere_keeps_groups_apart() -> None:
    geneva = member("2022-01-10", "USA RUS", "Geneva")
    unknown = member("2022-01-10", "USA RUS")
    vienna = member("2022-01-10", "USA RUS", "Vienna")
    groups = group_mentions([geneva, unknown, vienna]).groups
    assert not any({0, 2} <= set(group) for group in groups)


def test_undated_mentions_stay_alone() -> None:
    dated = member("2022-01-10", "USA RUS", "Geneva")
    bare = GroupMember(dated.article, EventMention(Span(0, 5), Span(0, 3), Kind.MEETING, P, "x"))
    assert group_mentions([dated, bare]).groups == ()


def test_order_of_members_does_not_matter() -> None:
    members = [pair[0] for pair in TOGETHER[:3]] + [pair[1] for pair in TOGETHER[:3]]
    forward = {frozenset(g) for g in group_mentions(members).groups}
    size = len(members) - 1
    backward = {
        frozenset(size - i for i in g) for g in group_mentions(members[::-1]).groups
    }  # fmt: skip
    assert forward == backward


def _article(name: str, text: str) -> Article:
    return Article(ArticleId(name), text, Span(0, len(text)), "", name, ArticleFormat.PLAIN)


def test_near_copies() -> None:
    lines = [f"The delegate number {n} spoke about matter {n * 7} for long." for n in range(30)]
    whole = _article("whole", "\n".join(lines))
    shuffled = _article("shuffled", "\n".join(lines[::-1]))
    other = _article(
        "other", "\n".join(f"Rain fell on roof {n} of house {n * 3}." for n in range(30))
    )
    assert near_copies([whole, shuffled, other]) == ((0, 1),)
