"""Events become one: what a person has set on any of them stays."""

from __future__ import annotations

import pytest
from made_articles import GENEVA, NATO, RUSSIA, extraction, imported

from timeline import edtf
from timeline.edits import AddRelation, Edit, EventChange, MergeEvents, SetReview, UpdateEvents
from timeline.ordering import place_by_order
from timeline.records import (
    Event,
    EventId,
    Kind,
    Order,
    Place,
    Relation,
    RelationId,
    RelationKind,
    Review,
    Status,
)
from timeline.store import Store

ONE = extraction("Envoys held [talks] on {Monday|2022-01-10}.", name="a1", participants=(NATO,))
OTHER = extraction(
    "The [talks] of {10 January|2022-01-10} went on.", name="a2", title="B", participants=(RUSSIA,)
)
THIRD = extraction("The [talks] of {10 January|2022-01-10}.", name="a3", title="C")
FOLLOWING = extraction("A [vote] came {later|2022-01-13}.", name="a4", title="D")
INTO, FROM, LAST = EventId("a1/e0"), EventId("a2/e0"), EventId("a3/e0")


def by_hand(event: EventId, **fields: object) -> Edit:
    return UpdateEvents((EventChange(event, fields),))


@pytest.fixture
def told(store: Store) -> Store:
    store._place = place_by_order
    store.apply(imported(ONE, OTHER, THIRD, FOLLOWING))
    return store


def merged(store: Store, *edits: Edit) -> Event:
    for edit in edits:
        store.apply(edit)
    store.apply(MergeEvents(INTO, (FROM, LAST)))
    event = store.event(INTO)
    assert event is not None
    assert store.check().problems == ()
    return event


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Talks, Geneva"),
        ("time", edtf.parse("2022-01-11")),
        ("kind", Kind.VISIT),
        ("status", Status.CANCELLED),
        ("place", GENEVA),
        ("participants", (RUSSIA, NATO)),
        ("tags", ("gas",)),
        ("note", "Sure."),
    ],
)
def test_a_field_that_a_person_set_on_another_stays(told: Store, field: str, value: object) -> None:
    event = merged(told, by_hand(FROM, **{field: value}))
    assert getattr(event, field) == value
    assert event.touched == {field}


@pytest.mark.parametrize(
    ("field", "here", "there"),
    [
        ("title", "Here", "There"),
        ("place", GENEVA, Place("Wien", "AUT")),
        ("participants", (NATO,), (RUSSIA,)),
    ],
)
def test_of_two_that_a_person_set_the_one_that_stays_counts(
    told: Store, field: str, here: object, there: object
) -> None:
    event = merged(told, by_hand(INTO, **{field: here}), by_hand(FROM, **{field: there}))
    assert getattr(event, field) == here


def test_of_two_others_the_first_counts(told: Store) -> None:
    event = merged(told, by_hand(LAST, title="Last"), by_hand(FROM, title="First"))
    assert event.title == "First"


def test_what_was_read_is_united(told: Store) -> None:
    assert set(merged(told).participants) >= {NATO, RUSSIA}


@pytest.mark.parametrize(
    ("into", "other", "then"),
    [
        (Review.UNREVIEWED, Review.ACCEPTED, Review.ACCEPTED),
        (Review.UNREVIEWED, Review.REJECTED, Review.UNREVIEWED),
        (Review.REJECTED, Review.ACCEPTED, Review.REJECTED),
        (Review.ACCEPTED, Review.REJECTED, Review.ACCEPTED),
    ],
)
def test_accepted_by_a_person_outranks_what_nobody_looked_at(
    told: Store, into: Review, other: Review, then: Review
) -> None:
    event = merged(told, SetReview((INTO,), into), SetReview((FROM,), other))
    assert event.review is then


def test_what_is_dated_by_it_follows_a_date_that_it_takes_over(told: Store) -> None:
    later = EventId("a4/e0")
    order = Order(RelationKind.AFTER, 3, 3)
    told.apply(AddRelation(Relation(RelationId("r"), later, INTO, order, "later")))
    merged(told, by_hand(FROM, time=edtf.parse("2022-02-01")))
    moved = told.event(later)
    assert moved is not None
    assert moved.time is not None
    assert moved.time.edtf == "2022-02-04"


def test_it_runs_both_ways(told: Store) -> None:
    before = [told.event(event) for event in (INTO, FROM, LAST)]
    merged(told, by_hand(FROM, title="Talks, Geneva"))
    told.undo()
    told.undo()
    assert [told.event(event) for event in (INTO, FROM, LAST)] == before
