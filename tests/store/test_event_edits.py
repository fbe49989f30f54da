from __future__ import annotations

from collections.abc import Callable

import pytest
from made_articles import GENEVA, NATO, RUSSIA, TALKS, extraction, imported, ref

from timeline import edtf
from timeline.edits import (
    AddEvent,
    AddRelation,
    Compound,
    DismissDifferences,
    Edit,
    EventChange,
    RemoveEvents,
    RemoveRelation,
    RenameDocument,
    SetReview,
    UpdateEvents,
)
from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.query import EventFilter
from timeline.records import (
    Basis,
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
from timeline.timevalue import TimeValue

E0, E1, E2 = (EventId(f"a1/e{n}") for n in range(3))


@pytest.fixture
def filled(store: Store) -> Store:
    store.apply(imported(TALKS))
    return store


def got(store: Store, event: EventId) -> Event:
    found = store.event(event)
    assert found is not None
    return found


def update(event: EventId = E0, **fields: object) -> UpdateEvents:
    return UpdateEvents((EventChange(event, fields),))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "US-Russia negotiations"),
        ("time", edtf.parse("[2022-01-11..2022-01-16]")),
        ("time", edtf.parse("-0043-03-15")),
        ("time", edtf.parse("2022-01-10/..")),
        ("time", None),
        ("kind", Kind.MEETING),
        ("status", Status.CANCELLED),
        ("place", Place("Vienna", "AUT")),
        ("place", None),
        ("participants", (NATO, RUSSIA)),
        ("participants", ()),
        ("tags", ("arms", "gas")),
        ("note", "Look again.\nTwice."),
    ],
)
def test_a_field_that_is_set_is_touched_and_comes_back_by_undo(
    filled: Store, field: str, value: object
) -> None:
    before = got(filled, E0)
    changes = filled.apply(update(**{field: value}))
    after = got(filled, E0)
    assert changes.events_updated == {E0}
    assert getattr(after, field) == value
    assert after.touched == {field}
    assert after.modified_at > before.modified_at
    filled.undo()
    assert got(filled, E0) == before
    filled.redo()
    assert got(filled, E0) == after


def test_a_date_set_by_hand_has_basis_manual(filled: Store) -> None:
    filled.apply(update(time=edtf.parse("2022-01-12")))
    assert got(filled, E0).basis is Basis.MANUAL


def test_the_arrays_follow_an_edit(filled: Store) -> None:
    filled.apply(update(time=edtf.parse("2030"), place=Place("Oslo", "NOR"), participants=(NATO,)))
    columns = filled.event_columns()
    assert columns.id == [E1, E0]
    assert columns.edtf[1] == "2030"
    assert (columns.place[1], columns.participants[1]) == ("Oslo", "NATO")


def test_an_unknown_field_is_a_bug_and_an_empty_title_the_users(filled: Store) -> None:
    with pytest.raises(ValueError, match="no field"):
        filled.apply(update(mood="good"))
    with pytest.raises(UserError, match="title"):
        filled.apply(update(title="  "))
    assert filled.history()[-1].label == "Import Talks in Geneva"


def test_review_is_set_for_many_at_once(filled: Store) -> None:
    filled.apply(SetReview((E0, E1), Review.REJECTED))
    assert filled.event_columns().id == []
    shown = filled.event_columns(EventFilter(include_rejected=True))
    assert shown.id == [E0, E1]
    filled.undo()
    assert len(filled.event_columns()) == 2


def test_setting_what_is_so_already_is_no_step(filled: Store) -> None:
    assert filled.apply(SetReview((E0,), Review.UNREVIEWED)).is_empty
    assert len(filled.history()) == 1


def test_removed_and_brought_back(filled: Store) -> None:
    before = got(filled, E0)
    changes = filled.apply(RemoveEvents((E0,)))
    assert changes.events_removed == {E0}
    assert filled.event(E0) is None
    assert filled.mentions(TALKS.article.id)[0].event is None
    assert filled.undo().events_added == {E0}
    assert got(filled, E0) == before


def test_an_event_by_hand_has_no_source(store: Store) -> None:
    made = Event(
        EventId("mine"), "Congress of Vienna", edtf.parse("1814-11/1815-06"), place=GENEVA,
        participants=(NATO,), tags=("old",),
    )  # fmt: skip
    assert store.apply(AddEvent(made)).events_added == {"mine"}
    stored = got(store, EventId("mine"))
    assert (stored.title, stored.time, stored.tags) == (made.title, made.time, ("old",))
    assert store.sources(stored.id) == ()
    assert stored.created_at > 0


def test_an_event_made_of_marked_words_quotes_them(filled: Store) -> None:
    other = extraction("A [truce] was signed {on Friday|2022-01-14} at noon.")
    mention = other.mentions[0]
    filled.apply(
        AddEvent(Event(EventId("mine"), "Truce", mention.time), (TALKS.article.id, mention))
    )
    assert got(filled, EventId("mine")).mentions == (ref(other),)
    assert filled.event_columns().sources.tolist() == [1, 1, 1]
    filled.undo()
    assert len(filled.mentions(TALKS.article.id)) == 3


def test_what_is_gone_is_told_not_crashed_on(filled: Store) -> None:
    with pytest.raises(UserError, match="no longer"):
        filled.apply(RemoveEvents((EventId("never"),)))


# order


def week_after(order: Order, anchor: TimeValue) -> TimeValue:
    day = anchor.first_day
    assert day is not None
    return edtf.day(day + order.least)


@pytest.fixture
def ordered(path: object, clock: Callable[[], int]) -> Store:
    store = Store.create(path, clock, counting_source("made"), place=week_after, durable=False)  # type: ignore[arg-type]
    store.apply(imported(TALKS))
    return store


def relation(name: str, subject: EventId, anchor: EventId, least: int = 7) -> Relation:
    order = Order(RelationKind.AFTER, least)
    return Relation(RelationId(name), subject, anchor, order, "a week later")


def test_what_is_dated_by_an_event_moves_with_it(ordered: Store) -> None:
    with ordered as store:
        store.apply(AddRelation(relation("r1", E1, E0)))
        store.apply(AddRelation(relation("r2", E2, E1)))
        assert got(store, E1).time == edtf.parse("2022-01-17")
        assert got(store, E2).time == edtf.parse("2022-01-24")
        changes = store.apply(update(time=edtf.parse("2022-03-01")))
        assert changes.events_updated == {E0, E1, E2}
        assert got(store, E2).time == edtf.parse("2022-03-15")
        assert got(store, E2).basis is Basis.ORDER
        assert "a week later" in got(store, E2).explanation
        store.undo()
        assert [got(store, e).time for e in (E0, E1, E2)] == [
            edtf.parse("2022-01-10"), edtf.parse("2022-01-17"), edtf.parse("2022-01-24"),
        ]  # fmt: skip


def no_day_left(order: Order, anchor: TimeValue) -> TimeValue:
    raise ValueError("the order leaves no day")


def test_where_the_order_leaves_no_day_the_date_stays(
    path: object, clock: Callable[[], int]
) -> None:
    with Store.create(
        path,
        clock,
        counting_source("made"),
        place=no_day_left,
        durable=False,  # type: ignore[arg-type]
    ) as store:
        store.apply(imported(TALKS))
        before = got(store, E1)
        store.apply(AddRelation(relation("r1", E1, E0)))
        store.apply(update(time=edtf.parse("2022-01-16")))
        assert got(store, E0).time == edtf.parse("2022-01-16")
        assert (got(store, E1).time, got(store, E1).basis) == (before.time, before.basis)


def test_a_touched_date_does_not_follow(ordered: Store) -> None:
    with ordered as store:
        store.apply(update(E1, time=edtf.parse("2022-02-02")))
        store.apply(AddRelation(relation("r1", E1, E0)))
        store.apply(update(time=edtf.parse("2022-03-01")))
        assert got(store, E1).time == edtf.parse("2022-02-02")


def test_a_circle_of_relations_comes_to_an_end(ordered: Store) -> None:
    with ordered as store:
        store.apply(AddRelation(relation("r1", E1, E0)))
        store.apply(AddRelation(relation("r2", E0, E1)))
        store.apply(update(time=edtf.parse("2022-05-01")))
        assert got(store, E0).time == edtf.parse("2022-05-01")
        assert got(store, E1).time == edtf.parse("2022-05-08")


def test_a_relation_can_be_taken_out(filled: Store) -> None:
    filled.apply(AddRelation(relation("r1", E1, E0)))
    assert [r.id for r in filled.relations(E0)] == ["r1"]
    assert filled.relations(E1)[0].order == Order(RelationKind.AFTER, 7)
    changes = filled.apply(RemoveRelation(RelationId("r1")))
    assert changes.relations_changed
    assert filled.relations(E1) == ()
    filled.undo()
    assert len(filled.relations(E1)) == 1


def test_an_event_is_not_dated_by_itself(filled: Store) -> None:
    with pytest.raises(UserError, match="itself"):
        filled.apply(AddRelation(relation("r", E0, E0)))


# several at once


def test_a_compound_is_one_step_and_all_or_nothing(filled: Store) -> None:
    both = Compound("Tidy up", (update(title="A"), RemoveEvents((E1,))))
    filled.apply(both)
    assert filled.undo_label == "Tidy up"
    filled.undo()
    assert (got(filled, E0).title, got(filled, E1).title) == ("talks of a1", "summit of a1")
    half: tuple[Edit, ...] = (update(title="A"), RemoveEvents((EventId("never"),)))
    with pytest.raises(UserError):
        filled.apply(Compound("Half", half))
    assert got(filled, E0).title == "talks of a1"


def test_added_and_removed_in_one_step_leaves_nothing_after_undo_and_redo(store: Store) -> None:
    event = Event(EventId("brief"), "Brief")
    store.apply(Compound("Both", (AddEvent(event), RemoveEvents((event.id,)))))
    assert store.event(event.id) is None
    store.undo()
    assert store.event(event.id) is None
    store.redo()
    assert store.event(event.id) is None


def test_the_document_has_a_name(store: Store) -> None:
    assert store.meta == "Geneva"
    store.apply(RenameDocument("January 2022"))
    assert store.meta == "January 2022"
    store.undo()
    assert store.meta == "Geneva"


def test_dismissing_what_is_not_on_offer_is_no_step(filled: Store) -> None:
    assert filled.apply(DismissDifferences(E0, ("title",))).is_empty
