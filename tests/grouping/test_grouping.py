"""Same happening or not: agreement of date, kind, place and people; what keeps two apart."""

from __future__ import annotations

from dataclasses import replace
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
    EventId,
    EventMention,
    Kind,
    Place,
    Status,
)
from timeline.spans import Span

_number = count()
STATES = {"USA": "United States", "RUS": "Russia", "IRN": "Iran", "IGO:EU": "European Union"}
CITIES: dict[str, tuple[str | None, float | None, float | None]] = {
    "Capella": (None, None, None),
    "Brussels": ("BEL", 50.85, 4.35),
    "Dayton": ("USA", 39.76, -84.19),
    "Geneva": ("CHE", 46.20, 6.15),
    "Ohio": ("USA", 40.40, -82.90),
    "Russia": ("RUS", 55.75, 37.62),
    "Switzerland": ("CHE", 46.95, 7.45),
    "Versoix": ("CHE", 46.28, 6.16),
    "Vienna": ("AUT", 48.21, 16.37),
    "Zurich": ("CHE", 47.37, 8.54),
}


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
    says: str = "",
    when: bool = False,
) -> GroupMember:
    """A mention of its own article. ``who`` mixes codes of states and names of persons; ``says``
    is more of its sentence; ``when`` gives it date words of its own."""
    number = next(_number)
    named = ", ".join(STATES.get(word, word) for word in who.split())
    sentence = f"{trigger} {says} in sentence {number}: {named}. "
    text = sentence * (number + 1)
    actors = tuple(
        Actor(STATES[name], name)
        if name in STATES
        else Actor(name.replace("-", " "), None, ActorType.PERSON)
        for name in who.split()
    )
    day = DocumentDate(parse_iso_day(written), DocumentDateBasis.GIVEN, "given")
    start = len(sentence) * number if article is not None else 0
    return GroupMember.of(
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
            sentence=Span(start, start + len(sentence)),
            trigger=Span(start, start + len(trigger)),
            kind=kind,
            status=status,
            title=trigger,
            timex=Span(start + len(sentence) - 4, start + len(sentence) - 2) if when else None,
            time=edtf.parse(time),
            places=tuple(Place(name, *CITIES[name]) for name in where.split()),
            participants=actors,
        ),
    )


N, V, D, A = Kind.NEGOTIATION, Kind.VISIT, Kind.DEADLINE, Kind.AGREEMENT
S, W, C = Kind.STATEMENT, Kind.THREAT, Kind.CEASEFIRE
P, C0 = Status.PLANNED, Kind.CALL

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
    # one name in the spellings of several languages
    (member("2022-01-10", "Lavrov Kerry"), member("2022-01-10", "Lawrow Kerry")),
    (member("2022-01-10", "Zarif Kerry"), member("2022-01-10", "Sarif Kerry")),
    (member("2022-01-10", "Netanyahu Kerry"), member("2022-01-10", "Netanjahu Kerry")),
    (member("2022-01-10", "Leonid-Brezhnev Kerry"), member("2022-01-10", "Leonid-Brejnev Kerry")),
    # one meeting under two kinds
    (member("2022-01-10", "Kerry Zarif", "Geneva", V, trigger="returned to the table"),
     member("2022-01-10", "Kerry Zarif", "Geneva", N)),
    (member("2022-01-10", "Kerry Zarif", kind=Kind.CALL), member("2022-01-10", "Kerry Zarif")),
    (member("2022-01-10", "USA IRN", kind=S), member("2022-01-10", "USA IRN", kind=A)),
    (member("2022-01-10", "Lavrov RUS", "Geneva", Kind.OTHER, trigger="reappeared"),
     member("2022-01-10", "Lavrov RUS", "", V, P, trigger="come back")),
    # one accord, whoever is named
    (member("2022-01-10", "USA", "Geneva", A), member("2022-01-10", "RUS", "Geneva", A)),
    (member("2022-01-10", "USA", "Geneva", A), member("2022-01-10", "", "Geneva", C)),
    # an accord remembered by its month
    (member("2022-01", "USA RUS", "Geneva", A), member("2022-01-10", "USA RUS", "Geneva", A)),
    # a state says little of where, a suburb is no other place, a party is no place
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Switzerland")),
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Versoix")),
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Russia")),
    # a hall of which nobody knows in what city it is
    (member("2022-01-10", "Kerry Zarif", "Geneva"), member("2022-01-10", "Kerry Zarif", "Capella")),
    # the city of the dateline is where it was written
    (member("2022-01-10", "USA RUS", "Geneva", A),
     member("2022-01-10", "USA RUS", "Vienna", A, trigger="VIENNA, Jan 11 (Wire) - signed")),
    # one term, announced on two days
    (member("[2022-01-02..2022-02-25]", "IRN", kind=C, status=P, written="2022-01-02"),
     member("[2022-01-10..2022-02-25]", "IRN", kind=C, status=P, written="2022-01-10")),
    (member("[2022-01-02..2022-02-25]", "IRN", kind=C, status=P, written="2022-01-02"),
     member("2022-02-25", "IRN", kind=D, status=P)),
    # how many there were
    (member("2022-01-09", "IRN", kind=S, trigger="wrote", says="to them, all 47 of them,"),
     member("[2022-01-01..2022-01-10]", "IRN", kind=W, trigger="warned", says="them, 47 in all,")),
    # by the clock of the capital it was the next day
    (member("2022-01-10", "Kerry Wang", "Geneva"),
     member("2022-01-11", "Kerry Wang", "Geneva", says="after midnight Beijing time")),
    # the day of an accord, told wrongly
    (member("2022-01-10", "IRN", "Geneva", A), member("2022-01-11", "IRN", "Geneva", A)),
    # one plan, seen from afar by two who differ
    (member("2022-04-21", "IRN", "Vienna", N, P), member("2022-04-22/2022-04-24", "IRN USA",
     "Vienna", N, P)),
    # the talks, taken up in the same article
    (member("2022-01-10", "USA RUS", "Geneva", N, article="y"),
     member("2022-01-10", "USA RUS", "", N, article="y", trigger="the negotiations")),
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
    # a city that the sentence names beside its dateline
    (member("2022-01-10", "USA RUS", "Geneva", A),
     member("2022-01-10", "USA RUS", "Vienna", A, trigger="VIENNA, Jan 11 (Wire) - signed",
            says="in Wien")),
    # one man, two meetings
    (member("2022-01-10", "Kerry Zarif"), member("2022-01-10", "Kerry Lavrov")),
    (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Zurich")),
    # two men beside the summit of a body, in the same city
    (member("2022-01-10", "Kerry Wang USA IGO:EU", "Geneva"),
     member("2022-01-10", "IGO:EU", "Geneva", trigger="summit")),
    # two men beside a gathering of many, of which the text names the same two
    (member("2022-01-10", "Kerry Wang", "Geneva", trigger="received"),
     member("2022-01-10", "Kerry Wang", "Geneva", trigger="gathered", says="35 states")),
    # two who travel are not two who meet
    (member("2022-01-10", "Kerry Zarif", "Geneva", V, trigger="arrived"),
     member("2022-01-10", "Kerry Zarif", "Geneva", N)),
    # rounds, day after day
    (member("2022-01-10", "Kerry Zarif", "Geneva"), member("2022-01-11", "Kerry Zarif", "Geneva")),
    # another verb of the same article
    (member("2022-01-10", "Kerry Zarif", article="z", trigger="received"),
     member("2022-01-10", "Kerry Zarif", article="z", trigger="dined")),
    (member("2022-01-10", "IRN", "Vienna", A, article="w", trigger="reached"),
     member("2022-01-10", "IRN", "Vienna", A, article="w", trigger="signed")),
    (member("2022-01-10", "IRN", "Vienna", A, article="v", trigger="reached an agreement"),
     member("2022-01-10", "IRN", "Vienna", A, article="v", trigger="signed")),
    (member("2022-01-10", "Kerry Zarif Lavrov", article="u", trigger="talks"),
     member("2022-01-10", "Kerry Zarif", article="u", trigger="dinner")),
    # two dates in one article, each in words of its own
    (member("2022-01-13", "USA RUS", article="t", when=True),
     member("2022-01-13/2022-01-14", "USA RUS", article="t", when=True)),
    # a minister sees several on one day
    (member("2022-01-10", "Kerry", "", N), member("2022-01-10", "Kerry Zarif IGO:EU", "Brussels")),
    (member("2022-01-10", "Kerry Zarif", kind=C0), member("2022-01-10", "Kerry Wang USA")),
    # two things due on one day
    (member("2022-06-30", "IRN", kind=D, status=P, article="s", trigger="lapses"),
     member("2022-06-30", "IRN", kind=D, status=P, article="s", trigger="is due")),
    # two sayings of one state on a day
    (member("2022-01-10", "USA", kind=S, trigger="announced"),
     member("2022-01-10", "USA", kind=S, trigger="apologised")),
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
    bare = replace(dated, mention=replace(dated.mention, time=None))
    assert group_mentions([dated, bare]).groups == ()


def test_order_of_members_does_not_matter() -> None:
    members = [pair[0] for pair in TOGETHER[:3]] + [pair[1] for pair in TOGETHER[:3]]
    forward = {frozenset(g) for g in group_mentions(members).groups}
    size = len(members) - 1
    backward = {
        frozenset(size - i for i in g) for g in group_mentions(members[::-1]).groups
    }  # fmt: skip
    assert forward == backward


def bare(time: str, article: str, trigger: str = "meeting", says: str = "") -> GroupMember:
    """A mention that names nobody and no place."""
    return member(time, trigger=trigger, article=article, says=says)


def test_a_bare_mention_joins_the_one_act_of_its_day() -> None:
    about = member("2022-01-08", "Kerry Zarif", "Vienna", V, article="one")
    told = member("2022-01-10", "Kerry Zarif", "Geneva", article="two")
    members = [told, about, bare("2022-01-10", "one")]
    assert group_mentions(members).groups == ((0, 2),)


def test_what_names_others_is_not_the_only_act_of_its_day() -> None:
    both = [member("2022-01-08", "Kerry Zarif", "Vienna", V, article=a) for a in ("one", "two")]
    struck = member("2022-01-10", "USA", "", Kind.MILITARY, article="one", trigger="struck")
    fell = member("2022-01-10", "RUS", "", Kind.MILITARY, article="two", trigger="fell")
    assert group_mentions([*both, struck, fell]).groups == ((0, 1),)


def test_a_bare_mention_stays_alone_between_two_acts() -> None:
    about = member("2022-01-08", "Kerry Zarif Lavrov", "Vienna", V, article="one")
    told = member("2022-01-10", "Kerry Zarif", "Geneva", article="two")
    other = member("2022-01-10", "Kerry Lavrov", "Geneva", article="two")
    assert group_mentions([told, other, about, bare("2022-01-10", "one")]).groups == ()


def test_all_ministers_meet_once_a_day() -> None:
    members = [
        member("2022-01-09", "Kerry Zarif", "Vienna", V, article="one"),
        bare("2022-01-10", "one", "assembled", "all ministers"),
        member("2022-01-09", "Kerry Zarif", "Vienna", V, article="two"),
        member("2022-01-10", "IRN", trigger="plenary", article="two"),
        member("2022-01-10", "Lavrov Zarif", article="two"),
    ]
    assert (1, 3) in group_mentions(members).groups


def test_the_first_time_is_only_once() -> None:
    members = [
        member("2022-01-08", "Kerry Zarif", "Vienna", V, article="one"),
        bare("2022-01-10", "one", "assembled", "for the first time, all ministers"),
        member("2022-01-08", "Kerry Zarif", "Vienna", V, article="two"),
        bare("2022-01-09", "two", "plenary", "the first"),
    ]
    assert (1, 3) in group_mentions(members).groups


def test_one_happening_told_twice_in_a_sentence() -> None:
    talked = member("2022-01-10", "USA RUS", "Geneva", N, trigger="talked", says="and parted")
    parted = replace(
        talked.mention, trigger=Span(11, 17), participants=talked.mention.participants[:1]
    )
    assert group_mentions([talked, replace(talked, mention=parted)]).groups == ((0, 1),)
    elsewhere = replace(parted, participants=(Actor("France", "FRA"),))
    assert group_mentions([talked, replace(talked, mention=elsewhere)]).groups == ()


def test_what_tells_an_event_already_stays_with_it() -> None:
    one, two = EventId("one"), EventId("two")
    held = [
        replace(member("2022-01-10", "USA RUS", "Geneva"), event=one),
        replace(member("2022-01-10", "USA RUS", "Vienna"), event=one),
        replace(member("2022-01-10", "USA RUS", "Geneva"), event=two),
    ]
    fresh = member("2022-01-10", "USA RUS", "Geneva")
    assert group_mentions(held).groups == ((0, 1),)
    assert group_mentions([*held[2:], fresh]).groups == ((0, 1),)
    assert not any({0, 2} <= set(group) for group in group_mentions([*held, fresh]).groups)


def test_two_events_of_a_word_stay_two_in_a_copy() -> None:
    says = "in the morning in the hall above the lake"
    one = member("2022-01-10", "Kerry Zarif", "Geneva", says=says, article="one")
    lavrov = replace(
        one.mention, participants=member("2022-01-10", "Lavrov Fabius").mention.participants
    )
    other = replace(one, mention=lavrov)
    copies = [replace(each, article=ArticleId("two")) for each in (one, other)]
    assert group_mentions([one, other, *copies]).groups == ((0, 2), (1, 3))


def test_a_plan_is_not_put_off_where_its_day_had_a_meeting() -> None:
    about = member("2022-01-08", "Kerry Zarif", "Vienna", V, article="one", written="2022-01-12")
    plan = member("2022-01-10", "Kerry Zarif", status=P, written="2022-01-09")
    other = member("2022-01-11", "Kerry Zarif", written="2022-01-12")
    held = replace(bare("2022-01-10", "one"), written=other.written)
    assert (0, 1) in group_mentions([plan, other]).groups
    assert group_mentions([plan, other, about, held]).groups == ((0, 3),)


def test_what_is_told_besides_stays_apart() -> None:
    first = member("2022-01-10", "Kerry Zarif", "", C0, trigger="telephoned", article="one")
    other = member(
        "2022-01-10", "Kerry Zarif", "", C0, trigger="rang", article="one", says="him also at night"
    )
    copy = member("2022-01-10", "Kerry Zarif", "", C0, trigger="telephoned")
    assert group_mentions([first, other, copy]).groups == ((0, 2),)


def test_whom_only_the_article_names_contradicts_nobody() -> None:
    """The participants of “the accord was signed” are a guess; those of a sentence are told."""
    told = member("2022-01-10", "USA RUS", "Geneva", A, trigger="signed")
    guessed = member("2022-01-10", "IRN", "Geneva", A, trigger="signed")
    unnamed = replace(guessed, sentence=guessed.sentence.replace("Iran", "they"))
    assert group_mentions([told, unnamed]).groups == ((0, 1),)
    talks = [member("2022-01-10", who, "Geneva", N) for who in ("USA RUS", "IRN")]
    assert group_mentions(talks).groups == ()


VOTE, SANCTION, WAR = Kind.VOTE, Kind.SANCTION, Kind.MILITARY


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        # A city lies in its region, but not every city does.
        (member("2022-01-10", "USA RUS", "Dayton"), member("2022-01-10", "USA RUS", "Ohio"), True),
        (member("2022-01-10", "USA RUS", "Geneva"), member("2022-01-10", "USA RUS", "Ohio"), False),
        # A vote on sanctions and the sanctions are one decision of one body, not of two states.
        (member("2022-01-10", "IGO:EU", "", VOTE, trigger="voted"),
         member("2022-01-10", "IGO:EU RUS", "", SANCTION, trigger="imposed"), True),
        (member("2022-01-10", "USA", "", VOTE, trigger="voted"),
         member("2022-01-10", "USA RUS", "", SANCTION, trigger="imposed"), False),
        # “Mid-January” holds the day on which it was, the only one of its kind.
        (member("[2022-01-11..2022-01-20]", "", "Geneva", A, P, trigger="sign"),
         member("2022-01-15", "USA", "Geneva", A, trigger="signed"), True),
        # What was to be done by a day was done on it.
        (member("[2022-01-20..2022-01-22]", "RUS", "", WAR, P, trigger="withdrawn"),
         member("2022-01-22", "RUS", "", WAR, trigger="retreat", written="2022-01-23"), True),
        (member("[2022-01-20..2022-01-24]", "RUS", "", WAR, P, trigger="withdrawn"),
         member("2022-01-22", "RUS", "", WAR, trigger="retreat", written="2022-01-23"), False),
        # What is due of one state is not what is due of another.
        (member("2022-06-30", "IRN", kind=D, status=P), member("2022-06-30", "USA", kind=D), False),
        # Two men of one state travel apart.
        (member("2022-01-10", "Kerry USA", "Geneva", V, trigger="came"),
         member("2022-01-10", "Blinken USA", "Geneva", V, trigger="came"), False),
    ],
)  # fmt: skip
def test_what_is_one(one: GroupMember, other: GroupMember, together: bool) -> None:
    assert group_mentions([one, other]).groups == (((0, 1),) if together else ())
